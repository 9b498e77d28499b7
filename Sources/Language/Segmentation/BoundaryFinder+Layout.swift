/// Boundaries that no stop marks: where lost line breaks left labels, credits, dates and rules inside a block.
extension BoundaryFinder {
  /// Whether a new sentence begins at a token although nothing before it ends one.
  func breaksLayout(before index: Int) -> Bool {
    let (last, token) = (tokens[index - 1], tokens[index])
    let first = bytes[token.range.start]
    // Nearly all tokens are done with here.
    if first >= 0x61, first <= 0x7A, token.kind == .word, last.kind == .word, bytes[last.range.start] != 0x5F {
      return false
    }
    guard last.range.end < token.range.start else { return false }
    if isRule(last) || isRule(token) { return true }
    if last.kind == .address { return isURL(index - 1) && (isURL(index) || isCapital(index)) }
    guard token.kind == .word, isCapital(index) else { return beginsNextBullet(index) }
    // Between two words, only a credit or a date begins.
    if last.kind == .word, index + 6 < tokens.count, index > sentenceStart + 6, last.range.count != 2 {
      return beginsCredit(index)
    }
    return isBehindLabel(index) || isBehindTimeStamp(index) || isBehindSalutation(index) || beginsCredit(index)
      || beginsClosingDate(index) || isBehindDate(index) || isBehindDateline(index)
  }

  // MARK: - Rules and bullets

  /// A line drawn with signs: "----------", "==========".
  private func isRule(_ token: Token) -> Bool {
    let range = token.range
    guard range.count >= 8 else { return false }
    switch bytes[range.start] {
    case 0x2D, 0x3D, 0x2A, 0x7E, 0x23: break
    // Shorter ones are forms to fill in.
    case 0x5F: if range.count < 20 { return false }
    default: return false
    }
    return bytes[range.start..<range.end].allSatisfy { $0 == bytes[range.start] }
  }

  /// The bullet that the sentence began with stands here again: "• milk • bread".
  private func beginsNextBullet(_ index: Int) -> Bool {
    let (first, token) = (tokens[sentenceStart].range, tokens[index].range)
    guard tokens[index].kind == .symbol, token.count == 3, first.count == 3, bytes[token.start] == 0xE2,
      index + 1 < tokens.count, !isAdjacent(index + 1)
    else { return false }
    return bytes[token.start..<token.end] == bytes[first.start..<first.end]
  }

  // MARK: - Addresses and times

  private func isURL(_ index: Int) -> Bool {
    guard tokens[index].kind == .address else { return false }
    let range = tokens[index].range
    return starts(range.start, range.end, "http") || starts(range.start, range.end, "www.")
  }

  private func starts(_ start: Int, _ end: Int, _ text: StaticString) -> Bool {
    guard start + text.utf8CodeUnitCount <= end else { return false }
    return text.withUTF8Buffer { prefix in
      for (offset, byte) in prefix.enumerated() where bytes[start + offset] | 0x20 != byte | 0x20 { return false }
      return true
    }
  }

  /// "4/16/2012 10:05 AM": what the head of an e-mail ends with.
  private func isBehindTimeStamp(_ index: Int) -> Bool {
    guard index - 3 >= sentenceStart, tokens[index - 2].kind == .number, tokens[index - 3].kind == .number,
      tokens[index - 1].range.count == 2, bytes[tokens[index - 1].range.start + 1] | 0x20 == 0x6D
    else { return false }
    return !isTimeZone(index) && count(of: 0x3A, in: index - 2) > 0 && count(of: 0x2F, in: index - 3) == 2
  }

  private func count(of byte: UInt8, in index: Int) -> Int {
    bytes[tokens[index].range.start..<tokens[index].range.end].reduce(0) { $0 + ($1 == byte ? 1 : 0) }
  }

  // MARK: - Labels and credits

  /// "Figure 5.2 The pier leans": the label of a caption.
  private func isBehindLabel(_ index: Int) -> Bool {
    guard index == sentenceStart + 2, tokens[index - 1].kind == .number else { return false }
    return isOne(of: Self.captionLabels, sentenceStart)
  }

  /// "Image: Ann Lee" behind a caption that has no stop.
  private func beginsCredit(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, index - sentenceStart >= 3, isMark(index + 1, 0x3A), isAdjacent(index + 1),
      tokens[index - 1].kind != .punctuation
    else { return false }
    return isOne(of: Self.creditLabels, index)
  }

  /// "Thanks, | Ann", "Best regards, | Ann Lee".
  private func isBehindSalutation(_ index: Int) -> Bool {
    guard index - sentenceStart >= 2, index - sentenceStart <= 3, isMark(index - 1, 0x2C),
      isOne(of: Self.salutations, index - 2),
      index - sentenceStart == 2 || isOne(of: Self.salutationModifiers, sentenceStart)
    else { return false }
    if index + 1 == tokens.count { return true }
    // "Thanks, Mr. Hall", "Thanks, Ben.": somebody who is spoken to.
    return tokens[index + 1].kind != .punctuation && bytes[tokens[index].range.end - 1] != 0x2E
  }

  // MARK: - Dates

  /// "Markets fall again | Monday, March 3, 2025": the date under a headline.
  private func beginsClosingDate(_ index: Int) -> Bool {
    guard index + 6 == tokens.count, index - sentenceStart >= 2, isLongDate(index),
      tokens[index - 1].kind != .punctuation || isClosing(index - 1)
    else { return false }
    return !isOne(of: Self.dateGovernors, index - 1)
  }

  private func isBehindDate(_ index: Int) -> Bool {
    index == sentenceStart + 6 && isLongDate(sentenceStart) && isStarter(index)
  }

  /// "Monday, March 3, 2025"
  private func isLongDate(_ index: Int) -> Bool {
    guard index + 5 < tokens.count, isMark(index + 1, 0x2C), isMark(index + 4, 0x2C), tokens[index + 3].kind == .number,
      tokens[index + 5].kind == .number, tokens[index + 5].range.count == 4
    else { return false }
    return isOne(of: Self.weekdays, index) && isOne(of: Self.months, index + 2)
  }

  /// "RIGA, Latvia (Baltic Wire) -- | Ferries": place and agency before the first sentence of a report.
  private func isBehindDateline(_ index: Int) -> Bool {
    guard sentenceStart == 0, index >= 2, index <= 14, !isAdjacent(index - 1) else { return false }
    let dash = CharacterClass.of(bytes, at: tokens[index - 1].range.start).0
    guard dash == .dash || dash == .hyphen else { return false }
    var isMarked = tokens[0].range.count >= 4 && isAllCapitals(0) && !isAllCapitals(index)
    var isOpen = false
    for place in 0..<(index - 1) {
      switch tokens[place].kind {
      case .word: guard isCapital(place) else { return false }
      case .number: continue
      case .punctuation:
        switch bytes[tokens[place].range.start] {
        case 0x2C: isMarked = true
        case 0x28: isOpen = true
        case 0x29: isOpen = false
        case 0x2E, 0x2F: continue
        default: return false
        }
      case .symbol, .address: return false
      }
    }
    return isMarked && !isOpen && tokens[0].kind == .word
  }

  // MARK: - Tokens

  private func isCapital(_ index: Int) -> Bool { Letters.isUpper(bytes, at: tokens[index].range.start) }

  private func isAllCapitals(_ index: Int) -> Bool {
    bytes[tokens[index].range.start..<tokens[index].range.end].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    tokens[index].range.count == 1 && bytes[tokens[index].range.start] == byte
  }

  private func isClosing(_ index: Int) -> Bool {
    let kind = CharacterClass.of(bytes, at: tokens[index].range.start).0
    return kind == .closer || kind == .quote || kind == .apostrophe
  }

  func isOne(of words: Set<UInt64>, _ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count <= 12 && words.contains(WordKey.of(bytes, range.start, range.end))
  }

  private static let captionLabels = WordKey.set("figure fig fig. table box exhibit plate chart map scheme graph")
  private static let creditLabels = WordKey.set("image photo photograph illustration video")
  private static let salutations = WordKey.set("thanks regards sincerely cheers wishes respectfully")
  private static let salutationModifiers = WordKey.set("many kind kindest best warm warmest with")
  private static let dateGovernors = WordKey.set(
    """
    on for of from to until till by since before after through and or between this last next every each is was the \
    a effective dated updated published posted
    """)
  static let weekdays = WordKey.set("monday tuesday wednesday thursday friday saturday sunday")
  private static let months = WordKey.set(
    """
    january february march april may june july august september october november december jan. feb. mar. apr. jun. \
    jul. aug. sept. sep. oct. nov. dec.
    """)
}
