import Document
import Language

/// Who speaks which words of a document: each sentence in parts, the article's own voice and those of others.
struct Voices {
  /// Words of one sentence that one voice says.
  struct Part {
    /// Nil is the article's own voice.
    var attribution: Attribution?
    var stance: AttributionRelation.Stance = .says
    var words: Set<Int>
    /// The words by which somebody else's words are given to them: what they hang on is no claim.
    var cues: Set<Int> = []
  }

  private let analysis: DocumentAnalysis
  private let text: DerivedText
  private let attributions: Attributions

  init(_ analysis: DocumentAnalysis, _ text: DerivedText) {
    self.analysis = analysis
    self.text = text
    attributions = Attributions(of: analysis)
  }

  /// The parts of some words of a sentence; nested speakers have what is theirs.
  func parts(of sentence: Int, _ range: Range<Int>) -> [Part] {
    var left = Set(range)
    var parts: [Part] = []
    var cues: Set<Int> = []
    // The smallest content first: what is within it is not the outer speaker's.
    for relation in attributions.relations(in: sentence) where Self.givesVoice(relation) {
      guard let attribution = attribution(of: relation, in: sentence) else { continue }
      var words: Set<Int> = []
      for span in relation.content where span.sentence == sentence { words.formUnion(span.words) }
      words.formIntersection(left)
      guard !words.isEmpty else { continue }
      left.subtract(words)
      for span in relation.cue where span.sentence == sentence { cues.formUnion(span.words) }
      parts.append(Part(attribution: attribution, stance: relation.stance, words: words))
    }
    if !left.isEmpty { parts.append(Part(words: left)) }
    for index in parts.indices { parts[index].cues = cues }
    return parts
  }

  /// Speech and writing, and thoughts that are told in a clause; not what somebody merely mentions.
  private static func givesVoice(_ relation: AttributionRelation) -> Bool {
    guard !relation.isNegated, !relation.isModal, relation.speaker != nil else { return false }
    switch relation.construction {
    case .clause, .quotation, .phrase:
      return relation.kind == .speech || relation.kind == .writing || relation.kind == .thought
    case .noun, .predication, .object, .infinitive, .preposition: return false
    }
  }

  private func attribution(of relation: AttributionRelation, in sentence: Int) -> Attribution? {
    guard let speaker = relation.resolvedSpeaker else { return nil }
    let cue = relation.cue.map { text.string(in: $0.textRange(in: analysis)) }.joined(separator: " ")
    return Attribution(
      speaker: text.string(in: speaker.textRange(in: analysis)), cue: cue, isQuoted: relation.isQuoted)
  }
}
