import Document
import GRDB

/// A file as it was when it was added last.
public struct KnownFile: Hashable, Sendable {
  public var source: String
  public var version: Int
  public var metadata: SourceMetadata
  /// Hexadecimal.
  public var sha256: String
  /// Bytes.
  public var size: Int
  /// When it was added, in UTC: "2026-11-22T07:30:00Z".
  public var added: String
}

extension LedgerStore {
  /// The newest version of each source, in the order of their adding, with its path from the ledger's folder: "" for what
  /// came from no file of its own.
  public func knownFiles() throws(StoreError) -> [(relativePath: String, file: KnownFile)] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT source.*, relativePath, version, lower(hex(sha256)) AS hash, length(bytes) AS size,
            json_extract(CAST(body AS TEXT), '$.time') AS added
          FROM source
          JOIN sourceSnapshot AS newest ON sourceId = source.id
            AND version = (SELECT max(version) FROM sourceSnapshot WHERE sourceId = source.id)
          JOIN snapshot ON snapshot.id = snapshotId
          JOIN log ON idx = entry
          ORDER BY source.rowid
          """)
      var files: [(relativePath: String, file: KnownFile)] = []
      while let row = try rows.next() {
        let file = try KnownFile(
          source: row.read("id"), version: row.count("version"), metadata: SourceMetadata(row),
          sha256: row.read("hash"),
          size: row.count("size"), added: row.read("added") ?? "")
        try files.append((row.read("relativePath"), file))
      }
      return files
    }
  }
}
