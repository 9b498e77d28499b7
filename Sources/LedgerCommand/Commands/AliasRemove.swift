import ArgumentParser
import Ledger
import Store

struct AliasRemoveCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Says that two names do not mean the same.",
    discussion: """
      Takes back what alias add said, and keeps ledger from taking similar names for one.

      Example: ledger alias remove "Sara Khan" "Sarah Khan"
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var names: NamePair

  func run(in session: Session) throws {
    let report = try AliasDecision.make(names, .different, session)
    let (name, other) = (TerminalText.line(report.name.name), TerminalText.line(report.other.name))
    try session.output.line(
      "\(name) and \(other) are two · \(counted(report.claimCount, "claim")) compared anew")
  }
}
