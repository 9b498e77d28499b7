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
  var traits: WordTraits
  /// Tag, lemma and tree; `.other`, the lower-case form and no head where there is no parse.
  var tag = UniversalTag.other
  var lemma: String
  var features = Features.none
  var head: Int?
  var relation = Dependency.root

  func isOf(_ traits: WordTraits) -> Bool { self.traits.isAny(traits) }

  var isCapitalised: Bool { shape == .capital || shape == .capitals }
  /// "J." or "J": an initial of a person's name.
  var isInitial: Bool {
    let bytes = normal.utf8
    guard bytes.count <= 2, let first = bytes.first, (0x41...0x5A).contains(first) else { return false }
    return bytes.count == 1 && first != 0x49 || bytes.count == 2 && bytes.last == 0x2E
  }

  var isPlural: Bool { features["Number"] == "Plur" }

  /// "TURKEY" as "Turkey", for look-ups in headings; other words unchanged.
  var titleCased: String {
    guard shape == .capitals, normal.utf8.count >= 4 else { return normal }
    return String(decoding: [normal.utf8.first ?? 0] + lower.utf8.dropFirst(), as: UTF8.self)
  }

  /// The tokens of a sentence.
  ///
  /// - Parameter words: their parse, one word a token; empty where there is none.
  static func tokens(of sentence: Sentence, in text: DerivedText, words: [Word] = []) -> [NameToken] {
    let lexicon = Gazetteer.shared.traits
    var end = sentence.range.start
    var tokens: [NameToken] = []
    tokens.reserveCapacity(sentence.tokens.count)
    for (index, token) in sentence.tokens.enumerated() {
      let bytes = text.utf8[token.range.start..<token.range.end]
      let word = words.count == sentence.tokens.count ? words[index] : nil
      var read: NameToken
      if bytes.allSatisfy({ $0 < 0x80 }) {
        let normal = String(decoding: bytes, as: UTF8.self)
        let shape = shape(of: bytes, token.kind)
        let isCased = bytes.contains { (0x41...0x5A).contains($0) }
        read = NameToken(
          range: token.range, normal: normal, lower: isCased ? word?.form ?? normal.lowercased() : normal,
          shape: shape, hasGap: token.range.start > end, traits: [], lemma: "")
      } else {
        let base = LatinFolding.baseLetters(bytes)
        read = NameToken(
          range: token.range, normal: String(decoding: base, as: UTF8.self),
          lower: String(decoding: LatinFolding.lowerCased(base), as: UTF8.self),
          shape: shape(of: base[...], token.kind),
          hasGap: token.range.start > end, traits: [], lemma: "")
      }
      if token.kind != .punctuation { read.traits = lexicon[read.lower] ?? [] }
      read.lemma = word?.lemma ?? read.lower
      if let word {
        (read.tag, read.features, read.head, read.relation) = (word.tag, word.features, word.head, word.relation)
      }
      end = token.range.end
      tokens.append(read)
    }
    return tokens
  }

  private static func shape(of base: ArraySlice<UInt8>, _ kind: Token.Kind) -> Shape {
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
    var (small, letters) = (false, 0)
    for byte in base {
      if (0x61...0x7A).contains(byte) { small = true }
      if (0x41...0x5A).contains(byte & 0xDF) { letters += 1 }
    }
    return !small && letters > 1 ? .capitals : .capital
  }
}
