/// The quote law, for whoever has a quote, its ranges and the bytes.
public enum Quote {
  /// Whether each range decoded, put together, with white space squeezed, is the quote squeezed likewise.
  public static func stands(
    _ quote: String, in ranges: [ByteRange], of bytes: [UInt8], _ encoding: TextEncoding
  ) -> Bool {
    guard !ranges.isEmpty, ranges.allSatisfy({ $0.start >= 0 && $0.end <= bytes.count }) else { return false }
    let text = ranges.map { encoding.decode(bytes[$0.start..<$0.end]) }.joined()
    return squeezed(text) == squeezed(quote)
  }

  /// Runs of white space as one blank, none at the ends.
  public static func squeezed(_ text: String) -> String {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
  }
}
