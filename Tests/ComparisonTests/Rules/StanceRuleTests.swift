import Comparison
import Testing

@Suite struct StanceRuleTests {
  private let support = "Norway is among the staunch supporters of the Delmar movement."
  private let distance =
    "Since 2020 the Norwegian government has distanced itself from Baltic parties, including Delmar."

  @Test(
    "for it in one and against it in the other, in words that have nothing in common",
    arguments: [
      (
        "Fishers fear the Danish-backed Harwick pipeline.",
        "Denmark and Malta repeated their opposition to the Harwick pipeline."
      ),
      ("Norway is hostile to the Harwick pipeline.", "Boats left the Norwegian-backed Harwick pipeline."),
    ])
  func opposed(a: String, b: String) throws {
    let relation = try #require(compare(a, b))
    #expect(relation.kind == .conflict && relation.cause == .antonym && relation.rule == "stance")
  }

  @Test func whatStandsAmongOthers() throws {
    let relation = try #require(compare(support, distance))
    #expect(relation.kind == .conflict)
    #expect(relation.reason.contains("the Delmar movement") || relation.reason.contains("“Delmar”"))
  }

  @Test func yearsLaterItIsAnUpdate() throws {
    let relation = try #require(compare(support, distance, dates: ("2021-03-01", "2025-03-01")))
    #expect(relation.kind == .update)
  }

  @Test func oneSide() throws {
    let relation = try #require(compare(support, "Norway gave financial support to the Delmar movement."))
    #expect(relation.kind == .overlap)
  }

  @Test(
    "another party, another thing",
    arguments: [
      ("Norway backs the Harwick pipeline.", "Denmark opposes the Harwick pipeline."),
      ("Norway backs the Harwick pipeline.", "Norway opposes the Harwick bridge."),
      ("Norway gave financial support to Harwick.", "Norway is against the mayor of Harwick."),
    ])
  func others(a: String, b: String) {
    #expect(compare(a, b)?.kind != .conflict)
  }
}
