import Document

/// A number or letter that begins an item of an enumeration: "1.", "2)", "(b)", "iv.", "3.)".
struct ListMarker: Equatable {
  enum Style: Equatable {
    case stop, bracket, stopAndBracket
  }
  var style: Style
  /// The number, or the place of the letter in the alphabet.
  var value: Int
  /// Behind the last token of the marker.
  var end: Int
}

extension BoundaryFinder {
  /// The marker that begins at a token, nil when there is none or nothing follows it.
  func marker(at index: Int, isAtStart: Bool = false) -> ListMarker? {
    var next = index
    if next < tokens.count, isBullet(next) { next += 1 }
    if next < tokens.count, bytes[tokens[next].range.start] == 0x28 { next += 1 }
    guard next < tokens.count, let (value, hasStop) = ordinal(next, isAtStart: isAtStart) else { return nil }
    next += 1
    var style: ListMarker.Style? = hasStop ? .stop : nil
    if !hasStop, isAdjacent(next), isOne(next, 0x2E) {
      style = .stop
      next += 1
    }
    if isAdjacent(next), isOne(next, 0x29) {
      style = style == nil ? .bracket : .stopAndBracket
      next += 1
    }
    guard let style, next < tokens.count, !isAdjacent(next) else { return nil }
    return ListMarker(style: style, value: value, end: next)
  }

  /// Whether the next item of the enumeration begins at a token: "1) Wash the rice 2) Boil the water".
  mutating func beginsNextItem(_ index: Int) -> Bool {
    guard let current = enumeration, !isAdjacent(index), let marker = marker(at: index),
      marker.style == current.style, marker.value == current.value + 1, marker.end < tokens.count
    else { return false }
    return continuation(at: marker.end).form == .capital
  }

  private func isOne(_ index: Int, _ byte: UInt8) -> Bool {
    index < tokens.count && tokens[index].range.count == 1 && bytes[tokens[index].range.start] == byte
  }

  /// "•", "⁃", "*", "-"
  private func isBullet(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .symbol || token.range.count == 1 && bytes[token.range.start] == 0x2D
  }

  /// The value of a number below 1,000 (the last part of "2.1" at the start of a sentence), of a single letter or a
  /// small Roman numeral; whether its stop is in the token.
  private func ordinal(_ index: Int, isAtStart: Bool) -> (Int, Bool)? {
    let token = tokens[index]
    var end = token.range.end
    if token.kind == .number {
      if isAtStart, token.range.count <= 8, let last = lastPart(token.range) { return (last, false) }
      guard token.range.count <= 3 else { return nil }
      var value = 0
      for byte in bytes[token.range.start..<end] {
        guard byte &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return (value, false)
    }
    guard token.kind == .word else { return nil }
    let hasStop = bytes[end - 1] == 0x2E
    if hasStop { end -= 1 }
    let letters = bytes[token.range.start..<end]
    guard !letters.isEmpty, letters.count <= 4 else { return nil }
    if letters.count == 1, let letter = letters.first, letter | 0x20 >= 0x61, letter | 0x20 <= 0x7A {
      return (letter == 0x69 ? 1 : Int(letter | 0x20) - 0x60, hasStop)
    }
    // "IV. Results" begins a sentence; within one, a capital numeral is a name's: "World War II."
    let fold: UInt8 = isAtStart ? 0x20 : 0
    return letters.allSatisfy({ [0x69, 0x76, 0x78].contains($0 | fold) }) ? (roman(letters), hasStop) : nil
  }

  /// The last part of a number of parts: 1 of "2.1".
  private func lastPart(_ range: TextRange) -> Int? {
    let parts = bytes[range.start..<range.end].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.count <= 2 && $0.allSatisfy { $0 &- 0x30 < 10 } })
    else { return nil }
    return parts.last.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
  }

  private func roman(_ letters: ArraySlice<UInt8>) -> Int {
    var (value, last) = (0, 0)
    for letter in letters.reversed() {
      let digit = letter | 0x20 == 0x69 ? 1 : letter | 0x20 == 0x76 ? 5 : 10
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return value
  }
}
