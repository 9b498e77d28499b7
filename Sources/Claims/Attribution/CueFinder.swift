import Language

/// A word or phrase of a sentence that attributes, with what the tree gives it.
struct Cue {
  /// The verb, noun or first word of the phrase.
  var word: Int
  var entry: ReportingLexicon.Entry
  /// Nil when the tree gives no content: the cue counts beside a quotation only.
  var construction: AttributionRelation.Construction?
  /// The cue's words with auxiliaries, negation and particle, in order.
  var words: [Int]
  var source: SourceFinder.Source?
  var content = RangeSet<Int>()

  /// From the first to the last word of the cue.
  var extent: Range<Int> { (words.first ?? word)..<(words.last ?? word) + 1 }
}

/// Finds the cues of a sentence by the lexicon and the tree.
struct CueFinder {
  let tree: PhraseTree
  let sources: SourceFinder
  /// For each word the quotation that it stands in.
  private let quoted: [Int?]
  private let lexicon = ReportingLexicon.shared

  init(_ tree: PhraseTree, quoted: [Int?]) {
    self.tree = tree
    self.quoted = quoted
    sources = SourceFinder(tree: tree)
  }

  /// In the order of the sentence.
  var cues: [Cue] {
    tree.words.indices.compactMap { index in
      switch tree[index].tag {
      case .verb: return verb(index)
      case .noun: return noun(index)
      default: return nil
      }
    }
  }

  // MARK: Verbs

  private func verb(_ index: Int) -> Cue? {
    let word = tree[index]
    guard !Self.modifiers.contains(word.relation) else { return nil }
    let particle = tree.tree.dependent(of: index, .particle)
    let lemma = particle.map { word.lemma + " " + tree[$0].lemma } ?? word.lemma
    guard let entry = lexicon.verbs[lemma] else { return nil }
    var cue = Cue(word: index, entry: entry, words: [index], source: sources.source(of: index))
    for dependent in tree.dependents(of: index) where belongs(dependent) { cue.words.append(dependent) }
    cue.words.sort()
    if Self.indicating.contains(lemma), let source = cue.source?.head, isThing(source, of: index) {
      cue.entry.kind = .evidence
    }
    readContent(of: &cue, lemma)
    if cue.construction == nil, !entry.takesQuotation || !tree.hasTense(index) { return nil }
    return cue
  }

  /// Whether a source is nothing that speaks: "the conflict has shown", "recent remarks suggest".
  private func isThing(_ source: Int, of verb: Int) -> Bool {
    let lemma = tree[source].lemma
    // What a statement suggests is what its reader concludes.
    if Self.concluding.contains(tree[verb].lemma), Self.utterances.contains(lemma) { return true }
    guard tree[source].tag == .noun, !ReportingLexicon.bodies.contains(lemma) else { return false }
    return Self.things.contains(lemma) || Self.abstractEndings.contains { lemma.hasSuffix($0) }
  }

  private func belongs(_ dependent: Int) -> Bool {
    let word = tree[dependent]
    switch word.relation {
    case .auxiliary, .passiveAuxiliary, .particle: return true
    case .adverbialModifier: return ClauseFinder.negations.contains(word.form)
    default: return false
    }
  }

  /// Sets construction and content by the first frame that the verb stands in, if its entry allows that.
  private func readContent(of cue: inout Cue, _ lemma: String) {
    let (index, entry) = (cue.word, cue.entry)
    let clauses = tree.dependents(of: index, .clausalComplement)
    if !clauses.isEmpty {
      return set(&cue, .clause, entry.takesClause, clauses.map(tree.extent))
    }
    let objects = tree.dependents(of: index, .object)
    let infinitives = tree.dependents(of: index, .openComplement)
    if objects.isEmpty, infinitives.isEmpty, let clause = severed(index) {
      return set(&cue, .clause, entry.takesClause, [clause])
    }
    let listens = ReportingLexicon.listenerVerbs.contains(lemma)
    if prepositional(index, entry) == nil, objects.isEmpty || listens, infinitives.isEmpty,
      let head = hostOfAside(index, cue.source)
    {
      set(&cue, .clause, entry.takesClause, [tree.extent(of: head)])
      cue.content.remove(contentsOf: cue.construction == nil ? 0..<0 : tree.extent(of: index))
      return
    }
    // "was criticised": the passive names no speaker, or one whose words are not given.
    if let role = cue.source?.role, role == .passive || role == .agent, tree[index].features["VerbForm"] == "Part" {
      return
    }
    if !infinitives.isEmpty, objects.isEmpty {
      return set(&cue, .infinitive, entry.takesInfinitive, infinitives.map(tree.extent))
    }
    if let object = objects.last, listens, let told = told(index, object, infinitives) {
      return set(&cue, .clause, entry.takesClause, [tree.extent(of: told)])
    }
    if let quoted = tree.dependents(of: index, .adverbialClause).first(where: { isSaying($0) }), !objects.isEmpty {
      return set(&cue, .clause, entry.takesClause, [tree.extent(of: quoted)])
    }
    if let object = objects.last, let clause = torn(index, object) {
      return set(&cue, .clause, entry.takesClause, [tree.extent(of: object), tree.extent(of: clause)])
    }
    if let object = objects.last, let predicate = predicate(of: index, object) {
      return set(
        &cue, .predication, entry.takesObject, [tree.extent(of: object), tree.extent(of: predicate)])
    }
    if !objects.isEmpty {
      return set(&cue, .object, entry.takesObject, (objects + infinitives + completions(of: index)).map(tree.extent))
    }
    guard let (marks, content) = prepositional(index, entry) else { return }
    set(&cue, .preposition, true, [tree.extent(of: content)])
    cue.content.remove(contentsOf: marks)
    cue.words = (cue.words + marks).sorted()
  }

  private func set(
    _ cue: inout Cue, _ construction: AttributionRelation.Construction, _ isAllowed: Bool, _ content: [Range<Int>]
  ) {
    guard isAllowed || quotes(content, cue) else { return }
    cue.construction = construction
    for range in content { cue.content.insert(contentsOf: range) }
  }

  /// "demands an order that “treats all alike”": whatever a verb of speech attributes, what it quotes is said.
  private func quotes(_ content: [Range<Int>], _ cue: Cue) -> Bool {
    guard cue.entry.takesQuotation else { return false }
    let isFramed = { (word: Int) in self.quoted[word] != nil && self.quoted[word] != self.quoted[cue.word] }
    return content.contains { $0.count(where: { isFramed($0) && self.tree[$0].kind != .punctuation }) > 2 }
  }

  /// "…, she said", "As she said, …": the verb of what the cue is an insertion into.
  private func hostOfAside(_ index: Int, _ source: SourceFinder.Source?) -> Int? {
    guard source?.role == .subject, let head = tree[index].head else { return nil }
    switch tree[index].relation {
    case .parataxis where sources.hasSubject(head): return head
    case .adverbialClause where sources.hasSubject(head):
      let mark = tree.tree.dependent(of: index, .marker)
      return mark.map { tree[$0].form == "as" } ?? tree.hasTense(index) ? head : nil
    case .parataxis, .relativeClause:
      // "The ferries, he said, were old": the parser hangs the insertion on the subject before it.
      let extent = tree.extent(of: index)
      guard let verb = tree[head].head, ClauseFinder.subjects.contains(tree[head].relation),
        let subject = source?.head, sources.antecedent(of: subject) == nil, extent.lowerBound > 0,
        tree[extent.lowerBound].form == "," || tree[extent.lowerBound - 1].form == ",",
        extent.upperBound < tree.words.count, tree[extent.upperBound].form == ","
      else { return nil }
      return verb
    default: return nil
    }
  }

  /// What is said to a listener: "told the council that it was late", "asked him to leave".
  private func told(_ index: Int, _ listener: Int, _ infinitives: [Int]) -> Int? {
    tree.dependents(of: listener, .clausalModifier, .relativeClause).first { tree.has(.marker, "that", below: $0) }
      ?? infinitives.first ?? (tree.tree.dependent(of: index, .indirectObject) == nil ? nil : listener)
  }

  /// The rest of a clause that the parser tears from its subject: "said | a lease | until 2031 was possible".
  private func torn(_ index: Int, _ object: Int) -> Int? {
    guard object > index else { return nil }
    return tree.dependents(of: index, .adverbialClause).first {
      let start = tree.extent(of: $0).lowerBound
      let mark = tree.tree.dependent(of: $0, .marker)
      return start == tree.extent(of: object).upperBound && tree[start].kind != .punctuation && tree.hasTensedCore($0)
        && (mark.map { Self.tornMarks.contains(tree[$0].form) } ?? true)
    }
  }

  /// The clause right behind a verb that the parser hangs on the verb's own head: "…, arguing | the plan was dead",
  /// "which engineers say | needs a bridge", or above it: "and assured | officials were in contact".
  private func severed(_ index: Int) -> Range<Int>? {
    guard index + 1 < tree.words.count, tree[index + 1].kind != .punctuation else { return nil }
    guard let head = tree[index].head else { return behindCircumstance(of: index) }
    if tree[index].relation == .conjunct, head > index, sources.hasSubject(head), tree.hasTensedCore(head) {
      return index + 1..<tree.extent(of: head).upperBound
    }
    let clause = tree.dependents(of: head, .parataxis, .clausalComplement, .relativeClause).first { $0 > index }
    if let clause, tree.extent(of: clause).lowerBound == index + 1, tree.hasTensedCore(clause) {
      return tree.extent(of: clause)
    }
    return behindCircumstance(of: index)
  }

  /// "said on condition of anonymity | that the talks had failed": the clause hangs on the noun before it.
  private func behindCircumstance(of index: Int) -> Range<Int>? {
    guard var noun = tree.dependents(of: index).last(where: { tree[$0].relation.universal == .oblique && $0 > index })
    else { return nil }
    for _ in 0..<4 {
      let clause = tree.dependents(of: noun, .relativeClause, .clausalModifier, .clausalComplement).last
      if let clause {
        let extent = tree.extent(of: clause)
        let isContent = tree[extent.lowerBound].form == "that" && tree.hasTensedCore(clause)
        // Where "that" is the subject, it stands for the noun.
        let subject = tree.dependents(of: clause).first { ClauseFinder.subjects.contains(tree[$0].relation) }
        return isContent && subject.map { $0 > extent.lowerBound } ?? false && lexicon.nouns[tree[noun].lemma] == nil
          ? extent.dropFirst() : nil
      }
      guard let next = tree.dependents(of: noun, .nominalModifier).last else { return nil }
      noun = next
    }
    return nil
  }

  /// What somebody calls an object: "called the plan a hole", "described it as safe".
  private func predicate(of index: Int, _ object: Int) -> Int? {
    guard object > index else { return nil }
    return tree.dependents(of: index).first { dependent in
      guard dependent > object else { return false }
      switch tree[dependent].relation {
      case .openComplement: return tree[dependent].tag != .verb
      case .oblique, .adverbialClause:
        return tree.has(.caseMarker, "as", below: dependent) || tree.has(.marker, "as", below: dependent)
      default: return false
      }
    }
  }

  /// "quoted officials as saying that …"
  private func isSaying(_ index: Int) -> Bool {
    tree.has(.marker, "as", below: index) && lexicon.verbs[tree[index].lemma]?.takesQuotation ?? false
  }

  /// Prepositional phrases and clauses that complete a verb with an object: "blamed the storm for the damage".
  private func completions(of index: Int) -> [Int] {
    tree.dependents(of: index).filter { dependent in
      guard dependent > index else { return false }
      let relation = tree[dependent].relation
      if relation == .adverbialClause {
        return tree.has(.marker, "as", "of", "for", "to", "from", "by", "with", below: dependent)
      }
      return relation.universal == .oblique && !isCircumstance(dependent)
    }
  }

  /// Times, places and occasions, by their preposition or by having none.
  private func isCircumstance(_ index: Int) -> Bool {
    guard let mark = tree.tree.dependent(of: index, .caseMarker) else { return true }
    return Self.circumstances.contains(tree[mark].form)
  }

  /// "spoke about the plan", "spoke of leaving".
  private func prepositional(_ index: Int, _ entry: ReportingLexicon.Entry) -> (marks: Range<Int>, content: Int)? {
    guard !entry.prepositions.isEmpty else { return nil }
    for dependent in tree.dependents(of: index) where dependent > index {
      let relation = tree[dependent].relation
      guard relation.universal == .oblique || relation == .adverbialClause,
        let mark = tree.tree.dependent(of: dependent, relation == .adverbialClause ? .marker : .caseMarker),
        entry.prepositions.contains(tree[mark].form)
      else { continue }
      return (mark..<mark + 1, dependent)
    }
    return nil
  }

  // MARK: Nouns

  /// "the claim that …"
  private func noun(_ index: Int) -> Cue? {
    guard let entry = lexicon.nouns[tree[index].lemma], entry.takesClause,
      let clause = tree.dependents(of: index).first(where: {
        $0 > index && [.clausalModifier, .relativeClause, .clausalComplement].contains(tree[$0].relation)
          && tree.has(.marker, "that", below: $0)
      })
    else { return nil }
    return Cue(
      word: index, entry: entry, construction: .noun, words: [index], source: sources.source(ofNoun: index),
      content: RangeSet(tree.extent(of: clause)))
  }

  private static let modifiers: Set<Dependency> = [
    Dependency(rawValue: "amod"), .caseMarker, Dependency(rawValue: "fixed"), Dependency(rawValue: "compound"),
  ]
  /// Verbs that persons speak by and that things show by.
  private static let indicating: Set<String> = [
    "suggest", "indicate", "imply", "hint", "signal", "highlight", "underline", "underscore", "stress", "reveal",
    "confirm", "explain", "recall", "emphasise", "emphasize", "point", "clarify", "illustrate", "prove", "state",
  ]
  private static let concluding: Set<String> = ["suggest", "indicate", "imply", "signal"]
  private static let utterances: Set<String> = [
    "address", "comment", "message", "remark", "speech", "statement", "word",
  ]
  private static let things: Set<String> = [
    "attack", "case", "conflict", "crisis", "data", "datum", "effect", "episode", "event", "fact", "figure", "history",
    "loss", "move", "number", "price", "remark", "result", "rise", "step", "talk", "trend", "visit", "vote", "war",
  ]
  static let abstractEndings = ["tion", "sion", "ment", "ity", "ness", "ence", "ance", "ism", "ship", "ing"]
  /// Prepositions that a parser takes for conjunctions where it tears a clause.
  private static let tornMarks: Set<String> = ["until", "by", "of", "in", "for", "with", "at", "from", "than"]
  private static let circumstances: Set<String> = [
    "during", "after", "before", "since", "until", "in", "at", "on", "by", "despite", "under", "through", "via", "amid",
    "because", "throughout", "outside", "inside", "within",
  ]
}
