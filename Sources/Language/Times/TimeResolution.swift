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

  private typealias Span = (first: CalendarDate, last: CalendarDate?, period: Period?)

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

  // MARK: - Units

  /// A whole unit so many units after that of a date.
  private static func unit(_ unit: CalendarUnit, _ offset: Int, from base: CalendarDate) -> Span? {
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

  private static func years(from first: Int, count: Int, _ period: Period) -> Span? {
    CalendarDate(year: first).map { ($0, CalendarDate(year: first + count - 1), period) }
  }

  /// The day, week, month or year so far from a date, as exactly as the distance was counted.
  private static func distance(_ length: CalendarDuration, sign: Int, from base: CalendarDate) -> Span? {
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

  private static func shifted(_ base: CalendarDate, by length: CalendarDuration, sign: Int) -> CalendarDate? {
    base.moved(by: length, sign: sign)
  }

  /// The days from a date back or ahead; the next ones begin on the day behind it.
  private static func stretch(_ length: CalendarDuration, sign: Int, from base: CalendarDate) -> Span? {
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
  private static func quarters(_ count: Int, _ sign: Int, _ base: CalendarDate) -> Span? {
    guard count > 0, let first = unit(.quarter, sign < 0 ? -count : 1, from: base),
      let last = unit(.quarter, sign < 0 ? -1 : count, from: base)
    else { return nil }
    return (first.first, last.last, nil)
  }

  /// The day of a month: the one that the direction asks for, or that the weekday named with it fits.
  private func dayOfMonth(
    _ day: Int, _ months: Int, from base: CalendarDate, _ direction: TimeDirection
  ) -> CalendarDate? {
    guard let this = CalendarDate(year: base.year, month: base.month)?.adding(months: months), base.month != nil,
      base.year != nil
    else { return nil }
    func date(_ offset: Int) -> CalendarDate? {
      this.adding(months: offset).flatMap { CalendarDate(year: $0.year, month: $0.month, day: day) }
    }
    let offsets: [Int]
    switch direction {
    case _ where months != 0: offsets = [0]
    case .past: offsets = date(0).map { $0 > base } ?? false ? [-1, -2] : [0, -1]
    case .future: offsets = date(0).map { $0 < base } ?? false ? [1, 2] : [0, 1]
    case .nearest: offsets = [0]
    }
    guard weekday != nil else { return offsets.lazy.compactMap(date).first }
    return [0, 1, -1, 2, -2, 3, -3].lazy.compactMap { date($0)?.fits(weekday) }.first ?? date(0)
  }

  // MARK: - Names

  /// "last Monday" is before today, "next Monday" after it, "this Monday" in the week of today.
  private static func date(of weekday: Int, said: Int?, from today: Int, direction: TimeDirection) -> CalendarDate {
    let back = (DayNumber.weekday(of: today) - weekday + 7) % 7
    let ahead = (weekday - DayNumber.weekday(of: today) + 7) % 7
    switch (said, direction) {
    case (nil, .past): return DayNumber.date(today - back)
    case (nil, .future): return DayNumber.date(today + (ahead == 0 ? 7 : ahead))
    case (nil, .nearest): return DayNumber.date(ahead <= 3 ? today + ahead : today - back)
    case (0, _): return DayNumber.date(today + weekday - DayNumber.weekday(of: today))
    case (.some(..<0), _): return DayNumber.date(today - (back == 0 ? 7 : back))
    default: return DayNumber.date(today + (ahead == 0 ? 7 : ahead))
    }
  }

  /// A date without its year.
  private func yearless(_ said: Int?, from base: CalendarDate, direction: TimeDirection) -> Span? {
    guard let date else { return nil }
    if said == 0, let year = base.year { return inYear(year) }
    guard base.month != nil || said != nil else { return base.year.flatMap { inYear($0) } }
    // A weekday that is named with the day tells the year.
    let fitting = Self.chosen(base, said, direction) { self.inYear($0).flatMap { $0.first.fits(self.weekday) } }
    guard let year = (fitting ?? Self.chosen(base, said, direction) { self.inYear($0)?.first })?.year else {
      return nil
    }
    // A winter is chosen by its first month.
    return inYear(period == .season(.winter) && date.month == 12 ? year + 1 : year)
  }

  /// The same in a year.
  private func inYear(_ year: Int) -> Span? {
    guard let date else { return nil }
    if case .season(let season) = period { return season.dates(in: year).map { ($0.0, $0.1, period) } }
    guard let first = date.inYear(year) else { return nil }
    guard let end else { return (first, nil, period) }
    guard let last = (end < date ? end.inYear(year + 1) : end.inYear(year)) else { return nil }
    return (first, last, period)
  }

  /// The date of that year which the direction asks for.
  private static func chosen(
    _ base: CalendarDate, _ said: Int?, _ direction: TimeDirection, of date: (Int) -> CalendarDate?
  ) -> CalendarDate? {
    guard let year = base.year, let now = base.days else { return nil }
    let candidates = [year - 1, year, year + 1].compactMap(date)
    let before = candidates.last { ($0.days?.first ?? .max) <= now.first }
    let behind = candidates.first { ($0.days?.last ?? .min) >= now.first }
    switch said {
    case .some(..<0): return candidates.last { ($0.days?.last ?? .max) < now.first }
    case .some(1...): return candidates.first { ($0.days?.first ?? .min) > now.last }
    case .some: return candidates.first { $0.year == year }
    case nil: break
    }
    switch direction {
    case .past: return Self.past(before, behind, now)
    case .future: return behind ?? before
    case .nearest:
      return candidates.min { first, second in
        distance(first, now) < distance(second, now)
      }
    }
  }

  /// The one before, unless the one ahead is far nearer: in January "14 January" is this one, "in April" the last one.
  private static func past(_ before: CalendarDate?, _ behind: CalendarDate?, _ now: DayInterval) -> CalendarDate? {
    guard let before, let behind else { return before ?? behind }
    return 4 * distance(behind, now) < distance(before, now) ? behind : before
  }

  private static func distance(_ date: CalendarDate, _ now: DayInterval) -> Int {
    guard let days = date.days else { return .max }
    return max(days.first - now.last, now.first - days.last, 0)
  }

  /// "two weeks before 13 May": the day so far from the one that is named.
  mutating func countFromEnd() {
    guard case .distance(let length, let sign) = relation, let base = ends.first, let day = base.date,
      let moved = day.moved(by: length, sign: sign)
    else { return }
    (date, relation, origin) = (moved, nil, base.origin)
  }

  private mutating func setWeek(of day: Int) {
    let monday = day - DayNumber.weekday(of: day) + 1
    (date, end, period) = (DayNumber.date(monday), DayNumber.date(monday + 6), .week)
  }
}
