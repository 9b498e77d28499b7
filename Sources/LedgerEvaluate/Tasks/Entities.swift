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
    let segmenter = SentenceSegmenter()
    for item in try JSONLines.read(Item.self) {
      let text = DerivedText(item.text)
      let points = CodePoints(text.utf8)
      let analysis = DocumentAnalysis(of: text, sentences: segmenter.sentences(inPlainText: text))
      let names = analysis.sentences.flatMap { sentence in
        sentence.mentions.compactMap { mention -> Answer.Name? in
          guard let range = Self.span(of: mention, in: sentence, text) else { return nil }
          let start = points.count(before: range.start)
          // "The President" stands for whoever the document says it is.
          let reference = sentence.references.first { $0.range == mention.range }
          return Answer.Name(
            start: start, end: points.count(before: range.end), type: Self.type(of: mention.kind),
            cluster: (reference?.key ?? mention.key) + (mention.kind == .person ? "" : " "))
        }
      }
      try JSONLines.write(Answer(id: item.id, mentions: names))
    }
  }

  /// A name of that set is made of proper nouns: with a capitalised title, without numbers behind it, and neither an
  /// adjective ("Turkish officials") nor with one inside ("European Union"), but for "New".
  private static func span(of mention: Mention, in sentence: SentenceAnalysis, _ text: DerivedText) -> TextRange? {
    guard !mention.isAdjective else { return nil }
    var range = mention.titledRange
    let first = sentence.words.partitionPoint { $0.range.start < range.start }
    if first < sentence.words.count, !sentence.words[first].isCapitalized { range = mention.range }
    var words = sentence.words.filter { $0.range.start >= range.start && $0.range.end <= range.end }[...]
    while let last = words.last, words.count > 1, last.tag == .numeral || last.form.allSatisfy({ "ivxlc".contains($0) })
    {
      words.removeLast()
    }
    guard let last = words.last else { return nil }
    let isName = words.allSatisfy { word in
      switch word.tag {
      case .adjective: word.form == "new"
      case .noun: word.isCapitalized
      case .verb, .adverb, .auxiliary: false
      default: true
      }
    }
    return isName ? TextRange(range.start, last.range.end) : nil
  }

  private static func type(of kind: EntityKind) -> String {
    switch kind {
    case .person, .place, .event: kind.rawValue
    case .organisation: "organization"
    case .other: "abstract"
    }
  }
}
