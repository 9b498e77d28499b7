import ArgumentParser
import Document
import Language

/// `entities`: names, and which of them mean the same.
struct Entities: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "entities")

  private struct Item: Decodable {
    var id: String
    var text: String
  }

  private struct Answer: Encodable {
    struct Name: Encodable {
      var start: Int
      var end: Int
      var type: String
      var cluster: String
    }

    var id: String
    var mentions: [Name]
  }

  func run() throws {
    let (segmenter, resolver) = (SentenceSegmenter(), NameResolver())
    for item in try JSONLines.read(Item.self) {
      let text = DerivedText(item.text)
      let points = CodePoints(text.utf8)
      let found = resolver.mentions(in: segmenter.sentences(inPlainText: text), of: text).joined()
      // Proper nouns are names there, adjectives ("Turkish officials") are not.
      let names = found.filter { !$0.isAdjective }.map { mention in
        Answer.Name(
          start: points.count(before: mention.titledRange.start), end: points.count(before: mention.titledRange.end),
          type: Self.type(of: mention.kind), cluster: mention.key)
      }
      try JSONLines.write(Answer(id: item.id, mentions: names))
    }
  }

  private static func type(of kind: EntityKind) -> String {
    switch kind {
    case .person, .place, .event: kind.rawValue
    case .organisation: "organization"
    case .other: "abstract"
    }
  }
}
