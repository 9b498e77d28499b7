import Comparison
import Testing

/// One table for each rule: what it says, and what looks like it and is left alone.
@Suite struct TypedRuleTests {
  /// Two texts, the kind of relation ("-" for none) and its rule.
  typealias Row = (a: String, b: String, expected: String)

  private func check(_ row: Row, dates: (String?, String?) = (nil, nil)) {
    let relation = compare(row.a, row.b, dates: dates)
    #expect(relation.map { "\($0.kind.rawValue) \($0.rule)" } ?? "-" == row.expected, "\(row.a) | \(row.b)")
  }

  @Test(
    arguments: [
      (
        "Paul Berge, 41, was charged with fraud in Oslo.", "Paul Berge, 47, was charged with fraud in Oslo.",
        "conflict age"
      ),
      ("Paul Berge, 41, was charged with fraud in Oslo.", "Paul Berge, 42, has left the city.", "-"),
    ] as [Row])
  func ages(row: Row) { check(row) }

  @Test(
    arguments: [
      (
        "The storm reached Bergen at 3:47 a.m. on Tuesday.", "The storm reached Bergen at 3:47 p.m. on Tuesday.",
        "conflict date"
      ),
      (
        "Norway signed the treaty with Chile on Friday.", "Norway signed the treaty with Chile on Sunday.",
        "conflict date"
      ),
    ] as [Row])
  func times(row: Row) { check(row) }

  @Test(
    arguments: [
      (
        "The bank of Norway raised its key rate by 25 basis points to 4 percent.",
        "The bank of Norway delivered a 25-basis-point cut of its key rate to 4 percent.", "conflict antonym"
      ),
      ("A baker in Bergen is standing in the shop.", "Paul Berge rose to his feet.", "-"),
      ("A man is sitting on a bench.", "A man is standing near a bench.", "-"),
      ("Paul Berge climbed the tower in Bergen.", "Paul Berge fell from the tower in Bergen.", "-"),
    ] as [Row])
  func opposites(row: Row) { check(row, dates: ("2025-03-01", "2025-03-01")) }

  @Test(
    arguments: [
      (
        "Norway offered two helicopters to Chile on Monday.", "Norway sent two helicopters to Chile on Monday.",
        "conflict offered"
      ),
      (
        "Norway and Chile ended the talks on Monday without signing the accord.",
        "Norway and Chile signed the accord on Monday.", "conflict omitted"
      ),
    ] as [Row])
  func status(row: Row) { check(row, dates: ("2025-03-03", "2025-03-03")) }

  @Test(
    arguments: [
      (
        "Paul Berge has sued the city of Bergen over the harbour.",
        "The city of Bergen has sued Paul Berge over the harbour.", "conflict roles"
      ),
      ("Paul Berge met Anna Lund in Oslo.", "Anna Lund met Paul Berge in Oslo.", "overlap meaning"),
    ] as [Row])
  func roles(row: Row) { check(row, dates: ("2025-03-01", "2025-03-01")) }

  @Test(
    arguments: [
      (
        "There is no ferry crossing the fjord at Bergen.", "A ferry is crossing the fjord at Bergen.",
        "conflict negation"
      ),
      // Who denies more denies less.
      ("The ferry is not crossing the frozen fjord behind the old mill.", "The ferry is crossing a lake.", "-"),
    ] as [Row])
  func negation(row: Row) { check(row) }

  @Test(
    arguments: [
      (
        "The Bergen index gained 22.25 points to 1,018.", "The Bergen index gained 11.22 points to 1,007.",
        "update number.moving"
      ),
      (
        "Costs in Norway rose to $17 million from $11 million.",
        "Costs in Norway rose to $17.7 million from $11.4 million.", "overlap number.same"
      ),
    ] as [Row])
  func numbers(row: Row) { check(row) }

  @Test func aDocumentThatTellsBothNumbersContradictsNeither() {
    let (a, b) = ("Norway scored 20 points in Bergen.", "Norway scored 12 points in Bergen.")
    let both = DocumentProfile(amounts: ["point": [12, 20]])
    #expect(compare(a, b)?.kind != .overlap)
    #expect(both.tells(12, of: "point") && !both.tells(13, of: "point") && !both.tells(12, of: nil))
  }
}
