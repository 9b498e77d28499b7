import Claims
import Comparison
import Document
import Foundation
import GRDB

/// Compares the claims of a snapshot with the ledger, and with each other for what has changed, and writes what it finds.
struct RelationWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Compares a new snapshot's claims with those of all other sources, and makes them findable for later ones.
  ///
  /// - Parameter known: claims that earlier articles of the run were compared with.
  func compute(
    _ snapshot: String, _ comparator: some ClaimComparator, _ log: inout AppendLog, _ known: inout ReadClaims,
    timing clock: inout StageClock
  ) throws {
    try known.check(database)
    var index = try SQLCandidateIndex(database, known: known)
    known = ReadClaims()  // one copy
    try compute(snapshot, comparator, changing: [], &index, &log, &clock)
    known = index.known
  }

  /// - Parameter changed: snapshots that were added later and had relations to this one, which are gone.
  private func compute(
    _ snapshot: String, _ comparator: some ClaimComparator, changing changed: Set<String>,
    _ index: inout SQLCandidateIndex, _ log: inout AppendLog, _ clock: inout StageClock
  ) throws {
    let excluded = try snapshotsOfSameSource(snapshot)
    var relations: [Relation] = []
    let merged = try MergedClaims(database)
    let claims = try index.claims(of: snapshot)
    let sketch = index.sketch(of: claims)
    let candidates = try index.candidates(of: sketch, outside: excluded)
    clock.lap(.candidates)
    for claim in claims {
      let same = merged.partners(of: claim.id)
      relations += try index.claims(ids: same, outside: excluded).map {
        MergedClaims.relation(between: claim.id, and: $0.id)
      }
      relations += index.candidates(of: claim, in: candidates).filter { !same.contains($0.id) }
        .compactMap { comparator.compare(claim, $0) }
    }
    relations += comparator.revisions(in: claims)
    clock.lap(.comparison)
    relations.sort { $0.id < $1.id }
    for relation in relations { try write(relation) }
    for other in changed.union(try laterSnapshots(relatedTo: snapshot)).sorted() { try note(other, &log) }
    try note(snapshot, &log)
    clock.lap(.store)
    try index.enter(sketch, of: snapshot)
    clock.lap(.candidates)
  }

  /// Logs the relations of a snapshot to those that were added before it, so that each relation stands in one entry.
  private func note(_ snapshot: String, _ log: inout AppendLog) throws {
    let rows = try RelationRow.stored(of: snapshot, database)
    try log.append(.relations(snapshot: snapshot, count: rows.count, rows: try RelationRow.hash(rows)))
  }

  private func laterSnapshots(relatedTo snapshot: String) throws -> Set<String> {
    let isNewest = "SELECT rowid = (SELECT max(rowid) FROM snapshot) FROM snapshot WHERE id = ?"
    if try Bool.fetchOne(database.cachedStatement(sql: isNewest), arguments: [snapshot]) == true { return [] }
    return Set(
      try Row.fetchAll(
        database,
        cached: RelationRow.sql + """
           WHERE later.id != ?1 AND (aClaimId IN (SELECT id FROM claim WHERE snapshotId = ?1)
            OR bClaimId IN (SELECT id FROM claim WHERE snapshotId = ?1))
          """, [snapshot]
      ).map { try $0.read("laterSnapshotId") as String })
  }

  /// Forgets the relations of a snapshot's claims and computes them anew.
  func recompute(_ snapshot: String, _ comparator: some ClaimComparator, _ log: inout AppendLog) throws {
    let changed = try laterSnapshots(relatedTo: snapshot)
    try database.execute(
      sql: """
        DELETE FROM relation WHERE aClaimId IN (SELECT id FROM claim WHERE snapshotId = ?1)
          OR bClaimId IN (SELECT id FROM claim WHERE snapshotId = ?1)
        """, arguments: [snapshot])
    var index = try SQLCandidateIndex(database)
    var clock = StageClock()
    try compute(snapshot, comparator, changing: changed, &index, &log, &clock)
  }

  /// The same for all versions of a source.
  func recompute(versionsOf source: String, _ comparator: some ClaimComparator, _ log: inout AppendLog) throws {
    for snapshot in try String.fetchAll(
      database, sql: "SELECT DISTINCT snapshotId FROM sourceSnapshot WHERE sourceId = ?", arguments: [source])
    {
      try recompute(snapshot, comparator, &log)
    }
  }

  /// The snapshot and the other versions of the sources that it belongs to: they are not compared with each other.
  private func snapshotsOfSameSource(_ snapshot: String) throws -> Set<String> {
    let others = try String.fetchAll(
      database,
      sql: """
        SELECT other.snapshotId FROM sourceSnapshot AS own JOIN sourceSnapshot AS other USING (sourceId)
        WHERE own.snapshotId = ?
        """, arguments: [snapshot])
    return Set(others).union([snapshot])
  }

  /// Two claims that a person said to be one are met from both sides when all relations are computed anew.
  private func write(_ relation: Relation) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO relation (id, aClaimId, bClaimId, type, cause, rule, reason, aValue, bValue, score)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (aClaimId, bClaimId) DO NOTHING
        """
    ).execute(arguments: [
      relation.id, relation.a, relation.b, relation.kind.rawValue, relation.cause.rawValue, relation.rule,
      relation.reason, relation.aValue, relation.bValue, relation.score,
    ])
  }
}
