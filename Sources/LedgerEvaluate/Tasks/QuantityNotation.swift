import Document
import Language

/// How a set writes quantities.
struct QuantityNotation {
  private enum Style {
    /// The number with its unit; units without a number, too.
    case recognizers
    /// With the words of bounds and with what is measured; limits as "<=5".
    case duckling
    /// A range is its middle.
    case quantulum
  }

  struct Mark {
    var range: TextRange
    var kind: String
    var value: String?
    var unit: String?
  }

  private let style: Style
  private let kinds: [String]

  /// The first part of an id names the set.
  init(id: String, kinds: [String]) {
    style = id.hasPrefix("dk") ? .duckling : id.hasPrefix("q3") ? .quantulum : .recognizers
    self.kinds = kinds
  }

  func marks(in sentence: SentenceAnalysis, of text: DerivedText) -> [Mark] {
    if kinds.contains("number") {
      // There all numbers count, whatever they are numbers of.
      return NumberRecognizer().numbers(in: sentence.sentence, of: text, words: sentence.words).map {
        Mark(range: $0.range, kind: "number", value: Quantity.decimal($0.value))
      }
    }
    let found = sentence.quantities.compactMap { mark($0, in: text) }
    return style == .recognizers ? found + mentions(in: sentence, of: text) : found
  }

  private func mark(_ quantity: Quantity, in text: DerivedText) -> Mark? {
    guard let kind = names(of: quantity.unit).first(where: kinds.contains) else { return nil }
    let unit = quantity.scoredUnit(asMass: kind == "quantity")
    switch style {
    case .recognizers:
      // "a metric ton" is a unit without a number there.
      let article = ["a ", "an "].first { text.string(in: quantity.amount).hasPrefix($0) }
      if let article, quantity.writtenValue == 1, quantity.unit != .count {
        let unitRange = TextRange(quantity.amount.start + article.utf8.count, quantity.amount.end)
        return Mark(range: unitRange, kind: kind, value: kind == "percentage" ? "null" : nil, unit: unit)
      }
      return Mark(range: quantity.amount, kind: kind, value: quantity.scoredValue, unit: unit)
    case .quantulum:
      let isBetween = text.string(in: quantity.range).hasPrefix("between ")
      let middle = quantity.isVague ? nil : quantity.writtenUpper.map { (quantity.writtenValue + $0) / 2 }
      return Mark(
        range: isBetween || quantity.rate != nil ? quantity.range : quantity.amount, kind: kind,
        value: middle.map(Quantity.decimal) ?? quantity.scoredValue, unit: unit)
    case .duckling:
      var range = quantity.range
      if let counted = quantity.counted, kind == "dimension" { range.end = max(range.end, counted.end) }
      if quantity.unit == .measure(.mass), quantity.unitName?.hasSuffix("gram") == true, quantity.upper == nil {
        // Grams, whatever the prefix.
        let grams = Quantity.decimal(quantity.value * 1000)
        return Mark(range: range, kind: kind, value: limit(quantity) + grams, unit: "gram")
      }
      return Mark(range: range, kind: kind, value: limit(quantity) + quantity.scoredValue, unit: unit)
    }
  }

  private func limit(_ quantity: Quantity) -> String {
    switch quantity.bound {
    case .exactly, .about, .nearly: ""
    case .atLeast, .moreThan: ">="
    case .atMost, .fewerThan, .upTo: "<="
    }
  }

  /// Units without a number, but for words that mean much else.
  private func mentions(in sentence: SentenceAnalysis, of text: DerivedText) -> [Mark] {
    let mentions = QuantityRecognizer().units(in: sentence.sentence, of: text, besides: sentence.quantities)
    return mentions.compactMap { mention in
      guard let kind = names(of: mention.unit).first(where: kinds.contains), kind != "age", kind != "quantity",
        !Self.ambiguous.contains(mention.unitName)
      else { return nil }
      let isPercentage = kind == "percentage"
      if isPercentage, let (end, value) = number(behind: mention, in: sentence, of: text) {
        return Mark(range: TextRange(mention.range.start, end), kind: kind, value: value)
      }
      return Mark(range: mention.range, kind: kind, value: isPercentage ? "null" : nil, unit: mention.unitName)
    }
  }

  /// The 10 of "percent of 10".
  private func number(
    behind mention: UnitMention, in sentence: SentenceAnalysis, of text: DerivedText
  ) -> (Int, String)? {
    let next = sentence.quantities.first { $0.range.start > mention.range.end }
    guard let next, next.unit == .count,
      text.string(in: TextRange(mention.range.end, next.range.start)) == " of "
    else { return nil }
    return (next.range.end, next.scoredValue)
  }

  private static let ambiguous: Set = [
    "foot", "yard", "pound", "cup", "barrel", "knot", "stone", "turn", "bar", "degree", "second", "minute", "bit",
    "ounce", "inch", "carat", "gray", "atmosphere", "radian", "ton", "mile", "tonne", "franc", "cent",
  ]

  /// What the sets call it, the first that an item asks for counts.
  private func names(of unit: Unit) -> [String] {
    let names: [String] =
      switch unit {
      case .count, .fraction, .ratio, .multiple: ["number"]
      case .percent, .percentagePoint: ["percentage"]
      case .currency: ["currency"]
      case .measure(.temperature), .measure(.unscaledTemperature): ["temperature"]
      case .measure(.angle): ["dimension", "temperature"]  // "30 degrees"
      case .measure(.time), .age: ["age"]
      case .measure: ["dimension"]
      case .ordinal: ["ordinal"]
      }
    // A "quantity" is whatever has a value, but no place in an order.
    return unit == .ordinal ? names : names + ["quantity"]
  }
}
