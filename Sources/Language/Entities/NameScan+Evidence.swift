import Document

/// What a capital is worth, and what the words of a run say about its kind.
extension NameScan {
  /// A capital that grammar or the heading asks for.
  func isWeak(_ index: Int) -> Bool { style.isHeading || SentenceStyle.opensClause(index, tokens) }

  func isGivenName(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].isCapitalised && tables.givenNames.contains(tokens[index].lower)
  }

  /// A word that the document or a table knows as a name.
  func isProven(_ index: Int) -> Bool {
    capitals.isName(tokens[index].lower)
      || tableMatch(at: index) != nil && !tables.commonWords.contains(tokens[index].lower)
  }

  private func isCommon(_ index: Int) -> Bool {
    let word = tokens[index].lower
    return tables.commonWords.contains(word) || NameWords.commonOpeners.contains(word)
      || capitals.isSeenInLowerCase(word)
      || ["ing", "ed", "ly"].contains { word.utf8.count > 5 && word.hasSuffix($0) }
  }

  /// Whether a run whose first capital proves nothing is a name.
  func accepts(weak run: Range<Int>) -> Bool {
    let first = run.lowerBound
    if isProven(first) { return true }
    if style.isHeading {
      // A by-line: "Orla Venn" where the text knows Venn.
      return run.count > 1 && (isGivenName(first) || isProven(first + 1) && !isCommon(first) && run.count == 2)
    }
    if isGivenName(first), !NameWords.commonOpeners.contains(tokens[first].lower) { return true }
    // "K. Holm", "Orrin B. Holm"
    if run.count > 1, tokens[first].isInitial || run.count > 2 && tokens[first + 1].isInitial { return true }
    if run.count == 1 {
      if tokens[first].shape == .capitals { return !isCommon(first) }
      guard !isCommon(first), run.upperBound < tokens.count else { return false }
      let next = tokens[run.upperBound].lower
      if next == "'s" { return true }
      return tables.reportingVerbs.contains(next) && !tokens[first].lower.hasSuffix("s")
    }
    let second = first + 1
    if NameWords.openingParticles.contains(tokens[first].lower), isProven(second) || isGivenName(second) { return true }
    if title(at: second) != nil || tableMatch(at: second) != nil { return false }
    // The capital of the head noun is real: "Foreign Ministry spokesman".
    if headKind(run) != nil { return true }
    if isGivenName(second), run.count > 2 { return false }
    return !isCommon(first)
  }

  /// The kind that the last or first word of a run betrays: "Ministry of …", "… River", "Hurricane …".
  func headKind(_ run: Range<Int>) -> EntityKind? {
    guard run.count > 1 else { return nil }
    let first = tokens[run.lowerBound].lower
    let last = tokens[run.upperBound - 1].lower
    let ofIndex = run.dropFirst().first { tokens[$0].shape == .lower && ["of", "for"].contains(tokens[$0].lower) }
    let head = ofIndex.map { tokens[$0 - 1].lower } ?? last
    if ofIndex != nil, NameWords.personOfHeads.contains(head) { return .person }
    if NameWords.isInstitution(head) || head == "republic" { return .organisation }
    if NameWords.eventHeads.contains(head) || ofIndex == nil && NameWords.eventOpeners.contains(first) { return .event }
    if NameWords.workHeads.contains(head) { return .other }
    if ofIndex != nil, NameWords.ofHeads.contains(head) || NameWords.placeHeads.contains(head) { return .place }
    if NameWords.placeHeads.contains(head), !(isGivenName(run.lowerBound) && run.count == 2) { return .place }
    return nil
  }

  /// The kind of a run that no table knows.
  func kind(of run: Range<Int>) -> EntityKind {
    if let kind = headKind(run) { return kind }
    let first = run.lowerBound
    if run.count > 1 {
      if run.dropFirst().dropLast().contains(where: { tokens[$0].isInitial }) || tokens[first].isInitial {
        return .person
      }
      if isGivenName(first) { return .person }
      if tables.familyFirst.contains(tokens[first].lower), run.count <= 4 { return .person }
      if run.contains(where: { tokens[$0].shape == .lower && NameWords.personParticles.contains(tokens[$0].lower) }) {
        return .person
      }
      // "Teatro do Norte", "Casa de la Luz": Romance particles join names of all kinds.
      if run.contains(where: { tokens[$0].shape == .lower && NameWords.particles.contains(tokens[$0].lower) }) {
        return .other
      }
      if NameWords.placeOpeners.contains(tokens[first].lower) { return .place }
      if NameWords.isGeneric(tokens[run.upperBound - 1].lower) { return .organisation }
      if hasFamilyNameEnding(run.upperBound - 1) || speaks(run) { return .person }
      if tokens[first].shape == .capitals { return .organisation }
      return looksLikePerson(run) ? .person : .other
    }
    if roleBefore(first) != nil || roleAfter(run.upperBound) != nil { return .person }
    if tokens[first].shape == .capitals, !style.isAllCapitals { return .organisation }
    if NameWords.isInstitution(tokens[first].lower) { return .organisation }
    if isSited(first), !isGivenName(first) { return .place }
    if isGivenName(first) || speaks(run) || hasFamilyNameEnding(first) { return .person }
    return .other
  }

  /// "in Orlen", "the village of Orlen", "the mayor of Orlen".
  private func isSited(_ first: Int) -> Bool {
    guard first > 0 else { return false }
    if ["in", "at", "near", "outside", "around"].contains(tokens[first - 1].lower) { return true }
    guard tokens[first - 1].lower == "of", first > 1 else { return false }
    let noun = tokens[first - 2].lower
    return NameWords.placeHeads.contains(noun) || NameWords.siteNouns.contains(noun)
  }

  /// Two words that no table and no sentence of the document knows otherwise: in news mostly a person.
  private func looksLikePerson(_ run: Range<Int>) -> Bool {
    guard run.count == 2, run.allSatisfy({ tokens[$0].shape == .capital && tokens[$0].lower.utf8.count > 2 }) else {
      return false
    }
    if run.lowerBound > 0, ["the", "a", "an", "in", "at", "near", "this"].contains(tokens[run.lowerBound - 1].lower) {
      return false
    }
    return !run.contains { isCommon($0) || tableMatch(at: $0) != nil || NameWords.isGeneric(tokens[$0].lower) }
  }

  private func speaks(_ run: Range<Int>) -> Bool {
    run.upperBound < tokens.count && tables.reportingVerbs.contains(tokens[run.upperBound].lower)
  }

  private func hasFamilyNameEnding(_ index: Int) -> Bool {
    let word = tokens[index].lower
    guard word.utf8.count > 5, tokens[index].shape == .capital else { return false }
    return [
      "enko", "oglu", "ovic", "evic", "shvili", "adze", "nsky", "nski", "vsky", "wski", "iyev", "yeva", "inova", "nnen",
      "qvist", "ersen", "ensen", "sson", "opoulos", "akis", "idis", "anyan", "zadeh", "nejad", "ullah", "escu", "oyan",
    ].contains { word.hasSuffix($0) }
  }
}
