import Comparison
import GRDB

/// Keeps the tables of entities and their names as they follow from the mentions and from what the user said.
struct EntityNames {
  private let database: Database
  private let aliases: AliasDecisions

  init(_ database: Database, _ aliases: AliasDecisions) {
    self.database = database
    self.aliases = aliases
  }

  /// The name that stands for each entity: the longest seen, the first in the alphabet among equals, so that the order of
  /// adding is no matter.
  private static let best = """
    SELECT entityId AS id, name, kind FROM (
      SELECT entityId, name, kind, row_number() OVER (
        PARTITION BY entityId ORDER BY length(name) DESC, name, kind) AS place
      FROM mention %)
    WHERE place = 1
    """

  /// - Parameter name: whom the article means, the name as written, its kind, the longer name that told.
  func write(_ name: [String?], _ ordinal: Int, of claim: String) throws {
    let (found, written) = (name[0] ?? "", name[1] ?? "")
    let entity = aliases.entity(found, written: written)
    try execute(
      """
      INSERT INTO entity (id, name, kind) VALUES (?1, ?2, ?3)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind
      WHERE (-length(excluded.name), excluded.name, excluded.kind) < (-length(name), name, kind)
      """, [entity, written, name[2]])
    try execute("INSERT OR IGNORE INTO alias (entityId, name) VALUES (?, ?)", [entity, written])
    try execute(
      """
      INSERT INTO mention (claimId, ordinal, entityId, name, kind, resolvedFrom, foundId) VALUES (?, ?, ?, ?, ?, ?, ?)
      """, [claim, ordinal, entity, written, name[2], name[3], entity == found ? nil : found])
  }

  /// Gives names to other entities where the user now says so of these, and takes them back where it is said no more.
  func move(namesOf entities: Set<String>) throws {
    var changed = entities
    for entity in entities.sorted() {
      let mentions = try Row.fetchAll(
        database,
        cached: """
          SELECT DISTINCT entityId, foundId, name, kind FROM mention WHERE entityId = ?1 OR foundId = ?1
          """, [entity])
      for row in mentions {
        let (now, written): (String, String) = (row[0], row[2])
        let found = row[1] as String? ?? now
        let meant = aliases.entity(found, written: written)
        guard meant != now else { continue }
        changed.formUnion([now, meant])
        try execute(
          "INSERT OR IGNORE INTO entity (id, name, kind) VALUES (?, ?, ?)", [meant, written, row[3] as String])
        try execute(
          """
          UPDATE mention SET entityId = ?1, foundId = nullif(?2, ?1)
          WHERE entityId = ?3 AND coalesce(foundId, entityId) = ?2 AND name = ?4
          """, [meant, found, now, written])
      }
    }
    try refresh(changed)
  }

  /// Makes some entities and their names anew from the mentions.
  func refresh(_ entities: Set<String>) throws {
    for entity in entities.sorted() {
      try execute("DELETE FROM alias WHERE entityId = ?", [entity])
      let best = Self.best.split(separator: "%").joined(separator: "WHERE entityId = ?1")
      try execute(
        """
        INSERT INTO entity (id, name, kind) SELECT id, name, kind FROM (\(best)) WHERE true
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind
        """, [entity])
      try execute(
        "INSERT INTO alias (entityId, name) SELECT DISTINCT entityId, name FROM mention WHERE entityId = ?", [entity])
      try execute(
        "DELETE FROM entity WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM mention WHERE entityId = ?1)", [entity])
    }
  }

  /// Entities and names that do not follow from the mentions, and mentions that do not follow from what the user said.
  func damages() throws -> [Damage] {
    let best = Self.best.split(separator: "%", omittingEmptySubsequences: false).joined()
    let (named, written) = ("SELECT id, name, kind FROM entity", "SELECT entityId AS id, name FROM alias")
    let found = "SELECT DISTINCT entityId AS id, name FROM mention"
    var damaged: Set<String> = []
    for (a, b) in [(best, named), (named, best), (written, found), (found, written)] {
      damaged.formUnion(try String.fetchAll(database, sql: "SELECT id FROM (SELECT * FROM (\(a)) EXCEPT \(b))"))
    }
    let moved = try Row.fetchCursor(database, sql: "SELECT DISTINCT entityId, foundId, name FROM mention")
    while let row = try moved.next() {
      let (entity, found): (String, String?) = (row[0], row[1])
      if aliases.entity(found ?? entity, written: row[2]) != entity || found == entity { damaged.insert(entity) }
    }
    return damaged.sorted().map {
      Damage(place: "name", id: $0, detail: "its names are not those that the claims mention")
    }
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
