import Document
import Language

/// Finds who a speaker means that is a pronoun: "he said" behind "Mayor Olsen said …".
struct SpeakerResolver {
  private let sentences: [SentenceAnalysis]

  init(_ sentences: [SentenceAnalysis]) { self.sentences = sentences }

  /// In sentences: further back a reader does not look for whom a pronoun means.
  private static let reach = 12

  private enum Number { case person, thing, plural }

  /// The last that each kind of pronoun may mean.
  private struct Candidates {
    var person: WordSpan?
    var thing: WordSpan?
    var plural: WordSpan?
  }

  /// Sets the antecedents of pronouns, reading the document once from its start.
  func resolve(_ relations: inout [AttributionRelation]) {
    var bySentence: [Int: [Int]] = [:]
    for (index, relation) in relations.enumerated() {
      if let sentence = relation.speaker?.sentence { bySentence[sentence, default: []].append(index) }
    }
    var candidates = Candidates()
    for sentence in sentences.indices {
      let inOrder = (bySentence[sentence] ?? []).sorted {
        (relations[$0].speaker?.words.lowerBound ?? 0) < (relations[$1].speaker?.words.lowerBound ?? 0)
      }
      for index in inOrder {
        guard let speaker = relations[index].antecedent ?? relations[index].speaker else { continue }
        if let number = pronoun(speaker) {
          let found = antecedent(number, candidates)
          relations[index].antecedent = found.flatMap { sentence - $0.sentence <= Self.reach ? $0 : nil }
        } else if !relations[index].isCueQuoted {
          // Whom somebody quoted speaks of is not who goes on to speak.
          note(speaker, &candidates)
        }
      }
      if inOrder.isEmpty, let subject = personSubject(of: sentence) { candidates.person = subject }
    }
  }

  private func antecedent(_ number: Number, _ candidates: Candidates) -> WordSpan? {
    switch number {
    case .person: candidates.person
    case .thing: candidates.thing
    case .plural: candidates.plural
    }
  }

  private func pronoun(_ span: WordSpan) -> Number? {
    guard span.words.count == 1, let index = span.words.first else { return nil }
    switch sentences[span.sentence].words[index].form {
    case "he", "she": return .person
    case "it": return .thing
    case "they": return .plural
    default: return nil
    }
  }

  private func note(_ speaker: WordSpan, _ candidates: inout Candidates) {
    let words = sentences[speaker.sentence].words
    guard let last = speaker.words.last, ![.pronoun, .determiner].contains(words[last].tag) else { return }
    let range = speaker.textRange(in: sentences)
    let named = sentences[speaker.sentence].mentions.last { range.contains($0.range) }
    if speaker.words.contains(where: { words[$0].form == "and" })
      || words[last].features["Number"] == "Plur" && words[last].tag == .noun
    {
      candidates.plural = speaker
    } else if named?.kind == .organisation || named?.kind == .place
      || ReportingLexicon.bodies.contains(words[last].lemma)
    {
      candidates.thing = speaker
    } else {
      candidates.person = speaker
    }
  }

  /// The subject of a sentence that nobody speaks in, where it is a person with a name.
  private func personSubject(of sentence: Int) -> WordSpan? {
    let analysis = sentences[sentence]
    let words = analysis.words
    guard analysis.block.kind.givesClaims,
      let subject = words.indices.first(where: {
        words[$0].relation == .nominalSubject && (words[$0].head.map { words[$0].head == nil } ?? false)
      }),
      let person = analysis.mentions.first(where: {
        $0.kind == .person && $0.range.contains(words[subject].range)
      })
    else { return nil }
    let first = words.firstIndex { $0.range.start >= person.titledRange.start } ?? subject
    let last = words.lastIndex { $0.range.end <= person.titledRange.end } ?? subject
    return first <= last ? WordSpan(sentence: sentence, words: first..<last + 1) : nil
  }
}
