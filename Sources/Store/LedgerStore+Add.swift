import Claims
import Comparison
import Document
import Foundation
import GRDB

extension LedgerStore {
  /// Stores a document, its claims and their relations to what is there, in one transaction.
  ///
  /// The same bytes again add nothing, but that the metadata given describes the source, or, with another publisher or
  /// address, makes a second source on the same snapshot. Other bytes at a known path are a new version of its source.
  public func add(_ article: NewArticle, comparator: some ClaimComparator) throws(StoreError) -> AddOutcome {
    var clock = StageClock()
    return try add(article, comparator: comparator, timing: &clock)
  }

  /// The same, charging the stages of it.
  public func add(
    _ article: NewArticle, comparator: some ClaimComparator, timing clock: inout StageClock
  ) throws(StoreError) -> AddOutcome {
    var known = readClaims.withLock { $0 }
    let outcome = try write { database in
      var writer = try ArticleWriter(database, article)
      return try writer.write(comparator, &known, &clock)
    }
    readClaims.withLock { $0 = known }
    return outcome
  }

  /// Changes what is known of a source; fields that are nil stay.
  public func describe(
    source id: String, as metadata: SourceMetadata, comparator: some ClaimComparator
  ) throws(StoreError) {
    try write { database in
      var log = try AppendLog(database)
      let isDated = try Describing(database).describe(id, as: metadata, &log)
      if isDated { try RelationWriter(database).recompute(versionsOf: id, comparator, &log) }
    }
  }
}

extension LedgerStore {
  /// 16 random bytes.
  static func newSalt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// What is hashed before the content of a snapshot.
  ///
  /// - Throws: `StoreError.redactedText` when the content was erased.
  static func salt(of snapshot: String, _ database: Database) throws -> [UInt8] {
    let salt = try Data.fetchOne(database, sql: "SELECT salt FROM snapshot WHERE id = ?", arguments: [snapshot])
    guard let salt else { throw StoreError.redactedText }
    return Array(salt)
  }
}

/// Changes metadata and logs it.
struct Describing {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// Whether the date changed: relations that depend on it must be computed anew.
  func describe(_ source: String, as metadata: SourceMetadata, _ log: inout AppendLog) throws -> Bool {
    let known = try known(source)
    let described = metadata.completed(by: known)
    guard described != known else { return false }
    try write(described, of: source, &log)
    return described.date != known.date
  }

  func known(_ source: String) throws -> SourceMetadata {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM source WHERE id = ?", arguments: [source]) else {
      throw StoreError.unknownId(prefix: source, kind: "source")
    }
    return try SourceMetadata(row)
  }

  func write(_ metadata: SourceMetadata, of source: String, _ log: inout AppendLog) throws {
    try database.execute(
      sql: "UPDATE source SET title = ?, author = ?, publisher = ?, date = ?, url = ? WHERE id = ?",
      arguments: metadata.arguments + [source])
    try log.append(metadata.describing(source))
  }
}

private struct ArticleWriter {
  private let database: Database
  private let article: NewArticle
  private let snapshot: String
  private let aliases: AliasDecisions
  private var log: AppendLog

  init(_ database: Database, _ article: NewArticle) throws {
    self.database = database
    self.article = article
    snapshot = article.document.hash.base32
    aliases = try AliasDecisions(database)
    log = try AppendLog(database)
  }

  /// - Parameter read: claims that earlier articles were compared with; none of them after anything but a new article.
  mutating func write(
    _ comparator: some ClaimComparator, _ read: inout ReadClaims, _ clock: inout StageClock
  ) throws -> AddOutcome {
    let known = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT source.* FROM source JOIN sourceSnapshot ON sourceId = source.id
        WHERE snapshotId = ? ORDER BY source.rowid
        """, arguments: [snapshot])
    guard known.isEmpty else {
      read = ReadClaims()
      return try writeAgain(known, comparator)
    }
    let salt = try writeSnapshot()
    let (source, version) = try sourcesAtPath().first ?? (ContentHash(of: "source\0\(snapshot)".utf8).base32, 1)
    if version > 1 { read = ReadClaims() }
    if version == 1 { try insertSource(source, article.given.completed(by: article.found)) }
    try writeVersion(version, of: source)
    if version > 1, try Describing(database).describe(source, as: article.given, &log) {
      try RelationWriter(database).recompute(versionsOf: source, comparator, &log)
    }
    for claim in article.claims { try writeClaim(claim, salt) }
    clock.lap(.store)
    try read.check(database)
    try LineageWriter(database).write(snapshot, article.signature, &log, &read)
    clock.lap(.lineage)
    try RelationWriter(database).compute(snapshot, comparator, &log, &read, timing: &clock)
    return AddOutcome(change: version == 1 ? .added : .newVersion, source: source, snapshot: snapshot)
  }

  /// The same bytes again.
  private mutating func writeAgain(_ known: [Row], _ comparator: some ClaimComparator) throws -> AddOutcome {
    _ = try salt()  // a text that somebody had erased does not come back
    let given = article.given
    func agrees(_ given: String?, _ stored: String?) -> Bool { given == nil || stored == nil || given == stored }
    let agreeing = try known.filter {
      try agrees(given.publisher, $0.read("publisher")) && agrees(given.url, $0.read("url"))
    }
    // The file has become again what it was in an earlier version.
    if let (source, version) = try sourcesAtPath().first(where: { at in
      try agreeing.contains { try $0.read("id") == at.id }
    }),
      try newestSnapshot(of: source) != snapshot
    {
      try writeVersion(version, of: source)
      if try Describing(database).describe(source, as: article.given, &log) {
        try RelationWriter(database).recompute(versionsOf: source, comparator, &log)
      }
      return AddOutcome(change: .newVersion, source: source, snapshot: snapshot)
    }
    let isRead = try writeMissingClaims(comparator)
    guard let same = agreeing.first else {
      let source = try freeId("source\0\(snapshot)\0\(given.publisher ?? "")\0\(given.url ?? "")")
      try insertSource(source, given.completed(by: article.found))
      try writeVersion(1, of: source)
      // A snapshot is as old as the oldest of its sources.
      if given.date != nil { try RelationWriter(database).recompute(snapshot, comparator, &log) }
      return AddOutcome(change: .secondSource, source: source, snapshot: snapshot)
    }
    let source: String = try same.read("id")
    let before = try SourceMetadata(same)
    guard given.completed(by: before) != before else {
      return AddOutcome(change: isRead ? .added : .unchanged, source: source, snapshot: snapshot)
    }
    if try Describing(database).describe(source, as: given, &log) {
      try RelationWriter(database).recompute(versionsOf: source, comparator, &log)
    }
    return AddOutcome(change: isRead ? .added : .described, source: source, snapshot: snapshot)
  }

  /// Writes the claims of a text that was stored without any, as one in another language is; whether there were some.
  private mutating func writeMissingClaims(_ comparator: some ClaimComparator) throws -> Bool {
    let count = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM claim WHERE snapshotId = ? AND origin != ?",
      arguments: [snapshot, LedgerStore.personOrigin])
    guard count == 0, !article.claims.isEmpty else { return false }
    let salt = try salt()
    for claim in article.claims { try writeClaim(claim, salt) }
    // A person may have noted claims before, which have relations.
    try RelationWriter(database).recompute(snapshot, comparator, &log)
    return true
  }

  private func newestSnapshot(of source: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT snapshotId FROM sourceSnapshot WHERE sourceId = ? ORDER BY version DESC LIMIT 1",
      arguments: [source])
  }

  /// The id of a name; of the name and a mark when a source that was described as another one since has it.
  private func freeId(_ name: String) throws -> String {
    let id = ContentHash(of: name.utf8).base32
    let isTaken = try Bool.fetchOne(database, sql: "SELECT 1 FROM source WHERE id = ?", arguments: [id]) ?? false
    return isTaken ? try freeId(name + "\0") : id
  }

  private func salt() throws -> [UInt8] { try LedgerStore.salt(of: snapshot, database) }

  /// The sources whose newest version stands at the same path, those of the given publisher and address first, and the
  /// number of the next version.
  private func sourcesAtPath() throws -> [(id: String, version: Int)] {
    guard let path = article.relativePath else { return [] }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT sourceId, version FROM sourceSnapshot AS newest JOIN source ON source.id = sourceId
        WHERE relativePath = ?1 AND version = (SELECT max(version) FROM sourceSnapshot WHERE sourceId = source.id)
        ORDER BY (publisher IS ?2) + (url IS ?3) DESC, source.rowid
        """, arguments: [path, article.given.publisher, article.given.url]
    ).map { try ($0.read("sourceId"), $0.count("version") + 1) }
  }

  private mutating func writeSnapshot() throws -> [UInt8] {
    let salt = LedgerStore.newSalt()
    let document = article.document
    try SourceWriter(database).write(
      SnapshotRow(article), document.hash, bytes: document.bytes, extraction: document.extraction?.bytes, salt: salt,
      &log)
    return salt
  }

  private mutating func insertSource(_ id: String, _ metadata: SourceMetadata) throws {
    try SourceWriter(database).write(id, metadata, &log)
  }

  private mutating func writeVersion(_ version: Int, of source: String) throws {
    try SourceWriter(database).write(
      version: version, of: source, snapshot, path: article.path, relativePath: article.relativePath ?? "", &log)
  }

  private mutating func writeClaim(_ claim: Claim, _ salt: [UInt8]) throws {
    try ClaimWriter(database, aliases).write(
      claim, of: snapshot, origin: article.origin, article.names[claim.id] ?? [], salt: salt, &log)
  }
}
