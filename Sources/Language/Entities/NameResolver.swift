import Document

/// The names of a document, and the pronouns and descriptions that stand for them, sentence by sentence.
public struct DocumentNames: Sendable {
  /// In the order of their ranges, without overlaps.
  public var mentions: [[Mention]]
  /// In the order of their ranges.
  public var references: [[Reference]]
}

/// Gives every name of one document its canonical key: surnames after full names, acronyms after their definitions.
///
/// It depends on the document alone, so the same file always gives the same keys; what other documents say about a
/// name is somebody else's work. Who holds an office is never used to identify a person. The work grows with the
/// length of the document.
public struct NameResolver: Sendable {
  public init() {}

  /// The names of the sentences.
  ///
  /// - Parameter words: the parse of each sentence, one word a token.
  public func names(in sentences: [Sentence], words: [[Word]], of text: DerivedText) -> DocumentNames {
    let tokens = zip(sentences, words).map { NameToken.tokens(of: $0, in: text, words: $1) }
    let recognizer = NameRecognizer(capitals: CapitalEvidence(tokens))
    var found = tokens.map { recognizer.names(in: $0) }
    DefinedAcronyms(tokens, text, &found).apply(text, &found)
    KindVotes(found).apply(&found)
    var persons = DocumentPersons(text, &found)
    persons.apply(text, &found)
    ShortForms(found).apply(&found)
    settleCapitals(&found)
    let references = ReferenceResolver(text).references(tokens, found)
    return DocumentNames(mentions: found.map { $0.map(\.mention) }, references: references)
  }

  /// A capital of which a sentence says too little is the government where the document speaks of that country or
  /// lets that capital act, else the city.
  private func settleCapitals(_ found: inout [[FoundName]]) {
    var acting: Set<String> = []
    for name in found.joined() where name.mention.key.hasPrefix("country:") && !name.isUnclear {
      acting.insert(name.mention.key)
    }
    for index in found.indices {
      for place in found[index].indices where found[index][place].isUnclear {
        found[index][place].isUnclear = false
        guard !acting.contains(found[index][place].mention.key) else { continue }
        found[index][place].mention.asGovernment = false
        found[index][place].mention.key = "place:" + found[index][place].folded
      }
    }
  }
}
