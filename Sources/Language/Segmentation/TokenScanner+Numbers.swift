extension TokenScanner {
  /// Reads a number with its grouping, decimals, time or date; letters that belong to it make a word of it ("3rd").
  mutating func scanNumber() {
    var index = endOfRun(of: .digit, from: position)
    if let end = endOfHyphened(index) {
      take(to: end, .number)
      return
    }
    loop: while index + 1 < chunkEnd {
      switch bytes[index] {
      case 0x2C:
        guard isGroup(at: index + 1) else { break loop }
      case 0x2E, 0x2F:
        guard isDigit(at: index + 1) else { break loop }
      case 0x3A:
        guard isDigit(at: index + 1), isDigit(at: index + 2) else { break loop }
      default: break loop
      }
      index = endOfRun(of: .digit, from: index + 1)
    }
    if index - position == 7, bytes[position + 3] == 0x2F, byte(at: index) == 0x2D,
      endOfRun(of: .digit, from: index + 1) == index + 5
    {
      // "713/555-0142"
      index += 5
    }
    guard kind(at: index) == .letter else {
      if kind(at: index) == .apostrophe, !isDigit(at: index + 1) {
        scanWord(from: position)
      } else {
        take(to: index, .number)
      }
      return
    }
    let letters = endOfRun(of: .letter, from: index)
    if !isDigit(at: letters), isUnit(index, letters) {
      take(to: index, .number)
    } else {
      scanWord(from: index)
    }
  }

  /// Units close to their number: "10|km", "$|2|b", "50|g", but "4G".
  private func isUnit(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 4 else { return false }
    if end - start == 1 {
      if bytes[start] == 0x67 { return true }
      if bytes[start] | 0x20 == 0x62 || bytes[start] | 0x20 == 0x74, let last = tokens.last, last.range.end == position
      {
        return last.kind == .symbol
      }
    }
    return lexicon.units.contains(WordKey.of(bytes, start, end))
  }

  /// "1,250", "12,34,567": three digits follow, or two and a further group.
  private func isGroup(at index: Int) -> Bool {
    guard isDigit(at: index), isDigit(at: index + 1) else { return false }
    if isDigit(at: index + 2) { return !isDigit(at: index + 3) }
    return byte(at: index + 2) == 0x2C && isDigit(at: index + 3)
  }

  /// The end of a telephone number, a date or a code ("713-555-0142", "2024-10-07"); nil for ranges ("5-10").
  private func endOfHyphened(_ first: Int) -> Int? {
    var (index, groups) = (first, 1)
    var lengths = (first - position, 0)
    while byte(at: index) == 0x2D, isDigit(at: index + 1) {
      let end = endOfRun(of: .digit, from: index + 1)
      groups += 1
      if groups == 2 { lengths.1 = end - index - 1 }
      index = end
    }
    if groups == 1 { return nil }
    let isCode = groups >= 3 || lengths == (3, 4) || lengths == (5, 4)
    return isCode && kind(at: index) != .letter ? index : nil
  }
}
