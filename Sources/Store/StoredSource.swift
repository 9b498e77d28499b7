import Document
import Foundation
import GRDB

/// A source as the ledger has it, with its newest snapshot.
public struct StoredSource: Hashable, Sendable {
  public var id: String
  public var metadata: SourceMetadata
  /// As given when the newest snapshot was added.
  public var path: String
  public var snapshot: String
  public var version: Int
  public var claimCount: Int
  public var encoding: TextEncoding
  public var language: String?
  public var joinedHyphens: Int
  /// Hexadecimal.
  public var sha256: String
  /// Bytes.
  public var size: Int
  /// Why it is not to be used any more, nil while it stands.
  public var retraction: Retraction?
}

extension StoredSource {
  /// Sources with each of their versions.
  ///
  /// Where no claim is superseded an index counts them, else each is looked at.
  static let anyVersion = """
    SELECT source.*, newest.path, newest.version, snapshot.id AS snapshotId, snapshot.encoding, snapshot.language,
      snapshot.joinedHyphens, lower(hex(snapshot.sha256)) AS hash, length(snapshot.bytes) AS size,
      iif(EXISTS (SELECT 1 FROM claim WHERE supersededBy IS NOT NULL),
        (SELECT count(*) FROM claim WHERE claim.snapshotId = snapshot.id AND supersededBy IS NULL),
        (SELECT count(*) FROM claim WHERE claim.snapshotId = snapshot.id)) AS claimCount
    FROM source
    JOIN sourceSnapshot AS newest ON newest.sourceId = source.id
    JOIN snapshot ON snapshot.id = newest.snapshotId
    """

  /// Sources with their newest version.
  static let sql =
    anyVersion + """
       AND newest.version = (SELECT max(version) FROM sourceSnapshot WHERE sourceId = source.id)
      """

  fileprivate static func load(_ rows: [Row], _ database: Database) throws -> [StoredSource] {
    let retractions = try Retractions(database)
    return try rows.map { row in
      var source = try StoredSource(row)
      source.retraction = retractions.retraction(ofSource: source.id, at: source.snapshot)
      source.claimCount = source.retraction == nil ? source.claimCount - retractions.count(in: source.snapshot) : 0
      return source
    }
  }

  private init(_ row: Row) throws {
    try self.init(
      id: row.read("id"), metadata: SourceMetadata(row), path: row.read("path"), snapshot: row.read("snapshotId"),
      version: row.count("version"), claimCount: row.count("claimCount"),
      encoding: TextEncoding(rawValue: row.read("encoding")) ?? .utf8, language: row.read("language"),
      joinedHyphens: row.count("joinedHyphens"), sha256: row.read("hash"), size: row.count("size"))
  }
}

extension SourceMetadata {
  init(_ row: Row) throws {
    let date: String? = try row.read("date")
    try self.init(
      title: row.read("title"), author: row.read("author"), publisher: row.read("publisher"),
      date: date.flatMap { CalendarDate(iso: $0) }, url: row.read("url"))
  }

  var arguments: StatementArguments { [title, author, publisher, date?.iso, url] }

  func describing(_ source: String) -> LogEntry {
    .describe(source: source, title: title, author: author, publisher: publisher, date: date?.iso, url: url)
  }
}

extension LedgerStore {
  /// All sources, in the order in which they were added.
  public func sources() throws(StoreError) -> [StoredSource] {
    try read { database in
      try StoredSource.load(Row.fetchAll(database, sql: StoredSource.sql + " ORDER BY source.rowid"), database)
    }
  }

  public func sourceCount() throws(StoreError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM source") ?? 0 }
  }

  /// The sources whose newest version is one of these snapshots.
  public func sources(at snapshots: Set<String>) throws(StoreError) -> [StoredSource] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: StoredSource.sql + " WHERE snapshot.id = ? ORDER BY source.rowid")
      let rows = try snapshots.sorted().flatMap { try Row.fetchAll(statement, arguments: [$0]) }
      return try StoredSource.load(rows, database)
    }
  }

  /// The source that a snapshot belongs to, with that version's path, be it the newest or not.
  public func source(of snapshot: String) throws(StoreError) -> StoredSource? {
    try read { database in
      let rows = try Row.fetchAll(
        database, cached: StoredSource.anyVersion + " WHERE snapshot.id = ? ORDER BY source.rowid LIMIT 1", [snapshot])
      return try StoredSource.load(rows, database).first
    }
  }
}
