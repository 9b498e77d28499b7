import ArgumentParser
import Ledger
import Store

struct RetractCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Takes a claim or a source out of use; it is kept, with your reason.",
    discussion: """
      It takes no part in relations any more, lists and searches leave it out, and cite says that it is retracted. \
      Nothing is deleted: show still tells it, the log has it, and ledger undo takes it back. ledger remove is the same.

      Example: ledger retract c4t9 --reason "the paper has corrected this"
      """,
    aliases: ["remove"])

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var why: ReasonOption
  @Argument(help: ArgumentHelp("The id of a claim or a source, or the name of a source's file.", valueName: "id"))
  var id: String

  func run(in session: Session) throws {
    let store = try session.open(.write)
    let catalog = try SourceCatalog(store)
    let retract = Retract(store: store)
    if let source = try? catalog.source(named: id, store) {
      try retract.source(source.id, reason: why.reason)
      let claims = counted(source.claimCount, "claim")
      return try session.output.line("Retracted: \(catalog.name(source)), \(claims)")
    }
    let identified = try store.identify(IdText.plain(id), as: "claim or source")
    guard case .claim(let claim) = identified else {
      throw Complaint(
        "\(id) is \(identified.article): it follows from its claims", hint: "ledger dismiss \(id) hides it", status: .no
      )
    }
    try retract.claim(claim, reason: why.reason)
    let text = try store.claims(ids: [claim]).first?.text ?? ""
    try session.output.lines(Wrapping.lines("Retracted: " + TerminalText.quoted(text), width: session.width))
  }
}

/// Why something is taken out of use.
struct ReasonOption: ParsableArguments {
  @Option(help: ArgumentHelp("Why, in your words; it stays in the log.", valueName: "words"))
  var reason: String

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason needs words.") }
  }
}
