import Document
import Foundation
import GRDB

/// Writes entries at the end of the log, inside the transaction that they tell of.
struct AppendLog {
  private let database: Database
  private var next: Int

  init(_ database: Database) throws {
    self.database = database
    next = try Int.fetchOne(database, sql: "SELECT coalesce(max(idx), -1) + 1 FROM log") ?? 0
  }

  mutating func append(_ entry: LogEntry) throws {
    let body = try CanonicalJSON.bytes(of: entry)
    try database.cachedStatement(sql: "INSERT INTO log (idx, body, leaf) VALUES (?, ?, ?)")
      .execute(arguments: [next, Data(body), Data(ContentHash(leaf: body).bytes)])
    next += 1
  }
}
