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
    guard isCalendar, other.isCalendar else { return .unknown }
    if let days, let others = other.days {
      let compared = days.compare(to: others)
      guard compared == .equal, days.count == 1, let mine = minutes, let its = other.minutes else {
        // A time of the day lies in its day.
        guard compared == .equal, days.count == 1, (minutes == nil) != (other.minutes == nil) else { return compared }
        return minutes == nil ? .contains : .within
      }
      return mine.compare(to: its)
    }
    if let date, let otherDate = other.date, end == nil, other.end == nil, date.excludes(otherDate) { return .disjoint }
    guard date == nil, other.date == nil, relation == nil, other.relation == nil, let mine = minutes,
      let its = other.minutes
    else { return .unknown }
    guard (zone == nil) == (other.zone == nil) else { return .unknown }
    return mine.compare(to: its)
  }

  /// The minutes of the day that are meant, in Greenwich where a zone is named.
  private var minutes: DayInterval? {
    if let minute {
      let start = ((minute - (zone ?? 0)) % 1440 + 1440) % 1440
      guard ends.count == 2, let last = ends[1].minute, last > minute else { return DayInterval(start, start) }
      return DayInterval(start, start + last - minute)
    }
    return part.map { DayInterval($0.minutes.lowerBound, $0.minutes.upperBound) }
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
