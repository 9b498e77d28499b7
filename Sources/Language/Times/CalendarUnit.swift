/// A unit that times are counted in; the raw value is the name in `calendar.tsv`.
public enum CalendarUnit: String, Hashable, Sendable, Codable, CaseIterable {
  case second, minute, hour, day, week, weekend, month, quarter, year, decade, century

  /// Shorter than a day.
  public var isClock: Bool { self == .second || self == .minute || self == .hour }
}

/// A length of time as it was counted: "three weeks", "two hours and ten minutes", "several months".
public struct CalendarDuration: Hashable, Sendable, Codable {
  public struct Part: Hashable, Sendable, Codable {
    public var unit: CalendarUnit
    /// Nil where the words are vague.
    public var count: Double?

    public init(_ count: Double?, _ unit: CalendarUnit) {
      self.count = count
      self.unit = unit
    }
  }

  /// From the greatest unit to the smallest, as written.
  public var parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }

  public init(_ count: Double?, _ unit: CalendarUnit) { parts = [Part(count, unit)] }

  public var isVague: Bool { parts.contains { $0.count == nil } }

  /// The unit of the last part.
  public var finest: CalendarUnit { parts.last?.unit ?? .day }

  /// The value of TIMEX3: "P3W", "PT2H10M", "PXY" for a vague number of years.
  public var timex: String {
    var (date, clock) = ("", "")
    for part in parts {
      let (letter, factor) = part.unit.letter
      let count = part.count.map { decimal($0 * factor) } ?? "X"
      if part.unit.isClock { clock += count + letter } else { date += count + letter }
    }
    return "P" + date + (clock.isEmpty ? "" : "T" + clock)
  }
}

extension CalendarUnit {
  /// The letter of ISO 8601 for it, and how many of that it is.
  fileprivate var letter: (String, Double) {
    switch self {
    case .second: ("S", 1)
    case .minute: ("M", 1)
    case .hour: ("H", 1)
    case .day: ("D", 1)
    case .week: ("W", 1)
    case .weekend: ("WE", 1)
    case .month: ("M", 1)
    case .quarter: ("M", 3)
    case .year: ("Y", 1)
    case .decade: ("Y", 10)
    case .century: ("Y", 100)
    }
  }
}
