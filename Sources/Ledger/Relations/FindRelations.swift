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

    public init() {}
  }

  public struct Result: Hashable, Sendable {
    public var groups: [RelationGroup]
    /// How many groups of each kind the query's other conditions let through, shown or not.
    public var counts: [RelationView.Kind: Int]
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
    let reading = try Reading(store, query)
    let isAsked = { (kind: RelationView.Kind) in query.kinds?.contains(kind) ?? true }
    let kept = reading.heads.filter { query.includesDismissed || $0.review.status != .dismissed }
    let sure = kept.filter {
      query.includesUncertain || $0.relation.score >= Self.certainScore || $0.review.status != .open
    }
    let asked = sure.filter { isAsked($0.kind) }
    return Result(
      groups: RelationGrouping(try views(asked, reading.descent), reading.descent, reading.reviews.merges).groups,
      counts: RelationGrouping.counts(
        sure.map { ($0.kind, $0.relation.a, $0.relation.b) }, reading.reviews.merges),
      uncertainCount: kept.filter { isAsked($0.kind) }.count - asked.count,
      dismissedCount: reading.heads.filter { isAsked($0.kind) }.count - kept.filter { isAsked($0.kind) }.count)
  }

  /// The single relations, the surest first.
  public func views(_ query: Query = Query()) throws(StoreError) -> [RelationView] {
    let reading = try Reading(store, query)
    return try views(reading.heads.filter { query.kinds?.contains($0.kind) ?? true }, reading.descent)
  }

  /// A relation before its claims are loaded: enough to count and to choose.
  private struct Head {
    var relation: Relation
    var kind: RelationView.Kind
    var review: RelationReview
    var a: StoredSource
    var b: StoredSource
  }

  /// What a ledger holds of relations, as far as the query lets them through; of all kinds.
  private struct Reading {
    var heads: [Head] = []
    let descent: Descent
    let reviews: RelationReviews

    init(_ store: LedgerStore, _ query: Query) throws(StoreError) {
      let sources = try store.sources()
      let descent = try Descent(store, sources)
      self.descent = descent
      reviews = RelationReviews(try store.decisions())
      let bySnapshot = Dictionary(sources.map { ($0.snapshot, $0) }, uniquingKeysWith: { first, _ in first })
      let named = try query.entity.map { entity throws(StoreError) in
        try store.claims(mentioning: entity)
      }
      for stored in try store.relations() {
        let relation = stored.relation
        guard let a = bySnapshot[stored.aSnapshot], let b = bySnapshot[stored.bSnapshot] else { continue }
        if let named, !named.contains(relation.a), !named.contains(relation.b) { continue }
        if let causes = query.causes, !causes.contains(relation.cause) { continue }
        if let since = query.since, !a.isDated(since: since), !b.isDated(since: since) { continue }
        if let source = query.source, source != a.id, source != b.id { continue }
        heads.append(
          Head(
            relation: relation, kind: FindRelations.kind(relation, a, b, descent), review: reviews.review(of: relation),
            a: a, b: b))
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
    var views: [RelationView] = []
    for head in heads {
      guard let a = claims[head.relation.a], let b = claims[head.relation.b], !a.occurrences.isEmpty,
        !b.occurrences.isEmpty
      else { continue }
      let labels = (try label(head.relation.aValue, in: a), try label(head.relation.bValue, in: b))
      views.append(
        Self.view(
          head, RelationView.Side(claim: a, source: head.a, value: head.relation.aValue, label: labels.0),
          RelationView.Side(claim: b, source: head.b, value: head.relation.bValue, label: labels.1), descent))
    }
    return views
  }

  /// The words of a claim for a value that was compared.
  private func label(_ value: String?, in claim: StoredClaim) throws(StoreError) -> String? {
    guard let value, let features = try store.features(of: claim.id) else { return nil }
    return features.quantities.first { $0.quantity.canonical == value }?.text
      ?? features.times.first { $0.time.iso == value }?.text
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

extension StoredSource {
  /// Whether it may be as new as a date, as far as both are known.
  fileprivate func isDated(since date: CalendarDate) -> Bool {
    guard let first = date.days?.first, let last = metadata.date?.days?.last else { return false }
    return last >= first
  }
}
