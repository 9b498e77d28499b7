import Claims
import Comparison
import GRDB

extension LedgerStore {
  /// Where claims come from that a person noted.
  public static let personOrigin = "person"

  /// What the id of a claim is made of beside its place: a person's claim is another one than the extractor's of the
  /// same words.
  public static func proposition(_ text: String, origin: String, speaker: String?) -> String {
    origin == personOrigin ? [text, origin, speaker ?? ""].joined(separator: "\0") : text
  }

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
      let known = try Row.fetchOne(database, sql: "SELECT supersededBy FROM claim WHERE id = ?", arguments: [claim.id])
      // One that was taken back stands again.
      let isWithdrawn = try known?.read("supersededBy") == claim.id
      guard known == nil || isWithdrawn else { throw StoreError.knownClaim(id: claim.id) }
      guard try Bool.fetchOne(database, sql: "SELECT 1 FROM snapshot WHERE id = ?", arguments: [snapshot]) == true
      else {
        throw StoreError.unknownId(prefix: snapshot, kind: "source")
      }
      let salt = try Self.salt(of: snapshot, database)
      if isWithdrawn {
        try Self.setSuccessor(nil, of: claim.id, database)
      } else {
        var log = try AppendLog(database)
        try ClaimWriter(database, try AliasDecisions(database)).write(
          claim, of: snapshot, origin: Self.personOrigin, names, salt: salt, &log)
      }
      if let corrected { try Self.supersede(corrected, by: claim.id, in: snapshot, database) }
      let target = Decision.Target.claims([claim.id] + (corrected.map { [$0] } ?? []))
      try DecisionRow(Decision(target, .noted)).write(database)
      var log = try AppendLog(database)
      try RelationWriter(database).recompute(snapshot, comparator, &log)
    }
  }

  /// Takes back a claim that a person noted: what it corrected stands again.
  ///
  /// - Parameter claims: its id, and that of the one that it corrected.
  static func withdraw(_ claims: [String], _ comparator: some ClaimComparator, _ database: Database) throws {
    guard let claim = claims.first,
      let snapshot = try String.fetchOne(
        database, sql: "SELECT snapshotId FROM claim WHERE id = ?", arguments: [claim])
    else { return }
    try setSuccessor(claim, of: claim, database)
    for corrected in claims.dropFirst() { try setSuccessor(nil, of: corrected, database) }
    var log = try AppendLog(database)
    try RelationWriter(database).recompute(snapshot, comparator, &log)
  }

  private static func supersede(
    _ old: String, by new: String, in snapshot: String, _ database: Database
  ) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT supersededBy FROM claim WHERE id = ? AND snapshotId = ?", arguments: [old, snapshot])
    guard let row else { throw StoreError.unknownId(prefix: old, kind: "claim of this source") }
    if let successor: String = try row.read("supersededBy") {
      throw StoreError.supersededClaim(id: old, successor: successor)
    }
    try setSuccessor(new, of: old, database)
  }

  static func setSuccessor(_ successor: String?, of claim: String, _ database: Database) throws {
    // What was redacted meanwhile stands for nothing.
    try database.execute(
      sql: """
        UPDATE claim SET supersededBy = ?
        WHERE id = ? AND snapshotId IN (SELECT id FROM snapshot WHERE salt IS NOT NULL)
        """, arguments: [successor, claim])
  }
}
