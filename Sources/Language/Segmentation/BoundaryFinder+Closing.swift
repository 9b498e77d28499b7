import Document

extension BoundaryFinder {
  /// The tokens behind a stop that belong to its sentence.
  struct Closing {
    /// Behind the last of them.
    var end: Int
    /// Where to go on when the sentence does not end.
    var resume: Int
    /// The last stop: the one that counts.
    var stop: Stop
    var stopIndex: Int
    var hasQuote = false
    var hasBracket = false
    /// Stops with blanks between them: ". . ."
    var spacedStops = 0
    /// The first of spaced stops ends the sentence, the others open the next one.
    var isStopAndEllipsis = false
  }

  mutating func closing(after index: Int, _ stop: Stop) -> Closing {
    var closing = Closing(end: index + 1, resume: index + 1, stop: stop, stopIndex: index)
    if stop == .period { absorbSpacedStops(index, &closing) }
    var note = false
    while closing.end < tokens.count {
      let next = closing.end
      let first = bytes[tokens[next].range.start]
      if isStraightQuote(next) {
        guard closesStraightQuote(next) else { return closing }
        isQuoteOpen = false
        closing.hasQuote = true
      } else if tokens[next].kind == .punctuation, isClosingMark(next) {
        if isBracket(next) { closing.hasBracket = true } else { closing.hasQuote = true }
      } else if isAdjacent(next), tokens[next].kind == .punctuation, let further = self.stop(at: next) {
        // "etc.)." has a further stop; it decides.
        closing.stop = further
        closing.stopIndex = next
        closing.hasQuote = false
        closing.hasBracket = false
      } else if self.stop(at: next) == .emoticon {
        // It goes with what it comments.
      } else if isReference(next) {
        closing.end += 2
      } else if let length = remarkLength(next) {
        closing.end += length
      } else if stop == .mark, self.stop(at: next) == .mark {
        // "! ! !"
      } else if isAdjacent(next), tokens[next].kind == .number, tokens[next].range.count <= 4, stop == .period,
        first >= 0x80 || index > 0 && tokens[index - 1].kind != .number && tokens[next].range.count <= 3
      {
        note = true
      } else if note, isAdjacent(next), joinsNotes(next) {
        closing.end += 1
      } else if isSpacedNote(next) {
        // "It failed. 7 However"
      } else if note, tokens[next].kind == .number, tokens[next].range.count <= 3, next + 1 < tokens.count,
        Letters.isUpper(bytes, at: tokens[next + 1].range.start)
      {
        // A second footnote mark behind a blank.
      } else {
        return closing
      }
      closing.end += 1
    }
    return closing
  }

  /// The comma of "held.2,3", the dash of "held.2-4"; a number follows.
  private func joinsNotes(_ index: Int) -> Bool {
    guard isAdjacent(index + 1), tokens[index + 1].kind == .number, tokens[index + 1].range.count <= 3 else {
      return false
    }
    let kind = CharacterClass.of(bytes, at: tokens[index].range.start).0
    return isMark(index, 0x2C) || kind == .hyphen || kind == .dash
  }

  /// The number of a footnote behind a blank: a word that begins sentences follows it.
  private func isSpacedNote(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard tokens[index].kind == .number, range.count <= 2, index + 1 < tokens.count, !isAdjacent(index + 1),
      bytes[range.start..<range.end].allSatisfy({ $0 &- 0x30 < 10 }), tokens[index + 1].kind == .word,
      Letters.isUpper(bytes, at: tokens[index + 1].range.start)
    else { return false }
    return isStarter(index + 1)
  }

  private func absorbSpacedStops(_ index: Int, _ closing: inout Closing) {
    var next = index + 1
    while next < tokens.count, self.stop(at: next) == .period, !isAdjacent(next) { next += 1 }
    guard next - index >= 3 else { return }
    closing.spacedStops = next - index
    closing.resume = next
    // A stop and an ellipsis that opens the next sentence: "word. . . . The next".
    if closing.spacedStops == 4, index > 0, isAdjacent(index), next < tokens.count,
      Letters.isUpper(bytes, at: tokens[next].range.start)
    {
      closing.isStopAndEllipsis = true
      return
    }
    closing.end = next
  }

  /// "[12]", "[a]", also behind a blank: a reference to a note.
  private func isReference(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, bytes[tokens[index].range.start] == 0x5B,
      bytes[tokens[index + 2].range.start] == 0x5D, isAdjacent(index + 1), isAdjacent(index + 2)
    else { return false }
    return tokens[index + 1].kind == .number || tokens[index + 1].range.count == 1 || stop(at: index + 1) == .ellipsis
  }

  /// "[citation needed]", "[sic]": the number of tokens of a remark in square brackets, all in small letters.
  private func remarkLength(_ index: Int) -> Int? {
    guard bytes[tokens[index].range.start] == 0x5B, isAdjacent(index + 1) else { return nil }
    var next = index + 1
    while next < tokens.count, next <= index + 4 {
      if bytes[tokens[next].range.start] == 0x5D { return next > index + 1 ? next - index : nil }
      // "[note 3]"
      if tokens[next].kind == .number, next > index + 1 {
        next += 1
        continue
      }
      guard tokens[next].kind == .word, Letters.isLower(bytes, at: tokens[next].range.start) else { return nil }
      next += 1
    }
    return nil
  }

  private func isClosingMark(_ index: Int) -> Bool {
    let range = tokens[index].range
    switch bytes[range.start] {
    case 0x29, 0x5D, 0x7D: return true
    // "'" and "''"
    case 0x27: return isAdjacent(index) && !isFollowedClosely(index)
    // "»"
    case 0xC2: return range.count == 2 && bytes[range.start + 1] == 0xBB
    case 0xE2:
      guard range.count >= 3, bytes[range.start + 1] == 0x80 else { return false }
      let third = bytes[range.start + 2]
      return third == 0x9D || third == 0xBA || third == 0x99 && isAdjacent(index) && !isFollowedClosely(index)
    default: return false
    }
  }

  private func isBracket(_ index: Int) -> Bool { bytes[tokens[index].range.start] | 0x54 == 0x7D }

  func isStraightQuote(_ index: Int) -> Bool {
    tokens[index].range.count == 1 && bytes[tokens[index].range.start] == 0x22
  }

  /// `5'10"`
  func isInchMark(_ index: Int) -> Bool { isAdjacent(index) && tokens[index - 1].kind == .number }

  private func closesStraightQuote(_ index: Int) -> Bool {
    if isAdjacent(index) { return isQuoteOpen || !isFollowedClosely(index) }
    return isQuoteOpen && !isFollowedClosely(index)
  }

  /// No white space before the token.
  func isAdjacent(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index - 1].range.end == tokens[index].range.start
  }

  /// A word right behind the token.
  func isFollowedClosely(_ index: Int) -> Bool {
    isAdjacent(index + 1) && (tokens[index + 1].kind == .word || tokens[index + 1].kind == .number)
  }
}
