import Comparison
import Document
import LedgerTestSupport
import Testing

@testable import Store

/// Everything that is done with a ledger.
enum StoreUses {
  /// Ids of what is in ``FullLedger``.
  struct Sample {
    var sources: [StoredSource]
    var claims: [StoredClaim]
    var relations: [StoredRelation]
    var article: NewArticle

    init(_ ledger: FullLedger) throws {
      let store = try LedgerStore(path: ledger.folder.file("ledger.sqlite"), access: .read)
      (sources, claims, relations) = (try store.sources(), try store.claims(), try store.relations())
      article = try StoreTests.article("Trade is 99.", path: "b.txt")
      try store.close()
    }
  }

  typealias Use = (name: String, use: @Sendable (LedgerStore, Sample) throws -> Void)

  static let reading: [Use] = [
    ("sources", { store, _ in _ = try store.sources() }),
    ("sources at", { store, sample in _ = try store.sources(at: Set(sample.sources.map(\.snapshot))) }),
    ("source of", { store, sample in for source in sample.sources { _ = try store.source(of: source.snapshot) } }),
    (
      "snapshot",
      { store, sample in
        for source in sample.sources {
          let snapshot = try store.snapshot(source.snapshot)
          _ = try? snapshot?.document()
          for place in sample.claims.flatMap(\.occurrences) {
            _ = snapshot?.law.stands(place.quote, in: place.ranges.map(\.bytes))
          }
        }
      }
    ),
    ("known files", { store, _ in _ = try store.knownFiles() }),
    ("paths", { store, _ in _ = (try store.paths(endingIn: ["a.txt"]), try store.relativePaths()) }),
    ("claims", { store, _ in _ = try store.claims() }),
    ("claims of", { store, _ in _ = try store.claims(ClaimFilter(speaker: "a", entity: "a")) }),
    ("claims by id", { store, sample in _ = try store.claims(ids: sample.claims.map(\.id)) }),
    ("search", { store, _ in _ = try store.search(["trade"], limit: 9) }),
    ("entities", { store, sample in for claim in sample.claims { _ = try store.entities(of: claim.id) } }),
    ("features", { store, sample in for claim in sample.claims { _ = try store.features(of: claim.id) } }),
    ("relations", { store, _ in _ = try store.relations() }),
    ("relations of", { store, sample in for claim in sample.claims { _ = try store.relations(of: claim.id) } }),
    ("counts", { store, _ in _ = try store.relationCounts(scoring: 0.5) }),
    (
      "surest",
      { store, _ in
        let kinds = Set(Relation.Kind.allCases)
        _ = try store.surestRelations(of: kinds, scoring: 0, count: 1, and: [], links: [:])
      }
    ),
    ("comparable", { store, _ in _ = try store.comparableClaims() }),
    ("comparable by id", { store, sample in _ = try store.comparableClaims(ids: Set(sample.claims.map(\.id))) }),
    ("lineage", { store, _ in _ = try store.credits(of: try store.lineage()) }),
    ("names", { store, _ in _ = (try store.entities(), try store.aliasDecisions()) }),
    ("decisions", { store, _ in _ = try store.decisions() }),
    (
      "ids",
      { store, sample in
        for id in sample.sources.map(\.id) + sample.relations.map(\.id) {
          _ = (try store.identify(id), try store.shortId(id))
        }
      }
    ),
    ("log", { store, _ in _ = (try store.log(), try store.logHead()) }),
    ("growth", { store, _ in _ = try store.growth(from: 7) }),
    ("proof", { store, sample in for claim in sample.claims { _ = try store.proof(of: .claim(claim.id)) } }),
    ("export", { store, _ in try store.export { _ in } }),
    ("verify", { store, _ in _ = try store.damages(isStrict: true) }),
  ]

  /// Each leaves the ledger changed for the next.
  static let writing: [Use] = [
    ("add again", { store, sample in _ = try store.add(sample.article, comparator: TopicComparator()) }),
    (
      "describe",
      { store, sample in
        let date = SourceMetadata(date: CalendarDate(iso: "2020"))
        try store.describe(source: sample.sources[0].id, as: date, comparator: TopicComparator())
      }
    ),
    (
      "decide",
      { store, sample in
        let claims = [sample.claims[0].id, sample.claims[1].id].sorted()
        try store.decide(Decision(.claims(claims), .merged), comparator: TopicComparator())
      }
    ),
    (
      "alias",
      { store, _ in
        let alias = AliasDecisions.Decision("name:trade", "name:toll", .same)
        try store.decide(alias, comparator: TopicComparator())
      }
    ),
    ("undo", { store, _ in for _ in 0..<3 { _ = try store.undo(comparator: TopicComparator()) } }),
    ("retract", { store, sample in try store.retract(.claims([sample.claims[1].id]), reason: "wrong") }),
    ("rebuild", { store, _ in _ = try store.rebuild(comparator: TopicComparator()) }),
    (
      "redact",
      { store, sample in
        _ = try store.redact(source: sample.sources[1].id, reason: "asked for", comparator: TopicComparator())
      }
    ),
  ]
}
