import ArgumentParser
import Ledger
import Store

struct NoteCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Keeps a remark of yours on a claim, a relation or a source.",
    discussion: """
      ledger show tells it; ledger undo takes it back.

      Example: ledger note c4t9 "The ministry has corrected this since"
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("An id, as long as tells it apart.", valueName: "id"))
  var id: String
  @Argument(help: ArgumentHelp("The remark.", valueName: "text"))
  var text: String

  func validate() throws {
    if text.allSatisfy(\.isWhitespace) { throw ValidationError("A note needs words.") }
  }

  func run(in session: Session) throws {
    let store = try session.open(.write)
    let identified = try store.identify(IdText.plain(id), as: "claim, source or relation")
    do throws(DecisionError) {
      try AddNote(store: store)(identified, text)
    } catch {
      throw ReviewDecision.complaint(error)
    }
    try session.output.line("Noted on \(identified.article): " + session.command("show \(TerminalText.name(id))"))
  }
}
