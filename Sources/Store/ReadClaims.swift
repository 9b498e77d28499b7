import Comparison
import GRDB

/// Claims that were read to be compared, kept for the next articles of a run: those of a much-told fact are met many times.
///
/// Right as long as nothing but new articles is written.
struct ReadClaims: Sendable {
  /// By their rows; nil for one that another claim stands for. Some ten kilobytes each.
  var claims = Recent<Int64, ComparableClaim?>(limit: 2048)
  /// By the ids of their snapshots.
  var documents = Recent<String, ReadDocument>(limit: 1024)
  /// By the rows of their snapshots: a phrase that many articles have leads to all of them. Some kilobytes each.
  var signatures = Recent<Int64, ReadSignature>(limit: 4096)
  /// The sketches of their claims, by the rows of their snapshots: those of a story meet each of its articles.
  var sketches = Recent<Int64, [UInt8]>(limit: 4096)
  private var version: Int?

  /// Forgets all when another process has written since.
  mutating func check(_ database: Database) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA data_version")
    if version != self.version { self = ReadClaims() }
    self.version = version
  }
}

/// What the descent of a snapshot is told by, credits apart, with its id.
struct ReadSignature {
  var id: String
  var signature: DocumentSignature
}

/// Values that were used lately, at most twice a limit.
///
/// Of two generations the older is forgotten when the younger is full; what is asked for is young again.
struct Recent<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]

  init(limit: Int) { self.limit = limit }

  mutating func value(of key: Key) -> Value? {
    if let value = young[key] { return value }
    guard let value = old[key] else { return nil }
    keep(value, of: key)
    return value
  }

  mutating func keep(_ value: Value, of key: Key) {
    young[key] = .some(value)
    if young.count >= limit { (young, old) = ([:], young) }
  }
}
