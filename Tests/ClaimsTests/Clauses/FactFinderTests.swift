import Claims
import Document
import Language
import Testing

@Suite struct FactFinderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var sentence: String
    var facts: [String]
    var testDescription: String { sentence }

    init(_ sentence: String, _ facts: String...) {
      self.sentence = sentence
      self.facts = facts
    }
  }

  /// Subject, predicate and argument; the predicate of a noun phrase is empty.
  private func facts(_ sentence: String) throws -> [String] {
    let text = DerivedText(sentence)
    let parsed = ParsedText(
      of: text, sentences: [Sentence(range: text.range, tokens: Tokenizer().tokens(in: text, text.range))])
    let words = try #require(parsed.sentences.first).words
    return FactFinder(WordTree(words)).facts.map { fact in
      [fact.subject, fact.predicate, fact.argument].map { part in
        part.map { text.string(in: words[$0].range) }.joined(separator: " ")
      }.joined(separator: " | ")
    }
  }

  @Test(arguments: [
    Row("There is no proof of this.", "There | is | no proof of this", "There | is no proof of | this"),
    Row("Patients did not recover quickly.", "Patients | did not recover | quickly"),
    Row(
      "The talks took place in Voss on Monday.", "The talks | took place in | Voss",
      "The talks | took place in Voss on | Monday"),
    Row("The firm is aware of the fault.", "The firm | is aware of | the fault"),
    Row("Bergen is a port that lives on fish.", "Bergen | is | a port", "Bergen | lives on | fish"),
    Row("Bergen is not a port that lives on fish.", "Bergen | is not | a port", "a port | lives on | fish"),
    Row("A sailor from Bergen, he left the ship.", "he | left | the ship"),
    Row(
      "Foreign Minister Ole Berg met the envoy.", "Foreign Minister Ole Berg | met | the envoy",
      "Ole Berg |  | Foreign Minister"),
    Row(
      "Norway’s Prime Minister Ada Lund resigned on Monday.",
      "Norway ’s Prime Minister Ada Lund | resigned on | Monday", "Ada Lund |  | Norway ’s Prime Minister"),
    Row("The ferry sank near Dearborn, Michigan.", "The ferry | sank near | Dearborn"),
    Row(
      "The firm made a loss by selling pumps.", "The firm | made | a loss", "The firm | made a loss by selling | pumps"),
    Row("The ferry left although the crew was ill.", "the crew | was | ill"),
  ])
  func facts(row: Row) throws {
    #expect(try facts(row.sentence) == row.facts)
  }
}
