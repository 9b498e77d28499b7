import Claims
import Comparison
import Foundation
import GRDB

/// Which claims are asked for; nil leaves a side open.
public struct ClaimFilter: Hashable, Sendable {
  /// Ids of snapshots.
  public var snapshots: Set<String>?
  /// Part of a speaker's name, case and accents aside.
  public var speaker: String?
  /// Part of a name of an entity, case and accents aside.
  public var entity: String?
  public var limit: Int?

  public init(
    snapshots: Set<String>? = nil, speaker: String? = nil, entity: String? = nil, limit: Int? = nil
  ) {
    self.snapshots = snapshots
    self.speaker = speaker
    self.entity = entity
    self.limit = limit
  }
}

extension LedgerStore {
  /// The claims that a filter lets through, in the order of their sources and places.
  public func claims(_ filter: ClaimFilter = ClaimFilter()) throws(StoreError) -> [StoredClaim] {
    try read { database in
      var rows: [Row] = []
      if filter.limit == 0 { return [] }
      let mentioning = try filter.entity.map { try Self.claims(mentioning: $0, database) }
      let retractions = try Retractions(database)
      for row in try Row.fetchAll(
        database, sql: "SELECT * FROM claim WHERE supersededBy IS NULL ORDER BY rowid")
      {
        if try retractions.retraction(ofClaim: row.read("id"), in: row.read("snapshotId")) != nil { continue }
        if let snapshots = filter.snapshots, try !snapshots.contains(row.read("snapshotId")) { continue }
        if let speaker = filter.speaker, try !Self.matches(row.read("speaker") as String? ?? "", speaker) { continue }
        if let mentioning, try !mentioning.contains(row.read("id")) { continue }
        rows.append(row)
        if let limit = filter.limit, rows.count >= limit { break }
      }
      return try StoredClaim.load(rows, database)
    }
  }

  /// Whether a text contains a part, case and diacritics aside.
  static func matches(_ text: String, _ part: String) -> Bool {
    text.range(of: part, options: [.caseInsensitive, .diacriticInsensitive]) != nil
  }

  /// The claims that mention an entity by the part of one of its names.
  public func claims(mentioning entity: String) throws(StoreError) -> Set<String> {
    try read { try Self.claims(mentioning: entity, $0) }
  }

  /// Names as written are aliases, too, and so are those of entities that the user said are one with it.
  private static func claims(mentioning entity: String, _ database: Database) throws -> Set<String> {
    let decisions = try AliasDecisions(database)
    let entities = try Row.fetchAll(database, sql: "SELECT entityId, name FROM alias")
      .filter { try matches($0.read("name"), entity) }.flatMap { decisions.members(of: try $0.read("entityId")) }
    return try Set(entities).reduce(into: []) { claims, entity in
      let rows = try Row.fetchAll(database, cached: "SELECT claimId FROM mention WHERE entityId = ?", [entity])
      claims.formUnion(try rows.map { try $0.read("claimId") as String })
    }
  }

  /// Claims by id, in the order of the ids, retracted ones too; unknown ids are left out.
  public func claims(ids: some Sequence<String>) throws(StoreError) -> [StoredClaim] {
    try read { database in
      let retractions = try Retractions(database)
      return try ids.flatMap { id in
        try StoredClaim.load(Row.fetchAll(database, cached: "SELECT * FROM claim WHERE id = ?", [id]), database)
      }.map { claim in
        var claim = claim
        claim.retraction = retractions.retraction(ofClaim: claim.id, in: claim.snapshot)
        return claim
      }
    }
  }

  /// The names that a claim mentions: entity id, name as written, kind.
  public func entities(of claim: String) throws(StoreError) -> [ClaimName] {
    try read { database in
      try Row.fetchAll(
        database,
        cached: """
          SELECT entityId, name, kind, iif(foundId IS NULL, resolvedFrom, NULL) AS resolvedFrom FROM mention
          WHERE claimId = ? ORDER BY entityId
          """, [claim]
      ).map {
        try ClaimName(
          entity: $0.read("entityId"), name: $0.read("name"), kind: $0.read("kind"),
          resolvedFrom: $0.read("resolvedFrom"))
      }
    }
  }

  /// What comparison reads of some claims, by their ids; unknown ones are left out.
  public func features(of claims: Set<String>) throws(StoreError) -> [String: ClaimFeatures] {
    try read { database in
      try claims.reduce(into: [:]) { features, id in
        try database.forEachRow(of: "SELECT features FROM claim WHERE id = ?", [id]) { columns in
          features[id] = try columns.value(ClaimFeatures.init(stored:))
        }
      }
    }
  }

  /// What comparison reads of a claim, nil when there is no such claim.
  public func features(of claim: String) throws(StoreError) -> ClaimFeatures? { try features(of: [claim])[claim] }

  /// How a claim writes the name of an entity, or the ledger where the claim writes another one; nil for what is no entity.
  public func name(of entity: String, in claim: String) throws(StoreError) -> String? {
    try read { database in
      try Row.fetchAll(
        database,
        cached: """
          SELECT name FROM mention WHERE claimId = ?2 AND (entityId = ?1 OR foundId = ?1)
          UNION ALL SELECT name FROM entity WHERE id = ?1 LIMIT 1
          """, [entity, claim]
      ).first?.read(0)
    }
  }

  /// The claims whose text, quote or speaker has all words, the best first. Words are words: no syntax is read in them.
  public func search(_ words: [String], limit: Int) throws(StoreError) -> [StoredClaim] {
    let pattern = words.flatMap { $0.split { $0.isWhitespace || $0 == "\0" } }
      .map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: " ")
    guard !pattern.isEmpty else { return [] }
    return try read { database in
      let retractions = try Retractions(database)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT claim.* FROM claimSearch JOIN claim ON claim.rowid = claimSearch.rowid
          WHERE claimSearch MATCH ? AND supersededBy IS NULL ORDER BY rank, claim.id LIMIT ?
          """, arguments: [pattern, limit == .max ? limit : limit + retractions.claimCount])
      let standing = try rows.filter {
        try retractions.retraction(ofClaim: $0.read("id"), in: $0.read("snapshotId")) == nil
      }
      return try StoredClaim.load(Array(standing.prefix(limit)), database)
    }
  }
}
