import ArgumentParser
import Document
import Language

/// `times`: dates, times of the day, durations and sets, with their values.
struct Times: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "times")

  private struct Item: Decodable {
    var id: String
    var text: String
    var kinds: [String]
    // swift-format-ignore: AlwaysUseLowerCamelCase
    var reference_date: String?
  }

  private struct Answer: Encodable {
    struct Span: Encodable {
      var start: Int
      var end: Int
      var kind: String
      var timex: String?
    }

    var id: String
    var spans: [Span]
  }

  func run() throws {
    let segmenter = SentenceSegmenter()
    for item in try JSONLines.read(Item.self) {
      let text = DerivedText(item.text)
      let points = CodePoints(text.utf8)
      let notation = TimexNotation(kinds: item.kinds)
      let now = item.reference_date.flatMap { Now($0) }
      let analysis = DocumentAnalysis(of: text, sentences: segmenter.sentences(inPlainText: text))
      let stated = analysis.sentences.map {
        TimeRecognizer().expressions(in: $0.sentence, of: text, words: $0.words)
      }
      var resolver = TimeResolver(
        document: now?.day, expressions: stated.flatMap { $0 }, outlook: notation.style == .news ? .past : .future)
      let times = zip(stated, analysis.sentences).map { resolver.resolve($0, words: $1.words) }
      var spans: [Answer.Span] = []
      for (open, resolved) in zip(stated.joined(), times.joined()) {
        let time = notation.chosen(open, resolved)
        for part in notation.style == .news && time.ends.count == 2 ? time.ends : [time] {
          guard let kind = notation.kinds(of: part, stated: open, in: text).first(where: item.kinds.contains) else {
            continue
          }
          spans.append(
            Answer.Span(
              start: points.count(before: part.range.start), end: points.count(before: part.range.end), kind: kind,
              timex: notation.value(part, stated: open, in: text, at: now)))
        }
      }
      try JSONLines.write(Answer(id: item.id, spans: spans))
    }
  }
}
