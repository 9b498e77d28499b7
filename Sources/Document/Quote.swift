/// The quote law, for whoever has quotes, their ranges and the bytes.
public struct Quote: Sendable {
  private let bytes: [UInt8]
  private let encoding: TextEncoding
  private let mediaType: MediaType
  /// Of a letter.
  private let parts: DecodedParts?

  /// The law for many quotes of one file: what is encoded in it is decoded once.
  public init(of bytes: [UInt8], _ encoding: TextEncoding, _ mediaType: MediaType) {
    self.bytes = bytes
    self.encoding = encoding
    self.mediaType = mediaType
    parts = mediaType == .message ? DecodedParts(bytes) : nil
  }

  /// Whether each range decoded, put together, with white space squeezed, is the quote squeezed likewise.
  ///
  /// In markup a range is decoded like a page: character references are their characters, tags are white space. So it is in
  /// Markdown, where only the tag that breaks a line is one. What stands encoded in a letter is decoded first.
  public func stands(_ quote: String, in ranges: [ByteRange]) -> Bool {
    guard !ranges.isEmpty, ranges.allSatisfy({ $0.start >= 0 && $0.end <= bytes.count }) else { return false }
    let pieces = ranges.map { bytes[$0.start..<$0.end] }
    let text =
      switch mediaType {
      case .html, .docx, .odt, .epub, .subRip, .webVTT: HTMLTextWriter.text(of: pieces, encoding)
      case .markdown: MarkdownText.text(of: pieces, encoding)
      case .message: parts?.text(of: ranges, encoding) ?? ""
      default: pieces.map(encoding.decode).joined()
      }
    return text == quote || Self.squeezed(text) == Self.squeezed(quote)
  }

  /// The law for one quote.
  public static func stands(
    _ quote: String, in ranges: [ByteRange], of bytes: [UInt8], _ encoding: TextEncoding,
    _ mediaType: MediaType = .plainText
  ) -> Bool {
    Quote(of: bytes, encoding, mediaType).stands(quote, in: ranges)
  }

  /// Runs of white space as one blank, none at the ends.
  public static func squeezed(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
  }
}
