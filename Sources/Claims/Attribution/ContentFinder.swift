import Language

/// Where the content of a cue ends: at the quotation marks of direct speech, around an insertion, beside a cue that the
/// tree gives nothing.
struct ContentFinder {
  let tree: PhraseTree
  /// The sentence's index and the quotation of each of its words.
  let sentence: Int
  let quotations: Quotations

  struct Frame {
    var construction: AttributionRelation.Construction
    var source: Range<Int>?
    var speaker: Range<Int>?
    /// The noun phrase that a relative pronoun stands for.
    var antecedent: Range<Int>?
    var content: RangeSet<Int>
    /// A quotation that begins with the next sentence: "She said:".
    var followingQuotation: Int?
  }

  private var sources: SourceFinder { SourceFinder(tree: tree) }
  private var quoted: [Int?] { quotations.quoted[sentence] }
  private var count: Int { tree.words.count }

  /// Source and content of a cue; nil when there is no content.
  func frame(of cue: Cue) -> Frame? {
    guard let construction = cue.construction else { return besideQuotation(cue) }
    if cue.entry.takesQuotation, construction != .clause, construction != .noun, let frame = besideQuotation(cue) {
      return frame
    }
    var source = namedSource(of: cue).map { sources.phrase(of: $0) }
    var speaker = namedSource(of: cue).map { sources.speaker(of: $0) }
    var content = cue.content
    if construction == .clause {
      let isLost = source.map { $0.contains(cue.word) || $0.allSatisfy { quoted[$0] != nil } } ?? (cue.source == nil)
      // "difficult to say how many ships were lost": nobody says it.
      if quoted[cue.word] == nil, isLost, !tree.has(.marker, "to", below: cue.word) {
        source = sources.neighbour(of: cue.word, quoted)
        speaker = source
      }
      for subject in sources.otherSubjects(of: cue) { content.insert(contentsOf: tree.nounPhrase(subject)) }
      if let source { shape(&content, of: cue, source) }
    }
    if let source { content.remove(contentsOf: source) }
    for word in cue.words { content.remove(contentsOf: word..<word + 1) }
    content = trimmed(content)
    guard !content.isEmpty else { return nil }
    return Frame(
      construction: construction, source: source, speaker: speaker, antecedent: antecedent(of: source),
      content: content)
  }

  private func antecedent(of source: Range<Int>?) -> Range<Int>? {
    guard let source, source.count == 1, let pronoun = source.first else { return nil }
    let noun = sources.antecedent(of: pronoun)
    return noun.map { tree.nounPhrase($0, isShort: true) }
  }

  private func namedSource(of cue: Cue) -> Int? { cue.source?.role == .passive ? nil : cue.source?.head }

  // MARK: Clauses

  /// Widens the content to a whole sentence around an insertion, or to the quotations that it stands in.
  private func shape(_ content: inout RangeSet<Int>, of cue: Cue, _ source: Range<Int>) {
    guard quoted[cue.word] == nil else { return }
    var frame = min(cue.extent.lowerBound, source.lowerBound)..<max(cue.extent.upperBound, source.upperBound)
    for dependent in tree.dependents(of: cue.word) where dependent >= frame.upperBound && isAddressee(dependent) {
      let extent = tree.extent(of: dependent)
      guard dependent - frame.upperBound < 12, content.intersection(RangeSet(extent)).isEmpty else { continue }
      frame = frame.lowerBound..<max(frame.upperBound, extent.upperBound)
    }
    if isInsertion(frame, cue, content) {
      let start = tree.words[..<frame.lowerBound].lastIndex { $0.form == ";" }.map { $0 + 1 } ?? 0
      let end = tree.words[frame.upperBound...].firstIndex { $0.form == ";" } ?? count
      content = RangeSet(start..<end)
      content.remove(contentsOf: frame)
    }
    let words = content.ranges.flatMap { $0 }.filter { tree[$0].kind != .punctuation }
    let inside = words.filter { quoted[$0] != nil }
    let before = quotation(from: frame.lowerBound - 1, by: -1)
    var spoken: Set<Int>
    var unquoted = RangeSet<Int>()
    if let before, inside.contains(where: { quoted[$0] == before }) {
      // “…,” she said: only quotations count, and behind the cue only one that goes on at once.
      spoken = Set(inside.filter { $0 < frame.lowerBound }.compactMap { quoted[$0] })
      // The plan “is a hole,” she said: the clause begins before its quotation.
      let start = quotations.words(of: before, in: sentence).lowerBound
      if let first = words.first, first < start, tree[start - 1].kind != .punctuation {
        unquoted = RangeSet(first..<start)
      }
    } else {
      guard let first = words.first, quoted[first] != nil, inside.count * 2 >= words.count else { return }
      spoken = Set(inside.compactMap { quoted[$0] })
      if let before { spoken.insert(before) }
    }
    if let next = quotation(from: frame.upperBound, by: 1) { spoken.insert(next) }
    content = unquoted
    for quotation in spoken { content.insert(contentsOf: quotations.words(of: quotation, in: sentence)) }
  }

  private func isAddressee(_ dependent: Int) -> Bool {
    switch tree[dependent].relation.universal {
    case .object, .indirectObject, .oblique, .adverbialModifier: true
    default: false
    }
  }

  /// "The bridge, officials said, was closed."
  private func isInsertion(_ frame: Range<Int>, _ cue: Cue, _ content: RangeSet<Int>) -> Bool {
    guard frame.lowerBound > 1, frame.count < 18, frame.upperBound + 3 < count, tree.hasTense(cue.word),
      tree[cue.word].relation != .conjunct, !["who", "which"].contains(tree[frame.lowerBound].form),
      isPause(frame.lowerBound - 1), isPause(frame.upperBound), tree[frame.upperBound + 1].form != "that"
    else { return false }
    return !content.ranges.contains { range in range.contains { quoted[$0] != nil } }
  }

  private func isPause(_ index: Int) -> Bool { [",", "—", "–", "--"].contains(tree[index].form) }

  /// The quotation that begins or ends right beside a frame, past commas.
  private func quotation(from start: Int, by step: Int) -> Int? {
    var index = start
    while tree.words.indices.contains(index), quoted[index] == nil, tree[index].kind == .punctuation { index += step }
    return tree.words.indices.contains(index) ? quoted[index] : nil
  }

  // MARK: Quotations without a tree

  /// A finite verb of saying with a source, outside quotation marks and right beside a quotation.
  private func besideQuotation(_ cue: Cue) -> Frame? {
    guard cue.entry.takesQuotation, quoted[cue.word] == nil, tree.hasTense(cue.word),
      cue.source?.role != .passive, cue.source?.role != .agent,
      cue.construction != .infinitive, cue.construction != .preposition,
      tree.tree.dependent(of: cue.word, .object) == nil
        || ReportingLexicon.listenerVerbs.contains(tree[cue.word].lemma)
    else { return nil }
    var source = namedSource(of: cue).map { sources.phrase(of: $0) }
    var speaker = namedSource(of: cue).map { sources.speaker(of: $0) }
    if source?.allSatisfy({ quoted[$0] != nil }) ?? true {
      source = sources.neighbour(of: cue.word, quoted)
      speaker = source
    }
    guard let source, let speaker else { return nil }
    var frame = cue.word..<cue.word + 1
    if abs(source.lowerBound - cue.word) < 14 {
      frame = min(source.lowerBound, cue.word)..<max(source.upperBound, cue.word + 1)
    }
    var content = RangeSet<Int>()
    if let before = quotation(from: frame.lowerBound - 1, by: -1) {
      content.insert(contentsOf: quotations.words(of: before, in: sentence))
    }
    if let after = quotationBehind(frame) {
      content.insert(contentsOf: quotations.words(of: after, in: sentence))
    }
    content = trimmed(content)
    var following: Int?
    if content.isEmpty, tree.words.last?.form == ":", sentence + 1 < quotations.quoted.count {
      following = quotations.quoted[sentence + 1].first ?? nil
    }
    content.remove(contentsOf: source)
    guard following != nil || content.ranges.reduce(0, { $0 + $1.count }) > 1 else { return nil }
    return Frame(
      construction: .quotation, source: source, speaker: speaker, content: content, followingQuotation: following)
  }

  /// "She told the council on Monday: “…”": at most ten words without a comma, then a comma or colon.
  private func quotationBehind(_ frame: Range<Int>) -> Int? {
    var index = frame.upperBound
    while index < count, quoted[index] == nil, tree[index].form != ",", index - frame.upperBound < 10 { index += 1 }
    while index < count, quoted[index] == nil, tree[index].form == "," { index += 1 }
    guard index < count, let found = quoted[index], index > 0,
      [",", ":", "that", "—", "–", "--"].contains(tree[index - 1].form)
    else { return nil }
    return found
  }

  /// Without punctuation at the ends of the whole, but with the marks of the quotations.
  private func trimmed(_ content: RangeSet<Int>) -> RangeSet<Int> {
    var kept = RangeSet<Int>()
    for range in content.ranges {
      let range = tree.trimmed(range)
      if !range.isEmpty { kept.insert(contentsOf: range) }
    }
    return kept
  }
}
