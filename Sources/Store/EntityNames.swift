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

  /// The name that stands for an entity: the longest seen, the first in the alphabet among equals, so that the order of
  /// adding is no matter.
  private static let best = """
    SELECT entityId AS id, name, kind FROM (
      SELECT entityId, name, kind, row_number() OVER (
        PARTITION BY entityId ORDER BY length(name) DESC, name, kind) AS place
      FROM mention WHERE entityId = ?1)
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
        let (now, written): (String, String) = try (row.read(0), row.read(2))
        let found = try row.read(1) as String? ?? now
        let meant = aliases.entity(found, written: written)
        guard meant != now else { continue }
        changed.formUnion([now, meant])
        try execute(
          "INSERT OR IGNORE INTO entity (id, name, kind) VALUES (?, ?, ?)", [meant, written, row.read(3) as String])
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
      try execute(
        """
        INSERT INTO entity (id, name, kind) SELECT id, name, kind FROM (\(Self.best)) WHERE true
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
    var damaged: Set<String> = []
    var (best, names): ([String: [String]], Set<[String]>) = ([:], [])
    let mentions = try Row.fetchCursor(database, sql: "SELECT DISTINCT entityId, foundId, name, kind FROM mention")
    while let row = try mentions.next() {
      let (entity, found, name): (String, String?, String) = try (row.read(0), row.read(1), row.read(2))
      if aliases.entity(found ?? entity, written: name) != entity || found == entity { damaged.insert(entity) }
      let written = [name, try row.read(3)]
      if best[entity].map({ Self.isBetter(written, $0) }) ?? true { best[entity] = written }
      names.insert([entity, name])
    }
    let entities = try Row.fetchAll(database, sql: "SELECT id, name, kind FROM entity").map { row in
      try (row.read(0) as String, [row.read(1), row.read(2)] as [String])
    }
    let stored = Dictionary(entities, uniquingKeysWith: { first, _ in first })
    damaged.formUnion(Set(best.keys).union(stored.keys).filter { best[$0] != stored[$0] })
    let aliases = try Row.fetchAll(database, sql: "SELECT entityId, name FROM alias").map { row in
      try [row.read(0), row.read(1)] as [String]
    }
    damaged.formUnion(names.symmetricDifference(aliases).map { $0[0] })
    return damaged.sorted().map {
      Damage(place: "name", id: $0, detail: "its names are not those that the claims mention")
    }
  }

  /// As ``best`` orders names, each with its kind: by code points, then by bytes.
  private static func isBetter(_ a: [String], _ b: [String]) -> Bool {
    let (count, other) = (a[0].unicodeScalars.count, b[0].unicodeScalars.count)
    return count != other
      ? count > other : a.lexicographicallyPrecedes(b) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
