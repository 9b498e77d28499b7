/// The part that countries, capitals and nationalities play: a government that acts, or a place.
extension NameScan {
  enum Part { case government, place }

  func isAdjective(_ run: Range<Int>) -> Bool {
    guard run.upperBound < tokens.count else { return false }
    let next = tokens[run.upperBound]
    // "Turkish-Iranian trade", "Turkish and Iranian officials".
    if next.normal == "-" && !next.hasGap { return true }
    if next.lower == "and", case .demonym = tableMatch(at: run.upperBound + 1)?.value {
      return isAdjective(run.upperBound + 1..<(tableMatch(at: run.upperBound + 1)?.end ?? tokens.count))
    }
    guard next.hasGap, next.shape == .lower || next.isCapitalised else { return false }
    let last = tokens[run.upperBound - 1]
    if last.lower.hasSuffix("s"), last.lower != "swiss" { return false }
    if next.isOf(.closedClass) { return false }
    if next.tag == .noun, next.shape == .lower { return true }
    let head = headWord(run)
    if let noun = tokens[head].head, noun >= run.upperBound { return tokens[head].relation.rawValue != "nsubj" }
    return tokens[head].tag == .adjective || tokens[head].head == nil && tokens[head].tag == .other
  }

  /// "speaks Dutch", "in English": no plural, no article, nothing behind it that it belongs to.
  func isLanguage(_ run: Range<Int>) -> Bool {
    guard run.count == 1, !isAdjective(run) else { return false }
    let token = tokens[run.lowerBound]
    guard token.tag == .properNoun || token.tag == .adjective || token.tag == .noun, !token.lower.hasSuffix("s"),
      !hasDependent(run.lowerBound, "det")
    else { return false }
    let part = role(of: run)
    switch part.relation {
    case "obj": return part.head.map { ["speak", "learn", "teach", "understand"].contains(tokens[$0].lemma) } ?? false
    case "obl", "nmod": return ["in", "into", "from"].contains(preposition(of: part.word)?.lower)
    default: return false
    }
  }

  /// "Turkish *officials*", "Turkey's *foreign minister*".
  func governmentNounFollows(_ run: Range<Int>) -> Bool {
    let head = headWord(run)
    if let noun = tokens[head].head, noun >= run.upperBound, tokens[noun].isOf(.governmentNouns) { return true }
    var next = run.upperBound
    if next < tokens.count, tokens[next].lower == "'s" { next += 1 }
    for index in next..<max(next, min(tokens.count, next + 3)) {
      guard tokens[index].hasGap, tokens[index].shape != .punctuation else { return false }
      if tokens[index].isOf(.governmentNouns) { return true }
    }
    return false
  }

  /// A preposition of place before the name, or a noun of place behind it.
  func isPlaced(_ run: Range<Int>) -> Bool {
    if isPlacedBefore(run) { return true }
    guard run.upperBound < tokens.count else { return tokens.count == run.count }
    let next = tokens[run.upperBound]
    if next.isOf(.placeNouns) { return true }
    if run.lowerBound == 0, isDateline(run.upperBound) { return true }
    if next.lower == "'s", run.upperBound + 1 < tokens.count {
      return tokens[run.upperBound + 1].isOf([.placeNouns, .placeHeads])
    }
    // "Ankara, Turkey"
    if next.normal == ",", case .country = tableMatch(at: run.upperBound + 1)?.value { return true }
    return false
  }

  /// "ANKARA (Reuters)", "ANKARA —", "Ankara, 26 January 2024", "STOCKHOLM."
  private func isDateline(_ end: Int) -> Bool {
    let next = tokens[end]
    if end + 1 == tokens.count { return next.shape == .punctuation }
    if ["(", "—", "–", "-"].contains(next.normal) { return next.hasGap }
    return next.normal == "," && (tokens[end + 1].shape == .number || tokens[end + 1].isOf(.calendar))
  }

  private func isPlacedBefore(_ run: Range<Int>) -> Bool {
    let part = role(of: run)
    if part.relation == "obl" || part.relation == "nmod", preposition(of: part.word)?.isOf(.placePrepositions) ?? false
    {
      return true
    }
    guard run.lowerBound > 0 else { return false }
    var before = run.lowerBound - 1
    if tokens[before].lower == "the", before > 0 { before -= 1 }
    if tokens[before].isOf(.placePrepositions) { return true }
    return tokens[before].lower == "of" && before > 0
      && (tokens[before - 1].isOf([.placeHeads, .siteNouns, .placeNouns, .placePrepositions]))
  }

  /// Whether a country or capital acts: it speaks, decides, or owns what only governments own; nil when nothing tells.
  func part(of run: Range<Int>) -> Part? {
    if isPlaced(run) { return .place }
    if governmentNounFollows(run) { return .government }
    let part = role(of: run)
    guard let head = part.head else { return nil }
    switch part.relation {
    case "nsubj": return acts(head) ? .government : nil
    case "nsubj:pass": return tokens[head].isOf(.reportingVerb) ? .government : nil
    case "obl:agent": return .government
    case "obl", "nmod":
      guard let preposition = preposition(of: part.word)?.lower else { return nil }
      if preposition == "by" {
        return tree[head].contains { tokens[$0].relation.rawValue == "aux:pass" } ? .government : nil
      }
      return ["with", "between", "against", "for"].contains(preposition) && tokens[head].isOf(.relationNouns)
        ? .government : nil
    case "obj", "iobj", "xcomp":
      return ["tell", "urge", "accuse", "warn", "ask"].contains(tokens[head].lemma) ? .government : nil
    default: return nil
    }
  }

  /// Verbs of governments: speaking, deciding, supporting, refusing, or any with an auxiliary of somebody who decides.
  private func acts(_ verb: Int) -> Bool {
    guard tokens[verb].tag == .verb else { return false }
    return tokens[verb].isOf([.reportingVerb, .common])
      || tables.traits[tokens[verb].lemma]?.isAny(.actingVerbs) ?? false
  }

  /// "in Ankara and Tehran": the second is what the first is.
  func partOfNeighbour(_ run: Range<Int>) -> Part? {
    guard run.lowerBound > 1, ["and", "or", ","].contains(tokens[run.lowerBound - 1].lower), let last = found.last,
      last.tokens.upperBound == run.lowerBound - 1
    else { return nil }
    return last.mention.key.hasPrefix("place:")
      ? .place : last.mention.asGovernment && !last.isUnclear ? .government : nil
  }
}
