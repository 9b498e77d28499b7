import ArgumentParser
import Ledger
import Store

struct ShowCommand: LedgerSubcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows all that is known of one claim, source or relation.",
    discussion: """
      Of a claim: who says it, what it is about, every place where it stands, and its relations. --analysis shows what \
      was found in its sentence: names, numbers and times in the form in which they are compared.

      Example: ledger show c4t9
      """)

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var json: JSONOption
  @Flag(help: "Show the names, numbers and times of the claim, or of both claims of a relation, as they were read.")
  var analysis = false
  @Argument(help: ArgumentHelp("An id, as long as tells it apart.", valueName: "id"))
  var id: String

  func run(in session: Session) throws {
    let store = try session.open()
    let identified = try store.identify(IdText.plain(id), as: "claim, source or relation")
    let catalog = try SourceCatalog(store)
    if analysis { return try showAnalysis(of: identified, store, session) }
    switch identified {
    case .source(let id): try show(source: id, store, catalog, session)
    case .claim(let id): try show(claim: id, store, catalog, session)
    case .relation(let id): try show(relation: id, store, catalog, session)
    }
  }

  private func show(source id: String, _ store: LedgerStore, _ catalog: SourceCatalog, _ session: Session) throws {
    guard let source = catalog.source(id) else { throw StoreError.unknownId(prefix: id, kind: "source") }
    let descent = try Descent(store, catalog.sources)
    if json.isOn { return try session.output.line(SourceText.json(source, descent)) }
    let short = try store.shortId(id)
    let text = SourceText(session.style, width: session.width, catalog, descent)
    try session.output.lines(text.whole(source, id: short))
    try printNotes(on: .source(id), store, session)
    try session.output.line("Next: " + session.command("claims --source \(short)"))
  }

  private func show(claim id: String, _ store: LedgerStore, _ catalog: SourceCatalog, _ session: Session) throws {
    guard let claim = try store.claims(ids: [id]).first, let source = try store.source(of: claim.snapshot) else {
      throw StoreError.unknownId(prefix: id, kind: "claim")
    }
    let groups = try related(store).filter { group in
      group.relations.contains { $0.a.claim.id == id || $0.b.claim.id == id }
    }
    if json.isOn {
      for line in ClaimDetails.json(claim, source) { try session.output.line(line) }
      return
    }
    let details = ClaimDetails(
      claim: claim, source: source, name: catalog.name(source), names: try store.entities(of: id),
      quantities: try store.features(of: id)?.quantities.map(\.text) ?? [])
    try session.output.lines(details.lines(session.style, width: session.width))
    try printNotes(on: .claim(id), store, session)
    try print(groups, store, catalog, session)
    try session.output.line("Next: " + session.command("cite \(try store.shortId(id))"))
  }

  private func show(relation id: String, _ store: LedgerStore, _ catalog: SourceCatalog, _ session: Session) throws {
    let groups = try related(store).filter { group in group.relations.contains { $0.id == id } }
    guard let group = groups.first else {
      throw Complaint(
        "\(self.id) is a relation of an older version of a source", hint: "ledger conflicts lists those of today",
        status: .no)
    }
    if json.isOn {
      for relation in group.relations { try session.output.line(JSONLine(relation, isExplained: true).closed) }
      return
    }
    try print(groups, store, catalog, session)
    let claim = try store.shortId(group.sides[0].claims[0].claim.id)
    try session.output.line("Next: " + session.command("cite \(claim)"))
  }

  private func showAnalysis(of identified: Identified, _ store: LedgerStore, _ session: Session) throws {
    let claims: [String]
    switch identified {
    case .source:
      throw Complaint(
        "\(id) is a source: the analysis is that of a claim", hint: "ledger claims --source \(id) lists its claims",
        status: .usage)
    case .claim(let id): claims = [id]
    case .relation(let id):
      claims = try related(store).flatMap(\.relations).filter { $0.id == id }.flatMap {
        [$0.a.claim.id, $0.b.claim.id]
      }
    }
    for claim in claims {
      guard let report = try AnalyseClaim(store: store)(claim: claim) else { continue }
      let text = AnalysisText(report: report, claim: claim)
      if json.isOn {
        for line in text.json { try session.output.line(line) }
      } else {
        try session.output.lines(text.lines(session.style, width: session.width))
      }
    }
  }

  private func printNotes(on identified: Identified, _ store: LedgerStore, _ session: Session) throws {
    let notes = try AddNote(store: store).notes(on: identified)
    for note in notes {
      try session.output.lines(Wrapping.indented("note: " + TerminalText.line(note), by: 2, width: session.width))
    }
    if !notes.isEmpty { try session.output.line() }
  }

  /// All groups, those that are not certain, too: who asks for an id wants to see it.
  private func related(_ store: LedgerStore) throws -> [RelationGroup] {
    var query = FindRelations.Query()
    query.includesUncertain = true
    query.includesDismissed = true
    return try FindRelations(store: store)(query).groups
  }

  private func print(
    _ groups: [RelationGroup], _ store: LedgerStore, _ catalog: SourceCatalog, _ session: Session
  ) throws {
    let text = RelationText(
      session.style, width: session.width, catalog.names, ids: try RelationListing.ids(of: groups, store),
      isExplained: true, reasons: try ExplainRelations(store: store)(groups.flatMap(\.relations)))
    for group in groups {
      try session.output.lines(text.lines(group))
      try session.output.line()
    }
  }
}
