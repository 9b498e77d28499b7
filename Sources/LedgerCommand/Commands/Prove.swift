import ArgumentParser
import Ledger
import Store

struct ProveCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Writes a proof that a claim or a source is in the log.",
    discussion: """
      Anyone can check it without the ledger: the entry, the hashes that lead from it to the root of the log, and the \
      root, signed as by pin (C2SP tlog-proof).

      Example: ledger prove c4t9 > c4t9.tlog-proof
      """)

  @OptionGroup var ledger: LedgerOptions
  @Argument(help: ArgumentHelp("The id of a claim or a source, as long as tells it apart.", valueName: "id"))
  var id: String

  func run(in session: Session) throws {
    let store = try session.open()
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
