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
        try sketches(of: snapshot).withUnsafeBytes { bytes in
          for other in StoredSketch.sketches(in: bytes) {
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

  /// The sketches of the claims of a snapshot as they are stored; none for one that was not entered.
  private mutating func sketches(of snapshot: Int64) throws -> [UInt8] {
    if let bytes = known.sketches.value(of: snapshot) { return bytes }
    var bytes: [UInt8] = []
    try database.forEachRow(of: "SELECT claims FROM candidate WHERE snapshot = ?", [snapshot]) { columns in
      bytes = try columns.bytes()
    }
    known.sketches.keep(bytes, of: snapshot)
    return bytes
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
    try claims("snapshotId = ? AND supersededBy IS NULL ORDER BY rowid", [snapshot])
  }

  /// Claims that no other stands for, in the order of their ids.
  mutating func claims(ids: Set<String>, outside snapshots: Set<String>) throws -> [ComparableClaim] {
    try ids.sorted().compactMap { try claim($0) }.filter { !snapshots.contains($0.snapshot) }
  }

  /// What the document of a snapshot is about, by the entities that its claims mention, and how old it is.
  private mutating func document(_ snapshot: String) throws -> ReadDocument {
    if let known = known.documents.value(of: snapshot) { return known }
    var names: [String: Int] = [:]
    let mentions = """
      SELECT entityId, count(*) FROM mention JOIN claim ON claim.id = claimId
      WHERE snapshotId = ? AND supersededBy IS NULL GROUP BY entityId
      """
    try database.forEachRow(of: mentions, [snapshot]) { columns in
      names[aliases.canonical(try columns.text()), default: 0] += try columns.count()
    }
    let profile = DocumentProfile(ofRead: names, amounts: try amounts(of: snapshot))
    let document = ReadDocument(profile: profile, date: try date(of: snapshot))
    known.documents.keep(document, of: snapshot)
    return document
  }

  /// The numbers in the claims of a snapshot by the stem of what they count.
  ///
  /// Where there are none JSON need not be read: features are written in one form, in which only their own list has objects.
  private func amounts(of snapshot: String) throws -> [String: Set<Double>] {
    let rows = try Row.fetchAll(
      database,
      cached: """
        SELECT coalesce(json_extract(told.value, '$.counted[0]'), '') AS counted,
          json_extract(told.value, '$.quantity.value') AS number
        FROM claim, json_each(features, '$.quantities') AS told
        WHERE snapshotId = ? AND supersededBy IS NULL AND instr(features, '"quantities":[{') > 0
        """, [snapshot])
    return try rows.reduce(into: [:]) { $0[try $1.read("counted"), default: []].insert(try $1.read("number")) }
  }

  /// A snapshot of several sources is as old as the oldest of them.
  private func date(of snapshot: String) throws -> CalendarDate? {
    var date: CalendarDate?
    let oldest = """
      SELECT min(source.date) FROM sourceSnapshot JOIN source ON source.id = sourceId WHERE snapshotId = ?
      """
    try database.forEachRow(of: oldest, [snapshot]) { columns in
      date = try columns.textIfAny().flatMap { CalendarDate(iso: $0) }
    }
    return date
  }

  /// The claim with an id, nil when there is none that is not superseded.
  mutating func claim(_ id: String) throws -> ComparableClaim? {
    try claims("id = ? AND supersededBy IS NULL", [id]).first
  }

  private mutating func claim(at row: Int64) throws -> ComparableClaim? {
    try claims("rowid = ? AND supersededBy IS NULL", [row]).first
  }

  private mutating func claims(_ condition: String, _ arguments: StatementArguments) throws -> [ComparableClaim] {
    var found: [ReadClaim] = []
    try database.forEachRow(of: ReadClaim.sql + condition, arguments) { found.append(try ReadClaim(&$0)) }
    return try found.map { try comparable($0) }
  }

  private mutating func comparable(_ claim: ReadClaim) throws -> ComparableClaim {
    numbers[claim.id] = claim.number
    var statement = claim.statement
    var excluded: Set<String> = []
    if !aliases.isEmpty {
      try statement.features.renameEntities { try entity($0, in: claim.id) }
      for name in statement.features.entities { excluded.formUnion(aliases.entities(differentFrom: name)) }
      statement.features.renameEntities(aliases.canonical)
    }
    let document = try document(claim.snapshot)
    return ComparableClaim(
      id: claim.id, snapshot: claim.snapshot, statement: statement, sourceDate: document.date,
      document: document.profile, excludedEntities: Set(excluded.map(aliases.canonical)))
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
