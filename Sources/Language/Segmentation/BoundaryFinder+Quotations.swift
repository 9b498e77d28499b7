/// Quotations and brackets that are a part of the sentence around them.
extension BoundaryFinder {
  /// Looks at an opening mark inside a sentence that goes on behind what is enclosed: it does not end inside.
  ///
  /// `He wrote "It rains. I stay" and left.` A quotation that a stop closes is one of sentences of its own.
  mutating func noteEnclosed(_ opening: Int) {
    guard opening >= enclosureEnd else { return }
    if isMark(opening, 0x28) {
      if let closing = closingBracket(of: opening), goesOn(behind: closing, isBracket: true) { enclosureEnd = closing }
      return
    }
    guard let closing = closingMark(of: opening), !isMark(opening - 1, 0x3A), !isStopOrComma(closing - 1),
      goesOn(behind: closing, isBracket: false)
    else { return }
    enclosureEnd = closing
  }

  /// The closing bracket within the next tokens, nil when another bracket opens before it.
  private func closingBracket(of opening: Int) -> Int? {
    for index in (opening + 1)..<min(tokens.count, opening + Self.longestEnclosure) {
      if isMark(index, 0x29) { return index }
      if isMark(index, 0x28) { return nil }
    }
    return nil
  }

  /// The closing mark within the next tokens, nil when another quotation opens before it.
  private func closingMark(of opening: Int) -> Int? {
    let isStraight = isStraightQuote(opening)
    let isOpening =
      isStraight
      ? isQuoteOpen && !isAdjacent(opening) && isAdjacent(opening + 1)
      : isCurly(opening, 0x9C) || isCurly(opening, 0x98)
    guard isOpening else { return nil }
    let (open, close): (UInt8, UInt8) = isCurly(opening, 0x98) ? (0x98, 0x99) : (0x9C, 0x9D)
    for index in (opening + 1)..<min(tokens.count, opening + Self.longestEnclosure) {
      if isStraight ? isStraightQuote(index) : isCurly(index, close) && !isFollowedClosely(index) {
        return index > opening + 1 && isAdjacent(index) ? index : nil
      }
      if isCurly(index, open) { return nil }
    }
    return nil
  }

  private static let longestEnclosure = 80

  /// A quotation mark of the general punctuation block: U+2018 to U+201D.
  private func isCurly(_ index: Int, _ last: UInt8) -> Bool {
    let range = tokens[index].range
    return range.count == 3 && bytes[range.start] == 0xE2 && bytes[range.start + 1] == 0x80
      && bytes[range.start + 2] == last
  }

  private func isStopOrComma(_ index: Int) -> Bool { isMark(index, 0x2C) || stop(at: index) != nil }

  private func goesOn(behind index: Int, isBracket: Bool) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let start = tokens[index + 1].range.start
    switch bytes[start] {
    case 0x2C, 0x3B: return true
    case 0x28, 0x2E: return !isBracket
    default: return Letters.isLower(bytes, at: start)
    }
  }
}
