import Comparison
import Store

/// Says that two groups of relations are about one fact, or that two claims say the same.
///
/// Two claims of different sources that say the same are an overlap, whatever the rules make of them.
public struct MergeFacts: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// - Parameters: ids of two relations.
  public func relations(_ a: String, _ b: String) throws(DecisionError) {
    let (first, second) = (try FoundRelation(a, store), try FoundRelation(b, store))
    guard first.view.kind == second.view.kind else { throw .differentKinds(first.view.kind, second.view.kind) }
    guard first.group.id != second.group.id else { throw .alreadyOne }
    try decide(.pairs([first.view.pair, second.view.pair]))
  }

  /// - Parameters: ids of two claims.
  public func claims(_ a: String, _ b: String) throws(DecisionError) {
    let target = Decision.Target.claims([a, b].sorted())
    let known = try DecisionError.wrapping { () throws(StoreError) in try store.decisions() }
    guard a != b, !known.contains(where: { $0.verdict == .merged && $0.target == target }) else { throw .alreadyOne }
    try decide(target)
  }

  private func decide(_ target: Decision.Target) throws(DecisionError) {
    try DecisionError.wrapping { () throws(StoreError) in
      try store.decide(Decision(target, .merged), comparator: RuleComparator())
    }
  }
}
