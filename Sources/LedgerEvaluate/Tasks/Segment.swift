import ArgumentParser
import Document
import Language

/// `segment`: where sentences end.
struct Segment: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "segment")

  private struct Item: Decodable {
    var id: String
    var text: String
  }

  private struct Answer: Encodable {
    var id: String
    var spans: [[Int]]
  }

  func run() throws {
    let segmenter = SentenceSegmenter()
    for item in try JSONLines.read(Item.self) {
      let text = DerivedText(item.text)
      let points = CodePoints(text.utf8)
      let spans = segmenter.sentences(inPlainText: text).map {
        [points.count(before: $0.range.start), points.count(before: $0.range.end)]
      }
      try JSONLines.write(Answer(id: item.id, spans: spans))
    }
  }
}
