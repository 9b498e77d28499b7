import Language

/// A word or phrase with the word that it speaks about.
struct FoundOperator: Sendable {
  var words: [Int]
  var part: FactualityLexicon.Part
  var signature: FactualityLexicon.Signature
  /// It stands in a subject: what is coordinated with the predicate does not have it.
  var isSubject = false

  /// It decides alone, whatever governs the infinitive: "has yet to sign", "too tired to work".
  var isAlone = false
  /// What hangs on its clause depends on it, too.
  var isCondition = false
}

/// Finds the words and phrases that stand beside a predicate or a noun and speak about it.
struct OperatorFinder {
  let tree: WordTree
  let entries: [FactualityLexicon.Entry?]

  var operators: [Int: [FoundOperator]] {
    var found: [Int: [FoundOperator]] = [:]
    var index = 0
    while index < tree.words.count {
      guard let one = match(at: index) else {
        addAdjective(at: index, to: &found)
        index += 1
        continue
      }
      let words = Array(index..<index + one.words.count)
      add(one, words, to: &found)
      index += words.count
    }
    return found
  }

  /// The longest operator whose words begin here, unless it is a name: "Will Smith", "in May".
  private func match(at index: Int) -> FactualityLexicon.Operator? {
    guard let entry = entries[index], tree[index].tag != .properNoun else { return nil }
    return entry.operators.first { one in
      guard index + one.words.count <= tree.words.count else { return false }
      for (offset, word) in one.words.enumerated() where tree[index + offset].form != word { return false }
      return fits(one, index)
    }
  }

  private func fits(_ one: FactualityLexicon.Operator, _ index: Int) -> Bool {
    let tag = tree[index].tag
    guard one.words.count == 1 else {
      // "due to expire", not "due to rain".
      guard one.part == .auxiliary else { return true }
      guard let target = target(of: index..<index + one.words.count) else { return false }
      return tree[target].tag == .verb || tree.dependent(of: target, .copula) != nil
    }
    switch one.part {
    case .auxiliary: return tag == .auxiliary && isModal(index)
    case .adverb: return tag == .adverb
    case .marker:
      return [.subordinatingConjunction, .adposition, .adverb].contains(tag) && tree[index].relation == .marker
    case .negation where one.frame == .clause: return [.marker, .caseMarker].contains(tree[index].relation)
    default: return tree[index].relation != Dependency(rawValue: "discourse")
    }
  }

  /// Not "had" in "he'd signed", and not the first name of "Will Smith opened the shop".
  private func isModal(_ index: Int) -> Bool {
    guard tree[index].features["Tense"] != "Past", let head = tree[index].head else { return false }
    // A modal takes a bare infinitive.
    return !tree[index].isCapitalized || tree[head].form == tree[head].lemma
      || tree.dependents(of: head).contains { $0 > index && tree[$0].relation.universal == .auxiliary }
      || tree.dependent(of: head, .copula) != nil
  }

  /// What words in a row hang on together.
  private func target(of words: Range<Int>) -> Int? {
    for word in words.reversed() {
      if let head = tree[word].head, !words.contains(head) { return head }
    }
    return nil
  }

  private func add(_ one: FactualityLexicon.Operator, _ words: [Int], to found: inout [Int: [FoundOperator]]) {
    guard let first = words.first, let last = words.last, one.part != .phrase else { return }
    var operation = FoundOperator(words: words, part: one.part, signature: one.signature)
    guard let head = target(of: first..<last + 1) else {
      // It is the predicate itself: "None of this is new" has a root of its own.
      return
    }
    switch one.frame {
    case .head, .clause:
      operation.isAlone = one.part == .negation && words.count > 1 && tree[last].form == "to"
      found[head, default: []].append(operation)
    case .condition:
      operation.isCondition = true
      found[head, default: []].append(operation)
    case .verb:
      guard tree[head].tag == .verb, tree[head].features["Tense"] == "Past" else { return }
      found[head, default: []].append(operation)
    case .excess:
      // Not "Norway too needs to sign".
      guard tree[head].tag != .verb,
        let infinitive = tree.dependent(of: head, .openComplement, .adverbialClause, .clausalComplement),
        tree.dependents(of: infinitive).contains(where: { tree[$0].form == "to" && $0 < infinitive })
      else { return }
      operation.isAlone = true
      found[infinitive, default: []].append(operation)
    case .outer: if let outer = tree[head].head { found[outer, default: []].append(operation) }
    case .determiner:
      found[head, default: []].append(operation)
      addToPredicate(of: head, operation, to: &found)
    case .argument:
      // "no one" is two words, "nobody" one: the pronoun itself is the argument.
      let argument = tree[last].tag == .pronoun || tree[last].tag == .noun ? last : head
      found[argument, default: []].append(operation)
      addToPredicate(of: argument, operation, to: &found)
    default: break
    }
  }

  /// "No ship left", "signed nothing": a negated subject or object negates the predicate.
  private func addToPredicate(of noun: Int, _ operation: FoundOperator, to found: inout [Int: [FoundOperator]]) {
    var noun = noun
    if tree[noun].relation == .conjunct, let first = tree[noun].head { noun = first }
    guard let predicate = tree[noun].head else { return }
    var operation = operation
    switch tree[noun].relation {
    case .nominalSubject, .passiveSubject, .outerSubject: operation.isSubject = true
    case .object, .indirectObject, .agent: break
    default: return
    }
    // "neither Norway nor Chile signed": one negation.
    guard found[predicate]?.contains(where: { $0.part == .negation && $0.isSubject == operation.isSubject }) != true
    else { return }
    found[predicate, default: []].append(operation)
  }

  /// "the alleged attack": the adjective speaks about its noun.
  private func addAdjective(at index: Int, to found: inout [Int: [FoundOperator]]) {
    guard tree[index].relation == Dependency(rawValue: "amod"), let noun = tree[index].head,
      let adjective = entries[index]?.governors.first(where: { $0.part == .adjective && $0.frame == .noun })
    else { return }
    found[noun, default: []].append(
      FoundOperator(words: [index], part: .adjective, signature: adjective.signature))
  }
}
