import Document
import Language

/// Who speaks which words of a document: each sentence in parts, the article's own voice and those of others.
struct Voices {
  /// Words of one sentence that one voice says.
  struct Part {
    /// Nil is the article's own voice.
    var attribution: Attribution?
    /// The words that name the speaker, as the cue has them and, for a pronoun, what it stands for.
    var speakers: [WordSpan] = []
    var stance: AttributionRelation.Stance = .says
    var words: Set<Int>
    /// The words by which somebody else's words are given to them: what they hang on is no claim.
    var cues: Set<Int> = []
    /// By verbs of the article that tell what somebody said, "criticised the delay", and words that they quote.
    var utterances: [Int: Attribution] = [:]

    /// Who says the clause of a root.
    func attribution(of root: Int) -> Attribution? { attribution ?? utterances[root] }
  }

  private let analysis: DocumentAnalysis
  private let text: DerivedText
  private let attributions: Attributions

  init(_ analysis: DocumentAnalysis, _ text: DerivedText, _ trees: [WordTree]) {
    self.analysis = analysis
    self.text = text
    attributions = Attributions(analysis.sentences, trees)
  }

  /// The parts of some words of a sentence; nested speakers have what is theirs.
  func parts(of sentence: Int, _ range: Range<Int>) -> [Part] {
    let relations = attributions.relations(in: sentence)
    let voices = relations.filter(Self.givesVoice)
    var left = Set(range)
    var parts: [Part] = []
    var cues: Set<Int> = []
    // The smallest content first: what is within it is not the outer speaker's.
    for relation in voices where !isHearsay(relation, voices) {
      guard let attribution = attribution(of: relation) else { continue }
      var words: Set<Int> = []
      for span in relation.content where span.sentence == sentence { words.formUnion(span.words) }
      words.formIntersection(left)
      guard !words.isEmpty else { continue }
      left.subtract(words)
      for span in relation.cue where span.sentence == sentence { cues.formUnion(span.words) }
      parts.append(
        Part(
          attribution: attribution, speakers: [relation.speaker, relation.antecedent].compactMap(\.self),
          stance: relation.stance, words: words))
    }
    if !left.isEmpty {
      var own = Part(words: left)
      for relation in relations where left.contains(relation.head) {
        for word in relation.utterance { own.utterances[word] = attribution(of: relation) }
      }
      parts.append(own)
    }
    for index in parts.indices { parts[index].cues = cues }
    return parts
  }

  /// Speech and writing, and thoughts that are told in a clause; not what somebody merely mentions.
  private static func givesVoice(_ relation: AttributionRelation) -> Bool {
    guard !relation.isNegated, !relation.isModal, !relation.isPosition, relation.speaker != nil else { return false }
    switch relation.construction {
    case .clause, .quotation, .phrase:
      return relation.kind == .speech || relation.kind == .writing || relation.kind == .thought
    case .noun, .predication, .object, .infinitive, .preposition: return false
    }
  }

  /// What somebody quoted says of the words of others is his: “Engineers say that it is safe,” the mayor said.
  private func isHearsay(_ relation: AttributionRelation, _ voices: [AttributionRelation]) -> Bool {
    guard relation.isCueQuoted, let cue = relation.cue.first else { return false }
    return voices.contains { $0.isQuoted && $0 != relation && $0.holds(word: relation.head, of: cue.sentence) }
  }

  private func attribution(of relation: AttributionRelation) -> Attribution? {
    guard var span = relation.resolvedSpeaker else { return nil }
    let words = analysis.sentences[span.sentence].words
    // "23:45 Councillor Olsen": the time of an entry is no part of a name.
    if span.words.count > 1, words[span.words.lowerBound].kind == .number,
      words[span.words.lowerBound].form.utf8.contains(UInt8(ascii: ":"))
    {
      span.words = span.words.dropFirst()
    }
    let speaker = span.textRange(in: analysis)
    let cues = relation.cue.map { $0.textRange(in: analysis) }
    return Attribution(
      speaker: text.string(in: speaker), cue: cues.map { text.string(in: $0) }.joined(separator: " "),
      isQuoted: relation.isQuoted, speakerRange: speaker, cueRanges: cues)
  }
}
