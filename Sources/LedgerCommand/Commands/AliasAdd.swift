import ArgumentParser
import Ledger
import Store

struct AliasAddCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Says that two names mean the same.",
    discussion: """
      Example: ledger alias add Araqchi "Abbas Araghchi"
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var names: NamePair

  func run(in session: Session) throws {
    let report = try AliasDecision.make(names, .same, session)
    let (name, other) = (TerminalText.line(report.name.name), TerminalText.line(report.other.name))
    try session.output.line(
      "\(name) and \(other) are one · \(counted(report.claimCount, "claim")) compared anew")
  }
}
