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
      let names = try Dictionary(
        grouping: Row.fetchAll(database, sql: "SELECT entityId, name FROM alias ORDER BY name"),
        by: { try $0.read("entityId") as String })
      let sql = """
        SELECT DISTINCT entityId, name, resolvedFrom FROM mention WHERE resolvedFrom IS NOT NULL AND foundId IS NULL
        ORDER BY resolvedFrom
        """
      let resolutions = try Dictionary(
        grouping: Row.fetchAll(database, sql: sql), by: { try $0.read("entityId") as String })
      return try Row.fetchAll(
        database,
        sql: """
          SELECT entity.*, (SELECT count(*) FROM mention WHERE entityId = entity.id) AS claimCount FROM entity
          ORDER BY name, id
          """
      ).map { row in
        let id: String = try row.read("id")
        return try StoredEntity(
          id: id, name: row.read("name"), kind: row.read("kind"),
          aliases: (names[id] ?? []).map { try $0.read("name") },
          resolvedFrom: Dictionary(
            (resolutions[id] ?? []).map { try ($0.read("name"), $0.read("resolvedFrom")) },
            uniquingKeysWith: { first, _ in first }),
          claimCount: row.count("claimCount"))
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
      try DecisionRow(Decision(decision)).write(database)
      try Self.compareAnew(naming: touched, comparator, database)
      return try touched.reduce(0) { sum, entity in
        sum
          + (try Int.fetchOne(database, sql: "SELECT count(*) FROM mention WHERE entityId = ?", arguments: [entity])
            ?? 0)
      }
    }
  }

  /// Gives names to the entities that they mean by what the user says now, and compares the claims that have them.
  ///
  /// - Parameter entities: whoever was or is now one with those of a decision.
  static func compareAnew(
    naming entities: Set<String>, _ comparator: some ClaimComparator, _ database: Database
  ) throws {
    var snapshots = Set(try snapshots(mentioning: entities, database))
    try EntityNames(database, try AliasDecisions(database)).move(namesOf: entities)
    snapshots.formUnion(try Self.snapshots(mentioning: entities, database))
    let ordered = try String.fetchAll(database, sql: "SELECT id FROM snapshot ORDER BY rowid").filter(
      snapshots.contains)
    var log = try AppendLog(database)
    var index = try SQLCandidateIndex(database)
    for snapshot in ordered { try index.enter(snapshot) }
    for snapshot in ordered { try RelationWriter(database).recompute(snapshot, comparator, &log) }
  }

  static func snapshots(mentioning entities: Set<String>, _ database: Database) throws -> [String] {
    let marks = entities.map { _ in "?" }.joined(separator: ", ")
    return try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT snapshotId FROM mention JOIN claim ON claim.id = claimId WHERE entityId IN (\(marks))
        """, arguments: StatementArguments(entities.sorted()))
  }
}

extension AliasDecisions {
  init(_ database: Database) throws { self.init(try Self.stored(database)) }

  /// What was said last of each two entities, in the order of their ids.
  static func stored(_ database: Database) throws -> [Decision] {
    var last: [String: Decision] = [:]
    for row in try DecisionRow.stored(database) {
      if let decision = row.decision?.aliasDecision { last[decision.a + "\t" + decision.b] = decision }
    }
    return last.values.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}

extension Decision {
  init(_ decision: AliasDecisions.Decision) {
    self.init(.entities(decision.a, decision.b), decision.verdict == .same ? .same : .different)
  }

  /// What is said of two entities, nil when it is about something else.
  var aliasDecision: AliasDecisions.Decision? {
    guard case .entities(let a, let b) = target, let verdict = AliasDecisions.Verdict(rawValue: verdict.rawValue) else {
      return nil
    }
    return AliasDecisions.Decision(a, b, verdict)
  }
}
