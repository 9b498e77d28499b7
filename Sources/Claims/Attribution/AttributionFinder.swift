import Language

/// The contents of a sentence with their speakers, for an extractor that reads consecutive words.
struct AttributionFinder {
  /// A content with its speaker; without one it is the article's own voice.
  struct Content {
    var passage: Passage
    var speaker: Passage?
    var cue: String = ""
    var stance: AttributionRelation.Stance = .says
    var isQuoted = false
  }

  let sentence: Passage

  init(_ sentence: Passage) { self.sentence = sentence }

  /// The contents of the sentence in order; the sentence itself when nobody is named.
  var contents: [Content] {
    let relations = Attributions([sentence.analysis]).relations.filter(isMain)
    guard let relation = relations.first, let speaker = relation.speaker.map({ sentence.part($0.words) }) else {
      return [Content(passage: sentence)]
    }
    let cue = relation.cue.flatMap(\.words)
    let found = relation.content.map { span in
      Content(
        passage: withoutConjunction(sentence.part(span.words)), speaker: speaker,
        cue: sentence.part((cue.first ?? 0)..<(cue.last ?? 0) + 1).string, stance: relation.stance,
        isQuoted: relation.isQuoted)
    }.filter { $0.passage.hasFiniteVerb && $0.passage.wordCount >= 2 }
    return found.isEmpty ? [Content(passage: sentence)] : found
  }

  /// A statement that the whole sentence is about, not one that it mentions in passing.
  private func isMain(_ relation: AttributionRelation) -> Bool {
    guard relation.kind == .speech || relation.kind == .writing || relation.kind == .thought, !relation.isNegated,
      relation.speaker != nil, let cue = relation.cue.first?.words.lowerBound
    else { return false }
    switch relation.construction {
    case .clause, .quotation, .phrase: break
    case .noun, .predication, .object, .infinitive, .preposition: return false
    }
    let root = sentence.words.firstIndex { $0.head == nil }
    let isRoot = relation.cue.contains { span in root.map { span.words.contains($0) } ?? false }
    return isRoot || relation.content.contains { span in root.map { span.words.contains($0) } ?? false }
      || sentence[cue].head == root && sentence[cue].relation == .conjunct
  }

  private func withoutConjunction(_ passage: Passage) -> Passage {
    guard let first = passage.range.first, passage[first].form == "that", passage[first].relation == .marker else {
      return passage
    }
    return passage.part(passage.range.dropFirst())
  }
}
