/// What the tree says of a run of words.
extension NameScan {
  /// The first word of the run that hangs on a word outside it.
  func headWord(_ run: Range<Int>) -> Int {
    run.first { index in tokens[index].head.map { !run.contains($0) } ?? true } ?? run.upperBound - 1
  }

  /// The part that a run plays, of the first one where names are joined: "Ankara and Tehran said".
  func role(of run: Range<Int>) -> (word: Int, relation: String, head: Int?) {
    var word = headWord(run)
    var steps = 0
    while tokens[word].relation.rawValue == "conj", let head = tokens[word].head, steps < 8 {
      // "met in Paris and Holm left": a clause is joined, not a name.
      guard tokens[head].tag == .properNoun || tokens[head].tag == .noun else { break }
      word = head
      steps += 1
    }
    return (word, tokens[word].relation.rawValue, tokens[word].head)
  }

  /// The first preposition of a word.
  func preposition(of word: Int) -> NameToken? {
    tree[word].first { tokens[$0].relation.rawValue == "case" && tokens[$0].tag == .adposition }.map { tokens[$0] }
  }

  func hasDependent(_ word: Int, _ relation: String) -> Bool {
    tree[word].contains { tokens[$0].relation.rawValue == relation }
  }

  /// True where a word of a run of capitals begins another phrase: "denied Spain | Marshall Plan aid".
  func startsPhrase(_ index: Int, after start: Int) -> Bool {
    switch tokens[index].relation.rawValue {
    case "nsubj", "nsubj:pass", "obj", "iobj", "vocative":
      // The words before belong to another one, outside the run.
      guard let head = tokens[index].head, !(start..<index).contains(head),
        !tokens[index - 1].isOf([.placeOpeners, .eventOpeners, .placeHeads]), !isGivenName(index - 1)
      else { return false }
      return !(start..<index).contains { tokens[$0].head == index }
    default: return false
    }
  }

  /// The kind of entity that a common noun names: "lawyer", "village", "company", "festival".
  func kind(ofNoun index: Int) -> EntityKind? {
    let token = tokens[index]
    guard token.tag == .noun || token.tag == .properNoun, !token.isCapitalised else { return nil }
    if token.isOf([.role, .personNouns]) { return .person }
    if token.isOf([.organisationNouns, .institutionHeads]) { return .organisation }
    if token.isOf([.placeHeads, .siteNouns]) { return .place }
    if token.isOf([.eventHeads, .eventOpeners]) { return .event }
    if token.isOf(.workHeads) { return .other }
    return nil
  }

  /// What the sentence says of a run that no table knows.
  func kindInContext(_ run: Range<Int>) -> (kind: EntityKind, certainty: FoundName.Certainty)? {
    let end = run.upperBound
    if end + 1 < tokens.count {
      let next = tokens[end].normal == "," ? tokens[end + 1].lower : tokens[end].lower
      if next == "who" || next == "whose" { return (.person, .told) }
      if isAge(end) { return (.person, .told) }
    }
    if isBeforeRegion(run) { return (.place, .told) }
    let own = headWord(run)
    for dependent in tree[own] where !run.contains(dependent) && dependent >= end {
      if tokens[dependent].relation.rawValue == "appos", let kind = kind(ofNoun: dependent) { return (kind, .told) }
    }
    // "the village of Orlen", "his tutor Lunre"; "Orlen town"
    let relation = tokens[own].relation.rawValue
    if let head = tokens[own].head {
      if relation == "nmod", preposition(of: own)?.lower == "of", tokens[head].isOf([.placeHeads, .siteNouns]) {
        return (.place, .told)
      }
      if ["appos", "flat", "compound", "nmod:desc"].contains(relation), let kind = kind(ofNoun: head),
        relation != "compound" || kind == .place && (end...end + 1).contains(head)
      {
        return (kind, .told)
      }
    }
    return kindByPart(run)
  }

  /// "Holm, 87," or "Holm (87)"
  private func isAge(_ end: Int) -> Bool {
    guard end + 2 < tokens.count, tokens[end].normal == "," || tokens[end].normal == "(",
      tokens[end + 2].normal == "," || tokens[end + 2].normal == ")"
    else { return false }
    return tokens[end + 1].shape == .number && Int(tokens[end + 1].normal).map { (1...120).contains($0) } ?? false
  }

  /// "in Eugene, Oregon": a place behind a comma, which nothing else follows.
  private func isBeforeRegion(_ run: Range<Int>) -> Bool {
    guard run.upperBound + 1 < tokens.count, tokens[run.upperBound].normal == ",",
      let match = tableMatch(at: run.upperBound + 1),
      match.end == tokens.count || tokens[match.end].shape == .punctuation,
      preposition(of: headWord(run)) != nil
    else { return false }
    switch match.value {
    case .place, .country, .capital: return true
    case .demonym, .government, .organisation: return false
    }
  }

  /// What a subject, an object, an owner and a place are.
  private func kindByPart(_ run: Range<Int>) -> (kind: EntityKind, certainty: FoundName.Certainty)? {
    let part = role(of: run)
    guard let head = part.head else { return nil }
    switch part.relation {
    case "vocative": return (.person, .told)
    case "nsubj", "nsubj:pass":
      let verb = tables.traits[tokens[head].lemma] ?? []
      if verb.isAny(.personVerbs) { return (.person, .told) }
      if verb.isAny(.eventVerbs) { return (.event, .told) }
      if tokens[head].isOf(.reportingVerb) { return (.person, .hinted) }
      if hasDependent(head, "cop"), let kind = kind(ofNoun: head) { return (kind, .told) }
    case "obj", "iobj":
      if tables.traits[tokens[head].lemma]?.isAny(.personVerbs) ?? false { return (.person, .hinted) }
    case "nmod:poss":
      if tokens[head].isOf([.role, .personNouns]), !tokens[head].isOf(.governmentNouns) { return (.person, .hinted) }
    case "obl", "nmod":
      guard let preposition = preposition(of: part.word)?.lower else { return nil }
      if preposition == "during" { return (.event, .told) }
      if ["in", "at", "near", "outside", "around"].contains(preposition) { return (.place, .hinted) }
      if ["from", "to", "into", "through", "across", "via", "toward", "towards"].contains(preposition) {
        return (.place, .guessed)
      }
    default: break
    }
    return nil
  }
}
