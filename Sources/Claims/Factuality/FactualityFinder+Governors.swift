import Language

/// What a governor says about the word that hangs on it.
extension FactualityFinder {
  func context(of index: Int) -> EventFactuality {
    let word = tree[index]
    guard let head = word.head else { return contextOfRoot(index) }
    if operators[index]?.contains(where: \.isAlone) == true { return readings[head].presupposed }
    switch word.relation.universal {
    case .conjunct: return contextOfConjunct(index, of: head)
    case .clausalComplement, .openComplement, .clausalSubject: return contextOfComplement(index, of: head)
    case .adverbialClause: return contextOfCircumstance(index, of: head)
    case .clausalModifier:
      if word.relation == .relativeClause { return contextOfRelative(of: head) }
      return contextOfModifier(index, of: head)
    case .nominalSubject, .object, .indirectObject, .oblique, .nominalModifier, Dependency(rawValue: "compound"):
      return contextOfNoun(index, of: head)
    case .parataxis where entries[head]?.isReporting == true && !isSpeech(index):
      return contextOfComplement(index, of: head)
    default: return readings[head].presupposed
    }
  }

  private func isSpeech(_ index: Int) -> Bool { entries[index]?.isReporting == true }

  /// A question and a call put nothing forward.
  private func contextOfRoot(_ root: Int) -> EventFactuality {
    var context = EventFactuality()
    let isCall =
      tree[root].features["Mood"] == "Imp"
      && !tree.dependents(of: root).contains { ClauseFinder.subjects.contains(tree[$0].relation) }
    let mark = tree.words.indices.suffix(2).first { tree[$0].form == "?" }
    guard isCall || mark != nil else { return context }
    context.weaken(to: .open, .hypothetical)
    context.decided(by: [mark ?? root])
    return context
  }

  // MARK: Clauses

  /// "wanted to leave and stayed": what has a finite verb is coordinated with the verb that governs the infinitive.
  private func contextOfConjunct(_ index: Int, of first: Int) -> EventFactuality {
    guard isFinite(index), !isFinite(first), [.openComplement, .adverbialClause].contains(tree[first].relation),
      let governor = tree[first].head
    else { return contexts[first] }
    return contexts[governor]
  }

  /// "nobody who knew", "nothing preventing it": what is said of nobody holds of nobody.
  private func contextOfRelative(of noun: Int) -> EventFactuality {
    let isNobody = operators[noun]?.contains { $0.part == .negation } ?? false
    return isNobody ? readings[noun] : readings[noun].presupposed
  }

  private func contextOfComplement(_ index: Int, of head: Int) -> EventFactuality {
    let (frame, preposition) = frame(of: index)
    if let signature = signature(of: head, frame, preposition) { return apply(signature, of: head, frame) }
    switch (tree[head].tag, frame) {
    case (_, .that), (.noun, _):
      return apply(.init(affirmed: .likely, negated: .open, status: nil), of: head, frame)
    case (.adjective, .to) where tree[index].tag == .verb:
      return apply(.init(affirmed: .open, negated: .unlikely, status: nil), of: head, frame)
    default: return readings[head]
    }
  }

  /// A noun's infinitive or participle: "a plan to leave", "the risk of losing", "people living there".
  private func contextOfModifier(_ index: Int, of head: Int) -> EventFactuality {
    let (frame, preposition) = frame(of: index)
    if frame == .ing || !isFinite(index), preposition == nil, frame != .to { return contextOfRelative(of: head) }
    let isNamed = frame == .ing ? FactualityLexicon.Frame.np : frame
    if let signature = signature(of: head, isNamed, preposition) { return apply(signature, of: head, frame) }
    switch frame {
    case .that: return apply(.init(affirmed: .likely, negated: .open, status: nil), of: head, frame)
    case .to where !isSuperlative(head):
      return apply(.init(affirmed: .open, negated: .open, status: .planned), of: head, frame)
    case .ing: return readings[head]
    default: return readings[head].presupposed
    }
  }

  /// "the first to sign"
  private func isSuperlative(_ noun: Int) -> Bool {
    let words = [noun] + tree.dependents(of: noun).filter { tree[$0].relation == Dependency(rawValue: "amod") }
    return words.contains {
      tree[$0].features["NumType"] == "Ord" || tree[$0].features["Degree"] == "Sup"
        || ["first", "last", "next", "only"].contains(tree[$0].form)
    }
  }

  private func contextOfCircumstance(_ index: Int, of head: Int) -> EventFactuality {
    let (frame, preposition) = frame(of: index)
    if frame != .that, let signature = signature(of: head, frame, preposition) {
      return apply(signature, of: head, frame)
    }
    switch frame {
    case .to where tree[head].tag == .adjective:
      return apply(.init(affirmed: .open, negated: .unlikely, status: nil), of: head, frame)
    case .to:
      // What somebody does something for.
      var context = apply(.init(affirmed: .likely, negated: .open, status: .planned), of: head, frame)
      context.decided(by: tree.dependents(of: index).filter { tree[$0].form == "to" })
      return context
    case .ing where preposition.map(Self.means.contains) ?? false:
      // "by signing": as sure as what it is the means of.
      var context = readings[head]
      (context.polarity, context.negators) = (.affirmative, [])
      return context
    default:
      // "will leave when the war ends": what is to come depends on what is to come.
      guard [.planned, .hypothetical].contains(readings[head].status), isFinite(index), isPresent(index),
        operators[index]?.contains(where: \.isCondition) != true
      else {
        return contexts[head].presupposed
      }
      var context = readings[head]
      (context.polarity, context.negators) = (.affirmative, [])
      return context
    }
  }

  /// Prepositions whose clause is as sure as what it is the means of.
  private static let means: Set<String> = ["by", "in", "for", "of", "from", "on", "about", "at", "against", "to"]

  private func isPresent(_ index: Int) -> Bool {
    tree[index].features["Tense"] == "Pres"
      || tree.dependents(of: index).contains { tree[$0].isFinite && tree[$0].features["Tense"] == "Pres" }
  }

  // MARK: Nouns

  private func contextOfNoun(_ index: Int, of head: Int) -> EventFactuality {
    let relation = tree[index].relation.universal
    let preposition = tree.dependents(of: index).first { tree[$0].relation == .caseMarker && $0 < index }
    let isGoverned = relation != .nominalSubject || tree[index].relation == .passiveSubject
    // "expects the deal to fail": the deal is not what is expected.
    let isOnlyOne = relation != .object || tree.dependent(of: head, .openComplement, .clausalComplement) == nil
    if isGoverned, isOnlyOne, let signature = signature(of: head, .np, preposition.map { tree[$0].form }) {
      return apply(signature, of: head, .np)
    }
    let governor = readings[head]
    // "signed no treaty" turns the treaty round once.
    let isOwnNegation = operators[index]?.contains { $0.part == .negation } ?? false
    guard !isDefinite(index), !isOwnNegation else { return governor.presupposed }
    switch relation {
    case .oblique where preposition.map { tree[$0].form } != "for": return governor.presupposed
    case .nominalSubject where governor.isNegative, Dependency(rawValue: "compound"): return governor.presupposed
    default: return governor
    }
  }

  /// What a phrase takes for granted: "the treaty", "its attack", names.
  private func isDefinite(_ noun: Int) -> Bool {
    if tree[noun].tag == .properNoun || tree[noun].tag == .pronoun { return true }
    return tree.dependents(of: noun).contains {
      let word = tree[$0]
      return word.relation == Dependency(rawValue: "nmod:poss")
        || word.relation == Dependency(rawValue: "det")
          && ["the", "this", "that", "these", "those"].contains(word.form)
    }
  }
}
