import Claims
import Document
import Store

/// Puts claims into the order of the times that they are about.
public struct ReadTimeline: Sendable {
  /// A claim with its time, and the claims that it brings up to date.
  public struct Entry: Hashable, Sendable {
    public enum TimeOrigin: String, Sendable {
      /// The claim itself says when.
      case claim
      /// It does not; its article has a date.
      case article
    }

    public var claim: StoredClaim
    public var source: StoredSource
    /// Nil when neither the claim nor its article tells.
    public var date: CalendarDate?
    public var dateOrigin: TimeOrigin?
    /// Updates of which this is the newer side, and those of which it is the older.
    public var updates: [RelationView]
    public var updatedBy: [RelationView]
  }

  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// The claims of the newest versions that mention an entity of this name, else those that have all words; all without
  /// words. What has no time comes last.
  public func callAsFunction(_ words: [String] = []) throws(StoreError) -> [Entry] {
    let sources = try store.sources()
    let bySnapshot = Dictionary(sources.map { ($0.snapshot, $0) }, uniquingKeysWith: { first, _ in first })
    let claims = try claims(words, Set(bySnapshot.keys))
    let updates = try updates(among: Set(claims.map(\.id)))
    let older = Dictionary(grouping: updates, by: \.a.claim.id)
    let newer = Dictionary(grouping: updates, by: \.b.claim.id)
    let entries = claims.compactMap { claim -> Entry? in
      guard !claim.needsContext, !claim.occurrences.isEmpty, let source = bySnapshot[claim.snapshot] else { return nil }
      let own = claim.date.flatMap { $0.year == nil ? nil : $0 }
      let given = source.metadata.date.flatMap { $0.year == nil ? nil : $0 }
      return Entry(
        claim: claim, source: source, date: own ?? given, dateOrigin: own != nil ? .claim : given.map { _ in .article },
        updates: newer[claim.id] ?? [], updatedBy: older[claim.id] ?? [])
    }
    return entries.sorted { Self.rank($0) < Self.rank($1) }
  }

  private func claims(_ words: [String], _ snapshots: Set<String>) throws(StoreError) -> [StoredClaim] {
    guard !words.isEmpty else { return try store.claims(ClaimFilter(snapshots: snapshots)) }
    let named = try store.claims(ClaimFilter(snapshots: snapshots, entity: words.joined(separator: " ")))
    if !named.isEmpty { return named }
    return try store.search(words, limit: Int.max).filter { snapshots.contains($0.snapshot) }
  }

  /// Of the updates that are certain those that touch some claims.
  private func updates(among claims: Set<String>) throws(StoreError) -> [RelationView] {
    var query = FindRelations.Query()
    query.kinds = [.update]
    return try FindRelations(store: store).views(query).filter {
      $0.score >= FindRelations.certainScore && (claims.contains($0.a.claim.id) || claims.contains($0.b.claim.id))
    }
  }

  /// By time, then by the article's, then as they stand there.
  private static func rank(_ entry: Entry) -> (Int, String, String, String, Int) {
    let place = entry.claim.occurrences[0].textRange.start
    return (
      entry.date == nil ? 1 : 0, entry.date?.iso ?? "", entry.source.metadata.date?.iso ?? "", entry.source.id, place
    )
  }
}
