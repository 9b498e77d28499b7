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
    switch try identified(store, catalog) {
    case .source(let id):
      let claims = catalog.source(id)?.claimCount ?? 0
      try Retract(store: store).source(id, reason: why.reason)
      let name = catalog.source(id).map(catalog.name) ?? String(id.prefix(10))
      try session.output.line("Retracted: \(name), \(counted(claims, "claim"))")
    case .claim(let claim):
      try Retract(store: store).claim(claim, reason: why.reason)
      let text = try store.claims(ids: [claim]).first?.text ?? ""
      try session.output.lines(Wrapping.lines("Retracted: " + TerminalText.quoted(text), width: session.width))
    case .relation:
      throw Complaint(
        "\(id) is a relation: it follows from its claims", hint: "ledger dismiss \(id) hides it", status: .no)
    }
  }

  /// What has the id, or the source whose file has the name.
  private func identified(_ store: LedgerStore, _ catalog: SourceCatalog) throws -> Identified {
    do throws(StoreError) {
      return try store.identify(IdText.plain(id), as: "claim or source")
    } catch {
      guard case .unknownId = error else { throw error }
      return .source(try catalog.source(named: id, store).id)
    }
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
