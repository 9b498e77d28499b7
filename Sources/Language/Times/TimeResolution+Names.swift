import Document

/// Days, weekdays, months and feast days by name, seen from a date.
extension TimeExpression {
  /// The day of a month: the one that the direction asks for, or that the weekday named with it fits.
  func dayOfMonth(
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

  /// "last Monday" is before today, "next Monday" after it, "this Monday" in the week of today.
  static func date(of weekday: Int, said: Int?, from today: Int, direction: TimeDirection) -> CalendarDate {
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
  func yearless(_ said: Int?, from base: CalendarDate, direction: TimeDirection) -> Span? {
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
  func inYear(_ year: Int) -> Span? {
    guard let date else { return nil }
    if case .season(let season) = period { return season.dates(in: year).map { ($0.0, $0.1, period) } }
    guard let first = date.inYear(year) else { return nil }
    guard let end else { return (first, nil, period) }
    guard let last = (end < date ? end.inYear(year + 1) : end.inYear(year)) else { return nil }
    return (first, last, period)
  }

  /// The date of that year which the direction asks for.
  static func chosen(
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
  static func past(_ before: CalendarDate?, _ behind: CalendarDate?, _ now: DayInterval) -> CalendarDate? {
    guard let before, let behind else { return before ?? behind }
    return 4 * distance(behind, now) < distance(before, now) ? behind : before
  }

  static func distance(_ date: CalendarDate, _ now: DayInterval) -> Int {
    guard let days = date.days else { return .max }
    return max(days.first - now.last, now.first - days.last, 0)
  }
}
