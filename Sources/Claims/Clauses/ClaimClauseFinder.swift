import Document
import Language

/// Takes a sentence, or the part of it that somebody says, apart into what makes a claim each.
struct ClaimClauseFinder {
  let analysis: SentenceAnalysis
  private let text: DerivedText
  let tree: WordTree
  let finder: ClauseFinder
  var phrases: Phrases { finder.phrases }

  init(_ analysis: SentenceAnalysis, _ text: DerivedText, _ tree: WordTree) {
    self.analysis = analysis
    self.text = text
    self.tree = tree
    finder = ClauseFinder(tree)
  }

  /// The claims in what one voice says in the sentence, in the order of their first words.
  func clauses(in part: Voices.Part) -> [ClaimClause] {
    var part = part
    part.words.subtract(anonymousSources(part).flatMap { tree.subtree(of: $0) })
    var heads: [(root: Int, clause: Clause, form: ClaimClause.Form)] = []
    let noted = Set(finder.clauses.filter { notedContent(of: $0.root) != nil }.compactMap { tree[$0.root].head })
    for clause in finder.clauses
    where part.words.contains(clause.root) && impersonalContent(of: clause.root) == nil && !noted.contains(clause.root)
    {
      guard let form = form(of: clause, in: part) else { continue }
      var clause = clause
      if form == .participle, let content = spokenClause(before: clause, in: part) { clause.subject = content.subject }
      if isDeniedDeed(clause.root, in: part), let verb = tree[clause.root].head {
        (clause.subject, clause.subjectOrigin) = (finder.clause(withRoot: verb)?.subject, .controlled)
      }
      heads.append((clause.root, clause, form))
    }
    for index in part.words.sorted() where isAppositionClaim(index) {
      var clause = Clause(root: index, verb: index)
      clause.subject = tree[index].head
      clause.subjectOrigin = .antecedent
      clause.complement = index
      heads.append((index, clause, .apposition))
    }
    let roots = Set(heads.map(\.root))
    let claims = heads.compactMap { head in
      claim(head.clause, head.form, in: part, leavingOut: roots)
    }.sorted { ($0.words.first ?? 0, $0.clause.root) < ($1.words.first ?? 0, $1.clause.root) }
    return withConditions(claims)
  }

  /// "Should demand fall, the board would act": what the tree sets side by side is one claim, and a condition is none.
  private func withConditions(_ claims: [ClaimClause]) -> [ClaimClause] {
    var result: [ClaimClause] = []
    var condition: [Int] = []
    for var claim in claims {
      if isInvertedCondition(claim) {
        condition = claim.words
        continue
      }
      if let last = condition.last, claim.form == .finite, let first = claim.words.first, first > last {
        let comma = last + 1 < first && tree[last + 1].form == "," ? [last + 1] : []
        claim.words = condition + comma + claim.words
        condition = []
      }
      result.append(claim)
    }
    return result
  }

  /// "Had the dam broken", "Should demand fall"
  private func isInvertedCondition(_ claim: ClaimClause) -> Bool {
    guard claim.form == .finite, let first = claim.words.first, first + 1 < tree.words.count,
      ["had", "should", "were"].contains(tree[first].form), claim.clause.subjectOrigin == .own,
      first == claim.clause.root || tree[first].head == claim.clause.root
    else { return false }
    return [.determiner, .properNoun, .noun, .pronoun, .adjective].contains(tree[first + 1].tag)
      && claim.clause.subject.map { subject in
        // In "Had the dam broken, the toll might …" the parser has made one clause of both.
        subject > first && !claim.words.contains { $0 < subject && tree[$0].form == "," }
      } ?? !claim.clause.objects.isEmpty
  }

  private func claim(
    _ clause: Clause, _ form: ClaimClause.Form, in part: Voices.Part, leavingOut roots: Set<Int>
  ) -> ClaimClause? {
    var clause = clause
    let link = reasonLink(of: clause)
    if !link.isEmpty {
      clause.predicate.removeAll(where: link.contains)
      clause.subject = tree.dependents(of: clause.root).first {
        ClauseFinder.subjects.contains(tree[$0].relation) && !link.contains($0)
      }
    }
    let subtree = tree.subtree(of: clause.root) { index in
      link.contains(index) || roots.contains(index) && index != clause.root && isDetached(index)
        || tree[index].head == clause.root && isJoiner(index, of: clause, form)
        // "flour, which millers say has cost them millions": only who says it would be left.
        || index != clause.root && tree[index].relation == .relativeClause && part.cues.contains(index)
    }
    let words = withoutThat(
      trimmed((condition(of: clause, in: part) + closed(subtree.filter(part.words.contains))).sorted()), in: part)
    guard !words.isEmpty else { return nil }
    var subject: [Int] = []
    if let head = clause.subject {
      subject =
        clause.subjectOrigin == .own
        ? phrases.words(of: head, withCase: false, isCoordinated: true).filter(words.contains)
        : phrases.words(
          of: head, withCase: false, isCoordinated: clause.subjectOrigin != .antecedent,
          isWhole: [.shared, .controlled].contains(clause.subjectOrigin))
    }
    var claim = ClaimClause(
      analysis: analysis, text: text, tree: tree, clause: clause, form: form, words: words, subject: subject)
    if form == .relative, let (pronoun, time) = timeOfWhen(clause.root) {
      (claim.pronoun, claim.antecedent) = (pronoun, time)
    } else if form == .relative, clause.subjectOrigin != .antecedent, let noun = tree[clause.root].head {
      claim.pronoun = relativePronoun(of: clause)
      claim.antecedent = phrases.words(of: noun, withCase: false)
    }
    claim.premise = premise(of: clause)
    claim.frame = frame(of: claim, in: part)
    return claim
  }

  /// The relative pronoun of a clause whose subject it is not, at the front or behind a preposition there.
  func relativePronoun(of clause: Clause) -> Int? {
    guard let noun = tree[clause.root].head, noun < clause.root else { return nil }
    return tree.subtree(of: clause.root).prefix(4).first { index in
      // "a phase, where …" is no place.
      Self.relatives.contains(tree[index].form) && (tree[index].form != "where" || isPlace(noun))
    }
  }

  /// "since March 2019, when the line opened": the pronoun and the time right before it, of what is past.
  func timeOfWhen(_ root: Int) -> (pronoun: Int, time: [Int])? {
    guard tree[root].relation == .adverbialClause, isPast(root), mark(of: root) == "when" else { return nil }
    guard let when = tree.dependents(of: root).first(where: { tree[$0].form == "when" }), when > 1 else { return nil }
    let last = tree[when - 1].form == "," ? when - 2 : when - 1
    let end = tree[last].range.end
    let place = analysis.times.partitionPoint { $0.range.end < end }
    guard place < analysis.times.count, analysis.times[place].range.end == end, analysis.times[place].isCalendar else {
      return nil
    }
    return (when, (0...last).filter { tree[$0].range.overlaps(analysis.times[place].range) })
  }

  private static let relatives: Set<String> = ["which", "whose", "where"]

  /// A name, or a noun that the sentence says something to be in or at.
  private func isPlace(_ noun: Int) -> Bool {
    tree[noun].tag == .properNoun
      || tree.dependent(of: noun, .caseMarker).map { ClaimClause.places.contains(tree[$0].form) } == true
  }

  // MARK: What belongs to it

  /// Whether a clause that is a claim is left out of the claim that it hangs on.
  private func isDetached(_ root: Int) -> Bool {
    guard tree[root].relation == .adverbialClause, finder.clause(withRoot: root).map({ isFiniteClause($0) }) == true
    else { return true }
    return timeOfWhen(root) != nil && phrases.isSetOff(root) || mark(of: root).map(Self.contrasting.contains) ?? true
  }

  func isFiniteClause(_ clause: Clause) -> Bool { clause.predicate.contains { tree[$0].isFinite } }

  /// What only joins the clause to others: "and", "because", the relative pronoun.
  private func isJoiner(_ index: Int, of clause: Clause, _ form: ClaimClause.Form) -> Bool {
    let word = tree[index]
    switch word.relation {
    case .coordinator: return index < clause.root && word.form != "nor"
    case .marker: return word.tag == .subordinatingConjunction && word.form != "if"
    case .nominalSubject, .passiveSubject: return clause.subjectOrigin == .antecedent
    case .adverbialModifier:
      return word.form == "when" && index < clause.root && form != .relative || isConnective(index)
    case .oblique: return isConnective(index)
    case .parataxis: return finder.clause(withRoot: index).map(isBareReport) ?? false
    case .conjunct: return finder.clause(withRoot: index).map(isCall) ?? false
    case .apposition: return form == .apposition
    default: return false
    }
  }

  /// "However,", "in addition,": says nothing of its own; not "is still there".
  private func isConnective(_ index: Int) -> Bool {
    let phrase = tree.subtree(of: index).map { tree[$0].form }.filter { $0 != "," }.joined(separator: " ")
    guard Self.connectives.contains(phrase) else { return phrase == "also" }
    let start = phrases.start(of: index)
    return start == 0 || tree[start - 1].kind == .punctuation || tree[start - 1].tag == .coordinatingConjunction
  }

  private static let connectives: Set<String> = [
    "however", "meanwhile", "moreover", "still", "indeed", "additionally", "finally", "overall", "nevertheless",
    "nonetheless", "therefore", "thus", "furthermore", "instead", "in fact", "in addition", "for example",
    "for instance",
    "of course", "as a result", "at the same time", "on the other hand", "by contrast", "so far", "so", "then",
    "more recently",
  ]

  /// "confirms that, as of today, …": a conjunction that the tree does not show as one.
  private func withoutThat(_ words: [Int], in part: Voices.Part) -> [Int] {
    guard part.attribution != nil, let first = words.first, first > 0, words.count > 3, tree[first].form == "that",
      [.marker, .determiner].contains(tree[first].relation),
      part.cues.contains(first - 1) || tree[first - 1].tag == .coordinatingConjunction
    else { return words }
    return trimmed(Array(words.dropFirst()))
  }

  // MARK: Punctuation

  /// Without commas whose neighbour was left out, and brackets whose partner was.
  private func closed(_ words: [Int]) -> [Int] {
    let own = Set(words)
    var open: [Int] = []
    var pairs: Set<Int> = []
    for index in words {
      if tree[index].form == "(" { open.append(index) }
      if tree[index].form == ")", let partner = open.popLast() { pairs.formUnion([partner, index]) }
    }
    var last: Int?
    return words.filter { index in
      switch tree[index].form {
      case "(", ")": return pairs.contains(index)
      case ",", "–", "—", ";":
        guard own.contains(index + 1) else { return false }
        // What was left out stood in or behind a phrase that is set off itself: "Ada Lund, 52, a baker in Voss, has left".
        let isKept = own.contains(index - 1) || last.map(opensInsertion) == true
        if isKept { last = index }
        return isKept
      default: return true
      }
    }
  }

  /// Whether what follows a comma depends on what stands before it.
  private func opensInsertion(_ comma: Int) -> Bool {
    guard comma + 1 < tree.words.count else { return false }
    var phrase = comma + 1
    while let head = tree[phrase].head, phrases.start(of: head) == comma + 1 { phrase = head }
    return tree[phrase].head.map { $0 < comma } ?? false
  }

  func trimmed(_ words: [Int]) -> [Int] {
    var words = words[...]
    while let first = words.first,
      isEdge(first) && !hasPartner(first, in: words.dropFirst())
        || tree[first].tag == .coordinatingConjunction && tree[first].form != "nor"
    {
      words.removeFirst()
    }
    while let last = words.last, isEdge(last), !hasPartner(last, in: words.dropLast()) { words.removeLast() }
    // A quotation that ends the clause keeps its mark.
    if let last = words.last, last + 1 < tree.words.count, ["\"", "”"].contains(tree[last + 1].form) {
      let opened = words.count { ["“", "\""].contains(tree[$0].form) }
      let closed = words.count { tree[$0].form == "”" }
      let isOpen = tree[last + 1].form == "”" ? opened > closed : !opened.isMultiple(of: 2)
      if isOpen { return Array(words) + [last + 1] }
    }
    return Array(words)
  }

  private func isEdge(_ index: Int) -> Bool {
    tree[index].kind == .punctuation
      || (tree[index].kind == .symbol && ["•", "–", "—", "-", "*"].contains(tree[index].form))
  }

  private static let partners = [
    "“": "”", "(": ")", "[": "]", "«": "»", "\"": "\"", "”": "“", ")": "(", "]": "[", "»": "«",
  ]

  private func hasPartner(_ index: Int, in words: ArraySlice<Int>) -> Bool {
    guard let partner = Self.partners[tree[index].form] else { return false }
    return words.contains { tree[$0].form == partner }
  }
}

extension ClaimClauseFinder {
  /// Words that make a claim as they stand: a list item or caption without a verb, or a sentence that the tree does not
  /// show the clause of. What a label names is its subject.
  func fragment(_ range: some Sequence<Int>, label: Range<Int> = 0..<0) -> ClaimClause? {
    var words = trimmed(range.sorted())
    if let first = words.first, tree[first].relation == .marker { words.removeFirst() }
    guard let first = words.first else { return nil }
    let own = Set(words)
    let root = words.first { index in tree[index].head.map { !own.contains($0) } ?? true } ?? first
    return ClaimClause(
      analysis: analysis, text: text, tree: tree, clause: Clause(root: root, verb: root), form: .fragment, words: words,
      subject: label.filter(own.contains))
  }
}
