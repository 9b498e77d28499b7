import ArgumentParser
import Claims
import Document
import Language

/// `attribution`: who said what.
struct AttributionsOfTexts: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "attribution")

  private struct Item: Decodable {
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var doc_id: String
    var text: String
  }

  private struct Answer: Encodable {
    struct Relation: Encodable {
      var source: [[Int]]
      var cue: [[Int]]
      var content: [[Int]]
      /// What the scorer does not read: the speaker by name, and whether it is a statement of his.
      var kind: String
      var speaker: String?
      var isStatement: Bool
    }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    var doc_id: String
    var attributions: [Relation]
  }

  func run() throws {
    for item in try JSONLines.read(Item.self) {
      let text = DerivedText(item.text)
      let points = CodePoints(text.utf8)
      let analysis = DocumentAnalysis(ParsedText(ofPlainText: text))
      func ranges(_ spans: [WordSpan]) -> [[Int]] {
        spans.textRanges(in: analysis).map { [points.count(before: $0.start), points.count(before: $0.end)] }
      }
      let attributions = Attributions(of: analysis)
      // The set takes what somebody says as a whole: nobody is quoted inside a quotation.
      let found = attributions.relations.filter { !$0.isCueQuoted }
      try JSONLines.write(
        Answer(
          doc_id: item.doc_id,
          attributions: found.map {
            .init(
              source: ranges($0.source.map { [$0] } ?? []), cue: ranges($0.cue), content: ranges($0.content),
              kind: $0.kind.rawValue, speaker: $0.resolvedSpeaker.map { text.string(in: $0.textRange(in: analysis)) },
              isStatement: $0.isStatement)
          }))
    }
  }
}
