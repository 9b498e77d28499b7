import Comparison
import GRDB

/// A person, a place, an organisation, as the ledger knows it.
public struct StoredEntity: Hashable, Sendable {
  /// "country:TR", "person:erdogan recep tayyip", "name:…".
  public var id: String
  /// The longest name seen.
  public var name: String
  public var kind: String
  /// All names as written, in the order of the alphabet.
  public var aliases: [String]
  /// The longer names that articles gave for a short one.
  public var resolvedFrom: [String: String]
  public var claimCount: Int

  public init(
    id: String, name: String, kind: String, aliases: [String], resolvedFrom: [String: String], claimCount: Int
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.resolvedFrom = resolvedFrom
    self.claimCount = claimCount
  }
}

extension LedgerStore {
  /// All entities, in the order of their names.
  public func entities() throws(StoreError) -> [StoredEntity] {
    try read { database in
      let names = Dictionary(
        grouping: try Row.fetchAll(database, sql: "SELECT entityId, name FROM alias ORDER BY name"),
        by: { $0["entityId"] as String })
      let sql = """
        SELECT DISTINCT entityId, name, resolvedFrom FROM mention WHERE resolvedFrom IS NOT NULL ORDER BY resolvedFrom
        """
      let resolutions = Dictionary(grouping: try Row.fetchAll(database, sql: sql), by: { $0["entityId"] as String })
      return try Row.fetchAll(
        database,
        sql: """
          SELECT entity.*, (SELECT count(*) FROM mention WHERE entityId = entity.id) AS claimCount FROM entity
          ORDER BY name, id
          """
      ).map { row in
        let id: String = row["id"]
        return StoredEntity(
          id: id, name: row["name"], kind: row["kind"], aliases: (names[id] ?? []).map { $0["name"] },
          resolvedFrom: Dictionary((resolutions[id] ?? []).map { ($0["name"], $0["resolvedFrom"]) }) { first, _ in first
          },
          claimCount: row["claimCount"])
      }
    }
  }

  /// What the user said of entities, in the order of their ids.
  public func aliasDecisions() throws(StoreError) -> [AliasDecisions.Decision] {
    try read(AliasDecisions.stored)
  }

  /// Notes that two entities are one, or are not, and compares the claims anew that speak of them.
  ///
  /// An entity that is only a name becomes one, with the places where articles write that name for the other.
  ///
  /// - Returns: how many claims that is.
  /// - Throws: `StoreError.contradictsAlias` when other decisions say the opposite.
  @discardableResult
  public func decide(
    _ decision: AliasDecisions.Decision, comparator: some ClaimComparator
  ) throws(StoreError) -> Int {
    try write { database in
      let earlier = try AliasDecisions.stored(database).filter { ($0.a, $0.b) != (decision.a, decision.b) }
      let known = AliasDecisions(earlier)
      let isContradicted =
        decision.verdict == .same ? known.areDifferent(decision.a, decision.b) : known.areSame(decision.a, decision.b)
      guard !isContradicted else { throw StoreError.contradictsAlias(areDifferent: decision.verdict == .same) }
      let decided = AliasDecisions(earlier + [decision])
      // Whoever was or is now one with either of them has other keys.
      let touched = decided.members(of: decision.a).union(decided.members(of: decision.b))
        .union(known.members(of: decision.a)).union(known.members(of: decision.b))
      try Self.moveNames(of: touched, decided, database)
      try database.execute(
        sql: """
          INSERT INTO aliasDecision (aEntityId, bEntityId, verdict) VALUES (?, ?, ?)
          ON CONFLICT (aEntityId, bEntityId) DO UPDATE SET verdict = excluded.verdict
          """, arguments: [decision.a, decision.b, decision.verdict.rawValue])
      var log = try AppendLog(database)
      try log.append(.alias(a: decision.a, b: decision.b, verdict: decision.verdict.rawValue))
      let snapshots = try Self.snapshots(mentioning: touched, database)
      var index = try SQLCandidateIndex(database)
      for snapshot in snapshots { try index.enter(snapshot) }
      for snapshot in snapshots { try RelationWriter(database).recompute(snapshot, comparator, &log) }
      return try touched.reduce(0) { sum, entity in
        sum
          + (try Int.fetchOne(database, sql: "SELECT count(*) FROM mention WHERE entityId = ?", arguments: [entity])
            ?? 0)
      }
    }
  }

  /// Gives names that the user said mean another entity to that one.
  private static func moveNames(of entities: Set<String>, _ decisions: AliasDecisions, _ database: Database) throws {
    for entity in entities.sorted() {
      let names = try Row.fetchAll(
        database, cached: "SELECT kind, alias.name AS written FROM alias JOIN entity ON id = entityId WHERE id = ?",
        [entity])
      for row in names {
        let written: String = row["written"]
        let other = decisions.entity(entity, written: written)
        guard other != entity else { continue }
        try database.execute(
          sql: "INSERT OR IGNORE INTO entity (id, name, kind) VALUES (?, ?, ?)",
          arguments: [other, written, row["kind"]])
        try database.execute(
          sql: "INSERT OR IGNORE INTO alias (entityId, name) VALUES (?, ?)", arguments: [other, written])
        try database.execute(
          sql: "DELETE FROM alias WHERE entityId = ? AND name = ?", arguments: [entity, written])
        try database.execute(
          sql: "UPDATE OR IGNORE mention SET entityId = ?, resolvedFrom = NULL WHERE entityId = ? AND name = ?",
          arguments: [other, entity, written])
      }
    }
  }

  /// In the order in which they were added.
  private static func snapshots(mentioning entities: Set<String>, _ database: Database) throws -> [String] {
    let marks = entities.map { _ in "?" }.joined(separator: ", ")
    return try String.fetchAll(
      database,
      sql: """
        SELECT id FROM snapshot WHERE id IN (
          SELECT snapshotId FROM mention JOIN claim ON claim.id = claimId WHERE entityId IN (\(marks))
        ) ORDER BY rowid
        """, arguments: StatementArguments(entities.sorted()))
  }
}

extension AliasDecisions {
  init(_ database: Database) throws { self.init(try Self.stored(database)) }

  static func stored(_ database: Database) throws -> [Decision] {
    try Row.fetchAll(database, cached: "SELECT * FROM aliasDecision ORDER BY aEntityId, bEntityId", [])
      .compactMap { row in
        Verdict(rawValue: row["verdict"]).map { Decision(row["aEntityId"], row["bEntityId"], $0) }
      }
  }
}
