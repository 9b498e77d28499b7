import Document

extension TimeExpression {
  /// A day, or words that give one, without a time of the day.
  var isDay: Bool {
    guard kind == .date || (kind == .time && part != nil), minute == nil, reference == nil, end == nil, period == nil
    else { return false }
    if date?.day != nil { return true }
    switch relation {
    case .weekday, .weekdayOfWeek, .dayOfMonth, .holiday, .unit(.day, _): return weekday != nil || !isTimeOnly
    default: return false
    }
  }

  /// A time of the day that no day is named for.
  var isTimeOnly: Bool {
    guard kind == .time, date == nil, weekday == nil else { return false }
    return minute != nil ? relation == nil : part != nil && anchor == .named && relation == .unit(.day, 0)
  }

  var isRangeEnd: Bool {
    (isCalendar && duration == nil) || reference == .present
  }

  /// Written alike, so that a dash between the two means a range.
  func isLike(_ other: TimeExpression) -> Bool {
    if kind == .time && other.kind == .time { return true }
    guard let date, let otherDate = other.date else {
      if isDay && other.isDay { return true }
      return relation != nil && other.relation != nil && weekday != nil && other.weekday != nil
    }
    return (date.day == nil) == (otherDate.day == nil) && (date.month == nil) == (otherDate.month == nil)
  }

  /// A range of hours on a day that stands beside it.
  func onDay(of day: TimeExpression) -> TimeExpression? {
    guard ends.allSatisfy({ $0.minute != nil && $0.date == nil && $0.relation == nil }) else { return nil }
    var whole = self
    for index in whole.ends.indices {
      whole.ends[index].date = day.date
      whole.ends[index].relation = day.relation
      whole.ends[index].anchor = day.anchor
      whole.ends[index].weekday = day.weekday
    }
    whole.range = TextRange(day.range.start, range.end)
    whole.settle()
    return whole
  }

  mutating func addTime(of time: TimeExpression) {
    if let minute = time.minute {
      // "tonight at 8", "this afternoon at 3".
      let isLate = part == .evening || part == .night || part == .afternoon
      self.minute = isLate && minute < 720 && minute >= 300 ? minute + 720 : minute
      if part == .afternoon, minute < 300 { self.minute = minute + 720 }
    }
    second = time.second ?? second
    zone = time.zone ?? zone
    part = time.part ?? part
    kind = .time
    if time.modifier != nil { modifier = time.modifier }
  }

  /// What only one end of a range says holds for both: the year, the day of two clock times.
  mutating func share(with last: inout TimeExpression) {
    if let first = date, let second = last.date {
      if first.year == nil, case .yearless(nil) = relation, let year = second.year {
        date = (first.month ?? 0) <= (second.month ?? 13) ? first.inYear(year) : first.inYear(year - 1)
        end = end.flatMap { $0.inYear(year) }
        relation = nil
      }
      return
    }
    guard kind == .time, last.kind == .time, minute != nil, last.minute != nil else { return }
    if date == nil, relation == nil {
      (date, relation, weekday, anchor) = (last.date, last.relation, last.weekday, last.anchor)
    } else if last.date == nil, last.relation == nil {
      (last.date, last.relation, last.weekday, last.anchor) = (date, relation, weekday, anchor)
    }
  }

  /// The days from the first end of a range to the last, where both are known.
  mutating func settle() {
    guard ends.count == 2 else { return }
    minute = ends[0].minute
    zone = ends[0].zone
    guard let first = ends[0].date, let last = ends[1].end ?? ends[1].date else {
      (date, end) = (nil, nil)
      return
    }
    if first.year != nil, last.year != nil, last < first,
      ends[1].date?.days.map({ $0.last < (first.days?.first ?? 0) }) ?? false
    {
      (date, end) = (nil, nil)
      return
    }
    (date, end) = (first, first == last && first.day != nil ? nil : last)
    if ends.contains(where: \.isResolved) { origin = ends[0].isResolved ? ends[0].origin : ends[1].origin }
  }
}
