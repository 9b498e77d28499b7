import Claims
import Testing

/// What is cut out of a sentence, and what becomes of it.
@Suite struct ClaimTextsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var sentence: String
    var claims: [String]
    var testDescription: String { sentence }

    init(_ sentence: String, _ claims: String...) {
      self.sentence = sentence
      self.claims = claims
    }
  }

  static let nouns = [
    Row("The storm, which cost nine lives, moved north.", "The storm moved north", "The storm cost nine lives"),
    Row("The hall, whose roof leaks, was sold.", "The hall was sold", "The hall’s roof leaks"),
    Row(
      "The hall, on which the city spent 9 million euros, stands empty.", "The hall stands empty",
      "On the hall the city spent 9 million euros"),
    Row(
      "The fair opened at the old harbour, where prices were low.", "The fair opened at the old harbour",
      "At the old harbour prices were low"),
    Row(
      "Lake Orla, a reservoir of forty square kilometres, froze in January.", "Lake Orla froze in January",
      "Lake Orla is a reservoir of forty square kilometres"),
    Row(
      "The new treaty, a pact on fishing rights, will be signed in Bergen.",
      "The new treaty will be signed in Bergen", "The new treaty is a pact on fishing rights"),
    Row("The club, founded in 1931, plays in Voss.", "The club plays in Voss", "The club was founded in 1931"),
    Row("The firm, based in Oslo, makes pumps.", "The firm makes pumps", "The firm is based in Oslo"),
    Row(
      "Ada Lund, 52, a baker in Voss, closed her shop in May.", "Ada Lund, 52, closed her shop in May",
      "Ada Lund is a baker in Voss"),
  ]

  static let insertions = [
    Row(
      "The new line from the harbour, a senior engineer said, will be nine kilometres long.",
      "a senior engineer: The new line from the harbour will be nine kilometres long"),
    Row("The bank will, its chairman said, cut 300 jobs.", "its chairman: The bank will cut 300 jobs"),
    Row(
      "According to local media, in Brenholt 40 people fell ill.", "local media: In Brenholt 40 people fell ill"),
  ]

  static let sharedSubjects = [
    Row(
      "The talks between Oslo and the union broke down and will resume in May.",
      "The talks between Oslo and the union broke down", "The talks between Oslo and the union will resume in May"),
    Row(
      "The hall in Voss was sold and will be torn down.", "The hall in Voss was sold",
      "The hall in Voss will be torn down"),
    // A time before the subject holds for both verbs, unless the second has one of its own.
    Row(
      "On 3 May 2019, the council closed the old harbour and sold two of its ferries.",
      "On 3 May 2019, the council sold two of its ferries", "On 3 May 2019, the council closed the old harbour"),
    Row(
      "On 3 May 2019, the council closed the old harbour and sold two ferries in June 2019.",
      "On 3 May 2019, the council closed the old harbour", "The council sold two ferries in June 2019"),
  ]

  static let frames = [
    Row("It is important to note that the bridge was closed in May.", "The bridge was closed in May"),
    Row("It is also worth mentioning that Ada Lund owns the yard.", "Ada Lund owns the yard"),
    Row("This is because the council changed the plan.", "The council changed the plan"),
    Row("The union has neither approved nor refused the plan.", "The union has neither approved nor refused the plan"),
    Row(
      "If the donors agree, they will pay a third of the cost and send two ships.",
      "If the donors agree, they will send two ships", "If the donors agree, they will pay a third of the cost"),
    Row(
      "The mayor wrote to two firms in the old harbour, neither of which has replied.",
      "The mayor wrote to two firms in the old harbour, neither of which has replied"),
  ]

  static let circumstances = [
    Row("The ferry was late because the crew overslept.", "The ferry was late because the crew overslept"),
    Row("Work stopped on 3 May when a wall fell.", "Work stopped on 3 May when a wall fell"),
    Row(
      "The line has lost money since March 2019, when the council sold two of its ferries.",
      "The line has lost money since March 2019", "In March 2019 the council sold two of its ferries"),
    Row(
      "The bridge will reopen in May, when the works are finished.",
      "The bridge will reopen in May, when the works are finished"),
    Row(
      "The bridge was closed after the council cut its budget by 4 million euros.",
      "The bridge was closed after the council cut its budget by 4 million euros",
      "The council cut its budget by 4 million euros"),
    Row(
      "With its windows broken, the hall was closed in June.", "With its windows broken, the hall was closed in June"),
    Row("As long as the war goes on, the port will be shut.", "As long as the war goes on, the port will be shut"),
    Row(
      "It would need growth of 15 percent, compared with four percent before.",
      "It would need growth of 15 percent, compared with four percent before"),
    Row(
      "The port, critical of the plan, which the city calls a gift, has sued.",
      "The port, critical of the plan, has sued", "The city calls the plan a gift"),
    Row("One of the boats is still missing.", "One of the boats is still missing"),
    Row("Visitors can take the tram, but check the timetable first.", "Visitors can take the tram"),
    Row("She listened to him and said nothing.", "She listened to him and said nothing"),
    Row(
      "The minister gave no date, but promised a report by May.", "The minister gave no date",
      "The minister promised a report by May"),
  ]

  static let speech = [
    Row(
      "The ministry denies that the dam was ever inspected.",
      "The ministry: The ministry denies that the dam was ever inspected"),
    Row("Officials said the economy of Norway shrank in 2021.", "Officials: The economy of Norway shrank in 2021"),
    // Who denies a deed denies his own.
    Row(
      "The ministry denied having inspected the dam in May.",
      "The ministry: The ministry denied having inspected the dam in May"),
    Row(
      "State television confirmed that the dam was inspected in May.",
      "State television: The dam was inspected in May"),
    Row("It is feared that the dyke will not hold.", "The dyke will not hold"),
    Row(
      "It was reported in May that the bank had bought 40 tonnes of gold.", "The bank had bought 40 tonnes of gold"),
    Row("“If we stop now,” said Ada Lund, “we lose the ship.”", "Ada Lund: If we stop now, we lose the ship"),
    Row("Nor was this the end of the talks.", "Nor was this the end of the talks"),
    Row("It was not reported that the bank had bought gold.", "It was not reported that the bank had bought gold"),
    Row("The plan had still not been read, members were told.", "The plan had still not been read"),
    Row(
      "“We built it, we paid for it, and they closed it,” said Ada Lund.",
      "Ada Lund: We built it, we paid for it, and they closed it"),
    Row(
      "The parties signed the deal, officials said, leaving the price for another day.",
      "officials: The parties signed the deal", "officials: The parties left the price for another day"),
  ]

  static let sentences = [
    Row(
      "In April annual inflation amounted to 3 percent, while core inflation fell to 2.1 percent.",
      "In April annual inflation amounted to 3 percent", "Core inflation fell to 2.1 percent"),
    Row(
      "Had the dam broken at night, the toll might have passed 500.",
      "Had the dam broken at night, the toll might have passed 500"),
    Row(
      "Should demand prove weaker than assumed, the board would be ready to act.",
      "Should demand prove weaker than assumed, the board would be ready to act"),
    Row(
      "The firm, which the mayor insists is a fraud, was sold.",
      "The firm, which the mayor insists is a fraud, was sold"),
    Row("The builders are suing us, i.e. the town.", "The builders are suing us, i.e. the town"),
    Row("The hall (capacity: 900 seats) is not for sale.", "The hall (capacity: 900 seats) is not for sale"),
    Row("2. The dam was closed on 3 May.", "The dam was closed on 3 May"),
    Row("20:40 The mayor opens with slides.", "The mayor opens with slides"),
    Row("Lund likes to say that the port is dead.", "Lund: The port is dead"),
    Row(
      "According to the main forecast inflation will average 3 percent.",
      "the main forecast: Inflation will average 3 percent"),
    Row(
      "It is difficult to say exactly how many ships were lost.",
      "It is difficult to say exactly how many ships were lost"),
    Row(
      "The inspectors found sixty cracks and said nine were new.",
      "The inspectors: Nine were new", "The inspectors found sixty cracks"),
  ]

  @Test(arguments: nouns + insertions + sharedSubjects + frames + circumstances + speech + sentences)
  func claims(row: Row) throws {
    #expect(try readStatements(row.sentence) == row.claims)
  }

  @Test func whoMayNotBeNamedIsNotDescribed() throws {
    let found = try readClaims("A clerk in the ministry, who asked not to be named, said the plan was dead.")
    #expect(found.map(\.statement.text) == ["The plan was dead"])
  }

  /// The quote holds the noun that a claim is about, and the denial that it hangs on.
  @Test(arguments: [
    "The town grieves after ⟦the storm, which cost nine lives⟧.",
    "A fire hit ⟦Lake Orla, a reservoir of forty square kilometres⟧.",
    "⟦The ministry denies that the dam was ever inspected⟧.", "⟦Lund replied that this was nonsense⟧.",
    "The ministry says that ⟦nobody was hurt⟧.", "⟦Lund says that prices fell⟧.",
    "⟦It is feared that the dyke will not hold⟧.",
  ])
  func quotes(marked: String) throws {
    let sentence = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let quote = marked.drop { $0 != "⟦" }.dropFirst().prefix { $0 != "⟧" }
    let claim = try #require(try readClaims(sentence).last)
    #expect(claim.occurrences[0].quote == String(quote))
  }

  @Test func anObjectThatNothingExplainsNeedsItsContext() throws {
    let found = try readClaims(
      "The board met in May. Markets liked it. The mill that Lund bought cost it 9 million euros.")
    #expect(found.map(\.statement.needsContext) == [false, true, false])
  }

  @Test func whatIsFearedIsPossible() throws {
    let claims = try readClaims("It is feared that the dyke will not hold.")
    #expect(claims.map(\.statement.factuality) == [.possible])
    #expect(claims.map(\.statement.polarity) == [.negative])
  }

  @Test func aHabitIsNoPlan() throws {
    #expect(try readClaims("The miller likes to bake with rye.").map(\.statement.factuality) == [.asserted])
    #expect(try readClaims("The miller would like to bake with rye.").map(\.statement.factuality) == [.planned])
  }

  @Test func aLabelIsTheSubjectOfItsValue() throws {
    let text =
      "The city gave these figures for the new hall.\n\n- Opening: May 2028\n- Seats: 900\n- Architect: Ada Lund\n"
    let found = try readClaims(text).dropFirst()
    #expect(found.map(\.statement.text) == ["Opening: May 2028", "Seats: 900"])
    #expect(found.map(\.statement.subject) == ["Opening", "Seats"])
  }

  @Test func theTimeOfAnEntryIsNoPartOfAName() throws {
    #expect(
      try readStatements("21:10 Councillor Lund says that the roof leaks.") == ["Councillor Lund: The roof leaks"])
  }

  @Test func whatOneMayDoIsNotDone() throws {
    let means = "By cutting taxes, building roads and opening schools, the county can grow"
    #expect(try readStatements("The county is poor. \(means).") == ["The county is poor", means])
  }

  @Test func aReplacedSubjectWithinASentenceIsNoBeginning() throws {
    let found = try readStatements("The clock stopped on Tuesday. Two days later it ran again.")
    #expect(found.last == "Two days later the clock ran again")
  }

  /// A claim that the tree does not show the clause of is the sentence: nothing that is said is lost.
  @Test func aSentenceWithAVerbIsNeverLost() throws {
    for sentence in [
      "A hearing on noise is due to take place at the hall on 19 May.", "That it rained, nobody had known.",
    ] {
      #expect(!(try readClaims(sentence).isEmpty))
    }
  }
}
