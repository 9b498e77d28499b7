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

  private struct Answer: Encodable {
    struct Span: Encodable {
      var start: Int
      var end: Int
      var kind: String
      var value: String
      var unit: String?
    }

    var id: String
    var spans: [Span]
  }

  func run() throws {
    let (segmenter, recognizer) = (SentenceSegmenter(), QuantityRecognizer())
    for item in try JSONLines.read(Item.self) {
      let text = DerivedText(item.text)
      let points = CodePoints(text.utf8)
      let found = segmenter.sentences(inPlainText: text).flatMap { recognizer.quantities(in: $0, of: text) }
      let spans = found.compactMap { quantity -> Answer.Span? in
        guard let kind = Self.kind(of: quantity, among: item.kinds) else { return nil }
        let range = quantity.amountRange(in: text)
        return Answer.Span(
          start: points.count(before: range.start), end: points.count(before: range.end), kind: kind,
          value: quantity.scoredValue, unit: quantity.scoredUnit(asMass: kind == "quantity"))
      }
      try JSONLines.write(Answer(id: item.id, spans: spans))
    }
  }

  /// What the sets call it: the first of its names that an item asks for, nil when it asks for none.
  private static func kind(of quantity: Quantity, among asked: [String]) -> String? {
    let names: [String] =
      switch quantity.unit {
      case .count, .fraction: ["number"]
      case .percent, .percentagePoint: ["percentage"]
      case .currency: ["currency"]
      case .measure(.temperature): ["temperature", "dimension"]
      case .measure(.angle): ["dimension", "temperature"]  // "30 degrees"
      case .measure(.time): ["age"]
      case .measure: ["dimension"]
      case .ordinal: ["ordinal"]
      }
    // A "quantity" is whatever has a value, but no place in an order.
    let all = quantity.unit == .ordinal ? names : names + ["quantity"]
    return all.first(where: asked.contains)
  }
}
