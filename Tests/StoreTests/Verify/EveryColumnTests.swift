import Comparison
import Document
import Foundation
import GRDB
import LedgerTestSupport
import Testing

@testable import Store

/// Whoever changes a ledger with another program, in any column of any table, is found out.
@Suite("Tampering with every column")
struct EveryColumnTests {
  /// Columns that say nothing to a user and nothing to the log, with how they are looked after.
  private static let caches: Set<String> = [
    // The keys by which claims are compared: `ledger rebuild` makes them anew.
    "candidateKey.key", "candidateKey.snapshot", "candidateKey.weight", "candidate.snapshot", "candidate.claims",
    "candidate.keys",
    // Only the order of decisions has a meaning.
    "decision.rowid",
  ]

  @Test("is found, and so are rows that are gone or made up")
  func everyColumn() throws {
    let ledger = try FullLedger.shared.get()
    let queue = try DatabaseQueue(path: ledger.folder.file("ledger.sqlite"))
    let tables = try queue.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
          """)
    }
    #expect(tables.count >= 16)
    var columnCount = 0
    for table in tables {
      let (columns, rows) = try queue.read { database in
        (
          try Row.fetchAll(database, sql: "SELECT name, type FROM pragma_table_info('\(table)')"),
          try Int.fetchOne(database, sql: "SELECT count(*) FROM \"\(table)\"") ?? 0
        )
      }
      #expect(rows > 0, "nothing in \(table)")
      for column in columns {
        let name = "\(table).\(column[0] as String)"
        guard !Self.caches.contains(name) else { continue }
        columnCount += 1
        for order in ["ASC", "DESC"] {
          let damages = try ledger.damages(after: Self.change(table, column[0], column[1], columns[0][0], order))
          #expect(!damages.isEmpty, "\(name), \(order)")
        }
      }
      guard !Self.caches.contains("\(table).snapshot") else { continue }
      for order in ["ASC", "DESC"] {
        let sql = "DELETE FROM \"\(table)\" WHERE \(Self.row(table, columns[0][0], order))"
        #expect(try !ledger.damages(after: sql).isEmpty, "\(sql)")
      }
    }
    #expect(columnCount > 90)
    try queue.close()
  }

  /// Puts another value of its type into a column of the first or last row.
  private static func change(
    _ table: String, _ column: String, _ type: String, _ key: String, _ order: String
  ) -> String {
    let value =
      switch type {
      case "INTEGER": "coalesce(\"\(column)\", 0) + 1000"
      case "REAL": "\"\(column)\" + 0.0000001"
      case "BLOB":
        """
        CAST(coalesce(substr("\(column)", 1, length("\(column)") - 1), x'')
          || iif(substr("\(column)", -1) IS x'41', x'42', x'41') AS BLOB)
        """
      default: "coalesce(\"\(column)\", '') || 'x'"
      }
    return "UPDATE \"\(table)\" SET \"\(column)\" = \(value) WHERE \(row(table, key, order))"
  }

  /// By all columns that may be keys: tables without rowids have several.
  private static func row(_ table: String, _ key: String, _ order: String) -> String {
    switch table {
    case "range":
      "(claimId, occurrence, ordinal) = (SELECT claimId, occurrence, ordinal FROM \"range\" ORDER BY 1 \(order))"
    case "occurrence", "mention":
      "(claimId, ordinal) = (SELECT claimId, ordinal FROM \(table) ORDER BY 1 \(order), 2 \(order))"
    case "sourceSnapshot":
      "(sourceId, version) = (SELECT sourceId, version FROM sourceSnapshot ORDER BY 1 \(order), 2 \(order))"
    case "alias": "(entityId, name) = (SELECT entityId, name FROM alias ORDER BY 1 \(order), 2 \(order))"
    case "lineageKey": "(\"key\", snapshot) = (SELECT \"key\", snapshot FROM lineageKey ORDER BY 1 \(order))"
    default: "\"\(key)\" = (SELECT \"\(key)\" FROM \"\(table)\" ORDER BY 1 \(order))"
    }
  }

  @Test(
    "of other kinds",
    arguments: [
      ("UPDATE claim SET cue = 'said' WHERE speaker IS NULL", "claim"),
      ("UPDATE claim SET date = 'when it rains' WHERE date IS NULL", "claim"),
      ("UPDATE claim SET features = replace(features, 'Trade', 'Traide')", "claim"),
      ("UPDATE claim SET rowid = 99 WHERE rowid = 1; UPDATE claim SET rowid = 1 WHERE rowid = 2", "claim"),
      ("UPDATE mention SET entityId = 'name:toll' WHERE name = 'Trade'", "name"),
      ("UPDATE mention SET name = 'Trad' WHERE name = 'Trade'", "claim"),
      ("UPDATE mention SET resolvedFrom = 'Trade and prices' WHERE resolvedFrom IS NULL", "claim"),
      ("UPDATE entity SET kind = 'person' WHERE id = 'name:trade'", "name"),
      ("INSERT INTO alias VALUES ('name:trade', 'Commerce')", "name"),
      ("DELETE FROM lineage", "lineage"),
      ("UPDATE sourceSnapshot SET relativePath = 'elsewhere.txt'", "source"),
      ("UPDATE snapshot SET encoding = 'utf-16le' WHERE rowid = 1", "snapshot"),
      ("UPDATE snapshot SET salt = NULL, bytes = x'', shingles = x'', specifics = x'' WHERE rowid = 1", "snapshot"),
      ("UPDATE snapshot SET bytes = CAST('back again' AS BLOB) WHERE salt IS NULL", "snapshot"),
      ("UPDATE snapshot SET extraction = CAST('back again' AS BLOB) WHERE salt IS NULL", "snapshot"),
      ("UPDATE snapshot SET extraction = NULL WHERE extraction IS NOT NULL", "snapshot"),
      ("UPDATE snapshot SET extraction = CAST('Rice is 8.' AS BLOB) WHERE extraction IS NOT NULL", "snapshot"),
      ("UPDATE snapshot SET sections = replace(sections, '1', '2') WHERE sections IS NOT NULL", "snapshot"),
      ("UPDATE occurrence SET section = 'page 2', endSection = 'page 2' WHERE section IS NOT NULL", "claim"),
      ("UPDATE claim SET text = 'back again' WHERE text = ''", "claim"),
      ("DELETE FROM claim WHERE text = ''", "claim"),
      ("UPDATE relation SET score = score + 1e-12", "relation"),
      ("CREATE TRIGGER sleeper AFTER INSERT ON claim BEGIN DELETE FROM relation; END", "database"),
      ("CREATE VIEW everything AS SELECT * FROM claim", "database"),
      ("DROP INDEX relationByType", "database"),
      ("DELETE FROM node", "log"),
      ("INSERT INTO node VALUES (1, 1, zeroblob(32))", "log"),
    ])
  func other(sql: String, place: String) throws {
    let damages = try FullLedger.shared.get().damages(after: sql)
    #expect(damages.contains { $0.place == place }, "\(damages)")
  }

  @Test("a claim that is not found by its words is told when asked strictly")
  func searchIndex() throws {
    let sql = """
      INSERT INTO claimSearch (claimSearch, rowid, text, quote, speaker)
      SELECT 'delete', rowid, text, text, speaker FROM claim WHERE rowid = 1
      """
    let ledger = try FullLedger.shared.get()
    #expect(try ledger.damages(after: sql) == [])
    #expect(try ledger.damages(after: sql, isStrict: true).map(\.place).contains("index"))
  }
}
