import Language

/// Finds what stands before a speaker: "according to the ministry", "in the view of the mayor".
struct SpeakerPhraseFinder {
  struct Found {
    var entry: ReportingLexicon.Entry
    var cue: Range<Int>
    var source: Range<Int>
    var speaker: Range<Int>
    var content: RangeSet<Int>
  }

  let tree: PhraseTree
  let quoted: [Int?]

  var found: [Found] {
    let phrases = ReportingLexicon.shared.phrases
    return tree.words.indices.compactMap { start in
      let candidates = phrases[tree[start].form] ?? []
      let phrase = candidates.first { phrase in
        tree.words[start...].lazy.map(\.form).starts(with: phrase.words)
          && start + phrase.words.count < tree.words.count
      }
      return phrase.flatMap { found($0.entry, start..<start + $0.words.count) }
    }
  }

  private func found(_ entry: ReportingLexicon.Entry, _ cue: Range<Int>) -> Found? {
    let head = speakerHead(behind: cue)
    let behind: (Range<Int>) -> Range<Int> = { max($0.lowerBound, cue.upperBound)..<max($0.upperBound, cue.upperBound) }
    let source = behind(tree.nounPhrase(head))
    let speaker = behind(tree.nounPhrase(head, isShort: true))
    guard !source.isEmpty, !speaker.isEmpty else { return nil }
    let end = max(source.upperBound, behind(tree.extent(of: head)).upperBound)
    // The phrase speaks for its part of the sentence: to the next semicolon, and inside its quotation.
    let before = part(from: cue.lowerBound, by: -1)
    let after = part(from: end, by: 1)
    let content = wordCount(before) > 2 ? before : after
    guard wordCount(content) > 1 else { return nil }
    return Found(
      entry: entry, cue: cue, source: source, speaker: speaker, content: RangeSet(tree.trimmed(content)))
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
