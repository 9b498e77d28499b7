import GRDB
import LedgerTestSupport

@testable import Store

/// A database whose declarations are gone around.
struct DamagedFile {
  struct Column: CustomStringConvertible {
    var table: String
    var name: String
    /// As declared.
    var type: String
    /// Whether SQLite itself keeps it from holding anything but integers.
    var isRowid: Bool

    var description: String { "\(table).\(name)" }
  }

  private let path: String

  init(_ path: String) { self.path = path }

  /// Puts a value into a column, in every row where it is not unique.
  ///
  /// - Returns: whether that changed anything.
  func put(_ value: String, into column: Column) throws -> Bool {
    let queue = try DatabaseQueue(path: path)
    let changeCount = try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger[0] as String)") }
      let tables = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
      try declare(tables.map { ($0[0], Self.loosened($0[1])) }, database)
      try database.execute(
        sql: """
          UPDATE OR IGNORE "\(column.table)" SET "\(column.name)" = \(value) WHERE "\(column.name)" IS NOT \(value)
          """)
      let count = database.changesCount
      try declare(tables.map { ($0[0], $0[1]) }, database)
      for trigger in triggers { try database.execute(sql: trigger[1]) }
      return count
    }
    try queue.close()
    return changeCount > 0
  }

  private func declare(_ tables: [(name: String, sql: String)], _ database: Database) throws {
    try database.execute(sql: "PRAGMA writable_schema = ON")
    for table in tables {
      try database.execute(
        sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ?", arguments: [table.sql, table.name])
    }
    try database.execute(sql: "PRAGMA writable_schema = RESET")
  }

  /// A declaration that lets every column hold everything.
  private static func loosened(_ declaration: String) -> String {
    let replacements = [
      ("INTEGER PRIMARY KEY", "#"), (" TEXT", " ANY"), (" INTEGER", " ANY"), (" REAL", " ANY"), (" BLOB", " ANY"),
      (" NOT NULL", ""), ("#", "INTEGER PRIMARY KEY"),
    ]
    return replacements.reduce(declaration) { $0.replacing($1.0, with: $1.1) }
  }
}

extension FullLedger {
  /// The columns of all tables that the schema declares, those of the search index too.
  func columns() throws -> [DamagedFile.Column] {
    let queue = try DatabaseQueue(path: folder.file("ledger.sqlite"))
    return try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT tables.name, columns.name, columns.type,
            columns.type = 'INTEGER' AND pk = 1 AND NOT wr AND
              (SELECT count(*) FROM pragma_table_info(tables.name) WHERE pk > 0) = 1
          FROM pragma_table_list AS tables JOIN pragma_table_info(tables.name) AS columns
          WHERE tables.schema = 'main' AND tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'
          ORDER BY tables.name, cid
          """
      ).map { DamagedFile.Column(table: $0[0], name: $0[1], type: $0[2], isRowid: $0[3]) }
    }
  }
}
