import Comparison
import Testing

/// What one article itself says to have changed.
@Suite struct RevisionTests {
  /// The rules that fire among the claims of one text, with the values that they compared.
  private func revisions(_ text: String, date: String? = "2025-03-04") -> [Relation] {
    RuleComparator().revisions(in: comparable(text, id: "a", date: date, document: .bergen))
  }

  @Test(
    "how it was before and how it is since",
    arguments: [
      (
        "The tunnel was originally put at €31 million. Bergen laid the first stone with a brass band. "
          + "The total cost of the tunnel now stands at €44 million.", "revision.number"
      ),
      (
        "In 2016 the cost of the tunnel was put at €31 million. The cost of the tunnel has climbed to €44 million.",
        "revision.number"
      ),
      ("The ferry was due to sail in June. Now the harbour master, Ada Lund, speaks of October.", "revision.date"),
      ("The hall was initially scheduled for May 2025. The mayor now expects it in March 2027.", "revision.date"),
      (
        "At least eleven people are dead, the mayor of Bergen says. The toll has risen to 26, according to the police.",
        "revision.number"
      ),
      (
        "Norway’s stalling on the Delmar treaty is one example. On Friday Norway ratified the Delmar treaty.",
        "revision.cleared"
      ),
    ])
  func changed(text: String, rule: String) throws {
    let found = revisions(text)
    #expect(found.map(\.rule) == [rule])
    let relation = try #require(found.first)
    #expect(relation.kind == .update && relation.score >= 0.35)
    #expect(relation.reason.hasPrefix("one article tells both: "))
  }

  @Test(
    "two numbers or days of one article answer two questions unless its words say otherwise",
    arguments: [
      // Neither took the other's place.
      "The tunnel cost €31 million. The bridge cost €44 million.",
      "The ferry was due to sail in June. The hall opens in October.",
      // It fell to what is more.
      "The price of cod was put at 31 crowns in 2016. The price of cod has fallen to 44 crowns.",
      // What will be is no state before.
      "Inflation will average 3.4 percent in 2026. Inflation declined to 2.8 percent.",
      // Another thing of the same name, and another thing.
      "Norway’s stalling on the Delmar treaty is one example. On Friday Norway ratified the Harwick treaty.",
      "A magnitude 4.8 earthquake struck Bergen. The toll has risen to 26.",
    ])
  func unchanged(text: String) {
    #expect(revisions(text).map { "\($0.rule) \($0.reason)" } == [])
  }

  private static let risen = "The cost of the tunnel now stands at €44 million."

  @Test func ofAnArticleWithoutDateAYearIsPast() {
    let text = "In 2016 the cost of the tunnel was put at €31 million. " + Self.risen
    #expect(revisions(text, date: nil).map(\.rule) == ["revision.number"])
  }

  @Test func theOrderOfTheTextIsNoMatter() {
    let first = "The tunnel was originally put at €31 million."
    let found = [first + " " + Self.risen, Self.risen + " " + first].map { revisions($0).map(\.reason) }
    #expect(found[0] == found[1] && found[0].count == 1)
  }
}
