/// What a paragraph shows at a glance, for telling its kind: words, capitals, how it starts and ends.
struct ParagraphFeatures {
  let range: TextRange
  let text: String
  /// Lower case, blanks single, straight quotation marks and apostrophes.
  let folded: String
  /// The same, for looking for many phrases.
  let foldedBytes: [UInt8]
  let words: [Substring]

  init(_ text: DerivedText, _ range: TextRange) {
    self.range = range
    // Long paragraphs are body in any case; their first characters are enough for every rule.
    let head = text.string(in: TextRange(range.start, min(range.end, range.start + 2000)))
    self.text = head
    words = head.unicodeScalars.split(whereSeparator: Self.isWhitespace).map { Substring($0) }
    foldedBytes = Self.straightened(words.joined(separator: " ").lowercased().utf8)
    folded = String(decoding: foldedBytes, as: UTF8.self)
  }

  private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// UTF-8 with ' and " for ‘ ’ “ ”, which are E2 80 98, 99, 9C and 9D.
  private static func straightened(_ utf8: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in utf8 {
      bytes.append(byte)
      guard [0x98, 0x99, 0x9C, 0x9D].contains(byte), bytes.suffix(3).starts(with: [0xE2, 0x80]) else { continue }
      bytes.removeLast(3)
      bytes.append(byte < 0x9C ? UInt8(ascii: "'") : UInt8(ascii: "\""))
    }
    return bytes
  }

  /// Whether it ends with a stop, mark of exclamation or question, closing quotation marks and brackets aside.
  var endsSentence: Bool {
    guard let last = text.unicodeScalars.last(where: { !"\"'”’)]".unicodeScalars.contains($0) }) else { return false }
    return ".!?…".unicodeScalars.contains(last)
  }

  var endsWithStop: Bool {
    guard let last = text.unicodeScalars.last(where: { !"\"'”’)]".unicodeScalars.contains($0) }) else { return false }
    return last == "." || last == "…"
  }

  /// A sentence or more, not a line that stands alone.
  var isProse: Bool {
    if words.count >= 25 || (endsWithStop && words.count >= 4) { return true }
    // A single question or call is a title more often than a paragraph.
    guard endsSentence, words.count >= 6, let first = text.unicodeScalars.first else { return false }
    return "\"“".unicodeScalars.contains(first) || text.contains(". ")
  }

  /// Single letters with blanks between: " O P I N I O N".
  var isLetterSpaced: Bool { words.count >= 3 && words.allSatisfy { $0.unicodeScalars.count == 1 } }

  var isUppercase: Bool { text.contains { $0.isLetter } && text == text.uppercased() }

  /// Two to four capitalised words and nothing else, "Jonas van der Berg" included.
  var isPersonName: Bool { PersonLine.isName(words) }

  func hasPrefix(_ phrase: String) -> Bool { folded.hasPrefix(phrase) }

  /// Whether a phrase stands in it as whole words: UTF-8, folded as it is.
  func contains(_ phrase: [UInt8]) -> Bool {
    let text = foldedBytes
    guard phrase.count <= text.count else { return false }
    func isWord(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) || byte >= 0x80 }
    for start in 0...(text.count - phrase.count) where text[start] == phrase[0] {
      guard text[start..<start + phrase.count].elementsEqual(phrase) else { continue }
      let end = start + phrase.count
      let opens = start == 0 || !isWord(text[start - 1]) || !isWord(phrase[0])
      let closes = end == text.count || !isWord(text[end]) || !isWord(phrase[phrase.count - 1])
      if opens && closes { return true }
    }
    return false
  }
}

/// Lines that name who wrote.
enum PersonLine {
  private static let particles: Set<Substring> = [
    "van", "von", "der", "de", "del", "di", "da", "bin", "al", "el", "la", "le",
  ]

  static func isName(_ words: some Collection<Substring>) -> Bool {
    let capitalised = words.filter { !particles.contains($0) }
    guard (2...4).contains(capitalised.count), words.count <= 6, words.first != "The" else { return false }
    return capitalised.allSatisfy { word in
      guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
      let isInitial = word.count == 2 && word.hasSuffix(".")
      let isPlain = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "-’'".unicodeScalars.contains($0) }
      // "IRAN TALKS" is a heading; a name has lower case.
      return isInitial || (isPlain && word.unicodeScalars.contains { $0.properties.isLowercase })
    }
  }

  /// The names after "By", "Written by", "Hatched by" …: nil when the line says something else.
  static func authors(_ words: [Substring]) -> String? {
    guard words.count >= 2, words.count <= 14 else { return nil }
    let start = words.prefix(3).firstIndex { $0.lowercased() == "by" || $0.lowercased() == "by:" }
    guard let start, start == 0 || words[0].first?.isUppercase == true else { return nil }
    var rest = words[(start + 1)...]
    if let bar = rest.firstIndex(where: { ["|", "•", "·", "–", "—", "-"].contains($0) }) { rest = rest[..<bar] }
    let names = split(rest)
    guard !names.isEmpty, names.allSatisfy({ isName($0) }) || (names.count == 1 && names[0].count <= 3) else {
      return nil
    }
    return names.map { $0.joined(separator: " ") }.joined(separator: ", ")
  }

  /// "Klea Marku and Jonas Reth, Tirana" by "and" and commas; what follows a comma counts only when it is a name.
  private static func split(_ words: ArraySlice<Substring>) -> [[Substring]] {
    var (names, current) = ([[Substring]](), [Substring]())
    for word in words {
      if word.lowercased() == "and" || word == "&" {
        names.append(current)
        current = []
        continue
      }
      let isLast = word.hasSuffix(",") || word.hasSuffix(";")
      current.append(isLast ? word.dropLast() : word)
      if isLast {
        names.append(current)
        current = []
      }
    }
    names.append(current)
    let first = names.first ?? []
    return [first].filter { !$0.isEmpty } + names.dropFirst().filter { isName($0) }
  }
}
