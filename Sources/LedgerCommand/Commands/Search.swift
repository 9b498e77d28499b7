import ArgumentParser
import Store

struct SearchCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds claims that have all of some words, the best first.",
    discussion: """
      Words are looked for in the claim, its quote and the speaker's name; accents and case do not matter.

      Example: ledger search trade billion
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var limit: LimitOption
  @OptionGroup var json: JSONOption
  @Argument(help: ArgumentHelp("What to look for.", valueName: "word"))
  var words: [String]

  static let shownCount = 20

  func run(in session: Session) throws {
    let store = try session.open()
    let shown = limit.count ?? (json.isOn ? Int.max - 1 : Self.shownCount)
    let catalog = try SourceCatalog(store)
    // One more than is shown tells whether there are more.
    let found = try store.search(words, limit: min(shown, Int.max - 1) + 1)
    let claims = found.prefix(shown).filter { catalog.source(ofSnapshot: $0.snapshot) != nil }
    if json.isOn {
      for claim in claims {
        guard let source = catalog.source(ofSnapshot: claim.snapshot), let place = claim.occurrences.first else {
          continue
        }
        try session.output.line(JSONLine(claim, source, at: place).closed)
      }
      return
    }
    guard !claims.isEmpty else {
      let asked = words.map(TerminalText.line).joined(separator: " ")
      try session.output.line("No claim has all of these words: \(asked)")
      return
    }
    var text = ClaimText(session.style, width: session.width, catalog)
    try text.knowIds(of: Array(claims), store)
    try session.output.lines(text.ranked(Array(claims)))
    if found.count > shown { try session.output.line("… more (--limit)") }
  }
}
