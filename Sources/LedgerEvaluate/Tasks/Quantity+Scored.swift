import Document
import Language

/// What the sets write in another way than `Quantity` keeps it.
extension Quantity {
  /// The number in the unit as written; a range as "20/30".
  var scoredValue: String {
    guard let writtenUpper, !isVague else { return Self.decimal(scoredNumber) }
    return Self.decimal(scoredNumber) + "/" + Self.decimal(writtenUpper)
  }

  /// The number as written; of money with a magnitude in its unit ("MUSD"), the whole sum.
  var scoredNumber: Double {
    if case .currency = unit, unitName != "cent" { value } else { writtenValue }
  }

  /// The upper end in the unit as written.
  var writtenUpper: Double? {
    guard let upper else { return nil }
    switch unitName {
    case "degree Celsius": return upper - 273.15
    case "degree Fahrenheit": return upper * 1.8 - 459.67
    default: return value == 0 ? upper : upper * (scoredNumber / value)
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
    case .count, .ratio, .multiple: asMass ? "dimensionless" : nil
    case .fraction: unitName ?? (asMass ? "dimensionless" : nil)
    case .ordinal: nil
    case .percent: "percentage"
    case .percentagePoint: unitName == "basis point" ? "basis point" : "point"
    case .currency(let code): unitName == "cent" ? "cent" : code
    case .measure(.mass) where unitName == "pound" && asMass: "pound-mass"
    case .measure, .age: unitName
    }
  }
}
