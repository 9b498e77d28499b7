import Claims
import Document
import Foundation
import GRDB

/// A snapshot whose claims are checked: its bytes are those that were stored, or it was redacted.
struct CheckedSnapshot {
  var id: String
  var kept: StoredSnapshot
  /// Nil when it was redacted.
  var salt: [UInt8]?
  /// False when the bytes are damaged, which is told already: quotes are not looked for in them.
  var isSound: Bool
}

/// Compares claims with their entries in the log, and their quotes with the bytes.
struct ClaimDamages {
  private let database: Database
  private let logged: LoggedState
  /// By the order of their entries: whether the claim was seen.
  private var seen: [Bool]
  private var checkedCount = 0
  private(set) var found: [Damage] = []

  init(_ database: Database, _ logged: LoggedState) {
    self.database = database
    self.logged = logged
    seen = Array(repeating: false, count: logged.claims.count)
  }

  mutating func check(_ snapshot: CheckedSnapshot, _ progress: (Int) -> Void) throws {
    var ids: [String] = []
    let law = snapshot.isSound ? snapshot.kept.law : nil
    for claim in try ClaimRow.stored(of: snapshot.id, database) {
      let (row, number) = (claim.row, claim.rowid &- 1)
      ids.append(row.id)
      checkedCount += 1
      // Claims are numbered from 1 in the order of their entries.
      let isInPlace = seen.indices.contains(number) && logged.claims[number] == claim.entry
      if isInPlace { seen[number] = true }
      if let salt = snapshot.salt {
        let body = LogEntry.claimBody(id: row.id, row: row.hash(salt: salt))
        if !isInPlace || logged.leaf(claim.entry)?.elementsEqual(ContentHash(leaf: body).bytes) != true {
          found.append(Damage(place: "claim", id: row.id, detail: "it is not as the log has it"))
        }
        if let law { checkQuotes(row, law) }
      } else if !isInPlace || !row.isErased {
        found.append(Damage(place: "claim", id: row.id, detail: "it is not as its redaction left it"))
      }
      if claim.successor != (snapshot.salt == nil ? row.id : logged.successors[row.id]) {
        found.append(
          Damage(place: "claim", id: row.id, detail: "which claim stands for it is not as the log has it"))
      }
      progress(checkedCount)
    }
    if let redaction = logged.redactions[snapshot.id], redaction.claims != LogEntry.hash(ofClaims: ids) {
      found.append(Damage(place: "snapshot", id: snapshot.id, detail: "other claims were redacted than those it has"))
    }
  }

  /// Claims of the log that no snapshot has.
  func missing() -> [Damage] {
    seen.indices.filter { !seen[$0] }.map { ordinal in
      let sql = "SELECT json_extract(CAST(body AS TEXT), '$.id') FROM log WHERE idx = ?"
      let id = (try? String.fetchOne(database, sql: sql, arguments: [logged.claims[ordinal]])) ?? ""
      return Damage(place: "claim", id: id, detail: "the log has it, the ledger has not in its place")
    }
  }

  /// The quote law: each range decoded, put together, white space squeezed, is the quote.
  private mutating func checkQuotes(_ row: ClaimRow, _ law: Quote) {
    for (index, place) in row.places.enumerated() {
      let ranges = place.ranges.map { ByteRange(min($0[0], $0[1]), max($0[0], $0[1])) }
      if !law.stands(place.quote, in: ranges) {
        let detail = "the bytes of place \(index + 1) do not say its quote"
        found.append(Damage(place: "claim", id: row.id, detail: detail))
      }
    }
  }
}
