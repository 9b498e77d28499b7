import Claims
import Document
import Foundation
import GRDB

/// Something in a ledger that is not as it was written.
public struct Damage: Hashable, Sendable {
  /// What it is in: "source", "snapshot", "claim", "relation", "lineage", "alias", "decision", "log",
  /// "database".
  public var place: String
  public var id: String
  /// In words.
  public var detail: String
}

extension LedgerStore {
  /// Checks the file, every snapshot's hash, every quote against its bytes, the log, and what it tells of.
  ///
  /// - Parameter progress: is told how many claims were checked.
  public func damages(progress: (Int) -> Void = { _ in }) throws(StoreError) -> [Damage] {
    try read { database in
      var found = try Self.databaseDamages(database)
      found += try Self.logDamages(database)
      let logged = try LoggedState(database)
      found += try logged.missingEntries(database) + logged.sourceDamages(database) + logged.missingClaims(database)
      found += try logged.relationDamages(database) + logged.aliasDamages(database) + Self.lineageDamages(database)
      found += try logged.decisionDamages(database) + logged.successorDamages(database)
      var checked = 0
      for row in try Row.fetchAll(database, sql: "SELECT id, sha256, salt, encoding FROM snapshot ORDER BY rowid") {
        let id: String = row["id"]
        let bytes = Array(
          try Data.fetchOne(database, sql: "SELECT bytes FROM snapshot WHERE id = ?", arguments: [id]) ?? Data())
        let hash = ContentHash(of: bytes)
        let content = ContentHash(salt: Array(row["salt"] as Data), content: bytes).hex
        guard hash.bytes == Array(row["sha256"] as Data), hash.base32 == id, logged.contents[id] == content else {
          found.append(
            Damage(place: "snapshot", id: id, detail: "its bytes do not have the hash that they were stored with"))
          continue
        }
        let encoding = TextEncoding(rawValue: row["encoding"]) ?? .utf8
        let rows = try Row.fetchAll(
          database, sql: "SELECT * FROM claim WHERE snapshotId = ? ORDER BY rowid", arguments: [id])
        for claim in try StoredClaim.load(rows, database) {
          found += Self.quoteDamages(claim, bytes, encoding)
          let row = try ClaimRow(claim).hash(salt: Array(row["salt"] as Data))
          if logged.claims[claim.id] != row {
            found.append(Damage(place: "claim", id: claim.id, detail: "it is not as the log has it"))
          }
          checked += 1
          progress(checked)
        }
      }
      return found
    }
  }

  private static func databaseDamages(_ database: Database) throws -> [Damage] {
    var lines = try String.fetchAll(database, sql: "PRAGMA quick_check")
    lines.removeAll { $0 == "ok" }
    let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
    if orphans > 0 { lines.append("\(orphans) rows point to rows that are not there") }
    return lines.map { Damage(place: "database", id: "", detail: $0) }
  }

  /// Entries follow each other without a gap, and each has the hash of its body.
  private static func logDamages(_ database: Database) throws -> [Damage] {
    var found: [Damage] = []
    var next = 0
    let rows = try Row.fetchCursor(database, sql: "SELECT idx, body, leaf FROM log ORDER BY idx")
    while let row = try rows.next() {
      let index: Int = row["idx"]
      if index != next {
        found.append(Damage(place: "log", id: "\(next)", detail: "entries are missing before \(index)"))
      }
      next = index + 1
      if ContentHash(leaf: Array(row["body"] as Data)).bytes != Array(row["leaf"] as Data) {
        found.append(Damage(place: "log", id: "\(index)", detail: "the entry does not have its hash"))
      }
    }
    return found
  }

  /// The quote law: each range decoded, put together, white space squeezed, is the quote.
  private static func quoteDamages(_ claim: StoredClaim, _ bytes: [UInt8], _ encoding: TextEncoding) -> [Damage] {
    claim.occurrences.enumerated().compactMap { index, occurrence in
      guard Quote.stands(occurrence.quote, in: occurrence.ranges.map(\.bytes), of: bytes, encoding) else {
        return Damage(place: "claim", id: claim.id, detail: "the bytes of place \(index + 1) do not say its quote")
      }
      return nil
    }
  }
}
