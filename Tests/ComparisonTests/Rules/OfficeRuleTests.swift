import Comparison
import Testing

/// Who holds an office, who bears its title, and who gets it.
@Suite struct OfficeRuleTests {
  @Test(
    arguments: [
      (
        "Norway named Anna Lund as its energy minister on 3 June 2024.",
        "The new energy minister of Norway, Peter Berge, took office on 3 June 2024.", "conflict office"
      ),
      ("Anna Lund is the interior minister.", "Prime Minister Anna Lund left for Bergen.", "conflict office"),
      (
        "Norway named Anna Lund as its energy minister.", "The post of energy minister of Norway went to Paul Berge.",
        "conflict office"
      ),
      // Titles, in one day's story.
      (
        "Interior Minister Anna Lund spoke to reporters.", "Prime Minister Anna Lund left for Bergen.",
        "conflict office"
      ),
      ("Prime Minister Paul Berge spoke to reporters.", "Prime Minister Anna Lund left for Bergen.", "conflict office"),
      ("Anna Lund is the interior minister.", "Paul Berge is the prime minister.", "-"),
      ("Anna Lund is the interior minister.", "Prime Minister Paul Berge left for Bergen.", "-"),
    ] as [RuleRow])
  func offices(row: RuleRow) { check(row, dates: ("2025-03-03", "2025-03-03"), story: .bergen) }

  @Test(
    "one title of one country in articles of different times",
    arguments: [
      (
        "Norwegian Foreign Minister Anna Lund met her colleagues in Oslo.",
        "Norway’s Foreign Minister Paul Berge spoke to reporters.", "update office.succession"
      ),
      (
        "Norwegian Foreign Minister Anna Lund met her colleagues in Oslo.",
        "Danish Foreign Minister Paul Berge spoke to reporters.", "-"
      ),
      (
        "Norwegian Foreign Minister Anna Lund met her colleagues in Oslo.",
        "Norwegian Deputy Foreign Minister Paul Berge spoke to reporters.", "-"
      ),
    ] as [RuleRow])
  func successions(row: RuleRow) {
    check(row, dates: ("2023-03-03", "2025-03-03"), story: .bergen)
    check(row, story: .bergen)
  }

  @Test func whoGetsAnOfficeGetsItFromSomebody() {
    check(
      (
        "Norwegian Foreign Minister Anna Lund met her colleagues in Oslo.",
        "Paul Berge became Norway’s foreign minister in August 2024.", "update office.succession"
      ), story: .bergen)
  }
}
