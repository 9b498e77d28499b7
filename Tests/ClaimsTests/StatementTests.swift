import Claims
import Testing

@Suite struct StatementTests {
  private func statement(_ sentence: String) throws -> Statement {
    try #require(try readClaims(sentence).first).statement
  }

  @Test(arguments: [
    ("Norway did not sign the treaty in May.", true), ("Norway signed the treaty in May.", false),
    ("Norway hasn't signed the treaty yet.", true), ("Neither Norway nor Chile signed the treaty.", true),
    ("Norway refused to sign the treaty in May.", true),
    ("Norway signed not only the treaty but also the protocol.", false),
    ("No ship left the harbour on Monday.", true),
    ("Mayor Brandt, who was not at the church that day, signed the treaty.", false),
    ("Norway did not sign the treaty until May.", false), ("Norway signed a treaty that had not been read.", false),
    ("Norway did not want to sign the treaty.", true), ("Norway was unable to sign the treaty.", true),
    ("The police prevented her from leaving the house.", false), ("Norway stopped short of signing the treaty.", true),
    ("The clerk did not fail to lock the door.", false), ("The bank denied the allegations on Monday.", true),
    ("Norway too needs to sign the treaty.", false),
  ])
  func negation(sentence: String, isNegative: Bool) throws {
    #expect(try statement(sentence).polarity == (isNegative ? .negative : .affirmative))
  }

  @Test(arguments: [
    ("Norway signed the treaty on 4 May 2025.", Statement.Factuality.asserted),
    ("Norway will sign the treaty in the spring.", .planned), ("Norway may sign the treaty in the spring.", .possible),
    ("Norway reportedly signed the treaty in May.", .reported),
    ("Norway would sign the treaty if Chile did.", .hypothetical),
    ("Norway signed the treaty in May 2025 in Oslo.", .asserted),
    ("Norway plans to sign the treaty in the spring.", .planned), ("The hall is to seat 900 people.", .planned),
    ("The vote is scheduled for Tuesday.", .planned), ("Norway asked Chile to sign the treaty.", .asserted),
    ("The bank denied the allegations on Monday.", .denied), ("Norway is likely to sign the treaty.", .possible),
    ("The parliament rejected the bill on Monday.", .asserted),
    // An office is no deed, whatever its noun may announce elsewhere.
    ("Anna Lund was appointed chief of staff of Norway on 3 May 2019, a ministry statement announced.", .reported),
  ])
  func firmness(sentence: String, factuality: Statement.Factuality) throws {
    #expect(try statement(sentence).factuality == factuality)
  }

  @Test func partsOfAStatement() throws {
    let found = try statement("Norway's parliament has not yet approved the Danish bid to join the union.")
    #expect(found.subject == "Norway's parliament")
    #expect(found.predicate == "has not yet approved")
    #expect(found.object == "the Danish bid to join the union")
    #expect(found.features.verb == "approve")
    #expect(found.features.negations == ["not"] || found.features.negations == ["not yet"])
  }

  @Test func whatComparisonReads() throws {
    let features = try statement("Turkey and Iran set a yearly trade target of $30 billion in January 2024.").features
    #expect(features.entities == ["country:TR", "country:IR"])
    #expect(features.quantities.map(\.quantity.canonical) == ["30000000000 USD"])
    #expect(features.times.map(\.time.iso) == ["2024-01"])
    #expect(features.stems.contains("trade") && features.stems.contains("target"))
    #expect(!features.stems.contains("turkey"))
  }

  @Test("what it was a month before, and a part of another number, answer other questions")
  func numbersAndTimesBeside() throws {
    #expect(try statement("Stocks of the bank fell by 4 percent on the month.").features.times.isEmpty)
    #expect(try statement("Stocks of the bank fell by 4 percent in the month of May.").features.times.count == 1)
    let tolls = try statement("The flood killed 90 people in Bergen and 14 more in the hills.").features
    #expect(tolls.quantities.map(\.quantity.bound) == [.atLeast])
    let treated = try statement("Some 940 people were treated on Monday, of whom 31 remain in hospital.").features
    #expect(treated.quantities.map(\.quantity.value) == [940])
  }

  @Test func aVerbWithItsParticleIsAnotherVerb() throws {
    #expect(try statement("The parliament put off the vote on Tuesday.").features.verb == "put off")
  }

  @Test func whatARelativeClauseSaysIsNotCompared() throws {
    let features = try statement("Iran opposes the radar at the coast, which has watched the sky since 2012.").features
    #expect(features.verb == "oppose")
    #expect(features.times.isEmpty)
    #expect(!features.stems.contains("watch"))
  }
}
