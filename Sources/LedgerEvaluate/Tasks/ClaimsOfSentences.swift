import Claims
import Document
import Language

/// The claims of sentences that are given one by one: facts in slots, or, where the sentences before are given too, texts that
/// stand alone.
struct ClaimsOfSentences {
  private struct Item: Decodable {
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var sentence_id: String
    var sentence: String
    /// The sentences before it.
    var context: [String]?
  }

  private struct Answer: Encodable {
    struct Found: Encodable {
      var subject: String?
      var predicate: String?
      var object: String?
      var text: String?
    }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    var sentence_id: String
    var sentence: String
    var claims: [Found]
  }

  func run() throws {
    for item in try JSONLines.read(Item.self) {
      let claims = item.context.map { Self.texts(item.sentence, after: $0) } ?? Self.facts(item.sentence)
      try JSONLines.write(Answer(sentence_id: item.sentence_id, sentence: item.sentence, claims: claims))
    }
  }

  /// The sentence is one, however many full stops it has.
  private static func facts(_ sentence: String) -> [Answer.Found] {
    let text = DerivedText(sentence)
    let parsed = ParsedText(
      of: text, sentences: [Sentence(range: text.range, tokens: Tokenizer().tokens(in: text, text.range))])
    guard let words = parsed.sentences.first?.words else { return [] }
    func string(_ indices: [Int]) -> String {
      var result = ""
      var previous: Int?
      for index in indices {
        if let previous, !isJoined(words[previous], words[index]) { result += " " }
        result += text.string(in: words[index].range)
        previous = index
      }
      return result
    }
    return FactFinder(WordTree(words)).facts.map { fact in
      // The predicate of an apposition is not in the text.
      Answer.Found(
        subject: string(fact.subject), predicate: fact.predicate.isEmpty ? "is" : string(fact.predicate),
        object: string(fact.argument))
    }
  }

  /// The parts of "log-likelihood" are one word of the set.
  private static func isJoined(_ word: Word, _ next: Word) -> Bool {
    word.range.end == next.range.start && [word.form, next.form].contains { ["-", "–"].contains($0) }
  }

  private static func texts(_ sentence: String, after context: [String]) -> [Answer.Found] {
    let before = context.filter { !$0.isEmpty }.map { $0 + " " }.joined()
    let text = DerivedText(before + sentence)
    let analysis = DocumentAnalysis(of: text, sentences: SentenceSegmenter().sentences(in: text, text.range))
    return ClauseClaimExtractor().statements(in: analysis, of: text)
      .filter { $0.range.start >= before.utf8.count }
      .map { Answer.Found(text: $0.statement.text) }
  }
}
