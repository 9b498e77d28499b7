import Language

/// Finds what stands before a speaker, "according to the ministry", or around: "from Oslo's perspective".
struct SpeakerPhraseFinder {
  struct Found {
    var entry: ReportingLexicon.Entry
    /// The first word of the cue.
    var head: Int
    var cue: RangeSet<Int>
    var source: Range<Int>
    var speaker: Range<Int>
    var content: RangeSet<Int>
  }

  let tree: PhraseTree
  let quoted: [Int?]

  var found: [Found] {
    let phrases = ReportingLexicon.shared.phrases
    return genitives + (eyes.map { [$0] } ?? [])
      + tree.words.indices.compactMap { start in
        let candidates = phrases[tree[start].form] ?? []
        let phrase = candidates.first { phrase in
          tree.words[start...].lazy.map(\.form).starts(with: phrase.words)
            && start + phrase.words.count < tree.words.count
        }
        return phrase.flatMap { found($0.entry, start..<start + $0.words.count) }
      }
  }

  /// "in her view", "from Oslo's perspective"
  private var genitives: [Found] {
    tree.words.indices.compactMap { noun in
      guard tree[noun].tag == .noun, let candidates = ReportingLexicon.shared.genitives[tree[noun].lemma],
        let preposition = tree.tree.dependent(of: noun, .caseMarker),
        preposition == 0 || tree[preposition - 1].kind == .punctuation,
        let genitive = candidates.first(where: { $0.preposition == tree[preposition].form }),
        let owner = tree.tree.dependent(of: noun, .possessive)
      else { return nil }
      let whole = tree.extent(of: noun)
      let source = tree.nounPhrase(owner)
      guard preposition < source.lowerBound, source.upperBound <= noun else { return nil }
      guard let content = content(around: min(whole.lowerBound, preposition)..<max(whole.upperBound, noun + 1)) else {
        return nil
      }
      var cue = RangeSet(preposition..<preposition + 1)
      cue.insert(contentsOf: noun..<noun + 1)
      return Found(
        entry: genitive.entry, head: preposition, cue: cue, source: source,
        speaker: tree.nounPhrase(owner, isShort: true), content: content)
    }
  }

  /// "For Oslo, the plan aims to “bring peace”": whose words they are, where they are quoted.
  private var eyes: Found? {
    guard let first = tree.words.first, first.form == "for", let head = first.head, tree[head].tag == .properNoun,
      first.relation == .caseMarker
    else { return nil }
    let source = tree.nounPhrase(head)
    let end = max(source.upperBound, tree.extent(of: head).upperBound)
    guard end < tree.words.count, tree[source.upperBound].form == ",", let content = content(around: 0..<end),
      let mark = content.ranges.first?.first(where: { quoted[$0] != nil }), quoted[mark - 1] == nil,
      tree[mark - 1].tag == .verb || ["to", "that"].contains(tree[mark - 1].form)
    else { return nil }
    return Found(
      entry: ReportingLexicon.Entry(kind: .speech, stance: .says), head: 0, cue: RangeSet(0..<1), source: source,
      speaker: tree.nounPhrase(head, isShort: true), content: content)
  }

  private func found(_ entry: ReportingLexicon.Entry, _ cue: Range<Int>) -> Found? {
    var head = speakerHead(behind: cue)
    var end = tree.words.count
    // "According to the forecast | growth will slow": a subject is no part of the phrase.
    if head > cue.upperBound + 1, isSubject(head) {
      end = head
      head -= 1
    }
    let (start, limit) = (cue.upperBound, end)
    let behind: (Range<Int>) -> Range<Int> = { max($0.lowerBound, start)..<min(max($0.upperBound, start), limit) }
    let source = limit < tree.words.count ? start..<limit : behind(tree.nounPhrase(head))
    let speaker =
      limit < tree.words.count
      ? source : behind(tree.nounPhrase(tree.author(of: head) ?? tree.name(of: head) ?? head, isShort: true))
    guard !source.isEmpty, !speaker.isEmpty else { return nil }
    let phraseEnd = max(source.upperBound, behind(tree.extent(of: head)).upperBound)
    guard let content = content(around: cue.lowerBound..<phraseEnd) else { return nil }
    return Found(
      entry: entry, head: cue.lowerBound, cue: RangeSet(cue), source: source, speaker: speaker, content: content)
  }

  /// Whether a noun in front of a verb is its subject, also where the parser has it for an adjunct without preposition.
  private func isSubject(_ noun: Int) -> Bool {
    guard let verb = tree[noun].head, verb > noun, tree.hasTensedCore(verb), tree[noun - 1].head == noun,
      tree[noun - 1].relation.rawValue == "compound"
    else { return false }
    return !tree.dependents(of: verb).contains {
      $0 != noun && ClauseFinder.subjects.contains(tree[$0].relation)
    } && tree.extent(of: noun).upperBound < tree.words.count && tree[tree.extent(of: noun).upperBound].form != ","
  }

  /// The phrase speaks for its part of the sentence: to the next semicolon, and inside its quotation.
  private func content(around phrase: Range<Int>) -> RangeSet<Int>? {
    let before = part(from: phrase.lowerBound, by: -1)
    let after = part(from: phrase.upperBound, by: 1)
    // "The cables, according to the ministry, were replaced": what it hangs on stands behind it.
    if wordCount(before) > 0, wordCount(after) > 0, tree[phrase.lowerBound - 1].form == ",",
      tree[phrase.upperBound].form == ",", let head = phrase.lazy.compactMap({ tree[$0].head }).max(),
      head >= phrase.upperBound
    {
      var both = RangeSet(tree.trimmed(before))
      both.insert(contentsOf: tree.trimmed(after))
      return both
    }
    let content = wordCount(before) > 2 ? before : after
    return wordCount(content) > 1 ? RangeSet(tree.trimmed(content)) : nil
  }

  /// The noun that the phrase stands before, from the word behind the phrase up the tree.
  private func speakerHead(behind cue: Range<Int>) -> Int {
    var head = cue.upperBound
    while head + 1 < tree.words.count, tree[head].kind == .punctuation { head += 1 }
    for _ in 0..<20 {
      guard let next = tree[head].head, next > cue.upperBound - 1, Self.nominal.contains(tree[next].tag) else { break }
      head = next
    }
    return head
  }

  private func part(from start: Int, by step: Int) -> Range<Int> {
    var index = step < 0 ? start - 1 : start
    let quotation = quoted[min(max(step < 0 ? start : start - 1, 0), quoted.count - 1)]
    while tree.words.indices.contains(index), tree[index].form != ";",
      quotation == nil || quoted[index] == quotation
    {
      index += step
    }
    return step < 0 ? index + 1..<start : start..<max(index, start)
  }

  private func wordCount(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (tree[$1].kind == .punctuation ? 0 : 1) }
  }

  private static let nominal: Set<UniversalTag> = [.noun, .properNoun, .pronoun, .numeral, .symbol]
}
