import Comparison
import Store

/// Tells why the claims of some relations are held to be about one matter.
///
/// Computed anew with the rules of this program: a relation that an older one found may come out otherwise.
public struct ExplainRelations: Sendable {
  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// By the relation's id; those whose claims are not compared any more are left out.
  public func callAsFunction(_ relations: [RelationView]) throws(StoreError) -> [String: Aboutness] {
    let ids = Set(relations.flatMap { [$0.a.claim.id, $0.b.claim.id] })
    let claims = Dictionary(uniqueKeysWithValues: try store.comparableClaims(ids: ids).map { ($0.id, $0) })
    let comparator = RuleComparator()
    var found: [String: Aboutness] = [:]
    for relation in relations {
      guard let a = claims[relation.a.claim.id], let b = claims[relation.b.claim.id] else { continue }
      found[relation.id] = comparator.aboutness(a, b)
    }
    return found
  }
}
