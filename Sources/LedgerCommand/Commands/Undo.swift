import ArgumentParser
import Ledger
import Store

struct UndoCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes back what you decided last.",
    discussion: """
      That is a confirm, dismiss, merge, note, claim, alias or retract; again, it takes back the one before. The log \
      keeps both. What redact has erased does not come back. Exits with 1 when nothing is left.

      Example: ledger undo
      """)

  @OptionGroup var ledger: LedgerOptions

  func run(in session: Session) throws {
    let store = try session.open(.write)
    guard let decision = try UndoDecision(store: store)() else {
      try session.output.line("Nothing is left to take back.")
      throw ExitStatus.no
    }
    try session.output.lines(
      Wrapping.lines("Taken back: " + (try DecisionText(store).line(decision)), width: session.width))
  }
}
