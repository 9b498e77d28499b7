import Document

/// A token as the recognizer of names looks at it.
struct NameToken: Sendable {
  enum Shape: Sendable {
    /// "Turkey", "McDonald"
    case capital
    /// "NATO", "U.S."; at least two letters
    case capitals
    case lower
    case number
    case punctuation
    case other
  }

  var range: TextRange
  /// Base letters, case kept.
  var normal: String
  var lower: String
  var shape: Shape
  /// True when white space stands before it.
  var hasGap: Bool

  var isCapitalised: Bool { shape == .capital || shape == .capitals }
  /// "J." or "J": an initial of a person's name.
  var isInitial: Bool {
    let bytes = normal.utf8
    guard let first = bytes.first, (0x41...0x5A).contains(first) else { return false }
    return bytes.count == 1 && first != 0x49 || bytes.count == 2 && bytes.last == 0x2E
  }

  /// "TURKEY" as "Turkey", for look-ups in headings; other words unchanged.
  var titleCased: String {
    guard shape == .capitals, normal.utf8.count >= 4 else { return normal }
    return String(decoding: [normal.utf8.first ?? 0] + lower.utf8.dropFirst(), as: UTF8.self)
  }

  static func tokens(of sentence: Sentence, in text: DerivedText) -> [NameToken] {
    var end = sentence.range.start
    return sentence.tokens.map { token in
      defer { end = token.range.end }
      let base = LatinFolding.baseLetters(text.utf8[token.range.start..<token.range.end])
      return NameToken(
        range: token.range, normal: String(decoding: base, as: UTF8.self),
        lower: String(decoding: LatinFolding.lowerCased(base), as: UTF8.self), shape: shape(of: base, token.kind),
        hasGap: token.range.start > end)
    }
  }

  private static func shape(of base: [UInt8], _ kind: Token.Kind) -> Shape {
    switch kind {
    case .number: return .number
    case .punctuation: return .punctuation
    case .symbol, .address: return .other
    case .word: break
    }
    guard let first = base.first else { return .other }
    if first >= 0x80 {
      let text = String(decoding: base, as: UTF8.self)
      return text.unicodeScalars.first?.properties.isUppercase == true ? .capital : .lower
    }
    if (0x61...0x7A).contains(first) { return .lower }
    guard (0x41...0x5A).contains(first) else { return (0x30...0x39).contains(first) ? .number : .other }
    let letters = base.lazy.filter { (0x41...0x5A).contains($0 & 0xDF) }
    let small = base.contains { (0x61...0x7A).contains($0) }
    return !small && letters.count > 1 ? .capitals : .capital
  }
}
