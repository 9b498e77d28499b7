import Document

/// Titles and roles before and after a person's name.
extension NameScan {
  func title(at index: Int) -> (end: Int, value: Gazetteer.TitleKind)? {
    guard index < tokens.count, tokens[index].isCapitalised, tokens[index].isOf(.opensTitle) else { return nil }
    let match =
      tables.titles.longestMatch(at: index, in: tokens, spelled: { $0.normal })
      ?? (style.isAllCapitals ? tables.titles.longestMatch(at: index, in: tokens, spelled: { $0.titleCased }) : nil)
    if let match, match.value != .role { return match }
    return nil
  }

  /// A capitalised role before a name: "Spokesperson Esin Kaya".
  func capitalisedRole(at index: Int) -> (end: Int, value: Gazetteer.TitleKind)? {
    guard tokens[index].isCapitalised, tokens[index].isOf(.opensTitle), !style.isHeading,
      let match = tables.titles.longestMatch(at: index, in: tokens, spelled: { $0.isCapitalised ? $0.lower : nil }),
      match.value == .role, isGivenName(match.end), chunkGap(match.end)
    else { return nil }
    return match
  }

  /// Reads a title and the name behind it: "Foreign Minister Hakan Fidan"; or the title alone: "the President".
  mutating func titledName(at index: Int) -> Int? {
    guard let first = title(at: index) ?? capitalisedRole(at: index) else { return nil }
    var end = first.end
    while let more = title(at: end), chunkGap(end) { end = more.end }
    guard end < tokens.count, chunkGap(end), isNameWord(end) || isOpeningParticle(end),
      !startsPhrase(end, after: index),
      tableMatch(at: end) == nil || personFollows(end)
    else {
      // "the President", but not "President" at the start of a heading.
      let whole = chunkEnd(from: index)
      if let kind = headKind(index..<whole), whole > end {
        add(index..<whole, kind: kind, .known)
        return whole
      }
      let isCalled = tokens[end - 1].relation.rawValue == "vocative"
      if isCalled || !style.isHeading && (!isWeak(index) || end > first.end), isOffice(end, from: index) {
        let words = self.words(index..<end)
        add(
          Mention(range: hull(index..<end), kind: .person, key: "role:" + foldedKey(words), role: hull(index..<end)),
          foldedKey(words), .known, index..<end)
      }
      return end
    }
    let whole = chunkEnd(from: index)
    if let kind = headKind(index..<whole), whole > end + 1 || kind != .organisation || !tokens[end].isInitial {
      add(index..<whole, kind: kind, .known)
      return whole
    }
    let nameEnd = personEnd(from: end, limit: chunkEnd(from: end))
    addPerson(end..<nameEnd, role: index..<end, .known)
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

  /// "foreign minister" Hakan Fidan, "spokesman" Peter Stano.
  func roleBefore(_ name: Int) -> Range<Int>? {
    guard name > 0, name < tokens.count, tokens[name].hasGap else { return nil }
    for start in max(0, name - 4)..<name where tokens[start].isOf(.opensTitle) {
      guard let match = tables.titles.longestMatch(at: start, in: tokens, spelled: { $0.normal }), match.end == name
      else {
        continue
      }
      return start..<name
    }
    return nil
  }

  /// Hakan Fidan, Turkey's "foreign minister", / Jens Stoltenberg, the former NATO "secretary general".
  func roleAfter(_ end: Int) -> Range<Int>? {
    guard end + 1 < tokens.count, tokens[end].normal == "," || tokens[end].normal == "(" else { return nil }
    var index = end + 1
    while index < min(tokens.count, end + 8) {
      if tokens[index].isOf(.opensTitle),
        let match = tables.titles.longestMatch(at: index, in: tokens, spelled: { $0.normal }), match.value != .honorific
      {
        // "Macron, President Biden and …": the title of the next name.
        let next = match.end
        if next < tokens.count, tokens[next].hasGap, isNameWord(next), tableMatch(at: next) == nil { return nil }
        return index..<next
      }
      let token = tokens[index]
      let fits =
        token.isCapitalised || token.lower == "'s" || token.normal == "-" || Self.beforeRoles.contains(token.lower)
        || token.lower.hasSuffix("al") || token.lower.hasSuffix("ish")
      guard fits else { return nil }
      index += 1
    }
    return nil
  }

  private static let beforeRoles: Set<String> = [
    "the", "a", "an", "former", "then", "his", "her", "its", "deputy", "acting", "senior", "chief", "of", "new",
    "whose",
  ]
}
