import Document
import Foundation
import GRDB

/// Compares a snapshot's bytes, and what was read of them as a whole, with the log.
struct SnapshotDamages {
  private let database: Database
  private let logged: [String: LoggedState.Snapshot]
  private let redacted: Set<String>
  private(set) var found: [Damage] = []

  init(_ database: Database, _ logged: LoggedState) {
    self.database = database
    self.logged = Dictionary(logged.snapshots.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    redacted = Set(logged.redactions.keys)
  }

  /// - Returns: what its claims are checked with, nil when there is no such snapshot.
  mutating func check(_ id: String) throws -> CheckedSnapshot? {
    guard let row = try Row.fetchAll(database, cached: "SELECT * FROM snapshot WHERE id = ?", [id]).first else {
      return nil
    }
    let (kept, hash) = try (StoredSnapshot(row), Array(row.read("sha256") as Data))
    var snapshot = CheckedSnapshot(
      id: id, kept: kept, salt: (try row.read("salt") as Data?).map(Array.init), isSound: true)
    let read = try SnapshotRow(row, database)
    if ContentHash(bytes: hash)?.base32 != id { tell(id, "it does not have the id of its hash") }
    if (snapshot.salt == nil) != redacted.contains(id) {
      tell(id, snapshot.salt == nil ? "it was redacted without an entry in the log" : "it is not redacted any more")
    }
    guard let salt = snapshot.salt else {
      let isErased =
        kept.bytes.isEmpty && kept.extraction == nil && read.extractor == nil && read.sections == nil
        && read.shingles.isEmpty && read.specifics.isEmpty && read.credits.isEmpty
        && read.encoding.isEmpty && read.mediaType.isEmpty && read.language == nil && read.joinedHyphens == 0
      if !isErased { tell(id, "it is not as its redaction left it") }
      return snapshot
    }
    if ContentHash(of: kept.bytes).bytes != hash
      || logged[id]?.content != ContentHash(salt: salt, content: kept.bytes).hex
    {
      snapshot.isSound = false
      tell(id, "its bytes do not have the hash that they were stored with")
    }
    if logged[id]?.extraction != kept.extraction.map({ ContentHash(salt: salt, content: $0.bytes).hex }) {
      snapshot.isSound = false
      tell(id, "the text taken out of its bytes does not have the hash that it was stored with")
    }
    if logged[id]?.row != read.hash(salt: salt) { tell(id, "what was read of it is not as the log has it") }
    return snapshot
  }

  private mutating func tell(_ id: String, _ detail: String) {
    found.append(Damage(place: "snapshot", id: id, detail: detail))
  }
}
