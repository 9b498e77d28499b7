import ArgumentParser
import Ledger
import Store

struct UndoCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes back what you decided last.",
    discussion: """
      That is a confirm, dismiss, merge, note, claim, alias or retract, or what you said of a source, as its title or \
      date; again, it takes back the one before. The log keeps both. What redact has erased does not come back. Exits with 1 when nothing is left.

      Example: ledger undo
      """)

  @OptionGroup var ledger: LedgerOptions

  func run(in session: Session) throws {
    let store = try session.open(.write)
    guard let act = try UndoDecision(store: store)() else {
      try session.output.line("Nothing is left to take back.")
      throw ExitStatus.no
    }
    try session.output.lines(Wrapping.lines("Taken back: " + (try line(act, store)), width: session.width))
  }

  private func line(_ act: UndoneAct, _ store: LedgerStore) throws -> String {
    switch act {
    case .decision(let decision): return try DecisionText(store).line(decision)
    case .description(let source, let metadata):
      let known = [metadata.author, metadata.title, metadata.publisher, metadata.date?.iso, metadata.url]
      let name = try store.sources().first { $0.id == source }?.path ?? ""
      return TerminalText.name(name) + " is " + TerminalText.line(known.compactMap(\.self).joined(separator: ", "))
    }
  }
}
