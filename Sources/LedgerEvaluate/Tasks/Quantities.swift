import ArgumentParser
import Document
import Language

/// `quantities`: numbers, shares, money and measures, with value and unit.
struct Quantities: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "quantities")

  private struct Item: Decodable {
    var id: String
    var text: String
    var kinds: [String]
  }

  struct Span: Encodable {
    var start: Int
    var end: Int
    var kind: String
    var value: String?
    var unit: String?
  }

  private struct Answer: Encodable {
    var id: String
    var spans: [Span]
  }

  func run() throws {
    let segmenter = SentenceSegmenter()
    for item in try JSONLines.read(Item.self) {
      let text = DerivedText(item.text)
      let notation = QuantityNotation(id: item.id, kinds: item.kinds)
      let analysis = DocumentAnalysis(of: text, sentences: segmenter.sentences(inPlainText: text))
      let points = CodePoints(text.utf8)
      let spans = analysis.sentences.flatMap { notation.marks(in: $0, of: text) }.map { mark in
        Span(
          start: points.count(before: mark.range.start), end: points.count(before: mark.range.end), kind: mark.kind,
          value: mark.value, unit: mark.unit)
      }
      try JSONLines.write(Answer(id: item.id, spans: spans))
    }
  }
}
