import ArgumentParser
import Ledger
import Store

struct TimelineCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Lists claims by the time that they are about.",
    discussion: """
      About a person, a place or an organisation, else claims that have all of the words. A claim that gives no time \
      stands at the date of its article, and says so; what has neither comes last. Updates are shown: a count that \
      grew, a plan that was carried out.

      Example: ledger timeline Sweden
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var limit: LimitOption
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("A name, or words to look for; all claims without.", valueName: "word"))
  var words: [String] = []

  /// How many a person is shown at once.
  static let shownCount = 40

  func run(in session: Session) throws {
    let store = try session.open()
    let entries = try ReadTimeline(store: store)(words)
    let shown = Array(entries.prefix(limit.count ?? (json.isOn ? .max : Self.shownCount)))
    if json.isOn {
      for entry in shown { try session.output.line(TimelineText.json(entry)) }
      return
    }
    let asked = words.isEmpty ? "" : " about " + TerminalText.line(words.joined(separator: " "))
    guard let first = shown.first else { return try session.output.line("No claims\(asked) in this ledger.") }
    let catalog = try SourceCatalog(store)
    let sources = Set(entries.map(\.source.id)).count
    let undated = entries.filter { $0.date == nil }.count
    let rest = undated == 0 ? "" : " (\(undated) of unknown time)"
    try session.output.line(counted(entries.count, "claim") + asked + " in " + counted(sources, "source") + rest)
    try session.output.line()
    let text = try TimelineText(session.style, width: session.width, catalog, shown, store)
    try session.output.lines(text.lines(shown))
    try session.output.line()
    let left = entries.count - shown.count
    if left > 0 { try session.output.line("… \(counted(left, "more", plural: "more")) (--limit)") }
    try session.output.line("Next: " + session.command("show \(try store.shortId(first.claim.id))"))
  }
}
