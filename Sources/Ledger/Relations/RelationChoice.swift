import Comparison
import Store

extension FindRelations {
  /// A relation before its claims are loaded: enough to count and to choose.
  struct Head {
    var relation: Relation
    var kind: RelationView.Kind
    var review: RelationReview
    var a: StoredSource
    var b: StoredSource
  }

  /// Which of the relations that were read are shown, fact by fact.
  struct Choice {
    /// Relations of one kind that share claims.
    struct Fact {
      var kind: RelationView.Kind
      /// The surest first.
      var heads: [Head]
      var best: Relation { heads[0].relation }
    }

    /// Of the kinds that are asked for, the surest first.
    let facts: [Fact]
    /// Of the kinds that are not asked for: how many facts there are.
    let otherCounts: [RelationView.Kind: Int]
    /// How many of those asked for are held back since the rules are not sure, and since people dismissed them.
    let uncertainCount: Int
    let dismissedCount: Int
    let merges: [FactMerge]

    /// How many facts of each kind there are, those that are not asked for included.
    var counts: [RelationView.Kind: Int] {
      facts.reduce(into: otherCounts) { $0[$1.kind, default: 0] += 1 }
    }

    init(_ heads: [Head], _ query: Query, _ merges: [FactMerge]) {
      self.merges = merges
      let isAsked = { (head: Head) in query.kinds?.contains(head.kind) ?? true }
      let kept = heads.filter { query.includesDismissed || $0.review.status != .dismissed }
      let sure = kept.filter {
        query.includesUncertain || $0.relation.score >= FindRelations.certainScore || $0.review.status != .open
      }
      let asked = sure.filter(isAsked)
      uncertainCount = kept.filter(isAsked).count - asked.count
      dismissedCount = heads.filter(isAsked).count - kept.filter(isAsked).count
      func grouped(_ heads: [Head]) -> [[Head]] {
        RelationGrouping.grouped(heads, merges) { ($0.kind, $0.relation.a, $0.relation.b) }
      }
      otherCounts = grouped(sure.filter { !isAsked($0) }).reduce(into: [:]) { $0[$1[0].kind, default: 0] += 1 }
      facts = grouped(asked).map { group in
        Fact(
          kind: group[0].kind,
          heads: group.sorted { ($1.relation.score, $0.relation.id) < ($0.relation.score, $1.relation.id) })
      }.sorted { ($1.best.score, $0.best.id) < ($0.best.score, $1.best.id) }
    }
  }
}
