/// Quotations that are a part of the sentence around them.
extension BoundaryFinder {
  /// Looks at an opening mark inside a sentence: when the sentence goes on behind the quotation, and no stop closes the
  /// quotation itself, it does not end inside either: `He wrote "It rains. I stay" and left.`
  mutating func noteQuotation(_ opening: Int) {
    guard opening >= quotationEnd, let closing = closingMark(of: opening),
      !isMark(opening - 1, 0x3A), !isStopOrComma(closing - 1), goesOn(behind: closing)
    else { return }
    quotationEnd = closing
  }

  /// The closing mark within the next tokens, nil when another quotation opens before it.
  private func closingMark(of opening: Int) -> Int? {
    let isStraight = isStraightQuote(opening)
    guard isStraight ? isQuoteOpen : isCurly(opening, 0x9C) || isCurly(opening, 0x98) else { return nil }
    let (open, close): (UInt8, UInt8) = isCurly(opening, 0x98) ? (0x98, 0x99) : (0x9C, 0x9D)
    for index in (opening + 1)..<min(tokens.count, opening + Self.longestQuotation) {
      if isStraight ? isStraightQuote(index) : isCurly(index, close) && !isFollowedClosely(index) {
        return index > opening + 1 ? index : nil
      }
      if isCurly(index, open) { return nil }
    }
    return nil
  }

  private static let longestQuotation = 80

  /// A quotation mark of the general punctuation block: U+2018 to U+201D.
  private func isCurly(_ index: Int, _ last: UInt8) -> Bool {
    let range = tokens[index].range
    return range.count == 3 && bytes[range.start] == 0xE2 && bytes[range.start + 1] == 0x80
      && bytes[range.start + 2] == last
  }

  private func isStopOrComma(_ index: Int) -> Bool { isMark(index, 0x2C) || stop(at: index) != nil }

  private func goesOn(behind index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let start = tokens[index + 1].range.start
    switch bytes[start] {
    case 0x28, 0x2C, 0x3B, 0x2E: return true
    default: return Letters.isLower(bytes, at: start)
    }
  }
}
