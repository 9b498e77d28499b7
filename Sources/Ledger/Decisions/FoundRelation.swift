import Store

/// A relation that somebody named by its id, with the group that it is shown in.
struct FoundRelation {
  var view: RelationView
  var group: RelationGroup

  /// Whether the id is the one that the whole group is shown under.
  var isHead: Bool { group.id == view.id }

  /// The group as a reader sees it; a relation that is held back is looked for among all.
  init(_ id: String, _ store: LedgerStore) throws(DecisionError) {
    var query = FindRelations.Query()
    query.includesDismissed = true
    for includesUncertain in [false, true] {
      query.includesUncertain = includesUncertain
      let groups = try DecisionError.wrapping { () throws(StoreError) in try FindRelations(store: store)(query).groups }
      for group in groups {
        if let view = group.relations.first(where: { $0.id == id }) {
          (self.view, self.group) = (view, group)
          return
        }
      }
    }
    throw .outdated(id)
  }
}

extension RelationView {
  /// What decisions about it are kept under.
  var pair: Decision.Pair { Decision.Pair(a.claim.id, b.claim.id, type: kind.storedType) }
}

/// Why nothing was decided.
public enum DecisionError: Error, Hashable, Sendable {
  /// A relation between claims of older versions.
  case outdated(String)
  /// A conflict is no overlap.
  case differentKinds(RelationView.Kind, RelationView.Kind)
  /// Both are shown as one already.
  case alreadyOne
  case store(StoreError)

  static func wrapping<Value>(_ body: () throws(StoreError) -> Value) throws(DecisionError) -> Value {
    do throws(StoreError) { return try body() } catch { throw .store(error) }
  }
}
