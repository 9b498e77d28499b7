import ArgumentParser

/// What can be typed: `ledger` and its commands.
struct LedgerProgram: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Notes what articles claim, each claim tied to the exact bytes that say it.",
    discussion: """
      Articles go in; claims come out. Claims of different sources are compared: where they agree, where one is \
      newer, and where they contradict each other, ledger shows both quotes and why.

      A ledger is one file, ledger.sqlite. Nothing leaves this machine.
      """,
    version: "ledger 0.1.0",
    subcommands: [
      AddCommand.self, WatchCommand.self, SourcesCommand.self, SourceCommand.self, ClaimsCommand.self, ShowCommand.self,
      SearchCommand.self, ConflictsCommand.self, OverlapsCommand.self, TimelineCommand.self, LineageCommand.self,
      CiteCommand.self, ReanchorCommand.self,
      ConfirmCommand.self, DismissCommand.self, MergeCommand.self, NoteCommand.self, UndoCommand.self,
      RetractCommand.self, RedactCommand.self, ClaimCommand.self, VerifyCommand.self, LogCommand.self, PinCommand.self,
      ProveCommand.self, ExportCommand.self, ImportCommand.self, BackupCommand.self, RebuildCommand.self,
      AliasCommand.self, ExtractCommand.self, ParseCommand.self, ReadCommand.self,
    ])

  @OptionGroup var ledger: LedgerOptions

  func run(in session: Session) throws { try session.output.lines(FirstScreen(session.style).lines) }
}
