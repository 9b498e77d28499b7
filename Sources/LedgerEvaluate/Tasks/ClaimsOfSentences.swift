import ArgumentParser
import Claims
import Document
import Language

/// `claims` of sentences that are given one by one.
struct ClaimsOfSentences: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "claims-sentences")

  private struct Item: Decodable {
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var sentence_id: String
    var sentence: String
  }

  private struct Answer: Encodable {
    struct Slots: Encodable {
      var subject: String
      var predicate: String
      var object: String
    }
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var sentence_id: String
    var sentence: String
    var claims: [Slots]
  }

  func run() throws {
    for item in try JSONLines.read(Item.self) {
      let text = DerivedText(item.sentence)
      let sentence = Sentence(range: text.range, tokens: Tokenizer().tokens(in: text, text.range))
      let analysis = DocumentAnalysis(of: text, sentences: [sentence])
      let words = analysis.sentences[0].words
      func string(_ indices: [Int]) -> String {
        indices.map { text.string(in: words[$0].range) }.joined(separator: " ")
      }
      let facts = FactFinder(WordTree(words)).facts.filter { !$0.argument.isEmpty }
      try JSONLines.write(
        Answer(
          sentence_id: item.sentence_id, sentence: item.sentence,
          claims: facts.map {
            .init(
              subject: string($0.subject), predicate: $0.predicate.isEmpty ? "is" : string($0.predicate),
              object: string($0.argument))
          }))
    }
  }
}
