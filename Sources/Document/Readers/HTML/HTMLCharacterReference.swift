import Lexicons

/// A character reference: "&amp;", "&#8217;", "&#x2019;" (WHATWG HTML Standard, 13.2.5.72 to 13.2.5.80).
struct HTMLCharacterReference {
  /// Bytes of the reference, the ampersand included.
  let length: Int
  /// One or two characters.
  let scalars: [Unicode.Scalar]

  private static let names = SortedTable(.characterReferences)
  /// The longest name, and the longest of those that old pages write without a semicolon.
  private static let (longest, longestOpen) = (32, 6)

  /// The reference that begins at this ampersand; nil when the ampersand stands for itself.
  init?(_ text: [UInt8], at start: Int, end: Int, inAttribute: Bool = false) {
    guard start + 2 < end else { return nil }
    if text[start + 1] == UInt8(ascii: "#") {
      self.init(numberIn: text, at: start, end: end)
    } else {
      self.init(nameIn: text, at: start, end: end, inAttribute)
    }
  }

  private init?(nameIn text: [UInt8], at start: Int, end: Int, _ inAttribute: Bool) {
    let first = start + 1
    let limit = min(end, first + Self.longest)
    var last = first
    while last < limit, Self.isAlphanumeric(text[last]) { last += 1 }
    guard last > first + 1 else { return nil }
    if last < end, text[last] == UInt8(ascii: ";"), let scalars = Self.named(text[first..<last], ending: ";") {
      self.init(length: last + 1 - start, scalars: scalars)
      return
    }
    for stop in stride(from: min(last, first + Self.longestOpen), to: first + 1, by: -1) {
      guard let scalars = Self.named(text[first..<stop], ending: "") else { continue }
      // In an address "&copy=1" is a parameter.
      if inAttribute, stop < end, text[stop] == UInt8(ascii: "=") || Self.isAlphanumeric(text[stop]) { return nil }
      self.init(length: stop - start, scalars: scalars)
      return
    }
    return nil
  }

  private init?(numberIn text: [UInt8], at start: Int, end: Int) {
    var index = start + 2
    let isHexadecimal = text[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < end, let digit = Self.digit(text[index], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < end, text[index] == UInt8(ascii: ";") { index += 1 }
    self.init(length: index - start, scalars: [Self.scalar(value)])
  }

  private init(length: Int, scalars: [Unicode.Scalar]) {
    self.length = length
    self.scalars = scalars
  }

  private static func named(_ name: ArraySlice<UInt8>, ending: String) -> [Unicode.Scalar]? {
    guard let codes = names[name, ending.utf8] else { return nil }
    return codes.split(separator: UInt8(ascii: " ")).compactMap { code in
      UInt32(String(decoding: code, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
    }
  }

  /// Numbers of Windows-1252's upper controls mean its characters; what is none becomes U+FFFD.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value) {
      return TextEncoding.windows1252.decode([UInt8(value)]).unicodeScalars.first ?? "\u{FFFD}"
    }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if (0x30...0x39).contains(byte) { return UInt32(byte - 0x30) }
    guard isHexadecimal, (0x61...0x66).contains(byte | 0x20) else { return nil }
    return UInt32((byte | 0x20) - 0x61 + 10)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    HTMLTokenizer.isLetter(byte) || (0x30...0x39).contains(byte)
  }
}
