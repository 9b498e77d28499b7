import Document

/// How the days of two time expressions lie to each other.
public enum TimeComparison: String, Hashable, Sendable {
  case equal
  /// The second lies in the first.
  case contains
  /// The first lies in the second.
  case within
  case overlaps
  case disjoint
  /// A year, or the day of writing, is missing.
  case unknown

  /// The same with the two expressions exchanged.
  public var reversed: TimeComparison {
    switch self {
    case .contains: .within
    case .within: .contains
    default: self
    }
  }
}

extension TimeExpression {
  /// Compares the days; two clock times without dates are compared by the minute, where both or none name a zone.
  ///
  /// Law: `b.compare(to: a) == a.compare(to: b).reversed`.
  public func compare(to other: TimeExpression) -> TimeComparison {
    if let days, let others = other.days { return days.compare(to: others) }
    if let date, let otherDate = other.date, end == nil, other.end == nil, date.excludes(otherDate) { return .disjoint }
    guard date == nil, other.date == nil, relation == nil, other.relation == nil, let minute, let minutes = other.minute
    else { return .unknown }
    guard (zone == nil) == (other.zone == nil) else { return .unknown }
    let day = 24 * 60
    let difference = (minute - (zone ?? 0)) - (minutes - (other.zone ?? 0))
    return difference % day == 0 ? .equal : .disjoint
  }
}

extension DayInterval {
  public func compare(to other: DayInterval) -> TimeComparison {
    if self == other { return .equal }
    if contains(other) { return .contains }
    if other.contains(self) { return .within }
    return overlaps(other) ? .overlaps : .disjoint
  }
}

extension CalendarDate {
  /// No year makes them the same: "7 October" and "8 October".
  fileprivate func excludes(_ other: CalendarDate) -> Bool {
    if let year, let otherYear = other.year, year != otherYear { return true }
    if let month, let otherMonth = other.month, month != otherMonth { return true }
    if let day, let otherDay = other.day, month != nil, other.month != nil, day != otherDay { return true }
    return false
  }
}
