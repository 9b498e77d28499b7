/// The quote law, for whoever has a quote, its ranges and the bytes.
public enum Quote {
  /// Whether each range decoded, put together, with white space squeezed, is the quote squeezed likewise.
  ///
  /// In HTML a range is decoded like the page: character references are their characters, tags are white space.
  public static func stands(
    _ quote: String, in ranges: [ByteRange], of bytes: [UInt8], _ encoding: TextEncoding,
    _ mediaType: MediaType = .plainText
  ) -> Bool {
    guard !ranges.isEmpty, ranges.allSatisfy({ $0.start >= 0 && $0.end <= bytes.count }) else { return false }
    let parts = ranges.map { bytes[$0.start..<$0.end] }
    let text = mediaType == .html ? HTMLTextWriter.text(of: parts, encoding) : parts.map(encoding.decode).joined()
    return squeezed(text) == squeezed(quote)
  }

  /// Runs of white space as one blank, none at the ends.
  public static func squeezed(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
  }
}
