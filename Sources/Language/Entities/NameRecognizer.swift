import Document

/// Finds the names in a sentence: countries, capitals, organisations and titles by tables, the rest by capitals, tags
/// and the tree.
///
/// A capital at the start of a sentence, and any capital in a heading, needs other evidence: a table, the tag, the same
/// word capitalised inside a sentence of the document, or the company it keeps. Names are read left to right, longest
/// first.
struct NameRecognizer: Sendable {
  /// How the document writes its words.
  let capitals: CapitalEvidence
  let tables = Gazetteer.shared

  /// The names of a sentence in order, without overlaps.
  func names(in tokens: [NameToken]) -> [FoundName] {
    guard tokens.contains(where: { $0.isCapitalised || $0.isOf([.opensName, .openingParticles]) }) else { return [] }
    var scan = NameScan(tokens, capitals: capitals, tables: tables)
    return scan.run()
  }
}

/// The state of reading one sentence.
struct NameScan {
  let tokens: [NameToken]
  let tree: Dependents
  let style: SentenceStyle
  let capitals: CapitalEvidence
  let tables: Gazetteer
  /// The longest name of the tables that starts at each token.
  private let matches: [TableMatch?]
  var found: [FoundName] = []

  typealias TableMatch = (end: Int, value: Gazetteer.Sense)

  init(_ tokens: [NameToken], capitals: CapitalEvidence, tables: Gazetteer) {
    self.tokens = tokens
    tree = Dependents(heads: tokens.map(\.head))
    let style = SentenceStyle(tokens)
    self.style = style
    self.capitals = capitals
    self.tables = tables
    matches = tokens.indices.map { index in
      tokens[index].isOf(.opensName) ? Self.match(at: index, in: tokens, style, tables) : nil
    }
  }

  mutating func run() -> [FoundName] {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      guard token.isCapitalised || token.isOf([.opensName, .openingParticles]) else {
        index += 1
        continue
      }
      let next = tableName(at: index) ?? titledName(at: index) ?? capitalisedName(at: index)
      index = max(next ?? 0, index + 1)
    }
    return found
  }

  // MARK: - Names of the tables

  func tableMatch(at index: Int) -> TableMatch? { index < matches.count ? matches[index] : nil }

  private static func match(
    at index: Int, in tokens: [NameToken], _ style: SentenceStyle, _ tables: Gazetteer
  ) -> TableMatch? {
    guard let match = tables.names.longestMatch(at: index, in: tokens, spelled: { $0.normal }) else {
      guard tokens[index].shape == .capitals else { return nil }
      return tables.names.longestMatch(at: index, in: tokens, spelled: { $0.titleCased })
    }
    // "US" and "IS" in a line of capitals may be "us" and "is".
    if style.isAllCapitals, match.end == index + 1, tokens[index].normal.utf8.count < 4,
      tokens[index].isOf(.closedClass)
    {
      return nil
    }
    return match
  }

  private mutating func tableName(at index: Int) -> Int? {
    guard let match = tableMatch(at: index) else { return nil }
    if match.end == index + 1, isWeak(index), tokens[index].isOf(.common), !isProven(index) { return nil }
    let chunkEnd = self.chunkEnd(from: index)
    guard chunkEnd > match.end else {
      add(index..<match.end, sense: match.value)
      return match.end
    }
    if let kind = headKind(index..<chunkEnd) {
      add(index..<chunkEnd, kind: kind, .known)
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

  // MARK: - Capitals

  private mutating func capitalisedName(at index: Int) -> Int? {
    guard isNameWord(index) || isOpeningParticle(index) else { return nil }
    if let end = numberedName(at: index) { return end }
    var end = chunkEnd(from: index)
    // Lone and spaced letters: "J", "N O T E".
    if (index..<end).allSatisfy({ tokens[$0].isInitial }) { return end }
    // An inner title begins a name of its own: "Labour MP Jane Smith".
    if end - index > 1, headKind(index..<end) == nil {
      for inner in (index + 1)..<end
      where (title(at: inner) ?? (isGivenName(index) ? nil : capitalisedRole(at: inner))).map({ $0.end < end }) ?? false
      {
        end = inner
        break
      }
    }
    // "Arab | Islamists", but not "Christian Lindner" and "Catholic Church".
    if tokens[index].isOf(.originAdjectives), !isGivenName(index), headKind(index..<end) == nil { end = index + 1 }
    if isWeak(index), !accepts(weak: index..<end) { return index + 1 }
    if end == index + 1, !style.isHeading, isPlainWord(index) { return end }
    // A demonym inside ends the chunk unless its head is an institution.
    if headKind(index..<end) == nil, end - index > 1, !isGivenName(index) {
      for inner in (index + 1)..<end {
        if case .demonym = tableMatch(at: inner)?.value {
          end = inner
          break
        }
      }
    }
    addChunk(index..<max(end, index + 1))
    return max(end, index + 1)
  }

  /// A capitalised verb, adjective or interjection by itself, or a short sign: "Imperial edict", "we hereby Order", "L2".
  private func isPlainWord(_ index: Int) -> Bool {
    guard tokens[index].shape == .capital, !tokens[index].isOf(.originAdjectives) else { return false }
    switch tokens[index].tag {
    case .noun: return tokens[index].normal.utf8.count < 4 && tokens[index].normal.utf8.contains { $0 < 0x3A }
    case .verb, .auxiliary, .adverb, .interjection, .pronoun, .determiner, .adposition, .subordinatingConjunction:
      return !isProven(index)
    case .adjective: return tokens[index].relation.rawValue == "amod" && !isProven(index)
    default: return false
    }
  }

  /// "Article 5", "Title IX": the number belongs to the name.
  private mutating func numberedName(at index: Int) -> Int? {
    guard tokens[index].isOf(.numberedHeads), index + 1 < tokens.count, tokens[index + 1].hasGap else { return nil }
    let number = tokens[index + 1]
    let isRoman =
      number.shape != .lower && number.normal.utf8.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains($0) }
    guard number.shape == .number || isRoman else { return nil }
    add(index..<(index + 2), kind: .other, .known)
    return index + 2
  }
}
