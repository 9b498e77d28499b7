import Comparison
import Foundation
import GRDB

/// Finds the stored snapshots that a new one shares wording with.
struct LineageWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// `shingles` are sorted and unique.
  func write(_ snapshot: String, _ shingles: [Int64]) throws {
    guard let row = try Int64.fetchOne(database, sql: "SELECT rowid FROM snapshot WHERE id = ?", arguments: [snapshot])
    else { return }
    let sample = Lineage.sample(of: shingles)
    var shared: [Int64: Int] = [:]
    let find = try database.cachedStatement(sql: "SELECT snapshot FROM shingle WHERE hash = ?")
    for hash in sample {
      for other in try Int64.fetchAll(find, arguments: [hash]) { shared[other, default: 0] += 1 }
    }
    let insert = try database.cachedStatement(sql: "INSERT INTO shingle (hash, snapshot) VALUES (?, ?)")
    for hash in sample { try insert.execute(arguments: [hash, row]) }
    for other in shared.keys.sorted() {
      guard
        let found = try Row.fetchOne(
          database, sql: "SELECT id, shingles FROM snapshot WHERE rowid = ?", arguments: [other])
      else { continue }
      let others = Self.decode(found["shingles"])
      guard let count = Lineage.sharedCount(shingles, others) else { continue }
      let id: String = found["id"]
      try database.execute(
        sql: "INSERT INTO lineage (aSnapshotId, bSnapshotId, sharedShingles) VALUES (?, ?, ?)",
        arguments: [min(id, snapshot), max(id, snapshot), count])
    }
  }

  private static func decode(_ data: Data) -> [Int64] {
    let bytes = [UInt8](data)
    var values: [Int64] = []
    for start in stride(from: 0, to: bytes.count - bytes.count % 8, by: 8) {
      var value: UInt64 = 0
      for index in (start..<start + 8).reversed() { value = value << 8 | UInt64(bytes[index]) }
      values.append(Int64(bitPattern: value))
    }
    return values
  }
}
