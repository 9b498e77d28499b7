import Document
import Foundation
import GRDB

/// Writes entries at the end of the log, inside the transaction that they tell of.
struct AppendLog {
  private let database: Database
  private let insert: Statement
  /// When it was opened, in UTC: "2026-11-22T07:30:00Z".
  private let time: String
  /// The index of the next entry.
  private(set) var next: Int

  init(_ database: Database) throws {
    self.database = database
    insert = try database.cachedStatement(sql: "INSERT INTO log (idx, body, leaf) VALUES (?, ?, ?)")
    time = Date().ISO8601Format()
    next = try Int.fetchOne(database, sql: "SELECT coalesce(max(idx), -1) + 1 FROM log") ?? 0
  }

  mutating func append(_ entry: LogEntry) throws {
    let body = entry.body(time: time)
    try insert.execute(arguments: [next, Data(body), Data(ContentHash(leaf: body).bytes)])
    next += 1
    try closeTiles()
  }

  /// Keeps the hashes of the subtrees that the last entry has made full.
  private func closeTiles() throws {
    var (level, count) = (1, next)
    while count > 0, count.isMultiple(of: MerkleTree.tileWidth) {
      count /= MerkleTree.tileWidth
      let hash = try MerkleTree(LogTiles(database)).hash(ofTile: count - 1, level: level)
      try database.cachedStatement(sql: "INSERT INTO node (level, idx, hash) VALUES (?, ?, ?)")
        .execute(arguments: [level, count - 1, Data(hash.bytes)])
      level += 1
    }
  }
}

/// The hashes that the ledger keeps of its log: the leaves (level 0) and every eighth level above.
struct LogTiles: HashTiles {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func hashes(level: Int, _ range: Range<Int>) throws -> [ContentHash] {
    let sql =
      level == 0
      ? "SELECT leaf FROM log WHERE idx >= ?1 AND idx < ?2 ORDER BY idx"
      : "SELECT hash FROM node WHERE level = ?3 AND idx >= ?1 AND idx < ?2 ORDER BY idx"
    let arguments: StatementArguments =
      level == 0 ? [range.lowerBound, range.upperBound] : [range.lowerBound, range.upperBound, level]
    let hashes = try Data.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
      .compactMap { ContentHash(bytes: Array($0)) }
    guard hashes.count == range.count else { throw UnreadableContent(detail: "entries of the log are missing") }
    return hashes
  }
}
