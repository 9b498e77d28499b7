import ArgumentParser
import Ledger
import Store

struct RebuildCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Compares all claims anew, as this version of ledger does.",
    discussion: """
      A newer version may see more, or judge better. What you decided stays.

      Example: ledger rebuild
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var json: JSONOption

  func run(in session: Session) throws {
    let store = try session.open(.write)
    let progress = Progress(session.environment)
    let report = try RebuildRelations(store: store) { done, count in
      if count > 10 { progress.show("\(done) of \(counted(count, "text")) compared") }
    }
    progress.clear()
    guard json.isOn else { return try session.output.lines(Self.lines(report)) }
    var line = JSONLine()
    line.add("new", report.newCount)
    line.add("gone", report.goneCount)
    line.add("changed", report.changedCount)
    line.add("unchanged", report.unchangedCount)
    line.add("decisions", report.decisionCount)
    line.add("other_descent", report.otherDescentCount)
    try session.output.line(line.closed)
  }

  /// "31 relations: 2 new, 1 changed, 28 as before; 3 gone", "4 decisions kept".
  private static func lines(_ report: RebuildReport) -> [String] {
    let count = report.newCount + report.changedCount + report.unchangedCount
    let parts = [(report.newCount, "new"), (report.changedCount, "changed"), (report.unchangedCount, "as before")]
      .filter { $0.0 > 0 }.map { counted($0.0, $0.1, plural: $0.1) }
    var text = counted(count, "relation")
    if !parts.isEmpty { text += ": " + parts.joined(separator: ", ") }
    if report.goneCount > 0 { text += "; " + counted(report.goneCount, "gone", plural: "gone") }
    let descent = counted(report.otherDescentCount, "text")
    if report.otherDescentCount > 0 { text += "; " + descent + " of another descent" }
    return [text] + (report.decisionCount > 0 ? [counted(report.decisionCount, "decision") + " kept"] : [])
  }
}
