import Document
import Foundation
import GRDB
import LedgerTestSupport
import Testing

@testable import Store

@Suite("Opening a ledger")
struct LedgerStoreTests {
  @Test("the connection that writes has the settings that a power failure and a hostile file ask for")
  func settings() throws {
    let ledger = try TestLedger()
    for store in [ledger.store, try LedgerStore(path: ledger.path, access: .write)] {
      let names = ["journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check"]
      let values = try store.write { database in
        try names.map { try String.fetchOne(database, sql: "PRAGMA \($0)") ?? "" }
      }
      #expect(values == ["wal", "2", "1", "0", "1"])
    }
  }

  @Test("SQL cannot damage a ledger from within: SQLite is in defensive mode, whoever opens it")
  func defensive() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30."))
    let sql = ["UPDATE claimSearch_data SET block = x''", "DELETE FROM claimSearch_docsize"]
    let reader = try LedgerStore(path: ledger.path, access: .read)
    for store in [ledger.store, reader] {
      for sql in sql {
        #expect(throws: DatabaseError.self) { try store.database.writeWithoutTransaction { try $0.execute(sql: sql) } }
      }
    }
    try ledger.store.database.writeWithoutTransaction { (database) -> Void in
      try database.execute(sql: "PRAGMA writable_schema = ON")
      #expect(throws: DatabaseError.self) { try database.execute(sql: "DELETE FROM sqlite_schema") }
    }
    #expect(try ledger.store.damages(isStrict: true) == [])
  }

  @Test("what was added is there when it is opened again")
  func reopening() throws {
    let ledger = try TestLedger()
    let outcome = try ledger.add(article("Trade is 30."))
    try ledger.store.close()
    for access in [LedgerStore.Access.read, .write, .create] {
      let again = try LedgerStore(path: ledger.path, access: access)
      #expect(try again.sources().map(\.id) == [outcome.source])
      #expect(try again.claims().map(\.text) == ["Trade is 30."])
      try again.close()
    }
  }

  @Test("a reader writes nothing")
  func readerWritesNothing() throws {
    let ledger = try TestLedger()
    try ledger.store.close()
    let reader = try LedgerStore(path: ledger.path, access: .read)
    #expect(throws: StoreError.readOnly(path: ledger.path)) {
      try reader.add(article("Trade is 30."), comparator: TopicComparator())
    }
    #expect(try reader.sources().isEmpty)
  }

  @Test("after closing the one file is complete")
  func closing() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30."))
    try ledger.store.close()
    #expect(try ledger.folder.names() == ["ledger.sqlite"])
    let copy = try ledger.folder.write(ledger.folder.read("ledger.sqlite"), to: "copy/other.sqlite")
    let reader = try LedgerStore(path: copy, access: .read)
    #expect(try reader.claims().map(\.text) == ["Trade is 30."])
    try reader.close()
    let log = copy + "-wal"
    if FileManager.default.fileExists(atPath: log) {
      #expect(try Data(contentsOf: URL(fileURLWithPath: log)).isEmpty)
    }
  }

  @Test("where there is none, only making one makes one", arguments: [LedgerStore.Access.read, .write])
  func missing(access: LedgerStore.Access) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("none.sqlite")
    #expect(throws: StoreError.noLedger(path: path)) { try LedgerStore(path: path, access: access) }
    #expect(try folder.names() == [])
  }

  @Test("none is made in a folder that is not there")
  func missingFolder() throws {
    let path = try TemporaryFolder().file("none/ledger.sqlite")
    #expect(throws: StoreError.noLedger(path: path)) { try LedgerStore(path: path, access: .create) }
  }

  @Test("an empty file becomes a ledger only when one is to be made")
  func emptyFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([], to: "x.sqlite")
    for access in [LedgerStore.Access.read, .write] {
      #expect(throws: StoreError.foreignFile(path: path)) { try LedgerStore(path: path, access: access) }
      #expect(try folder.read("x.sqlite").isEmpty)
    }
    #expect(try LedgerStore(path: path, access: .create).sources().isEmpty)
  }

  @Test(
    "another program's database is refused and left as it is", arguments: [LedgerStore.Access.read, .write, .create])
  func foreignDatabase(access: LedgerStore.Access) throws {
    try expectRefusal(access, StoreError.foreignFile) { path in
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE note (text TEXT)") }
      try queue.close()
    }
  }

  @Test(
    "a file that is no database is refused and left as it is", arguments: [LedgerStore.Access.read, .write, .create])
  func noDatabase(access: LedgerStore.Access) throws {
    try expectRefusal(access, StoreError.foreignFile) { path in
      try Data(String(repeating: "The talks went on for hours. ", count: 100).utf8)
        .write(to: URL(fileURLWithPath: path))
    }
  }

  @Test("a newer ledger is refused and left as it is", arguments: [LedgerStore.Access.read, .write, .create])
  func newer(access: LedgerStore.Access) throws {
    try expectRefusal(access, newerError) { path in
      let store = try LedgerStore(path: path, access: .create)
      try store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 2") }
      try store.close()
    }
  }

  private func newerError(_ path: String) -> StoreError { .newerVersion(path: path, version: 2) }

  private func expectRefusal(
    _ access: LedgerStore.Access, _ error: (String) -> StoreError, making: (String) throws -> Void
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("x.sqlite")
    try making(path)
    let before = try folder.read("x.sqlite")
    #expect(throws: error(path)) { try LedgerStore(path: path, access: access) }
    #expect(try folder.read("x.sqlite") == before)
  }

  @Test("a truncated or overwritten ledger is an error, never a crash", arguments: [100, 4096, 5000, 20_000])
  func truncated(length: Int) throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", "Toll is 5."))
    try ledger.store.close()
    let bytes = try ledger.folder.read("ledger.sqlite")
    try ledger.folder.write(bytes.prefix(length), to: "cut.sqlite")
    #expect(throws: StoreError.self) {
      let store = try LedgerStore(path: ledger.folder.file("cut.sqlite"), access: .read)
      let damages = try store.damages()
      if !damages.isEmpty { throw StoreError.damaged(path: "", detail: damages[0].detail) }
    }
  }

  @Test("another process that holds the write lock is told as busy, and nothing is stored")
  func busy() throws {
    let ledger = try TestLedger()
    let other = try LedgerStore(path: ledger.path, access: .write)
    try ledger.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    let new = try article("Trade is 30.")
    try other.write { (_) -> Void in
      #expect(throws: StoreError.busy(path: ledger.path)) { try ledger.add(new) }
    }
    #expect(try ledger.count("source") == 0)
    #expect(try ledger.add(article("Trade is 30.")).change == .added)
  }
}

/// A link that leads nowhere in the place of the log's shared memory keeps SQLite from making it, as a read-only medium
/// does; unlike permissions it holds for root too.
@Suite("A ledger on a read-only medium")
struct ReadOnlyMediumTests {
  private func medium(_ name: String = "ledger.sqlite") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let ledger = try TestLedger(name, in: folder)
    try ledger.add(article("Trade is 30."))
    try ledger.store.close()
    try FileManager.default.createSymbolicLink(
      atPath: folder.file(name + "-shm"), withDestinationPath: "/nowhere/to/be/found")
    return folder
  }

  @Test("is read", arguments: ["ledger.sqlite", "ledger 100% #1?.sqlite", "Türkiye – İran.sqlite", "a&b=c.sqlite"])
  func reading(name: String) throws {
    let folder = try medium(name)
    let store = try LedgerStore(path: folder.file(name), access: .read)
    #expect(try store.claims().map(\.text) == ["Trade is 30."])
    #expect(try store.damages() == [])
    try store.close()
  }

  @Test("is read by a path with two slashes in front")
  func doubleSlash() throws {
    let folder = try medium()
    let store = try LedgerStore(path: "/" + folder.file("ledger.sqlite"), access: .read)
    #expect(try store.claims().count == 1)
  }

  @Test("refuses an add in words that fit")
  func writing() throws {
    let folder = try medium()
    let path = folder.file("ledger.sqlite")
    for access in [LedgerStore.Access.write, .create] {
      #expect(throws: StoreError.readOnly(path: path)) { try LedgerStore(path: path, access: access) }
    }
  }

  @Test("is not read as older than it is when its newest changes stand in a log that cannot be opened")
  func unfinishedLog() throws {
    let folder = try TemporaryFolder()
    let ledger = try TestLedger(in: folder)
    try ledger.add(article("Trade is 30."))
    // As copied while the program ran, or after it was killed.
    let copy = try TemporaryFolder()
    for name in ["ledger.sqlite", "ledger.sqlite-wal"] { try copy.write(folder.read(name), to: name) }
    try FileManager.default.createSymbolicLink(
      atPath: copy.file("ledger.sqlite-shm"), withDestinationPath: "/nowhere/to/be/found")
    let error = #expect(throws: StoreError.self) {
      try LedgerStore(path: copy.file("ledger.sqlite"), access: .read)
    }
    #expect(error?.sentence.contains("ledger.sqlite-wal") == true)
  }
}

/// What a kill leaves of a ledger that is being made: an empty database in WAL mode.
@Suite("A ledger whose making was cut short")
struct UnfinishedLedgerTests {
  @Test("is made by the next one who would make it, and by nobody else")
  func unfinished() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("x.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
    #expect(try !folder.read("x.sqlite").isEmpty)
    for access in [LedgerStore.Access.read, .write] {
      #expect(throws: StoreError.foreignFile(path: path)) { try LedgerStore(path: path, access: access) }
    }
    #expect(try LedgerStore(path: path, access: .create).damages(isStrict: true) == [])
  }

  @Test("a ledger with values that no column can hold is told by verify, without a crash")
  func absentValues() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", "Toll is 5."))
    try ledger.store.close()
    let changes = [
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(replace(sql, ' NOT NULL', ''), 'STRICT', '') WHERE type = 'table';
      """,
      """
      PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
      UPDATE claim SET text = NULL, origin = x'00FF', needsContext = 'x', entry = NULL WHERE rowid = 1;
      UPDATE occurrence SET quote = NULL, line = NULL; UPDATE "range" SET startByte = NULL WHERE ordinal = 0;
      UPDATE snapshot SET bytes = NULL, encoding = NULL; UPDATE sourceSnapshot SET path = NULL
      """,
    ]
    for sql in changes {
      let other = try DatabaseQueue(path: ledger.path)
      try other.writeWithoutTransaction { try $0.execute(sql: sql) }
      try other.close()
    }
    let store = try LedgerStore(path: ledger.path, access: .read)
    #expect(try !store.damages(isStrict: true).isEmpty)
  }
}
