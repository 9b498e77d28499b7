import Document
import Foundation
import GRDB

/// A relation in the form whose bytes the log keeps the hash of.
///
/// The salts of both snapshots are in it, so that its words cannot be guessed when one of them is redacted.
struct RelationRow {
  var id, a, b, type, cause, rule, reason: String
  var aValue, bValue: String?
  /// The shortest digits that give the number.
  var score: String
  var aSalt, bSalt: String?

  /// ``columns``, as they stand in the table; the salts are in other tables.
  init(_ columns: inout RowColumns) throws {
    (id, a, b) = try (columns.text(), columns.text(), columns.text())
    (type, cause) = try (columns.text(), columns.text())
    (rule, reason) = try (columns.text(), columns.text())
    (aValue, bValue) = try (columns.textIfAny(), columns.textIfAny())
    score = "\(try columns.real())"
  }

  static let columns = "relation.id, aClaimId, bClaimId, type, cause, rule, reason, aValue, bValue, score"

  /// The hash of rows in the order of their ids.
  static func hash(_ rows: [RelationRow]) throws -> String {
    let bytes = CanonicalJSON.object { json in
      json.add("relations", rows) { json, row in
        json.add("a", row.a)
        json.add("aSalt", row.aSalt)
        json.add("aValue", row.aValue)
        json.add("b", row.b)
        json.add("bSalt", row.bSalt)
        json.add("bValue", row.bValue)
        json.add("cause", row.cause)
        json.add("id", row.id)
        json.add("reason", row.reason)
        json.add("rule", row.rule)
        json.add("score", row.score)
        json.add("type", row.type)
      }
    }
    return ContentHash(of: bytes).hex
  }

  /// Relations, each with the one of its two snapshots that was added later: whose entry in the log it stands in.
  static let sql = """
    SELECT later.id AS laterSnapshotId, \(columns), hex(aSnapshot.salt), hex(bSnapshot.salt)
    FROM relation
    JOIN claim AS aClaim ON aClaim.id = aClaimId JOIN claim AS bClaim ON bClaim.id = bClaimId
    JOIN snapshot AS aSnapshot ON aSnapshot.id = aClaim.snapshotId
    JOIN snapshot AS bSnapshot ON bSnapshot.id = bClaim.snapshotId
    JOIN snapshot AS later ON later.rowid = max(aSnapshot.rowid, bSnapshot.rowid)
    """

  /// The relations of a snapshot to those that were added before it.
  static func stored(of snapshot: String, _ database: Database) throws -> [RelationRow] {
    var rows: [RelationRow] = []
    let ofSnapshot = """
       WHERE later.id = ?1 AND (aClaimId IN (SELECT id FROM claim WHERE snapshotId = ?1)
        OR bClaimId IN (SELECT id FROM claim WHERE snapshotId = ?1)) ORDER BY relation.id
      """
    try database.forEachRow(of: sql + ofSnapshot, [snapshot]) { columns in
      columns.skip(1)
      var row = try RelationRow(&columns)
      (row.aSalt, row.bSalt) = try (columns.textIfAny(), columns.textIfAny())
      rows.append(row)
    }
    return rows
  }
}
