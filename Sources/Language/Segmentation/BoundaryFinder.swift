import Document

/// Finds where the sentences of a block end.
struct BoundaryFinder {
  let bytes: [UInt8]
  let tokens: [Token]
  let abbreviations: AbbreviationLexicon
  /// Whether a straight double quotation mark is open.
  var isQuoteOpen = false
  /// The closing mark of a quotation or bracket that is a part of the sentence it stands in.
  var enclosureEnd = 0
  /// The first token of the sentence that is being read.
  var sentenceStart = 0
  /// The enumeration that the block is in.
  var enumeration: ListMarker?

  init(bytes: [UInt8], tokens: [Token], abbreviations: AbbreviationLexicon) {
    self.bytes = bytes
    self.tokens = tokens
    self.abbreviations = abbreviations
  }

  /// The index behind the last token of the sentence that begins at a token.
  mutating func endOfSentence(from first: Int) -> Int {
    var index = first
    sentenceStart = first
    if let marker = marker(at: first, isAtStart: true), marker.end < tokens.count {
      index = marker.end
      enumeration = marker
    }
    while index < tokens.count {
      if index > first, beginsNextItem(index) || breaksLayout(before: index) { return index }
      if isStraightQuote(index), isQuoteOpen || !isInchMark(index) { isQuoteOpen.toggle() }
      if tokens[index].kind == .punctuation, index > first { noteEnclosed(index) }
      guard let stop = stop(at: index) else {
        index += 1
        continue
      }
      let closing = closing(after: index, stop)
      if closing.end >= tokens.count { return tokens.count }
      if closing.end > enclosureEnd, ends(closing.stop, at: closing.stopIndex, closing) { return closing.end }
      // What closes it is not looked at again: it would go on the same way.
      index = max(closing.end, closing.resume)
    }
    return tokens.count
  }

  // MARK: - Stops

  /// What may end a sentence.
  enum Stop: Equatable {
    case period
    case ellipsis
    /// "!" and "?", also in a run.
    case mark
    case abbreviation(AbbreviationLexicon.Kind)
    /// An initial, or letters with stops that no table knows: "J.", "J.C."
    case initial
    case emoticon
  }

  func stop(at index: Int) -> Stop? {
    let token = tokens[index]
    let range = token.range
    let first = bytes[range.start]
    switch token.kind {
    case .punctuation:
      if first == 0x2E {
        if range.count == 1 { return .period }
        return bytes[range.start..<range.end].contains { $0 == 0x21 || $0 == 0x3F } ? .mark : .ellipsis
      }
      if first == 0x21 || first == 0x3F { return .mark }
      guard range.count >= 2, first >= 0xC2 else { return nil }
      switch CharacterClass.of(bytes, at: range.start).0 {
      case .mark: return .mark
      case .ellipsis: return .ellipsis
      default: return nil
      }
    case .word:
      let last = bytes[range.end - 1]
      if last == 0x21 { return range.count > 1 ? .abbreviation(.exclaimed) : nil }
      guard last == 0x2E, range.count > 1 else { return nil }
      if let kind = abbreviations.stopKind(bytes, range.start, range.end - 1) { return .abbreviation(kind) }
      return .initial
    case .symbol: return range.count > 1 && isEyes(first) && bytes[range.start + 1] != first ? .emoticon : nil
    default: return nil
    }
  }

  /// What emoticons begin with: ":", ";", "=", "^".
  private func isEyes(_ byte: UInt8) -> Bool { byte == 0x3A || byte == 0x3B || byte == 0x3D || byte == 0x5E }
}
