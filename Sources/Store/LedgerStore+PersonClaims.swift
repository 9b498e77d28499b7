import Claims
import Comparison
import Foundation
import GRDB

extension LedgerStore {
  /// Where claims come from that a person noted.
  public static let personOrigin = "person"

  /// Notes a claim that a person found in a snapshot, and compares it.
  ///
  /// - Parameters:
  ///   - corrected: the claim of the same snapshot that it stands for from now on; it keeps its id and its row.
  /// - Throws: `StoreError.knownClaim` when it is noted already, `StoreError.supersededClaim` when another claim stands
  ///   for the corrected one.
  public func note(
    _ claim: Claim, of snapshot: String, _ names: [ClaimName], correcting corrected: String? = nil,
    comparator: some ClaimComparator
  ) throws(StoreError) {
    try write { database in
      let isKnown = try Bool.fetchOne(database, sql: "SELECT 1 FROM claim WHERE id = ?", arguments: [claim.id])
      guard isKnown == nil else { throw StoreError.knownClaim(id: claim.id) }
      guard let salt = try Data.fetchOne(database, sql: "SELECT salt FROM snapshot WHERE id = ?", arguments: [snapshot])
      else { throw StoreError.unknownId(prefix: snapshot, kind: "source") }
      var log = try AppendLog(database)
      let aliases = try AliasDecisions(database)
      let stored = try ClaimWriter(database, aliases).write(claim, of: snapshot, origin: Self.personOrigin, names)
      try log.append(.claim(id: claim.id, row: try ClaimRow(stored).hash(salt: Array(salt))))
      if let corrected { try Self.supersede(corrected, by: claim.id, in: snapshot, database, &log) }
      try RelationWriter(database).recompute(snapshot, comparator, &log)
    }
  }

  private static func supersede(
    _ old: String, by new: String, in snapshot: String, _ database: Database, _ log: inout AppendLog
  ) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT supersededBy FROM claim WHERE id = ? AND snapshotId = ?", arguments: [old, snapshot])
    guard let row else { throw StoreError.unknownId(prefix: old, kind: "claim of this source") }
    if let successor: String = row["supersededBy"] { throw StoreError.supersededClaim(id: old, successor: successor) }
    try database.execute(sql: "UPDATE claim SET supersededBy = ? WHERE id = ?", arguments: [new, old])
    try log.append(.supersede(claim: old, by: new))
  }
}
