import Citation
import Claims
import Document
import Store

/// Gives the citation of a claim, checked against the bytes that the ledger keeps.
public struct CiteClaim: Sendable {
  /// A claim with its citation and who else says it.
  public struct Citation: Hashable, Sendable {
    public var claim: StoredClaim
    public var source: StoredSource
    public var passage: CitedPassage
    /// Other sources that say the same.
    public var otherSourceCount: Int
    /// Those of them that are independent of this one and of each other.
    public var otherIndependentCount: Int
    public var updateCount: Int
    public var conflictCount: Int
  }

  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  public func callAsFunction(claim id: String) throws(StoreError) -> Citation {
    guard let claim = try store.claims(ids: [id]).first, let snapshot = try store.snapshot(claim.snapshot) else {
      throw .unknownId(prefix: id, kind: "claim")
    }
    guard let source = try store.source(of: claim.snapshot) else { throw .unknownId(prefix: id, kind: "claim") }
    guard claim.retraction?.isRedacted != true else { throw .redactedText }
    guard let place = claim.occurrences.first else {
      throw .damaged(path: store.path, detail: "the places of claim \(claim.id.prefix(10)) are gone")
    }
    var passage = CitedPassage(
      id: String(claim.id.prefix(10)), claim: claim.text, quote: place.quote, file: source.path, start: place.start,
      end: place.end, ranges: place.ranges.map(\.bytes), metadata: source.metadata, sha256: source.sha256,
      isVerified: snapshot.law.stands(place.quote, in: place.ranges.map(\.bytes)))
    (passage.prefix, passage.suffix, passage.sourceId) = (place.prefix, place.suffix, String(source.id.prefix(10)))
    return try counted(
      Citation(
        claim: claim, source: source, passage: passage, otherSourceCount: 0, otherIndependentCount: 0, updateCount: 0,
        conflictCount: 0))
  }

  private func counted(_ citation: Citation) throws(StoreError) -> Citation {
    let reviews = RelationReviews(try store.decisions())
    let relations = try store.relations(of: citation.claim.id)
      .filter { reviews.review(of: $0.relation).status != .dismissed }
    guard !relations.isEmpty else { return citation }
    let others = try store.claims(ids: relations.map { $0.a == citation.claim.id ? $0.b : $0.a })
    let snapshots = Dictionary(uniqueKeysWithValues: others.map { ($0.id, $0.snapshot) })
    let sources = try store.sources(at: Set(snapshots.values).union([citation.claim.snapshot]))
    let descent = try Descent(store, among: sources, between: [])
    let bySnapshot = Dictionary(grouping: sources.filter { $0.retraction == nil }, by: \.snapshot)
    let speakers = Dictionary(uniqueKeysWithValues: others.map { ($0.id, $0.attribution?.speaker) })
    let agreeing = relations.filter { $0.kind == .overlap }.compactMap { relation in
      let other = relation.a == citation.claim.id ? relation.b : relation.a
      return snapshots[other].flatMap { bySnapshot[$0]?.first }.map { (speaker: speakers[other] ?? nil, source: $0) }
    }
    var result = citation
    result.otherSourceCount = Set(agreeing.map(\.source.id)).count
    result.otherIndependentCount =
      ClaimOrigins(descent).independentCount(agreeing + [(citation.claim.attribution?.speaker, citation.source)]) - 1
    result.updateCount = relations.filter { $0.kind == .update }.count
    result.conflictCount = relations.filter { $0.kind == .conflict }.count
    return result
  }
}
