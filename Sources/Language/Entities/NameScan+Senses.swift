import Document

/// From runs of words to mentions: kinds, keys, and who acts as a government.
extension NameScan {
  func hull(_ run: Range<Int>) -> TextRange {
    TextRange(tokens[run.lowerBound].range.start, tokens[run.upperBound - 1].range.end)
  }

  func words(_ run: Range<Int>) -> String {
    var words = ""
    for index in run {
      if index > run.lowerBound, tokens[index].hasGap { words += " " }
      words += tokens[index].normal
    }
    return words
  }

  mutating func add(_ run: Range<Int>, sense: Gazetteer.Sense) {
    let range = hull(run)
    switch sense {
    case .country(let id):
      found.append(
        Mention(range: range, kind: .place, key: "country:" + id, asGovernment: part(of: run) == .government))
    case .demonym(let id):
      let isAdjective = self.isAdjective(run)
      let government = isAdjective && governmentNounFollows(run.upperBound)
      found.append(
        Mention(range: range, kind: .place, key: "country:" + id, asGovernment: government, isAdjective: isAdjective))
    case .capital(let id):
      let part = part(of: run) ?? partOfNeighbour(run)
      if part == .place {
        found.append(Mention(range: range, kind: .place, key: "place:" + foldedKey(words(run))))
      } else {
        var mention = Mention(range: range, kind: .place, key: "country:" + id, asGovernment: true)
        mention.isUnclear = part == nil
        found.append(mention)
      }
    case .government(let id):
      if isPlaced(run) {
        found.append(Mention(range: range, kind: .place, key: "place:" + foldedKey(words(run))))
      } else {
        found.append(Mention(range: range, kind: .organisation, key: "country:" + id, asGovernment: true))
      }
    case .place:
      found.append(Mention(range: range, kind: .place, key: "place:" + foldedKey(words(run))))
    case .organisation(let id, _):
      found.append(Mention(range: range, kind: .organisation, key: "org:" + id))
    }
  }

  /// A run that no table knows as a whole.
  mutating func addChunk(_ run: Range<Int>) {
    let kind = self.kind(of: run)
    if kind == .person {
      let end = personEnd(from: run.lowerBound, limit: run.upperBound)
      addPerson(run.lowerBound..<end, role: nil)
      if end < run.upperBound { addChunk(end..<run.upperBound) }
    } else {
      add(run, kind: kind)
    }
  }

  mutating func add(_ run: Range<Int>, kind: EntityKind) {
    let isOrigin = run.count == 1 && NameWords.originAdjectives.contains(tokens[run.lowerBound].lower)
    found.append(
      Mention(
        range: hull(run), kind: isOrigin ? .other : kind, key: "name:" + foldedKey(words(run)),
        isAdjective: isOrigin && isAdjective(run)))
  }

  mutating func addPerson(_ run: Range<Int>, role: Range<Int>?) {
    let name = words(run)
    let key = PersonName(name).map { "person:" + $0.key } ?? "name:" + foldedKey(name)
    let place = role ?? roleBefore(run.lowerBound) ?? roleAfter(run.upperBound)
    found.append(Mention(range: hull(run), kind: .person, key: key, role: place.map(hull)))
  }

  // MARK: - Governments

  private func isAdjective(_ run: Range<Int>) -> Bool {
    guard run.upperBound < tokens.count else { return false }
    let next = tokens[run.upperBound]
    // "Turkish-Iranian trade", "Turkish and Iranian officials".
    if next.normal == "-" && !next.hasGap { return true }
    if next.lower == "and", let match = run.upperBound + 1 < tokens.count ? tableMatch(at: run.upperBound + 1) : nil,
      case .demonym = match.value, match.end < tokens.count
    {
      return isAdjective(run.upperBound + 1..<match.end)
    }
    guard next.hasGap, next.shape == .lower || next.isCapitalised else { return false }
    let name = tokens[run.upperBound - 1].lower
    if name.hasSuffix("s"), name != "swiss" { return false }
    return !NameWords.closedClass.contains(next.lower)
  }

  /// "Turkish *officials*", "Turkey's *foreign minister*".
  private func governmentNounFollows(_ index: Int) -> Bool {
    var next = index
    while next < min(tokens.count, index + 3), tokens[next].hasGap {
      if NameWords.governmentNouns.contains(tokens[next].lower) { return true }
      next += 1
      if next < tokens.count, tokens[next].shape == .punctuation { return false }
    }
    return false
  }

  /// A preposition of place before the name, or a noun of place behind it.
  private func isPlaced(_ run: Range<Int>) -> Bool {
    if run.lowerBound > 0 {
      var before = run.lowerBound - 1
      if tokens[before].lower == "the", before > 0 { before -= 1 }
      if NameWords.placePrepositions.contains(tokens[before].lower) { return true }
      if tokens[before].lower == "of", before > 0,
        NameWords.placeHeads.contains(tokens[before - 1].lower) || tokens[before - 1].lower == "capital"
          || NameWords.placeNouns.contains(tokens[before - 1].lower)
          || NameWords.placePrepositions.contains(tokens[before - 1].lower)
      {
        return true
      }
    }
    guard run.upperBound < tokens.count else { return false }
    let next = tokens[run.upperBound]
    if NameWords.placeNouns.contains(next.lower) { return true }
    if next.lower == "'s", run.upperBound + 1 < tokens.count {
      let noun = tokens[run.upperBound + 1].lower
      return NameWords.placeNouns.contains(noun) || NameWords.placeHeads.contains(noun)
    }
    // Datelines and addresses: "ANKARA (Reuters)", "ANKARA —", "Ankara, Turkey".
    if run.lowerBound == 0, ["(", "—", "–", "-"].contains(next.normal), next.hasGap { return true }
    if next.normal == ",", let match = run.upperBound + 1 < tokens.count ? tableMatch(at: run.upperBound + 1) : nil,
      case .country = match.value
    {
      return true
    }
    return false
  }

  /// The part a country or capital plays.
  private enum Part { case government, place }

  /// Whether a country or capital acts: it speaks, decides, or owns what only governments own; nil when nothing tells.
  private func part(of run: Range<Int>) -> Part? {
    if isPlaced(run) { return .place }
    guard run.upperBound < tokens.count else { return nil }
    let next = tokens[run.upperBound]
    if next.lower == "'s" { return governmentNounFollows(run.upperBound + 1) ? .government : nil }
    let acts =
      tables.reportingVerbs.contains(next.lower) || NameWords.actingAuxiliaries.contains(next.lower)
      || isActing(next.lower) || governmentNounFollows(run.upperBound)
    return acts ? .government : nil
  }

  /// "in Ankara and Tehran": the second is what the first is.
  private func partOfNeighbour(_ run: Range<Int>) -> Part? {
    guard run.lowerBound > 1, ["and", "or", ","].contains(tokens[run.lowerBound - 1].lower), let last = found.last,
      last.range.end == tokens[run.lowerBound - 2].range.end
    else { return nil }
    return last.key.hasPrefix("place:") ? .place : last.asGovernment && !last.isUnclear ? .government : nil
  }

  /// Verbs of governments: those our tables know, which are about deciding, supporting and refusing.
  private func isActing(_ word: String) -> Bool {
    tables.commonWords.contains(word) && word.utf8.count > 4 && (word.hasSuffix("ed") || word.hasSuffix("s"))
  }
}
