import ArgumentParser
import Ledger

struct PinCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "pin",
    abstract: "Writes down the state of the log, signed, to be kept elsewhere.",
    discussion: """
      ledger verify --against FILE later shows that the ledger was only added to since. Keep pins where whoever can \
      change the ledger cannot change them: with a colleague, in a mail, in a repository. The key that signs them is \
      made on first use in your configuration folder; --key prints its public half, for those who check.

      Example: ledger pin > 2026-11-22.pin
      """)

  @OptionGroup var ledger: LedgerOptions
  @Flag(help: "Print the public key of your pins of this ledger instead.")
  var key = false

  func run(in session: Session) throws {
    let store = try session.open()
    let signing = try Proofs.key(session)
    let text: String? =
      key
      ? try PinLog(store: store).verifier(of: signing).map { $0.written + "\n" }
      : try Proofs.told { () throws(ProofError) in try PinLog(store: store)(by: signing)?.written }
    guard let text else {
      throw Complaint("the ledger is empty", hint: session.command("add FILE…") + " adds an article", status: .no)
    }
    try session.output.text(text)
  }
}
