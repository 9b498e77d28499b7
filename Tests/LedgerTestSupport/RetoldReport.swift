/// Articles of our own about invented events.
public enum RetoldReport {
  public static let harbour = """
    The harbour of Bergen has lost a third of its ships since the tunnel was opened in the spring of last year. Captains
    complain about the fees, and the council has promised to look at them before the winter begins. So far nothing has
    been decided, and two companies have already moved their offices to the south of the country.
    """

  public static let ferry = """
    The ferry Aurelia ran aground off Cape Morrow at 5:20 a.m. on Sunday with 312 passengers on board, the coastguard in
    Port Ellery said. Eleven people were hurt, one of them badly, when the vessel hit the reef at 14 knots.

    Captain Jonas Wetherby told investigators that the radar had failed twice since leaving Saint Brannock. The ship's
    owner, Kestrel Lines, said it had been overhauled in 2021 at a cost of 6.4 million dollars.

    Two trawlers, the Heron and the Mary Tansy, took off 180 of the passengers before a helicopter from Dunwick arrived.
    The rest walked ashore across a sandbank at low tide and were given blankets in a chapel in Tolley.

    Oil leaked from a cracked bunker, and 900 metres of booms were laid. Fisheries inspector Maud Okonjo put the slick at
    45 tonnes and closed the oyster beds at Limmer Sound for six weeks.

    Kestrel Lines has 7 ferries. In 2016 its freighter Corvina sank near Gullmark with the loss of 4 sailors, and an
    inquiry led by Judge Petra Lindqvist faulted the company for skipping drills.
    """

  /// The same in other words, with two errors and remarks that say nothing.
  public static let retold = """
    Passengers endured a frightening morning as the Aurelia struck rocks near Cape Morrow at 5:20 in the morning. There
    were 312 travellers aboard, according to officials in Port Ellery. Among them 11 suffered injuries.

    The malfunctioning radar was blamed by Captain Jonas Wetherby, who described two breakdowns after the departure from
    Saint Brannock. Operator Kestrel Lines spent $6.4 million on an overhaul of the vessel in 2021.

    Trawlers named Heron and Mary Tansy rescued as many as 190 travellers, and a helicopter was sent from Dunwick. Others
    reached a sandbank on foot and found shelter in Tolley, where a chapel handed out blankets.

    Booms with a length of 900 metres should contain the oil. According to inspector Maud Okonjo the slick amounts to 45
    tonnes; Limmer Sound's oyster harvest must pause. Nature remains fragile, and everyone should care for it.

    It is not the first accident of the operator, whose fleet counts 7 ferries. Back in 2016 the Corvina went down off
    Gullmark, killing 4 crew members, after which Petra Lindqvist criticised missing drills.
    """

  /// A report of the same event by somebody who was there.
  public static let ownReport = """
    Maud Okonjo has not slept. The fisheries inspector stands on the beach of Limmer Sound, where 45 tonnes of oil from
    the Aurelia are drifting in, and counts dead eiders. “The oysters are finished for this year,” she says.

    In the chapel of Tolley volunteers fold the blankets that the last of the 312 passengers left behind. Some had waded
    ashore over the sandbank; others were brought by the Heron, whose skipper heard the mayday call at breakfast.

    Jonas Wetherby, the captain, is being questioned in Port Ellery. Unions say that crews on board had warned of the
    radar since March. Kestrel Lines declined to answer, and its shares fell by 9 percent on Monday.

    Cape Morrow has seen worse. In 1987 the steamer Galatea broke apart there, and 63 people drowned within sight of
    the lighthouse. The keeper's daughter, Edith Parr, now 81, watched the helicopters from Dunwick pass over her roof.
    """
}
