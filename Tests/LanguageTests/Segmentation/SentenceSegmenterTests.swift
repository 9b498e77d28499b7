import Document
import Language
import Testing

/// Each case is one block with its sentences in marks.
@Suite struct SentenceSegmenterTests {
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = SegmentationMarks(marked)
    let found = SentenceSegmenter().sentences(in: expected.text, expected.text.range)
    #expect(found.map { expected.text.string(in: $0.range) } == expected.sentences, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "⟦The dam held.⟧ ⟦Nobody was hurt.⟧",
    "⟦Why did it fail?⟧ ⟦Engineers do not know!⟧ ⟦Yet.⟧",
    "⟦Is it over?!⟧ ⟦No!!!⟧ ⟦It goes on.⟧",
    "⟦A headline without a stop⟧",
    "⟦it was late.⟧ ⟦we went home.⟧",
    "⟦The vote ended.⟧ ⟦The count began.⟧",
    "⟦The price rose by 2.5 percent to $1.75.⟧ ⟦Analysts had expected 1.9.⟧",
    "⟦The ship sank.⟧\u{A0}⟦It was new.⟧",
  ])
  func stops(_ marked: String) { check(marked) }

  @Test(arguments: [
    "⟦Mr. Brown met Dr. Ayşe Kaya and Lt. Col. Ray Dunn on Tuesday.⟧",
    "⟦Gov. Lee and Sens. Ortiz and Park signed the letter.⟧ ⟦Rep. Hall did not.⟧",
    "⟦The rule covers grains, e.g. Basmati rice, i.e. Indian rice, cf. Table 2.⟧",
    "⟦The case is Miller v. Stone.⟧ ⟦It opens on Nov. 4 in Portland, Ore. and may last until Jan. 2027.⟧",
    "⟦She was born in Nov.⟧ ⟦The records burned.⟧",
    "⟦He works for Arden Steel Inc. in Leeds.⟧ ⟦He used to work for Baxter & Co.⟧ ⟦The firm closed.⟧",
    "⟦It is sold by Arden Steel Corp. Chairman Joan Ode said so.⟧",
    "⟦See No. 5, Fig. 3 and p. 12 of vol. 2.⟧ ⟦Is that all?⟧ ⟦No.⟧ ⟦More follows.⟧",
    "⟦They sell apples, pears, etc.⟧ ⟦Prices vary.⟧",
    "⟦Her Ph.D. thesis is about St. Helena and Mt. Etna.⟧",
    "⟦The boy is 4 ft. 3 in. tall.⟧", "⟦Ann Lee (b. March 1951; m. 1980) paints.⟧",
    "⟦They lay in the sun.⟧ ⟦12 were burnt.⟧", "⟦They met on Sun. Oct. 4 and on Sat. 10 Oct. in Bern.⟧",
    "⟦The bldgs., all of them, are listed.⟧",
    "⟦The max. load was 4 t.⟧ ⟦Her tech. skills helped.⟧ ⟦The temp. was low.⟧ ⟦We fed the dog.⟧ ⟦then we left.⟧",
    "⟦Rosa spp. are shrubs (N. Lind, pers. comm. to the author).⟧ ⟦The est. cost is Rs. 500.⟧ ⟦Oil fell 2.3 pct. to 45.⟧",
  ])
  func abbreviations(_ marked: String) { check(marked) }

  @Test(arguments: [
    "⟦Troops left the U.S. on Friday.⟧ ⟦They returned to the U.S.⟧ ⟦They were glad.⟧",
    "⟦The U.S. Embassy and the U.N. Security Council declined to comment.⟧",
    "⟦George W. Hobbs and J. K. Marsh wrote it.⟧ ⟦So did T.S. Alder.⟧",
    "⟦It was between my brother and I.⟧ ⟦We both lost.⟧",
    "⟦Doors open at 7 p.m. and close at 1 a.m.⟧ ⟦Trains run until 2 a.m.⟧",
    "⟦The rally began at 6 p.m.⟧ ⟦Thousands came.⟧",
    "⟦At 9 a.m. Judge Pratt opened the hearing.⟧",
    "⟦The launch is set for 4:10 p.m. EST on Monday.⟧",
  ])
  func initialsAndTimes(_ marked: String) { check(marked) }

  @Test(arguments: [
    "⟦\"We will rebuild,\" the mayor said.⟧ ⟦\"Every house.\"⟧ ⟦The crowd cheered.⟧",
    "⟦\"We are tired.\" she said.⟧",
    "⟦“Where is the money?” asked Ms. Finch.⟧ ⟦Nobody knew.⟧",
    "⟦He called it “a bad joke.”⟧ ⟦Others laughed.⟧",
    "⟦They left (nobody saw them go).⟧ ⟦They never came back.⟧",
    "⟦They left.⟧ ⟦(Nobody saw them go.)⟧ ⟦They never came back.⟧",
    "⟦‘Stop!’ cried the guard.⟧ ⟦‘Never.’⟧ ⟦He ran.⟧",
    "⟦The band (formed, e.g. Mr. Tamm says, in 1999) split up.⟧",
  ])
  func quotationsAndBrackets(_ marked: String) { check(marked) }

  @Test(arguments: [
    "⟦It ends soon.⟧ ⟦. . . Nobody spoke.⟧", "⟦“It ends soon. . . .”⟧ ⟦Nobody spoke.⟧",
    "⟦I thought... well, never mind.⟧ ⟦It is late....⟧ ⟦Good night.⟧",
    "⟦The text . . . goes on.⟧ ⟦It ends here. . . .⟧",
    "⟦The bridge is old.[3][4]⟧ ⟦It was built in 1901.[5]⟧ ⟦It is closed.⟧",
    "⟦The lake is deep.²⟧ ⟦Few people swim there.⟧",
    "⟦The mine was closed in spring.12⟧ ⟦Miners protested.⟧",
    "⟦The claim is false.[citation needed]⟧ ⟦It spread all the same.⟧",
    "⟦Thanks for the help :)⟧ ⟦See you soon.⟧",
    "⟦Write to press.office@example.org.⟧ ⟦Or see https://www.example.org/a.b?c=1.⟧ ⟦Both work.⟧",
    "⟦Call 020 7946 0958.⟧ ⟦Ask for Room 4.⟧",
    "⟦The strike ended.⟧⟦The trains ran again.⟧",
    "⟦It won with Viva Lola! (1965) and again.⟧", "⟦The word !Xoo begins with a click.⟧",
    "⟦Why?! ! !⟧ ⟦It works (pens, ink, etc.).⟧ ⟦Try it.⟧",
    "⟦She joined Yahoo! in 2009.⟧ ⟦It grew.⟧",
  ])
  func marksAndAddresses(_ marked: String) { check(marked) }

  @Test(arguments: [
    "⟦She noted “the tide rises. Nobody swims” and went home.⟧ ⟦It was late.⟧",
    "⟦She noted \"the tide rises. Nobody swims\" and went home.⟧ ⟦It was late.⟧",
    "⟦For Ortiz, ‘rice grows in mud. It needs heat’ (cited by Lind).⟧ ⟦Others differ.⟧",
    "⟦The mill (built in 1911. It is still in use) belongs to the town.⟧ ⟦It is open.⟧",
    "⟦He said: “It rains.⟧ ⟦I stay.”⟧ ⟦Then he left.⟧",
    "⟦She is 5'10\".⟧ ⟦Her son is 6'1\".⟧ ⟦Both row.⟧",
    "⟦The comedy Who Paid the Piper? is sold out.⟧ ⟦Is it far to Rome?⟧ ⟦is it hot there?⟧",
    "⟦Wages rose [...] in spring [...]⟧ ⟦However, rents rose too.⟧",
  ])
  func enclosedSentences(_ marked: String) { check(marked) }

  @Test(arguments: [
    "⟦The tank leaked.7,8⟧ ⟦Still it was used.12-14⟧ ⟦Nobody asked.⟧",
    "⟦The tank leaked. 7⟧ ⟦However, it was used (Table 2). 8⟧ ⟦In spring it burst.⟧",
    "⟦They stayed.[note 3]⟧ ⟦Others left.⟧",
    "⟦See Eq. (3), Refs. [4] and [5], App. A.⟧ ⟦See pp. 12 ff. and passim.⟧",
    "⟦Under art. 5, para. 2 and sched. 1, a licence lapses.⟧ ⟦Art is free.⟧",
    "⟦Lind, J. (2004).⟧ ⟦Tides of the North.⟧ ⟦J. Mar. Sci. 14 (2): 108.⟧",
    "⟦She runs the mus. ed. course at the hort. ed. centre.⟧ ⟦Come in.⟧",
    "⟦The committee read H. R. 2280 twice.⟧ ⟦It failed.⟧",
    "⟦The ratio was 3.5:1.⟧ ⟦The p-value was small.⟧ ⟦It grew 5%.⟧ ⟦12% of it was waste.⟧",
    "⟦It cost $5 m. for a year and 3 mln. for the next.⟧ ⟦Who paid?⟧",
    "⟦The shop opens at 9 a.m. Tuesday and closes at 6 p.m. Friday.⟧ ⟦It is new.⟧",
    "⟦The talks ended at 11 p.m.⟧ ⟦Friday was calm.⟧",
    "⟦It burned at 3:30 a. m. and at 5 p. m. Friday.⟧ ⟦It was out by 7 a. m.⟧ ⟦The roof fell.⟧",
    "⟦As Fig. ?? shows, it leaned.⟧ ⟦See also Fig. ??⟧",
    "⟦The strike ended.⟧⟦the trains ran again.⟧",
  ])
  func notesNumbersAndTimes(_ marked: String) { check(marked) }

  @Test(arguments: [
    "⟦Figure 2.1⟧ ⟦The harbour before the flood.⟧", "⟦Figure 2 shows the harbour.⟧",
    "⟦The harbour before the flood⟧ ⟦Photo: Ann Lind⟧",
    "⟦Harbour town counts its losses⟧ ⟦Monday, March 3, 2025⟧", "⟦The vote is on Monday, March 3, 2025⟧",
    "⟦Monday, March 3, 2025⟧ ⟦The harbour town of Skagen counts its losses.⟧",
    "⟦RIGA, Latvia (Baltic Wire) --⟧ ⟦Ferries stopped on Monday.⟧", "⟦RIGA —⟧ ⟦Ferries stopped.⟧",
    "⟦Ann Lind (March 3, 1911 – May 5, 1990) was a painter.⟧",
    "⟦The list ends here.⟧ ⟦----------⟧ ⟦Another one begins⟧",
    "⟦• milk⟧ ⟦• Bread⟧ ⟦• two eggs⟧",
    "⟦See http://example.org/a⟧ ⟦http://example.org/b⟧ ⟦Both work.⟧",
    "⟦Lind, Ann 4/16/2012 10:05 AM⟧ ⟦Please send the list.⟧",
    "⟦Best regards,⟧ ⟦Ann Lind⟧", "⟦Thanks, Mr. Lind.⟧ ⟦I will call.⟧",
    "⟦II. Results⟧", "⟦It was World War II.⟧ ⟦The war was long.⟧",
  ])
  func lostLineBreaks(_ marked: String) { check(marked) }

  @Test(arguments: [
    "⟦1. Wash the rice.⟧ ⟦2. Boil the water.⟧ ⟦3. Wait.⟧",
    "⟦1.) Wash the rice⟧ ⟦2.) Boil the water⟧",
    "⟦(a) Wash the rice⟧ ⟦(b) Boil the water⟧",
    "⟦• 8. Wash the rice⟧ ⟦• 9. Boil the water⟧",
    "⟦i) Wash the rice.⟧ ⟦ii) Boil the water.⟧ ⟦iii) Wait.⟧",
    "⟦2.1. Methods of measuring⟧",
    "⟦Cook it as follows: 1. Wash the rice.⟧ ⟦2. Boil the water.⟧",
    "⟦The rest of 3. stays as it was.⟧",
  ])
  func enumerations(_ marked: String) { check(marked) }

  @Test func blocksOfPlainText() {
    let expected = SegmentationMarks(
      """
      ⟦Storm hits coast⟧

      ⟦The storm reached the coast on Monday evening and
      tore roofs off houses.⟧ ⟦No one died.⟧

      ⟦milk⟧
      ⟦two loaves⟧
      ⟦eggs, butter⟧

      ⟦The mill stood by the
      river until the flood.⟧
      """)
    let found = SentenceSegmenter().sentences(inPlainText: expected.text)
    #expect(found.map { expected.text.string(in: $0.range) } == expected.sentences)
  }

  @Test func linesOfAWrappedTextGoOn() {
    let expected = SegmentationMarks(
      """
      ⟦The ferry from Tallinn left the harbour two hours late because the
      Baltic was rough.⟧ ⟦Nobody on board was told why until the captain spoke in
      Swedish.⟧

      ⟦Passengers slept on the floor of the bar, and some of them missed the
      2025 final.⟧ ⟦The company paid for coffee and for the taxis that the crew
      had called.⟧

      ⟦Tickets are sold at the pier⟧
      ⟦Dogs travel free⟧
      """)
    let found = SentenceSegmenter().sentences(inPlainText: expected.text)
    #expect(found.map { expected.text.string(in: $0.range) } == expected.sentences)
  }

  @Test func theNumberOfAnItemKeepsItsStop() {
    func tokens(_ string: String) -> [String] {
      let text = DerivedText(string)
      return SentenceSegmenter().sentences(in: text, text.range).flatMap(\.tokens).map { text.string(in: $0.range) }
    }
    #expect(tokens("2. Results") == ["2.", "Results"])
    #expect(tokens("2.1. Methods") == ["2.1.", "Methods"])
    #expect(tokens("It fell to 2. Then it rose.") == ["It", "fell", "to", "2", ".", "Then", "it", "rose", "."])
    #expect(tokens("1999.") == ["1999", "."])
  }

  @Test func emptyBlocksHaveNoSentences() {
    let text = DerivedText(" \n\u{A0} ")
    #expect(SentenceSegmenter().sentences(in: text, text.range).isEmpty)
    #expect(SentenceSegmenter().sentences(inPlainText: DerivedText("")).isEmpty)
  }

  @Test func aBlockInsideATextKeepsItsPlace() {
    let text = DerivedText("Füße. ¶ One. Two. ¶ Three.")
    let prefix = "Füße. ¶ ".utf8.count
    let block = TextRange(prefix, prefix + "One. Two.".utf8.count)
    #expect(SentenceSegmenter().sentences(in: text, block).map { text.string(in: $0.range) } == ["One.", "Two."])
  }
}
