import Document
import Language

/// Finds who a speaker means that is a pronoun or a role: "he said", "the mayor said" behind "Mayor Olsen said …".
struct SpeakerResolver {
  private let sentences: [SentenceAnalysis]

  init(_ sentences: [SentenceAnalysis]) { self.sentences = sentences }

  /// In sentences: further back a reader does not look for whom a pronoun means.
  private static let reach = 12

  private enum Number { case person, thing, plural }

  /// The last that each kind of pronoun may mean, and who was named with a role.
  private struct Candidates {
    var person: WordSpan?
    var thing: WordSpan?
    var plural: WordSpan?
    /// By the noun of the role, with the words beside it: "spokesperson" of "ministry spokesperson Ada Brandt".
    var byRole: [String: (holder: WordSpan, words: Set<String>)] = [:]
  }

  /// Sets the antecedents of pronouns and roles, reading the document once from its start.
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
          relations[index].antecedent =
            found.flatMap { sentence - $0.sentence <= Self.reach ? $0 : nil } ?? reference(of: speaker)
        } else {
          // Whom somebody quoted speaks of is not who goes on to speak.
          let isQuoted = relations[index].isCueQuoted
          let holder = role(of: speaker).flatMap { role in
            let known = role.last.flatMap { candidates.byRole[$0] }
            return known.flatMap { $0.words.isSuperset(of: role) ? $0.holder : nil } ?? reference(of: speaker)
          }
          if let holder, !isQuoted { relations[index].antecedent = holder }
          if !isQuoted { note(holder ?? speaker, of: relations[index].source, &candidates) }
        }
      }
      if inOrder.isEmpty, let (subject, kind) = namedSubject(of: sentence) {
        if kind == .person {
          candidates.person = subject
          noteRoles(subject, subject, &candidates)
        } else {
          candidates.thing = subject
        }
      }
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
    case "he", "she", "his", "her": return .person
    case "it", "its": return .thing
    case "they", "their": return .plural
    default: return nil
    }
  }

  /// "prime", "minister" of "the prime minister": an article and one noun, at most two words before it.
  private func role(of span: WordSpan) -> [String]? {
    let words = sentences[span.sentence].words[span.words]
    guard (2...4).contains(words.count), words.first?.form == "the", let noun = words.last, noun.tag == .noun,
      noun.features["Number"] != "Plur"
    else { return nil }
    return words.dropFirst().map(\.lemma)
  }

  /// The name that the document's names give a pronoun or description.
  private func reference(of span: WordSpan) -> WordSpan? {
    let range = span.textRange(in: sentences)
    guard let found = sentences[span.sentence].references.first(where: { $0.range == range }) else { return nil }
    let place = found.resolvedFrom
    let index = sentences.partitionPoint { $0.sentence.range.end <= place.start }
    guard index < sentences.count, let mention = sentences[index].mentions.first(where: { $0.range == place }) else {
      return nil
    }
    return wordSpan(of: mention, in: index)
  }

  private func note(_ speaker: WordSpan, of source: WordSpan?, _ candidates: inout Candidates) {
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
      if named?.kind == .person { noteRoles(speaker, source ?? speaker, &candidates) }
    }
  }

  /// The nouns beside a name are its roles: "Ada Brandt, the mayor," "Mayor Ada Brandt".
  private func noteRoles(_ speaker: WordSpan, _ source: WordSpan, _ candidates: inout Candidates) {
    let analysis = sentences[source.sentence]
    let lemmas = source.words.prefix(20).map { analysis.words[$0].lemma.lowercased() }
    for (index, lemma) in zip(source.words, lemmas)
    where analysis.words[index].tag == .noun || analysis.words[index].tag == .properNoun {
      candidates.byRole[lemma] = (speaker, Set(lemmas))
    }
  }

  /// The subject of a sentence that nobody speaks in, where it is a name.
  private func namedSubject(of sentence: Int) -> (WordSpan, EntityKind)? {
    let analysis = sentences[sentence]
    let words = analysis.words
    guard analysis.block.kind.givesClaims,
      let subject = words.indices.first(where: {
        words[$0].relation == .nominalSubject && (words[$0].head.map { words[$0].head == nil } ?? false)
      }),
      let mention = analysis.mentions.first(where: {
        [.person, .organisation, .place].contains($0.kind) && $0.range.contains(words[subject].range)
      })
    else { return nil }
    return wordSpan(of: mention, in: sentence).map { ($0, mention.kind) }
  }

  /// A name with its title.
  private func wordSpan(of mention: Mention, in sentence: Int) -> WordSpan? {
    let words = sentences[sentence].words
    let first = words.partitionPoint { $0.range.start < mention.titledRange.start }
    let end = words.partitionPoint { $0.range.start < mention.titledRange.end }
    return first < end ? WordSpan(sentence: sentence, words: first..<end) : nil
  }
}
