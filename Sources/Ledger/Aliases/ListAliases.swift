import Comparison
import Language
import Store

/// The names of a ledger: which mean one, and who says so.
public struct ListAliases: Sendable {
  /// All names that mean one person, place or organisation.
  public struct Entry: Hashable, Sendable {
    /// The entity whose id the others have in comparisons.
    public var entity: StoredEntity
    /// The usual name of what the tables know, else the longest that was seen.
    public var title: String { CanonicalName.shared[entity.id] ?? entity.name }
    public var names: [Name]
    /// The names of entities that the user said it is not.
    public var differentNames: [String]
    public var claimCount: Int
  }

  /// A name, and why it means what it does.
  public struct Name: Hashable, Sendable {
    public enum Origin: String, Hashable, Sendable {
      /// The name itself says it.
      case written
      /// A longer name or definition in the same article says it.
      case article
      /// The user said so.
      case user
    }

    public var name: String
    public var origin: Origin
    /// The longer name in the article.
    public var resolvedFrom: String?
  }

  private let store: LedgerStore

  public init(store: LedgerStore) { self.store = store }

  /// - Parameter part: of a name; nil asks for whatever has several names or was decided by the user.
  public func callAsFunction(_ part: String? = nil) throws(StoreError) -> [Entry] {
    let decisions = AliasDecisions(try store.aliasDecisions())
    let entities = try store.entities()
    let byId = Dictionary(uniqueKeysWithValues: entities.map { ($0.id, $0) })
    let key = part.map { foldedKey($0) }
    return entities.filter { decisions.canonical($0.id) == $0.id }.compactMap { entity in
      let others = decisions.members(of: entity.id).subtracting([entity.id]).sorted().compactMap { byId[$0] }
      let names =
        Self.names(of: entity, isUser: false) + others.flatMap { Self.names(of: $0, isUser: true) }
      let different = decisions.entities(differentFrom: entity.id).compactMap { byId[$0]?.name }.sorted()
      if let key {
        guard names.contains(where: { foldedKey($0.name).contains(key) }) else { return nil }
      } else {
        guard names.count > 1 || !different.isEmpty else { return nil }
      }
      return Entry(
        entity: entity, names: names, differentNames: different,
        claimCount: entity.claimCount + others.reduce(0) { $0 + $1.claimCount })
    }
  }

  private static func names(of entity: StoredEntity, isUser: Bool) -> [Name] {
    entity.aliases.map { name in
      let source = entity.resolvedFrom[name]
      return Name(name: name, origin: isUser ? .user : source == nil ? .written : .article, resolvedFrom: source)
    }
  }
}
