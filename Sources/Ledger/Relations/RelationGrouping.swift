import Store

/// Puts relations of one kind that share claims into groups: one group a fact.
struct RelationGrouping {
  let groups: [RelationGroup]

  /// - Parameter merges: claims of which people said that they are about one fact.
  init(_ views: [RelationView], _ descent: Descent, _ merges: [FactMerge] = []) {
    groups = Self.grouped(views, merges) { ($0.kind, $0.a.claim.id, $0.b.claim.id) }
      .map { Self.group($0, descent) }.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
  }

  /// Pairs of claims by the fact that they are about.
  ///
  /// - Parameter pair: the kind of a relation, and its two claims.
  static func grouped<Pair>(
    _ pairs: [Pair], _ merges: [FactMerge], by pair: (Pair) -> (kind: RelationView.Kind, a: String, b: String)
  ) -> [[Pair]] {
    var facts = Facts(merges)
    let ends = pairs.map(pair)
    for end in ends { facts.join(end.kind, end.a, end.b) }
    return Array(Dictionary(grouping: zip(pairs, ends)) { facts.fact($1.kind, $1.a) }.values).map { $0.map(\.0) }
  }

  /// Claims that are linked by relations of one kind; a claim may be in a conflict and in an overlap, which are two facts.
  private struct Facts {
    private var root: [String: String] = [:]

    init(_ merges: [FactMerge]) {
      for merge in merges {
        for kind in merge.kinds { join(kind, merge.a, merge.b) }
      }
    }

    mutating func join(_ kind: RelationView.Kind, _ a: String, _ b: String) {
      let (a, b) = (fact(kind, a), fact(kind, b))
      if a != b { root[max(a, b)] = min(a, b) }
    }

    /// The name of the fact that a claim belongs to; paths are shortened on the way.
    mutating func fact(_ kind: RelationView.Kind, _ claim: String) -> String {
      let start = kind.rawValue + claim
      var end = start
      while let next = root[end] { end = next }
      if end != start { root[start] = end }
      return end
    }
  }

  private static func group(_ views: [RelationView], _ descent: Descent) -> RelationGroup {
    let ordered = views.sorted { ($1.score, $0.id) < ($0.score, $1.id) }
    let best = ordered[0]
    var sides: [(value: String?, claims: [RelationView.Side])] = []
    for view in ordered {
      for side in [view.a, view.b] {
        if let index = sides.firstIndex(where: { $0.value == side.value && ($0.value != nil || best.kind == .overlap) })
        {
          if !sides[index].claims.contains(where: { $0.claim.id == side.claim.id }) { sides[index].claims.append(side) }
        } else if !sides.contains(where: { $0.claims.contains { $0.claim.id == side.claim.id } }) {
          sides.append((side.value, [side]))
        }
      }
    }
    let counted = sides.map { side in
      RelationGroup.Side(
        value: side.value, claims: side.claims, sourceCount: Set(side.claims.map(\.source.id)).count,
        independentCount: ClaimOrigins(descent).independentCount(side.claims.map(\.voice)))
    }
    // A copy stands below what it was made from.
    let copies = best.kind == .distortion ? Set(ordered.compactMap(\.copy)) : []
    func rank(_ side: RelationGroup.Side) -> (Int, Int, Int, String) {
      let isCopy = side.claims.allSatisfy { copies.contains($0.source.id) }
      return (isCopy ? 1 : 0, -side.independentCount, -side.sourceCount, side.claims[0].claim.id)
    }
    return RelationGroup(
      id: best.id, kind: best.kind, cause: best.cause, question: best.question, reason: best.reason, score: best.score,
      sides: counted.sorted { rank($0) < rank($1) },
      relations: ordered.map { view in
        var view = view
        view.group = best.id
        return view
      })
  }
}
