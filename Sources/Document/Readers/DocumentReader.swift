/// Reads one kind of file.
public protocol DocumentReader: Sendable {
  func read(_ bytes: [UInt8]) throws(DocumentError) -> Document
}

/// Takes out of a file what its text is read from, where its own bytes are no text.
public protocol Extractor: Sendable {
  func extract(_ bytes: [UInt8]) throws(DocumentError) -> Extraction
}

/// Reads any file that `ledger` knows: the media type decides, content first.
public struct AnyDocumentReader: DocumentReader {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 64 << 20
  /// The most elements of a page, lines of a text, subtitles or blocks: more would take too much memory.
  static let elementLimit = 1_000_000

  private let pdf: (any Extractor)?

  /// - Parameter pdf: takes out the pages of PDFs; without one they are refused.
  public init(pdf: (any Extractor)? = nil) { self.pdf = pdf }

  public func read(_ bytes: [UInt8]) throws(DocumentError) -> Document { try read(bytes, name: nil) }

  /// - Parameter name: what the file is called; asked only when the bytes leave a doubt.
  public func read(_ bytes: [UInt8], name: String?) throws(DocumentError) -> Document {
    try read(bytes, as: MediaType.detect(bytes, name: name))
  }

  /// - Parameters:
  ///   - type: what the bytes were found to be when they were read first.
  ///   - extraction: what was taken out of them then; nil: it is taken out now.
  public func read(
    _ bytes: [UInt8], as type: MediaType, _ extraction: Extraction? = nil
  ) throws(DocumentError) -> Document {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= Self.sizeLimit else { throw .tooLarge(size: bytes.count, limit: Self.sizeLimit) }
    switch type {
    case .plainText: return try PlainTextReader().read(bytes)
    case .html: return try HTMLReader().read(bytes)
    case .markdown: return try MarkdownReader().read(bytes)
    case .message: return try MessageReader().read(bytes)
    case .subRip, .webVTT: return try SubtitleReader(type).read(bytes)
    default: break
    }
    let text: Extraction
    if let extraction { text = extraction } else { text = try extract(bytes, type) }
    switch type {
    case .pdf: return try PDFReader().read(bytes, text)
    case .docx: return try DOCXReader().read(bytes, text)
    case .odt: return try ODTReader().read(bytes, text)
    case .epub: return try EPUBReader().read(bytes, text)
    default: throw .unsupported(type)
    }
  }

  private func extract(_ bytes: [UInt8], _ type: MediaType) throws(DocumentError) -> Extraction {
    switch type {
    case .pdf:
      guard let pdf else { throw .unsupported(.pdf) }
      return try pdf.extract(bytes)
    case .docx: return try DOCXReader.extract(try ZipArchive(bytes))
    case .odt: return try ODTReader.extract(try ZipArchive(bytes))
    case .epub: return try EPUBReader.extract(try ZipArchive(bytes))
    case .compoundFile where CompoundFile.isEncrypted(bytes): throw .encrypted
    default: throw .unsupported(type)
    }
  }
}
