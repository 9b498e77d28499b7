import ArgumentParser

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

  func run(in session: Session) throws { try AliasDecision.make(names, .different, session) }
}
