import Claims
import Testing

@Suite struct ClaimArgumentTests {
  /// "subject norway, object bid, oblique in oslo": role, marker and head of each argument.
  private func arguments(_ sentence: String) throws -> String {
    try #require(try readClaims(sentence).first).statement.features.arguments
      .map { [$0.role.rawValue, $0.marker, $0.head].compactMap(\.self).joined(separator: " ") }
      .joined(separator: ", ")
  }

  @Test(arguments: [
    "The council approved the bid on Monday.", "On Monday the council approved the bid.",
  ])
  func theOrderOfTheSentenceIsNoMatter(sentence: String) throws {
    let parts = Set(try arguments(sentence).split(separator: ", "))
    #expect(parts == ["subject council", "object bid", "oblique on monday"])
  }

  @Test func whatIsDoneToItIsItsObject() throws {
    #expect(try arguments("The bid was approved by the council.") == "object bid, subject by council")
    #expect(try arguments("The council approved the bid.") == "subject council, object bid")
  }

  @Test func whoIsNamedSomethingIsAnObject() throws {
    #expect(try arguments("Anna Lund was named head coach of Nordlink.") == "object anna, complement coach")
  }

  /// The "U.S." of dollars is no country.
  @Test func moneyHasNoNames() throws {
    let features = try #require(try readClaims("Norway paid 40 million U.S. dollars to Chile.").first).statement
      .features
    #expect(features.entities == ["country:NO", "country:CL"])
  }

  @Test func whatACopulaLinks() throws {
    #expect(try arguments("The toll is a burden for drivers.") == "subject toll, complement burden")
  }

  @Test func quantitiesBelongToTheirArgument() throws {
    let features = try #require(
      try readClaims("The bank cut its rate by 25 basis points to 8 percent on Monday.").first
    ).statement.features
    let texts = features.arguments.map { argument in
      (argument.marker ?? "") + " " + argument.quantities.map { features.quantities[$0].text }.joined(separator: ";")
    }
    #expect(texts.contains("by 25 basis points"))
    #expect(texts.contains("to 8 percent"))
  }

  @Test func namesGiveTheirKeys() throws {
    let features = try #require(try readClaims("Turkey opposes the radar near Erbil.").first).statement.features
    #expect(features.arguments.first?.name == "country:TR")
    #expect(features.tense == .present)
  }
}
