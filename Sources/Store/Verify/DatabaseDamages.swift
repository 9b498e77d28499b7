import Foundation
import GRDB

/// Checks what SQLite can know: pages, types, foreign keys, and that tables and triggers are those of the schema.
struct DatabaseDamages {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Pages, rows and types that SQLite cannot read, and tables that are not declared as in the schema.
  ///
  /// - Parameter isStrict: whether indexes are compared with their tables, too.
  func unreadable(isStrict: Bool) throws -> [Damage] {
    let lines = try String.fetchAll(database, sql: isStrict ? "PRAGMA integrity_check" : "PRAGMA quick_check")
    let altered = try schemaDifferences().filter { $0.hasPrefix("table ") }
    return (lines.filter { $0 != "ok" } + altered).map(Self.damage)
  }

  /// What else SQLite knows.
  func found() throws -> [Damage] {
    var lines = try schemaDifferences()
    // Not the keys by which candidates and copies are found: they are many, and nothing is shown of them.
    let tables = [
      "sourceSnapshot", "claim", "occurrence", "range", "mention", "alias", "credit", "lineage", "relation",
    ]
    let orphans = try tables.reduce(0) { count, table in
      count + (try Row.fetchAll(database, sql: "PRAGMA foreign_key_check(\"\(table)\")").count)
    }
    if orphans > 0 { lines.append("\(orphans) rows point to rows that are not there") }
    return lines.map(Self.damage)
  }

  private static func damage(_ detail: String) -> Damage { Damage(place: "database", id: "", detail: detail) }

  private func schemaDifferences() throws -> [String] {
    let (found, ours) = (
      try Self.objects(database),
      try DatabaseQueue().write { new in
        try new.execute(sql: LedgerStore.schema)
        return try Self.objects(new)
      }
    )
    return Set(found.keys).union(ours.keys).sorted().filter { found[$0] != ours[$0] }.map { name in
      found[name] == nil ? "\(name) is gone" : ours[name] == nil ? "\(name) is none of ledger's" : "\(name) was altered"
    }
  }

  /// The declarations by what they declare: "trigger logKeepsAll".
  private static func objects(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema")
    return Dictionary(try rows.map { try ($0.read(0), $0.read(1)) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Checks that every claim is found by its own words.
struct SearchDamages {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func found() throws -> [Damage] {
    var found: [Damage] = []
    let search = try database.cachedStatement(
      sql: "SELECT count(*) FROM claimSearch WHERE claimSearch MATCH ? AND rowid = ?")
    var count = 0
    let claims = try Row.fetchCursor(
      database,
      sql: """
        SELECT claim.rowid, id, text, speaker, (SELECT group_concat(quote, ' ') FROM (
          SELECT quote FROM occurrence WHERE claimId = id ORDER BY ordinal)) FROM claim WHERE text != ''
        """)
    while let row = try claims.next() {
      count += 1
      let columns: [(String, String?)] = try [("text", row.read(2)), ("speaker", row.read(3)), ("quote", row.read(4))]
      let phrases = columns.compactMap { name, words in
        words.flatMap { Self.phrase($0) }.map { "\(name) : ^\($0)" }
      }
      let pattern = phrases.joined(separator: " AND ")
      if !pattern.isEmpty, try Int.fetchOne(search, arguments: [pattern, row.read(0) as Int64]) != 1 {
        found.append(Damage(place: "index", id: try row.read(1) as String, detail: "it is not found by its own words"))
      }
    }
    let indexed = try Int.fetchOne(database, sql: "SELECT count(*) FROM claimSearch_docsize") ?? 0
    if indexed != count {
      found.append(Damage(place: "index", id: "", detail: "words of \(indexed) claims are indexed, not of \(count)"))
    }
    return found
  }

  /// All words in their order; nil where there is none. Quotation marks divide words, as all punctuation does.
  private static func phrase(_ text: String) -> String? {
    let words = String(text.unicodeScalars.map { $0 == "\"" || $0 == "\0" ? " " : Character($0) })
    let hasWords = words.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return hasWords ? "\"" + words + "\"" : nil
  }
}
