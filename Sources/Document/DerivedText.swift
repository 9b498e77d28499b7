/// The text that is read by everything after the reader: decoded, unwrapped, words whole again; valid UTF-8.
///
/// It is never a rewritten file: an ``OffsetMap`` leads every position back to the bytes of the file.
public struct DerivedText: Sendable, Hashable {
  public let utf8: [UInt8]

  public init(utf8: [UInt8]) { self.utf8 = utf8 }
  public init(_ string: String) { utf8 = Array(string.utf8) }

  public var count: Int { utf8.count }
  public var range: TextRange { TextRange(0, utf8.count) }

  /// The characters of a range, as they stand in the derived text.
  public func string(in range: TextRange) -> String {
    String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }

  /// The range without the white space at its ends.
  public func trimmed(_ range: TextRange) -> TextRange {
    var (start, end) = (range.start, range.end)
    while start < end, let width = whiteSpaceWidth(at: start) { start += width }
    while end > start, let width = whiteSpaceWidth(before: end) { end -= width }
    return TextRange(min(start, end), end)
  }

  /// The width in bytes of the white space that starts here (ASCII blanks and controls, NBSP, U+2000-200A, U+202F,
  /// U+205F, U+3000), nil when there is none.
  public func whiteSpaceWidth(at index: Int) -> Int? {
    Self.whiteSpaceWidth(utf8, at: index)
  }

  static func whiteSpaceWidth(_ bytes: [UInt8], at index: Int) -> Int? {
    let byte = bytes[index]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 { return 2 }
    guard byte >= 0xE1, byte <= 0xE3, index + 2 < bytes.count else { return nil }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    switch (byte, second) {
    case (0xE2, 0x80): return (0x80...0x8A).contains(third) || third == 0xAF || third == 0xA8 || third == 0xA9 ? 3 : nil
    case (0xE2, 0x81): return third == 0x9F ? 3 : nil
    case (0xE3, 0x80): return third == 0x80 ? 3 : nil
    case (0xE1, 0x9A): return third == 0x80 ? 3 : nil
    default: return nil
    }
  }

  private func whiteSpaceWidth(before end: Int) -> Int? {
    for width in 1...3 where end - width >= 0 {
      if whiteSpaceWidth(at: end - width) == width { return width }
    }
    return nil
  }
}
