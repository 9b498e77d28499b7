import Claims
import Comparison
import Foundation
import GRDB

extension LedgerStore {
  /// The paths of the newest versions, from the ledger's folder, by source; standard input has none.
  public func relativePaths() throws(StoreError) -> [String: String] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT sourceId, relativePath FROM sourceSnapshot AS newest WHERE relativePath <> ''
            AND version = (SELECT max(version) FROM sourceSnapshot WHERE sourceId = newest.sourceId)
          """)
      return Dictionary(
        try rows.map { try ($0.read("sourceId"), $0.read("relativePath")) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Notes claims of an older version in a newer one that says them in the same words, and compares them.
  ///
  /// They have ids of their own, since the snapshot is part of an id; the old ones stay as they are. Claims that the
  /// snapshot has already are left out.
  ///
  /// - Parameter claims: with their names and where they come from.
  /// - Returns: how many were written.
  public func carry(
    _ claims: [(claim: Claim, names: [ClaimName], origin: String)], to snapshot: String,
    comparator: some ClaimComparator
  ) throws(StoreError) -> Int {
    guard !claims.isEmpty else { return 0 }
    return try write { database in
      guard try Bool.fetchOne(database, sql: "SELECT 1 FROM snapshot WHERE id = ?", arguments: [snapshot]) == true
      else { throw StoreError.unknownId(prefix: snapshot, kind: "source") }
      let salt = try Self.salt(of: snapshot, database)
      var log = try AppendLog(database)
      let writer = ClaimWriter(database, try AliasDecisions(database))
      var written = 0
      for (claim, names, origin) in claims {
        let isKnown = try Bool.fetchOne(database, sql: "SELECT 1 FROM claim WHERE id = ?", arguments: [claim.id])
        guard isKnown == nil else { continue }
        try writer.write(claim, of: snapshot, origin: origin, names, salt: salt, &log)
        written += 1
      }
      if written > 0 { try RelationWriter(database).recompute(snapshot, comparator, &log) }
      return written
    }
  }
}
