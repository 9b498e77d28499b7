import GRDB

/// What an id names: sources, claims and relations share one namespace.
public enum Identified: Hashable, Sendable {
  case source(String)
  case claim(String)
  case relation(String)

  public var id: String {
    switch self {
    case .source(let id), .claim(let id), .relation(let id): id
    }
  }
}

extension LedgerStore {
  private static let all = """
    SELECT 0 AS kind, id FROM source WHERE id >= ?1 AND id < ?2
    UNION ALL SELECT 1, id FROM claim WHERE id >= ?1 AND id < ?2
    UNION ALL SELECT 2, id FROM relation WHERE id >= ?1 AND id < ?2
    """

  /// What has the one id that begins so.
  ///
  /// - Throws: `StoreError.unknownId` with the kind that was looked for, `StoreError.ambiguousId` with candidates.
  public func identify(_ prefix: String, as kind: String = "claim") throws(StoreError) -> Identified {
    let prefix = prefix.lowercased()
    let found = try read { database in
      try Row.fetchAll(database, sql: Self.all + " ORDER BY id LIMIT 6", arguments: [prefix, prefix + "~"])
        .map { row -> Identified in
          switch try row.read("kind") as Int {
          case 0: .source(try row.read("id"))
          case 1: .claim(try row.read("id"))
          default: .relation(try row.read("id"))
          }
        }
    }
    guard let first = found.first, !prefix.isEmpty else { throw .unknownId(prefix: prefix, kind: kind) }
    guard found.count == 1 else {
      throw .ambiguousId(prefix: prefix, candidates: found.map { String($0.id.prefix(max(10, prefix.count + 1))) })
    }
    return first
  }

  /// The shortest beginning, at least four characters, that no other id has.
  public func shortId(_ id: String) throws(StoreError) -> String {
    try read { try Self.shortId(id, $0) }
  }

  /// The same of several, by id.
  public func shortIds(_ ids: some Sequence<String>) throws(StoreError) -> [String: String] {
    try read { database in
      try ids.reduce(into: [:]) { short, id in
        if short[id] == nil { short[id] = try Self.shortId(id, database) }
      }
    }
  }

  private static func shortId(_ id: String, _ database: Database) throws -> String {
    var length = 4
    for order in ["SELECT max(id) FROM (%) WHERE id < ?3", "SELECT min(id) FROM (%) WHERE id > ?3"] {
      let statement = try database.cachedStatement(sql: order.split(separator: "%").joined(separator: all))
      let start = String(id.prefix(4))
      if let neighbour = try String.fetchOne(statement, arguments: [start, start + "~", id]) {
        length = max(length, zip(neighbour, id).prefix { $0 == $1 }.count + 1)
      }
    }
    return String(id.prefix(length))
  }
}
