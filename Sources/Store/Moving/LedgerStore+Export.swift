import Document
import Foundation
import GRDB

extension LedgerStore {
  /// Writes all that the ledger holds as JSON Lines, as it is at one moment: what ``import(comparator:from:)``
  /// reads.
  ///
  /// The same ledger gives the same bytes, and so does one that took these lines over.
  ///
  /// - Parameter write: takes one line with its end; what it throws ends the export.
  public func export(_ write: (_ line: [UInt8]) throws -> Void) throws {
    do {
      try database.read { database in
        try withoutActuallyEscaping(write) { write in
          var exporter = Exporter(database, write)
          try exporter.run()
        }
      }
    } catch {
      throw StoreError(ofFile: error, path: path) as (any Error)? ?? error
    }
  }
}

private struct Exporter {
  private let database: Database
  private let write: ([UInt8]) throws -> Void
  private let encoder = JSONEncoder()
  private var hash = RunningHash()
  private var count = 0

  init(_ database: Database, _ write: @escaping ([UInt8]) throws -> Void) {
    self.database = database
    self.write = write
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  mutating func run() throws {
    try add(.ledger(MovedHeader(format: MovedHeader.newestFormat)))
    let snapshots = try String.fetchAll(database, sql: "SELECT id FROM snapshot ORDER BY rowid")
    for id in snapshots {
      if let row = try Row.fetchOne(database, sql: "SELECT * FROM snapshot WHERE id = ?", arguments: [id]) {
        try add(.snapshot(MovedSnapshot(row, try SnapshotRow(row, database))))
      }
    }
    try addSources()
    for id in snapshots {
      for claim in try ClaimRow.stored(of: id, database) { try add(.claim(claim.row)) }
    }
    try addDecisions()
    try addRelations()
    try add(.end(MovedEnd(lines: count, sha256: hash.value.hex)))
  }

  private mutating func addSources() throws {
    for row in try Row.fetchAll(database, sql: "SELECT * FROM source ORDER BY rowid") {
      try add(
        .source(
          MovedSource(
            id: row.read("id"), title: row.read("title"), author: row.read("author"),
            publisher: row.read("publisher"), date: row.read("date"), url: row.read("url"))))
    }
    let versions = """
      SELECT sourceSnapshot.* FROM sourceSnapshot JOIN source ON source.id = sourceId ORDER BY source.rowid, version
      """
    for row in try Row.fetchAll(database, sql: versions) {
      try add(
        .version(
          MovedVersion(
            source: row.read("sourceId"), number: row.read("version"), snapshot: row.read("snapshotId"),
            path: row.read("path"), relativePath: row.read("relativePath"))))
    }
  }

  private mutating func addDecisions() throws {
    for row in try DecisionRow.stored(database) {
      try add(.decision(MovedDecision(target: row.target, verdict: row.verdict, reason: row.reason)))
    }
    let withdrawn = """
      SELECT claim.id FROM claim JOIN snapshot ON snapshot.id = snapshotId
      WHERE supersededBy = claim.id AND salt IS NOT NULL ORDER BY snapshot.rowid, claim.rowid
      """
    for id in try String.fetchAll(database, sql: withdrawn) {
      let row = DecisionRow(Decision(.claims([id]), .noted))
      try add(.decision(MovedDecision(target: row.target, verdict: row.verdict, isUndone: true)))
    }
  }

  private mutating func addRelations() throws {
    for row in try Row.fetchAll(database, sql: "SELECT * FROM lineage ORDER BY aSnapshotId, bSnapshotId") {
      try add(.lineage(MovedLineage(a: row.read(0), b: row.read(1), counts: (2...12).map { try row.read($0) })))
    }
    let relations = try Row.fetchCursor(database, sql: "SELECT * FROM relation ORDER BY id")
    while let row = try relations.next() {
      try add(
        .relation(
          MovedRelation(
            id: row.read("id"), a: row.read("aClaimId"), b: row.read("bClaimId"), type: row.read("type"),
            cause: row.read("cause"), rule: row.read("rule"), reason: row.read("reason"), aValue: row.read("aValue"),
            bValue: row.read("bValue"), score: row.share("score"))))
    }
  }

  private mutating func add(_ record: MovedRecord) throws {
    let line = Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
    hash.add(line)
    count += 1
    try write(line)
  }
}

extension MovedSnapshot {
  fileprivate init(_ row: Row, _ read: SnapshotRow) throws {
    try self.init(
      id: row.read("id"), bytes: (row.read("salt") as Data?) == nil ? nil : row.read("bytes"),
      extraction: row.read("extraction"),
      extractor: read.extractor, sections: read.sections, encoding: read.encoding, mediaType: read.mediaType,
      language: read.language, joinedHyphens: read.joinedHyphens, shingles: read.shingles,
      specifics: read.specifics, credits: read.credits)
  }
}
