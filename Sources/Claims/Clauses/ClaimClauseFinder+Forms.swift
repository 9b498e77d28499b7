import Document
import Language

extension ClaimClauseFinder {
  /// How a clause becomes a claim; nil for one that is no claim of its own.
  func form(of clause: Clause, in part: Voices.Part) -> ClaimClause.Form? {
    let root = tree[clause.root]
    let isFinite = clause.predicate.contains { tree[$0].isFinite }
    // What somebody says hangs on the verb of speech outside.
    guard let head = root.head, part.words.contains(head) else {
      if isCondition(clause.root, in: part) { return nil }
      if isFinite || isTakenForParticiple(clause) || isDeniedDeed(clause.root, in: part) { return .finite }
      return isConsequence(clause, in: part) ? .participle : nil
    }
    switch root.relation {
    case .parataxis: return isFinite && !part.isShortQuotation && !isBareReport(clause) ? .finite : nil
    case .conjunct:
      guard !part.isShortQuotation, !isTiny(clause.root), !isCall(clause), !dependsOnFirst(clause) else { return nil }
      guard finder.clause(withRoot: head) != nil else { return isFinite && hasOwnSubject(clause) ? .finite : nil }
      // What is coordinated with a clause that is no claim is none either.
      guard let first = finder.clause(withRoot: headOfConjuncts(clause.root)),
        let form = self.form(of: first, in: part)
      else { return nil }
      if form == .participle { return clause.subject != nil && isParticiple(clause.root) ? .participle : nil }
      return isFinite ? .finite : nil
    case .clausalComplement, .clausalSubject, .clausalPassiveSubject:
      return isFinite && (impersonalContent(of: head) == clause.root || notedContent(of: head) == clause.root)
        ? .finite : nil
    case .adverbialClause:
      if isFinite {
        // "as long as the war goes on" hangs on "long": it says how long.
        guard hasOwnSubject(clause), !part.isShortQuotation, tree[head].tag != .adverb, let mark = mark(of: clause.root)
        else { return nil }
        if Self.contrasting.contains(mark) { return .finite }
        if timeOfWhen(clause.root) != nil,
          phrases.isSetOff(clause.root) || wordCount(clause.root) >= Self.fewWordsOfWhen
        {
          return .relative
        }
        guard isWorthACard(clause.root) else { return nil }
        let isTrue = Self.timing.contains(mark) && (isPast(head) || mark == "after" && isPast(clause.root))
        return Self.asserting.contains(mark) || isTrue ? .finite : nil
      }
      guard let subject = clause.subject, !Self.demonstratives.contains(tree[subject].form) else { return nil }
      return isFreeParticiple(clause.root) && isFiniteHead(head) ? .participle : nil
    case .relativeClause:
      // "It said nothing, which means no": the pronoun stands for the whole clause.
      guard phrases.isSetOff(clause.root), tree[head].tag != .pronoun, isFinite, !isTime(head), !isTorn(clause),
        !isShareOfOne(clause)
      else {
        return nil
      }
      return clause.subjectOrigin == .antecedent || relativePronoun(of: clause) != nil ? .relative : nil
    case .clausalModifier:
      // "the north, where he is selling boats": has a subject of its own.
      if clause.subjectOrigin == .own, clause.subject != nil { return nil }
      return isFreeParticiple(clause.root) && !isTime(head) && !isPartOfPreposition(head) ? .participle : nil
    default: return nil
    }
  }

  /// "Measured by its size, that is a lot": nothing is told of "that".
  private static let demonstratives: Set<String> = ["this", "that", "there", "what"]

  /// "Exports increased by 7 percent.": a past tense that the tagger takes for a participle.
  private func isTakenForParticiple(_ clause: Clause) -> Bool {
    guard tree[clause.root].head == nil, clause.predicate == [clause.root], isParticiple(clause.root),
      !tree[clause.root].form.hasSuffix("ing"), tree.words.last?.form == "."
    else { return false }
    return tree.dependents(of: clause.root).contains {
      $0 < clause.root && [.noun, .properNoun, .pronoun].contains(tree[$0].tag)
    }
  }

  /// "which the mayor insists | is a fraud": two clauses, of which neither is whole.
  private func isTorn(_ clause: Clause) -> Bool {
    guard ReportingLexicon.shared.verbs[tree[clause.verb].lemma]?.takesClause == true, clause.objects.isEmpty else {
      return tree[clause.root].head.map { noun in
        tree.dependents(of: noun).contains {
          $0 != clause.root && $0 + 4 > clause.root && $0 < clause.root && tree[$0].relation == .relativeClause
        }
      } ?? false
    }
    return clause.subjectOrigin != .antecedent
  }

  /// "…, unless it agrees", "neither approved nor refused": no claim, though the tree sets it beside one.
  private func dependsOnFirst(_ clause: Clause) -> Bool {
    if mark(of: clause.root).map({ ["if", "unless"].contains($0) }) == true { return true }
    return tree.dependent(of: clause.root, .coordinator).map { tree[$0].form == "nor" } == true
      && tree[clause.root].head.map { tree.dependents(of: $0).contains { tree[$0].form == "neither" } } == true
  }

  /// "two clubs in the league, neither of which has agreed": of one thing there is no part, so another is meant.
  private func isShareOfOne(_ clause: Clause) -> Bool {
    guard let noun = tree[clause.root].head, tree[noun].features["Number"] == "Sing", let subject = clause.subject,
      clause.subjectOrigin == .own
    else { return false }
    return tree.dependents(of: subject).contains { tree[$0].form == "which" } && Pronoun.isShare(tree[subject])
  }

  /// "with regard to the crash": the noun means nothing by itself.
  private func isPartOfPreposition(_ noun: Int) -> Bool {
    tree[noun].tag == .noun && tree[noun].features["Number"] != "Plur"
      && tree.dependent(of: noun, .caseMarker) == noun - 1
      && tree.dependents(of: noun).contains { $0 > noun && tree[$0].relation == .nominalModifier }
  }

  func headOfConjuncts(_ index: Int) -> Int {
    var index = index
    while tree[index].relation == .conjunct, let head = tree[index].head { index = head }
    return index
  }

  func hasOwnSubject(_ clause: Clause) -> Bool {
    clause.subject != nil && clause.subjectOrigin == .own || clause.expletive != nil
  }

  func isParticiple(_ index: Int) -> Bool {
    let form = tree[index].features["VerbForm"]
    return tree[index].tag == .verb && (form == "Part" || form == "Ger")
  }

  /// Whether a clause tells of something past.
  func isPast(_ root: Int) -> Bool {
    finder.clause(withRoot: root)?.predicate.first { tree[$0].isFinite }.map { tree[$0].features["Tense"] == "Past" }
      ?? false
  }

  func mark(of root: Int) -> String? {
    tree.dependents(of: root).first {
      tree[$0].relation == .marker || tree[$0].relation == .adverbialModifier && tree[$0].form == "when"
    }.map { tree[$0].form }
  }

  /// Conjunctions whose clause is put forward as true, too.
  private static let asserting: Set<String> = ["because", "as", "since"]
  /// Those whose clause happened if the other one did: not in "before the works can start".
  private static let timing: Set<String> = ["after", "before", "when"]
  /// Those that set two claims side by side: neither depends on the other.
  static let contrasting: Set<String> = ["while", "although", "though", "whereas", "but"]

  /// Whether a reason or a time tells so much that it is noted for itself: set off from the clause that it hangs on, with
  /// a name or a number, or long.
  private func isWorthACard(_ root: Int) -> Bool {
    if phrases.isSetOff(root), let head = tree[root].head, head < root { return true }
    let words = tree.subtree(of: root).filter { tree[$0].kind != .punctuation }
    return words.count >= 10
      || words.contains { tree[$0].kind == .number || [.properNoun, .numeral].contains(tree[$0].tag) }
  }

  /// "when a wall fell" is less than a card.
  private static let fewWordsOfWhen = 7

  private func wordCount(_ root: Int) -> Int {
    tree.subtree(of: root).count { tree[$0].kind != .punctuation }
  }

  /// "You can read it, but ask first": what follows is a call.
  func isCall(_ clause: Clause) -> Bool {
    guard clause.subjectOrigin == .shared, clause.shared.isEmpty, clause.predicate == [clause.root],
      let head = tree[clause.root].head
    else { return false }
    return tree[clause.root].form == tree[clause.root].lemma && phrases.isSetOff(clause.root)
      && tree.dependent(of: head, .auxiliary) != nil
  }

  /// "…, killing 41 people": set off, without a conjunction, and not "with the windows broken".
  private func isFreeParticiple(_ root: Int) -> Bool {
    phrases.isSetOff(root) && isParticiple(root) && mark(of: root) == nil
      && tree[phrases.start(of: root)].form != "with" && !Self.prepositions.contains(tree[root].form)
  }

  /// Participles that stand for a preposition: ", compared with four percent before".
  private static let prepositions: Set<String> = [
    "according", "barring", "compared", "concerning", "considering", "depending", "excluding", "following", "given",
    "including", "owing", "pending", "regarding",
  ]

  /// Not the second of "By doing this, leaving that, …".
  private func isFiniteHead(_ head: Int) -> Bool {
    finder.clause(withRoot: head).map { isFiniteClause($0) || mark(of: head) == nil } ?? true
  }

  /// "They signed it, officials said, leaving the flour for another day": it hangs on the speech, but they left it.
  private func isConsequence(_ clause: Clause, in part: Voices.Part) -> Bool {
    tree[clause.root].relation == .adverbialClause && isFreeParticiple(clause.root)
      && spokenClause(before: clause, in: part) != nil
  }

  /// The content before the speech verb that a participle behind it hangs on.
  func spokenClause(before clause: Clause, in part: Voices.Part) -> Clause? {
    guard let verb = tree[clause.root].head, verb < clause.root, part.cues.contains(verb),
      let content = tree.dependent(of: verb, .clausalComplement), content < verb, part.words.contains(content)
    else { return nil }
    return finder.clause(withRoot: content)
  }

  /// "heard him out and said nothing": too little for a claim.
  private func isTiny(_ root: Int) -> Bool {
    let words = tree.subtree(of: root).filter {
      tree[$0].kind != .punctuation && !(tree[$0].head == root && tree[$0].relation == .coordinator)
    }
    return words.count <= 2 && words.allSatisfy { tree[$0].kind == .word && tree[$0].tag != .properNoun }
  }

  /// "…, councillors were told": says only that somebody says so.
  func isBareReport(_ clause: Clause) -> Bool {
    ReportingLexicon.shared.verbs[tree[clause.verb].lemma]?.takesQuotation == true && clause.contents.isEmpty
      && clause.objects.isEmpty && clause.circumstances.isEmpty && clause.adjuncts.isEmpty
  }

  /// "Gurez, a market town": not another part of a list, not an example, not a time.
  func isAppositionClaim(_ index: Int) -> Bool {
    guard tree[index].relation == .apposition, let head = tree[index].head, head < index, tree[index].tag == .noun,
      phrases.isSetOff(index), tree.dependents(of: index).count >= 1, !isTime(head), !isGloss(index)
    else { return false }
    if tree[head].tag == .properNoun { return true }
    return tree[head].tag == .noun && isDefinite(head) && phrases.start(of: index) <= head + 2
      && tree.dependent(of: index, .determiner) != nil
      && tree.dependent(of: index, .conjunct) == nil && tree.dependent(of: head, .conjunct) == nil
      && tree[head].features["Number"] != "Plur" && tree[index].features["Number"] != "Plur"
  }

  /// "us, i.e. the town", "the hall (capacity: 900)": explains a word or begins a note.
  private func isGloss(_ index: Int) -> Bool {
    if index + 1 < tree.words.count, tree[index + 1].form == ":" { return true }
    return tree.words[phrases.start(of: index)..<index].contains {
      ["i.e.", "ie", "e.g.", "eg", "viz."].contains($0.form)
    }
  }

  func isTime(_ index: Int) -> Bool {
    let place = analysis.times.partitionPoint { $0.range.end <= tree[index].range.start }
    return place < analysis.times.count && analysis.times[place].range.overlaps(tree[index].range)
  }

  private func isDefinite(_ noun: Int) -> Bool {
    tree.dependents(of: noun).contains {
      tree[$0].relation == .possessor || tree[$0].relation == .determiner && tree[$0].form == "the"
    }
  }
}
