import Comparison
import Document
import Foundation
import GRDB

/// Finds the stored snapshots that a new one may be of one descent with.
struct LineageWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func write(_ snapshot: String, _ signature: DocumentSignature, _ log: inout AppendLog) throws {
    guard let row = try Int64.fetchOne(database, sql: "SELECT rowid FROM snapshot WHERE id = ?", arguments: [snapshot])
    else { return }
    try writeCredits(of: snapshot, signature)
    let keys = signature.keys
    var shared: [Int64: [Int64]] = [:]
    for key in keys {
      try database.forEachRow(of: "SELECT snapshot FROM lineageKey WHERE \"key\" = ?", [key]) { columns in
        shared[Int64(try columns.number()), default: []].append(key)
      }
    }
    let insert = try database.cachedStatement(sql: "INSERT INTO lineageKey (\"key\", snapshot) VALUES (?, ?)")
    for key in keys { try insert.execute(arguments: [key, row]) }
    let search = KinshipSearch(signature)
    for (other, keys) in shared.sorted(by: { $0.key < $1.key }) where DocumentSignature.mayBeKin(keys) {
      var found: (id: String, kinship: Kinship)?
      try database.forEachRow(of: "SELECT id, shingles, specifics FROM snapshot WHERE rowid = ?", [other]) { columns in
        let id = try columns.text()
        let theirs = try DocumentSignature(
          shingles: DocumentSignature.hashes(columns.blob()), specifics: DocumentSignature.hashes(columns.blob()))
        let kinship = search.kinship(with: theirs)
        if kinship.isDerivationWithCredit { found = (id, kinship) }
      }
      guard let (id, kinship) = found else { continue }
      try write(snapshot < id ? kinship : kinship.reversed, min(id, snapshot), max(id, snapshot))
    }
    let rows = try Self.rows(of: snapshot, database)
    if !rows.isEmpty { try log.append(.lineage(snapshot: snapshot, count: rows.count, rows: Self.hash(rows))) }
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
