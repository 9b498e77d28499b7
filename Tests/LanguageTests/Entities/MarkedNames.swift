import Document
import Language

/// A text with its names marked: `⟦Ankara=country:TR!⟧`; `!` acts as government, `~` adjective, `@` has a role.
struct MarkedNames {
  struct Name: Hashable, CustomStringConvertible {
    var text: String
    var key: String
    var description: String { "⟦\(text)=\(key)⟧" }
  }

  var text: DerivedText
  var names: [Name]

  init(_ marked: String) {
    var plain = ""
    var names: [Name] = []
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "⟦"), let close = rest.firstIndex(of: "⟧"),
      let equals = rest[open...].firstIndex(of: "=")
    {
      plain += rest[..<open]
      let name = String(rest[rest.index(after: open)..<equals])
      names.append(Name(text: name, key: String(rest[rest.index(after: equals)..<close])))
      plain += name
      rest = rest[rest.index(after: close)...]
    }
    text = DerivedText(plain + rest)
    self.names = names
  }

  /// The pronouns and descriptions that the resolver finds, in the form of the marks.
  func foundReferences() -> [Name] {
    PlainTokens.names(of: text).references.joined().map { Name(text: text.string(in: $0.range), key: $0.key) }
  }

  /// What the resolver finds, in the form of the marks.
  func found() -> [Name] {
    PlainTokens.names(of: text).mentions.joined().map {
      let flags = ($0.asGovernment ? "!" : "") + ($0.isAdjective ? "~" : "") + ($0.role != nil ? "@" : "")
      return Name(text: text.string(in: $0.range), key: $0.key + flags)
    }
  }
}

/// A plain tokenizer for tests: one sentence a line; words, numbers and single marks; "'s" apart; known stops kept.
enum PlainTokens {
  /// The names of a text, read with its parse.
  static func names(of text: DerivedText) -> DocumentNames {
    let sentences = sentences(of: text)
    let trees = Parser.english.trees(of: sentences.map { $0.tokens.map { text.string(in: $0.range) } })
    let words = zip(sentences, trees).map { sentence, tree in zip(sentence.tokens, tree.nodes).map { Word($0, $1) } }
    return NameResolver().names(in: sentences, words: words, of: text)
  }

  static func sentences(of text: DerivedText) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    for index in 0...text.count where index == text.count || text.utf8[index] == 0x0A {
      if index > start {
        sentences.append(Sentence(range: TextRange(start, index), tokens: tokens(text, start, index)))
      }
      start = index + 1
    }
    return sentences
  }

  private static let abbreviations = [
    "U.S.", "U.N.", "Mr.", "Mrs.", "Dr.", "Gen.", "Sen.", "St.", "U.K.", "Lt.", "Col.", "Oct.", "H.E.",
  ]

  private static func tokens(_ text: DerivedText, _ start: Int, _ end: Int) -> [Token] {
    var tokens: [Token] = []
    var index = start
    while index < end {
      let bytes = text.utf8
      if bytes[index] == 0x20 {
        index += 1
        continue
      }
      var stop = index
      if isWord(bytes[index]) {
        while stop < end, isWord(bytes[stop]), !isTypographic(bytes, stop) { stop += 1 }
        let letters = text.string(in: TextRange(index, stop))
        if stop < end, bytes[stop] == 0x2E, letters.utf8.count == 1 || abbreviations.contains(letters + ".") {
          stop += 1
          while stop + 1 < end, isWord(bytes[stop]), bytes[stop + 1] == 0x2E { stop += 2 }
        }
      }
      if stop == index {
        let width = clitic(bytes, index, end) ?? (bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : 3)
        let isClitic = width > 1 && !tokens.isEmpty && clitic(bytes, index, end) != nil
        tokens.append(Token(range: TextRange(index, index + width), kind: isClitic ? .word : .punctuation))
        index += width
      } else {
        let kind: Token.Kind = (0x30...0x39).contains(bytes[index]) ? .number : .word
        tokens.append(Token(range: TextRange(index, stop), kind: kind))
        index = stop
      }
    }
    return tokens
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Dashes and quotes of the block U+2000.
  private static func isTypographic(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == 0xE2 && index + 1 < bytes.count && bytes[index + 1] == 0x80
  }

  /// The width of "'s" or "’s" with nothing after it, nil for other apostrophes.
  private static func clitic(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    let width = bytes[index] == 0x27 ? 1 : isTypographic(bytes, index) && bytes[index + 2] == 0x99 ? 3 : 0
    guard width > 0, index + width < end, bytes[index + width] == 0x73 else { return nil }
    return index + width + 1 == end || !isWord(bytes[index + width + 1]) ? width + 1 : nil
  }
}
