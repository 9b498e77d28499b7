import Comparison
import Store

/// Takes back the last decision, or what was said last of a source; done again, the one before.
public struct UndoDecision: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// What was taken back, nil when nothing is left.
  public func callAsFunction() throws(StoreError) -> UndoneAct? { try store.undo(comparator: RuleComparator()) }
}
