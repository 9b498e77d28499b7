import Comparison
import GRDB

extension LedgerStore {
  /// What people decided and did not take back, in the order in which they did.
  public func decisions() throws(StoreError) -> [Decision] {
    try read { try Decision.stored($0) }
  }

  /// Notes a decision. Where two claims were said to be one, their relations are computed anew.
  public func decide(_ decision: Decision, comparator: some ClaimComparator) throws(StoreError) {
    try write { database in
      try DecisionRow(decision).write(database)
      try Self.applyMerge(decision, comparator, database)
    }
  }

  static func applyMerge(
    _ decision: Decision, _ comparator: some ClaimComparator, _ database: Database
  ) throws {
    guard decision.verdict == .merged, case .claims(let claims) = decision.target, let claim = claims.first,
      let snapshot = try String.fetchOne(
        database, sql: "SELECT snapshotId FROM claim WHERE id = ?", arguments: [claim])
    else { return }
    var log = try AppendLog(database)
    try RelationWriter(database).recompute(snapshot, comparator, &log)
  }
}

extension Decision {
  /// Those of the table, about the claims of today.
  static func stored(_ database: Database) throws -> [Decision] {
    try current(try DecisionRow.stored(database).compactMap(\.decision), database)
  }

  /// Decisions about the claims of today where they were about the same words of older versions.
  static func current(_ decisions: [Decision], _ database: Database) throws -> [Decision] {
    guard !decisions.isEmpty, let claims = try CurrentClaims(database) else { return decisions }
    return try decisions.map { decision in
      guard decision.verdict != .noted else { return decision }
      return Decision(try claims.target(decision.target), decision.verdict, reason: decision.reason)
    }
  }
}

/// A decision as it stands in the table and in the log.
struct DecisionRow: Hashable {
  var target: String
  var verdict: String
  var reason: String?

  init(target: String, verdict: String, reason: String?) {
    (self.target, self.verdict, self.reason) = (target, verdict, reason)
  }

  init(_ decision: Decision) {
    self.init(target: decision.target.text, verdict: decision.verdict.rawValue, reason: decision.reason)
  }

  init(_ row: Row) throws {
    try self.init(target: row.read("target"), verdict: row.read("verdict"), reason: row.read("reason"))
  }

  /// Nil for what no ledger has written.
  var decision: Decision? {
    guard let target = Decision.Target(text: target), let verdict = Decision.Verdict(rawValue: verdict) else {
      return nil
    }
    return Decision(target, verdict, reason: reason)
  }

  static func stored(_ database: Database) throws -> [DecisionRow] {
    try Row.fetchAll(database, cached: "SELECT * FROM decision ORDER BY rowid", []).map(DecisionRow.init)
  }

  /// Writes it into the table and the log.
  func write(_ database: Database) throws {
    var log = try AppendLog(database)
    try write(database, &log)
  }

  func write(_ database: Database, _ log: inout AppendLog) throws {
    try database.execute(
      sql: "INSERT INTO decision (target, verdict, reason) VALUES (?, ?, ?)", arguments: [target, verdict, reason])
    try log.append(.decision(target: target, verdict: verdict, reason: reason))
  }
}

/// The claims that people said to say the same.
struct MergedClaims {
  private var partners: [String: Set<String>] = [:]

  init(_ database: Database) throws {
    for decision in try Decision.stored(database) where decision.verdict == .merged {
      guard case .claims(let claims) = decision.target, claims.count == 2 else { continue }
      partners[claims[0], default: []].insert(claims[1])
      partners[claims[1], default: []].insert(claims[0])
    }
  }

  func partners(of claim: String) -> Set<String> { partners[claim] ?? [] }

  /// What a person's word makes of two claims.
  static func relation(between a: String, and b: String) -> Relation {
    Relation(between: a, and: b, .overlap, .same, rule: "person", reason: "a person says that both say it", score: 1)
  }
}
