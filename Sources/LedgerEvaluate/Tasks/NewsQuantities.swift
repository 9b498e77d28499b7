import ArgumentParser
import Document
import Language

/// `newsquant`: the quantities of news sentences with unit and bound, without their places.
struct NewsQuantities: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "newsquant")

  private struct Item: Decodable {
    var id: String
    var text: String
  }

  private struct Answer: Encodable {
    struct Found: Encodable {
      var value: Value
      var unit: String
      var change: String
    }

    var id: String
    var quantities: [Found]
  }

  /// One number or both ends of a range, as text.
  private enum Value: Encodable {
    case one(Double)
    case range(Double, Double)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .one(let value): try container.encode(Quantity.decimal(value))
      case .range(let lower, let upper): try container.encode([lower, upper].map(Quantity.decimal))
      }
    }
  }

  func run() throws {
    for item in try JSONLines.read(Item.self) {
      let text = DerivedText(item.text)
      let sentences = SentenceSegmenter().sentences(inPlainText: text)
      let analysis = DocumentAnalysis(of: text, sentences: sentences)
      let found = analysis.sentences.flatMap { sentence in
        // A place in an order is no quantity there.
        sentence.quantities.filter { $0.unit != .ordinal }.map { quantity in
          let value = quantity.writtenUpper.map { Value.range(quantity.writtenValue, $0) }
          return Answer.Found(
            value: value ?? .one(quantity.writtenValue), unit: Self.unit(of: quantity, in: sentence),
            change: Self.change(of: quantity.bound))
        }
      }
      try JSONLines.write(Answer(id: item.id, quantities: found))
    }
  }

  private static func unit(of quantity: Quantity, in sentence: SentenceAnalysis) -> String {
    switch quantity.unit {
    case .currency(let code) where quantity.writtenValue == quantity.value: return currencyNames[code] ?? code
    case .count, .fraction:
      guard let counted = quantity.counted else { return "-" }
      return sentence.words.filter { counted.contains($0.range) }.map(\.lemma).joined(separator: " ")
    default: return quantity.scoredUnit(asMass: true) ?? "-"
    }
  }

  private static func change(of bound: Quantity.Bound) -> String {
    switch bound {
    case .exactly: "="
    case .about, .nearly: "~"
    case .atLeast, .moreThan: ">"
    case .atMost, .fewerThan, .upTo: "<"
    }
  }

  /// Currencies that the scorer knows by name only.
  private static let currencyNames = [
    "ILS": "shekel", "MYR": "malaysian ringgit", "NZD": "new zealand dollar", "SGD": "singapore dollar",
    "RUB": "russian ruble", "BRL": "brazilian real", "MXN": "mexican peso", "SEK": "swedish krona",
    "NOK": "norwegian krone", "DKK": "danish krone", "PLN": "polish zloty", "ZAR": "south african rand",
    "THB": "thai baht", "PHP": "philippine peso", "IDR": "indonesian rupiah", "NGN": "nigerian naira",
  ]
}
