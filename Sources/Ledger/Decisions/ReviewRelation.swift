import Comparison
import Store

/// Confirms or dismisses a relation, or all relations of a group.
public struct ReviewRelation: Sendable {
  /// What was decided.
  public struct Report: Hashable, Sendable {
    public var group: RelationGroup
    /// The relations that it is about.
    public var relations: [RelationView]
    public var isWholeGroup: Bool
    /// False when it was decided so before: nothing was written.
    public var isNew: Bool
  }

  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// - Parameters:
  ///   - id: of a relation; that of a group's surest pair names the whole group.
  ///   - isPair: whether that one pair is meant all the same.
  public func callAsFunction(
    _ id: String, _ status: RelationReview.Status, reason: String? = nil, isPair: Bool = false
  ) throws(DecisionError) -> Report {
    let found = try FoundRelation(id, store)
    let isWhole = found.isHead && !isPair
    let relations = isWhole ? found.group.relations : [found.view]
    let isKnown = relations.allSatisfy {
      $0.review.status == status && (reason == nil || $0.review.reason == reason)
    }
    if !isKnown {
      let pairs = relations.map(\.pair)
      let decision = Decision(
        isWhole ? .group(pairs) : .pairs(pairs), status == .confirmed ? .confirmed : .dismissed, reason: reason)
      try DecisionError.wrapping { () throws(StoreError) in
        try store.decide(decision, comparator: RuleComparator())
      }
    }
    return Report(group: found.group, relations: relations, isWholeGroup: isWhole, isNew: !isKnown)
  }
}
