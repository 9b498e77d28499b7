import Comparison
import GRDB

/// A relation with the snapshots of its two claims; what a relation has is asked of it directly.
@dynamicMemberLookup
public struct StoredRelation: Hashable, Sendable {
  public var relation: Relation
  public var aSnapshot: String
  public var bSnapshot: String

  public subscript<Value>(dynamicMember path: KeyPath<Relation, Value>) -> Value { relation[keyPath: path] }
}

extension StoredRelation {
  init(_ row: Row) throws {
    try self.init(relation: Relation(row), aSnapshot: row.read("aSnapshot"), bSnapshot: row.read("bSnapshot"))
  }
}

extension LedgerStore {
  /// All relations between claims of newest versions that stand, or those of one claim, the surest first.
  public func relations(of claim: String? = nil) throws(StoreError) -> [StoredRelation] {
    try read { database in
      let retractions = try Retractions(database)
      return try Row.fetchAll(
        database,
        cached: """
          WITH newest AS (
            SELECT snapshotId FROM sourceSnapshot AS own
            WHERE version = (SELECT max(version) FROM sourceSnapshot WHERE sourceId = own.sourceId)
          )
          SELECT relation.*, a.snapshotId AS aSnapshot, b.snapshotId AS bSnapshot FROM relation
          JOIN claim AS a ON a.id = aClaimId JOIN claim AS b ON b.id = bClaimId
          WHERE \(claim == nil ? "?1 IS NULL" : "(aClaimId = ?1 OR bClaimId = ?1)")
            AND a.snapshotId IN newest AND b.snapshotId IN newest
            AND a.supersededBy IS NULL AND b.supersededBy IS NULL
          ORDER BY score DESC, relation.id
          """, [claim]
      ).map(StoredRelation.init).filter { retractions.stand($0) }
    }
  }
}

extension LedgerStore {
  /// The claims of the newest versions of all sources as comparison sees them, in the order of adding.
  public func comparableClaims() throws(StoreError) -> [ComparableClaim] {
    try read { database in
      var index = try SQLCandidateIndex(database)
      let retractions = try Retractions(database)
      return try String.fetchAll(
        database,
        sql: """
          SELECT snapshot.id FROM snapshot WHERE EXISTS (
            SELECT 1 FROM sourceSnapshot AS own WHERE snapshotId = snapshot.id
              AND version = (SELECT max(version) FROM sourceSnapshot WHERE sourceId = own.sourceId)
          ) ORDER BY snapshot.rowid
          """
      ).flatMap { try index.claims(of: $0) }.filter { retractions.retraction(ofClaim: $0.id, in: $0.snapshot) == nil }
    }
  }
}

extension LedgerStore {
  /// Some claims as comparison sees them, in the order of their ids; unknown and superseded ones are left out.
  public func comparableClaims(ids: Set<String>) throws(StoreError) -> [ComparableClaim] {
    try read { database in
      var index = try SQLCandidateIndex(database)
      return try ids.sorted().compactMap { try index.claim($0) }
    }
  }
}

extension Relation {
  init(_ row: Row) throws {
    try self.init(
      storedAs: row.read("id"), between: row.read("aClaimId"), and: row.read("bClaimId"), row.read("type"),
      row.read("cause"), rule: row.read("rule"), reason: row.read("reason"),
      values: (row.read("aValue"), row.read("bValue")), score: row.share("score"))
  }
}
