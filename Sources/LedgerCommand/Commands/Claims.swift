import ArgumentParser
import Ledger
import Store

struct ClaimsCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Lists claims, source by source.",
    discussion: """
      Parts of a name are enough: --speaker minister, --entity sweden. --json lists all claims unless --limit is given.

      Example: ledger claims --entity Sweden --limit 10
      """)

  @OptionGroup var ledger: LedgerOptions
  @Option(help: ArgumentHelp("Of one source: its id, or the name of its file.", valueName: "id"))
  var source: String?
  @Option(help: ArgumentHelp("Said by someone.", valueName: "name"))
  var speaker: String?
  @Option(help: ArgumentHelp("About a person, a place, an organisation.", valueName: "name"))
  var entity: String?
  @OptionGroup var limit: LimitOption
  @OptionGroup var json: JSONOption

  /// How many a person is shown at once.
  static let shownCount = 40

  func run(in session: Session) throws {
    let store = try session.open()
    let catalog = try SourceCatalog(store)
    let only = try source.map { try catalog.source(named: $0, store) }
    var filter = ClaimFilter(
      snapshots: only.map { [$0.snapshot] } ?? Set(catalog.sources.map(\.snapshot)), speaker: speaker, entity: entity)
    let shown = limit.count ?? (json.isOn ? .max : Self.shownCount)
    // Counted without reading them all where nothing but the source decides.
    let total = speaker == nil && entity == nil ? only?.claimCount ?? catalog.claimCount : nil
    if total != nil || json.isOn, shown < .max { filter.limit = shown }
    let claims = try store.claims(filter)
    if json.isOn {
      for claim in claims { try print(claim, catalog, session) }
      return
    }
    guard !claims.isEmpty else {
      try session.output.line(emptyAnswer(catalog))
      return
    }
    var text = ClaimText(session.style, width: session.width, catalog)
    try text.knowIds(of: Array(claims.prefix(shown)), store)
    try session.output.lines(text.grouped(Array(claims.prefix(shown))))
    let left = (total ?? claims.count) - min(shown, claims.count)
    if left > 0 { try session.output.line("… \(counted(left, "more", plural: "more")) (--limit)") }
  }

  private func print(_ claim: StoredClaim, _ catalog: SourceCatalog, _ session: Session) throws {
    guard let source = catalog.source(ofSnapshot: claim.snapshot), let place = claim.occurrences.first else { return }
    try session.output.line(JSONLine(claim, source, at: place).closed)
  }

  private func emptyAnswer(_ catalog: SourceCatalog) -> String {
    var conditions: [String] = []
    if let speaker { conditions.append("said by \(TerminalText.line(speaker))") }
    if let entity { conditions.append("about \(TerminalText.line(entity))") }
    let what = conditions.isEmpty ? "" : " " + conditions.joined(separator: " and ")
    return "No claims\(what) in \(counted(source == nil ? catalog.sources.count : 1, "source"))."
  }
}
