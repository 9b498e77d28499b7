/// Reads one kind of file.
public protocol DocumentReader: Sendable {
  func read(_ bytes: [UInt8]) throws(DocumentError) -> Document
}

/// Reads any file that `ledger` knows: the media type decides, content first.
public struct AnyDocumentReader: DocumentReader {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 64 << 20

  public init() {}

  public func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= Self.sizeLimit else { throw .tooLarge(size: bytes.count, limit: Self.sizeLimit) }
    switch MediaType.detect(bytes) {
    case .plainText: return try PlainTextReader().read(bytes)
    case let type: throw .unsupported(type)
    }
  }
}
