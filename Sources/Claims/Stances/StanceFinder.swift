import Document
import Language

/// Reads for what and against what a clause says that somebody stands.
struct StanceFinder {
  private let clause: ClaimClause
  private let isNegative: Bool
  private let isFirm: Bool
  private let lexicon = StanceLexicon.shared
  private let targets: StanceTargets

  init(_ clause: ClaimClause, _ references: ClaimReferences, _ event: EventFactuality) {
    self.clause = clause
    isNegative = event.isNegative
    isFirm = [.asserted, .reported, .denied].contains(event.status)
    targets = StanceTargets(clause, references)
  }

  /// In the order of the words; each once.
  var stances: [ClaimStance] {
    var known: Set<ClaimStance> = []
    return Set(clause.words + clause.subject).sorted().flatMap(stances).filter { known.insert($0).inserted }
  }

  private func stances(at index: Int) -> [ClaimStance] {
    switch clause[index].tag {
    case .verb: compound(index) ?? verb(index)
    case .noun: noun(index) + beside(index)
    case .adjective: adjective(index)
    case .properNoun: beside(index)
    default: []
    }
  }

  /// "the Oslo-backed plan", "the Danish and Swedish-backed plan": taken for granted, whatever the clause says of the plan.
  ///
  /// Read by the order of the words, for trees give such words to each other in many ways.
  private func compound(_ index: Int) -> [ClaimStance]? {
    guard index > 1, clause[index - 1].form == "-", let noun = noun(behind: index) else { return nil }
    var holders = targets.names(of: index - 2, anyForm: true)
    let isShared = index > 3 && clause[index - 3].form == "and" && clause[index - 4].tag != .noun
    if isShared, targets.isNationality(index - 4) { holders += targets.names(of: index - 4, anyForm: true) }
    return lexicon.entries(clause[index].lemma, as: .compound).flatMap { make(holders, $0.side, [noun], behind: index) }
  }

  /// The noun behind a participle that it hangs on, perhaps by way of others.
  private func noun(behind index: Int) -> Int? {
    var head = clause[index].head
    while let word = head, word < index { head = clause[word].head }
    return head.flatMap { [.noun, .properNoun].contains(clause[$0].tag) ? $0 : nil }
  }

  private func verb(_ index: Int) -> [ClaimStance] {
    guard isFirm else { return [] }
    let tree = clause.tree
    let object = tree.dependent(of: index, .object)
    let isReflexive = object.map { clause[$0].form.hasSuffix("self") || clause[$0].form.hasSuffix("selves") } ?? false
    let particle = tree.dependent(of: index, .particle).map { " " + clause[$0].form } ?? ""
    let word = clause[index].lemma + particle + (isReflexive ? " oneself" : "")
    let isOwn = clause.clause.predicate.contains(index)
    let subject =
      tree.dependent(of: index, .nominalSubject, .outerSubject, .passiveSubject)
      ?? (isOwn ? clause.clause.subject : nil)
    let agents = tree.dependents(of: index).filter { hasCase($0, ["by"]) }
    let isPassive = tree.dependent(of: index, .passiveAuxiliary, .passiveSubject) != nil || isOwn && clause.isPassive
    return lexicon.entries(word, as: .verb).flatMap { entry -> [ClaimStance] in
      guard let side = side(entry.side, isOwn: isOwn) else { return [] }
      let told = entry.frame.contains("object") ? [object].compactMap(\.self) : phrases(of: index, entry.frame)
      if isPassive, entry.frame.contains("object") {
        return make(agents.flatMap(targets.holders), side, [subject].compactMap(\.self))
      }
      return make(subject.map(targets.holders) ?? [], side, told)
    }
  }

  /// Who does not support may still not oppose; who does not oppose may still not support.
  private func side(_ side: ClaimStance.Side, isOwn: Bool) -> ClaimStance.Side? {
    guard isOwn, isNegative else { return side }
    return side == .support ? .withhold : nil
  }

  private func noun(_ index: Int) -> [ClaimStance] {
    guard isFirm, !isNegative else { return [] }
    return lexicon.entries(clause[index].lemma, as: .noun).flatMap { entry -> [ClaimStance] in
      var told = phrases(of: index, entry.frame)
      // "gave support to them": trees give such phrases to the verb.
      if told.isEmpty, clause.clause.objects.contains(index) {
        told = phrases(of: clause.clause.verb, entry.frame).filter { $0 > index }
      }
      return told.isEmpty ? [] : make(holders(ofNoun: index), entry.side, told)
    }
  }

  /// Whose noun it is: who has it before or behind it, who is it, who voices it.
  private func holders(ofNoun index: Int) -> [String] {
    let tree = clause.tree
    let isObject = clause.clause.objects.contains(index)
    let isVoiced = lexicon.voicing.contains(clause[clause.clause.verb].lemma)
    // Who withdraws support has none left.
    guard !isObject || isVoiced else { return [] }
    if let owner = tree.dependent(of: index, .possessor) {
      let named = targets.holders(of: owner)
      let isPronoun = clause[owner].tag == .pronoun
      return named.isEmpty && isPronoun ? subjectHolders : named
    }
    let adjectives = tree.dependents(of: index).filter { $0 < index && clause[$0].tag == .adjective }
    let nationals = adjectives.flatMap { targets.names(of: $0, anyForm: true) }
    if !nationals.isEmpty { return nationals }
    let agents = phrases(of: index, ["by", "from"])
    if !agents.isEmpty { return agents.flatMap(targets.holders) }
    if clause[index].relation == .apposition, let named = clause[index].head { return targets.holders(of: named) }
    return isObject || clause.clause.complement == index ? subjectHolders : []
  }

  private func adjective(_ index: Int) -> [ClaimStance] {
    guard isFirm, !isNegative else { return [] }
    return lexicon.entries(clause[index].lemma, as: .adjective).flatMap { entry -> [ClaimStance] in
      let told = phrases(of: index, entry.frame)
      guard !told.isEmpty else { return [] }
      if clause.clause.complement == index { return make(subjectHolders, entry.side, told) }
      let isModifier = [.adjectivalModifier, .clausalModifier].contains(clause[index].relation)
      return make(isModifier ? clause[index].head.map(targets.holders) ?? [] : [], entry.side, told)
    }
  }

  /// "is against the plan"
  private func beside(_ index: Int) -> [ClaimStance] {
    guard isFirm, !isNegative, clause.clause.complement == index,
      let mark = clause.tree.dependent(of: index, .caseMarker)
    else { return [] }
    return lexicon.entries(clause[mark].form, as: .beside).flatMap { make(subjectHolders, $0.side, [index]) }
  }

  private var subjectHolders: [String] {
    guard let subject = clause.clause.subject else { return [] }
    // "who back the plan": the pronoun stands for a noun.
    if subject == clause.pronoun { return clause[clause.clause.root].head.map(targets.holders) ?? [] }
    return targets.holders(of: subject)
  }

  /// The phrases of a word behind one of some prepositions.
  private func phrases(of index: Int, _ prepositions: Set<String>) -> [Int] {
    clause.tree.dependents(of: index).filter { $0 > index && hasCase($0, prepositions) }
  }

  private func hasCase(_ index: Int, _ forms: Set<String>) -> Bool {
    clause.tree.dependent(of: index, .caseMarker).map { forms.contains(clause[$0].form) } ?? false
  }

  /// - Parameter behind: words up to this one say nothing of what it is about.
  private func make(
    _ holders: [String], _ side: ClaimStance.Side, _ heads: [Int], behind first: Int = -1
  ) -> [ClaimStance] {
    let found = heads.flatMap { targets.targets(of: $0, behind: first) }
    return holders.flatMap { holder in
      found.filter { $0.name != holder }.map { target in
        ClaimStance(
          holder: holder, side: side, name: target.name, head: target.head, names: target.names, stems: target.stems,
          text: target.text)
      }
    }
  }
}
