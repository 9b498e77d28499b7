import Claims
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
      for row in try Row.fetchAll(
        database, sql: "SELECT * FROM claim WHERE supersededBy IS NULL ORDER BY rowid")
      {
        if let snapshots = filter.snapshots, !snapshots.contains(row["snapshotId"]) { continue }
        if let speaker = filter.speaker, !Self.matches(row["speaker"] as String? ?? "", speaker) { continue }
        if let entity = filter.entity, try !Self.mentions(row["id"], entity, database) { continue }
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

  private static func mentions(_ claim: String, _ entity: String, _ database: Database) throws -> Bool {
    try Row.fetchAll(
      database,
      cached: """
        SELECT alias.name FROM mention JOIN alias USING (entityId) WHERE claimId = ?1
        UNION SELECT name FROM mention WHERE claimId = ?1
        """, [claim]
    ).contains { matches($0["name"], entity) }
  }

  /// Claims by id, in the order of the ids; unknown ids are left out.
  public func claims(ids: some Sequence<String>) throws(StoreError) -> [StoredClaim] {
    try read { database in
      try ids.flatMap { id in
        try StoredClaim.load(Row.fetchAll(database, cached: "SELECT * FROM claim WHERE id = ?", [id]), database)
      }
    }
  }

  /// The names that claims mention: entity id, longest name, kind, and how many claims mention it.
  public func entities(of claim: String) throws(StoreError) -> [ClaimName] {
    try read { database in
      try Row.fetchAll(
        database,
        cached: """
          SELECT entityId, mention.name, kind FROM mention JOIN entity ON entity.id = entityId WHERE claimId = ?
          ORDER BY entityId
          """, [claim]
      ).map { ClaimName(entity: $0["entityId"], name: $0["name"], kind: $0["kind"]) }
    }
  }

  /// What comparison reads of a claim, nil when there is no such claim.
  public func features(of claim: String) throws(StoreError) -> ClaimFeatures? {
    try read { database in
      try Row.fetchAll(database, cached: "SELECT features FROM claim WHERE id = ?", [claim]).first
        .map { try JSONDecoder().decode(ClaimFeatures.self, from: Data(($0["features"] as String).utf8)) }
    }
  }

  /// The claims whose text, quote or speaker has all words, the best first. Words are words: no syntax is read in them.
  public func search(_ words: [String], limit: Int) throws(StoreError) -> [StoredClaim] {
    let pattern = words.flatMap { $0.split { $0.isWhitespace || $0 == "\0" } }
      .map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: " ")
    guard !pattern.isEmpty else { return [] }
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT claim.* FROM claimSearch JOIN claim ON claim.rowid = claimSearch.rowid
          WHERE claimSearch MATCH ? AND supersededBy IS NULL ORDER BY rank, claim.id LIMIT ?
          """, arguments: [pattern, limit])
      return try StoredClaim.load(rows, database)
    }
  }
}
