import GRDB

/// Leads from claims of older versions to the same words in the newest: a file that is edited keeps what was decided.
struct CurrentClaims {
  private let database: Database

  /// Nil where no source has several versions.
  init?(_ database: Database) throws {
    let sql = "SELECT 1 FROM sourceSnapshot WHERE version > 1 LIMIT 1"
    guard try Bool.fetchOne(database, sql: sql) ?? false else { return nil }
    self.database = database
  }

  func target(_ target: Decision.Target) throws -> Decision.Target {
    switch target {
    case .source, .entities: target
    case .claims(let ids): .claims(try ids.map(claim))
    case .pairs(let pairs): .pairs(try pairs.map(pair))
    case .group(let pairs): .group(try pairs.map(pair))
    }
  }

  private func pair(_ pair: Decision.Pair) throws -> Decision.Pair {
    Decision.Pair(try claim(pair.a), try claim(pair.b), type: pair.type)
  }

  /// The claim itself while it stands in a newest version, or when the newest does not say it any more.
  private func claim(_ id: String) throws -> String {
    let statement = try database.cachedStatement(
      sql: """
        SELECT same.id FROM claim AS old
        JOIN sourceSnapshot AS version ON version.snapshotId = old.snapshotId
        JOIN sourceSnapshot AS newest ON newest.sourceId = version.sourceId
          AND newest.version = (SELECT max(version) FROM sourceSnapshot WHERE sourceId = version.sourceId)
        JOIN claim AS same ON same.snapshotId = newest.snapshotId
        WHERE old.id = ? AND NOT EXISTS (
            SELECT 1 FROM sourceSnapshot AS own WHERE own.snapshotId = old.snapshotId
              AND own.version = (SELECT max(version) FROM sourceSnapshot WHERE sourceId = own.sourceId)
          ) AND same.text = old.text AND same.speaker IS old.speaker AND same.supersededBy IS NULL
        ORDER BY same.rowid LIMIT 1
        """)
    return try String.fetchOne(statement, arguments: [id]) ?? id
  }
}
