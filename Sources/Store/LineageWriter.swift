import Comparison
import Document
import Foundation
import GRDB

/// Finds the stored snapshots that a new one may be of one descent with.
struct LineageWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// - Parameter known: what was read for earlier articles of the run.
  func write(
    _ snapshot: String, _ signature: DocumentSignature, _ log: inout AppendLog, _ known: inout ReadClaims
  ) throws {
    try writeCredits(of: snapshot, signature)
    try relate(snapshot, signature, &known)
    let rows = try Self.rows(of: snapshot, database)
    if !rows.isEmpty { try log.append(.lineage(snapshot: snapshot, count: rows.count, rows: Self.hash(rows))) }
  }

  /// The pairs of a stored snapshot with those before it computed anew, and its keys; those that it has must be gone.
  ///
  /// Pairs that are others than before are noted in the log.
  ///
  /// - Parameter logged: the hash of the pairs as they were.
  func rewrite(
    _ snapshot: String, logged: String, _ log: inout AppendLog, _ known: inout ReadClaims
  ) throws -> Bool {
    guard let signature = try DocumentSignature(of: snapshot, database) else { return false }
    try relate(snapshot, signature, &known)
    let rows = try Self.rows(of: snapshot, database)
    let hash = Self.hash(rows)
    guard hash != logged else { return false }
    try log.append(.lineage(snapshot: snapshot, count: rows.count, rows: hash))
    return true
  }

  /// Writes the keys of a snapshot, and with which of those before it it is of one descent.
  private func relate(_ snapshot: String, _ signature: DocumentSignature, _ known: inout ReadClaims) throws {
    guard let row = try Int64.fetchOne(database, sql: "SELECT rowid FROM snapshot WHERE id = ?", arguments: [snapshot])
    else { return }
    let keys = signature.keys
    let others = try snapshots(sharing: keys)
    let insert = try database.cachedStatement(sql: "INSERT INTO lineageKey (\"key\", snapshot) VALUES (?, ?)")
    for key in keys { try insert.execute(arguments: [key, row]) }
    let search = KinshipSearch(signature)
    for other in others {
      guard let other = try text(at: other, &known), let kinship = search.derivation(with: other.signature) else {
        continue
      }
      try write(snapshot < other.id ? kinship : kinship.reversed, min(other.id, snapshot), max(other.id, snapshot))
    }
  }

  /// The rows of the snapshots that share enough keys to be looked at.
  private func snapshots(sharing keys: [Int64]) throws -> [Int64] {
    var weights: [Int64: Int] = [:]
    for key in keys {
      let weight = DocumentSignature.weight(of: key)
      try database.forEachRow(of: "SELECT snapshot FROM lineageKey WHERE \"key\" = ?", [key]) { columns in
        weights[Int64(try columns.number()), default: 0] += weight
      }
    }
    return weights.filter { $0.value >= DocumentSignature.leastWeight }.keys.sorted()
  }

  private func text(at row: Int64, _ known: inout ReadClaims) throws -> ReadSignature? {
    if let text = known.signatures.value(of: row) { return text }
    var found: ReadSignature?
    try database.forEachRow(of: "SELECT id, shingles, specifics FROM snapshot WHERE rowid = ?", [row]) { columns in
      found = try ReadSignature(
        id: columns.text(),
        signature: DocumentSignature(
          shingles: DocumentSignature.hashes(columns.blob()), specifics: DocumentSignature.hashes(columns.blob())))
    }
    if let found { known.signatures.keep(found, of: row) }
    return found
  }

  /// The pairs of a snapshot with those that were added before it: the other's id and the counts, this one's first.
  static func rows(of snapshot: String, _ database: Database) throws -> [(other: String, counts: [Int])] {
    try Row.fetchAll(
      database,
      cached: """
        SELECT other.id, aShingles, bShingles, sharedShingles, aSpecifics, bSpecifics, sharedSpecifics,
          orderedSpecifics, aNames, bNames, sharedNames, orderedNames FROM snapshot AS own
        JOIN lineage ON aSnapshotId = own.id OR bSnapshotId = own.id
        JOIN snapshot AS other ON other.id = iif(aSnapshotId = own.id, bSnapshotId, aSnapshotId)
        WHERE own.id = ? AND other.rowid < own.rowid ORDER BY other.id
        """, [snapshot]
    ).map { row in try (row.read(0), (1...11).map { try row.read($0) }) }
  }

  /// The hash that stands in the log; ids and counts need no salt.
  static func hash(_ rows: [(other: String, counts: [Int])]) -> String {
    let bytes = CanonicalJSON.object { json in
      json.add("lineage", rows) { json, row in
        json.add("counts", row.counts)
        json.add("other", row.other)
      }
    }
    return ContentHash(of: bytes).hex
  }

  private func writeCredits(of snapshot: String, _ signature: DocumentSignature) throws {
    for (ordinal, credit) in signature.credits.enumerated() {
      try database.cachedStatement(
        sql: "INSERT INTO credit (snapshotId, ordinal, name, words) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [snapshot, ordinal, credit.name, credit.words])
    }
  }

  private func write(_ kinship: Kinship, _ a: String, _ b: String) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO lineage (aSnapshotId, bSnapshotId, aShingles, bShingles, sharedShingles, aSpecifics, bSpecifics,
          sharedSpecifics, orderedSpecifics, aNames, bNames, sharedNames, orderedNames)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      a, b, kinship.shingles.a, kinship.shingles.b, kinship.shingles.shared, kinship.specifics.a, kinship.specifics.b,
      kinship.specifics.shared, kinship.specifics.ordered, kinship.names.a, kinship.names.b, kinship.names.shared,
      kinship.names.ordered,
    ])
  }
}

extension DocumentSignature {
  /// The signature of a stored snapshot without its credits, nil when there is no such snapshot.
  init?(of snapshot: String, _ database: Database) throws {
    let find = try database.cachedStatement(sql: "SELECT shingles, specifics FROM snapshot WHERE id = ?")
    guard let row = try Row.fetchOne(find, arguments: [snapshot]) else { return nil }
    try self.init(shingles: Self.hashes(row.read("shingles")), specifics: Self.hashes(row.read("specifics")))
  }

  /// 64-bit hashes as they are stored, little endian.
  static func data(_ hashes: [Int64]) -> Data {
    hashes.map(\.littleEndian).withUnsafeBytes { Data($0) }
  }

  static func hashes(_ data: Data) -> [Int64] { data.withUnsafeBytes { hashes($0) } }

  static func hashes(_ bytes: UnsafeRawBufferPointer) -> [Int64] {
    (0..<bytes.count / 8).map { Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self)) }
  }
}
