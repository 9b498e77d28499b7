import Comparison
import Store

/// Computes all relations anew, as a newer version of the program sees them.
public struct RebuildRelations: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// - Parameter progress: is told how many texts of how many are done.
  public func callAsFunction(progress: (Int, Int) -> Void = { _, _ in }) throws(StoreError) -> RebuildReport {
    try store.rebuild(comparator: RuleComparator(), progress: progress)
  }
}
