import ArgumentParser
import Store

struct LogCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Lists what happened to the ledger, the newest first.",
    discussion: """
      The log is only added to: what was taken back stands in it, too. --all lists each claim, and each time that \
      relations were computed. Claims and texts are in it as salted hashes, so that they can be erased. --json gives \
      every entry as it is hashed, with its leaf.

      Example: ledger log --limit 20
      """)

  @OptionGroup var ledger: LedgerOptions
  @Flag(help: "Every entry, also those that the program makes by itself.")
  var all = false
  @OptionGroup var limit: LimitOption
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("Only entries about this claim or source.", valueName: "id"))
  var id: String?

  /// How many a person is shown at once.
  static let shownCount = 40
  /// What follows from other entries.
  private static let ownKinds: Set<String> = ["snapshot", "claim", "lineage", "relations"]

  func run(in session: Session) throws {
    let store = try session.open()
    let identified = try id.map { try store.identify(IdText.plain($0), as: "claim or source") }
    let count = limit.count ?? (json.isOn ? .max : Self.shownCount)
    // One more than is shown tells whether there are more.
    let isWhole = all || json.isOn || identified != nil
    let records = try store.log(
      of: identified?.id, without: isWhole ? [] : Self.ownKinds, limit: count == .max || json.isOn ? count : count + 1)
    if json.isOn {
      for record in records { try session.output.line(LogText.json(record)) }
      return
    }
    guard !records.isEmpty else { return try session.output.line("Nothing has happened yet.") }
    let text = try LogText(store, session.style, width: session.width)
    for record in records.prefix(count) { try session.output.lines(text.lines(record)) }
    if records.count > count { try session.output.line("… more (--limit)") }
  }
}
