/// What a number counts or measures.
public enum Unit: Hashable, Sendable, Codable {
  /// A bare number; what is counted stands in ``Quantity/counted``.
  case count
  /// A share written as a fraction: "a third", "four fifths", "one in five", "80 parts per million".
  case fraction
  case percent
  case percentagePoint
  /// An ISO 4217 code, or a name in lower case that several currencies share ("peso").
  case currency(String)
  /// The value is in the unit of the dimension (``Dimension/symbol``).
  case measure(Dimension)
  /// How old somebody or something is, in years of 365.25 days.
  case age
  /// How many to one: "2:1", "three to one".
  case ratio
  /// How many times as much: "sixfold", "four times the size".
  case multiple
  /// A place in an order: "third", "21st".
  case ordinal
}

/// A physical dimension; the raw value is the name in `units.tsv`.
public enum Dimension: String, Hashable, Sendable, Codable, CaseIterable {
  case length, area, volume, mass, time, speed, energy, power, temperature, angle, pressure, frequency, data, dataRate
  case voltage, current, charge, resistance, force, torque, fuelEconomy, loudness
  case absorbedDose, equivalentDose, radioactivity
  /// Degrees of warmth where the text does not name the scale.
  case unscaledTemperature

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
    case .angle, .unscaledTemperature: "°"
    case .pressure: "Pa"
    case .frequency: "Hz"
    case .data: "B"
    case .dataRate: "B/s"
    case .voltage: "V"
    case .current: "A"
    case .charge: "C"
    case .resistance: "Ω"
    case .force: "N"
    case .torque: "N·m"
    case .fuelEconomy: "m/m³"
    case .loudness: "dB"
    case .absorbedDose: "Gy"
    case .equivalentDose: "Sv"
    case .radioactivity: "Bq"
    }
  }

  /// The dimension in words, for reasons given to a reader.
  var name: String {
    switch self {
    case .dataRate: "data rate"
    case .fuelEconomy: "fuel economy"
    case .absorbedDose: "absorbed dose"
    case .equivalentDose: "equivalent dose"
    case .unscaledTemperature: "temperature of an unnamed scale"
    default: rawValue
    }
  }
}

extension Unit {
  /// The unit as it stands behind a canonical value, empty for bare numbers.
  public var symbol: String {
    switch self {
    case .count, .fraction, .ordinal: ""
    case .percent: "%"
    case .percentagePoint: "pp"
    case .currency(let code): code
    case .measure(let dimension): dimension.symbol
    case .age: "years old"
    case .ratio: "to 1"
    case .multiple: "times"
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
    case .measure(let dimension):
      (dimension.name.first == "a" || dimension.name.first == "e" ? "an " : "a ") + dimension.name
    case .age: "an age"
    case .ratio: "a ratio"
    case .multiple: "a multiple"
    case .ordinal: "a place in an order"
    }
  }
}
