import Language

/// A predicate with what stands to it in the tree: who, what, and under which circumstances.
///
/// All parts are indices of words of the sentence; a phrase is given by its head.
struct Clause {
  /// How the clause comes by its subject.
  enum SubjectOrigin: Sendable {
    /// It has one of its own.
    case own
    /// Coordinated with a clause that has it: "signed and left".
    case shared
    /// The noun that a relative clause or participle modifies.
    case antecedent
    /// The subject of the clause that this one is an adverbial or complement of: "Speaking in Oslo, she …".
    case controlled
  }

  /// What the clause hangs on the tree by: its verb, or the noun or adjective that a copula links.
  let root: Int
  /// Auxiliaries, negation, copula, particles, the verb and verbs that complete it ("planned to pursue"), in order.
  var predicate: [Int] = []
  /// Auxiliaries of a clause before it that hold for this one, too; they are in ``predicate`` as well.
  var shared: [Int] = []
  /// The last verb of the predicate, whose objects the clause has.
  var verb: Int
  var subject: Int?
  var subjectOrigin = SubjectOrigin.own
  /// The noun, adjective or phrase that a copula links; nil for verbs.
  var complement: Int?
  var objects: [Int] = []
  /// Prepositional phrases, adverbs, unmarked times.
  var adjuncts: [Int] = []
  /// Adverbial clauses.
  var circumstances: [Int] = []
  /// Clauses that complete the verb: what is said, thought, seen.
  var contents: [Int] = []
  /// "there is", "it is": the word without meaning that stands for the subject.
  var expletive: Int?
}

/// Finds the clauses of a sentence, linear in its length.
struct ClauseFinder {
  let tree: WordTree
  /// By the order of their roots in the sentence.
  private(set) var clauses: [Clause] = []
  private var byRoot: [Int: Int] = [:]
  let phrases: Phrases

  init(_ tree: WordTree) {
    self.tree = tree
    phrases = Phrases(tree: tree)
    // Heads before dependents: a shared subject is known when it is asked for.
    for index in tree.headsFirst where isPredicate(index) {
      byRoot[index] = clauses.count
      clauses.append(clause(at: index))
    }
    clauses.sort { $0.root < $1.root }
    byRoot = Dictionary(uniqueKeysWithValues: clauses.enumerated().map { ($1.root, $0) })
  }

  func clause(withRoot root: Int) -> Clause? { byRoot[root].map { clauses[$0] } }

  // MARK: Predicates

  private func isPredicate(_ index: Int) -> Bool {
    let word = tree[index]
    guard word.kind == .word || word.kind == .number else { return false }
    let isVerbal = word.tag == .verb || word.tag == .auxiliary && word.relation != .auxiliary
    guard isVerbal || tree.dependent(of: index, .copula) != nil else { return false }
    switch word.relation.universal {
    case .root, .parataxis, .clausalComplement, .adverbialClause, .clausalModifier, .clausalSubject: return true
    case .conjunct:
      // Coordinated participles before a noun are adjectives: "planned and approved works".
      guard let head = word.head else { return false }
      return byRoot[head] != nil || hasSubject(index) || tree[head].relation == .openComplement
    case .openComplement: return false
    default: return hasSubject(index)
    }
  }

  private func hasSubject(_ index: Int) -> Bool {
    tree.dependents(of: index).contains { Self.subjects.contains(tree[$0].relation) }
  }

  static let subjects: Set<Dependency> = [
    .nominalSubject, .passiveSubject, .clausalSubject, .clausalPassiveSubject, .outerSubject,
  ]

  private func clause(at root: Int) -> Clause {
    var clause = Clause(root: root, verb: root)
    collect(root, isFirst: true, into: &clause)
    shareAuxiliaries(&clause)
    clause.predicate.sort()
    clause.adjuncts.sort()
    findSubject(of: &clause)
    return clause
  }

  /// Sorts the dependents of a verb into the clause, and those of the verbs that complete it.
  private func collect(_ verb: Int, isFirst: Bool, into clause: inout Clause) {
    let isDue = isFirst && isDue(verb)
    let isLinked = !isDue && tree.dependent(of: verb, .copula) != nil
    let isNominal = isLinked || tree[verb].tag != .verb && tree[verb].tag != .auxiliary
    if isNominal { clause.complement = verb } else { clause.predicate.append(verb) }
    clause.verb = verb
    var open: Int?
    for dependent in tree.dependents(of: verb) {
      let word = tree[dependent]
      switch word.relation {
      case .auxiliary, .passiveAuxiliary, .copula, .particle: clause.predicate.append(dependent)
      case .marker: if !isFirst || isDue { clause.predicate.append(dependent) }
      case .nominalSubject, .passiveSubject, .clausalSubject, .clausalPassiveSubject, .outerSubject:
        if isFirst { clause.subject = later(clause.subject, dependent, before: verb) }
      case .expletive: clause.expletive = dependent
      case .object, .indirectObject: clause.objects.append(dependent)
      case .clausalComplement: clause.contents.append(dependent)
      case .openComplement: open = open ?? dependent
      case .adverbialModifier:
        if Self.negations.contains(word.form) {
          clause.predicate.append(dependent)
        } else {
          clause.adjuncts.append(dependent)
        }
      case .adverbialClause: clause.circumstances.append(dependent)
      case _ where word.relation.universal == .oblique: clause.adjuncts.append(dependent)
      default: break
      }
    }
    guard let open else { return }
    if isNominal {
      // "was able to reinforce": what completes an adjective makes it part of the predicate.
      clause.complement = nil
      clause.predicate += tree.dependents(of: verb).filter {
        $0 < verb && tree[$0].relation == .adverbialModifier && !clause.predicate.contains($0)
      }
      clause.predicate.append(verb)
      clause.adjuncts.removeAll { $0 < verb && tree[$0].head == verb }
    } else if tree[open].tag == .verb, let object = clause.objects.last, object < open {
      // "asked him to leave": the object of the first verb stands inside the predicate.
      clause.predicate += phrases.words(of: object)
      clause.objects.removeAll { $0 == object }
    }
    collect(open, isFirst: false, into: &clause)
  }

  /// "is to take place in Oslo": what is due, not "the aim is to win".
  private func isDue(_ verb: Int) -> Bool {
    guard tree[verb].tag == .verb, let copula = tree.dependent(of: verb, .copula), copula < verb,
      let marker = tree.dependent(of: verb, .marker), tree[marker].form == "to", copula < marker,
      let subject = tree.dependents(of: verb).first(where: { Self.subjects.contains(tree[$0].relation) })
    else { return false }
    return !Self.aims.contains(tree[subject].lemma)
  }

  /// Nouns that an infinitive says the content of.
  private static let aims: Set<String> = [
    "aim", "ambition", "answer", "challenge", "decision", "dream", "duty", "function", "goal", "hope", "idea",
    "intention",
    "job", "key", "mission", "objective", "option", "plan", "point", "policy", "priority", "purpose", "role",
    "solution",
    "step", "strategy", "target", "task", "trick", "way", "wish", "work",
  ]

  /// "can promote trade and strengthen ties", "is known and governed": the second verb has the auxiliaries of the first.
  private func shareAuxiliaries(_ clause: inout Clause) {
    let root = tree[clause.root]
    guard root.relation == .conjunct, root.tag == .verb, !root.isFinite, let head = root.head,
      let other = byRoot[head].map({ clauses[$0] }),
      !clause.predicate.contains(where: { tree[$0].tag == .auxiliary || tree[$0].form == "to" }),
      // "You can read it, but ask first."
      !(tree.dependent(of: clause.root, .coordinator).map { tree[$0].form == "but" } == true
        && phrases.isSetOff(clause.root))
    else { return }
    // "has been cautious and kept its distance": only a passive would share the copula.
    let isActive = tree.dependent(of: clause.root, .object) != nil
    clause.shared = other.predicate.filter { index in
      index < other.verb && tree[index].head == other.verb && !(isActive && tree[index].relation == .copula)
        && (tree[index].tag == .auxiliary || Self.negations.contains(tree[index].form))
    }
    if clause.shared.isEmpty { clause.shared = other.shared }
    clause.predicate += clause.shared
  }

  static let negations: Set<String> = ["not", "n't", "never", "no"]

  func isRelative(_ index: Int) -> Bool { ["who", "which", "that", "whom"].contains(tree[index].form) }
}
