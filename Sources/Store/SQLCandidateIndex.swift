import Claims
import Comparison
import Document
import Foundation
import GRDB

/// The index of candidates in SQLite.
///
/// It lives for one transaction and keeps the claims that it has read: those of a much-told fact are met many times.
struct SQLCandidateIndex: CandidateIndex {
  private let database: Database
  private var known: [Int64: ComparableClaim?] = [:]

  init(_ database: Database) { self.database = database }

  mutating func candidates(sharing keys: [Int64], outside snapshots: Set<String>) throws -> [ComparableClaim] {
    guard !keys.isEmpty else { return [] }
    var rows: Set<Int64> = []
    let statement = try database.cachedStatement(sql: "SELECT claim FROM candidateKey WHERE \"key\" = ?")
    for key in keys { rows.formUnion(try Int64.fetchAll(statement, arguments: [key])) }
    return try rows.sorted().compactMap { row in
      if let claim = known[row] { return claim }
      let claim = try claim(at: row)
      known[row] = .some(claim)
      return claim
    }.filter { !snapshots.contains($0.snapshot) }
  }

  /// Makes a claim findable.
  func enter(_ claim: String, under keys: [Int64]) throws {
    let insert = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO candidateKey (\"key\", claim) SELECT ?, rowid FROM claim WHERE id = ?")
    for key in keys { try insert.execute(arguments: [key, claim]) }
  }

  func claims(of snapshot: String) throws -> [ComparableClaim] {
    let sql = Self.sql + " WHERE snapshotId = ? AND supersededBy IS NULL ORDER BY claim.rowid"
    return try Row.fetchAll(database, sql: sql, arguments: [snapshot]).map(Self.claim)
  }

  private func claim(at row: Int64) throws -> ComparableClaim? {
    try Row.fetchAll(database, cached: Self.sql + " WHERE claim.rowid = ? AND supersededBy IS NULL", [row])
      .first.map(Self.claim)
  }

  /// A snapshot of several sources is as old as the oldest of them.
  private static let sql = """
    SELECT claim.*, (SELECT min(source.date) FROM sourceSnapshot JOIN source ON source.id = sourceId
      WHERE sourceSnapshot.snapshotId = claim.snapshotId) AS sourceDate FROM claim
    """

  private static func claim(_ row: Row) throws -> ComparableClaim {
    let stored = StoredClaim(row, [])
    let date: String? = row["sourceDate"]
    let statement = Claims.Statement(
      text: stored.text, subject: stored.subject, predicate: stored.predicate, object: stored.object,
      polarity: stored.polarity, factuality: stored.factuality, attribution: stored.attribution, date: stored.date,
      needsContext: stored.needsContext, features: try ClaimFeatures(row))
    return ComparableClaim(
      id: stored.id, snapshot: stored.snapshot, statement: statement,
      sourceDate: date.flatMap { CalendarDate(iso: $0) })
  }
}
