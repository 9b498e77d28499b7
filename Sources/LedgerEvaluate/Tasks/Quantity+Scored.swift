import Document
import Language

/// What the sets write in another way than `Quantity` keeps it.
extension Quantity {
  /// The number with its unit, without the words of a bound: "40,000" of "about 40,000".
  ///
  /// The shortest part at word ends that is read as the same value exactly; the range itself when none is.
  func amountRange(in text: DerivedText) -> TextRange {
    guard bound != .exactly, !isVague else { return range }
    let bytes = text.utf8[range.start..<range.end]
    let gaps = bytes.indices.filter { bytes[$0] == UInt8(ascii: " ") }
    let starts = [range.start] + gaps.map { $0 + 1 }
    for start in starts.reversed() {
      for end in (gaps + [range.end]).filter({ $0 > start }) {
        let part = DerivedText(utf8: Array(text.utf8[start..<end]))
        let sentence = Sentence(range: part.range, tokens: Tokenizer().tokens(in: part, part.range))
        let found = QuantityRecognizer().quantities(in: sentence, of: part)
        guard found.count == 1, let same = found.first, same.range == part.range, same.bound == .exactly,
          same.value == value, same.upper == upper, same.unit == unit
        else { continue }
        return TextRange(start, end)
      }
    }
    return range
  }

  /// The number in the unit as written; a range as "20/30".
  var scoredValue: String {
    guard let writtenUpper, !isVague else { return Self.decimal(writtenValue) }
    return Self.decimal(writtenValue) + "/" + Self.decimal(writtenUpper)
  }

  /// The upper end in the unit as written.
  var writtenUpper: Double? {
    guard let upper else { return nil }
    switch unitName {
    case "degree Celsius": return upper - 273.15
    case "degree Fahrenheit": return upper * 1.8 - 459.67
    default: return value == 0 ? upper : upper * (writtenValue / value)
    }
  }

  /// A number without what conversion added behind its ninth decimal place; as text, for JSON has no infinity.
  static func decimal(_ value: Double) -> String {
    guard abs(value) < 1e15 else { return String(value) }
    if value == value.rounded() { return String(Int(value)) }
    return abs(value) < 1e6 && abs(value) > 1e-3 ? String((value * 1e9).rounded() / 1e9) : String(value)
  }

  /// The unit as the scorers spell it, nil for bare numbers; they take "pound" for money, where it isn't said `asMass`.
  func scoredUnit(asMass: Bool) -> String? {
    switch unit {
    case .count, .fraction: asMass ? "dimensionless" : nil
    case .ordinal: nil
    case .percent: "percentage"
    case .percentagePoint: unitName == "basis point" ? "basis point" : "point"
    case .currency(let code): writtenValue == value ? code : "cent"
    case .measure(.mass) where unitName == "pound" && asMass: "pound-mass"
    case .measure: unitName
    }
  }
}
