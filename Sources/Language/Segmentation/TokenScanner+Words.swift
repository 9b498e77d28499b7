extension TokenScanner {
  /// Reads a word whose letters begin at `start` (the position, or behind digits that belong to it).
  mutating func scanWord(from start: Int) {
    var index = endOfAlphanumerics(from: start)
    var kind = Token.Kind.word
    var hyphened = false
    while let joiner = self.kind(at: index) {
      let width = CharacterClass.of(bytes, at: index).1
      let next = index + width
      switch joiner {
      case .apostrophe where isAlphanumeric(at: next):
        if splitClitic(apostrophe: index, letters: next) { return }
        index = endOfAlphanumerics(from: next)
        continue
      case .hyphen where !hyphened && isAlphanumeric(at: next):
        guard keepsHyphen(at: index, next) else { break }
        hyphened = true
        index = endOfAlphanumerics(from: next)
        continue
      case .hyphen where !hyphened && isBrokenOff(index, next):
        take(to: next, .word)
        return
      case .stop:
        switch stopInWord(index, isLast: false) {
        case .ends: break
        case .belongs:
          take(to: next, kind)
          return
        case .joins:
          index = endOfAlphanumerics(from: next)
          if index - next > 1 { kind = .address }
          continue
        }
      case .symbol where joinsSymbol(at: index):
        index = endOfAlphanumerics(from: next)
        if byte(at: next - 1) == 0x40 { kind = .address }
        continue
      case .mark where bytes[index] == 0x21 && isExclaimedName(index):
        take(to: next, .word)
        return
      case .currency where index - position <= 3 && isCapitals(position, index):
        take(to: next, .symbol)
        return
      default: break
      }
      break
    }
    if kind == .word { emitWord(position, index) } else { emit(position, index, kind) }
    position = index
  }

  /// Emits a word, or the two words that are written as one.
  mutating func emitWord(_ start: Int, _ end: Int) {
    if end - start <= 8, end - start >= 2, let first = lexicon.contractions[WordKey.of(bytes, start, end)] {
      emit(start, start + first, .word)
      emit(start + first, end, .word)
    } else {
      emit(start, end, .word)
    }
  }

  /// Splits "do|n't" and "Syria|'s"; false when what follows the apostrophe is no clitic.
  private mutating func splitClitic(apostrophe: Int, letters: Int) -> Bool {
    let end = endOfAlphanumerics(from: letters)
    guard end - letters <= 2 else { return false }
    let after = kind(at: end)
    if after == .apostrophe && isAlphanumeric(at: end + 1) { return false }
    var first = apostrophe
    if end - letters == 1, bytes[letters] | 0x20 == 0x74 {
      guard apostrophe > position, bytes[apostrophe - 1] | 0x20 == 0x6E else { return false }
      first = apostrophe - 1
    } else if !lexicon.clitics.contains(WordKey.of(bytes, letters, end)) {
      return false
    }
    // "the 1970's", "the 60’s": a decade, not somebody's.
    if bytes[letters] | 0x20 == 0x73, first - position <= 4, byte(at: first - 1) == 0x30, isDigit(at: position) {
      take(to: end, .word)
      return true
    }
    if first > position { emit(position, first, .word) }
    emit(first, end, .word)
    position = end
    return true
  }

  /// Whether the hyphen belongs to the word: after a prefix ("re-elected"), before a suffix.
  private func keepsHyphen(at hyphen: Int, _ next: Int) -> Bool {
    let end = endOfAlphanumerics(from: next)
    if kind(at: end) == .hyphen, isAlphanumeric(at: end + 1) { return false }
    if hyphen - position <= 8, lexicon.prefixes.contains(WordKey.of(bytes, position, hyphen)) { return true }
    return end - next <= 6 && lexicon.suffixes.contains(WordKey.of(bytes, next, end))
  }

  /// "spr- spring", "they br- —": a word that its speaker broke off, not the first part of "pre- and post-war".
  private func isBrokenOff(_ hyphen: Int, _ next: Int) -> Bool {
    guard bytes[hyphen] == 0x2D, hyphen - position <= 3, kind(at: next) != .hyphen,
      !lexicon.short.contains(WordKey.of(bytes, position, hyphen)), !isCapitals(position + 1, hyphen)
    else { return false }
    let (start, last) = wordAfter(next)
    return !lexicon.coordinators.contains(WordKey.of(bytes, start, last))
  }

  /// "AT&T", "P&L", "w/o", "s/he", "f*ed", "name@HOST": signs that join letters.
  private func joinsSymbol(at index: Int) -> Bool {
    let next = index + 1
    guard isAlphanumeric(at: next) else { return false }
    switch bytes[index] {
    case 0x26:
      let end = endOfAlphanumerics(from: next)
      return end - position <= 6 && (index - position <= 2 && end - next <= 2 || isCapitals(position, index))
    case 0x2A: return isLower(at: index - 1) && isLower(at: next)
    case 0x40: return true
    case 0x2F:
      guard index == position + 1, isLower(at: position) else { return false }
      let end = endOfAlphanumerics(from: next)
      return bytes[position] == 0x77 && (bytes[next] == 0x6F && end - next <= 3)
        || bytes[position] == 0x73 && end - next == 2 && bytes[next] == 0x68
    default: return false
    }
  }

  /// "Yahoo!": a name that has its mark, unless the mark is one of several.
  private func isExclaimedName(_ mark: Int) -> Bool {
    guard kind(at: mark + 1) != .mark, isUpper(at: position) else { return false }
    return lexicon.abbreviations.kind(bytes, position, mark) == .exclaimed
  }

  func isCapitals(_ start: Int, _ end: Int) -> Bool {
    start < end && (start..<end).allSatisfy { bytes[$0] >= 0x41 && bytes[$0] <= 0x5A }
  }
}
