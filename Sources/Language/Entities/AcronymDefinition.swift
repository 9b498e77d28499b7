import Document

/// A short form and the long form it was introduced with: "Justice and Development Party (AKP)".
///
/// Method: after A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
/// text", Pacific Symposium on Biocomputing 2003, which looks for the letters of the short form from right to left. Here,
/// for names, every word of the long form but the small ones must give its first letter; it may give further ones (EurAsian).
/// Both orders are read, in parentheses and after "or". An acronym of another language has other letters: it is taken when
/// the gazetteer knows both as one, or when all that stands before it is the name of an institution.
struct AcronymDefinition: Hashable, Sendable {
  var short: TextRange
  var long: TextRange
  /// The short form in base letters, stops left out.
  var acronym: String

  static func definitions(in tokens: [NameToken]) -> [AcronymDefinition] {
    tokens.indices.dropFirst().compactMap { index in
      switch tokens[index].lower {
      case "(": inParentheses(tokens, index)
      case "or", "abbreviated": afterOr(tokens, index)
      default: nil
      }
    }
  }

  private static func inParentheses(_ tokens: [NameToken], _ open: Int) -> AcronymDefinition? {
    guard let close = tokens[open...].prefix(14).firstIndex(where: { $0.normal == ")" }), close > open + 1 else {
      return nil
    }
    // "(WHO)", "(“WHO”)", "(WHO, founded in 1948)"
    var first = open + 1
    if tokens[first].shape == .punctuation { first += 1 }
    if first < close, let letters = acronym(tokens[first]), !isName(tokens, after: first, close) {
      guard let start = longForm(of: letters, in: tokens, endingAt: open) else { return nil }
      return definition(start..<open, short: first, letters, tokens)
    }
    guard close > open + 2, let letters = acronym(tokens[open - 1]) else { return nil }
    let start = tokens[open + 1].lower == "the" ? open + 2 : open + 1
    guard isLongForm(start..<close, of: letters, tokens) else { return nil }
    return definition(start..<close, short: open - 1, letters, tokens)
  }

  /// Whether what stands behind the first word in parentheses is more of a name, not an end or a remark.
  private static func isName(_ tokens: [NameToken], after first: Int, _ close: Int) -> Bool {
    first + 1 < close && tokens[first + 1].shape != .punctuation
  }

  /// "the AKP, or Justice and Development Party", "the Justice and Development Party, or AKP".
  private static func afterOr(_ tokens: [NameToken], _ or: Int) -> AcronymDefinition? {
    let before = tokens[or - 1].normal == "," ? or - 1 : or
    guard before > 0, before < or || tokens[or].lower == "abbreviated" else { return nil }
    var next = or + 1
    while next < tokens.count, ["the", "as", "to"].contains(tokens[next].lower) { next += 1 }
    guard next < tokens.count else { return nil }
    if let letters = acronym(tokens[next]) {
      guard let start = lettered(letters, tokens, before) ?? known(letters, tokens, before) else { return nil }
      return definition(start..<before, short: next, letters, tokens)
    }
    guard let letters = acronym(tokens[before - 1]) else { return nil }
    for end in (next + 2)..<max(next + 3, min(tokens.count, next + 10) + 1) where end <= tokens.count {
      guard isLongForm(next..<end, of: letters, tokens) else { continue }
      return definition(next..<end, short: before - 1, letters, tokens)
    }
    return nil
  }

  private static func definition(
    _ long: Range<Int>, short: Int, _ letters: String, _ tokens: [NameToken]
  ) -> AcronymDefinition {
    // "the Bureau of Land Management's (BLM)"
    let last = isGenitive(tokens[long.upperBound - 1]) ? long.upperBound - 2 : long.upperBound - 1
    let range = TextRange(tokens[long.lowerBound].range.start, tokens[max(last, long.lowerBound)].range.end)
    return AcronymDefinition(short: tokens[short].range, long: range, acronym: letters)
  }

  /// The letters of a short form: two to ten, at least two of them capitals; "R-Utah" is none.
  private static func acronym(_ token: NameToken) -> String? {
    guard token.isCapitalised || token.shape == .lower else { return nil }
    var bytes = token.normal.utf8.filter { $0 != 0x2E }
    if bytes.count > 2, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
    guard (2...10).contains(bytes.count), bytes.filter({ (0x41...0x5A).contains($0) }).count >= 2,
      bytes.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "&") })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: - Long forms

  /// The token where the long form that ends before a place begins, nil when there is none.
  private static func longForm(of letters: String, in tokens: [NameToken], endingAt end: Int) -> Int? {
    guard tokens[end - 1].shape != .punctuation else { return nil }
    return lettered(letters, tokens, end) ?? known(letters, tokens, end) ?? institution(letters, tokens, end)
  }

  private static func isLongForm(_ range: Range<Int>, of letters: String, _ tokens: [NameToken]) -> Bool {
    lettered(letters, tokens, range.upperBound) == range.lowerBound
      || known(letters, tokens, range.upperBound) == range.lowerBound
  }

  /// The long form whose words give the letters.
  private static func lettered(_ letters: String, _ tokens: [NameToken], _ end: Int) -> Int? {
    let short = letters.utf8.map { $0 | 0x20 }
    // Schwartz and Hearst allow five words more than letters.
    let window = tokens[max(0, end - short.count - 6)..<end]
    guard let start = start(short[...], window), end - start > 1 else { return nil }
    return start
  }

  /// Where the last of the tokens that give all of the letters begin, read from the last one to the first.
  private static func start(_ letters: ArraySlice<UInt8>, _ tokens: ArraySlice<NameToken>) -> Int? {
    guard let token = tokens.last else { return nil }
    let word = Array(token.lower.utf8)
    for count in 1...5 where count <= letters.count && gives(word, letters.suffix(count)) {
      if count == letters.count {
        if token.isCapitalised { return tokens.endIndex - 1 }
      } else if let start = start(letters.dropLast(count), tokens.dropLast()) {
        return start
      }
    }
    return small.contains(token.lower) ? start(letters, tokens.dropLast()) : nil
  }

  /// Whether a word begins with the first letter and has the others in order.
  private static func gives(_ word: [UInt8], _ letters: ArraySlice<UInt8>) -> Bool {
    guard word.first == letters.first else { return false }
    var rest = word.dropFirst()
    for letter in letters.dropFirst() {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func isGenitive(_ token: NameToken) -> Bool { ["'s", "'"].contains(token.lower) }

  /// What a short form may pass over: "of", "and the", hyphens and the genitive.
  private static let small: Set<String> = [
    "of", "the", "for", "and", "in", "on", "to", "at", "by", "with", "against", "de", "des", "du", "di", "la", "&", "-",
    "'", "'s",
  ]

  /// The name that the gazetteer knows as the acronym's.
  private static func known(_ letters: String, _ tokens: [NameToken], _ end: Int) -> Int? {
    let names = Gazetteer.shared.names
    guard case .organisation(let id, _) = names[letters], end > 1 else { return nil }
    for start in max(0, end - 8)..<(end - 1) where tokens[start].isCapitalised {
      guard let match = names.longestMatch(at: start, in: tokens, spelled: { $0.normal }), match.end == end,
        case .organisation(id, _) = match.value
      else { continue }
      return start
    }
    return nil
  }

  /// "Republican People's Party (CHP)": capitalised words that open or end with a noun for institutions.
  private static func institution(_ letters: String, _ tokens: [NameToken], _ end: Int) -> Int? {
    let names = Gazetteer.shared.names
    guard letters.utf8.filter({ (0x41...0x5A).contains($0) }).count >= 3, names[letters] == nil
    else { return nil }
    var start = end
    while start > 0, tokens[start - 1].isCapitalised || small.contains(tokens[start - 1].lower) && start < end {
      // "Indonesia's" is no part of the name of its agency.
      if start > 1, isGenitive(tokens[start - 1]), names[tokens[start - 2].normal] != nil { break }
      start -= 1
    }
    while start < end, small.contains(tokens[start].lower) || tokens[start].isOf(.closedClass) {
      start += 1
    }
    guard end - start > 1, end - start <= 8, start > 0 || !tokens[0].isOf(.closedClass),
      tokens[end - 1].isOf(.institutionHeads)
        || tokens[start].isOf(.institutionHeads) && tokens[start + 1].lower == "of"
    else { return nil }
    return start
  }
}
