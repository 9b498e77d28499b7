import Document
import Foundation
import GRDB

/// A relation in the form whose bytes the log keeps the hash of; the score in thousandths, since the log has no fractions.
struct RelationRow: Encodable {
  var id, a, b, type, cause, rule, reason: String
  var aValue, bValue: String?
  var score: Int

  /// A row of ``sql``, as it stands in the table.
  init(_ row: Row) {
    (id, a, b) = (row["id"], row["aClaimId"], row["bClaimId"])
    (type, cause) = (row["type"], row["cause"])
    (rule, reason) = (row["rule"], row["reason"])
    (aValue, bValue) = (row["aValue"], row["bValue"])
    // Whatever number somebody put there.
    score = Int(exactly: ((row["score"] as Double) * 1000).rounded()) ?? -1
  }

  /// The hash of rows in the order of their ids.
  static func hash(_ rows: [RelationRow]) throws -> String {
    ContentHash(of: try CanonicalJSON.bytes(of: rows)).hex
  }

  /// Relations, each with the one of its two snapshots that was added later: whose entry in the log it stands in.
  static let sql = """
    SELECT relation.*, later.id AS laterSnapshotId FROM relation
    JOIN claim AS aClaim ON aClaim.id = aClaimId JOIN claim AS bClaim ON bClaim.id = bClaimId
    JOIN snapshot AS aSnapshot ON aSnapshot.id = aClaim.snapshotId
    JOIN snapshot AS bSnapshot ON bSnapshot.id = bClaim.snapshotId
    JOIN snapshot AS later ON later.rowid = max(aSnapshot.rowid, bSnapshot.rowid)
    """
}
