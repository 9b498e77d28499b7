import Document

/// Finds the names in a sentence: countries, capitals, organisations and titles by tables, the rest by capitals.
///
/// A capital at the start of a sentence, and any capital in a heading, needs other evidence: a table, the same word
/// capitalised inside a sentence of the document, or the company it keeps. Names are read left to right, longest first.
public struct NameRecognizer: Sendable {
  let capitals: CapitalEvidence
  let tables = Gazetteer.shared

  public init() { capitals = CapitalEvidence() }

  /// A recognizer that knows how the document writes its words.
  public init(capitals: CapitalEvidence) { self.capitals = capitals }

  /// The names of a sentence in order, without overlaps.
  public func mentions(in sentence: Sentence, of text: DerivedText) -> [Mention] {
    var scan = NameScan(NameToken.tokens(of: sentence, in: text), capitals: capitals, tables: tables)
    return scan.run()
  }
}

/// The state of reading one sentence.
struct NameScan {
  let tokens: [NameToken]
  let style: SentenceStyle
  let capitals: CapitalEvidence
  let tables: Gazetteer
  var found: [Mention] = []

  init(_ tokens: [NameToken], capitals: CapitalEvidence, tables: Gazetteer) {
    self.tokens = tokens
    style = SentenceStyle(tokens)
    self.capitals = capitals
    self.tables = tables
  }

  mutating func run() -> [Mention] {
    var index = 0
    while index < tokens.count {
      let next = tableName(at: index) ?? titledName(at: index) ?? capitalisedName(at: index)
      index = max(next ?? 0, index + 1)
    }
    return found
  }

  // MARK: - Names of the tables

  func tableMatch(at index: Int) -> (end: Int, value: Gazetteer.Sense)? {
    guard let match = tables.names.longestMatch(at: index, in: tokens, spelled: { $0.normal }) else {
      guard tokens[index].shape == .capitals else { return nil }
      return tables.names.longestMatch(at: index, in: tokens, spelled: { $0.titleCased })
    }
    // "US" and "IS" in a line of capitals may be "us" and "is".
    if style.isAllCapitals, match.end == index + 1, tokens[index].normal.utf8.count < 4,
      NameWords.closedClass.contains(tokens[index].lower)
    {
      return nil
    }
    return match
  }

  private mutating func tableName(at index: Int) -> Int? {
    guard let match = tableMatch(at: index) else { return nil }
    if match.end == index + 1, isWeak(index), tables.commonWords.contains(tokens[index].lower), !isProven(index) {
      return nil
    }
    let chunkEnd = self.chunkEnd(from: index)
    guard chunkEnd > match.end else {
      add(index..<match.end, sense: match.value)
      return match.end
    }
    if let kind = headKind(index..<chunkEnd) {
      add(index..<chunkEnd, kind: kind)
      return chunkEnd
    }
    let next = match.end
    var alone = title(at: next) != nil || tableMatch(at: next) != nil || tokens[next].shape == .punctuation
    switch match.value {
    case .demonym: alone = true
    case .organisation(_, let kind): alone = alone || kind != "company" && kind != "news"
    case .country, .government: alone = alone || !isGivenName(index)
    case .capital, .place: alone = alone || isGivenName(next)
    }
    if alone {
      add(index..<match.end, sense: match.value)
      return match.end
    }
    addChunk(index..<chunkEnd)
    return chunkEnd
  }

  // MARK: - Titles

  func title(at index: Int) -> (end: Int, value: Gazetteer.TitleKind)? {
    guard index < tokens.count, tokens[index].isCapitalised else { return nil }
    let match =
      tables.titles.longestMatch(at: index, in: tokens, spelled: { $0.normal })
      ?? (style.isAllCapitals ? tables.titles.longestMatch(at: index, in: tokens, spelled: { $0.titleCased }) : nil)
    if let match, match.value != .role { return match }
    return nil
  }

  /// A capitalised role before a name: "Spokesperson Esin Kaya".
  private func capitalisedRole(at index: Int) -> (end: Int, value: Gazetteer.TitleKind)? {
    guard tokens[index].isCapitalised, !style.isHeading,
      let match = tables.titles.longestMatch(at: index, in: tokens, spelled: { $0.isCapitalised ? $0.lower : nil }),
      match.value == .role, isGivenName(match.end), chunkGap(match.end)
    else { return nil }
    return match
  }

  private mutating func titledName(at index: Int) -> Int? {
    guard let first = title(at: index) ?? capitalisedRole(at: index) else { return nil }
    var end = first.end
    while let more = title(at: end), chunkGap(end) { end = more.end }
    guard end < tokens.count, chunkGap(end), isNameWord(end) || isOpeningParticle(end),
      tableMatch(at: end) == nil || personFollows(end)
    else {
      // "the President", but not "President" at the start of a heading.
      let whole = chunkEnd(from: index)
      if let kind = headKind(index..<whole), whole > end {
        add(index..<whole, kind: kind)
        return whole
      }
      if !style.isHeading, !isWeak(index) || end > first.end, isOffice(end, from: index) {
        let role = hull(index..<end)
        let key = "role:" + foldedKey(words(index..<end))
        found.append(Mention(range: role, kind: .person, key: key, role: role))
      }
      return end
    }
    let whole = chunkEnd(from: index)
    if let kind = headKind(index..<whole), whole > end + 1 || kind != .organisation || !tokens[end].isInitial {
      add(index..<whole, kind: kind)
      return whole
    }
    let nameEnd = personEnd(from: end, limit: chunkEnd(from: end))
    addPerson(end..<nameEnd, role: index..<end)
    return nameEnd
  }

  /// "President", "Mr. President"; not "Senators", who are many.
  private func isOffice(_ end: Int, from start: Int) -> Bool {
    for index in start..<end {
      if let match = title(at: index), match.end == end, match.value == .office {
        return !tokens[end - 1].lower.hasSuffix("s")
      }
    }
    return false
  }

  /// A table name that is a person's after a title: "President Jordan Bardella", "General Washington".
  private func personFollows(_ index: Int) -> Bool {
    guard let match = tableMatch(at: index) else { return true }
    switch match.value {
    case .capital, .place, .organisation: return match.end == index + 1
    case .country: return isGivenName(index) && chunkEnd(from: index) > match.end
    case .demonym, .government: return false
    }
  }

  // MARK: - Capitals

  private mutating func capitalisedName(at index: Int) -> Int? {
    guard isNameWord(index) || isOpeningParticle(index) else { return nil }
    var end = chunkEnd(from: index)
    // Lone and spaced letters: "J", "N O T E".
    if (index..<end).allSatisfy({ tokens[$0].isInitial }) { return end }
    // An inner title begins a name of its own: "Labour MP Jane Smith".
    if end - index > 1 {
      for inner in (index + 1)..<end
      where (title(at: inner) ?? (isGivenName(index) ? nil : capitalisedRole(at: inner))).map({ $0.end < end }) ?? false
      {
        guard headKind(index..<end) == nil else { break }
        end = inner
        break
      }
    }
    if isWeak(index), !accepts(weak: index..<end) { return index + 1 }
    // "Sen. Smith and" has been read; a demonym or country inside ends the chunk unless its head is an institution.
    if headKind(index..<end) == nil, end - index > 1, !isGivenName(index) {
      for inner in (index + 1)..<end {
        if let match = tableMatch(at: inner), match.end >= end || isDemonym(match.value), case .demonym = match.value {
          end = inner
          break
        }
      }
    }
    addChunk(index..<max(end, index + 1))
    return max(end, index + 1)
  }

  private func isDemonym(_ sense: Gazetteer.Sense) -> Bool {
    if case .demonym = sense { return true }
    return false
  }
}
