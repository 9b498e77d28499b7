import Language

/// One of those that a predicate is about: who, what, to whom, where; passive and active clauses give the same roles.
public struct ClaimArgument: Hashable, Sendable, Codable {
  public enum Role: String, Hashable, Sendable, Codable {
    /// Who or what does it or is it: of a passive clause the agent behind "by".
    case subject
    /// Who or what it is done to: of a passive clause the grammatical subject.
    case object
    /// What a copula links: "is the target", "is ready".
    case complement
    /// A phrase with a preposition, or a bare one: "in Oslo", "for farmers".
    case oblique
    /// What is said, thought or seen, where it is no claim of its own.
    case content
    /// A condition, cause or other clause that belongs to the claim.
    case circumstance
    /// An adverb: "unanimously".
    case modifier
  }

  public var role: Role
  /// The preposition or conjunction as written, in lower case: "in", "because".
  public var marker: String?
  /// The lemma of its head.
  public var head: String
  /// The key of the name whose last word the head is.
  public var name: String?
  /// Stems of its content words in order, those of names, numbers and times left out.
  public var stems: [String]
  /// Keys of the names in it, in order.
  public var names: [String]
  /// Which of the claim's quantities stand in it.
  public var quantities: [Int]

  public init(
    role: Role, marker: String? = nil, head: String, name: String? = nil, stems: [String] = [], names: [String] = [],
    quantities: [Int] = []
  ) {
    self.role = role
    self.marker = marker
    self.head = head
    self.name = name
    self.stems = stems
    self.names = names
    self.quantities = quantities
  }
}

/// An argument with the words of the sentence that are it.
struct FoundArgument {
  var role: ClaimArgument.Role
  var head: Int
  var marker: Int?
  var words: [Int]
}

extension ClaimClause {
  /// Its arguments in the order of the sentence; linear in its words.
  var arguments: [FoundArgument] {
    let own = Set(words)
    let agent = clause.adjuncts.first(where: isAgent)
    var found: [FoundArgument] = []
    if let head = clause.subject, !subject.isEmpty {
      found.append(FoundArgument(role: isPassive ? .object : .subject, head: head, words: subject))
    }
    if form == .relative, let pronoun, clause.subject != pronoun, antecedentTime == nil,
      let noun = self[clause.root].head
    {
      // "the plan which voters approved": the pronoun's place in the clause is that of the noun.
      let role: ClaimArgument.Role = self[pronoun].relation == .object ? .object : .oblique
      found.append(FoundArgument(role: role, head: noun, marker: marker(of: pronoun), words: antecedent))
    }
    func add(_ role: ClaimArgument.Role, _ head: Int, _ words: [Int]) {
      let words = words.filter { own.contains($0) && self[$0].kind != .punctuation }
      guard words.contains(head), head != pronoun else { return }
      found.append(FoundArgument(role: role, head: head, marker: marker(of: head), words: words))
    }
    if let complement = clause.complement {
      add(.complement, complement, tree.subtree(of: complement) { self.isOutside($0, of: complement) })
    }
    for object in clause.objects { add(.object, object, tree.subtree(of: object) { !own.contains($0) }) }
    for adjunct in clause.adjuncts where !clause.predicate.contains(adjunct) {
      let role: ClaimArgument.Role =
        adjunct == agent ? .subject : self[adjunct].relation == .adverbialModifier ? .modifier : .oblique
      add(role, adjunct, tree.subtree(of: adjunct) { !own.contains($0) })
    }
    for content in clause.contents { add(.content, content, tree.subtree(of: content) { !own.contains($0) }) }
    for clause in clause.circumstances {
      add(.circumstance, clause, tree.subtree(of: clause) { !own.contains($0) })
    }
    return found.sorted { ($0.words.first ?? 0, $0.head) < ($1.words.first ?? 0, $1.head) }
  }

  /// Whether its grammatical subject is what it is done to.
  var isPassive: Bool {
    let verbs = clause.predicate.filter { self[$0].tag == .verb }
    // "was named chief executive" is passive; "was able to win" and "is the one rescued" have no passive verb of their
    // own.
    guard let verb = verbs.last, clause.complement.map({ self[$0].head == verb && $0 != clause.root }) ?? true else {
      return false
    }
    if tree.dependent(of: verb, .passiveAuxiliary, .passiveSubject) != nil { return true }
    // "launched in May": a participle behind its noun.
    return form == .participle && self[verb].features["VerbForm"] == "Part" && !self[verb].form.hasSuffix("ing")
      && clause.objects.isEmpty
  }

  private func isAgent(_ index: Int) -> Bool {
    guard isPassive, self[index].relation.universal == .oblique else { return false }
    if self[index].relation == .agent { return true }
    return marker(of: index).map { self[$0].form == "by" } ?? false
      && !analysis.times.contains { $0.range.overlaps(self[index].range) }
  }

  private func marker(of index: Int) -> Int? { tree.dependent(of: index, .caseMarker, .marker) }

  /// What hangs on a linked noun but belongs to its clause.
  private func isOutside(_ index: Int, of complement: Int) -> Bool {
    guard self[index].head == complement else { return false }
    let relation = self[index].relation
    return ClauseFinder.subjects.contains(relation) || Self.clausal.contains(relation.universal)
      || relation == .adverbialModifier && clause.adjuncts.contains(index)
  }

  private static let clausal: Set<Dependency> = [
    .copula, .auxiliary, .expletive, .marker, .adverbialClause, .clausalComplement, .oblique, .conjunct, .coordinator,
    .parataxis,
  ]
}
