/// Reads one kind of file.
public protocol DocumentReader: Sendable {
  func read(_ bytes: [UInt8]) throws(DocumentError) -> Document
}

/// Reads any file that `ledger` knows: the media type decides, content first.
public struct AnyDocumentReader: DocumentReader {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 64 << 20

  public init() {}

  public func read(_ bytes: [UInt8]) throws(DocumentError) -> Document { try read(bytes, name: nil) }

  /// - Parameter name: what the file is called; asked only when the bytes leave a doubt.
  public func read(_ bytes: [UInt8], name: String?) throws(DocumentError) -> Document {
    try read(bytes, as: MediaType.detect(bytes, name: name))
  }

  /// - Parameter type: what the bytes were found to be when they were read first.
  public func read(_ bytes: [UInt8], as type: MediaType) throws(DocumentError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= Self.sizeLimit else { throw .tooLarge(size: bytes.count, limit: Self.sizeLimit) }
    switch type {
    case .plainText: return try PlainTextReader().read(bytes)
    case .html: return try HTMLReader().read(bytes)
    default: throw .unsupported(type)
    }
  }
}
