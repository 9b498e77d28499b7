import Comparison
import Store

/// Takes claims and sources out of use, and erases texts; nothing is forgotten that was decided.
public struct Retract: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// From now on it takes no part in relations, and citing it says why.
  public func claim(_ id: String, reason: String) throws(StoreError) {
    try store.retract(.claims([id]), reason: reason)
  }

  /// The same of a source and all its claims, but for those that another source with the same bytes has.
  public func source(_ id: String, reason: String) throws(StoreError) { try store.retract(.source(id), reason: reason) }

  /// Erases the texts of all versions of a source and all words of their claims: this cannot be taken back.
  public func redacting(_ source: String, reason: String) throws(StoreError) -> RedactionReport {
    try store.redact(source: source, reason: reason, comparator: RuleComparator())
  }
}
