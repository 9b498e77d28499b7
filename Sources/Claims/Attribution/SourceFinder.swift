import Language

/// Finds who a verb or noun of saying belongs to.
struct SourceFinder {
  /// How the source stands to the cue.
  enum Role: Sendable {
    case subject, agent
    /// The subject of a passive verb: not who speaks.
    case passive
    /// The subject of the clause that the cue depends on.
    case shared
    /// The noun that the cue's clause modifies.
    case modified
    /// "Iran's claim".
    case possessor
  }

  struct Source: Sendable {
    var role: Role
    /// Head of the noun phrase; nil for a passive verb without subject.
    var head: Int?
  }

  let tree: PhraseTree

  /// The source of a verb, over the clauses it shares a subject with.
  func source(of verb: Int) -> Source? {
    var verb = verb
    // A verb that the parser coordinates with one behind it shares the subject of the one before both.
    if tree[verb].relation == .conjunct, let next = tree[verb].head, next > verb, !hasSubject(verb),
      tree[next].relation == .conjunct, let first = tree[next].head
    {
      return source(of: first).map { Source(role: .shared, head: $0.head) }
    }
    var isShared = false
    for _ in 0..<6 {
      let word = tree[verb]
      let all = tree.dependents(of: verb).filter { ClauseFinder.subjects.contains(tree[$0].relation) }
      let subject = all.last { $0 < verb } ?? all.first
      let isPassive =
        tree.tree.dependent(of: verb, .passiveAuxiliary) != nil || all.contains { tree[$0].relation == .passiveSubject }
      if isPassive {
        if let subject, isQuotedSpeaker(verb) { return Source(role: .subject, head: subject) }
        if let agent = agent(of: verb) { return Source(role: .agent, head: agent) }
        return isShared ? subject.map { Source(role: .shared, head: $0) } : Source(role: .passive, head: subject)
      }
      if let subject { return Source(role: isShared ? .shared : .subject, head: subject) }
      guard let head = word.head else { return nil }
      if isPastParticiple(word), [.clausalModifier, .adverbialClause].contains(word.relation) {
        if let agent = agent(of: verb) { return Source(role: .agent, head: agent) }
        if word.relation == .clausalModifier { return Source(role: .passive, head: head) }
      }
      switch word.relation {
      case .clausalModifier, .relativeClause: return Source(role: .modified, head: head)
      case .openComplement, .adverbialClause:
        // "asked him to leave", "quoted officials as saying": who is spoken of speaks.
        guard word.relation == .openComplement || tree.has(.marker, "as", below: verb) else { break }
        if let object = tree.dependents(of: head, .object, .indirectObject).first(where: { $0 < verb }) {
          return Source(role: .shared, head: object)
        }
      case .conjunct, .parataxis, .clausalComplement: break
      default: return nil
      }
      verb = head
      isShared = true
    }
    return nil
  }

  /// The noun phrase of a source, with a title that the parser takes for another subject: "Mayor | Ada Brandt said".
  func phrase(of source: Int, isShort: Bool = false) -> Range<Int> {
    let range = tree.nounPhrase(source, isShort: isShort)
    guard let verb = tree[source].head, ClauseFinder.subjects.contains(tree[source].relation) else { return range }
    let title = tree.dependents(of: verb).first {
      $0 < source && ClauseFinder.subjects.contains(tree[$0].relation) && tree[$0].tag != .pronoun
        && tree.nounPhrase($0).upperBound == range.lowerBound
    }
    return title.map { tree.nounPhrase($0).lowerBound..<range.upperBound } ?? range
  }

  /// Who speaks, in short: the noun phrase of a source, or who a statement comes from.
  func speaker(of source: Int) -> Range<Int> {
    if let speaker = tree.author(of: source) ?? tree.name(of: source) { return tree.nounPhrase(speaker, isShort: true) }
    return phrase(of: source, isShort: true)
  }

  /// Subjects that the parser gives to the cue besides its source: "The pact | …, a diplomat said" are the content's.
  func otherSubjects(of cue: Cue) -> [Int] {
    guard cue.source?.role == .subject else { return [] }
    return tree.dependents(of: cue.word).filter {
      ClauseFinder.subjects.contains(tree[$0].relation) && $0 != cue.source?.head && $0 < cue.word
    }
  }

  func hasSubject(_ index: Int) -> Bool {
    tree.dependents(of: index).contains {
      ClauseFinder.subjects.contains(tree[$0].relation) || tree[$0].relation == .expletive
    }
  }

  /// The noun that a relative pronoun in the place of the source stands for.
  func antecedent(of source: Int) -> Int? {
    guard ["who", "which", "that"].contains(tree[source].form), tree[source].tag == .pronoun else { return nil }
    var index = source
    for _ in 0..<6 {
      guard let head = tree[index].head else { return nil }
      if tree[index].relation == .relativeClause { return head }
      index = head
    }
    return nil
  }

  /// "Iran's claim that …", "made the claim that …".
  func source(ofNoun noun: Int) -> Source? {
    if let owner = tree.dependents(of: noun).first(where: { tree[$0].relation == .possessive }) {
      return Source(role: .possessor, head: owner)
    }
    let relation = tree[noun].relation
    guard relation == .object || relation == .oblique, let verb = tree[noun].head, tree[verb].tag == .verb,
      let source = source(of: verb), source.role != .passive
    else { return nil }
    return source
  }

  /// The noun phrase right behind or before a verb, where the tree gives the verb none: outside quotation marks only.
  func neighbour(of verb: Int, _ quoted: [Int?]) -> Range<Int>? {
    var index = verb + 1
    while index < tree.words.count, tree[index].tag == .adverb { index += 1 }
    if index < tree.words.count, quoted[index] == nil, Self.opensPhrase.contains(tree[index].tag) {
      let head = phraseHead(from: index, quoted) { $0 > verb }
      if Self.nominal.contains(tree[head].tag), !["that", "it", "him", "her", "them"].contains(tree[head].form) {
        let phrase = clipped(tree.nounPhrase(head), quoted) { $0 > verb }
        if !phrase.isEmpty { return phrase }
      }
    }
    index = verb - 1
    while index >= 0, tree[index].tag == .adverb || tree[index].tag == .auxiliary { index -= 1 }
    if index >= 0, tree[index].form == "," || tree[index].form == ")" { index -= 1 }
    guard index >= 0, quoted[index] == nil, Self.nominal.contains(tree[index].tag) else { return nil }
    let phrase = clipped(tree.nounPhrase(phraseHead(from: index, quoted) { $0 < verb }), quoted) { $0 < verb }
    return phrase.isEmpty ? nil : phrase
  }

  /// Up the tree as long as the heads are nouns.
  private func phraseHead(from index: Int, _ quoted: [Int?], _ isInside: (Int) -> Bool) -> Int {
    var head = index
    for _ in 0..<20 {
      guard let next = tree[head].head, isInside(next), Self.nominal.contains(tree[next].tag), quoted[next] == nil
      else {
        break
      }
      head = next
    }
    return head
  }

  private func clipped(_ range: Range<Int>, _ quoted: [Int?], _ isInside: (Int) -> Bool) -> Range<Int> {
    let kept = range.filter { isInside($0) && quoted[$0] == nil }
    guard let first = kept.first, let last = kept.last else { return 0..<0 }
    return tree.trimmed(first..<last + 1)
  }

  /// "was quoted as saying": the subject speaks.
  private func isQuotedSpeaker(_ verb: Int) -> Bool {
    ["quote", "cite"].contains(tree[verb].lemma)
      && tree.dependents(of: verb, .adverbialClause).contains { tree.has(.marker, "as", below: $0) }
  }

  private func agent(of verb: Int) -> Int? {
    tree.dependents(of: verb).first {
      tree[$0].relation == .agent || tree[$0].relation == .oblique && tree.has(.caseMarker, "by", below: $0)
    }
  }

  private func isPastParticiple(_ word: Word) -> Bool {
    word.tag == .verb && word.features["VerbForm"] == "Part" && word.features["Tense"] == "Past"
  }

  private static let nominal: Set<UniversalTag> = [.noun, .properNoun, .pronoun]
  private static let opensPhrase: Set<UniversalTag> = [.noun, .properNoun, .pronoun, .determiner, .adjective]
}
