import Comparison
import Language
import Store

/// Says that two names mean one, or that they do not; what articles show gives way to it.
public struct DecideAlias: Sendable {
  /// What was decided.
  public struct Report: Hashable, Sendable {
    public var name: StoredEntity
    public var other: StoredEntity
    /// How many claims were compared anew.
    public var claimCount: Int
  }

  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// - Parameters:
  ///   - name: as articles write it, case and accents aside, or the id of an entity.
  public func callAsFunction(
    _ name: String, _ other: String, _ verdict: AliasDecisions.Verdict
  ) throws(AliasError) -> Report {
    let (entities, decisions) = try read()
    let names = EntityNames(entities, decisions)
    let second = try names.entity(named: other)
    var first = try names.entity(named: name, preferring: second.id)
    if first.id == second.id {
      // Articles write the name for the other one: only the user can tell them apart.
      let own = AliasDecisions.id(ofName: name)
      guard verdict == .different, own != first.id, foldedKey(name) != foldedKey(other) else {
        throw .alreadyOne(first)
      }
      first = StoredEntity(id: own, name: name, kind: first.kind, aliases: [name], resolvedFrom: [:], claimCount: 0)
    }
    do throws(StoreError) {
      let count = try store.decide(
        AliasDecisions.Decision(first.id, second.id, verdict), comparator: RuleComparator())
      return Report(name: first, other: second, claimCount: count)
    } catch {
      throw .store(error)
    }
  }

  private func read() throws(AliasError) -> ([StoredEntity], AliasDecisions) {
    do throws(StoreError) {
      return (try store.entities(), AliasDecisions(try store.aliasDecisions()))
    } catch {
      throw .store(error)
    }
  }
}

/// Finds entities by the names that people type.
struct EntityNames {
  private let entities: [StoredEntity]
  private let decisions: AliasDecisions

  init(_ entities: [StoredEntity], _ decisions: AliasDecisions) {
    self.entities = entities
    self.decisions = decisions
  }

  /// The one entity that is written so somewhere; of several that are one already, the first.
  ///
  /// - Parameter id: of the entity that is meant if it is one of several.
  func entity(named name: String, preferring id: String? = nil) throws(AliasError) -> StoredEntity {
    if let exact = entities.first(where: { $0.id == name }) { return exact }
    let key = foldedKey(name)
    let named = entities.filter { $0.aliases.contains { foldedKey($0) == key } }
    guard let first = named.first, !key.isEmpty else { throw .unknownName(name) }
    if let preferred = named.first(where: { $0.id == id }) { return preferred }
    guard named.allSatisfy({ decisions.areSame($0.id, first.id) }) else { throw .ambiguousName(name, named) }
    return first
  }
}

/// Why nothing was said of two names.
public enum AliasError: Error, Hashable, Sendable {
  case unknownName(String)
  /// Several entities are written so.
  case ambiguousName(String, [StoredEntity])
  case alreadyOne(StoredEntity)
  case store(StoreError)
}
