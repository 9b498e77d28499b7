import Claims
import Comparison
import Document
import Foundation
import GRDB

/// Writes one claim with its places, names and search words.
struct ClaimWriter {
  private let database: Database
  private let aliases: AliasDecisions

  init(_ database: Database, _ aliases: AliasDecisions) {
    self.database = database
    self.aliases = aliases
  }

  func write(_ claim: Claim, of snapshot: String, origin: String, _ names: [ClaimName]) throws -> StoredClaim {
    let statement = claim.statement
    let stored = StoredClaim(
      id: claim.id, snapshot: snapshot, text: statement.text, subject: statement.subject,
      predicate: statement.predicate, object: statement.object, polarity: statement.polarity,
      factuality: statement.factuality, attribution: statement.attribution, date: statement.date,
      needsContext: statement.needsContext, origin: origin, supersededBy: nil, occurrences: claim.occurrences)
    let features = String(decoding: try CanonicalJSON.bytes(of: statement.features), as: UTF8.self)
    try execute(
      """
      INSERT INTO claim (id, snapshotId, text, subject, predicate, object, polarity, factuality, speaker, cue, isQuoted,
        date, needsContext, origin, features)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        claim.id, snapshot, statement.text, statement.subject, statement.predicate, statement.object,
        statement.polarity.rawValue, statement.factuality.rawValue, statement.attribution?.speaker,
        statement.attribution?.cue, statement.attribution?.isQuoted ?? false, statement.date?.iso,
        statement.needsContext, origin, features,
      ])
    let row = database.lastInsertedRowID
    for (ordinal, occurrence) in claim.occurrences.enumerated() { try write(occurrence, ordinal, of: claim.id) }
    for name in names { try write(name, of: claim.id) }
    let quotes = claim.occurrences.map(\.quote).joined(separator: " ")
    try execute(
      "INSERT INTO claimSearch (rowid, text, quote, speaker) VALUES (?, ?, ?, ?)",
      [row, statement.text, quotes, statement.attribution?.speaker])
    return stored
  }

  private func write(_ occurrence: Occurrence, _ ordinal: Int, of claim: String) throws {
    try execute(
      """
      INSERT INTO occurrence (claimId, ordinal, block, quote, prefix, suffix, textStart, textEnd, line, "column", endLine,
        endColumn, parts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        claim, ordinal, occurrence.block, occurrence.quote, occurrence.prefix, occurrence.suffix,
        occurrence.textRange.start, occurrence.textRange.end, occurrence.start.line, occurrence.start.column,
        occurrence.end.line, occurrence.end.column,
        String(decoding: try CanonicalJSON.bytes(of: occurrence.partNumbers), as: UTF8.self),
      ])
    for (index, range) in occurrence.ranges.enumerated() {
      try execute(
        """
        INSERT INTO "range" (claimId, occurrence, ordinal, startByte, endByte, startCodePoint, endCodePoint)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [claim, ordinal, index, range.bytes.start, range.bytes.end, range.startCodePoint, range.endCodePoint])
    }
  }

  private func write(_ name: ClaimName, of claim: String) throws {
    var name = name
    name.entity = aliases.entity(name.entity, written: name.name)
    // The longest name seen stands for the entity, the first in the alphabet among equals: the order of adding is no matter.
    try execute(
      """
      INSERT INTO entity (id, name, kind) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE SET name = excluded.name
      WHERE length(excluded.name) > length(name) OR (length(excluded.name) = length(name) AND excluded.name < name)
      """, [name.entity, name.name, name.kind])
    try execute("INSERT OR IGNORE INTO alias (entityId, name) VALUES (?, ?)", [name.entity, name.name])
    try execute(
      "INSERT OR IGNORE INTO mention (claimId, entityId, name, resolvedFrom) VALUES (?, ?, ?, ?)",
      [claim, name.entity, name.name, name.resolvedFrom])
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
