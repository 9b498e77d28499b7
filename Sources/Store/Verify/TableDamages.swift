import Comparison
import Document
import Foundation
import GRDB

/// Compares all tables but those of claims with what the log says.
struct TableDamages {
  private let database: Database
  private let logged: LoggedState

  init(_ database: Database, _ logged: LoggedState) {
    self.database = database
    self.logged = logged
  }

  /// Sources and their versions that are not as the log has them, or not in that order.
  func sources() throws -> [Damage] {
    var stored: [String: [String?]] = [:]
    var damaged: Set<String> = []
    for row in try Row.fetchAll(database, sql: "SELECT rowid, * FROM source ORDER BY rowid") {
      let (id, rowid): (String, Int) = try (row.read("id"), row.read("rowid"))
      stored[id] = try [
        row.read("title"), row.read("author"), row.read("publisher"), row.read("date"), row.read("url"),
      ]
      if !logged.sourceOrder.indices.contains(rowid &- 1) || logged.sourceOrder[rowid &- 1] != id { damaged.insert(id) }
    }
    damaged.formUnion(Set(stored.keys).union(logged.sources.keys).filter { stored[$0] != logged.sources[$0] })
    let versions = try Row.fetchAll(database, sql: "SELECT * FROM sourceSnapshot").map { row in
      try LoggedState.Version(
        source: row.read("sourceId"), number: row.read("version"), snapshot: row.read("snapshotId"),
        path: row.read("path"), relativePath: row.read("relativePath"), entry: row.read("entry"))
    }
    damaged.formUnion(logged.versions.symmetricDifference(versions).map(\.source))
    return damages("source", damaged, "it is not as the log has it")
  }

  /// All snapshots, in order, each with what is wrong with it.
  func snapshots() throws -> (checked: [String], damages: [Damage]) {
    let rows = try Row.fetchAll(database, sql: "SELECT rowid, id FROM snapshot ORDER BY rowid")
    var damaged: Set<String> = []
    for row in rows {
      let (rowid, id): (Int, String) = try (row.read(0), row.read(1))
      if !logged.snapshots.indices.contains(rowid &- 1) || logged.snapshots[rowid &- 1].id != id { damaged.insert(id) }
    }
    let ids = try rows.map { try $0.read(1) as String }
    damaged.formUnion(Set(logged.snapshots.map(\.id)).subtracting(ids))
    return (ids, damages("snapshot", damaged, "it is not in the place that the log gives it"))
  }

  /// Snapshots whose relations are not as the log has them.
  func relations() throws -> [Damage] {
    var (ids, salts): ([Int: String], [Int: String]) = ([:], [:])
    try database.forEachRow(of: "SELECT rowid, id, hex(salt) FROM snapshot") { columns in
      let snapshot = try columns.number()
      (ids[snapshot], salts[snapshot]) = try (columns.text(), columns.textIfAny())
    }
    // Rows of claims are long: both are answered by indexes alone.
    var owners: [Int: Int] = [:]
    let claims = "SELECT claim.rowid, snapshot.rowid FROM snapshot JOIN claim ON snapshotId = snapshot.id"
    try database.forEachRow(of: claims) { columns in
      let claim = try columns.number()
      owners[claim] = try columns.number()
    }
    let relations = """
      SELECT \(RelationRow.columns), aClaim.rowid, bClaim.rowid FROM relation
      JOIN claim AS aClaim ON aClaim.id = aClaimId JOIN claim AS bClaim ON bClaim.id = bClaimId
      """
    var stored: [String: [RelationRow]] = [:]
    try database.forEachRow(of: relations) { columns in
      var row = try RelationRow(&columns)
      let (claimA, claimB) = try (columns.number(), columns.number())
      guard let a = owners[claimA], let b = owners[claimB], let later = ids[max(a, b)] else { return }
      (row.aSalt, row.bSalt) = (salts[a], salts[b])
      stored[later, default: []].append(row)
    }
    let damaged = try logged.relations.filter { snapshot, hash in
      try RelationRow.hash((stored[snapshot] ?? []).sorted { $0.id < $1.id }) != hash
    }
    return damages("relation", damaged.keys, "the relations of this snapshot are not as the log has them")
  }

  /// Snapshots that are of one descent with others than the log has.
  func lineage() throws -> [Damage] {
    let damaged = try logged.snapshots.map(\.id).filter { snapshot in
      let rows = try LineageWriter.rows(of: snapshot, database)
      return LineageWriter.hash(rows) != logged.lineage[snapshot] ?? LineageWriter.hash([])
    }
    return damages("lineage", damaged, "what it shares with others is not as the log has it")
  }

  /// Snapshots that would not be met by their copies.
  func lineageKeys() throws -> [Damage] {
    // The table is looked up by keys only.
    var stored: [Int: [Int64]] = [:]
    try database.forEachRow(of: "SELECT snapshot, \"key\" FROM lineageKey ORDER BY \"key\"") { columns in
      try stored[columns.number(), default: []].append(Int64(columns.number()))
    }
    let damaged = try Row.fetchAll(database, sql: "SELECT rowid, id FROM snapshot ORDER BY rowid").filter { row in
      let signature = try DocumentSignature(of: row.read(1), database)
      return stored.removeValue(forKey: try row.read(0)) ?? [] != signature?.keys ?? []
    }
    let found = damages(
      "lineage", try damaged.map { try $0.read(1) as String }, "the keys by which copies are found are wrong")
    let lost = Damage(place: "lineage", id: "", detail: "keys by which copies are found are of no text")
    return stored.isEmpty ? found : found + [lost]
  }

  /// Decisions that the log has and the ledger has not, or the other way round.
  func decisions() throws -> [Damage] {
    try DecisionRow.stored(database).difference(from: logged.decisions).map { change in
      let row =
        switch change {
        case .insert(_, let row, _), .remove(_, let row, _): row
        }
      let id = row.target.split(separator: " ").dropFirst().first.map(String.init) ?? ""
      return Damage(place: "decision", id: id, detail: "what was decided about it is not as the log has it")
    }
  }

  /// Snapshots without the entry that ends a document's transaction: the end of the log is cut off.
  func missingEntries() throws -> [Damage] {
    try String.fetchAll(database, sql: "SELECT id FROM snapshot ORDER BY rowid")
      .filter { logged.relations[$0] == nil }
      .map { Damage(place: "log", id: "", detail: "no entry ends the adding of snapshot \($0.prefix(10))") }
  }

  private func damages(_ place: String, _ ids: some Sequence<String>, _ detail: String) -> [Damage] {
    ids.sorted().map { Damage(place: place, id: $0, detail: detail) }
  }
}
