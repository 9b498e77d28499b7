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
        Self.answers(sentence.quantities.filter { $0.unit != .ordinal }, in: text)
      }
      try JSONLines.write(Answer(id: item.id, quantities: found))
    }
  }

  /// Both ends of a change that stand side by side are one range there; "eight or nine" are two numbers.
  private static func answers(_ quantities: [Quantity], in text: DerivedText) -> [Answer.Found] {
    var answers: [Answer.Found] = []
    var index = 0
    while index < quantities.count {
      let quantity = quantities[index]
      let (unit, change) = (Self.unit(of: quantity), Self.change(of: quantity))
      if index + 1 < quantities.count, let (start, end) = ends(quantity, quantities[index + 1]) {
        answers.append(
          Answer.Found(value: .range(start.scoredNumber, end.scoredNumber), unit: Self.unit(of: end), change: change))
        index += 2
        continue
      }
      let number = quantity.scoredNumber
      if let upper = quantity.writtenUpper {
        let isChoice = text.string(in: quantity.amount).contains(" or ")
        let values: [Value] = isChoice ? [.one(number), .one(upper)] : [.range(number, upper)]
        answers += values.map { Answer.Found(value: $0, unit: unit, change: change) }
      } else {
        answers.append(Answer.Found(value: .one(number), unit: unit, change: change))
      }
      index += 1
    }
    return answers
  }

  private static func ends(_ first: Quantity, _ second: Quantity) -> (start: Quantity, end: Quantity)? {
    guard second.range.start - first.range.end <= 6, first.upper == nil, second.upper == nil,
      first.unit == second.unit || first.unit == .count
    else { return nil }
    switch (first.change?.part, second.change?.part) {
    case (.start, .end): return (first, second)
    case (.end, .start): return (second, first)
    default: return nil
    }
  }

  private static func unit(of quantity: Quantity) -> String {
    let per = quantity.rate.map { " per " + $0.name } ?? ""
    let counted = quantity.countedLemmas.joined(separator: " ")
    switch quantity.unit {
    case .currency(let code) where quantity.unitName != "cent":
      return (currencyNames[code] ?? (per.isEmpty ? code : ratedNames[code] ?? code)) + per
    case .fraction where quantity.unitName == nil: return counted.isEmpty ? "-" : "% " + counted
    case .count: return (counted.isEmpty ? "-" : counted == "time" ? "count" : counted) + per
    case .multiple: return "count"
    case .age: return quantity.unitName == "year" ? "year of age" : quantity.unitName ?? "-"
    default: return (quantity.scoredUnit(asMass: true) ?? "-") + per
    }
  }

  private static func change(of quantity: Quantity) -> String {
    if let change = quantity.change, change.part == .difference { return change.direction.rawValue }
    return switch quantity.bound {
    case .exactly: "="
    case .about, .nearly: "~"
    case .atLeast, .moreThan: ">"
    case .atMost, .fewerThan, .upTo: "<"
    }
  }

  /// Currencies that are spelled out before "per".
  private static let ratedNames = [
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen", "CNY": "chinese yuan",
    "AUD": "australian dollar", "CAD": "canadian dollar", "HKD": "hong kong dollar", "INR": "indian rupee",
    "CHF": "swiss franc", "KRW": "south korean won",
  ]

  /// Currencies that the scorer knows by name only.
  private static let currencyNames = [
    "ILS": "shekel", "MYR": "malaysian ringgit", "NZD": "new zealand dollar", "SGD": "singapore dollar",
    "RUB": "russian ruble", "BRL": "brazilian real", "MXN": "mexican peso", "SEK": "swedish krona",
    "NOK": "norwegian krone", "DKK": "danish krone", "PLN": "polish zloty", "ZAR": "south african rand",
    "THB": "thai baht", "PHP": "philippine peso", "IDR": "indonesian rupiah", "NGN": "nigerian naira",
  ]
}
