import Document
import Language

/// The part of a sentence that makes one claim: a clause with what belongs to it and nothing that is a claim of its own.
struct ClaimClause {
  /// How the clause becomes a sentence that stands alone.
  enum Form: Sendable {
    /// It has a finite verb.
    case finite
    /// "who owns the ground", "whose price has doubled", "to which both agreed": the pronoun stands for a noun.
    case relative
    /// "killing 41 people", "launched last week": its verb needs a tense.
    case participle
    /// "Gurez, a market town": two noun phrases, the one is the other.
    case apposition
    /// A list item or caption without a verb.
    case fragment
  }

  let analysis: SentenceAnalysis
  let text: DerivedText
  let tree: WordTree
  var clause: Clause
  var form: Form
  /// Its own words in order, those of a subject that stands elsewhere left out.
  var words: [Int]
  /// The words of the subject, wherever it stands.
  var subject: [Int]
  /// The words that a relative pronoun inside the clause stands for, and the pronoun.
  var antecedent: [Int] = []
  var pronoun: Int?

  subscript(index: Int) -> Word { analysis.words[index] }

  /// From its first to its last own word.
  var range: TextRange? {
    guard let first = words.first, let last = words.last else { return nil }
    return TextRange(self[first].range.start, self[last].range.end)
  }

  /// The words from the first to the last own one, with what stands between them.
  var passage: Passage {
    let range = words.first.map { $0..<(words.last ?? $0) + 1 } ?? 0..<0
    return Passage(analysis: analysis, text: text, range: range)
  }

  /// What was found in the clause or its subject, in order.
  func inside<Finding>(_ findings: [Finding], _ range: KeyPath<Finding, TextRange>) -> [Finding] {
    let own = Set(words).union(subject)
    guard let first = own.min(), let last = own.max() else { return [] }
    let (start, end) = (self[first].range.start, self[last].range.end)
    let lower = findings.partitionPoint { $0[keyPath: range].start < start }
    return findings[lower...].prefix { $0[keyPath: range].start < end }.filter { finding in
      let span = finding[keyPath: range]
      let word = analysis.words.partitionPoint { $0.range.end <= span.start }
      return span.end <= end && own.contains(word)
    }
  }

  /// Whether it depends on no other clause of what is said.
  var isMain: Bool { ![.adverbialClause, .relativeClause, .clausalModifier].contains(self[clause.root].relation) }

  var mentions: [Mention] { inside(analysis.mentions, \.range) }

  /// Words as they stand in the text: white space where the text has it or where words were left out.
  func string(_ words: some Sequence<Int>) -> String {
    var result: [UInt8] = []
    var previous: Int?
    for index in words {
      if let previous {
        let isGap = index != previous + 1 || self[previous].range.end < self[index].range.start
        if isGap, !Self.closes(self[index]) { result.append(UInt8(ascii: " ")) }
      }
      result += text.utf8[self[index].range.start..<self[index].range.end]
      previous = index
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func closes(_ word: Word) -> Bool {
    [",", ".", ";", ":", ")", "]", "”", "%", "'s", "’s", "?", "!"].contains(word.form)
  }
}

/// Takes a sentence, or the part of it that somebody says, apart into what makes a claim each.
struct ClaimClauseFinder {
  private let analysis: SentenceAnalysis
  private let text: DerivedText
  let tree: WordTree
  private let finder: ClauseFinder
  private let phrases: Phrases

  init(_ analysis: SentenceAnalysis, _ text: DerivedText) {
    self.analysis = analysis
    self.text = text
    tree = WordTree(analysis.words)
    finder = ClauseFinder(tree)
    phrases = Phrases(tree: tree)
  }

  /// The claims in some words of the sentence, in the order of their first words.
  func clauses(in range: Set<Int>) -> [ClaimClause] {
    var heads: [(root: Int, clause: Clause, form: ClaimClause.Form)] = []
    for clause in finder.clauses where range.contains(clause.root) {
      if let form = form(of: clause, in: range) { heads.append((clause.root, clause, form)) }
    }
    for index in range.sorted() where isAppositionClaim(index) {
      var clause = Clause(root: index, verb: index)
      clause.subject = tree[index].head
      clause.subjectOrigin = .antecedent
      clause.complement = index
      heads.append((index, clause, .apposition))
    }
    let roots = Set(heads.map(\.root))
    return heads.compactMap { head in
      claim(head.clause, head.form, in: range, leavingOut: roots)
    }.sorted { ($0.words.first ?? 0, $0.clause.root) < ($1.words.first ?? 0, $1.clause.root) }
  }

  private func claim(
    _ clause: Clause, _ form: ClaimClause.Form, in range: Set<Int>, leavingOut roots: Set<Int>
  ) -> ClaimClause? {
    let subtree = tree.subtree(of: clause.root) { index in
      roots.contains(index) && index != clause.root && isDetached(index)
        || tree[index].head == clause.root && isJoiner(index, of: clause, form)
    }
    let words = trimmed(closed(subtree.filter(range.contains)))
    guard !words.isEmpty else { return nil }
    var subject: [Int] = []
    if let head = clause.subject {
      subject =
        clause.subjectOrigin == .own
        ? phrases.words(of: head, withCase: false, isCoordinated: true).filter(words.contains)
        : phrases.words(of: head, withCase: false, isCoordinated: clause.subjectOrigin != .antecedent)
    }
    var claim = ClaimClause(
      analysis: analysis, text: text, tree: tree, clause: clause, form: form, words: words, subject: subject)
    if form == .relative, clause.subjectOrigin != .antecedent, let noun = tree[clause.root].head {
      claim.pronoun = relativePronoun(of: clause)
      claim.antecedent = phrases.words(of: noun, withCase: false)
    }
    return claim
  }

  /// The relative pronoun of a clause whose subject it is not, at the front or behind a preposition there.
  private func relativePronoun(of clause: Clause) -> Int? {
    guard let noun = tree[clause.root].head, noun < clause.root else { return nil }
    return tree.subtree(of: clause.root).prefix(4).first { index in
      // "competition, where …" is no place.
      Self.relatives.contains(tree[index].form) && (tree[index].form != "where" || tree[noun].tag == .properNoun)
    }
  }

  private static let relatives: Set<String> = ["which", "whose", "where"]

  // MARK: What is a claim

  private func form(of clause: Clause, in range: Set<Int>) -> ClaimClause.Form? {
    let root = tree[clause.root]
    let isFinite = clause.predicate.contains { tree[$0].isFinite }
    // What somebody says hangs on the verb of speech outside.
    guard let head = root.head, range.contains(head) else { return isFinite ? .finite : nil }
    switch root.relation {
    case .parataxis: return isFinite ? .finite : nil
    case .conjunct:
      guard finder.clause(withRoot: head) != nil else { return isFinite && hasOwnSubject(clause) ? .finite : nil }
      // What is coordinated with a clause that is no claim is none either.
      guard let first = finder.clause(withRoot: headOfConjuncts(clause.root)),
        let form = self.form(of: first, in: range)
      else { return nil }
      if form == .participle { return clause.subject != nil && isParticiple(clause.root) ? .participle : nil }
      return isFinite ? .finite : nil
    case .clausalComplement: return nil
    case .adverbialClause:
      if isFinite {
        guard hasOwnSubject(clause), let mark = mark(of: clause.root) else { return nil }
        return Self.asserting.contains(mark) || Self.timing.contains(mark) && isPast(head) ? .finite : nil
      }
      return clause.subject != nil && isAfterComma(clause.root) && mark(of: clause.root) == nil
        && isParticiple(clause.root)
        ? .participle : nil
    case .relativeClause:
      guard isAfterComma(clause.root), isFinite else { return nil }
      return clause.subjectOrigin == .antecedent || relativePronoun(of: clause) != nil ? .relative : nil
    case .clausalModifier:
      return isAfterComma(clause.root) && isParticiple(clause.root) && mark(of: clause.root) == nil ? .participle : nil
    default: return nil
    }
  }

  private func headOfConjuncts(_ index: Int) -> Int {
    var index = index
    while tree[index].relation == .conjunct, let head = tree[index].head { index = head }
    return index
  }

  private func hasOwnSubject(_ clause: Clause) -> Bool {
    clause.subject != nil && clause.subjectOrigin == .own || clause.expletive != nil
  }

  private func isParticiple(_ index: Int) -> Bool {
    let form = tree[index].features["VerbForm"]
    return tree[index].tag == .verb && (form == "Part" || form == "Ger")
  }

  /// Whether a clause tells of something past.
  private func isPast(_ root: Int) -> Bool {
    finder.clause(withRoot: root)?.predicate.first { tree[$0].isFinite }.map { tree[$0].features["Tense"] == "Past" }
      ?? false
  }

  private func mark(of root: Int) -> String? {
    tree.dependents(of: root).first {
      tree[$0].relation == .marker || tree[$0].relation == .adverbialModifier && tree[$0].form == "when"
    }.map { tree[$0].form }
  }

  /// Conjunctions whose clause is put forward as true, too.
  private static let asserting: Set<String> = [
    "because", "as", "since", "while", "although", "though", "whereas", "but",
  ]
  /// Those whose clause happened if the other one did: not in "before the works can start".
  private static let timing: Set<String> = ["after", "before", "when"]
  /// Those that set two claims side by side: neither depends on the other.
  private static let contrasting: Set<String> = ["while", "although", "though", "whereas", "but"]

  private func isAppositionClaim(_ index: Int) -> Bool {
    guard tree[index].relation == .apposition, let head = tree[index].head, head < index,
      // What hangs on a common noun is as often an example or another part of a list.
      tree[index].tag == .noun, tree[head].tag == .properNoun
    else { return false }
    return isAfterComma(index) && tree.dependents(of: index).count >= 1
  }

  // MARK: What belongs to it

  /// Whether a clause that is a claim is left out of the claim that it hangs on.
  private func isDetached(_ root: Int) -> Bool {
    guard tree[root].relation == .adverbialClause, finder.clause(withRoot: root).map({ isFiniteClause($0) }) == true
    else { return true }
    return mark(of: root).map(Self.contrasting.contains) ?? true
  }

  private func isFiniteClause(_ clause: Clause) -> Bool { clause.predicate.contains { tree[$0].isFinite } }

  /// What only joins the clause to others: "and", "because", the relative pronoun.
  private func isJoiner(_ index: Int, of clause: Clause, _ form: ClaimClause.Form) -> Bool {
    let word = tree[index]
    switch word.relation {
    case .coordinator: return index < clause.root
    case .marker: return word.tag == .subordinatingConjunction && word.form != "if"
    case .nominalSubject, .passiveSubject: return clause.subjectOrigin == .antecedent
    case .adverbialModifier:
      return word.form == "when" && index < clause.root || isConnective(index)
    case .oblique: return isConnective(index)
    case .apposition: return form == .apposition
    default: return false
    }
  }

  /// "However,", "in addition,": says nothing of its own.
  private func isConnective(_ index: Int) -> Bool {
    let phrase = tree.subtree(of: index).map { tree[$0].form }
    return Self.connectives.contains(phrase.filter { $0 != "," }.joined(separator: " "))
  }

  private static let connectives: Set<String> = [
    "however", "meanwhile", "moreover", "still", "indeed", "additionally", "finally", "overall", "nevertheless",
    "nonetheless", "therefore", "thus", "furthermore", "instead", "in fact", "in addition", "for example",
    "for instance",
    "of course", "as a result", "at the same time", "on the other hand", "by contrast", "so far", "so", "then", "also",
    "more recently",
  ]

  /// Behind a comma, a dash or a bracket, or at the start of the sentence: "Speaking in Oslo, she …".
  private func isAfterComma(_ index: Int) -> Bool {
    // The comma itself hangs on what it sets off.
    guard let first = tree.subtree(of: index).first(where: { tree[$0].kind != .punctuation }) else { return false }
    return first == 0 || [",", "(", "–", "—", "-"].contains(tree[first - 1].form)
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
    return words.filter { index in
      switch tree[index].form {
      case "(", ")": pairs.contains(index)
      case ",", "–", "—", ";": own.contains(index - 1) && own.contains(index + 1)
      default: true
      }
    }
  }

  private func trimmed(_ words: [Int]) -> [Int] {
    var words = words[...]
    while let first = words.first,
      isEdge(first) && !hasPartner(first, in: words.dropFirst()) || tree[first].tag == .coordinatingConjunction
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
  /// A list item or caption without a verb.
  func fragment(_ range: Range<Int>) -> ClaimClause? {
    let words = trimmed(Array(range))
    guard let first = words.first else { return nil }
    let root = words.first { index in tree[index].head.map { !words.contains($0) } ?? true } ?? first
    return ClaimClause(
      analysis: analysis, text: text, tree: tree, clause: Clause(root: root, verb: root), form: .fragment, words: words,
      subject: [])
  }
}
