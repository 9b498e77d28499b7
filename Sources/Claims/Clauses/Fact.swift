import Language

/// The smallest thing that a clause says: a subject, a predicate and one argument; words of the sentence, in order each.
public struct Fact: Hashable, Sendable {
  public var subject: [Int]
  public var predicate: [Int]
  public var argument: [Int]
}

/// Takes clauses apart into facts, coordinated subjects, objects and circumstances one by one.
public struct FactFinder {
  let tree: WordTree
  let phrases: Phrases
  private let clauses: ClauseFinder

  public init(_ tree: WordTree) {
    self.tree = tree
    clauses = ClauseFinder(tree)
    phrases = clauses.phrases
  }

  public var facts: [Fact] {
    var known: Set<Fact> = []
    return (clauses.clauses.flatMap(facts) + appositions + roles).filter {
      !$0.argument.isEmpty && known.insert($0).inserted
    }
  }

  private func facts(of clause: Clause) -> [Fact] {
    var clause = clause
    if let there = clause.expletive, tree[there].form == "there", let what = clause.subject, what > clause.root {
      // "there is no proof of it": what there is stands where an object does.
      (clause.subject, clause.objects) = (there, [what])
    }
    guard let subject = clause.subject, !isInfinitive(clause.root) else { return [] }
    // "by using spies" is told with the clause that it hangs on.
    if clause.subjectOrigin == .controlled, tree.dependent(of: clause.root, .marker) != nil { return [] }
    let subjects = clause.subjectOrigin == .antecedent ? [subject] : phrases.alternatives(of: subject)
    let arguments = arguments(of: clause)
    return subjects.flatMap { subject in
      let words = phrases.words(of: subject, withCase: false)
      return arguments.map { Fact(subject: words, predicate: $0.predicate, argument: $0.argument) }
    }
  }

  private typealias Argument = (predicate: [Int], argument: [Int])

  private func arguments(of clause: Clause) -> [Argument] {
    var found: [Argument] = []
    var objects = clause.objects.filter { !isRelativePronoun($0) }
    var predicate = clause.predicate
    if objects.count == 1, clause.complement == nil, isLight(clause.verb, objects[0]), !clause.adjuncts.isEmpty {
      // "took place in Oslo"
      predicate = (predicate + objects).sorted()
      objects = []
    }
    // What every further argument stands behind: the object, or what completes a verb without one.
    var core: [Int] = []
    if let complement = clause.complement, let object = objects.last, object < complement {
      // "found the door open": both complete the verb together.
      core = phrases.words(of: object) + phrases.words(of: complement)
      found.append((predicate, core))
    } else if let object = clause.complement ?? objects.last {
      for other in objects where other != object { predicate += phrases.words(of: other) }
      predicate.sort()
      for alternative in phrases.alternatives(of: object) {
        // "is in the valley": the preposition links as a verb does.
        let marks = object == clause.complement ? caseMarkers(of: alternative) : []
        let words = phrases.words(of: alternative, withCase: false)
        if !needsMore(alternative, of: clause) { found.append((predicate + marks, words)) }
        found += modifiers(of: alternative, behind: predicate + marks + words)
        if core.isEmpty { core = marks + words }
      }
    }
    if found.isEmpty, clause.contents.isEmpty {
      // "recovers quickly": the adverb is all that is said.
      found = clause.adjuncts.filter {
        tree[$0].relation == .adverbialModifier && $0 > clause.verb && tree.dependents(of: $0).isEmpty
      }
      .map { (predicate, [$0]) }
    }
    for content in clause.contents {
      found.append((predicate + core, phrases.trimmed(tree.subtree(of: content))))
    }
    for adjunct in clause.adjuncts where !isAbsolute(adjunct) {
      let marks = caseMarkers(of: adjunct)
      // An adverb by itself and a time without preposition relate nothing.
      guard
        tree[adjunct].relation == .adverbialModifier
          ? isPhrase(adjunct, behind: clause.verb) : !marks.isEmpty || core.isEmpty
      else { continue }
      var words: [Int] = []
      for alternative in phrases.alternatives(of: adjunct) {
        let own = caseMarkers(of: alternative)
        let link = predicate + core + (own.isEmpty ? marks : own)
        words = phrases.words(of: alternative, withCase: false)
        found.append((link, words))
        found += modifiers(of: alternative, behind: link + words)
      }
      if core.isEmpty, adjunct > clause.verb, !marks.isEmpty { core = marks + words }
    }
    for circumstance in clause.circumstances { found += arguments(of: circumstance, behind: predicate + core) }
    return found
  }

  /// What an adverbial clause adds to the clause it stands in.
  private func arguments(of circumstance: Int, behind link: [Int]) -> [Argument] {
    let marks = tree.dependents(of: circumstance).filter { tree[$0].relation == .marker }
    guard let mark = marks.first, !Self.contrasting.contains(tree[mark].form) else { return [] }
    if let clause = clauses.clause(withRoot: circumstance), clause.subjectOrigin == .controlled || clause.subject == nil
    {
      return arguments(of: clause).map { (link + marks + $0.predicate, $0.argument) }
    }
    let words = tree.subtree(of: circumstance) { marks.contains($0) }
    return [(link + marks, phrases.trimmed(words))]
  }

  /// Their clause depends on nothing, and nothing depends on it.
  private static let contrasting: Set<String> = ["while", "although", "though", "whereas"]

  /// "a treaty with Chile" gives "a treaty with", "Chile".
  private func modifiers(of head: Int, behind link: [Int]) -> [Argument] {
    tree.dependents(of: head).filter { tree[$0].relation == .nominalModifier && $0 > head }.flatMap { modifier in
      let marks = caseMarkers(of: modifier)
      guard !marks.isEmpty else { return [Argument]() }
      return phrases.alternatives(of: modifier).map { alternative in
        let own = caseMarkers(of: alternative)
        let words = phrases.words(of: alternative, withCase: false)
        let isInside = link.contains(marks[0])
        return (
          (isInside ? link.filter { $0 < marks[0] } : link) + (own.isEmpty ? marks : own), words
        )
      }
    }
  }

  /// "went as far as that"
  private func isPhrase(_ adverb: Int, behind verb: Int) -> Bool {
    adverb > verb && tree.dependents(of: adverb).contains { tree[$0].kind != .punctuation }
  }

  /// "is aware of it", "is home to both": nothing without what follows.
  private func needsMore(_ complement: Int, of clause: Clause) -> Bool {
    guard complement == clause.complement,
      let next = tree.dependents(of: complement).first(where: { phrases.start(of: $0) == complement + 1 }),
      let mark = caseMarkers(of: next).first
    else { return false }
    return tree[complement].tag == .adjective
      || tree[complement].tag == .noun && tree[mark].form == "to" && tree.dependent(of: complement, .determiner) == nil
  }

  private func caseMarkers(of head: Int) -> [Int] {
    tree.dependents(of: head).filter { tree[$0].relation == .caseMarker && $0 < head }.flatMap { tree.subtree(of: $0) }
  }

  /// "take place", "give birth": the noun is part of the verb.
  private func isLight(_ verb: Int, _ object: Int) -> Bool {
    Self.lightVerbs.contains(tree[verb].lemma) && tree[object].tag == .noun && tree.dependents(of: object).isEmpty
      && tree[object].features["Number"] != "Plur"
  }

  private static let lightVerbs: Set<String> = ["take", "give", "make", "play", "pay", "have"]

  /// "with its debt exceeding 9 million": a clause of its own, not what something is done with.
  private func isAbsolute(_ index: Int) -> Bool {
    tree.dependent(of: index, .clausalModifier) != nil
      && tree.dependent(of: index, .caseMarker).map { tree[$0].form == "with" } == true
  }

  private func isInfinitive(_ root: Int) -> Bool {
    tree.dependents(of: root).contains { tree[$0].relation == .marker && tree[$0].form == "to" }
  }

  private func isRelativePronoun(_ index: Int) -> Bool {
    clauses.isRelative(index) && tree[index].tag == .pronoun
  }
}
