import Language

/// The noun phrases that name speakers, without a parse: by verbs, commas and prepositions around them.
extension AttributionFinder {
  /// A verb form that speaks and is no noun or participle here: not "the said report", "was told", "to say".
  func isSpeechVerb(_ index: Int) -> Bool {
    guard index > sentence.range.lowerBound else { return true }
    let previous = sentence[index - 1]
    return !["to", "was", "were", "is", "are", "be", "been", "the", "a", "its", "his", "their"].contains(previous.form)
      && previous.tag != .adposition
  }

  /// The noun phrase right before a verb: from the last comma or start, at most 16 words, without a verb.
  func subject(of verb: Int, from start: Int) -> Passage? {
    var end = verb
    while end > start,
      ["also", "later", "then", "has", "have", "had", "again", "repeatedly", "reportedly"].contains(
        sentence[end - 1].form)
    {
      end -= 1
    }
    // An apposition between commas belongs to the phrase: "its director, Fatmir Hoxha, said".
    var first = end
    while first > start, end - first < 24, sentence[first - 1].form != ";", sentence[first - 1].form != ":" {
      first -= 1
    }
    var passage = sentence.part(first..<end).trimmed
    if let comma = passage.range.first(where: { sentence[$0].form == "," }) {
      let opening = sentence.part(passage.range.lowerBound..<comma)
      if opening.isEmpty || Self.opensAdverbial(opening) || opening.hasFiniteVerb {
        passage = sentence.part((comma + 1)..<passage.range.upperBound).trimmed
      }
    }
    while let word = passage.range.first, ["and", "but", "as", "while", "yet", "that"].contains(sentence[word].form) {
      passage = sentence.part((word + 1)..<passage.range.upperBound)
    }
    // "The minister, who came by train, told reporters": the relative clause is not who speaks; without the second comma
    // the verb is the relative clause's own.
    if let relative = passage.range.dropFirst().first(where: { Self.relatives.contains(sentence[$0].form) }) {
      guard (relative..<verb).contains(where: { sentence[$0].form == "," }) else { return nil }
      passage = sentence.part(passage.range.lowerBound..<relative).trimmed
    }
    guard !passage.isEmpty, passage.wordCount <= 16, !passage.hasFiniteVerb,
      !passage.range.contains(where: { Self.clauseWords.contains(sentence[$0].form) }), isNominal(passage)
    else { return nil }
    return passage
  }

  /// The noun phrase that begins here, up to a comma, a verb or a preposition of place or time.
  func nounPhrase(_ following: Passage) -> Passage? {
    let stops: Set<String> = [
      ",", ";", ":", ".", "”", "\"", "on", "in", "at", "after", "before", "during", "who", "which", "that", "when",
      "while", "as", "and", "but", "adding", "yesterday", "today", "—", "–", "(",
    ]
    var end = following.range.lowerBound
    while end < following.range.upperBound, !stops.contains(sentence[end].form), !following.isFiniteVerb(end),
      end - following.range.lowerBound < 14
    {
      end += 1
    }
    let passage = sentence.part(following.range.lowerBound..<end).trimmed
    return !passage.isEmpty && isNominal(passage) ? passage : nil
  }

  /// Words that open a clause: nobody's name.
  private static let clauseWords: Set<String> = ["that", "where", "when", "because", "if", "after", "before", "while"]
  private static let relatives: Set<String> = ["who", "which", "whose"]

  private static func opensAdverbial(_ passage: Passage) -> Bool {
    guard let first = passage.range.first else { return false }
    return [.adposition, .adverb, .subordinatingConjunction].contains(passage[first].tag)
      || passage[first].form.hasSuffix("ing")
  }

  /// A pronoun, a name, or a phrase with a determiner or a noun.
  private func isNominal(_ passage: Passage) -> Bool {
    guard let first = passage.range.first else { return false }
    if Passage.personalPronouns.contains(sentence[first].form) { return passage.count == 1 }
    return passage.range.contains { index in
      sentence[index].tag == .noun || sentence[index].tag == .properNoun || sentence[index].isCapitalized
    }
  }
}
