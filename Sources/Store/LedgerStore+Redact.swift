import Claims
import Comparison
import Document
import Foundation
import GRDB

/// What a redaction erased.
public struct RedactionReport: Hashable, Sendable {
  public var snapshotCount = 0
  public var claimCount = 0
  /// Other sources that had the same bytes, by id.
  public var otherSources: [String] = []
  /// Whether nothing of it is left in the file: another program that reads the ledger keeps old pages until it ends.
  public var isFileClean = false
}

extension LedgerStore {
  /// Erases the bytes of all versions of a source, and all words of its claims, from the file; the log keeps their hashes.
  ///
  /// What was said of the source (title, author, path, notes) is not content: it stays, and so do ids and places.
  ///
  /// - Throws: `StoreError.knownRetraction` when there is nothing left to erase.
  public func redact(
    source id: String, reason: String, comparator: some ClaimComparator
  ) throws(StoreError) -> RedactionReport {
    var report = try write { database in
      let sql = """
        SELECT DISTINCT snapshot.id FROM sourceSnapshot JOIN snapshot ON snapshot.id = snapshotId
        WHERE sourceId = ? AND salt IS NOT NULL ORDER BY snapshot.rowid
        """
      let snapshots = try String.fetchAll(database, sql: sql, arguments: [id])
      guard !snapshots.isEmpty else { throw StoreError.knownRetraction(isRedacted: true) }
      try DecisionRow(Decision(.source(id), .redacted, reason: reason)).write(database)
      var report = RedactionReport(snapshotCount: snapshots.count)
      for snapshot in snapshots { report.claimCount += try Eraser(database, snapshot).erase(comparator) }
      let marks = snapshots.map { _ in "?" }.joined(separator: ", ")
      report.otherSources = try String.fetchAll(
        database, sql: "SELECT DISTINCT sourceId FROM sourceSnapshot WHERE snapshotId IN (\(marks)) AND sourceId != ?",
        arguments: StatementArguments(snapshots + [id]))
      return report
    }
    // Written anew without the pages that are free now; then the write-ahead log is emptied, unless somebody reads.
    report.isFileClean = try unlocked { database in
      try database.execute(sql: "VACUUM")
      return try Int.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") == 0
    }
    return report
  }
}

/// Erases the content of one snapshot, in the order that foreign keys ask for.
private struct Eraser {
  private let database: Database
  private let snapshot: String

  init(_ database: Database, _ snapshot: String) {
    self.database = database
    self.snapshot = snapshot
  }

  /// - Returns: how many claims it had.
  func erase(_ comparator: some ClaimComparator) throws -> Int {
    let claims = try String.fetchAll(
      database, sql: "SELECT id FROM claim WHERE snapshotId = ? ORDER BY rowid", arguments: [snapshot])
    try eraseSearchWords()
    let entities = try eraseParts()
    var log = try AppendLog(database)
    try eraseLineage(&log)
    try execute(
      """
      UPDATE claim SET text = '', subject = NULL, predicate = NULL, object = NULL, polarity = 'affirmative',
        factuality = 'asserted', speaker = NULL, cue = NULL, isQuoted = 0, date = NULL, needsContext = 1,
        supersededBy = id, features = ?2 WHERE snapshotId = ?1
      """, [snapshot, ClaimRow.noFeatures])
    try EntityNames(database, try AliasDecisions(database)).refresh(entities)
    try RelationWriter(database).recompute(snapshot, comparator, &log)
    try execute(
      """
      UPDATE snapshot SET salt = NULL, bytes = x'', extraction = NULL, extractor = NULL, sections = NULL, encoding = '',
        mediaType = '', language = NULL, joinedHyphens = 0, shingles = x'', specifics = x'' WHERE id = ?
      """, [snapshot])
    try log.append(.redact(snapshot: snapshot, count: claims.count, claims: LogEntry.hash(ofClaims: claims)))
    return claims.count
  }

  /// The words of claims are taken out one by one, then the index is written anew, without traces of them.
  private func eraseSearchWords() throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT rowid, id, text, speaker FROM claim WHERE snapshotId = ?", arguments: [snapshot])
    for row in rows {
      let quotes = try String.fetchAll(
        database, sql: "SELECT quote FROM occurrence WHERE claimId = ? ORDER BY ordinal",
        arguments: [try row.read("id") as String])
      try execute(
        "INSERT INTO claimSearch (claimSearch, rowid, text, quote, speaker) VALUES ('delete', ?, ?, ?, ?)",
        [
          try row.read("rowid") as Int64, try row.read("text") as String, quotes.joined(separator: " "),
          try row.read("speaker") as String?,
        ])
    }
    try execute("INSERT INTO claimSearch (claimSearch) VALUES ('optimize')", [])
  }

  /// - Returns: the entities that its claims mentioned.
  private func eraseParts() throws -> Set<String> {
    let ofSnapshot = "IN (SELECT id FROM claim WHERE snapshotId = ?)"
    let entities = try String.fetchAll(
      database, sql: "SELECT DISTINCT entityId FROM mention WHERE claimId \(ofSnapshot)", arguments: [snapshot])
    for table in ["mention", "\"range\"", "occurrence"] {
      try execute("DELETE FROM \(table) WHERE claimId \(ofSnapshot)", [snapshot])
    }
    for table in ["candidateKey", "candidate"] {
      try execute("DELETE FROM \(table) WHERE snapshot = (SELECT rowid FROM snapshot WHERE id = ?)", [snapshot])
    }
    try execute("DELETE FROM credit WHERE snapshotId = ?", [snapshot])
    return Set(entities)
  }

  private func eraseLineage(_ log: inout AppendLog) throws {
    let kin = try String.fetchAll(
      database,
      sql: """
        SELECT iif(aSnapshotId = ?1, bSnapshotId, aSnapshotId) FROM lineage
        WHERE aSnapshotId = ?1 OR bSnapshotId = ?1 ORDER BY 1
        """, arguments: [snapshot])
    try execute("DELETE FROM lineage WHERE aSnapshotId = ?1 OR bSnapshotId = ?1", [snapshot])
    try execute("DELETE FROM lineageKey WHERE snapshot = (SELECT rowid FROM snapshot WHERE id = ?)", [snapshot])
    for snapshot in kin + [snapshot] {
      let rows = try LineageWriter.rows(of: snapshot, database)
      try log.append(.lineage(snapshot: snapshot, count: rows.count, rows: LineageWriter.hash(rows)))
    }
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.execute(sql: sql, arguments: arguments)
  }
}

extension LogEntry {
  /// The hash of the ids of claims, in the order in which they were noted, one a line.
  static func hash(ofClaims ids: [String]) -> String { ContentHash(of: ids.joined(separator: "\n").utf8).hex }
}
