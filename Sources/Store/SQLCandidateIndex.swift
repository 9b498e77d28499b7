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
  private var documents: [String: DocumentProfile] = [:]

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

  /// Makes a claim findable under the keys that it has.
  mutating func enter(_ claim: String) throws {
    if let found = try self.claim(claim) { try enter(claim, under: CandidateKeys.keys(of: found)) }
  }

  /// Makes the claims of a snapshot findable under keys as they are now.
  mutating func reenter(_ snapshot: String) throws {
    for claim in try claims(of: snapshot) where !claim.statement.needsContext {
      try database.execute(
        sql: "DELETE FROM candidateKey WHERE claim = (SELECT rowid FROM claim WHERE id = ?)", arguments: [claim.id])
      try enter(claim.id, under: CandidateKeys.keys(of: claim))
    }
  }

  mutating func claims(of snapshot: String) throws -> [ComparableClaim] {
    let sql = Self.sql + " WHERE snapshotId = ? AND supersededBy IS NULL ORDER BY claim.rowid"
    return try Row.fetchAll(database, sql: sql, arguments: [snapshot]).map { try claim($0) }
  }

  /// Claims that no other stands for, in the order of their ids.
  mutating func claims(ids: Set<String>, outside snapshots: Set<String>) throws -> [ComparableClaim] {
    try ids.sorted().compactMap { try claim($0) }.filter { !snapshots.contains($0.snapshot) }
  }

  /// What the document of a snapshot is about, by the entities that its claims mention.
  private mutating func document(_ snapshot: String) throws -> DocumentProfile {
    if let known = documents[snapshot] { return known }
    let rows = try Row.fetchAll(
      database,
      cached: """
        SELECT entityId, count(*) AS count FROM mention JOIN claim ON claim.id = claimId
        WHERE snapshotId = ? AND supersededBy IS NULL GROUP BY entityId
        """, [snapshot])
    let names = rows.map { (aliases.canonical($0["entityId"]), $0["count"] as Int) }
    let profile = DocumentProfile(
      names: Dictionary(names, uniquingKeysWith: +), amounts: try amounts(of: snapshot))
    documents[snapshot] = profile
    return profile
  }

  /// The numbers in the claims of a snapshot by the stem of what they count.
  private func amounts(of snapshot: String) throws -> [String: Set<Double>] {
    let rows = try Row.fetchAll(
      database,
      cached: """
        SELECT coalesce(json_extract(told.value, '$.counted[0]'), '') AS counted,
          json_extract(told.value, '$.quantity.value') AS number
        FROM claim, json_each(features, '$.quantities') AS told WHERE snapshotId = ? AND supersededBy IS NULL
        """, [snapshot])
    return rows.reduce(into: [:]) { $0[$1["counted"], default: []].insert($1["number"]) }
  }

  /// The claim with an id, nil when there is none that is not superseded.
  mutating func claim(_ id: String) throws -> ComparableClaim? {
    try Row.fetchAll(database, cached: Self.sql + " WHERE claim.id = ? AND supersededBy IS NULL", [id])
      .first.map { try claim($0) }
  }

  private mutating func claim(at row: Int64) throws -> ComparableClaim? {
    try Row.fetchAll(database, cached: Self.sql + " WHERE claim.rowid = ? AND supersededBy IS NULL", [row])
      .first.map { try claim($0) }
  }

  /// A snapshot of several sources is as old as the oldest of them.
  private static let sql = """
    SELECT claim.*, (SELECT min(source.date) FROM sourceSnapshot JOIN source ON source.id = sourceId
      WHERE sourceSnapshot.snapshotId = claim.snapshotId) AS sourceDate FROM claim
    """

  private mutating func claim(_ row: Row) throws -> ComparableClaim {
    let stored = StoredClaim(row, [])
    let date: String? = row["sourceDate"]
    var features = try ClaimFeatures(row)
    try features.renameEntities { try entity($0, in: stored.id) }
    let excluded = features.entities.reduce(into: Set<String>()) { $0.formUnion(aliases.entities(differentFrom: $1)) }
    features.renameEntities(aliases.canonical)
    let statement = Claims.Statement(
      text: stored.text, subject: stored.subject, predicate: stored.predicate, object: stored.object,
      polarity: stored.polarity, factuality: stored.factuality, attribution: stored.attribution, date: stored.date,
      needsContext: stored.needsContext, features: features)
    return ComparableClaim(
      id: stored.id, snapshot: stored.snapshot, statement: statement,
      sourceDate: date.flatMap { CalendarDate(iso: $0) }, document: try document(stored.snapshot),
      excludedEntities: Set(excluded.map(aliases.canonical)))
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
