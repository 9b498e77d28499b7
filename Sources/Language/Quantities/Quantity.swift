import Document

/// A number in a text with its unit, its bound and how precisely it was written.
public struct Quantity: Hashable, Sendable, Codable {
  /// How the text limits the number; the raw value is the name in `number-words.tsv`.
  public enum Bound: String, Hashable, Sendable, Codable, CaseIterable {
    case exactly, about, atLeast, atMost, moreThan, fewerThan, nearly, upTo
  }

  /// From the word of the bound to the unit, as written.
  public var range: TextRange
  /// In ``unit``; the lower end of a range.
  public var value: Double
  /// The upper end of a range, or of what a vague word is used for.
  public var upper: Double?
  public var unit: Unit
  public var bound: Bound
  /// Half a unit of the last digit that counts, in ``unit``.
  ///
  /// That is the last digit written ("$30 billion" ± 0.5 billion, "1.25" ± 0.005, "40,312" ± 0.5). An integer that ends
  /// in two or more zeros counts as rounded behind its first zero: "40,000" ± 500, "300" ± 5; number words count as if
  /// written in digits. A fraction is taken ± 0.02 ("a third" covers 31 to 35 %), and ± 0.05 of a magnitude
  /// ("half a million"). Ordinals are exact.
  public var precision: Double
  /// The words right after a bare number that say what is counted ("41 people"), a guess made without a parser.
  public var counted: TextRange?
  /// The value is what a vague word stands for: "dozens", "several hundred".
  public var isVague: Bool
  /// The name of the unit as written, from `units.tsv` or a currency code; nil for bare numbers.
  public var unitName: String?
  /// The number in the unit as written, before conversion: 5 in "5 miles".
  public var writtenValue: Double

  public init(
    range: TextRange, value: Double, upper: Double? = nil, unit: Unit = .count, bound: Bound = .exactly,
    precision: Double, counted: TextRange? = nil, isVague: Bool = false, unitName: String? = nil,
    writtenValue: Double? = nil
  ) {
    self.range = range
    self.value = value
    self.upper = upper
    self.unit = unit
    self.bound = bound
    self.precision = precision
    self.counted = counted
    self.isVague = isVague
    self.unitName = unitName
    self.writtenValue = writtenValue ?? value
  }
}

extension Quantity {
  /// Value and unit in one form for equal quantities, without the bound: "30000000000 USD", "41", "45 %", "3rd",
  /// "20..30 m".
  ///
  /// Numbers have at most 12 significant digits and no exponent below 1e21.
  public var canonical: String {
    var number = decimal(value)
    if let upper { number += ".." + decimal(upper) }
    return switch unit {
    case .count, .fraction: number
    case .ordinal: number + ordinalSuffix(of: value)
    default: number + " " + unit.symbol
    }
  }
}
