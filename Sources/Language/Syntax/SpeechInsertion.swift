import Lexicons

/// Where a sentence names a speaker inside the clause that the speaker says, or behind it: "the line, officials said, will
/// open".
///
/// Texts that parsers learn from have few of these: the speaker becomes an apposition, the verb of speech a relative clause
/// or the root. So the clause is parsed without them, and without "According to officials," before it.
struct SpeechInsertion: Hashable {
  /// With the commas around it.
  let words: Range<Int>
  /// The word behind it with which the clause that it interrupts goes on; nil before and behind a clause.
  let continuation: Int?
  /// How it hangs on the clause.
  let relation: Dependency

  /// The first of a sentence; nil if there is none.
  init?(in nodes: [Node]) {
    if let phrase = Self.phrase(in: nodes) {
      self = phrase
      return
    }
    for verb in nodes.indices.dropFirst() where Self.verbs.contains(nodes[verb].form) && nodes[verb].tag == .verb {
      guard let clause = Self.clause(of: verb, in: nodes) else { continue }
      self = clause
      return
    }
    return nil
  }

  private init(words: Range<Int>, continuation: Int? = nil, relation: Dependency = .parataxis) {
    (self.words, self.continuation, self.relation) = (words, continuation, relation)
  }

  /// "According to officials," at the start, as far as the tree holds it together.
  private static func phrase(in nodes: [Node]) -> Self? {
    guard nodes.count > 4, nodes[0].form.lowercased() == "according", nodes[1].form == "to" else { return nil }
    var speaker = 2
    while let head = nodes[speaker].head, head > speaker, head < longestBefore, nominal.contains(nodes[head].tag) {
      speaker = head
    }
    let isPart = { (word: Int) in
      var word = word
      while let head = nodes[word].head, word != speaker { word = head }
      return word == speaker
    }
    // "According to officials, in Lima, Peru, …": what stands behind a comma and a preposition is told, not who tells
    // it.
    let opensClause = { (word: Int) in
      nodes[word].form == "," && word + 1 < nodes.count && settings.contains(nodes[word + 1].form)
    }
    guard var end = nodes.indices.first(where: { $0 > speaker && (!isPart($0) || opensClause($0)) }) else { return nil }
    if nodes[end].form == "," { end += 1 }
    guard end <= longestBefore, end + 2 < nodes.count, nodes[end - 1].form == "," else { return nil }
    return Self(words: 0..<end, relation: .oblique)
  }

  private static func clause(of verb: Int, in nodes: [Node]) -> Self? {
    let isComma = { (index: Int) in nodes[index].form == "," }
    for end in (verb + 1..<min(verb + longestBehind, nodes.count)).filter(isComma) {
      var starts = (max(1, verb - longestBefore)..<verb).filter(isComma)
      // "its head, Peter Lund, said," has an apposition.
      if end == verb + 1, starts.last == verb - 1 { starts.removeLast(min(2, starts.count)) }
      guard let start = starts.last, let continuation = continuation(of: start, behind: end, nodes) else { continue }
      let (before, behind) = (start + 1..<verb, verb + 1..<end)
      let isSpoken =
        before.isEmpty ? isSubject(behind, in: nodes) : isSubject(before, in: nodes) && !hasVerb(behind, in: nodes)
      if isSpoken { return Self(words: start..<end + 1, continuation: continuation) }
    }
    return behind(verb, in: nodes)
  }

  /// ", officials said." behind a clause, where the tree does not show it.
  private static func behind(_ verb: Int, in nodes: [Node]) -> Self? {
    let isShown =
      nodes[verb].relation == .parataxis
      || nodes.contains { $0.head == verb && $0.relation == .clausalComplement }
    guard !isShown, let last = nodes.indices.last, nodes[last].tag == .punctuation,
      verb < last, last - verb < longestBehind, !hasVerb(verb + 1..<last, in: nodes),
      !nodes[verb..<last].contains(where: { $0.form == "," }),
      let start = (max(1, verb - longestBefore)..<verb).last(where: { nodes[$0].form == "," }),
      isSubject(start + 1..<verb, in: nodes), hasVerb(0..<start, in: nodes)
    else { return nil }
    return Self(words: start..<last)
  }

  /// The verb that the clause before an insertion waits for: "the line | will open", "the line will | open".
  private static func continuation(of start: Int, behind end: Int, _ nodes: [Node]) -> Int? {
    guard let next = nodes[(end + 1)...].firstIndex(where: { $0.tag != .adverb }), next <= end + 3 else { return nil }
    let isWaiting = nodes[start - 1].tag == .auxiliary && nodes[next].tag == .verb
    return isWaiting || isFinite(nodes[next]) ? next : nil
  }

  /// Whether words name somebody and nothing else.
  private static func isSubject(_ words: Range<Int>, in nodes: [Node]) -> Bool {
    guard let first = words.first, starting.contains(nodes[first].tag), !hasVerb(words, in: nodes),
      !words.contains(where: { relativePronouns.contains(nodes[$0].form) })
    else { return false }
    return words.contains { nominal.contains(nodes[$0].tag) }
  }

  private static func hasVerb(_ words: Range<Int>, in nodes: [Node]) -> Bool { words.contains { isFinite(nodes[$0]) } }

  private static func isFinite(_ node: Node) -> Bool {
    [.verb, .auxiliary].contains(node.tag) && node.features["VerbForm"] == "Fin"
  }

  private static let settings: Set<String> = ["in", "on", "at", "by", "from", "since", "during", "between", "under"]
  private static let nominal: Set<UniversalTag> = [.noun, .properNoun, .pronoun]
  private static let starting: Set<UniversalTag> = nominal.union([.determiner, .adjective, .numeral])
  /// In words: how far the commas may stand from the verb.
  private static let (longestBefore, longestBehind) = (16, 12)
  private static let relativePronouns: Set<String> = ["who", "which", "that", "whose", "whom", "what"]

  /// Tensed forms of verbs that tell what somebody said or wrote.
  private static let verbs: Set<String> = {
    let rows = LexiconTable(.reportingWords).rows.filter { row in
      row.count >= 7 && row[4].contains("verb-quote") && ["speech", "writing"].contains(row[5])
        && row[6].split(separator: "|").contains("clause")
    }
    return Set(rows.flatMap { $0[1].split(separator: "|").map(String.init) }.filter { !$0.hasSuffix("ing") })
  }()
}

extension SpeechInsertion {
  /// Its words without the commas around it.
  fileprivate func inside(_ forms: [String]) -> Range<Int> {
    var inside = words
    if forms[inside.lowerBound] == "," { inside.removeFirst() }
    if let last = inside.last, forms[last] == "," { inside.removeLast() }
    return inside
  }
}

extension Parser {
  /// The trees of sentences, with clauses read past the insertions that say who speaks, which hang on them by parataxis.
  ///
  /// A tree depends on its own sentence alone.
  func treesPastInsertions(of sentences: [[String]]) -> [Tree] {
    var trees = trees(of: sentences)
    let insertions = trees.indices.compactMap { index in
      SpeechInsertion(in: trees[index].nodes).map { (sentence: index, insertion: $0) }
    }
    let outer = self.trees(
      of: insertions.map { index, insertion in
        sentences[index].indices.filter { !insertion.words.contains($0) }.map { sentences[index][$0] }
      })
    let inner = self.trees(
      of: insertions.map { index, insertion in insertion.inside(sentences[index]).map { sentences[index][$0] } })
    for ((index, insertion), (outer, inner)) in zip(insertions, zip(outer, inner)) {
      trees[index] = trees[index].replacing(insertion, outer: outer, inner: inner)
    }
    return trees.map(\.withMissedClause)
  }
}

extension Tree {
  /// The tree with what was parsed around an insertion and inside its commas.
  fileprivate func replacing(_ insertion: SpeechInsertion, outer: Tree, inner: Tree) -> Tree {
    guard let speech = inner.root, let root = outer.root else { return self }
    let (words, inside) = (insertion.words, insertion.inside(nodes.map(\.form)))
    let place = { (index: Int) in index < words.lowerBound ? index : index + words.count }
    var clause = insertion.continuation.map { $0 - words.count } ?? root
    while let head = outer.nodes[clause].head, Self.functions.contains(outer.nodes[clause].relation) { clause = head }

    var tree = self
    for (index, node) in outer.nodes.enumerated() {
      tree.nodes[place(index)] = node
      tree.nodes[place(index)].head = node.head.map(place)
    }
    for (index, node) in inner.nodes.enumerated() {
      tree.nodes[inside.lowerBound + index] = node
      tree.nodes[inside.lowerBound + index].head = node.head.map { inside.lowerBound + $0 }
    }
    let head = inside.lowerBound + speech
    tree.nodes[head].head = place(clause)
    tree.nodes[head].relation = insertion.relation
    for comma in words where !inside.contains(comma) {
      tree.nodes[comma].head = head
      tree.nodes[comma].relation = .punct
    }
    return tree
  }

  private static let functions: Set<Dependency> = [.auxiliary, .passiveAuxiliary, .copula]
}
