import Document

/// Which way a weekday, or a date without its year, is meant.
public enum TimeDirection: Sendable {
  /// Reports: the most recent one, the day of writing included.
  case past
  /// Announcements: the next one.
  case future
  /// The one that lies nearest.
  case nearest
}

extension TimeExpression {
  /// The expression with its date where a date to count from gives one, as ``TimeResolver`` does for whole documents.
  ///
  /// A date that is not known to the day resolves nothing but years, quarters and months. Whatever was taken from there
  /// is marked by ``origin``; what the words say in full stays as it is.
  public func resolve(
    against base: CalendarDate, direction: TimeDirection = .past, origin: Origin = .document
  ) -> TimeExpression {
    var resolved = self
    if ends.count == 2 {
      resolved.ends = ends.map { $0.resolve(against: base, direction: direction, origin: origin) }
      resolved.settle()
      return resolved
    }
    if ends.count == 1 {
      resolved.ends = ends.map { $0.resolve(against: base, direction: direction, origin: origin) }
      resolved.countFromEnd()
      return resolved
    }
    if kind == .time, minute != nil, date == nil, relation == nil, base.day != nil {
      (resolved.date, resolved.origin) = (base, .assumed)
      return resolved
    }
    guard origin != self.origin || !isResolved, let relation,
      let span = span(of: relation, from: base, direction: direction)
    else { return self }
    (resolved.date, resolved.end) = (span.first, span.last)
    resolved.period = span.period ?? period
    resolved.relation = nil
    resolved.origin = origin
    if case .week = period, resolved.end == nil, let day = resolved.date?.dayNumber { resolved.setWeek(of: day) }
    return resolved
  }

  typealias Span = (first: CalendarDate, last: CalendarDate?, period: Period?)

  private func span(of relation: Relation, from base: CalendarDate, direction: TimeDirection) -> Span? {
    switch relation {
    case .unit(let unit, let offset): return Self.unit(unit, offset, from: base)
    case .distance(let length, let sign): return Self.distance(length, sign: sign, from: base)
    case .stretch(let length, let sign): return Self.stretch(length, sign: sign, from: base)
    case .weekday(let weekday, let said):
      return base.dayNumber.map { (Self.date(of: weekday, said: said, from: $0, direction: direction), nil, nil) }
    case .weekdayOfWeek(let weekday, let weeks):
      return base.dayNumber.map { day in
        (DayNumber.date(day - DayNumber.weekday(of: day) + weekday + 7 * weeks), nil, nil)
      }
    case .yearless(let said): return yearless(said, from: base, direction: direction)
    case .holiday(let holiday, let said):
      return Self.chosen(base, said, direction) { holiday.date(in: $0) }.map { ($0, nil, nil) }
    case .dayOfMonth(let day, let months): return dayOfMonth(day, months, from: base, direction).map { ($0, nil, nil) }
    case .weekOfYear(let number):
      guard let year = base.year, let first = DayNumber.firstWeek(of: year) else { return nil }
      let monday = first + 7 * (number - 1)
      return (DayNumber.date(monday), DayNumber.date(monday + 6), .week)
    case .part(let years): return base.year.flatMap { inYear($0 + years) }
    }
  }

  /// "two weeks before 13 May": the day so far from the one that is named.
  mutating func countFromEnd() {
    guard case .distance(let length, let sign) = relation, let base = ends.first, let day = base.date,
      let moved = day.moved(by: length, sign: sign)
    else { return }
    (date, relation, origin) = (moved, nil, base.origin)
  }

  mutating func setWeek(of day: Int) {
    let monday = day - DayNumber.weekday(of: day) + 1
    (date, end, period) = (DayNumber.date(monday), DayNumber.date(monday + 6), .week)
  }
}
