import Comparison
import Document
import Foundation
import GRDB

/// Writes what is new of another ledger, line by line, in one transaction.
struct ImportWriter {
  let database: Database
  var log: AppendLog
  var report = ImportReport()
  /// What people had decided here before.
  let known: [DecisionRow]
  /// Snapshots that were here before and must be compared anew.
  var stale: Set<String> = []
  /// Entities that decisions tell something new of.
  var renamed: Set<String> = []
  private let claims: ClaimWriter
  /// What was read of each new text as a whole, in order.
  private var texts: [(id: String, signature: DocumentSignature)] = []
  /// Texts whose claims are not taken over, since somebody had them erased here or there.
  private var refused: Set<String> = []
  /// Those that are not erased here.
  private(set) var kept: Set<String> = []
  private var sources: [(id: String, isNew: Bool, versions: [MovedVersion])] = []
  /// That of the last claim, and the claims that it had here.
  private var claimsSnapshot: CheckedSnapshot?
  private var ownClaims: [String: ClaimRow] = [:]
  private var relations: [MovedRelation] = []

  init(_ database: Database) throws {
    self.database = database
    log = try AppendLog(database)
    known = try DecisionRow.stored(database)
    claims = ClaimWriter(database, try AliasDecisions(database))
  }

  mutating func take(_ record: MovedRecord) throws {
    switch record {
    case .ledger, .lineage, .end: break
    case .snapshot(let snapshot): try take(snapshot)
    case .source(let source): try take(source)
    case .version(let version): try take(version)
    case .claim(let row): try take(row)
    case .decision(let decision): try take(decision)
    case .relation(let relation): relations.append(relation)
    }
    // Claims and what follows are of texts that have sources.
    if ![.ledger, .snapshot, .source, .version].contains(record.kind) { try writeVersions() }
  }

  // MARK: Texts

  private mutating func take(_ moved: MovedSnapshot) throws {
    let salts = try Row.fetchAll(database, sql: "SELECT salt FROM snapshot WHERE id = ?", arguments: [moved.id])
    guard let row = salts.first else { return try write(moved) }
    let (isErased, wasErased) = try (row.read(0) as Data? == nil, moved.bytes == nil)
    if isErased || wasErased { refused.insert(moved.id) }
    if wasErased, !isErased { kept.insert(moved.id) }
    if isErased != wasErased {
      tell(.text, moved.id, isErased ? "it was redacted here, not there" : "it was redacted there, not here")
    }
  }

  private mutating func write(_ moved: MovedSnapshot) throws {
    let bytes = moved.bytes.map { Array($0) } ?? []
    let hash = moved.bytes == nil ? ContentHash(base32: moved.id) : ContentHash(of: bytes)
    guard let hash, hash.base32 == moved.id else {
      throw ImportRefusal("the text does not have the hash that is its id")
    }
    if let flaw = moved.flaw { throw ImportRefusal(flaw) }
    let salt = moved.bytes.map { _ in LedgerStore.newSalt() }
    let row = SnapshotRow(moved)
    try SourceWriter(database).write(
      row, hash, bytes: bytes, extraction: moved.extraction.map { Array($0) }, salt: salt, &log)
    texts.append((moved.id, row.signature))
    report.isChanged = true
  }

  // MARK: Sources

  private mutating func take(_ moved: MovedSource) throws {
    guard ContentHash(base32: moved.id) != nil else { throw ImportRefusal("\(moved.id) is no id") }
    if let date = moved.date, CalendarDate(iso: date)?.year == nil { throw ImportRefusal("\(date) is no date") }
    let metadata = SourceMetadata(moved)
    let row = try Row.fetchOne(database, sql: "SELECT * FROM source WHERE id = ?", arguments: [moved.id])
    sources.append((moved.id, row == nil, []))
    guard let row else {
      try SourceWriter(database).write(moved.id, metadata, &log)
      report.sourceCount += 1
      report.isChanged = true
      return
    }
    let own = try SourceMetadata(row)
    if own.completed(by: metadata) != own {
      if try Describing(database).describe(moved.id, as: own.completed(by: metadata), &log) {
        stale.formUnion(try snapshots(of: moved.id))
      }
      report.isChanged = true
    }
    for (name, a, b) in own.differences(from: metadata) {
      tell(.source, moved.id, "its \(name) is “\(a)” here and “\(b)” there")
    }
  }

  private mutating func take(_ moved: MovedVersion) throws {
    guard let index = sources.firstIndex(where: { $0.id == moved.source }),
      moved.number == sources[index].versions.count + 1
    else { throw ImportRefusal("version \(moved.number) of source \(moved.source.prefix(10)) is not the next one") }
    guard try Bool.fetchOne(database, sql: "SELECT 1 FROM snapshot WHERE id = ?", arguments: [moved.snapshot]) == true
    else { throw ImportRefusal("there is no text \(moved.snapshot.prefix(10))") }
    sources[index].versions.append(moved)
  }

  /// Adds the versions that sources do not have yet. Where a source went another way here, its newest stays the newest.
  private mutating func writeVersions() throws {
    for source in sources {
      let own = try snapshots(of: source.id)
      let theirs = source.versions.map(\.snapshot)
      guard !theirs.isEmpty else { throw ImportRefusal("source \(source.id.prefix(10)) has no text") }
      var missing = source.versions.dropFirst(own.count)[...]
      if !theirs.starts(with: own) {
        missing = source.versions.filter { !own.contains($0.snapshot) }[...]
        if !missing.isEmpty, let newest = try newestVersion(of: source.id) {
          missing.append(newest)
          tell(.source, source.id, "it has other versions here and there: the newest of here stays the newest")
        }
      }
      for (offset, version) in missing.enumerated() { try write(version, own.count + offset + 1) }
      if !missing.isEmpty { stale.formUnion(own + theirs) }
    }
    sources = []
  }

  private mutating func write(_ version: MovedVersion, _ number: Int) throws {
    try SourceWriter(database).write(
      version: number, of: version.source, version.snapshot, path: version.path, relativePath: version.relativePath,
      &log)
    report.versionCount += 1
    report.isChanged = true
  }

  func snapshots(of source: String) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT snapshotId FROM sourceSnapshot WHERE sourceId = ? ORDER BY version", arguments: [source])
  }

  private func newestVersion(of source: String) throws -> MovedVersion? {
    let sql = "SELECT * FROM sourceSnapshot WHERE sourceId = ? ORDER BY version DESC LIMIT 1"
    return try Row.fetchOne(database, sql: sql, arguments: [source]).map { row in
      try MovedVersion(
        source: source, number: row.count("version"), snapshot: row.read("snapshotId"), path: row.read("path"),
        relativePath: row.read("relativePath"))
    }
  }

  // MARK: Claims

  private mutating func take(_ row: ClaimRow) throws {
    guard !refused.contains(row.snapshot) else { return }
    if claimsSnapshot?.id != row.snapshot {
      claimsSnapshot = try CheckedSnapshot(id: row.snapshot, database)
      let stored = try ClaimRow.stored(of: row.snapshot, database).map { ($0.row.id, $0.row) }
      ownClaims = Dictionary(stored, uniquingKeysWith: { first, _ in first })
    }
    guard let snapshot = claimsSnapshot else { throw ImportRefusal("there is no text \(row.snapshot.prefix(10))") }
    if let flaw = row.flaw(in: snapshot) { throw ImportRefusal("claim \(row.id.prefix(10)): \(flaw)") }
    if let own = ownClaims[row.id] {
      if own.bytes != row.bytes { tell(.claim, row.id, "it was read otherwise there") }
      return
    }
    if let salt = snapshot.salt {
      try claims.write(row, salt: salt, &log)
    } else {
      try claims.writeErased(row, &log)
    }
    report.claimCount += 1
    report.isChanged = true
    stale.insert(row.snapshot)
  }

  // MARK: The end

  /// Computes what follows from all that is there now.
  mutating func finish(_ comparator: some ClaimComparator) throws {
    try writeVersions()
    try checkSources()
    stale.formUnion(try LedgerStore.snapshots(mentioning: renamed, database))
    try EntityNames(database, try AliasDecisions(database)).move(namesOf: renamed)
    stale.formUnion(try LedgerStore.snapshots(mentioning: renamed, database))
    var read = ReadClaims()
    for text in texts { try LineageWriter(database).write(text.id, text.signature, &log, &read) }
    for text in texts where try CheckedSnapshot(id: text.id, database)?.salt == nil { try logErasure(of: text.id) }
    try compare(comparator)
    for relation in relations {
      let type = try String.fetchOne(
        database, sql: "SELECT type FROM relation WHERE id = ?", arguments: [relation.id])
      if type != relation.type { report.otherRelationCount += 1 }
    }
  }

  /// Notes that a ledger was taken over; nothing when there was nothing new in it.
  mutating func note(count: Int, content: ContentHash) throws {
    if report.isChanged { try log.append(.imported(count: count, content: content.hex)) }
  }

  private mutating func compare(_ comparator: some ClaimComparator) throws {
    let new = Set(texts.map(\.id))
    let known = try String.fetchAll(database, sql: "SELECT id FROM snapshot ORDER BY rowid")
      .filter { stale.contains($0) && !new.contains($0) }
    var index = try SQLCandidateIndex(database)
    for snapshot in known { try index.enter(snapshot) }
    let writer = RelationWriter(database)
    var (read, clock) = (ReadClaims(), StageClock())
    for text in texts { try writer.compute(text.id, comparator, &log, &read, timing: &clock) }
    for snapshot in known { try writer.recompute(snapshot, comparator, &log) }
  }

  private func checkSources() throws {
    for text in texts {
      let sql = "SELECT 1 FROM sourceSnapshot WHERE snapshotId = ?"
      guard try Bool.fetchOne(database, sql: sql, arguments: [text.id]) == true else {
        throw ImportRefusal("text \(text.id.prefix(10)) is of no source")
      }
    }
  }

  private mutating func logErasure(of snapshot: String) throws {
    let ids = try String.fetchAll(
      database, sql: "SELECT id FROM claim WHERE snapshotId = ? ORDER BY rowid", arguments: [snapshot])
    try log.append(.redact(snapshot: snapshot, count: ids.count, claims: LogEntry.hash(ofClaims: ids)))
  }

  mutating func tell(_ place: ImportDifference.Place, _ id: String, _ detail: String) {
    report.differences.append(ImportDifference(place: place, id: id, detail: detail))
  }
}
