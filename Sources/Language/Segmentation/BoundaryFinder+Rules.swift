import Document

extension BoundaryFinder {
  /// Whether the sentence ends at a stop, what closes it counted in.
  func ends(_ stop: Stop, at index: Int, _ closing: Closing) -> Bool {
    let next = continuation(at: closing.end)
    if next.form == .punctuation && !closing.isStopAndEllipsis { return false }
    if let marker = marker(at: closing.end), marker.end < tokens.count, !isAdjacent(closing.end), stop != .initial {
      if case .abbreviation = stop {} else { return true }
    }
    switch stop {
    case .period: return periodEnds(index, closing, next)
    case .ellipsis: return ellipsisEnds(index, closing, next)
    case .mark: return markEnds(index, closing, next)
    case .initial: return initialEnds(index, next)
    case .abbreviation(let kind): return abbreviationEnds(kind, index, closing, next)
    case .emoticon: return next.form == .capital && !isAdjacent(closing.end)
    }
  }

  private func periodEnds(_ index: Int, _ closing: Closing, _ next: Continuation) -> Bool {
    if closing.isStopAndEllipsis { return true }
    if closing.spacedStops > 0 {
      if index == sentenceStart { return false }
      // Before "I" a capital tells nothing: "we waited . . . I slept".
      return next.form == .capital && (closing.spacedStops > 3 || closing.hasQuote || tokens[next.word].range.count > 1)
    }
    if isAdjacent(closing.end) {
      if next.form == .capital { return !next.hasDash }
      // A forgotten blank: "ended.the".
      return next.word == index + 1 && index > sentenceStart && tokens[index - 1].kind == .word
        && isOne(of: TokenLexicon.shared.small, next.word)
    }
    // "Journal of Tides. 14 (2): 108"
    if next.form == .number, isVolume(closing.end) { return false }
    // "N°. 12"
    if next.form == .number, index > 0, isDegree(index - 1), isAdjacent(index - 1) { return false }
    // "as follows: 1. Wash the rice": a list begins.
    if index > 1, bytes[tokens[index - 2].range.start] == 0x3A, !isAdjacent(index - 1),
      tokens[index - 1].range.count <= 2,
      tokens[index - 1].kind == .number
    {
      return false
    }
    switch next.form {
    case .small:
      // "the rest of 3. stays": a short number's stop is no sentence's.
      if index > 0, tokens[index - 1].kind == .number, tokens[index - 1].range.count <= 2 { return false }
      return !closing.hasQuote && !closing.hasBracket && !next.hasDash && !isShortened(index, next.word)
    case .capital, .number, .other: return true
    case .punctuation: return false
    }
  }

  /// "The max. load", "her tech. skills": behind a determiner, a short word and its stop are no end of a sentence.
  private func isShortened(_ index: Int, _ word: Int) -> Bool {
    guard index >= sentenceStart + 2, word == index + 1, tokens[index - 1].kind == .word,
      tokens[index - 1].range.count <= 4, isAdjacent(index), isOne(of: Self.determiners, index - 2)
    else { return false }
    guard Letters.isUpper(bytes, at: tokens[sentenceStart].range.start),
      Letters.isLower(bytes, at: tokens[index - 1].range.start)
    else { return false }
    return isOne(of: Self.verbs, word)
      || tokens[word].range.count > 3 && !isOne(of: TokenLexicon.shared.small, word) && !isStarter(word)
  }

  private static let determiners = WordKey.set("the a an his her its their our my your this each every no")

  private func ellipsisEnds(_ index: Int, _ closing: Closing, _ next: Continuation) -> Bool {
    // An ellipsis that begins something or stands in brackets goes on.
    if index == sentenceStart { return false }
    if isAdjacent(index) && opens(index - 1) {
      // "It rose [...] However, it fell": a cut between sentences.
      return closing.end == index + 2 && next.form == .capital && next.word == closing.end && isStarter(next.word)
    }
    return next.form == .capital && !next.hasDash
  }

  private func markEnds(_ index: Int, _ closing: Closing, _ next: Continuation) -> Bool {
    if index == 0 { return next.form == .capital && !isAdjacent(closing.end) }
    if isAdjacent(closing.end) {
      // "!Xoo" begins a word.
      if next.form == .small { return closing.end == index + 1 && next.word == closing.end && isAdjacent(index) }
      return isAdjacent(index) && next.form == .capital && !next.hasDash
    }
    // "in Viva Lola! (1965)"
    if next.hasBracket, next.form == .number, isBracketedYear(next.word) { return false }
    switch next.form {
    case .small: return !closing.hasQuote && !closing.hasBracket && !next.hasDash && !isMarkOfTitle(index, next.word)
    case .capital, .number, .other: return true
    case .punctuation: return false
    }
  }

  /// "Who Owns the Sea? is sold out": a title with its mark, and the verb it is the subject of.
  private func isMarkOfTitle(_ index: Int, _ verb: Int) -> Bool {
    // "Fig. ?? shows"
    if index > sentenceStart, !isAdjacent(index), stop(at: index - 1) == .abbreviation(.number) { return true }
    guard index > sentenceStart, verb == index + 1, verb + 1 < tokens.count,
      Letters.isUpper(bytes, at: tokens[index - 1].range.start)
    else { return false }
    // "Is it far to Rome? is it hot there?"
    return isOne(of: Self.verbs, verb) && !Letters.isUpper(bytes, at: tokens[verb + 1].range.start)
      && !isOne(of: Self.subjects, verb + 1)
  }

  private static let verbs = WordKey.set("is was are were has had will would may might can could")
  private static let subjects = WordKey.set("it he she there this that they you we i the your my their his her its")

  private func initialEnds(_ index: Int, _ next: Continuation) -> Bool {
    next.form == .capital && !next.hasDash && isStarter(next.word)
  }

  private func abbreviationEnds(
    _ kind: AbbreviationLexicon.Kind, _ index: Int, _ closing: Closing, _ next: Continuation
  ) -> Bool {
    guard next.form == .capital || next.form == .number || next.hasOpener, !next.hasBracket, !isAdjacent(closing.end)
    else {
      return false
    }
    switch kind {
    case .title, .continues, .number: return false
    case .exclaimed: return next.form == .capital && isStarter(next.word)
    case .date: return next.form == .capital && isStarter(next.word)
    case .name:
      if closing.hasQuote || closing.hasBracket { return next.form == .capital }
      return next.form == .capital && isStarter(next.word)
    case .end:
      return next.form == .capital && !isTimeZone(next.word) && !isOpeningTime(index) && !isDayOfTime(index, next.word)
    }
  }

  /// "°" and "º"
  private func isDegree(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count == 2 && bytes[range.start] == 0xC2
      && (bytes[range.start + 1] == 0xB0 || bytes[range.start + 1] == 0xBA)
  }

  /// "14 (2)": the volume and the issue of a journal.
  private func isVolume(_ index: Int) -> Bool {
    guard index + 3 < tokens.count, tokens[index].kind == .number, isMark(index + 1, 0x28),
      tokens[index + 2].kind == .number
    else { return false }
    return isMark(index + 3, 0x29)
  }

  /// A year in brackets, closed at once.
  private func isBracketedYear(_ index: Int) -> Bool {
    tokens[index].range.count == 4 && index + 1 < tokens.count && bytes[tokens[index + 1].range.start] == 0x29
  }

  private func opens(_ index: Int) -> Bool {
    let kind = CharacterClass.of(bytes, at: tokens[index].range.start).0
    return kind == .opener || kind == .quote && !isAdjacent(index)
  }

  /// "EST", "GMT", "UTC": behind "p.m." they go on.
  func isTimeZone(_ index: Int) -> Bool {
    let letters = bytes[tokens[index].range.start..<tokens[index].range.end]
    guard letters.count >= 2, letters.count <= 4 else { return false }
    return letters.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
      && (letters.last == 0x54 || letters.elementsEqual([0x55, 0x54, 0x43]))
  }

  /// "At 5 p.m. Mr. Brown": a time that opens a sentence is no sentence.
  private func isOpeningTime(_ index: Int) -> Bool {
    guard index - sentenceStart <= 4, tokens[index].range.count == 4 else { return false }
    let first = tokens[sentenceStart].range
    return Self.timePrepositions.contains(WordKey.of(bytes, first.start, first.end))
  }

  /// "at 5 p.m. Monday", but not "at 5 p.m. Monday was quiet".
  private func isDayOfTime(_ index: Int, _ day: Int) -> Bool {
    guard tokens[index].range.count == 4, bytes[tokens[index].range.start + 2] | 0x20 == 0x6D,
      isOne(of: Self.weekdays, day)
    else { return false }
    return day + 1 == tokens.count || !isOne(of: Self.verbs, day + 1)
  }

  private static let timePrepositions = WordKey.set(
    "about after around at before by from just on shortly since till until")

  func isStarter(_ index: Int) -> Bool {
    let range = tokens[index].range
    return abbreviations.isStarter(bytes, range.start, range.end)
  }
}
