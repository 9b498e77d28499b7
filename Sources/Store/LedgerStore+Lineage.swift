import Comparison
import Foundation
import GRDB

/// Two snapshots that share wording, or names and numbers in one order.
public struct StoredLineage: Hashable, Sendable {
  /// Snapshot ids, the smaller first.
  public var a: String
  public var b: String
  public var kinship: Kinship

  public init(a: String, b: String, kinship: Kinship) {
    self.a = a
    self.b = b
    self.kinship = kinship
  }
}

extension LedgerStore {
  /// Pairs of snapshots that may be of one descent, all or those of one snapshot.
  public func lineage(of snapshot: String? = nil) throws(StoreError) -> [StoredLineage] {
    try read { database in
      try Row.fetchAll(
        database,
        cached: """
          SELECT * FROM lineage \(snapshot == nil ? "" : "WHERE aSnapshotId = ?1 OR bSnapshotId = ?1")
          ORDER BY aSnapshotId, bSnapshotId
          """, snapshot.map { [$0] } ?? []
      ).map(StoredLineage.init)
    }
  }

  /// Whom the snapshots of some pairs name, by snapshot.
  public func credits(of lineage: [StoredLineage]) throws(StoreError) -> [String: [CreditLine]] {
    let snapshots = Set(lineage.flatMap { [$0.a, $0.b] })
    return try read { database in
      let statement = try database.cachedStatement(sql: "SELECT * FROM credit WHERE snapshotId = ? ORDER BY ordinal")
      var credits: [String: [CreditLine]] = [:]
      for snapshot in snapshots {
        credits[snapshot] = try Row.fetchAll(statement, arguments: [snapshot])
          .map { try CreditLine(name: $0.read("name"), words: $0.read("words")) }
      }
      return credits
    }
  }
}

extension StoredLineage {
  fileprivate init(_ row: Row) throws {
    try self.init(
      a: row.read("aSnapshotId"), b: row.read("bSnapshotId"),
      kinship: Kinship(
        shingles: Kinship.Share(
          a: row.count("aShingles"), b: row.count("bShingles"), shared: row.count("sharedShingles")),
        specifics: Kinship.Share(
          a: row.count("aSpecifics"), b: row.count("bSpecifics"), shared: row.count("sharedSpecifics"),
          ordered: row.count("orderedSpecifics")),
        names: Kinship.Share(
          a: row.count("aNames"), b: row.count("bNames"), shared: row.count("sharedNames"),
          ordered: row.count("orderedNames"))))
  }
}
