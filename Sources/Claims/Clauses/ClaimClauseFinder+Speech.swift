import Document
import Language

/// What is no claim but says whose claim something is.
extension ClaimClauseFinder {
  /// The content of "it is believed that …", where nobody is named who believes it: the content is the claim.
  func impersonalContent(of root: Int) -> Int? {
    guard tree[root].tag == .verb, let auxiliary = tree.dependent(of: root, .passiveAuxiliary),
      let entry = ReportingLexicon.shared.verbs[tree[root].lemma], entry.takesClause, entry.stance == .says,
      tree.dependents(of: root).contains(where: { $0 < auxiliary && tree[$0].form == "it" }),
      !tree.dependents(of: root).contains(where: { ClauseFinder.negations.contains(tree[$0].form) })
    else { return nil }
    return tree.dependents(of: root).first { index in
      [.clausalComplement, .clausalSubject, .clausalPassiveSubject].contains(tree[index].relation) && index > root
        && tree.dependent(of: index, .marker).map { tree[$0].form == "that" } ?? true
    }
  }

  /// The content of "it is important to note that …", "it is worth mentioning that …", by its verb: the frame only asks to be
  /// heard, the content is the claim.
  func notedContent(of verb: Int) -> Int? {
    guard Self.notingVerbs.contains(tree[verb].lemma),
      tree[verb].relation == .clausalSubject || tree[verb].relation == .adverbialClause,
      let appraisal = tree[verb].head, appraisal < verb, tree.dependent(of: appraisal, .copula) != nil,
      Self.appraisals.contains(tree[appraisal].form),
      tree.dependents(of: appraisal).contains(where: { $0 < appraisal && tree[$0].form == "it" }),
      ![verb, appraisal].contains(where: {
        tree.dependents(of: $0).contains { ClauseFinder.negations.contains(tree[$0].form) }
      })
    else { return nil }
    return tree.dependents(of: verb).first {
      tree[$0].relation == .clausalComplement && $0 > verb
        && tree.dependent(of: $0, .marker).map { tree[$0].form == "that" } ?? false
    }
  }

  private static let notingVerbs: Set<String> = [
    "acknowledge", "add", "emphasise", "emphasize", "highlight", "mention", "note", "point", "recall", "recognise",
    "recognize", "remember", "say", "stress", "underline",
  ]
  private static let appraisals: Set<String> = [
    "crucial", "essential", "fair", "important", "interesting", "necessary", "noteworthy", "useful", "vital", "worth",
    "worthwhile",
  ]

  /// The "this is because" before a reason, which is claimed as it stands.
  func reasonLink(of clause: Clause) -> [Int] {
    guard let because = tree.dependent(of: clause.root, .marker), tree[because].form == "because", because > 1,
      tree[because - 1].lemma == "be", ["this", "that", "it"].contains(tree[because - 2].form),
      (because - 2..<because).allSatisfy({ tree[$0].head == clause.root })
    else { return [] }
    return Array(because - 2...because)
  }

  /// What describes a speaker without a name, as "a source who asked not to be named": nobody can look it up.
  func anonymousSources(_ part: Voices.Part) -> [Int] {
    part.words.filter { index in
      guard tree[index].relation == .relativeClause, var noun = tree[index].head else { return false }
      // "a source in the delegation, who …": the source is meant.
      while tree[noun].relation == .nominalModifier, let above = tree[noun].head { noun = above }
      guard tree[noun].tag == .noun, let verb = tree[noun].head, part.cues.contains(verb),
        ClauseFinder.subjects.contains(tree[noun].relation), tree.dependent(of: noun, .possessor) == nil
      else { return false }
      let determiner = tree.dependent(of: noun, .determiner).map { tree[$0].form }
      return determiner.map { ["a", "an", "one", "some"].contains($0) } ?? true
    }
  }

  /// The words of a condition that the speech verb parts from what depends on it: "If we stop now," she said, "we lose it."
  func condition(of clause: Clause, in part: Voices.Part) -> [Int] {
    guard tree[clause.root].relation == .clausalComplement, let verb = tree[clause.root].head, verb < clause.root,
      part.cues.contains(verb), let condition = tree.dependents(of: verb).first(where: { isCondition($0, in: part) })
    else { return [] }
    return tree.subtree(of: condition).filter { tree[$0].kind != .punctuation || tree[$0].form == "," }
  }

  /// Whether a clause before a speech verb is a condition of what is said.
  func isCondition(_ root: Int, in part: Voices.Part) -> Bool {
    guard tree[root].relation == .adverbialClause, let verb = tree[root].head, root < verb, part.cues.contains(verb),
      part.words.contains(root)
    else { return false }
    return mark(of: root).map { ["if", "unless", "when", "once", "until", "as"].contains($0) } ?? false
  }

  /// "denied having signed it", "denies knowing of it": who denies is who would have done it.
  func isDeniedDeed(_ root: Int, in part: Voices.Part) -> Bool {
    guard part.stance == .denies, isParticiple(root) || hasGerund(root), let verb = tree[root].head, verb < root,
      part.cues.contains(verb), [.clausalComplement, .openComplement].contains(tree[root].relation)
    else { return false }
    return mark(of: root) == nil
      && !tree.dependents(of: root).contains { ClauseFinder.subjects.contains(tree[$0].relation) }
  }

  /// "having been paid"
  private func hasGerund(_ root: Int) -> Bool {
    tree.dependents(of: root).contains { $0 < root && tree[$0].form == "having" }
  }

  /// The clause of speech that a claim is quoted with: a denial, which would read as its contrary without it, an impersonal
  /// one, or that of a content of few words, "replied that this was false".
  func frame(of claim: ClaimClause, in part: Voices.Part) -> ClaimClause.Frame? {
    guard let verb = tree[claim.clause.root].head, let speech = finder.clause(withRoot: verb),
      ![.adverbialClause, .relativeClause, .conjunct, .parataxis].contains(tree[claim.clause.root].relation)
    else { return nil }
    let isCue =
      part.attribution != nil && part.cues.contains(verb)
      && (part.stance == .denies || claim.words.count <= Self.fewWords && !saysAll(claim))
    guard isCue || impersonalContent(of: verb) == claim.clause.root else { return nil }
    let subject = speech.subject.map { phrases.words(of: $0, withCase: false) } ?? []
    return ClaimClause.Frame(subject: subject + (speech.expletive.map { [$0] } ?? []), predicate: speech.predicate)
  }

  private static let fewWords = 5

  /// "Nobody was hurt": whether it speaks of all, which needs nobody to say it.
  private func saysAll(_ claim: ClaimClause) -> Bool {
    claim.clause.subject.map { Self.universal.contains(tree[$0].form) } ?? false
  }

  /// Pronouns that stand for nothing told before.
  private static let universal: Set<String> = [
    "nobody", "nothing", "none", "everybody", "everyone", "everything",
  ]
}

extension Voices.Part {
  /// Somebody's own words, few enough to be one claim: "We came, we saw it, and we left."
  var isShortQuotation: Bool { attribution?.isQuoted == true && words.count <= Self.shortQuotation }

  private static let shortQuotation = 22
}
