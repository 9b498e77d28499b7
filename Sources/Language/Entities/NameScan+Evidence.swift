import Document

/// What a capital is worth, and what the words of a run say about its kind.
extension NameScan {
  /// A capital that grammar or the heading asks for.
  func isWeak(_ index: Int) -> Bool { style.isHeading || SentenceStyle.opensClause(index, tokens) }

  func isGivenName(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isOf(.givenName) else { return false }
    // "MEI" is no Mei.
    return tokens[index].shape == .capital || tokens[index].shape == .capitals && style.isAllCapitals
  }

  /// A word that the document or a table knows as a name.
  func isProven(_ index: Int) -> Bool {
    capitals.isName(tokens[index].lower) || tableMatch(at: index) != nil && !tokens[index].isOf(.common)
  }

  private func isCommon(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isOf([.common, .commonOpeners]) || capitals.isSeenInLowerCase(token.lower)
      || token.tag != .properNoun && token.lower.utf8.count > 5
        && ["ing", "ed", "ly"].contains { token.lower.hasSuffix($0) }
  }

  /// Whether a run whose first capital proves nothing is a name.
  func accepts(weak run: Range<Int>) -> Bool {
    let first = run.lowerBound
    if isProven(first) { return true }
    if style.isHeading {
      // "MINISTRY OF TRADE WARNS"
      if run.count > 2, tokens[first + 1].lower == "of", headKind(run) != nil { return true }
      // A by-line: "Orla Venn" where the text knows Venn.
      return run.count > 1 && (isGivenName(first) || isProven(first + 1) && !isCommon(first) && run.count == 2)
    }
    if isGivenName(first), !tokens[first].isOf(.commonOpeners) { return true }
    // "K. Holm", "Orrin B. Holm"
    if run.count > 1, tokens[first].isInitial || run.count > 2 && tokens[first + 1].isInitial { return true }
    if run.count == 1 {
      if tokens[first].shape == .capitals { return !isCommon(first) }
      guard !isCommon(first) else { return false }
      if tokens[first].tag == .properNoun { return true }
      guard run.upperBound < tokens.count else { return false }
      let next = tokens[run.upperBound]
      if next.lower == "'s" { return true }
      return next.isOf(.reportingVerb) && !tokens[first].lower.hasSuffix("s")
    }
    let second = first + 1
    if tokens[first].isOf(.openingParticles), isProven(second) || isGivenName(second) { return true }
    if title(at: second) != nil || tableMatch(at: second) != nil { return false }
    // The capital of the head noun is real: "Foreign Ministry spokesman".
    if headKind(run) != nil { return true }
    if isGivenName(second), run.count > 2 { return false }
    return !isCommon(first)
  }

  /// The kind that the last or first word of a run betrays: "Ministry of …", "… River", "Hurricane …".
  func headKind(_ run: Range<Int>) -> EntityKind? {
    guard run.count > 1 else { return nil }
    let of = run.dropFirst().first { ["of", "for", "on"].contains(tokens[$0].lower) }
    let head = tokens[of.map { $0 - 1 } ?? run.upperBound - 1]
    if of != nil, head.isOf(.personOfHeads) { return .person }
    if head.isOf(.institutionHeads) || head.lower == "republic" { return .organisation }
    if head.isOf(.eventHeads) || of == nil && tokens[run.lowerBound].isOf(.eventOpeners) { return .event }
    if head.isOf(.workHeads) { return .other }
    if of != nil, head.isOf([.ofHeads, .placeHeads]) { return .place }
    if head.isOf(.placeHeads), !(isGivenName(run.lowerBound) && run.count == 2) { return .place }
    return nil
  }

  /// The kind of a run that no table knows.
  func kind(of run: Range<Int>) -> (kind: EntityKind, certainty: FoundName.Certainty) {
    if let kind = headKind(run) { return (kind, .known) }
    return run.count > 1 ? kind(ofWords: run) : kind(ofWord: run.lowerBound)
  }

  private func kind(ofWords run: Range<Int>) -> (kind: EntityKind, certainty: FoundName.Certainty) {
    let first = run.lowerBound
    let last = run.upperBound - 1
    if run.dropFirst().dropLast().contains(where: { tokens[$0].isInitial }) || tokens[first].isInitial {
      return (.person, .known)
    }
    let context = kindInContext(run)
    if isGivenName(first) || tokens[first].isOf(.familyFirst) && run.count <= 4 {
      return context?.certainty == .told ? context ?? (.person, .told) : (.person, .told)
    }
    if run.contains(where: { tokens[$0].shape == .lower && tokens[$0].isOf(.personParticles) }) {
      return (.person, .told)
    }
    if let context, context.certainty == .told { return context }
    // "Teatro do Norte", "Casa de la Luz": Romance particles join names of all kinds.
    if run.contains(where: { tokens[$0].shape == .lower && tokens[$0].isOf(.particles) }) { return (.other, .guessed) }
    if tokens[first].isOf(.placeOpeners) { return (.place, .told) }
    if tokens[last].isOf(.generic) { return (.organisation, .hinted) }
    if hasFamilyNameEnding(last) { return (.person, .told) }
    if let context, context.certainty > .guessed { return context }
    if tokens[first].shape == .capitals { return (.organisation, .guessed) }
    return (looksLikePerson(run) ? .person : .other, .guessed)
  }

  private func kind(ofWord index: Int) -> (kind: EntityKind, certainty: FoundName.Certainty) {
    let token = tokens[index]
    if roleBefore(index) != nil { return (.person, .told) }
    if let role = roleAfter(index + 1), tokens[role.upperBound - 1].head == index { return (.person, .told) }
    let context = kindInContext(index..<index + 1)
    if let context, context.certainty == .told { return context }
    if isGivenName(index) { return (.person, .told) }
    if token.shape == .capitals, !style.isAllCapitals { return (isActor(index) ? .organisation : .other, .guessed) }
    if token.isOf([.institutionHeads, .organisationNouns]) { return (.organisation, .told) }
    if token.isOf([.eventHeads, .eventOpeners]) { return (.event, .told) }
    if token.isOf([.workHeads, .numberedHeads]) { return (.other, .told) }
    if hasFamilyNameEnding(index) { return (.person, .told) }
    if let context, context.kind != .person || !capitals.isSeenInLowerCase(token.lower) { return context }
    if token.tag == .properNoun, token.isPlural { return (.person, .guessed) }
    let isPerson = token.tag == .properNoun && !hasArticle(index) && !isModifier(index) && !isCommonNoun(index)
    return (isPerson ? .person : .other, .guessed)
  }

  private func isModifier(_ index: Int) -> Bool {
    ["compound", "amod", "nmod:desc"].contains(tokens[index].relation.rawValue)
  }

  /// "the Undertaker", "my God"
  private func hasArticle(_ index: Int) -> Bool {
    hasDependent(index, "det") || hasDependent(index, "nmod:poss")
      || index > 0 && tokens[index - 1].tag == .determiner
  }

  /// "the DFG", or one that does, owns or is told something.
  private func isActor(_ index: Int) -> Bool {
    hasArticle(index)
      || ["nsubj", "nsubj:pass", "nmod:poss", "obl:agent", "iobj"].contains(tokens[index].relation.rawValue)
  }

  /// A word that dictionaries have in lower case and texts use: "Winter", "Order".
  func isCommonNoun(_ index: Int) -> Bool {
    capitals.isSeenInLowerCase(tokens[index].lower)
      || tables.words[tokens[index].lower].map(\.isDictionaryWord) ?? false
  }

  /// Two words that no table and no sentence of the document knows otherwise: in news mostly a person.
  private func looksLikePerson(_ run: Range<Int>) -> Bool {
    guard run.count == 2, run.allSatisfy({ tokens[$0].shape == .capital && tokens[$0].lower.utf8.count > 1 }) else {
      return false
    }
    if run.lowerBound > 0, ["the", "a", "an", "in", "at", "near", "this"].contains(tokens[run.lowerBound - 1].lower) {
      return false
    }
    return !run.contains { isCommon($0) || tableMatch(at: $0) != nil || tokens[$0].isOf(.generic) }
  }

  private func hasFamilyNameEnding(_ index: Int) -> Bool {
    let word = tokens[index].lower
    guard word.utf8.count > 5, tokens[index].shape == .capital else { return false }
    return Self.familyNameEndings.contains { word.hasSuffix($0) }
  }

  private static let familyNameEndings = [
    "enko", "oglu", "ovic", "evic", "shvili", "adze", "nsky", "nski", "vsky", "wski", "iyev", "yeva", "inova", "nnen",
    "qvist", "ersen", "ensen", "sson", "opoulos", "akis", "idis", "anyan", "zadeh", "nejad", "ullah", "escu", "oyan",
  ]
}
