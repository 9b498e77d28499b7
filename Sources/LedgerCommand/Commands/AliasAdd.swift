import ArgumentParser

struct AliasAddCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Says that two names mean the same.",
    discussion: """
      Example: ledger alias add Araqchi "Abbas Araghchi"
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var names: NamePair

  func run(in session: Session) throws { try AliasDecision.make(names, .same, session) }
}
