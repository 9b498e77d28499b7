import Document

/// Puts together what stands side by side: date and clock, weekday and date, the ends of a range.
extension TimeScanner {
  /// The expressions with those joined that are one.
  func joined(_ found: [Place]) -> [Place] {
    var joined: [Place] = []
    for place in found {
      var next = place
      while let last = joined.last, let whole = dated(last, next) {
        joined.removeLast()
        next = whole
      }
      joined.append(next)
    }
    return timedRanges(ranged(withFreeHours(joined)))
  }

  // MARK: - Date and clock

  /// One expression of two that say date and time of the day, or weekday and date.
  func dated(_ a: Place, _ b: Place) -> Place? {
    let (first, second) = (a.expression, b.expression)
    guard first.ends.isEmpty, second.ends.isEmpty else { return nil }
    if let distance = distance(a, b) { return distance }
    guard isJoint(a.end..<b.start, first, second) else { return nil }
    if first.kind == .set || second.kind == .set { return timedSet(a, b) }
    var whole: TimeExpression
    if first.isDay, second.isTimeOnly {
      whole = first
      whole.addTime(of: second)
    } else if first.isTimeOnly, second.isDay {
      whole = second
      whole.addTime(of: first)
    } else if let date = weekdayWithDate(first, second) ?? weekdayOfWeek(first, second) ?? partOfYear(first, second) {
      whole = date
    } else {
      return nil
    }
    whole.range = TextRange(first.range.start, second.range.end)
    return Place(expression: whole, start: a.start, end: b.end)
  }

  /// "every evening at 7", "6 am every day".
  func timedSet(_ a: Place, _ b: Place) -> Place? {
    let (set, time) = a.expression.kind == .set ? (a.expression, b.expression) : (b.expression, a.expression)
    guard set.kind == .set, time.kind == .time, time.minute != nil, time.date == nil, time.relation == nil else {
      return nil
    }
    var whole = set
    whole.minute = time.minute
    whole.range = TextRange(a.expression.range.start, b.expression.range.end)
    return Place(expression: whole, start: a.start, end: b.end)
  }

  func weekdayWithDate(_ first: TimeExpression, _ second: TimeExpression) -> TimeExpression? {
    func isWeekday(_ time: TimeExpression) -> Bool { time.weekday != nil && time.date == nil && time.kind != .set }
    func isDate(_ time: TimeExpression) -> Bool {
      if case .dayOfMonth = time.relation { return true }
      return time.date?.day != nil && time.end == nil && time.weekday == nil
    }
    let (weekday, date) = isWeekday(first) ? (first, second) : (second, first)
    guard isWeekday(weekday), isDate(date), !(first.part != nil && second.part != nil) else { return nil }
    var whole = date
    whole.weekday = weekday.weekday
    if let part = weekday.part { (whole.part, whole.kind) = (part, .time) }
    if let minute = weekday.minute { (whole.minute, whole.kind) = (minute, .time) }
    return whole
  }

  /// "next week Monday", "Wednesday evening next week".
  func weekdayOfWeek(_ first: TimeExpression, _ second: TimeExpression) -> TimeExpression? {
    let isWeekFirst = first.weekday == nil
    let (week, day) = isWeekFirst ? (first, second) : (second, first)
    guard case .unit(.week, let weeks) = week.relation, case .weekday(let weekday, nil) = day.relation, day.kind != .set
    else { return nil }
    var whole = day
    (whole.relation, whole.anchor) = (.weekdayOfWeek(weekday, weeks: weeks), week.anchor)
    return whole
  }

  /// "2024 Q3", "the 1988 second quarter".
  func partOfYear(_ first: TimeExpression, _ second: TimeExpression) -> TimeExpression? {
    guard let year = first.date?.year, first.date?.month == nil, first.period == nil, first.end == nil,
      case .yearless(nil) = second.relation, second.period != nil
    else { return nil }
    var whole = second
    whole.relation = .yearless(direction: 0)
    let base = CalendarDate(year: year)
    whole = base.map { whole.resolve(against: $0) } ?? whole
    whole.origin = .stated
    return whole
  }

  /// "two weeks before 13 May", "three days after the vote" has no date, "three weeks from tomorrow".
  func distance(_ a: Place, _ b: Place) -> Place? {
    guard let length = a.expression.duration, a.expression.kind == .duration, a.expression.relation == nil,
      b.start == a.end + 1, b.expression.kind == .date, b.expression.reference == nil, !length.isVague
    else { return nil }
    let sign: Int
    switch atoms.text(at: a.end) {
    case "before": sign = -1
    case "after", "following", "from", "since": sign = 1
    default: return nil
    }
    guard ["from", "since"].contains(atoms.text(at: a.end)) == false || b.expression.isDay else { return nil }
    var whole = a.expression
    (whole.kind, whole.relation, whole.duration) = (.date, .distance(length, sign: sign), nil)
    whole.ends = [b.expression]
    whole.range = TextRange(a.expression.range.start, b.expression.range.end)
    whole.countFromEnd()
    return Place(expression: whole, start: a.start, end: b.end)
  }

  /// The words between two expressions join them.
  func isJoint(_ gap: Range<Int>, _ a: TimeExpression, _ b: TimeExpression) -> Bool {
    if gap.isEmpty { return true }
    guard gap.count <= 2 else { return false }
    let joints = gap.map { atoms[$0].text }
    switch joints {
    case ["on"], ["at"], ["@"], ["around"], ["about"], [",", "at"], ["at", "about"], ["at", "around"], [",", "on"],
      ["by"], ["before"], ["after"], ["until"], ["till"]:
      return a.minute != nil || b.minute != nil || a.part != nil || b.part != nil || joints == ["on"]
    case ["of"]: return a.isTimeOnly || a.weekday != nil
    case [","], ["("], ["-"]: return true
    case ["the"]: return a.weekday != nil
    default: return false
    }
  }

  // MARK: - Hours that only their company tells

  /// "Monday at 9", "tonight at 11", "10, tonight".
  func withFreeHours(_ found: [Place]) -> [Place] {
    var result = found
    for index in result.indices {
      let place = result[index]
      guard place.expression.minute == nil, place.expression.isDay || place.expression.part != nil,
        place.expression.kind != .set, place.expression.kind != .duration
      else { continue }
      let next = index + 1 < result.count ? result[index + 1].start : atoms.count
      guard ["at", "@", "around"].contains(atoms.text(at: place.end)), place.end + 1 < next,
        let (hour, end) = freeClock(at: place.end + 1), end <= next, hour.minute != nil
      else { continue }
      var whole = place.expression
      whole.addTime(of: hour)
      whole.range = atoms.range(place.start, end)
      result[index] = Place(expression: whole, start: place.start, end: end)
    }
    return result
  }

  func freeClock(at index: Int) -> Reading? {
    if atoms.isNumber(at: index) {
      if word(at: index + 1)?.unit != nil || atoms.text(at: index + 1) == "%" { return nil }
      return clock(at: index, isFree: true)
    }
    return spokenClock(at: index, isFree: true)
  }
}
