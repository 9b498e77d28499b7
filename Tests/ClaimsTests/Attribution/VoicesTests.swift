import Claims
import Document
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
    "Norway criticises the plan for the bridge.", "Norway believes that the bridge belongs to Denmark.",
    "This underlines the importance of the bridge.", "Ada Brandt heard the council and said nothing.",
    "Inflation declined to two percent in May.", "The club dismissed its manager in May.",
    "Neither side has confirmed the report on the bridge.",
    "Ada Brandt announced a plan for the new bridge.",
    "Recent statements suggest that they see the bridge as a threat.",
    "Nobody in the town was told about the plan.",
  ])
  func theArticlesOwnVoiceStaysItsOwn(sentence: String) throws {
    #expect(try readClaims(sentence).allSatisfy { $0.statement.attribution == nil })
  }

  @Test(arguments: [
    ("In a speech where he mentioned the ferries, Mayor Olsen stressed the importance of the bridge.", "Mayor Olsen"),
    ("Ada Brandt called the bridge a danger to the town.", "Ada Brandt"),
    ("In 2018, Mayor Olsen described it as part of the old town.", "Mayor Olsen"),
    ("Norway has criticised the plan for the bridge.", "Norway"),
    ("Norway demands a bridge that “carries all traffic of the north”.", "Norway"),
    ("The statement from Olsen stressed the costs of the bridge.", "Olsen"),
    ("The mayor, Ada Brandt, warned of long delays.", "Ada Brandt"),
    ("The ministry disputes this.", "The ministry"), ("Officials dismissed talk of a crisis.", "Officials"),
    ("Norway, critical of the plan, which many say amounts to theft, has left the talks.", "many"),
    ("Olsen welcomed the vote, calling it a gift to the town.", "Olsen"),
  ])
  func whatSomebodyDoesInWordsIsHis(sentence: String, speaker: String) throws {
    #expect(try readClaims(sentence).contains { $0.statement.attribution?.speaker == speaker })
  }

  @Test func whoIsQuotedSpeaksForOthers() throws {
    let claim = try #require(try readClaims("“Engineers say the bridge is safe,” Ada Brandt told the council.").first)
    #expect(claim.statement.attribution?.speaker == "Ada Brandt")
    #expect(claim.statement.text == "Engineers say the bridge is safe")
  }

  @Test func speakerAndCueHaveTheirPlaces() throws {
    let text =
      "Mayor Ada Brandt opened the bridge. The cables, she said in June, had not been replaced. “It is safe,” the mayor said."
    let bytes = Array(text.utf8)
    let attributions = try readClaims(text).compactMap(\.statement.attribution)
    #expect(attributions.count == 2)
    for attribution in attributions {
      let string = { (range: TextRange) in String(decoding: bytes[range.start..<range.end], as: UTF8.self) }
      #expect(attribution.speakerRange.map(string) == "Mayor Ada Brandt")
      #expect(attribution.cueRanges.map(string) == ["said"])
    }
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
