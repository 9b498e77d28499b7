import Document

/// From runs of words to names: kinds, keys and roles.
extension NameScan {
  func hull(_ run: Range<Int>) -> TextRange {
    TextRange(tokens[run.lowerBound].range.start, tokens[run.upperBound - 1].range.end)
  }

  func words(_ run: Range<Int>) -> String {
    if run.count == 1 { return tokens[run.lowerBound].normal }
    var words = ""
    for index in run {
      if index > run.lowerBound, tokens[index].hasGap { words += " " }
      words += tokens[index].normal
    }
    return words
  }

  mutating func add(
    _ mention: Mention, _ folded: String, _ certainty: FoundName.Certainty, _ run: Range<Int>, isUnclear: Bool = false
  ) {
    found.append(
      FoundName(
        mention: mention, folded: folded, certainty: certainty, tokens: run, isUnclear: isUnclear,
        relation: Dependency(rawValue: role(of: run).relation)))
  }

  mutating func add(_ run: Range<Int>, sense: Gazetteer.Sense) {
    var folded = ""
    switch sense {
    // Their ids say all, and folding is dear.
    case .country, .organisation: break
    case .capital, .place, .demonym, .government: folded = foldedKey(words(run))
    }
    var mention = Mention(range: hull(run), kind: .place, key: "place:" + folded)
    var isUnclear = false
    switch sense {
    case .country(let id):
      mention.key = "country:" + id
      mention.asGovernment = part(of: run) == .government
    case .demonym(let id):
      if isLanguage(run) {
        mention.kind = .other
        mention.key = "name:" + folded
      } else {
        mention.key = "country:" + id
        mention.isAdjective = isAdjective(run)
        mention.asGovernment = mention.isAdjective && governmentNounFollows(run)
        if !mention.isAdjective { mention.kind = .person }
      }
    case .capital(let id):
      let part = part(of: run) ?? partOfNeighbour(run)
      if part != .place {
        mention.key = "country:" + id
        mention.asGovernment = true
        isUnclear = part == nil
      }
    case .government(let id):
      if !isPlaced(run) {
        mention.kind = .organisation
        mention.key = "country:" + id
        mention.asGovernment = true
      }
    case .place: break
    case .organisation(let id, _):
      mention.kind = .organisation
      mention.key = "org:" + id
    }
    add(mention, folded, .known, run, isUnclear: isUnclear)
  }

  /// A run that no table knows as a whole.
  mutating func addChunk(_ run: Range<Int>) {
    let (kind, certainty) = self.kind(of: run)
    guard kind == .person, certainty > .guessed || run.count > 1 else {
      add(run, kind: kind, certainty)
      return
    }
    let end = personEnd(from: run.lowerBound, limit: run.upperBound)
    addPerson(run.lowerBound..<end, role: nil, certainty)
    if end < run.upperBound { addChunk(end..<run.upperBound) }
  }

  mutating func add(_ run: Range<Int>, kind: EntityKind, _ certainty: FoundName.Certainty) {
    let isOrigin = run.count == 1 && tokens[run.lowerBound].isOf(.originAdjectives)
    let folded = foldedKey(words(run))
    add(
      Mention(
        range: hull(run), kind: isOrigin ? .other : kind, key: "name:" + folded,
        isAdjective: isOrigin && isAdjective(run)),
      folded, isOrigin ? .known : certainty, run)
  }

  mutating func addPerson(_ run: Range<Int>, role: Range<Int>?, _ certainty: FoundName.Certainty) {
    let name = words(run)
    let key = PersonName(name).map { "person:" + $0.key } ?? "name:" + foldedKey(name)
    let place = role ?? roleBefore(run.lowerBound) ?? roleAfter(run.upperBound)
    add(
      Mention(range: hull(run), kind: .person, key: key, role: place.map(hull)), foldedKey(name), certainty, run)
  }
}
