import Claims
import Comparison
import Document
import Foundation
import GRDB

/// The index of candidates in SQLite.
///
/// It lives for one transaction and keeps the claims that it has read: those of a much-told fact are met many times.
/// Entities that the user said are one have one key in all claims.
struct SQLCandidateIndex: CandidateIndex {
  private let database: Database
  private let aliases: AliasDecisions
  private var known: [Int64: ComparableClaim?] = [:]

  init(_ database: Database) throws {
    self.database = database
    aliases = try AliasDecisions(database)
  }

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

  /// Makes the claims of a snapshot findable under keys as they are now.
  func reenter(_ snapshot: String) throws {
    for claim in try claims(of: snapshot) where !claim.statement.needsContext {
      try database.execute(
        sql: "DELETE FROM candidateKey WHERE claim = (SELECT rowid FROM claim WHERE id = ?)", arguments: [claim.id])
      try enter(claim.id, under: CandidateKeys.keys(of: claim.statement.features))
    }
  }

  func claims(of snapshot: String) throws -> [ComparableClaim] {
    let sql = Self.sql + " WHERE snapshotId = ? AND supersededBy IS NULL ORDER BY claim.rowid"
    return try Row.fetchAll(database, sql: sql, arguments: [snapshot]).map(claim)
  }

  private func claim(at row: Int64) throws -> ComparableClaim? {
    try Row.fetchAll(database, cached: Self.sql + " WHERE claim.rowid = ? AND supersededBy IS NULL", [row])
      .first.map(claim)
  }

  /// A snapshot of several sources is as old as the oldest of them.
  private static let sql = """
    SELECT claim.*, (SELECT min(source.date) FROM sourceSnapshot JOIN source ON source.id = sourceId
      WHERE sourceSnapshot.snapshotId = claim.snapshotId) AS sourceDate FROM claim
    """

  private func claim(_ row: Row) throws -> ComparableClaim {
    let stored = StoredClaim(row, [])
    let date: String? = row["sourceDate"]
    var features = try ClaimFeatures(row)
    features.entities = try features.entities.map { try entity($0, in: stored.id) }
    let excluded = features.entities.reduce(into: Set<String>()) { $0.formUnion(aliases.entities(differentFrom: $1)) }
    features.entities = features.entities.map(aliases.canonical)
    let statement = Claims.Statement(
      text: stored.text, subject: stored.subject, predicate: stored.predicate, object: stored.object,
      polarity: stored.polarity, factuality: stored.factuality, attribution: stored.attribution, date: stored.date,
      needsContext: stored.needsContext, features: features)
    return ComparableClaim(
      id: stored.id, snapshot: stored.snapshot, statement: statement,
      sourceDate: date.flatMap { CalendarDate(iso: $0) }, excludedEntities: Set(excluded.map(aliases.canonical)))
  }

  /// The entity that a claim mentions, as the user wants its name to be understood.
  private func entity(_ entity: String, in claim: String) throws -> String {
    let others = aliases.entities(differentFrom: entity)
    guard !others.isEmpty else { return entity }
    let mentioned = try Row.fetchAll(database, cached: "SELECT entityId FROM mention WHERE claimId = ?", [claim])
      .map { $0["entityId"] as String }
    return mentioned.contains(entity) ? entity : mentioned.first(where: others.contains) ?? entity
  }
}
