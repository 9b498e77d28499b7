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
      var found: [StoredLineage] = []
      try database.forEachRow(
        of: """
          SELECT aSnapshotId, bSnapshotId, aShingles, bShingles, sharedShingles, aSpecifics, bSpecifics, sharedSpecifics,
            orderedSpecifics, aNames, bNames, sharedNames, orderedNames
          FROM lineage \(snapshot == nil ? "" : "WHERE aSnapshotId = ?1 OR bSnapshotId = ?1")
          ORDER BY aSnapshotId, bSnapshotId
          """, snapshot.map { [$0] } ?? []
      ) { found.append(try StoredLineage(&$0)) }
      return found
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
  fileprivate init(_ columns: inout RowColumns) throws {
    let (a, b) = try (columns.text(), columns.text())
    let shingles = try Kinship.Share(a: columns.count(), b: columns.count(), shared: columns.count())
    func share() throws -> Kinship.Share {
      try Kinship.Share(a: columns.count(), b: columns.count(), shared: columns.count(), ordered: columns.count())
    }
    self.init(a: a, b: b, kinship: try Kinship(shingles: shingles, specifics: share(), names: share()))
  }
}
