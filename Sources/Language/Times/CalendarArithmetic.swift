import Document

extension CalendarUnit {
  /// Whole months, 0 for shorter units.
  var months: Int {
    switch self {
    case .second, .minute, .hour, .day, .week, .weekend: 0
    case .month: 1
    case .quarter: 3
    case .year: 12
    case .decade: 120
    case .century: 1200
    }
  }
}

extension DayNumber {
  /// The Monday of the first week of a year by ISO 8601.
  static func firstWeek(of year: Int) -> Int? {
    guard (1...9999).contains(year) else { return nil }
    let fourth = of(year: year, month: 1, day: 4)
    return fourth - weekday(of: fourth) + 1
  }
}

extension CalendarDate {
  /// The date itself, nil when another weekday was named for it.
  func fits(_ weekday: Int?) -> CalendarDate? {
    guard let weekday, let dayNumber else { return self }
    return DayNumber.weekday(of: dayNumber) == weekday ? self : nil
  }

  /// The date a length later (sign 1) or earlier (-1); the day of a shorter month is its last one; nil when the length
  /// is vague or the date not known well enough.
  public func moved(by length: CalendarDuration, sign: Int) -> CalendarDate? {
    var (date, days) = (self, 0.0)
    for part in length.parts {
      guard let count = part.count, count < 100_000 else { return nil }
      switch part.unit {
      case .second, .minute, .hour: continue
      case .day: days += count
      case .week, .weekend: days += count * 7
      case .month, .quarter, .year, .decade, .century:
        let months = count * Double(part.unit.months)
        guard let moved = date.adding(months: sign * Int(months.rounded())) else { return nil }
        date = moved
      }
    }
    guard days > 0 else { return date }
    guard let day = date.dayNumber else { return nil }
    return DayNumber.date(day + sign * Int(days.rounded()))
  }

  /// The same day so many months later, the last one of a shorter month; as exact as the date itself.
  func adding(months: Int) -> CalendarDate? {
    guard let year else { return nil }
    guard let month else { return months % 12 == 0 ? CalendarDate(year: year + months / 12) : nil }
    let count = year * 12 + month - 1 + months
    guard count >= 12 else { return nil }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let newDay = day.map { min($0, DayNumber.days(inMonth: newMonth, of: newYear)) }
    return CalendarDate(year: newYear, month: newMonth, day: newDay)
  }
}
