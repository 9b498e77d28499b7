import ArgumentParser

struct AliasCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Says which names mean the same; lists what is known.",
    discussion: """
      Articles tell most of it themselves: a full name and then the surname, an acronym in parentheses. Where they do \
      not, or the reading is wrong, you have the last word, and the claims concerned are compared anew.

      Example: ledger alias add Araqchi "Abbas Araghchi"
      """,
    subcommands: [AliasListCommand.self, AliasAddCommand.self, AliasRemoveCommand.self],
    defaultSubcommand: AliasListCommand.self)

  @OptionGroup var ledger: LedgerOptions

  func run(in session: Session) throws {}
}

/// Two names as they are typed.
struct NamePair: ParsableArguments {
  @Argument(help: ArgumentHelp("As an article writes it; case and accents do not matter.", valueName: "name"))
  var name: String
  @Argument(help: ArgumentHelp("Another name.", valueName: "other"))
  var other: String
}
