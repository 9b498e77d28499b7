import Document

/// Where a run of capitalised words begins and ends.
extension NameScan {
  /// A capitalised word that can open a name.
  func isNameWord(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isCapitalised else { return false }
    let token = tokens[index]
    if token.shape == .capitals, !style.isAllCapitals, token.normal.utf8.count < 6 {
      return !token.isOf(.plainAcronyms)
    }
    if token.isOf(.function) { return false }
    return token.normal.utf8.count > 1 || token.isInitial
  }

  /// A capitalised word that can go on with a name: "Theresa May", "Will".
  private func continuesName(_ index: Int, after start: Int) -> Bool {
    guard index < tokens.count, tokens[index].isCapitalised else { return false }
    if isNameWord(index) { return true }
    return !style.isHeading && index == start + 1 && isGivenName(start)
      && ["may", "will", "march", "june", "april", "august", "last", "young", "well"].contains(tokens[index].lower)
  }

  /// "al-Sisi", "bin Salman" without anything before.
  func isOpeningParticle(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].shape == .lower, tokens[index].isOf(.openingParticles),
      let name = afterParticles(index)
    else { return false }
    return tokens[index].lower != "as" && tokens[index].lower != "an" || tokens[name - 1].normal == "-"
  }

  /// The capitalised word after particles ("van der", "al-"), nil when none follows.
  private func afterParticles(_ index: Int) -> Int? {
    var next = index
    while next < min(tokens.count, index + 3), tokens[next].shape == .lower,
      tokens[next].isOf([.particles, .openingParticles])
    {
      next += 1
    }
    guard next > index else { return nil }
    if next < tokens.count, tokens[next].normal == "-", !tokens[next].hasGap { next += 1 }
    return next < tokens.count && tokens[next].isCapitalised && isNameWord(next) ? next : nil
  }

  func chunkGap(_ index: Int) -> Bool { index < tokens.count && tokens[index].hasGap }

  /// No name has more tokens, and no sentence costs more than its length.
  private static let longestName = 24

  /// The end of the run of name words that starts here.
  func chunkEnd(from start: Int) -> Int {
    var end = isOpeningParticle(start) ? (afterParticles(start) ?? start) + 1 : start + 1
    while end < min(tokens.count, start + Self.longestName) {
      let token = tokens[end]
      if token.hasGap || tokens[end - 1].normal == "-", continuesName(end, after: start) {
        if style.isHeading, !isProven(end), !isGivenName(end - 1), !isProven(end - 1) || isPlainWord(end) { return end }
        if startsPhrase(end, after: start) { return end }
        end += 1
      } else if token.normal == "-", !token.hasGap, end + 1 < tokens.count, !tokens[end + 1].hasGap {
        guard let next = afterHyphen(end, start: start) else { return end }
        end = next
      } else if token.normal == "&", end + 1 < tokens.count, isNameWord(end + 1) {
        end += 2
      } else if token.hasGap, token.shape == .lower, token.isOf(.particles),
        token.lower != "y" || end + 1 < tokens.count, let next = afterParticles(end), tableMatch(at: start)?.end != end
      {
        end = next + 1
      } else if let next = afterConnector(end, start: start) {
        end = next
      } else {
        return end
      }
    }
    return end
  }

  /// A word of the dictionary that ends no name: "WEXLEY | TOP HARWICK".
  private func isPlainWord(_ index: Int) -> Bool {
    isCommonNoun(index) && !tokens[index].isOf([.institutionHeads, .placeHeads, .eventHeads, .workHeads])
  }

  private func afterHyphen(_ hyphen: Int, start: Int) -> Int? {
    let next = hyphen + 1
    if tokens[next].isCapitalised {
      // "China-US", "Iran-Iraq": two names; "Amir-Abdollahian", "Jean-Luc": one.
      if tableMatch(at: hyphen - 1) != nil, tableMatch(at: next) != nil { return nil }
      return next + 1
    }
    // "Jae-in", "Kai-shek": a short second half, after a family name.
    guard tokens[next].shape == .lower, hyphen - 1 > start, tokens[next].lower.utf8.count <= 5,
      tokens[start].isOf(.familyFirst)
    else { return nil }
    return next + 1
  }

  /// "Ministry *of* Trade", "Justice *and* Development Party", "Bank *for the* …".
  private func afterConnector(_ index: Int, start: Int) -> Int? {
    let token = tokens[index]
    guard token.hasGap, token.shape == .lower || style.isAllCapitals else { return nil }
    switch token.lower {
    case "of", "for", "on":
      let head = tokens[index - 1]
      guard
        token.lower == "of" ? head.isOf([.ofHeads, .workHeads, .personOfHeads]) : head.isOf(.institutionHeads)
      else { return nil }
      var next = index + 1
      if next < tokens.count, tokens[next].lower == "the", tokens[next].shape == .lower { next += 1 }
      guard next < tokens.count, isNameWord(next), title(at: next) == nil else { return nil }
      // "the Bank of Turkey" is one name, "the University of Oxford" too; "the Governor of Texas" has no head here.
      return next + 1
    case "and":
      guard !style.isHeading, isNameWord(index + 1), tableMatch(at: index + 1) == nil else { return nil }
      let ofBefore = (start..<index).contains { ["of", "for", "on"].contains(tokens[$0].lower) }
      var end = index + 2
      while end < min(tokens.count, start + Self.longestName), tokens[end].hasGap, isNameWord(end),
        !startsPhrase(end, after: start)
      { end += 1 }
      if ofBefore, headKind(start..<index) == .organisation, end - index <= 3, index - start <= 5,
        !isGivenName(index + 1), tableMatch(at: index - 1) == nil, title(at: index + 1) == nil
      {
        return end
      }
      guard end - index > 2, index - start <= 2, tokens[end - 1].isOf(.institutionHeads),
        !tokens[index - 1].isOf(.institutionHeads), tableMatch(at: start) == nil,
        !isGivenName(start), !isGivenName(index + 1)
      else { return nil }
      return end
    default: return nil
    }
  }

  /// Where a person's name ends inside a run: before a title or a name of the tables that cannot be a surname.
  func personEnd(from start: Int, limit: Int) -> Int {
    var index = start + 1
    while index < limit {
      if title(at: index) != nil, !tokens[index].isInitial { return index }
      if let match = tableMatch(at: index) {
        if case .demonym = match.value, index + 1 < limit || index > start + 1 { return index }
      }
      index += 1
    }
    return limit
  }
}
