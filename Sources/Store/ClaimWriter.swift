import Claims
import Comparison
import Document
import Foundation
import GRDB

/// Writes one claim with its places, names and search words, and its entry in the log.
struct ClaimWriter {
  private let database: Database
  private let names: EntityNames

  init(_ database: Database, _ aliases: AliasDecisions) {
    self.database = database
    names = EntityNames(database, aliases)
  }

  func write(
    _ claim: Claim, of snapshot: String, origin: String, _ found: [ClaimName], salt: [UInt8], _ log: inout AppendLog
  ) throws {
    var seen: Set<String> = []
    let row = try ClaimRow(claim, of: snapshot, origin: origin, found.filter { seen.insert($0.entity).inserted })
    try write(row, salt: salt, &log)
  }

  func write(_ row: ClaimRow, salt: [UInt8], _ log: inout AppendLog) throws {
    try execute(
      """
      INSERT INTO claim (id, snapshotId, text, subject, predicate, object, polarity, factuality, speaker, cue, isQuoted,
        date, needsContext, origin, features, entry)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        row.id, row.snapshot, row.text, row.subject, row.predicate, row.object, row.polarity, row.factuality,
        row.speaker, row.cue, row.isQuoted, row.date, row.needsContext, row.origin, row.features, log.next,
      ])
    let rowid = database.lastInsertedRowID
    for (ordinal, place) in row.places.enumerated() { try write(place, ordinal, of: row.id) }
    for (ordinal, name) in row.names.enumerated() { try names.write(name, ordinal, of: row.id) }
    try execute(
      "INSERT INTO claimSearch (rowid, text, quote, speaker) VALUES (?, ?, ?, ?)",
      [rowid, row.text, row.places.map(\.quote).joined(separator: " "), row.speaker])
    try log.append(.claim(id: row.id, row: row.hash(salt: salt)))
  }

  /// Writes what is left of a claim whose text was erased elsewhere: its words never were in this ledger.
  func writeErased(_ row: ClaimRow, _ log: inout AppendLog) throws {
    try execute(
      """
      INSERT INTO claim (id, snapshotId, text, polarity, factuality, isQuoted, needsContext, origin, supersededBy, features,
        entry) VALUES (?1, ?2, '', ?3, ?4, ?5, ?6, ?7, ?1, ?8, ?9)
      """,
      [
        row.id, row.snapshot, row.polarity, row.factuality, row.isQuoted, row.needsContext, row.origin, row.features,
        log.next,
      ])
    try log.append(.claim(id: row.id, row: ""))
  }

  private func write(_ place: ClaimRow.Place, _ ordinal: Int, of claim: String) throws {
    try execute(
      """
      INSERT INTO occurrence (claimId, ordinal, block, quote, prefix, suffix, textStart, textEnd, line, "column", endLine,
        endColumn, parts, section, endSection) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        claim, ordinal, place.block, place.quote, place.prefix, place.suffix, place.text[0], place.text[1],
        place.lines[0], place.lines[1], place.lines[2], place.lines[3], place.parts,
        place.sections[0], place.sections[1],
      ])
    for (index, range) in place.ranges.enumerated() {
      try execute(
        """
        INSERT INTO "range" (claimId, occurrence, ordinal, startByte, endByte, startCodePoint, endCodePoint)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, [claim, ordinal, index, range[0], range[1], range[2], range[3]])
    }
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
