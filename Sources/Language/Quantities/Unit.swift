/// What a number counts or measures.
public enum Unit: Hashable, Sendable, Codable {
  /// A bare number; what is counted stands in ``Quantity/counted``.
  case count
  /// A share written as a fraction: "a third", "four fifths".
  case fraction
  case percent
  case percentagePoint
  /// An ISO 4217 code, or a name in lower case that several currencies share ("peso").
  case currency(String)
  /// The value is in the unit of the dimension (``Dimension/symbol``).
  case measure(Dimension)
  /// A place in an order: "third", "21st".
  case ordinal
}

/// A physical dimension; the raw value is the name in `units.tsv`.
public enum Dimension: String, Hashable, Sendable, Codable, CaseIterable {
  case length, area, volume, mass, time, speed, energy, power, temperature, angle, pressure, frequency, data

  /// The unit that values are kept in: that of the SI, but degrees for angles.
  public var symbol: String {
    switch self {
    case .length: "m"
    case .area: "m²"
    case .volume: "m³"
    case .mass: "kg"
    case .time: "s"
    case .speed: "m/s"
    case .energy: "J"
    case .power: "W"
    case .temperature: "K"
    case .angle: "°"
    case .pressure: "Pa"
    case .frequency: "Hz"
    case .data: "B"
    }
  }
}

extension Unit {
  /// The unit as it stands behind a canonical value, empty for bare numbers.
  public var symbol: String {
    switch self {
    case .count, .fraction: ""
    case .percent: "%"
    case .percentagePoint: "pp"
    case .currency(let code): code
    case .measure(let dimension): dimension.symbol
    case .ordinal: ""
    }
  }

  /// The unit in words, for reasons given to a reader.
  var name: String {
    switch self {
    case .count: "a count"
    case .fraction: "a share"
    case .percent: "a percentage"
    case .percentagePoint: "percentage points"
    case .currency(let code): "money in \(code)"
    case .measure(let dimension): "a \(dimension.rawValue)"
    case .ordinal: "a place in an order"
    }
  }
}
