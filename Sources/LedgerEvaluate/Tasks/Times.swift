import ArgumentParser
import Document
import Language

/// `times`: dates, times of the day and durations, with their values.
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
    let (segmenter, times, quantities) = (SentenceSegmenter(), TimeRecognizer(), QuantityRecognizer())
    for item in try JSONLines.read(Item.self) {
      let text = DerivedText(item.text)
      let points = CodePoints(text.utf8)
      let notation = TimexNotation(kinds: item.kinds)
      let today = item.reference_date.flatMap { CalendarDate(iso: String($0.prefix(10))) }
      var spans: [Answer.Span] = []
      let add = { (range: TextRange, names: [String], timex: String?) in
        guard let kind = names.first(where: item.kinds.contains) else { return }
        spans.append(
          Answer.Span(
            start: points.count(before: range.start), end: points.count(before: range.end), kind: kind, timex: timex))
      }
      for sentence in segmenter.sentences(inPlainText: text) {
        let stated = times.times(in: sentence, of: text)
        for time in stated { add(time.range, notation.kinds(of: time), notation.timex(time, in: text, on: today)) }
        for quantity in quantities.quantities(in: sentence, of: text, besides: stated) {
          guard let duration = notation.duration(quantity, in: text) else { continue }
          add(quantity.amount, ["duration"], duration)
        }
      }
      try JSONLines.write(Answer(id: item.id, spans: spans))
    }
  }
}
