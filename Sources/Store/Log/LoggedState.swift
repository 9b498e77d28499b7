import Comparison
import Document
import Foundation
import GRDB

/// What the log says that the ledger has: the tables are its projection.
struct LoggedState {
  /// One version of a source.
  struct Version: Hashable {
    var source: String
    var number: Int
    var snapshot: String
    var path: String
  }

  /// The row hash of each claim.
  private(set) var claims: [String: String] = [:]
  /// Title, author, publisher, date and address of each source, as described last.
  private(set) var sources: [String: [String?]] = [:]
  private(set) var versions: Set<Version> = []
  /// The salted hash of each snapshot's bytes.
  private(set) var contents: [String: String] = [:]
  /// The hash of each snapshot's relations to those that were added before it.
  private(set) var relations: [String: String] = [:]
  /// What the user said last of two entities.
  private(set) var aliases: [[String]: AliasDecisions.Decision] = [:]
  /// What people decided and did not take back.
  private(set) var decisions: [DecisionRow] = []
  /// The claims that stand for others.
  private(set) var successors: [String: String] = [:]

  init(_ database: Database) throws {
    let decoder = JSONDecoder()
    let bodies = try Data.fetchCursor(database, sql: "SELECT body FROM log ORDER BY idx")
    while let body = try bodies.next() {
      guard let entry = try? decoder.decode(Entry.self, from: body) else { continue }
      switch (entry.kind, entry.id, entry.snapshot) {
      case ("claim", let id?, _): claims[id] = entry.row
      case ("source", let id?, let snapshot?):
        versions.insert(
          Version(source: id, number: entry.version ?? 0, snapshot: snapshot, path: entry.path ?? ""))
        contents[snapshot] = entry.content
      case ("relations", _, let snapshot?): relations[snapshot] = entry.rows
      case ("alias", _, _):
        guard let verdict = entry.verdict.flatMap(AliasDecisions.Verdict.init(rawValue:)) else { continue }
        let decision = AliasDecisions.Decision(entry.a ?? "", entry.b ?? "", verdict)
        aliases[[decision.a, decision.b]] = decision
      case ("decision", _, _):
        decisions.append(
          DecisionRow(target: entry.target ?? "", verdict: entry.verdict ?? "", reason: entry.reason))
      case ("undo", _, _): _ = decisions.popLast()
      case ("supersede", _, _): successors[entry.claim ?? ""] = entry.by
      case ("describe", _, _):
        sources[entry.source ?? ""] = [entry.title, entry.author, entry.publisher, entry.date, entry.url]
      default: break
      }
    }
  }

  /// The parts of all kinds of entries.
  private struct Entry: Decodable {
    var kind: String
    var id, snapshot, path, content, source, title, author, publisher, date, url, row, rows: String?
    var a, b, verdict, target, reason, claim, by: String?
    var version: Int?
  }
}

extension LoggedState {
  /// Sources and their versions that are not as the log has them.
  func sourceDamages(_ database: Database) throws -> [Damage] {
    var stored: [String: [String?]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM source") {
      stored[row["id"]] = [row["title"], row["author"], row["publisher"], row["date"], row["url"]]
    }
    var damaged = Set(stored.keys).union(sources.keys).filter { stored[$0] != sources[$0] }
    let found = try Row.fetchAll(database, sql: "SELECT * FROM sourceSnapshot").map { row in
      Version(source: row["sourceId"], number: row["version"], snapshot: row["snapshotId"], path: row["path"])
    }
    damaged.formUnion(versions.symmetricDifference(found).map(\.source))
    return damaged.sorted().map { Damage(place: "source", id: $0, detail: "it is not as the log has it") }
  }

  /// Claims that the log has and the ledger has not.
  func missingClaims(_ database: Database) throws -> [Damage] {
    let stored = Set(try String.fetchAll(database, sql: "SELECT id FROM claim"))
    return Set(claims.keys).subtracting(stored).sorted().map {
      Damage(place: "claim", id: $0, detail: "the log has it, the ledger has not")
    }
  }

  /// Snapshots whose relations are not as the log has them.
  func relationDamages(_ database: Database) throws -> [Damage] {
    let rows = Dictionary(
      grouping: try Row.fetchAll(database, sql: RelationRow.sql + " ORDER BY relation.id"),
      by: { $0["laterSnapshotId"] as String })
    return try relations.sorted { $0.key < $1.key }.filter { snapshot, hash in
      try RelationRow.hash((rows[snapshot] ?? []).map(RelationRow.init)) != hash
    }.map { snapshot, _ in
      Damage(place: "relation", id: snapshot, detail: "the relations of this snapshot are not as the log has them")
    }
  }

  /// Names that are not the same or different as the log has it.
  func aliasDamages(_ database: Database) throws -> [Damage] {
    Set(aliases.values).symmetricDifference(try AliasDecisions.stored(database)).map(\.a).sorted().map {
      Damage(place: "alias", id: $0, detail: "what was said of this name is not as the log has it")
    }
  }

  /// Decisions that the log has and the ledger has not, or the other way round.
  func decisionDamages(_ database: Database) throws -> [Damage] {
    try DecisionRow.stored(database).difference(from: decisions).map { change in
      let row =
        switch change {
        case .insert(_, let row, _), .remove(_, let row, _): row
        }
      let id = row.target.split(separator: " ").dropFirst().first.map(String.init) ?? ""
      return Damage(place: "decision", id: id, detail: "what was decided about it is not as the log has it")
    }
  }

  /// Claims for which others stand, or do not, against the log.
  func successorDamages(_ database: Database) throws -> [Damage] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, supersededBy FROM claim WHERE supersededBy IS NOT NULL")
    let stored = Dictionary(uniqueKeysWithValues: rows.map { ($0["id"] as String, $0["supersededBy"] as String) })
    return Set(stored.keys).union(successors.keys).filter { stored[$0] != successors[$0] }.sorted().map {
      Damage(place: "claim", id: $0, detail: "which claim stands for it is not as the log has it")
    }
  }

  /// Snapshots without the entry that ends a document's transaction: the end of the log is cut off.
  func missingEntries(_ database: Database) throws -> [Damage] {
    try String.fetchAll(database, sql: "SELECT id FROM snapshot ORDER BY rowid").filter { relations[$0] == nil }
      .map { Damage(place: "log", id: "", detail: "no entry ends the adding of snapshot \($0.prefix(10))") }
  }
}
