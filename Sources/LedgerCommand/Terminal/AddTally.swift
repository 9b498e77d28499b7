import Document
import Ledger
import Store

/// What became of many files, in a table.
struct AddTally {
  private var counts: [AddOutcome.Change: Int] = [:]
  private var claims = 0
  private var forecasts: [Forecast.Change: Int] = [:]
  private var unchanged = 0
  /// By their sentences.
  private var refused: [String: Int] = [:]
  private var skipped = 0
  private var hidden = 0
  private var excluded = 0

  /// Fewer files are seen at a glance.
  private static let least = 10

  /// Files that are in the ledger now because they were added, or were there.
  var storedCount: Int { counts.values.reduce(0, +) }

  mutating func add(_ report: AddArticles.Report) {
    counts[report.change, default: 0] += 1
    if [.added, .newVersion, .secondSource].contains(report.change) { claims += report.claimCount }
  }

  mutating func add(_ forecast: Forecast) { forecasts[forecast.change, default: 0] += 1 }
  mutating func addUnchanged() { unchanged += 1 }
  mutating func add(_ error: DocumentError) { refused[error.sentence, default: 0] += 1 }

  mutating func add(_ folder: ArticleFolder) {
    skipped += folder.skipped.count
    hidden += folder.hiddenCount
    excluded += folder.excludedCount
  }

  /// The table, indented; none for a few files of which each was told.
  func lines(isDryRun: Bool) -> [String] {
    let refusals = refused.values.reduce(0, +)
    let seen = storedCount + forecasts.values.reduce(0, +) + refusals
    guard seen > Self.least || unchanged > 0 || isDryRun else { return [] }
    var rows: [(label: String, count: Int, note: String)] = []
    let added = counts[.added, default: 0] + counts[.secondSource, default: 0]
    rows.append(("added", added, LedgerCommand.counted(claims, "claim")))
    rows.append(("new versions", counts[.newVersion, default: 0], ""))
    rows.append(("described anew", counts[.described, default: 0], ""))
    rows.append(("would be added", forecasts[.added, default: 0], "nothing was written"))
    rows.append(("would be new versions", forecasts[.newVersion, default: 0], ""))
    rows.append(
      ("already there", counts[.unchanged, default: 0] + forecasts[.unchanged, default: 0], ""))
    rows.append(("unchanged", unchanged, "not read again"))
    rows.append(("refused", refusals, reasons))
    rows.append(("left out", skipped + hidden + excluded, leftOut))
    return rows.filter { $0.count > 0 }.map { row in
      let head = "  " + TextWidth.padded(row.label, to: 21) + TextWidth.aligned(counted(row.count), to: 9)
      return row.note.isEmpty ? head : head + "  " + row.note
    }
  }

  /// The usual reasons.
  private var reasons: String {
    let ordered = refused.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = ordered.prefix(2).map { "\(counted($0.value)) \($0.key)" }
    let rest = ordered.dropFirst(2).reduce(0) { $0 + $1.value }
    return (shown + (rest > 0 ? ["\(counted(rest)) others"] : [])).joined(separator: "; ")
  }

  private var leftOut: String {
    let parts = [(hidden, "hidden"), (excluded, "excluded"), (skipped, "links, pipes, closed folders")]
    return parts.filter { $0.0 > 0 }.map { "\(counted($0.0)) \($0.1)" }.joined(separator: ", ")
  }

  /// "1,204"
  private func counted(_ count: Int) -> String { String(LedgerCommand.counted(count, "", plural: "").dropLast()) }
}
