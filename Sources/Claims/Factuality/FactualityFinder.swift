import Language

/// How firmly a sentence puts each of its events forward, read from its tree from the root down.
///
/// A word has what its governors say about it (``context(of:)``), turned and weakened by what stands beside it
/// (``applyOperators(to:at:)``): implicative signatures as in Nairn, Condoravdi and Karttunen (2006). Linear in the length
/// of the sentence.
public struct FactualityFinder: Sendable {
  let tree: WordTree
  /// What the table knows of each word.
  let entries: [FactualityLexicon.Entry?]
  /// What stands beside each word and speaks about it.
  let operators: [Int: [FoundOperator]]
  /// What the governors say about each word.
  private(set) var contexts: [EventFactuality]
  private(set) var readings: [EventFactuality]

  public init(_ tree: WordTree) {
    self.tree = tree
    let lexicon = FactualityLexicon.shared
    entries = tree.words.map { lexicon[$0.form] }
    operators = OperatorFinder(tree: tree, entries: entries).operators
    contexts = Array(repeating: EventFactuality(), count: tree.words.count)
    readings = contexts
    // Heads before dependents.
    var order = tree.words.indices.filter { tree[$0].head == nil }
    var next = 0
    while next < order.count {
      let index = order[next]
      contexts[index] = context(of: index)
      readings[index] = reading(of: index)
      order += tree.dependents(of: index)
      next += 1
    }
  }

  /// How firmly the event is put forward that a word names: a verb, a predicate noun or adjective, a noun.
  public subscript(index: Int) -> EventFactuality { readings[index] }

  private func reading(of index: Int) -> EventFactuality {
    let word = tree[index]
    var reading = contexts[index]
    if let head = word.head, Self.functional.contains(word.relation.universal) { return readings[head] }
    applyOperators(to: &reading, at: index)
    return reading
  }

  /// Relations by which a word is a part of what its head says.
  private static let functional: Set<Dependency> = [
    .auxiliary, .copula, .marker, .caseMarker, .coordinator, Dependency(rawValue: "flat"),
    Dependency(rawValue: "fixed"), .punct, Dependency(rawValue: "goeswith"),
  ]

  // MARK: What stands beside a word

  private func applyOperators(to reading: inout EventFactuality, at index: Int) {
    var found = operators[index] ?? []
    if let shared = sharesOperators(index) {
      found += (operators[shared] ?? []).filter { [.negation, .auxiliary].contains($0.part) && !$0.isSubject }
    }
    let negations = found.filter { $0.part == .negation }
    let isNegated = !negations.count.isMultiple(of: 2) && !turnsWithUntil(index, negations)
    if isNegated {
      reading.negate(by: negations.flatMap(\.words))
      for negation in negations { reading.weaken(to: negation.signature.affirmed.certainty) }
      reading.decided(by: negations.flatMap(\.words))
    }
    for one in found where one.part != .negation && one.part != .phrase {
      let outcome = isNegated && one.part == .auxiliary ? one.signature.negated : one.signature.affirmed
      if outcome.isNegative && !isNegated { reading.negate(by: one.words) }
      // "could not sign", "would not say": it did not happen.
      let isDecided = isNegated && outcome == .no && one.signature.status == .possible
      // "It is feared that the dyke will break": what is open is not planned.
      let isOpen =
        reading.status == .possible && reading.certainty == .open && one.part == .auxiliary
        && one.signature.status == .planned
      reading.weaken(to: outcome.certainty, isDecided || isOpen ? nil : one.signature.status)
      reading.decided(by: one.words)
    }
    if let words = counterfactual(index, found) {
      reading.weaken(to: .open, .hypothetical)
      reading.decided(by: words)
    }
    if let infinitive = arranged(index) {
      reading.weaken(to: .probable, .planned)
      reading.decided(by: infinitive)
    }
    if let condition = condition(of: index) {
      reading.weaken(to: .probable, .hypothetical)
      reading.decided(by: [condition])
    }
    if let speech = tree.dependents(of: index).first(where: isSpeechBeside) {
      reading.weaken(to: .probable, .reported)
      reading.decided(by: [speech])
    }
  }

  /// "will sign and ratify", "did not sign or ratify": the second verb has what stands beside the first.
  private func sharesOperators(_ index: Int) -> Int? {
    let word = tree[index]
    guard word.relation == .conjunct, let first = word.head, !word.isFinite, word.tag == tree[first].tag,
      !tree.dependents(of: index).contains(where: {
        ClauseFinder.subjects.contains(tree[$0].relation) || tree[$0].relation.universal == .auxiliary
          || tree[$0].relation == .marker
      })
    else { return nil }
    return first
  }

  /// "did not sign until May" says that it was signed then.
  private func turnsWithUntil(_ index: Int, _ negations: [FoundOperator]) -> Bool {
    guard let negation = negations.first?.words.first, tree[index].features["Tense"] == "Past" || isPast(index) else {
      return false
    }
    return tree.dependents(of: index).contains { dependent in
      dependent > negation
        && tree.dependents(of: dependent).contains { ["until", "till"].contains(tree[$0].form) && $0 <= dependent }
    }
  }

  private func isPast(_ index: Int) -> Bool {
    tree.dependents(of: index).contains { tree[$0].form == "did" || tree[$0].form == "was" || tree[$0].form == "were" }
  }

  /// "would have signed"
  private func counterfactual(_ index: Int, _ found: [FoundOperator]) -> [Int]? {
    guard let would = found.first(where: { $0.part == .auxiliary && tree[$0.words[0]].lemma == "would" }),
      let have = tree.dependents(of: index).first(where: {
        tree[$0].relation == .auxiliary && tree[$0].form == "have" && $0 > would.words[0]
      })
    else { return nil }
    return would.words + [have]
  }

  /// "The hall is to seat 900", but not "the council is to blame".
  private func arranged(_ index: Int) -> [Int]? {
    guard let to = tree.dependents(of: index).first(where: { tree[$0].relation == .marker && tree[$0].form == "to" }),
      to > 0, tree[to - 1].lemma == "be", tree[to - 1].isFinite, tree[to - 1].head == index,
      tree[index].lemma != "blame"
    else { return nil }
    return [to - 1, to]
  }

  /// The word that makes the clause depend on a condition: "if" in "Norway will sign if Chile does".
  private func condition(of index: Int) -> Int? {
    guard entries[index]?.isReporting != true else { return nil }
    for dependent in tree.dependents(of: index) where tree[dependent].relation == .adverbialClause {
      guard let marks = operators[dependent]?.first(where: { $0.isCondition }) else { continue }
      return marks.words.first
    }
    return nil
  }

  /// "…, officials said": a verb of speech that is put into what it reports.
  private func isSpeechBeside(_ index: Int) -> Bool {
    tree[index].relation == .parataxis && entries[index]?.isReporting == true
      && tree.dependents(of: index).contains { ClauseFinder.subjects.contains(tree[$0].relation) }
      && tree.dependent(of: index, .clausalComplement, .object) == nil
  }
}
