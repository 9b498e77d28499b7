extension TokenScanner {
  /// What a stop right behind a word does.
  enum StopRole {
    /// It is a token of its own.
    case ends
    /// It is the abbreviation's.
    case belongs
    /// It stands inside a word, and more letters follow: "U.S", "example.org".
    case joins
  }

  /// The role of the stop at an index behind the word that begins at the position.
  func stopInWord(_ stop: Int, isLast: Bool) -> StopRole {
    let next = stop + 1
    let segment = segmentStart(before: stop)
    if isAlphanumeric(at: next) { return stopBeforeLetter(stop, segment) }
    switch kind(at: next) {
    case .stop, .ellipsis:
      // "etc..." has an ellipsis, "Jr.." an abbreviation and a stop.
      return byte(at: next) == 0x2E && byte(at: next + 1) != 0x2E && isAbbreviation(stop) ? .belongs : .ends
    default: break
    }
    let hasInnerStop = segment > position
    if hasInnerStop {
      return isSingleLetter(segment, stop) || isAbbreviation(stop) ? .belongs : .ends
    }
    if isSingleLetter(position, stop) { return initialStop(stop) }
    // "5 ft. 3 in. tall", "pp. 12 ff."
    if stop - position == 2, tokens.last?.kind == .number, isInchesOrFollowing(position), isBeforeSmall(next) {
      return .belongs
    }
    if let kind = lexicon.abbreviations.stopKind(bytes, position, stop) {
      return kind != .number || isBeforeNumber(next) ? .belongs : .ends
    }
    // "mus. ed. teachers": an unknown one before a known one
    if stop - position <= 5, isBeforeAbbreviation(next) { return .belongs }
    // An unknown word with a stop and a comma: "bldgs., parks".
    if stop - position <= 6, byte(at: next) == 0x2C || byte(at: next) == 0x3B { return .belongs }
    return .ends
  }

  private func stopBeforeLetter(_ stop: Int, _ segment: Int) -> StopRole {
    let next = stop + 1
    let end = endOfAlphanumerics(from: next)
    if isSingleLetter(segment, stop) && segmentsAreShort(segment) {
      if isSingleLetter(next, end) { return .joins }
      // "Ph.D", "J.C.Penney": the initials end before a whole word.
      if segment == position && byte(at: end) == 0x2E && end - next <= 2 && !isDigit(at: next) { return .joins }
      if isUpper(at: next) && isLower(at: end - 1) && segment == position { return .belongs }
    }
    if byte(at: end) == 0x2E, lexicon.abbreviations.stopKind(bytes, position, end) != nil { return .joins }
    if lexicon.abbreviations.stopKind(bytes, position, end) != nil, !isAlphanumeric(at: end + 1) { return .joins }
    if let kind = lexicon.abbreviations.stopKind(bytes, position, stop), isUpper(at: next) || isDigit(at: next) {
      return kind == .number && !isDigit(at: next) ? .ends : .belongs
    }
    let isDomain = end - next <= 5 && lexicon.domains.contains(WordKey.of(bytes, next, end))
    if isDomain && !(isUpper(at: next) && isLower(at: end - 1)) { return .joins }
    if stop - segment >= 2, isLower(at: stop - 1) || isDigit(at: stop - 1) || isCapitals(segment, stop) {
      // A blank is missing after the stop: "ended.The", "it.I", "ended.the".
      let isCapitalised = isUpper(at: next) && (end - next == 1 || !isUpper(at: next + 1))
      if isCapitalised && !isDomain { return .ends }
      if end - next <= 5 && lexicon.small.contains(WordKey.of(bytes, next, end)) && kind(at: end) != .stop {
        return .ends
      }
      // A footnote's number: "reported.12".
      if isDigit(at: next), end - next <= 2, stop - segment >= 3, endOfNotes(from: end) == chunkEnd { return .ends }
    }
    return .joins
  }

  /// The end of the further numbers of "reported.2,3" and "reported.2-4".
  private func endOfNotes(from index: Int) -> Int {
    var index = index
    while byte(at: index) == 0x2C || byte(at: index) == 0x2D, isDigit(at: index + 1) {
      index = endOfRun(of: .digit, from: index + 1)
    }
    return index
  }

  /// A single letter and a stop: an initial before a name, else the end of something.
  private func initialStop(_ stop: Int) -> StopRole {
    guard bytes[position] != 0x5F else { return .ends }
    if let kind = lexicon.abbreviations.stopKind(bytes, position, stop), kind != .number || isBeforeNumber(stop + 1) {
      return .belongs
    }
    // "(b. March 1951)"
    if position > 0, bytes[position - 1] == 0x28, byte(at: stop + 1) == 0 { return .belongs }
    // "married m. 1980", but not "5 m. 12 others"
    if isLower(at: position), isBeforeDigit(stop + 1), tokens.last?.kind != .number { return .belongs }
    // "7:30 a. m. Friday"
    if bytes[position] == 0x6D, let last = tokens.last, last.range.count == 2, bytes[last.range.start + 1] == 0x2E,
      bytes[last.range.start] == 0x61 || bytes[last.range.start] == 0x70
    {
      return .belongs
    }
    // "$5 m. for it": a unit
    if isLower(at: position), tokens.last?.kind == .number, isBeforeSmall(stop + 1) { return .belongs }
    guard isUpper(at: position) else { return .ends }
    let (start, end) = wordAfter(stop + 1)
    let follower = byte(at: stop + 1)
    guard start < end else {
      // "H. R. 2280"
      if let last = tokens.last, last.range.count == 2, bytes[last.range.start + 1] == 0x2E, isBeforeDigit(stop + 1) {
        return .belongs
      }
      return follower == 0x2C || follower == 0x3B || isOrdinal(start) || start < self.end && bytes[start] == 0x28
        ? .belongs : .ends
    }
    if lexicon.abbreviations.isStarter(bytes, start, end) && isUpper(at: start) && end - start > 1 { return .ends }
    return isUpper(at: start) || byte(at: stop + 1) == 0x2C || isLower(at: start) && bytes[position] != 0x49
      ? .belongs : .ends
  }

  /// The start of the part of the word behind its last stop.
  private func segmentStart(before stop: Int) -> Int {
    var index = stop
    // Only short parts matter; a longer one is no initial.
    while index > position, stop - index < 16, bytes[index - 1] != 0x2E { index -= 1 }
    return index
  }

  /// Whether the parts before this one are single letters too, as in "U.S.A".
  private func segmentsAreShort(_ segment: Int) -> Bool {
    segment == position || segment - position == 2 || segment - position >= 4 && bytes[segment - 3] == 0x2E
  }

  func isSingleLetter(_ start: Int, _ end: Int) -> Bool {
    guard start < end, end - start <= 4 else { return false }
    let (kind, width) = CharacterClass.of(bytes, at: start)
    return kind == .letter && start + width == end
  }

  private func isAbbreviation(_ stop: Int) -> Bool { lexicon.abbreviations.stopKind(bytes, position, stop) != nil }

  /// What may stand before ".5": a currency sign, an opening bracket, an operator.
  private func isDecimalOpener(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x24, 0x28, 0x2B, 0x2D, 0x3C...0x3E, 0x5B, 0x7E, 0xA3, 0xA5, 0xAC: true
    default: false
    }
  }

  /// Stops, exclamation and question marks: a run of them is one token.
  mutating func scanStops() {
    if bytes[position] == 0x2E, isDigit(at: position + 1),
      position == chunkStart || isDecimalOpener(bytes[position - 1])
    {
      // ".04"
      take(to: endOfRun(of: .digit, from: position + 1), .number)
      return
    }
    if bytes[position] == 0x2E, position == chunkStart {
      // ".zip", ".com", ".NET"
      let end = endOfAlphanumerics(from: position + 1)
      if end - position <= 6, isLower(at: position + 1) || isCapitals(position + 1, end),
        lexicon.domains.contains(WordKey.of(bytes, position + 1, end))
      {
        take(to: end, .address)
        return
      }
    }
    var index = position
    loop: while let next = kind(at: index) {
      switch next {
      case .stop, .mark, .ellipsis: index += CharacterClass.of(bytes, at: index).1
      default: break loop
      }
    }
    take(to: index, .punctuation)
  }
}
