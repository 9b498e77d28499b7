import Ledger
import Store

/// What was asked of the relations, and how the answer is told.
struct RelationListing {
  /// The kinds that are shown unless others are asked for.
  let kinds: [RelationView.Kind]
  var query: FindRelations.Query
  let isExplained: Bool
  /// Whether the command has an option for the types.
  private let isTypeChosen: Bool
  private let entity: String?
  private let source: StoredSource?
  private let session: Session
  private let store: LedgerStore

  /// So many facts are shown at once to a person.
  static let shownCount = 20

  init(
    _ session: Session, _ store: LedgerStore, kinds: [RelationView.Kind], _ options: RelationOptions,
    limit: LimitOption, isTypeChosen: Bool
  ) throws {
    self.session = session
    self.store = store
    self.kinds = kinds
    entity = options.entity
    isExplained = options.explain
    self.isTypeChosen = isTypeChosen
    source = try options.source.map { try SourceCatalog(store).source(named: $0, store) }
    query = FindRelations.Query()
    query.kinds = Set(kinds)
    query.entity = options.entity
    query.source = self.source?.id
    query.since = options.since
    query.includesUncertain = options.all
    query.includesDismissed = options.all
    query.limit = limit.count
  }

  /// Prints and returns whether there were any.
  func print(isJSON: Bool) throws -> Bool {
    var query = query
    if query.limit == nil, !isJSON { query.limit = Self.shownCount }
    let result = try FindRelations(store: store)(query)
    let reasons = isExplained ? try ExplainRelations(store: store)(result.groups.flatMap(\.relations)) : [:]
    if isJSON {
      for relation in result.groups.flatMap(\.relations) {
        try session.output.line(JSONLine(relation, isExplained: isExplained, reasons[relation.id]).closed)
      }
      return !result.groups.isEmpty
    }
    guard !result.groups.isEmpty else {
      try session.output.lines(Wrapping.lines(try nothing(result), width: session.width))
      return false
    }
    try session.output.lines(Wrapping.lines(heading(result), width: session.width))
    let paths = Set(result.groups.flatMap(\.relations).flatMap { [$0.a.source.path, $0.b.source.path] })
    let alike = try store.paths(endingIn: FileNames.ends(of: paths))
    let text = RelationText(
      session.style, width: session.width, FileNames(paths.union(alike)),
      ids: try Self.ids(of: result.groups, store),
      isExplained: isExplained, reasons: reasons)
    for (index, group) in result.groups.enumerated() {
      try session.output.line()
      try session.output.lines(text.lines(group, number: index + 1))
    }
    try session.output.line()
    let first = result.groups[0]
    let claim = try store.shortId(first.sides[0].claims[0].claim.id)
    let id = try store.shortId(first.id)
    let next = "Next: \(session.command("show \(id)")) · "
    try session.output.line(next + session.command("cite \(claim)"))
    // What agrees is rarely worth a verdict.
    if kinds != [.overlap] {
      let verdicts = ["confirm", "dismiss"].map { session.command("\($0) \(id)") }.joined(separator: " · ")
      try session.output.line("Confirm or dismiss: \(verdicts) --reason …")
    }
    return true
  }

  /// The short ids of all that is shown of some groups.
  static func ids(of groups: [RelationGroup], _ store: LedgerStore) throws -> [String: String] {
    try store.shortIds(groups.flatMap { group in [group.id] + group.sides.flatMap(\.claims).map(\.claim.id) })
  }

  /// "1 conflict, 1 distortion (12 more pairs: --limit; 3 updates: --type …; 4 uncertain held back: --all)"
  private func heading(_ result: FindRelations.Result) -> String {
    let shown = RelationView.Kind.allCases.filter { kinds.contains($0) && result.counts[$0, default: 0] > 0 }
    let text = shown.map { $0.counted(result.counts[$0, default: 0]) }.joined(separator: ", ")
    let rest = others(result)
    return rest.isEmpty ? text : text + " (\(rest.joined(separator: "; ")))"
  }

  /// "No conflicts among the 12 claims about Sweden in 4 sources (1 update: --type update; 1 source has no date)."
  private func nothing(_ result: FindRelations.Result) throws -> String {
    let asked = kinds.filter { $0 != .distortion || kinds.count == 1 }.map { $0.plural }.joined(separator: " or ")
    let catalog = try SourceCatalog(store)
    var scope = " among the \(counted(catalog.claimCount, "claim"))"
    var sources = source.map { [$0] } ?? catalog.sources
    if let entity {
      let snapshots = Set(sources.map(\.snapshot))
      let claims = try store.claims(ClaimFilter(snapshots: snapshots, entity: entity))
      let mentioned = Set(claims.map(\.snapshot))
      sources = sources.filter { mentioned.contains($0.snapshot) }
      scope = " among the \(counted(claims.count, "claim")) about \(TerminalText.line(entity))"
    } else if let source {
      scope = " among the \(counted(source.claimCount, "claim"))"
    }
    var rest = others(result)
    let undated = sources.filter { $0.metadata.date == nil }.count
    if undated > 0 { rest.append("\(counted(undated, "source")) \(undated == 1 ? "has" : "have") no date") }
    let end = rest.isEmpty ? "" : " (\(rest.joined(separator: "; ")))"
    return "No \(asked)\(scope) in \(counted(sources.count, "source"))\(end)."
  }

  /// What is there but not shown, and the option that shows it.
  private func others(_ result: FindRelations.Result) -> [String] {
    let hidden = RelationView.Kind.allCases.filter {
      isTypeChosen && !kinds.contains($0) && $0 != .scope && result.counts[$0, default: 0] > 0
    }
    var rest: [String] = []
    if result.heldBackCount > 0 {
      rest.append("\(counted(result.heldBackCount, "more pair", plural: "more pairs")): --limit")
    }
    if !hidden.isEmpty {
      let counts = hidden.map { $0.counted(result.counts[$0, default: 0]) }.joined(separator: ", ")
      rest.append("\(counts): --type \(hidden.count == 1 ? hidden[0].rawValue : "…")")
    }
    if result.uncertainCount > 0 { rest.append("\(result.uncertainCount) uncertain held back: --all") }
    if result.dismissedCount > 0 { rest.append("\(result.dismissedCount) dismissed: --all") }
    return rest
  }
}

extension RelationView.Kind {
  fileprivate var plural: String { self == .scope ? "differences of scope" : rawValue + "s" }
}
