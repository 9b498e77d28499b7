import Comparison
import Document
import GRDB

/// What computing all relations anew changed.
public struct RebuildReport: Hashable, Sendable {
  /// Pairs of claims that had no relation before.
  public var newCount = 0
  /// Pairs that have none any more.
  public var goneCount = 0
  /// Pairs with another type, cause, reason, value or score.
  public var changedCount = 0
  public var unchangedCount = 0
  public var decisionCount = 0
  /// Texts that are of one descent with others than before.
  public var otherDescentCount = 0
}

extension LedgerStore {
  /// Computes all relations, and which texts are of one descent, anew with the present rules, in one transaction; decisions
  /// stay.
  ///
  /// - Parameter progress: is told how many snapshots of how many are done.
  public func rebuild(
    comparator: some ClaimComparator, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) -> RebuildReport {
    try write { database in
      let before = try Self.relationRows(database)
      // Rules may look for candidates under other keys than those that are stored.
      try database.execute(sql: "DELETE FROM relation; DELETE FROM candidateKey; DELETE FROM candidate")
      var log = try AppendLog(database)
      let writer = RelationWriter(database)
      let snapshots = try String.fetchAll(database, sql: "SELECT id FROM snapshot ORDER BY rowid")
      var (read, clock) = (ReadClaims(), StageClock())
      let otherDescentCount = try Self.rewriteLineage(of: snapshots, database, &log, &read)
      for (index, snapshot) in snapshots.enumerated() {
        try writer.compute(snapshot, comparator, &log, &read, timing: &clock)
        progress(index + 1, snapshots.count)
      }
      var report = RebuildReport(
        decisionCount: try DecisionRow.stored(database).count, otherDescentCount: otherDescentCount)
      let after = try Self.relationRows(database)
      for (pair, row) in after {
        switch before[pair] {
        case nil: report.newCount += 1
        case row?: report.unchangedCount += 1
        default: report.changedCount += 1
        }
      }
      report.goneCount = before.keys.filter { after[$0] == nil }.count
      return report
    }
  }

  /// Tells anew which texts are of one descent.
  ///
  /// - Parameter snapshots: all, in the order of adding.
  /// - Returns: of how many the pairs with those before them are others now.
  private static func rewriteLineage(
    of snapshots: [String], _ database: Database, _ log: inout AppendLog, _ read: inout ReadClaims
  ) throws -> Int {
    let lineage = LineageWriter(database)
    let before = try snapshots.map { LineageWriter.hash(try LineageWriter.rows(of: $0, database)) }
    try database.execute(sql: "DELETE FROM lineage; DELETE FROM lineageKey")
    var count = 0
    for (snapshot, hash) in zip(snapshots, before) where try lineage.rewrite(snapshot, logged: hash, &log, &read) {
      count += 1
    }
    return count
  }

  /// The relations by their two claims.
  private static func relationRows(_ database: Database) throws -> [[String]: Relation] {
    let relations = try Row.fetchAll(database, sql: "SELECT * FROM relation").map(Relation.init)
    return Dictionary(relations.map { ([$0.a, $0.b], $0) }, uniquingKeysWith: { first, _ in first })
  }
}
