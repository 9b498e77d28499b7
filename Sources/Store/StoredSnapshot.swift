import Document
import Foundation
import GRDB

/// What the ledger keeps of a file: enough to check a quote, and to read the file again.
public struct StoredSnapshot: Hashable, Sendable {
  /// Of the file.
  public var bytes: [UInt8]
  public var encoding: TextEncoding
  public var mediaType: MediaType
  /// What was taken out of the bytes where they are no text.
  public var extraction: Extraction?

  /// The bytes that ranges count: those of the file, or what was taken out of it.
  var text: [UInt8] { extraction?.bytes ?? bytes }

  /// The quote law for the text.
  public var law: Quote { Quote(of: text, encoding, mediaType) }

  /// The file as it is read today: an older version of the program may have read it otherwise.
  public func document() throws(DocumentError) -> Document {
    try AnyDocumentReader().read(bytes, as: mediaType, extraction)
  }
}

extension StoredSnapshot {
  /// A row of the table; sections that cannot be read are none.
  init(_ row: Row) throws {
    try self.init(
      bytes: Array(row.read("bytes") as Data), encoding: TextEncoding(rawValue: row.read("encoding")) ?? .utf8,
      mediaType: MediaType(rawValue: row.read("mediaType")) ?? .plainText,
      extraction: Extraction(row))
  }
}

extension Extraction {
  fileprivate init?(_ row: Row) throws {
    guard let bytes: Data = try row.read("extraction") else { return nil }
    let extractor: String? = try row.read("extractor")
    self.init(bytes: Array(bytes), sections: (try? row.json("sections")) ?? [], extractor: extractor ?? "")
    if !isWhole { self = Extraction(bytes: self.bytes, sections: [], extractor: self.extractor) }
  }
}

extension LedgerStore {
  /// What is kept of a file, nil when there is no such snapshot.
  public func snapshot(_ id: String) throws(StoreError) -> StoredSnapshot? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT bytes, extraction, extractor, sections, encoding, mediaType FROM snapshot WHERE id = ?",
        arguments: [id]
      ).map(StoredSnapshot.init)
    }
  }
}
