import Language

/// Which of the entities told before a pronoun means; nil where none or more than one is likely.
struct PronounChoice {
  let pronoun: Pronoun
  let tree: WordTree
  /// Referents of the same sentence before the pronoun.
  let here: [Referent]
  /// Those of the sentences before, the nearest last.
  let before: [[Referent]]
  let opensBlock: Bool
  let quotation: Int?
  /// The sex of an entity, and whether "they" was used of it.
  let traits: (Int) -> (isMale: Bool?, takesThey: Bool)

  var antecedent: Referent? {
    let local = here.filter { fits($0) && !isBound($0) }
    switch pronoun.form {
    case .person: return person(local)
    case .thing: return other(local)
    case .plural: return other(local) ?? collective(local)
    }
  }

  // MARK: Agreement

  private func fits(_ referent: Referent) -> Bool {
    referent.quotation == quotation && agrees(referent)
  }

  private func agrees(_ referent: Referent) -> Bool {
    switch pronoun.form {
    case .person(let isMale):
      guard case .person(let told) = referent.sense, !referent.isPlural else { return false }
      return (told ?? traits(referent.entity).isMale ?? isMale) == isMale
    case .thing: return !referent.isPerson && !referent.isPlural
    case .plural: return referent.isPlural || traits(referent.entity).takesThey
    }
  }

  /// Whether the sex that the pronoun tells is known from elsewhere.
  private func isKnown(_ referent: Referent) -> Bool {
    if case .person(isMale: _?) = referent.sense { true } else { traits(referent.entity).isMale != nil }
  }

  /// Whether pronoun and referent are arguments of the same verb, or one stands in the phrase of the other.
  private func isBound(_ referent: Referent) -> Bool {
    // "Its test was its biggest yet": what is linked to a subject does not belong to it.
    if pronoun.isPossessive, let noun = tree[pronoun.word].head {
      return noun == referent.word || noun == referent.governor
    }
    return referent.governor != nil && referent.governor == pronoun.governor
  }

  /// Only persons and bodies do what the verb says.
  private var isAct: Bool {
    guard !pronoun.isPossessive, pronoun.isSubject, let governor = pronoun.governor,
      tree[pronoun.word].relation != .passiveSubject, tree.dependent(of: governor, .copula) == nil
    else { return false }
    return Self.isAct(tree[governor].lemma)
  }

  private static func isAct(_ lemma: String) -> Bool {
    AgreementLexicon.shared.isAct(lemma)
      || ReportingLexicon.shared.verbs[lemma].map { $0.kind != .evidence } ?? false
  }

  /// Whether the pronoun is a subject, or belongs to one, of a verb that needs nobody who acts.
  private var isState: Bool {
    guard let governor = pronoun.governor else { return false }
    return tree[governor].lemma == "be" || tree.dependent(of: governor, .copula) != nil
      || tree.dependent(of: governor, .passiveAuxiliary) != nil
  }

  // MARK: Choosing

  private func only(_ referents: [Referent]) -> Referent? {
    guard let first = referents.first, referents.allSatisfy({ $0.entity == first.entity }) else { return nil }
    return first
  }

  /// The nearest subject above the pronoun: of the verb that its noun hangs on, or of a verb over its clause.
  private func controller(_ local: [Referent]) -> Referent? {
    var verb = pronoun.governor
    for step in 0..<6 {
      guard let current = verb else { return nil }
      if step > 0 || pronoun.isPossessive && !pronoun.isSubject,
        let subject = here.first(where: { $0.isSubject && $0.governor == current })
      {
        return local.contains { $0.word == subject.word && $0.entity == subject.entity } ? subject : nil
      }
      verb = tree[current].head
    }
    return nil
  }

  /// "If the prices rise, they …"
  private func subjectOfCondition(_ local: [Referent]) -> Referent? {
    guard let verb = pronoun.governor, pronoun.isSubject,
      let clause = tree.dependents(of: verb).first(where: { $0 < pronoun.word && tree[$0].relation == .adverbialClause }
      )
    else { return nil }
    return local.first { $0.isSubject && $0.governor == clause }
  }

  /// Whether a noun that the pronoun's clause modifies speaks of somebody else: "the figure of Holm, kept in his house".
  private func hasNearer(_ subject: Referent, _ local: [Referent]) -> Bool {
    var index = pronoun.governor
    while let current = index, current != subject.governor {
      if tree[current].relation.universal == .clausalModifier {
        return local.contains { $0.entity != subject.entity && $0.word > subject.word }
      }
      index = tree[current].head
    }
    return false
  }

  /// Whether an object of the same verb could be meant as well: "Lund told Okafor that he …".
  private func hasRival(_ subject: Referent, _ local: [Referent]) -> Bool {
    local.contains { $0.governor == subject.governor && $0.entity != subject.entity && $0.role == .object }
  }

  private func person(_ local: [Referent]) -> Referent? {
    if !local.isEmpty {
      if pronoun.isPossessive, !pronoun.isSubject, let subject = controller(local), !hasNearer(subject, local) {
        return subject
      }
      if let one = only(local) {
        // "After talks with Lund he left": whom the sentence before was about may be meant as well.
        guard one.role == .other, let topic = before.last.flatMap({ only($0.filter { $0.isMainSubject && fits($0) }) })
        else { return one }
        return topic.entity == one.entity ? one : nil
      }
      // Of several only who says or thinks the clause of the pronoun, or does what is set beside it: "After Lund met
      // Okafor's wife he …" may mean either.
      guard isContent || isBeside, let subject = controller(local), !hasRival(subject, local),
        isContent || isKnown(subject)
      else { return nil }
      return subject
    }
    // The subject behind a quotation is who speaks.
    guard quotation != nil || !isBeforeItsNoun else { return nil }
    for group in before.reversed() {
      let persons = group.filter(fits)
      guard !persons.isEmpty else { continue }
      if let one = only(persons) { return one }
      guard pronoun.isSubject else { return nil }
      let subjects = persons.filter(\.isSubject)
      // Whom a pronoun stood for goes on to be called by one.
      if let one = only(persons.filter(\.isPronoun)), subjects.allSatisfy({ $0.entity == one.entity }) { return one }
      if let one = only(subjects), one.isMainSubject { return one }
      // Who spoke goes on to speak.
      guard isAct, let main = only(subjects.filter { $0.isMainSubject }) else { return nil }
      return isSpeaking ? main : nil
    }
    return spokenOf
  }

  /// Whom a quotation speaks of that names nobody itself: the only person named right before it, but for speakers: "Lund has
  /// lost the vote. “He is weak,” Holm said."
  private var spokenOf: Referent? {
    guard quotation != nil, pronoun.isSubject else { return nil }
    let named = (before.suffix(1) + [here]).joined().filter { $0.isNamed && agrees($0) }
    let speakers = Set(named.filter(\.isSpeaker).map(\.entity))
    return only(named.filter { !speakers.contains($0.entity) })
  }

  /// Whether the pronoun is the subject, or belongs to it, of a clause that somebody says or thinks.
  private var isContent: Bool {
    pronoun.isSubject && pronoun.governor.map { tree[$0].relation == .clausalComplement } ?? false
  }

  /// Whether the pronoun is the subject of a clause that stands beside another one: "Lund owns Okafor's ship; he also …".
  private var isBeside: Bool {
    !pronoun.isPossessive && pronoun.isSubject
      && pronoun.governor.map { [.conjunct, .parataxis].contains(tree[$0].relation) } ?? false
  }

  /// Whether its clause is a main one, or an adverbial clause before it, or one that somebody says.
  private var isFront: Bool {
    guard let governor = pronoun.governor else { return false }
    switch tree[governor].relation {
    case .clausalComplement:
      return tree[governor].head.map { ReportingLexicon.shared.verbs[tree[$0].lemma] != nil } ?? false
    case .adverbialClause: return tree[governor].head.map { $0 > governor } ?? false
    default: return ReferentFinder.isMain(governor, tree)
    }
  }

  /// "The institute estimates that it …": what is estimated is seldom who does.
  private var isEstimate: Bool {
    guard let governor = pronoun.governor, tree[governor].relation == .clausalComplement, let verb = tree[governor].head
    else { return false }
    return ["calculate", "estimate", "find", "forecast", "predict", "project", "reckon"].contains(tree[verb].lemma)
  }

  private var isSpeaking: Bool {
    pronoun.governor.flatMap { ReportingLexicon.shared.verbs[tree[$0].lemma] }?.kind == .speech
  }

  /// "it" and "they".
  private func other(_ local: [Referent]) -> Referent? {
    let acting = isAct ? local.filter(\.isAgent) : local
    if let subject = subjectOfCondition(isSpeaking ? acting : local) { return subject }
    if !acting.isEmpty {
      guard pronoun.isPossessive || pronoun.isSubject, let subject = controller(acting),
        !hasRival(subject, subject.isNamed ? acting.filter(\.isNamed) : acting)
      else { return nil }
      if pronoun.form == .thing, isEstimate { return nil }
      // "Statements suggest that they see …": things act seldom.
      return subject.isAgent || pronoun.isPossessive || isState || !acting.contains(where: \.isAgent) ? subject : nil
    }
    guard pronoun.isSubject, isFront, !isBeforeItsNoun, let group = before.last else { return nil }
    // What was "it" before may even act, where nobody else could.
    let hasAgent = group.contains(where: \.isAgent)
    let candidates = group.filter { fits($0) && (!isAct || $0.isAgent || $0.isPronoun && !hasAgent) }
    let subjects = candidates.filter(\.isSubject)
    guard let subject = only(subjects.filter { $0.isMainSubject }) ?? only(subjects) else { return nil }
    guard subjects.allSatisfy({ $0.entity == subject.entity }) || isSpeaking || isDefinition(of: subject) else {
      return nil
    }
    if opensBlock, !(isAct && subject.isNamed) { return nil }
    if subject.isPronoun { return subject }
    // An object as a rival, and somebody in another place who could act where the subject cannot.
    let rivals = candidates.filter { $0.entity != subject.entity }
    // "A storm hit the coast. It killed two": what was brought in is what acts next.
    guard
      subject.isIndefinite && !isState
        || !rivals.contains(where: { $0.role == .object && ($0.governor == subject.governor || $0.isMain) })
    else { return nil }
    if pronoun.form == .plural, !subject.isAgent, group.count(where: { $0.isNamed && $0.isAgent }) > 1 { return nil }
    if !subject.isAgent, !isState, rivals.contains(where: \.isAgent) { return nil }
    return subject
  }

  /// "It is a market town": goes on about what the sentence before was about, if nobody spoke there.
  private func isDefinition(of subject: Referent) -> Bool {
    guard subject.isMainSubject, let governor = pronoun.governor, !pronoun.isPossessive,
      tree[governor].tag == .noun, tree.dependent(of: governor, .copula) != nil
    else { return false }
    return !subject.isSpeaker
  }

  /// "They" of a band, a team or a country, where nothing else is several.
  private func collective(_ local: [Referent]) -> Referent? {
    func isCollective(_ referent: Referent) -> Bool {
      referent.quotation == quotation && !referent.isPlural && referent.isNamed && !referent.isPerson
        && referent.isMainSubject
    }
    if pronoun.isPossessive, !pronoun.isSubject, local.isEmpty, here.contains(where: isCollective) {
      return only(here.filter(isCollective))
    }
    guard local.isEmpty, pronoun.isSubject, !opensBlock, !isBeforeItsNoun, let group = before.last,
      !group.contains(where: { $0.isPlural })
    else { return nil }
    guard let one = only(group.filter(isCollective)), one.sense == .body,
      !group.contains(where: { $0.sense == .body && $0.entity != one.entity && $0.role != .other })
    else { return nil }
    return one
  }

  /// "When he arrived, Lund …", "in a speech where he …, Lund": a subject that follows may be meant.
  var isBeforeItsNoun: Bool {
    var next = pronoun.governor
    while let current = next {
      if current != pronoun.governor || pronoun.isPossessive && !pronoun.isSubject, current > pronoun.word,
        let subject = tree.dependents(of: current).first(where: {
          $0 > pronoun.word && ClauseFinder.subjects.contains(tree[$0].relation)
        }), mayAgree(subject)
      {
        return true
      }
      next = tree[current].head
    }
    return false
  }

  /// Whether a noun that was not read yet may agree with the pronoun.
  private func mayAgree(_ noun: Int) -> Bool {
    guard tree[noun].tag == .properNoun || tree[noun].tag == .noun else { return false }
    let isPlural = tree[noun].features["Number"] == "Plur"
    switch pronoun.form {
    case .plural: return true
    case .thing: return !isPlural
    case .person:
      if tree[noun].tag == .properNoun { return !isPlural }
      let sense = AgreementLexicon.shared.sense(ofNoun: tree[noun].lemma)
      return !isPlural && sense != .thing && sense != .body
    }
  }
}
