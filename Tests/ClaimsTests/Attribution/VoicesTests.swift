import Claims
import Testing

@Suite struct VoicesTests {
  @Test(arguments: [
    ("The bridge is safe, the ministry said on Friday.", "the ministry: The bridge is safe"),
    ("The ministry said the bridge was safe for all traffic.", "The ministry: The bridge was safe for all traffic"),
    ("Mayor Ada Brandt told reporters that the bridge was safe.", "Mayor Ada Brandt: The bridge was safe"),
    ("The bridge was closed at night, said Ada Brandt, the mayor.", "Ada Brandt: The bridge was closed at night"),
    ("According to the ministry, the bridge was closed at night.", "the ministry: The bridge was closed at night"),
    ("The bridge was closed at night, according to the ministry.", "the ministry: The bridge was closed at night"),
    ("“The bridge is safe,” Mayor Ada Brandt said on Friday.", "Mayor Ada Brandt: The bridge is safe"),
    ("\"The bridge is safe,\" said Ada Brandt.", "Ada Brandt: The bridge is safe"),
    (
      "Ada Brandt, who came by train, told reporters that the bridge was safe.", "Ada Brandt: The bridge was safe"
    ),
  ])
  func speakersAreFound(sentence: String, expected: String) throws {
    #expect(try readStatements(sentence).contains(expected))
  }

  @Test(arguments: [
    "Norway sees the bridge as a threat to its ferries.", "The council announced a plan for the new bridge.",
    "The figures show two things that matter to the town.",
    "Norway, critical of the plan, which many say amounts to theft, has left the talks.",
    "In a speech where he mentioned the bridge that Norway has proposed, the mayor stressed the costs.",
    "Nobody in the town was told about the plan.",
  ])
  func theArticlesOwnVoiceStaysItsOwn(sentence: String) throws {
    #expect(try readClaims(sentence).allSatisfy { $0.statement.attribution == nil })
  }

  @Test func aSpeakerGoesOnOverSentences() throws {
    let found = try readClaims(
      "“The bridge is safe,” Mayor Ada Brandt said. “The cables were replaced in June.” She added that the work was cheap."
    )
    #expect(
      found.map { $0.statement.attribution?.speaker } == ["Mayor Ada Brandt", "Mayor Ada Brandt", "Mayor Ada Brandt"])
    #expect(found.map { $0.statement.attribution?.isQuoted } == [true, true, false])
  }

  @Test func aDenialDeniesItsContent() throws {
    let claim = try #require(try readClaims("The ministry denied that the bridge was closed in May.").first)
    #expect(claim.statement.factuality == .denied)
    #expect(claim.statement.polarity == .negative)
    #expect(claim.statement.attribution?.cue == "denied")
  }
}
