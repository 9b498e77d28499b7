import Document

/// A number in a text with its unit, its bound, its change, what it is per, and how precisely it was written.
public struct Quantity: Hashable, Sendable, Codable {
  /// How the text limits the number; the raw value is the name in `number-words.tsv`.
  public enum Bound: String, Hashable, Sendable, Codable, CaseIterable {
    case exactly, about, atLeast, atMost, moreThan, fewerThan, nearly, upTo
  }

  /// That something rises or falls, and which part of that the number tells.
  public struct Change: Hashable, Sendable, Codable {
    /// The raw value is the name in `number-words.tsv`.
    public enum Direction: String, Hashable, Sendable, Codable {
      case up, down
    }

    public enum Part: String, Hashable, Sendable, Codable {
      /// How much it changes: "rose by 5 %", "down $3".
      case difference
      /// What it was before: "from 20".
      case start
      /// What it is then: "to 30".
      case end
    }

    public var direction: Direction
    public var part: Part

    public init(_ direction: Direction, _ part: Part) {
      self.direction = direction
      self.part = part
    }
  }

  /// What a number is given for: "per month", "a share", "/m²".
  public struct Rate: Hashable, Sendable, Codable {
    public enum Base: Hashable, Sendable, Codable {
      case measure(Dimension)
      /// A lemma: "share", "person".
      case thing(String)
    }

    public var base: Base
    /// How much of it, in the unit of the dimension, or how many: 2629800 seconds for a month.
    public var size: Double
    /// The name as in `units.tsv`, or the lemma: "month".
    public var name: String

    public init(base: Base, size: Double = 1, name: String) {
      self.base = base
      self.size = size
      self.name = name
    }
  }

  /// From the word of the bound, of a range or of an age to the end of the unit and of what it is per, as written.
  public var range: TextRange
  /// The number, or both ends of a range, with the unit: "40,000 km" of "up to 40,000 km a day".
  public var amount: TextRange
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
  /// What is counted or measured: the noun behind the number with the adjectives and nouns before it ("new tariff lines"),
  /// or behind "of" ("dozens of wolves", "30 tonnes of copper"), as the parse says.
  public var counted: TextRange?
  /// Lemmas of the noun that is counted and of what modifies it, in the order of the text, with modifiers that stand
  /// before the number ("the top three seeds": top, seed). Where the noun is left out ("435 houses and 187 later"), it
  /// is that of the number before, and ``counted`` is nil.
  public var countedLemmas: [String]
  /// The value is what a vague word stands for: "dozens", "several hundred".
  public var isVague: Bool
  /// "one of the lines": it belongs to some, how many there are it does not say.
  public var isPartitive: Bool
  public var change: Change?
  public var rate: Rate?
  /// The name of the unit as written, from `units.tsv` or a currency code; nil for bare numbers.
  public var unitName: String?
  /// The number in the unit as written, before conversion: 5 in "5 miles".
  public var writtenValue: Double

  public init(
    range: TextRange, amount: TextRange? = nil, value: Double, upper: Double? = nil, unit: Unit = .count,
    bound: Bound = .exactly, precision: Double, counted: TextRange? = nil, countedLemmas: [String] = [],
    isVague: Bool = false, isPartitive: Bool = false, change: Change? = nil, rate: Rate? = nil,
    unitName: String? = nil, writtenValue: Double? = nil
  ) {
    self.range = range
    self.amount = amount ?? range
    self.value = value
    self.upper = upper
    self.unit = unit
    self.bound = bound
    self.precision = precision
    self.counted = counted
    self.countedLemmas = countedLemmas
    self.isVague = isVague
    self.isPartitive = isPartitive
    self.change = change
    self.rate = rate
    self.unitName = unitName
    self.writtenValue = writtenValue ?? value
  }
}

extension Quantity {
  /// Value and unit in one form for equal quantities, without the bound: "30000000000 USD", "41", "45 %", "3rd",
  /// "20..30 m", "600000 EUR per year".
  ///
  /// Numbers have at most 12 significant digits and no exponent below 1e21. Rates over a time are per year.
  public var canonical: String {
    let scale = rate.map { $0.canonicalSize / $0.size } ?? 1
    var number = decimal(value * scale)
    if let upper { number += ".." + decimal(upper * scale) }
    if unit == .ordinal { number += ordinalSuffix(of: value) }
    let symbol = unit.symbol
    return number + (symbol.isEmpty ? "" : " " + symbol) + (rate.map { " per " + $0.canonicalName } ?? "")
  }
}

extension Quantity.Rate {
  private static let year = 31_557_600.0

  fileprivate var canonicalSize: Double { base == .measure(.time) ? Self.year : 1 }

  /// "year", "m²", "share".
  var canonicalName: String {
    switch base {
    case .measure(.time): "year"
    case .measure(let dimension): dimension.symbol
    case .thing(let lemma): lemma
    }
  }
}
