import Document
import Foundation
import GRDB

/// Writes texts, sources and their versions, each with its entry in the log.
struct SourceWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// - Parameters:
  ///   - hash: of the bytes: the snapshot's id.
  ///   - salt: nil for a text that was erased elsewhere.
  func write(
    _ row: SnapshotRow, _ hash: ContentHash, bytes: [UInt8], extraction: [UInt8]?, salt: [UInt8]?,
    _ log: inout AppendLog
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO snapshot (id, sha256, salt, bytes, extraction, extractor, sections, encoding, mediaType, language,
          joinedHyphens, shingles, specifics)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        hash.base32, Data(hash.bytes), salt.map { Data($0) }, Data(bytes), extraction.map { Data($0) }, row.extractor,
        row.sections, row.encoding, row.mediaType, row.language, row.joinedHyphens, row.shingles, row.specifics,
      ])
    try log.append(
      .snapshot(
        id: hash.base32, content: salt.map { ContentHash(salt: $0, content: bytes).hex } ?? "",
        extraction: salt.flatMap { salt in extraction.map { ContentHash(salt: salt, content: $0).hex } },
        row: salt.map { row.hash(salt: $0) } ?? ""))
  }

  func write(_ source: String, _ metadata: SourceMetadata, _ log: inout AppendLog) throws {
    try database.execute(
      sql: "INSERT INTO source (title, author, publisher, date, url, id) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: metadata.arguments + [source])
    try log.append(metadata.describing(source))
  }

  /// A snapshot as a version of a source.
  func write(
    version: Int, of source: String, _ snapshot: String, path: String, relativePath: String, _ log: inout AppendLog
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO sourceSnapshot (sourceId, version, snapshotId, path, relativePath, entry) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [source, version, snapshot, path, relativePath, log.next])
    try log.append(
      .source(id: source, snapshot: snapshot, version: version, path: path, relativePath: relativePath))
  }
}
