extension TokenScanner {
  /// A punctuation mark or a symbol.
  mutating func scanMark(_ kind: CharacterClass, _ width: Int) {
    if let end = endOfEmoticon() {
      take(to: end, .symbol)
      return
    }
    switch kind {
    case .symbol: scanSymbol()
    case .currency:
      // "$$$" is one.
      var end = position + width
      while width == 1, byte(at: end) == bytes[position] { end += 1 }
      take(to: end, .symbol)
    default: take(to: position + width, .punctuation)
    }
  }

  /// Equal symbols in a row are one token: "***", "<<", "====".
  private mutating func scanSymbol() {
    let (byte, width) = (bytes[position], CharacterClass.of(bytes, at: position).1)
    guard width == 1 else {
      take(to: position + width, .symbol)
      return
    }
    if byte == 0x2B, isDigit(at: position + 1), position == chunkStart || !isAlphanumeric(at: position - 1) {
      // "+44", "+1-202-555-0147"
      var index = position + 1
      while isDigit(at: index) || self.byte(at: index) == 0x2D && isDigit(at: index + 1) { index += 1 }
      take(to: index, .number)
      return
    }
    var index = position + 1
    while index < chunkEnd, bytes[index] == byte { index += 1 }
    take(to: index, byte == 0x26 || byte == 0x2F ? .punctuation : .symbol)
  }

  mutating func scanHyphens() {
    let start = position
    var index = endOfRun(of: .hyphen, from: position)
    if byte(at: index) == 0x3E, index - start <= 2 { index += 1 }
    take(to: index, .punctuation)
  }

  /// An apostrophe that no letter goes before: of a word ("'em", "'90s"), a clitic, or a quotation mark.
  mutating func scanApostrophe(_ width: Int) {
    let next = position + width
    if bytes[position] == byte(at: next), width == 1 {
      // "``" and "''"
      take(to: next + 1, .punctuation)
      return
    }
    if width == 3, kind(at: next) == .apostrophe, next + 3 <= chunkEnd, bytes[next] == 0xE2,
      position == chunkStart || !isAlphanumeric(at: next + 3)
    {
      // Two curly ones: "‘’" and "’’".
      take(to: next + 3, .punctuation)
      return
    }
    if isDigit(at: next), isDigit(at: next + 1), !isDigit(at: next + 2), bytes[position] != 0x60,
      position == chunkStart || !isDigit(at: position - 1)
    {
      // "'72", "'90s"
      let end = endOfAlphanumerics(from: next)
      if end == next + 2 || end == next + 3 && bytes[next + 2] | 0x20 == 0x73 {
        take(to: end, end == next + 2 ? .number : .word)
        return
      }
    }
    if kind(at: next) == .letter {
      let end = endOfAlphanumerics(from: next)
      let key = end - next <= 9 ? WordKey.of(bytes, next, end) : 0
      let isFree = position == chunkStart || !isAlphanumeric(at: position - 1)
      let isClosed = kind(at: end) == .apostrophe
      if isFree, isClosed, end == next + 1, bytes[next] | 0x20 == 0x6E {
        // "rock 'n' roll"
        take(to: end + CharacterClass.of(bytes, at: end).1, .word)
        return
      }
      if !isClosed, isFree ? lexicon.elided.contains(key) : lexicon.clitics.contains(key) {
        take(to: end, .word)
        return
      }
      if position == chunkStart, end == chunkEnd, end - next <= 2, lexicon.clitics.contains(key) {
        // A clitic that a blank parted from its word.
        take(to: end, .word)
        return
      }
    }
    take(to: next, .punctuation)
  }

  /// The end of ":)", ";-)", ":D", "=)", "<3", "^_^"; nil when there is none.
  private func endOfEmoticon() -> Int? {
    let first = bytes[position]
    guard first == 0x3A || first == 0x3B || first == 0x3D || first == 0x3C || first == 0x5E else { return nil }
    guard position == chunkStart || !isDigit(at: position - 1) else { return nil }
    var index = position + 1
    if first == 0x5E {
      guard byte(at: index) == 0x5F, byte(at: index + 1) == 0x5E else { return nil }
      return index + 2
    }
    if first == 0x3C {
      return byte(at: index) == 0x33 && !isAlphanumeric(at: index + 1) ? index + 1 : nil
    }
    if byte(at: index) == 0x2D || byte(at: index) == 0x27 { index += 1 }
    switch byte(at: index) {
    case 0x29, 0x28:
      // "(a list:)" closes a bracket.
      let mouth = byte(at: index)
      index += 1
      while byte(at: index) == mouth { index += 1 }
      return position == chunkStart || kind(at: chunkStart) != .opener ? index : nil
    case 0x44, 0x50, 0x70, 0x4F, 0x6F, 0x2F, 0x7C:
      guard position == chunkStart, index + 1 == chunkEnd || !isAlphanumeric(at: index + 1) && index > position + 1
      else { return nil }
      return index + 1
    default: return nil
    }
  }

  /// One picture: an emoji with its modifiers and joined parts.
  mutating func scanEmoji() {
    var index = position
    var isJoined = true
    while index < chunkEnd {
      let (kind, width) = CharacterClass.of(bytes, at: index)
      if width == 3, bytes[index] == 0xEF, bytes[index + 1] == 0xB8, bytes[index + 2] == 0x8F {
        index += 3
      } else if width == 3, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x8D {
        index += 3
        isJoined = true
      } else if kind == .emoji, isJoined || isModifier(index) {
        isJoined = isFlag(index) && index == position
        index += width
      } else {
        break
      }
    }
    take(to: max(index, position + 1), .symbol)
  }

  /// A skin tone or a tag.
  private func isModifier(_ index: Int) -> Bool {
    guard bytes[index] == 0xF0, index + 3 < chunkEnd else { return bytes[index] == 0xF3 }
    return bytes[index + 1] == 0x9F && bytes[index + 2] == 0x8F && bytes[index + 3] >= 0xBB
  }

  /// A regional indicator, half of a flag.
  private func isFlag(_ index: Int) -> Bool {
    index + 3 < chunkEnd && bytes[index] == 0xF0 && bytes[index + 1] == 0x9F && bytes[index + 2] == 0x87
      && bytes[index + 3] >= 0xA6
  }
}
