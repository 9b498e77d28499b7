import Comparison
import Document
import Foundation
import GRDB

/// What was taken back.
public enum UndoneAct: Hashable, Sendable {
  case decision(Decision)
  /// What was said of a source last.
  case description(source: String, SourceMetadata)

  public var decision: Decision? { if case .decision(let decision) = self { decision } else { nil } }
}

extension LedgerStore {
  /// Takes back what a person decided, or said of a source, last and did not take back yet: the log keeps both. What was
  /// erased does not come back, and what a source was first described as stays.
  ///
  /// - Returns: what was taken back, nil when there was nothing.
  public func undo(comparator: some ClaimComparator) throws(StoreError) -> UndoneAct? {
    try write { database in
      switch try LoggedAct.last(database) {
      case .decision: try Self.undoDecision(comparator, database).map(UndoneAct.decision)
      case .description(let source, let before):
        .description(source: source, try Describing(database).restore(source, as: before, comparator))
      case nil: nil
      }
    }
  }

  private static func undoDecision(_ comparator: some ClaimComparator, _ database: Database) throws -> Decision? {
    let newest = "SELECT rowid, * FROM decision WHERE verdict != 'redacted' ORDER BY rowid DESC LIMIT 1"
    guard let found = try Row.fetchOne(database, sql: newest) else { return nil }
    let row = try DecisionRow(found)
    guard let written = row.decision else { throw UnreadableContent(detail: "the last decision cannot be read") }
    let decision = try Decision.current([written], database)[0]
    let known = try AliasDecisions(database)
    try database.execute(sql: "DELETE FROM decision WHERE rowid = ?", arguments: [try found.read("rowid") as Int64])
    var log = try AppendLog(database)
    try log.append(.undo(target: row.target, verdict: row.verdict))
    switch (decision.verdict, decision.target) {
    case (.same, .entities(let a, let b)), (.different, .entities(let a, let b)):
      let now = try AliasDecisions(database)
      let touched = [known, now].reduce(into: Set<String>()) {
        $0.formUnion($1.members(of: a).union($1.members(of: b)))
      }
      try compareAnew(naming: touched, comparator, database)
    case (.noted, .claims(let claims)): try withdraw(claims, comparator, database)
    default: try applyMerge(decision, comparator, database)
    }
    return decision
  }
}

/// Something in the log that can be taken back.
private enum LoggedAct {
  case decision
  /// What a source was described as before.
  case description(source: String, before: SourceMetadata)

  /// The last one that was not taken back.
  static func last(_ database: Database) throws -> LoggedAct? {
    let acts = try Row.fetchCursor(
      database,
      sql: """
        SELECT idx, body FROM log WHERE json_extract(CAST(body AS TEXT), '$.kind') IN ('decision', 'describe', 'undo')
        ORDER BY idx DESC
        """)
    // By what they are about, how many of the acts that come next were taken back.
    var undone: [String: Int] = [:]
    while let row = try acts.next() {
      let act = try LogRecord(index: row.read(0), leaf: "", fields: LogRecord.fields(of: row.read(1)))
      let source = act.text("source")
      let target = source.map { Decision.Target.source($0).text } ?? act.text("target") ?? ""
      let verdict = source == nil ? act.text("verdict") ?? "" : described
      if act.text("kind") == "undo" {
        // Taking a description back has written the one before it again.
        undone[target + verdict, default: 0] += verdict == described ? 2 : 1
      } else if let count = undone[target + verdict], count > 0 {
        undone[target + verdict] = count - 1
      } else if let source {
        // As it was described when it was added stays.
        if let before = try description(of: source, before: act.index, database) {
          return .description(source: source, before: before)
        }
      } else if verdict != Decision.Verdict.redacted.rawValue {
        return .decision
      }
    }
    return nil
  }

  private static func description(
    of source: String, before index: Int, _ database: Database
  ) throws -> SourceMetadata? {
    let sql = """
      SELECT body FROM log WHERE idx < ?1 AND json_extract(CAST(body AS TEXT), '$.kind') = 'describe'
        AND json_extract(CAST(body AS TEXT), '$.source') = ?2 ORDER BY idx DESC LIMIT 1
      """
    return try Data.fetchOne(database, sql: sql, arguments: [index, source]).map { body in
      let fields = LogRecord(index: index, leaf: "", fields: LogRecord.fields(of: body))
      return SourceMetadata(
        title: fields.text("title"), author: fields.text("author"), publisher: fields.text("publisher"),
        date: fields.text("date").flatMap { CalendarDate(iso: $0) }, url: fields.text("url"))
    }
  }
}

/// What the log says when a description is taken back, in the place of a decision's verdict.
private let described = "described"

extension Describing {
  /// Describes a source as it was described before.
  ///
  /// - Returns: what it was described as since.
  fileprivate func restore(
    _ source: String, as before: SourceMetadata, _ comparator: some ClaimComparator
  ) throws -> SourceMetadata {
    var log = try AppendLog(database)
    let known = try known(source)
    try write(before, of: source, &log)
    try log.append(.undo(target: Decision.Target.source(source).text, verdict: described))
    if before.date != known.date { try RelationWriter(database).recompute(versionsOf: source, comparator, &log) }
    return known
  }
}
