import Document

/// Reads the tokens of a range from left to right, one chunk (a run without white space) after the other.
///
/// Every look-ahead is bounded or remembered, so that time grows linearly with the text, chunks of megabytes included.
/// The habits are those of the English UD treebanks (EWT, GUM).
struct TokenScanner {
  let bytes: [UInt8]
  /// The end of the range that is read; nothing after it is looked at.
  let end: Int
  let lexicon: TokenLexicon
  var position: Int
  /// The chunk that is being read.
  var chunkStart = 0
  var chunkEnd = 0
  /// What kinds of bytes the chunk has.
  var traits = ChunkTraits()
  /// No address begins before this place: an attempt up to here has failed.
  var addressFailedUntil = 0
  var tokens: [Token] = []

  init(_ text: DerivedText, _ range: TextRange, _ lexicon: TokenLexicon) {
    bytes = text.utf8
    end = range.end
    position = range.start
    self.lexicon = lexicon
    tokens.reserveCapacity(range.count / 5 + 4)
  }

  mutating func scan() {
    while position < end {
      let (kind, width) = CharacterClass.of(bytes, at: position)
      if kind == .space {
        position += width
        continue
      }
      beginChunk()
      if traits.isPlain {
        scanPlainWord()
      } else {
        while position < chunkEnd { scanToken() }
      }
    }
  }

  private mutating func beginChunk() {
    chunkStart = position
    traits = ChunkTraits()
    var index = position
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if CharacterClass.ofASCII(byte) == .space { break }
        traits.note(byte)
        index += 1
      } else {
        let (kind, width) = CharacterClass.of(bytes, at: index)
        if kind == .space { break }
        traits.isPlain = false
        index += width
      }
    }
    chunkEnd = min(index, end)
  }

  /// A chunk of ASCII letters only: a word, or two written as one ("cannot").
  private mutating func scanPlainWord() {
    emitWord(position, chunkEnd)
    position = chunkEnd
  }

  private mutating func scanToken() {
    let (kind, width) = CharacterClass.of(bytes, at: position)
    if traits.mayHoldAddress, position >= addressFailedUntil, scanAddress(kind) { return }
    switch kind {
    case .letter: scanWord(from: position)
    case .digit: scanNumber()
    case .stop, .ellipsis, .mark: scanStops()
    case .hyphen: scanHyphens()
    case .apostrophe: scanApostrophe(width)
    case .emoji: scanEmoji()
    case .superscript: emitRun(of: .superscript, as: .number)
    case .dash, .opener, .closer, .quote, .punctuation, .symbol, .currency: scanMark(kind, width)
    case .space: position += width
    }
  }

  // MARK: - Pieces

  mutating func emit(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    tokens.append(Token(range: TextRange(start, end), kind: kind))
  }

  /// Emits the token that starts at the position and goes on behind it.
  mutating func take(to end: Int, _ kind: Token.Kind) {
    emit(position, end, kind)
    position = end
  }

  mutating func emitRun(of kind: CharacterClass, as tokenKind: Token.Kind) {
    take(to: endOfRun(of: kind, from: position), tokenKind)
  }

  /// The end of the run of scalars of one class.
  func endOfRun(of kind: CharacterClass, from start: Int) -> Int {
    var index = start
    while index < chunkEnd {
      let (next, width) = CharacterClass.of(bytes, at: index)
      if next != kind { break }
      index += width
    }
    return index
  }

  /// The end of the run of letters, digits and marks.
  func endOfAlphanumerics(from start: Int) -> Int {
    var index = start
    while index < chunkEnd {
      let (next, width) = CharacterClass.of(bytes, at: index)
      if next != .letter && next != .digit { break }
      index += width
    }
    return index
  }

  func kind(at index: Int) -> CharacterClass? {
    index < chunkEnd ? CharacterClass.of(bytes, at: index).0 : nil
  }

  func byte(at index: Int) -> UInt8 { index < chunkEnd ? bytes[index] : 0 }

  func isDigit(at index: Int) -> Bool { index < chunkEnd && bytes[index] &- 0x30 < 10 }

  func isAlphanumeric(at index: Int) -> Bool {
    let next = kind(at: index)
    return next == .letter || next == .digit
  }

  func isUpper(at index: Int) -> Bool { index < end && Letters.isUpper(bytes, at: index) }
  func isLower(at index: Int) -> Bool { index < end && Letters.isLower(bytes, at: index) }
}

/// What a chunk holds, noted while its end is sought.
struct ChunkTraits {
  /// ASCII letters only.
  var isPlain = true
  /// An "@", "#", "/" or a stop: an address is worth a try.
  var mayHoldAddress = false

  @inline(__always)
  mutating func note(_ byte: UInt8) {
    if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { return }
    isPlain = false
    if byte == 0x40 || byte == 0x23 || byte == 0x2F || byte == 0x2E { mayHoldAddress = true }
  }
}

/// Case of letters: ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic capitals.
enum Letters {
  static func isUpper(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    switch byte {
    case 0xC3: return next <= 0x9E && next != 0x97
    case 0xC4, 0xC5: return next & 1 == 0
    case 0xCE: return next >= 0x86 && next <= 0xAB
    case 0xD0: return next <= 0xAF
    default: return false
    }
  }

  static func isLower(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x61 && byte <= 0x7A }
    switch byte {
    case 0xC3, 0xC4, 0xC5, 0xCE, 0xD0: return !isUpper(bytes, at: index)
    case 0xCF, 0xD1: return true
    default: return false
    }
  }
}
