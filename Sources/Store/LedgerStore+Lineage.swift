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
      try StoredLineage.load(
        snapshot == nil ? "" : "WHERE aSnapshotId = ?1 OR bSnapshotId = ?1", snapshot.map { [$0] } ?? [], database)
    }
  }

  /// Those of some snapshots with newest versions of sources.
  public func newestLineage(of snapshots: [String]) throws(StoreError) -> [StoredLineage] {
    try read { database in
      try snapshots.flatMap { snapshot in
        try StoredLineage.load(
          """
          WHERE (aSnapshotId = ?1 OR bSnapshotId = ?1) AND EXISTS (
            SELECT 1 FROM sourceSnapshot AS own WHERE snapshotId = iif(aSnapshotId = ?1, bSnapshotId, aSnapshotId)
              AND version = (SELECT max(version) FROM sourceSnapshot WHERE sourceId = own.sourceId))
          """, [snapshot], database)
      }
    }
  }

  /// What these pairs of snapshots share, as far as they are of one descent.
  public func lineage(between pairs: Set<Set<String>>) throws(StoreError) -> [StoredLineage] {
    try read { database in
      try pairs.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { pair in
        pair.count < 2
          ? [] : try StoredLineage.load("WHERE aSnapshotId = ? AND bSnapshotId = ?", [pair[0], pair[1]], database)
      }
    }
  }

  /// Whom the snapshots of some pairs name, by snapshot.
  public func credits(of lineage: [StoredLineage]) throws(StoreError) -> [String: [CreditLine]] {
    try credits(of: Set(lineage.flatMap { [$0.a, $0.b] }))
  }

  /// Whom some snapshots name, by snapshot.
  public func credits(of snapshots: Set<String>) throws(StoreError) -> [String: [CreditLine]] {
    try read { database in
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
  /// The rows that a condition lets through, in the order of their ids.
  fileprivate static func load(
    _ condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [StoredLineage] {
    var found: [StoredLineage] = []
    try database.forEachRow(
      of: """
        SELECT aSnapshotId, bSnapshotId, aShingles, bShingles, sharedShingles, aSpecifics, bSpecifics, sharedSpecifics,
          orderedSpecifics, aNames, bNames, sharedNames, orderedNames
        FROM lineage \(condition) ORDER BY aSnapshotId, bSnapshotId
        """, arguments
    ) { found.append(try StoredLineage(&$0)) }
    return found
  }

  private init(_ columns: inout RowColumns) throws {
    let (a, b) = try (columns.text(), columns.text())
    let shingles = try Kinship.Share(a: columns.count(), b: columns.count(), shared: columns.count())
    func share() throws -> Kinship.Share {
      try Kinship.Share(a: columns.count(), b: columns.count(), shared: columns.count(), ordered: columns.count())
    }
    self.init(a: a, b: b, kinship: try Kinship(shingles: shingles, specifics: share(), names: share()))
  }
}
