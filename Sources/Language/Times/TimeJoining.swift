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
  private func dated(_ a: Place, _ b: Place) -> Place? {
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
  private func timedSet(_ a: Place, _ b: Place) -> Place? {
    let (set, time) = a.expression.kind == .set ? (a.expression, b.expression) : (b.expression, a.expression)
    guard set.kind == .set, time.kind == .time, time.minute != nil, time.date == nil, time.relation == nil else {
      return nil
    }
    var whole = set
    whole.minute = time.minute
    whole.range = TextRange(a.expression.range.start, b.expression.range.end)
    return Place(expression: whole, start: a.start, end: b.end)
  }

  private func weekdayWithDate(_ first: TimeExpression, _ second: TimeExpression) -> TimeExpression? {
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
  private func weekdayOfWeek(_ first: TimeExpression, _ second: TimeExpression) -> TimeExpression? {
    let isWeekFirst = first.weekday == nil
    let (week, day) = isWeekFirst ? (first, second) : (second, first)
    guard case .unit(.week, let weeks) = week.relation, case .weekday(let weekday, nil) = day.relation, day.kind != .set
    else { return nil }
    var whole = day
    (whole.relation, whole.anchor) = (.weekdayOfWeek(weekday, weeks: weeks), week.anchor)
    return whole
  }

  /// "2024 Q3", "the 1988 second quarter".
  private func partOfYear(_ first: TimeExpression, _ second: TimeExpression) -> TimeExpression? {
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
  private func distance(_ a: Place, _ b: Place) -> Place? {
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
  private func isJoint(_ gap: Range<Int>, _ a: TimeExpression, _ b: TimeExpression) -> Bool {
    if gap.isEmpty { return true }
    guard gap.count <= 2 else { return false }
    let joints = gap.map { atoms[$0].text }
    switch joints {
    case ["on"], ["at"], ["@"], ["around"], ["about"], [",", "at"], ["at", "about"], ["at", "around"], [",", "on"],
      ["by"]:
      return a.minute != nil || b.minute != nil || a.part != nil || b.part != nil || joints == ["on"]
    case ["of"]: return a.isTimeOnly || a.weekday != nil
    case [","], ["("], ["-"]: return true
    case ["the"]: return a.weekday != nil
    default: return false
    }
  }

  // MARK: - Hours that only their company tells

  /// "Monday at 9", "tonight at 11", "10, tonight".
  private func withFreeHours(_ found: [Place]) -> [Place] {
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

  private func freeClock(at index: Int) -> Reading? {
    if atoms.isNumber(at: index) {
      if word(at: index + 1)?.unit != nil || atoms.text(at: index + 1) == "%" { return nil }
      return clock(at: index, isFree: true)
    }
    return spokenClock(at: index, isFree: true)
  }

  // MARK: - Ranges

  /// "Thursday from 9:30 to 11", "9:30 to 11 on Thursday" where only the last end took the day.
  private func timedRanges(_ found: [Place]) -> [Place] {
    var result: [Place] = []
    for place in found {
      guard let last = result.last else {
        result.append(place)
        continue
      }
      let isRange = place.expression.ends.count == 2 && place.expression.kind == .time
      let gap = (last.end..<place.start).map { atoms[$0].text }
      if isRange, last.expression.isDay || last.expression.part != nil, last.expression.kind != .set,
        gap.isEmpty || gap == ["from"] || gap == ["between"] || gap == [","],
        let whole = place.expression.onDay(of: last.expression)
      {
        result[result.count - 1] = Place(expression: whole, start: last.start, end: place.end)
      } else {
        result.append(place)
      }
    }
    return result
  }

  /// "from May to July", "between 1914 and 1918", "1775-1780", "3-4 pm", "9:30 to 11 on Thursday"; "1994 and 1997" are two.
  private func ranged(_ found: [Place]) -> [Place] {
    var result: [Place] = []
    for place in found {
      if let last = result.last, let (start, whole) = range(last, place) {
        result[result.count - 1] = Place(expression: whole, start: start, end: place.end)
      } else if let (start, whole) = hours(to: place, after: result.last?.end ?? 0) {
        result.append(Place(expression: whole, start: start, end: place.end))
      } else {
        result.append(place)
      }
    }
    return result
  }

  private func range(_ a: Place, _ b: Place) -> (Int, TimeExpression)? {
    guard b.start == a.end + 1 || (b.start == a.end + 2 && atoms.text(at: a.end + 1) == "the"),
      a.expression.isRangeEnd, b.expression.isRangeEnd, a.expression.ends.isEmpty, b.expression.ends.isEmpty,
      a.expression.end == nil || a.expression.period != nil
    else { return nil }
    let before = atoms.text(at: a.start - 1)
    let isOpened = before == "from" || before == "between"
    let joint = atoms.text(at: a.end)
    switch joint {
    case "to", "until", "till", "through", "thru", "untill": guard joint != "to" || isOpened || a.expression.isLike(b.expression) else { return nil }
    case "and", "&": guard before == "between" else { return nil }
    case "-", "–", "—", "~": guard a.expression.isLike(b.expression) else { return nil }
    default: return nil
    }
    var (first, second) = (a.expression, b.expression)
    first.share(with: &second)
    // "2:00 to 2:30 pm".
    if let minute = first.minute, let last = second.minute, minute < 720, last >= 720, minute + 720 <= last, minute >= 60,
      (b.start..<b.end).contains(where: { atoms[$0].text.utf8.first == UInt8(ascii: "p") }),
      !(a.start..<a.end).contains(where: { atoms[$0].text.utf8.first == UInt8(ascii: "a") })
    {
      first.minute = minute + 720
    }
    var whole = TimeExpression(
      range: TextRange(first.range.start, second.range.end), kind: first.kind == .time || second.kind == .time ? .time : .date)
    whole.ends = [first, second]
    whole.settle()
    return (a.start, whole)
  }

  /// "5 to 6 pm", "between 10 and 11:30", "from 9:30 - 11": the first hour is a bare number.
  private func hours(to place: Place, after limit: Int) -> (Int, TimeExpression)? {
    guard place.expression.minute != nil, place.expression.kind == .time, place.expression.ends.isEmpty,
      ["to", "and", "-", "–", "until", "till"].contains(atoms.text(at: place.start - 1)), place.start >= 2
    else { return nil }
    let index = place.start - 2
    guard index >= limit, atoms.isNumber(at: index) || atoms.isWord(at: index), var (hour, end) = freeClock(at: index),
      end == place.start - 1, let minute = hour.minute, let close = place.expression.minute
    else { return nil }
    if atoms.text(at: place.start - 1) == "and", atoms.text(at: index - 1) != "between" { return nil }
    if minute < 720, close >= 720, minute + 720 < close { hour.minute = minute + 720 }
    var (first, second) = (hour, place.expression)
    first.share(with: &second)
    var whole = TimeExpression(range: TextRange(first.range.start, second.range.end), kind: .time)
    whole.ends = [first, second]
    whole.settle()
    return (index, whole)
  }
}

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
  fileprivate mutating func share(with last: inout TimeExpression) {
    if let first = date, let second = last.date {
      if first.year == nil, let year = second.year {
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
    if first.year != nil, last.year != nil, last < first, ends[1].date?.days.map({ $0.last < (first.days?.first ?? 0) }) ?? false {
      (date, end) = (nil, nil)
      return
    }
    (date, end) = (first, first == last && first.day != nil ? nil : last)
    if ends.contains(where: \.isResolved) { origin = ends[0].isResolved ? ends[0].origin : ends[1].origin }
  }
}
