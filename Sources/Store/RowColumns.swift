import CLedgerSQLite
import GRDB

/// The columns of the row that a statement stands at, read one after the other.
///
/// Checking a claim takes some fifty values: SQLite itself is asked for them, which is much cheaper than GRDB's rows.
struct RowColumns {
  private let statement: OpaquePointer
  private var next: Int32 = 0

  fileprivate init(_ statement: OpaquePointer) { self.statement = statement }

  /// - Throws: `UnreadableContent` when the column holds something else, as in a file that somebody has damaged.
  mutating func text() throws -> String {
    guard let text = try textIfAny() else { throw unreadable() }
    return text
  }

  /// Nil for NULL.
  mutating func textIfAny() throws -> String? {
    guard let bytes = try content(SQLITE_TEXT, sqlite3_column_text) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One of a few words.
  mutating func word<Word: RawRepresentable<String>>() throws -> Word {
    guard let word = Word(rawValue: try text()) else { throw unreadable() }
    return word
  }

  /// What a text stands for; its bytes are lent while that is read.
  mutating func value<Value>(_ read: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
    guard let bytes = try content(SQLITE_TEXT, sqlite3_column_text) else { throw unreadable() }
    do { return try read(UnsafeRawBufferPointer(bytes)) } catch { throw unreadable() }
  }

  mutating func bytes() throws -> [UInt8] {
    guard let bytes = try content(SQLITE_BLOB, Self.blob) else { throw unreadable() }
    return Array(bytes)
  }

  /// The bytes of a blob where SQLite has them, valid until the statement goes on.
  mutating func blob() throws -> UnsafeRawBufferPointer {
    guard let bytes = try content(SQLITE_BLOB, Self.blob) else { throw unreadable() }
    return UnsafeRawBufferPointer(bytes)
  }

  mutating func number() throws -> Int {
    guard let number = try numberIfAny() else { throw unreadable() }
    return number
  }

  /// A number by which something is counted or placed: never negative, and far from where sums of them overflow.
  mutating func count() throws -> Int {
    let number = try number()
    guard (0...1 << 48).contains(number) else { throw unreadable() }
    return number
  }

  /// Nil for NULL.
  mutating func numberIfAny() throws -> Int? {
    defer { next += 1 }
    switch sqlite3_column_type(statement, next) {
    case SQLITE_INTEGER: return Int(sqlite3_column_int64(statement, next))
    case SQLITE_NULL: return nil
    default: throw unreadable(next)
    }
  }

  mutating func real() throws -> Double {
    defer { next += 1 }
    guard sqlite3_column_type(statement, next) == SQLITE_FLOAT else { throw unreadable(next) }
    return sqlite3_column_double(statement, next)
  }

  /// Leaves out so many columns.
  mutating func skip(_ count: Int) { next += Int32(count) }

  /// The bytes of a text or a blob, valid until the statement goes on; nil for NULL.
  private mutating func content(
    _ type: Int32, _ start: (OpaquePointer?, Int32) -> UnsafePointer<UInt8>?
  ) throws -> UnsafeBufferPointer<UInt8>? {
    defer { next += 1 }
    let found = sqlite3_column_type(statement, next)
    guard found != SQLITE_NULL else { return nil }
    guard found == type else { throw unreadable(next) }
    return UnsafeBufferPointer(
      start: start(statement, next), count: Int(sqlite3_column_bytes(statement, next)))
  }

  private static func blob(_ statement: OpaquePointer?, _ column: Int32) -> UnsafePointer<UInt8>? {
    sqlite3_column_blob(statement, column)?.assumingMemoryBound(to: UInt8.self)
  }

  /// - Parameter column: nil: the one that was read last.
  private func unreadable(_ column: Int32? = nil) -> UnreadableContent {
    let column = column ?? next - 1
    let value =
      switch sqlite3_column_type(statement, column) {
      case SQLITE_NULL: "NULL"
      case SQLITE_INTEGER: "\(sqlite3_column_int64(statement, column))"
      case SQLITE_FLOAT: "\(sqlite3_column_double(statement, column))"
      case SQLITE_TEXT: "a text that cannot be read"
      default: "bytes that cannot be read"
      }
    return UnreadableContent(detail: "\(String(cString: sqlite3_column_name(statement, column))) is \(value)")
  }
}

extension Database {
  /// Goes through the rows of a statement that is prepared once a connection.
  func forEachRow(
    of sql: String, _ arguments: StatementArguments = [], _ body: (inout RowColumns) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while try rows.next() != nil {
      var columns = RowColumns(statement.sqliteStatement)
      try body(&columns)
    }
  }
}
