import Comparison
import GRDB

/// Something in a ledger that is not as it was written.
public struct Damage: Hashable, Sendable {
  /// What it is in: "source", "snapshot", "claim", "name", "relation", "lineage", "decision", "log", "index", "pin",
  /// "database".
  public var place: String
  public var id: String
  /// In words.
  public var detail: String

  public init(place: String, id: String, detail: String) {
    self.place = place
    self.id = id
    self.detail = detail
  }
}

extension LedgerStore {
  /// Checks the file, the log, and all that follows from the log: every snapshot's bytes, every quote, every column.
  ///
  /// - Parameters:
  ///   - isStrict: whether the indexes are checked too, by which claims are searched, and every page of the file.
  ///   - progress: is told how many claims were checked.
  public func damages(isStrict: Bool = false, progress: (Int) -> Void = { _ in }) throws(StoreError) -> [Damage] {
    try read { database in
      // Claims lie in the order of their texts, places and names by ids: pages are met again and again.
      try database.execute(sql: "PRAGMA cache_size = -32768")
      // Where values are not what their columns hold there is nothing to compare.
      let structure = DatabaseDamages(database)
      let unreadable = try structure.unreadable(isStrict: isStrict)
      guard unreadable.isEmpty else { return unreadable }
      let logged = try LoggedState(database)
      let tables = TableDamages(database, logged)
      var found = try structure.found() + logged.damages
      found += try tables.sources() + tables.decisions() + EntityNames(database, AliasDecisions(database)).damages()
      found += try tables.relations() + tables.lineage()
      found += try tables.missingEntries() + tables.lineageKeys()
      let order = try tables.snapshots()
      var snapshots = SnapshotDamages(database, logged)
      var claims = ClaimDamages(database, logged)
      for id in order.checked {
        if let snapshot = try snapshots.check(id) { try claims.check(snapshot, progress) }
      }
      found += order.damages + snapshots.found + claims.found + claims.missing()
      if isStrict { found += try SearchDamages(database).found() }
      return found
    }
  }
}
