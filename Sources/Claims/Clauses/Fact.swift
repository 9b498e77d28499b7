import Language

/// The smallest thing that a clause says: a subject, a predicate and one argument; words of the sentence, in order each.
public struct Fact: Hashable, Sendable {
  public var subject: [Int]
  public var predicate: [Int]
  public var argument: [Int]
}

/// Takes clauses apart into facts, coordinated subjects, objects and circumstances one by one.
public struct FactFinder {
  private let tree: WordTree
  private let phrases: Phrases
  private let clauses: ClauseFinder

  public init(_ tree: WordTree) {
    self.tree = tree
    phrases = Phrases(tree: tree)
    clauses = ClauseFinder(tree)
  }

  public var facts: [Fact] {
    var known: Set<Fact> = []
    return (clauses.clauses.flatMap(facts) + appositions).filter { !$0.argument.isEmpty && known.insert($0).inserted }
  }

  /// "Oslo, the capital of Norway,": the one is the other. The predicate is not in the text.
  private var appositions: [Fact] {
    tree.words.indices.filter { tree[$0].relation == .apposition && tree[$0].tag != .verb }.compactMap { index in
      guard let head = tree[index].head, index > head, tree[head].tag == .properNoun || tree[head].tag == .noun,
        tree[index].tag == .noun || tree[index].tag == .properNoun
      else { return nil }
      return Fact(
        subject: phrases.words(of: head, withCase: false), predicate: [],
        argument: phrases.words(of: index, withCase: false))
    }
  }

  private func facts(of clause: Clause) -> [Fact] {
    guard let subject = clause.subject, !isInfinitive(clause.root) else { return [] }
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
    let objects = clause.objects.filter { !isRelativePronoun($0) }
    var predicate = clause.predicate
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
        found.append((predicate + marks, words))
        found += modifiers(of: alternative, behind: predicate + marks + words)
        if core.isEmpty { core = marks + words }
      }
    }
    for content in clause.contents {
      found.append((predicate + core, phrases.trimmed(tree.subtree(of: content))))
    }
    for adjunct in clause.adjuncts {
      let marks = caseMarkers(of: adjunct)
      if tree[adjunct].relation == .adverbialModifier, tree.dependents(of: adjunct).isEmpty { continue }
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
    guard !marks.isEmpty else { return [] }
    if let clause = clauses.clause(withRoot: circumstance), clause.subjectOrigin == .controlled || clause.subject == nil
    {
      return arguments(of: clause).map { (link + marks + $0.predicate, $0.argument) }
    }
    let words = tree.subtree(of: circumstance) { marks.contains($0) }
    return [(link + marks, phrases.trimmed(words))]
  }

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

  private func caseMarkers(of head: Int) -> [Int] {
    tree.dependents(of: head).filter { tree[$0].relation == .caseMarker && $0 < head }.flatMap { tree.subtree(of: $0) }
  }

  private func isInfinitive(_ root: Int) -> Bool {
    tree.dependents(of: root).contains { tree[$0].relation == .marker && tree[$0].form == "to" }
  }

  private func isRelativePronoun(_ index: Int) -> Bool {
    clauses.isRelative(index) && tree[index].tag == .pronoun
  }
}
