import Claims
import Comparison
import Document
import Foundation
import GRDB

/// The index of candidates in SQLite.
///
/// It lives for one transaction; the claims that it has read may serve the next one. Entities that the user said are one have one key in all claims. Documents are found by their keys, a few short lists of
/// rows; of those that share enough only sketches are read, and claims only when their sketches may match.
struct SQLCandidateIndex: CandidateIndex {
  private let database: Database
  private let aliases: AliasDecisions
  private(set) var known: ReadClaims
  /// The rows of the claims that were read.
  private var numbers: [String: Int64] = [:]

  /// - Parameter known: what an earlier transaction has read.
  init(_ database: Database, known: ReadClaims = ReadClaims()) throws {
    self.database = database
    self.known = known
    aliases = try AliasDecisions(database)
  }

  mutating func candidates(
    of document: DocumentSketch, outside snapshots: Set<String>
  ) throws -> [Int64: [ComparableClaim]] {
    let excluded = try Set(snapshots.compactMap(row(of:)))
    var found: [Int64: Set<Int64>] = [:]
    try ClaimSketch.bytes(document.claims).withUnsafeBytes { bytes in
      let claims = StoredSketch.sketches(in: bytes)
      for (snapshot, shared) in try documents(sharing: document.keys)
      where shared.isEnough && !excluded.contains(snapshot) {
        try database.forEachRow(of: "SELECT claims FROM candidate WHERE snapshot = ?", [snapshot]) { columns in
          for other in StoredSketch.sketches(in: try columns.blob()) {
            for claim in claims where claim.mayMatch(other, shared) {
              found[claim.number, default: []].insert(other.number)
            }
          }
        }
      }
    }
    return try found.mapValues { rows in
      try rows.sorted().compactMap { row in
        if let claim = known.claims.value(of: row) { return claim }
        let claim = try claim(at: row)
        known.claims.keep(claim, of: row)
        return claim
      }
    }
  }

  /// Those of one claim that was read.
  func candidates(of claim: ComparableClaim, in all: [Int64: [ComparableClaim]]) -> [ComparableClaim] {
    numbers[claim.id].flatMap { all[$0] } ?? []
  }

  /// What the documents of the index share with one that has these keys, by the rows of their snapshots.
  private func documents(sharing keys: [DocumentSketch.Key]) throws -> [Int64: SharedKeys] {
    var shared: [Int64: SharedKeys] = [:]
    for key in keys {
      try database.forEachRow(of: "SELECT snapshot, weight FROM candidateKey WHERE \"key\" = ?", [key.key]) { columns in
        let (snapshot, weight) = try (Int64(columns.number()), columns.number())
        guard -1...255 ~= weight else { throw UnreadableContent(detail: "the weight of a key is \(weight)") }
        shared[snapshot, default: SharedKeys()].add(key.weight, weight)
      }
    }
    return shared
  }

  private func row(of snapshot: String) throws -> Int64? {
    let find = try database.cachedStatement(sql: "SELECT rowid FROM snapshot WHERE id = ?")
    return try Int64.fetchOne(find, arguments: [snapshot])
  }

  /// What the index keeps of the claims of a snapshot.
  func sketch(of claims: [ComparableClaim]) -> DocumentSketch {
    DocumentSketch(claims.compactMap { claim in numbers[claim.id].map { (claim: claim, number: $0) } })
  }

  /// Makes the claims of a snapshot findable as they are now.
  mutating func enter(_ snapshot: String) throws { try enter(sketch(of: try claims(of: snapshot)), of: snapshot) }

  /// The same, by what was read of them.
  func enter(_ sketch: DocumentSketch, of snapshot: String) throws {
    guard let row = try row(of: snapshot) else { return }
    let claims = Data(ClaimSketch.bytes(sketch.claims))
    let keys = DocumentSignature.data(sketch.keys.map(\.key))
    let find = try database.cachedStatement(sql: "SELECT claims, keys FROM candidate WHERE snapshot = ?")
    if let entered = try Row.fetchOne(find, arguments: [row]) {
      let remove = try database.cachedStatement(sql: "DELETE FROM candidateKey WHERE \"key\" = ? AND snapshot = ?")
      for key in DocumentSignature.hashes(try entered.read("keys")) { try remove.execute(arguments: [key, row]) }
    }
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO candidate (snapshot, claims, keys) VALUES (?, ?, ?)")
      .execute(arguments: [row, claims, keys])
    let insert = try database.cachedStatement(
      sql: "INSERT INTO candidateKey (\"key\", snapshot, weight) VALUES (?, ?, ?)")
    for key in sketch.keys { try insert.execute(arguments: [key.key, row, key.weight]) }
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
    if let known = known.documents.value(of: snapshot) { return known }
    let rows = try Row.fetchAll(
      database,
      cached: """
        SELECT entityId, count(*) AS count FROM mention JOIN claim ON claim.id = claimId
        WHERE snapshotId = ? AND supersededBy IS NULL GROUP BY entityId
        """, [snapshot])
    let names = try rows.map { try (aliases.canonical($0.read("entityId")), $0.count("count")) }
    let amounts = try amounts(of: snapshot)
    let profile = DocumentProfile(names: Dictionary(names, uniquingKeysWith: +), amounts: amounts, &known.names)
    known.documents.keep(profile, of: snapshot)
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
    return try rows.reduce(into: [:]) { $0[try $1.read("counted"), default: []].insert(try $1.read("number")) }
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
    let stored = try StoredClaim(row, [])
    numbers[stored.id] = try row.read("rowid")
    let date: String? = try row.read("sourceDate")
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
      .map { try $0.read("entityId") as String }
    return mentioned.contains(entity) ? entity : mentioned.first(where: others.contains) ?? entity
  }
}
