import CLedgerData
import CLedgerSQLite
import Foundation
import GRDB
import Synchronization

/// A ledger: one SQLite file with sources, claims, relations and the log of how they came there.
///
/// ## Topics
/// - Opening: ``init(path:access:)``, ``close()``
/// - Writing: ``add(_:comparator:)``, ``describe(source:as:comparator:)``
/// - Reading: ``sources()``, ``claims(_:)``, ``relations(of:)``, ``search(_:limit:)``
public final class LedgerStore: Sendable {
  public enum Access: Sendable {
    case read
    /// A file that is not there is not made.
    case write
    /// A new ledger is made where there is none.
    case create
  }

  /// "LDGR", as in the schema.
  static let applicationId = 0x4C44_4752
  static let formatVersion = 1

  public let path: String
  let database: DatabaseQueue
  /// For the next article; whatever else is written empties it.
  let readClaims = Mutex(ReadClaims())

  /// Opens or makes a ledger.
  ///
  /// - Parameter isWaiting: called when another program has kept us waiting for a second, which may go on.
  public init(
    path: String, access: Access, isWaiting: @escaping @Sendable () -> Void = {}
  ) throws(StoreError) {
    self.path = path
    let configuration = Self.configuration(LockWait(path: path, tell: isWaiting))
    // SQLite makes a file before it is asked whether that is wanted.
    if access == .write, !FileManager.default.fileExists(atPath: path) { throw .noLedger(path: path) }
    do {
      database =
        access == .read
        ? try Self.openForReading(path, configuration) : try DatabaseQueue(path: path, configuration: configuration)
      if access != .read { try Self.prepareForWriting(database, path, isNewAllowed: access == .create) }
      try Self.check(database, path)
    } catch {
      let error = StoreError(error, path: path)
      // It is there and cannot be opened for writing.
      let isThere = access != .read && FileManager.default.fileExists(atPath: path)
      throw isThere && error == .noLedger(path: path) ? .readOnly(path: path) : error
    }
  }

  public func close() throws(StoreError) {
    do { try database.close() } catch { throw StoreError(error, path: path) }
  }

  /// Waits for locks, and distrusts what stands in the file: opening a file is reading input.
  private static func configuration(_ wait: LockWait) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .callback(wait.waits)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // Adding many articles and showing what they have in common meet the same pages of the indexes again and again: 32 MB
      // of them are kept.
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768")
      guard ledger_defend(database.sqliteConnection) == 0 else {
        throw StoreError.failed("SQLite has no defensive mode")
      }
    }
    return configuration
  }

  /// A ledger on a medium that cannot be written to has no place for the files of its write-ahead log: it is read as
  /// one that nobody changes.
  private static func openForReading(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return queue
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      // What stands in a write-ahead log only would be left out: an older ledger must not pass for the newest.
      guard fileSize(path + "-wal") == 0 else {
        let detail = "its last changes are in \(path)-wal, which cannot be read here; copy both to a folder of yours"
        throw StoreError.damaged(path: path, detail: detail)
      }
      return try DatabaseQueue(path: immutableAddress(of: path), configuration: configuration)
    }
  }

  /// The URI by which SQLite opens a file as one that nobody changes. Two slashes in front keep the path from being read
  /// as a host.
  static func immutableAddress(of path: String) -> String {
    let escaped = path.utf8.map { byte in
      let isPlain = Character(UnicodeScalar(byte)).isLetter && byte < 0x80 || (0x2D...0x39).contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:" + (path.hasPrefix("/") ? "//" : "") + escaped.joined() + "?immutable=1"
  }

  /// In bytes; 0 when there is no such file.
  private static func fileSize(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
  }

  private static func prepareForWriting(_ queue: DatabaseQueue, _ path: String, isNewAllowed: Bool) throws {
    try queue.writeWithoutTransaction { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
      if isEmpty, version == 0 {
        guard isNewAllowed else { throw StoreError.foreignFile(path: path) }
      } else {
        try check(database, path)
      }
      // Set after opening: GRDB and WAL mode have their own defaults before.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      guard isEmpty, version == 0 else { return }
      try database.inTransaction(.immediate) {
        // Another process may have been faster.
        if try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
          try database.execute(sql: Self.schema)
        }
        return .commit
      }
    }
  }

  private static func check(_ queue: DatabaseQueue, _ path: String) throws {
    try queue.read { try check($0, path) }
  }

  private static func check(_ database: Database, _ path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard application == applicationId else { throw StoreError.foreignFile(path: path) }
    guard version <= formatVersion else { throw StoreError.newerVersion(path: path, version: version) }
  }

  /// The text of `ledger.sqlite.schema`.
  static var schema: String { String(cString: ledger_schema) }

  // MARK: Transactions

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.read(body) } catch { throw StoreError(error, path: path) }
  }

  /// Outside of any transaction.
  func unlocked<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.writeWithoutTransaction(body) } catch { throw StoreError(error, path: path) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    readClaims.withLock { $0 = ReadClaims() }
    do {
      return try database.writeWithoutTransaction { database in
        var result: Value?
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
        guard let result else { throw StoreError.failed("the transaction gave no result") }
        return result
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

extension StoreError {
  /// What an error means for a user.
  init(_ error: any Error, path: String) { self = StoreError(ofFile: error, path: path) ?? .failed("\(error)") }

  /// What an error of the ledger's file means for a user; nil when it is none.
  init?(ofFile error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as UnreadableContent: self = .damaged(path: path, detail: error.detail)
    // A single value, which GRDB read.
    case is RowDecodingError: self = .damaged(path: path, detail: "a value in it cannot be read")
    case let error as DatabaseError: self.init(error, path: path)
    default: return nil
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_CANTOPEN: self = .noLedger(path: path)
    case .SQLITE_NOTADB: self = .foreignFile(path: path)
    // Our statements are right in a sound ledger: tables are altered, JSON is none, or rows do not fit one another.
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH:
      self = .damaged(path: path, detail: detail)
    default: self = .failed(detail)
    }
  }
}
