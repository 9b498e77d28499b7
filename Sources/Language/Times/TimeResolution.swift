import Document

/// Which way a weekday without "last" or "next" is meant.
public enum TimeDirection: Sendable {
  /// Reports: the most recent one, the day of writing included.
  case past
  /// Announcements: the next one, the day of writing included.
  case future
}

extension TimeExpression {
  /// The expression with its date where the document's date gives one.
  ///
  /// A document date that is not known to the day resolves nothing but years and months. A day of a month without its
  /// year ("Oct. 7") is taken in the year that brings it nearest to the document's date. Whatever was taken from there
  /// is marked ``isResolved``; absolute dates stay as they are.
  public func resolve(against document: CalendarDate, direction: TimeDirection = .past) -> TimeExpression {
    var resolved = self
    if let relation {
      guard let (first, last) = dates(of: relation, from: document, direction: direction) else { return self }
      (resolved.date, resolved.end) = (first, last)
      resolved.isResolved = true
    } else if let date, date.year == nil, let today = document.dayNumber {
      guard let nearest = nearest(date, to: today, year: document.year ?? 0) else { return self }
      resolved.date = nearest
      resolved.end = end.flatMap { end in
        guard let year = nearest.year else { return nil }
        let same = end.inYear(year)
        return same.map { $0 < nearest } == true ? end.inYear(year + 1) : same
      }
      if end != nil, resolved.end == nil { return self }
      resolved.isResolved = true
    }
    return resolved
  }

  private func dates(
    of relation: Relation, from document: CalendarDate, direction: TimeDirection
  ) -> (CalendarDate, CalendarDate?)? {
    switch relation {
    case .years(let offset):
      return document.year.flatMap { CalendarDate(year: $0 + offset) }.map { ($0, nil) }
    case .months(let offset):
      guard let year = document.year, let month = document.month else { return nil }
      let count = year * 12 + month - 1 + offset
      return CalendarDate(year: count / 12, month: count % 12 + 1).map { ($0, nil) }
    case .month(let month, let direction):
      return namedMonth(month, direction: direction, from: document).map { ($0, nil) }
    case .days(let offset):
      return document.dayNumber.map { (DayNumber.date($0 + offset), nil) }
    case .weeks(let offset):
      guard let today = document.dayNumber else { return nil }
      let monday = today - DayNumber.weekday(of: today) + 1 + 7 * offset
      return (DayNumber.date(monday), DayNumber.date(monday + 6))
    case .weekday(let weekday, let said):
      return document.dayNumber.map { (self.date(of: weekday, said: said, from: $0, direction: direction), nil) }
    }
  }

  /// "last Monday" is before today, "next Monday" after it, "this Monday" in the week of today.
  private func date(of weekday: Int, said: Int?, from today: Int, direction: TimeDirection) -> CalendarDate {
    let back = (DayNumber.weekday(of: today) - weekday + 7) % 7
    let ahead = (weekday - DayNumber.weekday(of: today) + 7) % 7
    switch (said, direction) {
    case (nil, .past): return DayNumber.date(today - back)
    case (nil, .future): return DayNumber.date(today + ahead)
    case (0, _): return DayNumber.date(today + weekday - DayNumber.weekday(of: today))
    case (.some(..<0), _): return DayNumber.date(today - (back == 0 ? 7 : back))
    default: return DayNumber.date(today + (ahead == 0 ? 7 : ahead))
    }
  }

  private func namedMonth(_ month: Int, direction: Int, from document: CalendarDate) -> CalendarDate? {
    guard let year = document.year else { return nil }
    guard direction != 0 else { return CalendarDate(year: year, month: month) }
    guard let now = document.month else { return nil }
    let other = direction < 0 ? (month < now ? year : year - 1) : (month > now ? year : year + 1)
    return CalendarDate(year: other, month: month)
  }

  private func nearest(_ date: CalendarDate, to today: Int, year: Int) -> CalendarDate? {
    let candidates = (year - 1...year + 1).compactMap(date.inYear)
    return candidates.min { distance($0, today) < distance($1, today) }
  }

  private func distance(_ date: CalendarDate, _ today: Int) -> Int {
    guard let days = date.days else { return .max }
    return max(days.first - today, today - days.last, 0)
  }
}
