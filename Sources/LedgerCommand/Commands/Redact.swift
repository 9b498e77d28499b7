import ArgumentParser
import Ledger
import Store

struct RedactCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Erases the text of a source from the ledger, for good.",
    discussion: """
      The bytes of all its versions and the words of all its claims go; hashes and places stay, so that the log can \
      still be checked. What was said of the source stays, too: its name, title, author, your notes. This cannot be \
      undone; ledger retract only takes it out of use.

      Example: ledger redact 4k2p --reason "the author withdrew the permission"
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var why: ReasonOption
  @Argument(help: ArgumentHelp("Its id, or the name of its file.", valueName: "source"))
  var source: String

  func run(in session: Session) throws {
    let store = try session.open(.write)
    let catalog = try SourceCatalog(store)
    let found = try catalog.source(named: source, store)
    let report = try Retract(store: store).redacting(found.id, reason: why.reason)
    let what = "\(counted(report.snapshotCount, "text")), \(counted(report.claimCount, "claim"))"
    try session.output.line("Redacted: \(catalog.name(found)), \(what)")
    let others = report.otherSources.compactMap { catalog.source($0) }.map(catalog.name)
    if !others.isEmpty {
      try session.output.line("The same text was that of \(others.joined(separator: ", ")): redacted there, too.")
    }
    if !report.isFileClean {
      try session.output.line("Another program reads the ledger: traces stay in the file beside it until it ends.")
    }
  }
}
