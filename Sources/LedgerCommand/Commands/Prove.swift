import ArgumentParser
import Ledger
import Store

struct ProveCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Writes a proof that a claim or a source is in the log.",
    discussion: """
      Anyone can check it without the ledger: the entry, the hashes that lead from it to the root of the log, and the \
      root, signed as by pin (C2SP tlog-proof). --since proves instead that the log was only added to since a pin: the \
      hashes that lead from the pin's root to that of today, in the form that witnesses take (C2SP tlog-witness).

      Example: ledger prove c4t9 > c4t9.tlog-proof
      """)

  @OptionGroup var ledger: LedgerOptions
  @Option(help: ArgumentHelp("A pin of this ledger, or - for standard input.", valueName: "file"), completion: .file())
  var since: String?
  @Argument(help: ArgumentHelp("The id of a claim or a source, as long as tells it apart.", valueName: "id"))
  var id: String?

  func validate() throws {
    if (id == nil) == (since == nil) { throw ValidationError("Name a claim or a source, or a pin with --since.") }
  }

  func run(in session: Session) throws {
    let store = try session.open()
    if let since { try proveGrowth(since, store, session) }
    if let id { try proveEntry(id, store, session) }
  }

  private func proveGrowth(_ path: String, _ store: LedgerStore, _ session: Session) throws {
    let pin = try Proofs.pin(path)
    let key = try Proofs.key(session)
    let proof = try Proofs.told { () throws(ProofError) in try ProveGrowth(store: store)(since: pin, by: key) }
    guard let proof else {
      let hint = session.command("verify --against FILE") + " tells more"
      throw Complaint("the log is not what was pinned and more", hint: hint, status: .no)
    }
    try session.output.text(proof)
  }

  private func proveEntry(_ id: String, _ store: LedgerStore, _ session: Session) throws {
    let identified = try store.identify(IdText.plain(id), as: "claim or source")
    if case .relation = identified {
      throw Complaint(
        "\(id) is a relation: it follows from its claims", hint: "ledger prove takes a claim or a source", status: .no)
    }
    let key = try Proofs.key(session)
    let proof = try Proofs.told { () throws(ProofError) in try ProveEntry(store: store)(identified, by: key) }
    guard let proof else { throw StoreError.unknownId(prefix: id, kind: "claim or source") }
    try session.output.text(proof)
  }
}
