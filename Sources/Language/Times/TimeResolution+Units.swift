import Document

/// Whole units and distances from a date.
extension TimeExpression {
  /// A whole unit so many units after that of a date.
  static func unit(_ unit: CalendarUnit, _ offset: Int, from base: CalendarDate) -> Span? {
    guard let year = base.year, abs(offset) < 10_000 else { return nil }
    switch unit {
    case .second, .minute, .hour: return nil
    case .day: return base.dayNumber.map { (DayNumber.date($0 + offset), nil, nil) }
    case .week, .weekend:
      guard let today = base.dayNumber else { return nil }
      let monday = today - DayNumber.weekday(of: today) + 1 + 7 * offset
      return (
        DayNumber.date(unit == .week ? monday : monday + 5), DayNumber.date(monday + 6),
        unit == .week ? .week : .weekend
      )
    case .month:
      guard let month = base.month else { return nil }
      let count = year * 12 + month - 1 + offset
      return CalendarDate(year: count / 12, month: count % 12 + 1).map { ($0, nil, nil) }
    case .quarter:
      guard let month = base.month else { return nil }
      let count = year * 4 + (month - 1) / 3 + offset
      guard let first = CalendarDate(year: count / 4, month: count % 4 * 3 + 1) else { return nil }
      return (first, CalendarDate(year: count / 4, month: count % 4 * 3 + 3), .quarter(count % 4 + 1))
    case .year: return CalendarDate(year: year + offset).map { ($0, nil, nil) }
    case .decade: return years(from: year / 10 * 10 + 10 * offset, count: 10, .decade)
    case .century: return years(from: year / 100 * 100 + 100 * offset, count: 100, .century)
    }
  }

  static func years(from first: Int, count: Int, _ period: Period) -> Span? {
    CalendarDate(year: first).map { ($0, CalendarDate(year: first + count - 1), period) }
  }

  /// The day, week, month or year so far from a date, as exactly as the distance was counted.
  static func distance(_ length: CalendarDuration, sign: Int, from base: CalendarDate) -> Span? {
    guard !length.isVague, var date = shifted(base, by: length, sign: sign) else { return nil }
    var end: CalendarDate?
    var period: Period?
    switch length.finest {
    case .second, .minute, .hour: return nil
    case .day: guard date.day != nil else { return nil }
    case .week, .weekend:
      guard let day = date.dayNumber else { return nil }
      // Not known to the day: the week around it.
      (date, end, period) = (DayNumber.date(day - DayNumber.weekday(of: day) + 1), nil, .week)
      end = date.dayNumber.map { DayNumber.date($0 + 6) }
    case .month, .quarter:
      guard let month = CalendarDate(year: date.year, month: date.month), date.month != nil else { return nil }
      date = month
    case .year, .decade, .century:
      guard let year = date.year.flatMap({ CalendarDate(year: $0) }) else { return nil }
      date = year
    }
    return (date, end, period)
  }

  static func shifted(_ base: CalendarDate, by length: CalendarDuration, sign: Int) -> CalendarDate? {
    base.moved(by: length, sign: sign)
  }

  /// The days from a date back or ahead; the next ones begin on the day behind it.
  static func stretch(_ length: CalendarDuration, sign: Int, from base: CalendarDate) -> Span? {
    if length.finest == .quarter, length.parts.count == 1, let count = length.parts[0].count {
      return quarters(Int(min(count, 400)), sign, base)
    }
    guard !length.isVague, let today = base.dayNumber, let other = shifted(base, by: length, sign: sign)?.dayNumber,
      other != today
    else { return nil }
    return sign < 0
      ? (DayNumber.date(other), DayNumber.date(today - 1), nil)
      : (DayNumber.date(today + 1), DayNumber.date(other), nil)
  }

  /// The last whole quarters, or the next ones.
  static func quarters(_ count: Int, _ sign: Int, _ base: CalendarDate) -> Span? {
    guard count > 0, let first = unit(.quarter, sign < 0 ? -count : 1, from: base),
      let last = unit(.quarter, sign < 0 ? -1 : count, from: base)
    else { return nil }
    return (first.first, last.last, nil)
  }
}
