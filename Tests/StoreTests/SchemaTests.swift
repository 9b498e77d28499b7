import Foundation
import GRDB
import Testing

@testable import Store

@Suite("The schema")
struct SchemaTests {
  @Test("loads in plain SQLite, names itself, and every table is strict")
  func loads() throws {
    let queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { try $0.execute(sql: LedgerStore.schema) }
    try queue.read { (database) throws -> Void in
      #expect(try Int.fetchOne(database, sql: "PRAGMA application_id") == LedgerStore.applicationId)
      #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == LedgerStore.formatVersion)
      let loose = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
            AND name NOT LIKE 'sqlite_%'
          """)
      #expect(loose == [])
    }
  }

  @Test("is all that a used ledger has: nothing else makes tables")
  func isWhole() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", "Toll is 5."))
    let plain = try DatabaseQueue()
    try plain.writeWithoutTransaction { try $0.execute(sql: LedgerStore.schema) }
    #expect(try objects(ledger.store.database) == objects(plain))
  }

  private func objects(_ queue: DatabaseQueue) throws -> [String] {
    try queue.read { database in
      try String.fetchAll(
        database,
        sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name")
    }
  }

  @Test("stands in no source file but its own")
  func isAlone() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(files.count > 50)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8).uppercased()
      #expect(!text.contains("CREATE TABLE") && !text.contains("CREATE VIRTUAL"), "\(file.path)")
    }
  }
}
