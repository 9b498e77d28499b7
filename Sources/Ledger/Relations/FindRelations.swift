import Claims
import Comparison
import Document
import Store

/// Reads the relations of a ledger as a researcher wants them: grouped by fact, copies told from originals, surest first.
public struct FindRelations: Sendable {
  /// What is asked for; nil leaves a side open.
  public struct Query: Hashable, Sendable {
    public var kinds: Set<RelationView.Kind>?
    public var causes: Set<Relation.Cause>?
    /// Part of the name of an entity that one of the claims mentions.
    public var entity: String?
    /// The id of a source on one of the sides.
    public var source: String?
    /// From when on one of the two sources is dated; sources without a date are not let through.
    public var since: CalendarDate?
    /// Whether those that the rules are not sure of are shown too.
    public var includesUncertain = false
    /// Whether those that people dismissed are shown too.
    public var includesDismissed = false
    /// At most so many groups, the surest; nil for all.
    public var limit: Int?

    public init() {}
  }

  public struct Result: Hashable, Sendable {
    public var groups: [RelationGroup]
    /// How many groups of each kind the query's other conditions let through, shown or not. With a limit, how many of those
    /// asked for are shown, and where it leaves the others unread, how many pairs of them there are.
    public var counts: [RelationView.Kind: Int]
    /// How many pairs the limit holds back.
    public var heldBackCount = 0
    /// How many were held back since the rules are not sure.
    public var uncertainCount: Int
    /// How many were held back since people dismissed them.
    public var dismissedCount: Int
  }

  /// Below it a relation is shown only on request.
  public static let certainScore = 0.35

  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  public func callAsFunction(_ query: Query = Query()) throws(StoreError) -> Result {
    if let limit = query.limit, query.isOpen { return try surest(query, limit) }
    let reading = try Reading(store, query)
    let choice = Choice(reading.heads, query, reading.reviews.merges)
    return try result(choice, choice.facts[..<min(query.limit ?? .max, choice.facts.count)], reading.descent)
  }

  /// Reads no more than the surest relations and what is linked to them.
  private func surest(_ query: Query, _ limit: Int) throws(StoreError) -> Result {
    let reviews = RelationReviews(try store.decisions())
    let types = Set(
      (query.kinds ?? Set(RelationView.Kind.allCases)).compactMap { Relation.Kind(rawValue: $0.storedType) })
    var count = 2 * limit
    while true {
      let found = try store.surestRelations(
        of: types, scoring: query.includesUncertain ? 0 : Self.certainScore, count: count, and: reviews.decidedPairs,
        links: reviews.links)
      let sources = try store.sources(at: Set(found.relations.flatMap { [$0.aSnapshot, $0.bSnapshot] }))
      let lineage = try store.lineage(between: Set(found.relations.map { [$0.aSnapshot, $0.bSnapshot] }))
      let direct = Descent(sources, lineage, credits: try store.credits(of: lineage))
      let reading = Reading(found.relations, sources, direct, reviews)
      let choice = Choice(reading.heads, query, reviews.merges)
      // A fact whose surest relation was counted off is whole; a less sure one may have others before it.
      let isWhole = { (fact: Choice.Fact) in
        found.last.map { ($0.score, fact.best.id) <= (fact.best.score, $0.id) } ?? true
      }
      let facts = choice.facts.prefix(while: isWhole).prefix(limit)
      guard facts.count == limit || found.last == nil else {
        count *= 4
        continue
      }
      let pairs = Set(facts.flatMap(\.heads).map { Set([$0.a.snapshot, $0.b.snapshot]) })
      let shown = pairs.reduce(into: Set()) { $0.formUnion($1) }
      let descent = try Descent(store, among: sources.filter { shown.contains($0.snapshot) }, between: pairs)
      var result = try result(choice, facts, descent)
      try countOthers(&result, query, types, reading.heads)
      return result
    }
  }

  /// Counts what was not read, by what the store counts of each type.
  private func countOthers(
    _ result: inout Result, _ query: Query, _ types: Set<Relation.Kind>, _ heads: [Head]
  ) throws(StoreError) {
    let counts = try store.relationCounts(scoring: query.includesUncertain ? 0 : Self.certainScore)
    for (type, count) in counts where !types.contains(type) {
      result.counts[RelationView.Kind(rawValue: type.rawValue) ?? .scope] = count.sure
    }
    // All that people decided was read, so that the others are open.
    let decided = heads.filter { $0.review.status != .open }
    let (all, sure) = types.reduce((0, 0)) { ($0.0 + (counts[$1]?.all ?? 0), $0.1 + (counts[$1]?.sure ?? 0)) }
    let unsure = decided.filter { $0.relation.score < Self.certainScore }.count
    result.uncertainCount = query.includesUncertain ? 0 : all - sure - unsure
    result.dismissedCount = query.includesDismissed ? 0 : decided.filter { $0.review.status == .dismissed }.count
    let shown = result.groups.reduce(0) { $0 + $1.relations.count }
    result.heldBackCount = all - result.uncertainCount - result.dismissedCount - shown
  }

  private func result(
    _ choice: Choice, _ facts: ArraySlice<Choice.Fact>, _ descent: Descent
  ) throws(StoreError) -> Result {
    let shown = facts.flatMap(\.heads)
    var counts = choice.otherCounts
    for fact in facts { counts[fact.kind, default: 0] += 1 }
    return Result(
      groups: RelationGrouping(try views(shown, descent), descent, choice.merges).groups, counts: counts,
      heldBackCount: choice.facts.reduce(0) { $0 + $1.heads.count } - shown.count,
      uncertainCount: choice.uncertainCount, dismissedCount: choice.dismissedCount)
  }

  /// How many groups of each kind there are, without reading them.
  public func counts(_ query: Query = Query()) throws(StoreError) -> [RelationView.Kind: Int] {
    let reading = try Reading(store, query)
    return Choice(reading.heads, query, reading.reviews.merges).counts
  }

  /// The single relations, the surest first.
  public func views(_ query: Query = Query()) throws(StoreError) -> [RelationView] {
    let reading = try Reading(store, query)
    return try views(reading.heads.filter { query.kinds?.contains($0.kind) ?? true }, reading.descent)
  }

  /// What a ledger holds of relations, as far as the query lets them through; of all kinds.
  private struct Reading {
    var heads: [Head] = []
    let descent: Descent
    let reviews: RelationReviews

    init(_ store: LedgerStore, _ query: Query) throws(StoreError) {
      let sources = try store.sources()
      let named = try query.entity.map { entity throws(StoreError) in
        try store.claims(mentioning: entity)
      }
      self.init(
        try store.relations(), sources, try Descent(store, sources), RelationReviews(try store.decisions()))
      heads = heads.filter { head in
        if let named, !named.contains(head.relation.a), !named.contains(head.relation.b) { return false }
        if let causes = query.causes, !causes.contains(head.relation.cause) { return false }
        if let since = query.since, !head.a.isDated(since: since), !head.b.isDated(since: since) { return false }
        return query.source.map { $0 == head.a.id || $0 == head.b.id } ?? true
      }
    }

    init(_ relations: [StoredRelation], _ sources: [StoredSource], _ descent: Descent, _ reviews: RelationReviews) {
      (self.descent, self.reviews) = (descent, reviews)
      // Of several sources with the same text, those that are retracted say nothing.
      let standing = sources.filter { $0.retraction == nil }
      let bySnapshot = Dictionary(standing.map { ($0.snapshot, $0) }, uniquingKeysWith: { first, _ in first })
      for stored in relations {
        guard let a = bySnapshot[stored.aSnapshot], let b = bySnapshot[stored.bSnapshot] else { continue }
        heads.append(
          Head(
            relation: stored.relation, kind: FindRelations.kind(stored.relation, a, b, descent),
            review: reviews.review(of: stored.relation), a: a, b: b))
      }
    }
  }

  /// A conflict of a copy with its original is a distortion.
  private static func kind(
    _ relation: Relation, _ a: StoredSource, _ b: StoredSource, _ descent: Descent
  ) -> RelationView.Kind {
    switch relation.kind {
    case .conflict: descent.isDerivation(between: a.id, and: b.id) ? .distortion : .conflict
    case .overlap: .overlap
    case .update: .update
    case .dispute: .dispute
    case .scope: .scope
    }
  }

  private func views(_ heads: [Head], _ descent: Descent) throws(StoreError) -> [RelationView] {
    let ids = Set(heads.flatMap { [$0.relation.a, $0.relation.b] }).sorted()
    let claims = Dictionary(uniqueKeysWithValues: try store.claims(ids: ids).map { ($0.id, $0) })
    let valued = heads.flatMap { head in
      [(head.relation.a, head.relation.aValue), (head.relation.b, head.relation.bValue)]
    }
    let features = try store.features(of: Set(valued.filter { $0.1 != nil }.map(\.0)))
    /// The words of a claim for a value that was compared.
    func label(_ value: String?, in claim: String) throws(StoreError) -> String? {
      guard let value, let features = features[claim] else { return nil }
      let written =
        features.quantities.first { $0.quantity.canonical == value }?.text
        ?? features.times.first { $0.time.iso == value }?.text
      if let written { return written }
      return try names(value, in: claim)
    }
    var views: [RelationView] = []
    for head in heads {
      guard let a = claims[head.relation.a], let b = claims[head.relation.b], !a.occurrences.isEmpty,
        !b.occurrences.isEmpty
      else { continue }
      let labels = (try label(head.relation.aValue, in: a.id), try label(head.relation.bValue, in: b.id))
      views.append(
        Self.view(
          head, RelationView.Side(claim: a, source: head.a, value: head.relation.aValue, label: labels.0),
          RelationView.Side(claim: b, source: head.b, value: head.relation.bValue, label: labels.1), descent))
    }
    return views
  }

  /// The names of a value that is the key of one, or of who does it and to whom; nil for other values.
  private func names(_ value: String, in claim: String) throws(StoreError) -> String? {
    guard value.contains(":") else { return nil }
    var names: [String] = []
    for key in value.split(separator: " → ").map(String.init) {
      names.append(try store.name(of: key, in: claim) ?? key)
    }
    return names.joined(separator: " → ")
  }

  private static func view(
    _ head: Head, _ a: RelationView.Side, _ b: RelationView.Side, _ descent: Descent
  ) -> RelationView {
    let relation = head.relation
    // The older article first, then the one that was noted first by its id.
    func age(_ side: RelationView.Side) -> (String, String) { (side.source.metadata.date?.iso ?? "9", side.claim.id) }
    let isOrdered = age(a) <= age(b)
    return RelationView(
      id: relation.id, group: relation.id, kind: head.kind, cause: relation.cause, rule: relation.rule,
      reason: relation.reason, score: relation.score, a: isOrdered ? a : b, b: isOrdered ? b : a,
      isIndependent: ClaimOrigins(descent).independentCount([a.voice, b.voice]) == 2,
      isDerived: descent.isDerivation(between: a.source.id, and: b.source.id),
      copy: descent.copy(between: a.source.id, and: b.source.id),
      question: question(a.claim, b.claim), review: head.review)
  }

  /// The shorter of the two texts, and rather what is so than what is not.
  private static func question(_ a: StoredClaim, _ b: StoredClaim) -> String {
    func rank(_ claim: StoredClaim) -> (Int, Int, String) {
      (claim.polarity == .negative ? 1 : 0, claim.text.utf8.count, claim.id)
    }
    return rank(a) <= rank(b) ? a.text : b.text
  }
}

extension FindRelations.Query {
  /// Whether nothing but kinds and certainty chooses, and all relations of the stored types are of the kinds.
  fileprivate var isOpen: Bool {
    let kinds = kinds ?? Set(RelationView.Kind.allCases)
    return causes == nil && entity == nil && source == nil && since == nil
      && kinds.contains(.conflict) == kinds.contains(.distortion)
  }
}

extension StoredSource {
  /// Whether it may be as new as a date, as far as both are known.
  fileprivate func isDated(since date: CalendarDate) -> Bool {
    guard let first = date.days?.first, let last = metadata.date?.days?.last else { return false }
    return last >= first
  }
}
