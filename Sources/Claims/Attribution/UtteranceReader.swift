import Document
import Language

/// Tells what somebody said in one word, "the mayor criticised the delay", from what the article tells of him.
///
/// What a person says of something is an utterance in any tense. What a country or a body says in the present tense
/// ("Norway criticises the plan") is a standing position as the article sees it, unless its words are quoted.
struct UtteranceReader {
  let sentence: SentenceAnalysis
  let tree: PhraseTree
  /// For each word the quotation that it stands in.
  let quoted: [Int?]

  /// A verb of speech with an object that is itself what the speaker says, and the words it quotes; else nothing.
  func utterance(_ cue: Cue, _ frame: ContentFinder.Frame) -> [Int] {
    let kind = cue.entry.kind
    let isSpoken = kind == .speech || kind == .writing || kind == .thought && cue.entry.isExpressive
    guard isSpoken, let speaker = frame.antecedent ?? frame.speaker,
      tree.hasTense(cue.word) || isParticiple(cue.word),
      !speaker.contains(where: { Self.nobody.contains(tree[$0].form) }), !saysNothing(cue.word),
      speaker.count > 1 || !Self.demonstratives.contains(tree[speaker.lowerBound].form),
      !isFronted(frame.source, before: cue.word)
    else { return [] }
    switch frame.construction {
    case .clause, .quotation, .phrase, .noun: return []
    case .object, .predication, .preposition, .infinitive: break
    }
    let quotes = quoted(by: cue.word)
    return quotes.count >= 3 || isUtterance(cue, frame, speaker) ? [cue.word] + quotes : []
  }

  private func isUtterance(_ cue: Cue, _ frame: ContentFinder.Frame, _ speaker: Range<Int>) -> Bool {
    let isOfOne =
      switch frame.construction {
      case .predication: true
      case .object: cue.entry.isExpressive && isSpokenOf(cue) || cue.entry.isDescriptive && isNaming(cue)
      case .preposition:
        cue.entry.kind == .speech && cue.entry.stance != .denies
          && (cue.entry.isExpressive || cue.entry.isDescriptive)
      default: false
      }
    return isOfOne && (isPast(cue.word) || !isCollective(speaker) || refersToSpeech(cue))
  }

  /// "Norway believes that …": a country has no thoughts, but the article a reading of its policy.
  func isPosition(_ cue: Cue, _ frame: ContentFinder.Frame) -> Bool {
    guard cue.entry.kind == .thought, let speaker = frame.speaker, !isPast(cue.word),
      !frame.content.ranges.contains(where: { range in range.contains { quoted[$0] != nil } })
    else { return false }
    let word = head(of: speaker)
    return mention(at: word)?.kind == .place || tree[word].form == "it"
  }

  /// The words in quotation marks behind a verb that no other verb governs.
  private func quoted(by verb: Int) -> [Int] {
    var quotations: Set<Int> = []
    let behind = verb + 1..<max(tree.extent(of: verb).upperBound, verb + 1)
    for word in behind where tree[word].kind != .punctuation {
      guard let quotation = quoted[word], quotation != quoted[verb], !quotations.contains(quotation),
        let head = tree[word].head, quoted[head] != quotation
      else { continue }
      if governor(of: word) == verb { quotations.insert(quotation) }
    }
    guard !quotations.isEmpty else { return [] }
    return behind.filter { word in
      tree[word].kind != .punctuation && quoted[word].map(quotations.contains) ?? false
    }
  }

  /// The next verb above a word, outside its quotation.
  private func governor(of word: Int) -> Int? {
    var index = word
    for _ in 0..<20 {
      guard let head = tree[index].head else { return nil }
      if tree[head].tag == .verb, quoted[head] != quoted[word] { return head }
      index = head
    }
    return nil
  }

  /// Not who listens, and of a denial only what others say or propose: "dismissed the claim", not "dismissed the manager".
  private func isSpokenOf(_ cue: Cue) -> Bool {
    guard !ReportingLexicon.listenerVerbs.contains(tree[cue.word].lemma),
      let object = tree.tree.dependent(of: cue.word, .object)
    else { return false }
    guard cue.entry.stance == .denies || cue.entry.kind == .writing else { return true }
    return refersToSpeech(cue) || ["offer", "story", "talk"].contains(tree[object].lemma)
      || ReportingLexicon.shared.nouns[tree[object].lemma] != nil
      || CueFinder.abstractEndings.contains { tree[object].lemma.hasSuffix($0) }
  }

  /// "called it a gift", of which the parser makes two objects.
  private func isNaming(_ cue: Cue) -> Bool { tree.dependents(of: cue.word, .object, .indirectObject).count > 1 }

  /// "Steel, says the council": what the parser takes for the subject is what is said.
  private func isFronted(_ source: Range<Int>?, before verb: Int) -> Bool {
    guard let source, source.upperBound == verb - 1, tree[verb - 1].form == "," else { return false }
    return !source.contains { tree[$0].form == "," }
  }

  /// "said nothing", "made no comment"
  private func saysNothing(_ verb: Int) -> Bool {
    guard let object = tree.tree.dependent(of: verb, .object) else { return false }
    return Self.nobody.contains(tree[object].form)
      || tree.dependents(of: object).contains { Self.nobody.contains(tree[$0].form) }
  }

  private static let nobody: Set<String> = ["no", "neither", "nobody", "nothing", "none"]
  /// "This underlines …": no person.
  private static let demonstratives: Set<String> = ["this", "that", "which"]

  /// "disputes this": somebody has said it before.
  private func refersToSpeech(_ cue: Cue) -> Bool {
    tree.tree.dependent(of: cue.word, .object).map { ["this", "that", "it"].contains(tree[$0].form) } ?? false
  }

  private func isParticiple(_ verb: Int) -> Bool {
    guard tree[verb].form.hasSuffix("ing") else { return false }
    return !tree.dependents(of: verb).contains { [.marker, .caseMarker].contains(tree[$0].relation) && $0 < verb }
  }

  /// Whether a verb, or the one that a participle hangs on, is in the past or perfect.
  private func isPast(_ verb: Int) -> Bool {
    var verb = verb
    for _ in 0..<6 {
      if tree[verb].isFinite { return tree[verb].features["Tense"] == "Past" }
      if let auxiliary = tree.dependents(of: verb).first(where: { tree[$0].isFinite && tree[$0].tag == .auxiliary }) {
        return tree[auxiliary].lemma == "have" || tree[auxiliary].features["Tense"] == "Past"
      }
      guard let head = tree[verb].head else { return false }
      verb = head
    }
    return false
  }

  /// A country, a body or a thing.
  private func isCollective(_ speaker: Range<Int>) -> Bool {
    let word = head(of: speaker)
    if let kind = mention(at: word)?.kind { return kind == .place || kind == .organisation }
    return ReportingLexicon.bodies.contains(tree[word].lemma) || tree[word].form == "it"
  }

  private func head(of phrase: Range<Int>) -> Int {
    phrase.first { index in tree[index].head.map { !phrase.contains($0) } ?? true } ?? phrase.lowerBound
  }

  private func mention(at word: Int) -> Mention? {
    let range = tree[word].range
    let end = sentence.mentions.partitionPoint { $0.range.start <= range.start }
    return end > 0 && sentence.mentions[end - 1].range.contains(range) ? sentence.mentions[end - 1] : nil
  }
}
