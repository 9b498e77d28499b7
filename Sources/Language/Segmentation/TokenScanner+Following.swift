/// What follows a stop, behind white space.
extension TokenScanner {
  /// An ordinal: "N. 42nd Street".
  func isOrdinal(_ start: Int) -> Bool {
    var index = start
    while index < end, bytes[index] &- 0x30 < 10 { index += 1 }
    return index > start && index < end && Letters.isLower(bytes, at: index)
  }

  /// A number, also in brackets, Roman, or a single capital: what "No.", "Fig." and "App." count.
  func isBeforeNumber(_ index: Int) -> Bool {
    var index = index
    while index < end, CharacterClass.of(bytes, at: index).0 == .space {
      index += CharacterClass.of(bytes, at: index).1
    }
    guard index < end else { return false }
    if bytes[index] &- 0x30 < 10 || bytes[index] == 0x23 { return true }
    // "Eq. (3)", "Refs. [4]"
    if bytes[index] == 0x28 || bytes[index] == 0x5B, index + 1 < end, bytes[index + 1] &- 0x30 < 10 { return true }
    // "Fig. ??": a reference that was not resolved
    if bytes[index] == 0x3F, index + 1 < end, bytes[index + 1] == 0x3F { return true }
    // "Sat. Sept. 23"
    let (start, last) = wordAfter(index)
    if isUpper(at: start), lexicon.abbreviations.stopKind(bytes, start, last) == .date { return true }
    // "Ch. IV", "App. B"; "A" and "I" are words.
    let capitals = bytes[index...].prefix(min(5, end - index)).prefix { $0 >= 0x41 && $0 <= 0x5A }
    if capitals.count == 1, let letter = capitals.first, letter == 0x41 || letter == 0x49 {
      // "App. A."
      let after = index + 1
      return after < end && bytes[after] != 0x27 && CharacterClass.of(bytes, at: after).0 == .stop
    }
    if !capitals.isEmpty,
      capitals.allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 || $0 == 0x4C }) || capitals.count == 1
    {
      let after = index + capitals.count
      return after >= end || CharacterClass.of(bytes, at: after).0 != .letter && bytes[after] != 0x27
    }
    return false
  }

  func isBeforeDigit(_ index: Int) -> Bool {
    let (start, _) = wordAfter(index)
    return start < end && bytes[start] &- 0x30 < 10
  }

  func isInchesOrFollowing(_ start: Int) -> Bool {
    bytes[start] == 0x69 && bytes[start + 1] == 0x6E || bytes[start] == 0x66 && bytes[start + 1] == 0x66
  }

  /// Whether a small abbreviation that goes on follows.
  func isBeforeAbbreviation(_ index: Int) -> Bool {
    let (start, last) = wordAfter(index)
    guard start > index, start < last, last < end, isLower(at: start), bytes[last] == 0x2E else { return false }
    return lexicon.abbreviations.stopKind(bytes, start, last) == .continues
  }

  func isBeforeSmall(_ index: Int) -> Bool {
    let (start, last) = wordAfter(index)
    return start < last && start > index && isLower(at: start)
  }

  /// The word behind white space at an index, empty when something else follows.
  func wordAfter(_ index: Int) -> (Int, Int) {
    var start = index
    while start < end, CharacterClass.of(bytes, at: start).0 == .space {
      start += CharacterClass.of(bytes, at: start).1
    }
    var last = start
    while last < end, last - start < 16, CharacterClass.of(bytes, at: last).0 == .letter {
      last += CharacterClass.of(bytes, at: last).1
    }
    return (start, min(last, end))
  }
}
