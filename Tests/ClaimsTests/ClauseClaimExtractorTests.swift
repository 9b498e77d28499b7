import Claims
import Document
import Language
import Testing

@Suite struct ClauseClaimExtractorTests {
  @Test func clausesSideBySideAreClaimsOfTheirOwn() throws {
    #expect(
      try readStatements("The council approved the bridge on Monday, and the mayor signed the contract a day later.")
        == [
          "The council approved the bridge on Monday", "The mayor signed the contract a day later",
        ])
    #expect(
      try readStatements("The ferry sank near Oslo; the crew was rescued by a trawler.") == [
        "The ferry sank near Oslo", "The crew was rescued by a trawler",
      ])
  }

  @Test func conditionsStayWithWhatDependsOnThem() throws {
    let claims = try readClaims("If the dam holds, the town will reopen its schools in May.")
    #expect(claims.count == 1)
    #expect(claims[0].statement.text == "If the dam holds, the town will reopen its schools in May")
    #expect(claims[0].statement.factuality == .hypothetical)
  }

  @Test func questionsCallsAndHeadingsAreNoClaims() throws {
    let text = """
      Bridge plan under fire

      Who will pay for the new bridge in the end?

      Ask your council before you sign anything.

      The council has not said who will pay for it.
      """
    #expect(try readStatements(text) == ["The council has not said who will pay for it"])
  }

  @Test func wordsThatAPersonChoseAreAClaimWithoutAVerb() {
    func texts(_ extractor: ClauseClaimExtractor) -> [String] {
      let text = DerivedText("Norway and Estonia in pact on ferry routes")
      let sentences = SentenceSegmenter().sentences(in: text, text.range)
      return extractor.statements(in: DocumentAnalysis(of: text, sentences: sentences), of: text).map(\.statement.text)
    }
    #expect(texts(ClauseClaimExtractor()) == [])
    #expect(texts(ClauseClaimExtractor(readsFragments: true)) == ["Norway and Estonia in pact on ferry routes"])
  }

  @Test func fragmentsCountOnlyInListsAndWithANumber() throws {
    let text = """
      The ministry gave these figures for the new hall in a note to the press.

      - Capacity: 18,400 covered seats
      - Colour: green and white
      - Completion in March 2027 for 91 million euros
      """
    let found = try readStatements(text)
    #expect(found.contains("Capacity: 18,400 covered seats"))
    #expect(found.contains("Completion in March 2027 for 91 million euros"))
    #expect(!found.contains { $0.contains("green") })
  }

  @Test func joiningWordsAreNoPartOfAClaim() throws {
    let claim = try #require(try readClaims("However, the port remained closed for two weeks.").first)
    #expect(claim.statement.text == "The port remained closed for two weeks")
    #expect(claim.occurrences[0].quote == "the port remained closed for two weeks")
  }

  @Test func aPronounWithOneGoodCandidateIsReplaced() throws {
    let found = try readClaims("The two ministers met in Vienna on Monday. They signed a treaty on water.")
    #expect(
      found.map(\.statement.text) == [
        "The two ministers met in Vienna on Monday", "The two ministers signed a treaty on water",
      ])
    #expect(found.allSatisfy { !$0.statement.needsContext })
  }

  @Test func aPronounWithoutCandidateNeedsContext() throws {
    let claim = try #require(try readClaims("He left the meeting before noon without a word.").first)
    #expect(claim.statement.needsContext)
  }

  @Test func listMarksAreNoPartOfAClaim() throws {
    let found = try readStatements(
      "The plan has two steps for the coming year.\n(a) Norway will open a bank in Oslo in 2025.")
    #expect(found.last == "Norway will open a bank in Oslo in 2025")
  }

  @Test func aLongPhraseIsNoGoodCandidate() throws {
    let found = try readClaims(
      "Its delay in the matter of the southern bridge is well known. It also works with the banks.")
    #expect(found.map(\.statement.needsContext) == [true, true])
  }

  @Test func aNameInAPhraseDoesNotMakeItAPerson() throws {
    let found = try readClaims(
      "Mayor Ada Brandt spoke first. Brandt’s office will pay for the bridge. “It is cheap,” she said.")
    #expect(found.last?.statement.attribution?.speaker == "Mayor Ada Brandt")
  }
}
