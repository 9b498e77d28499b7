import Document
import Language

/// How a set writes times.
struct TimexNotation {
  enum Style {
    /// TIMEX3: both ends of a range are expressions of their own.
    case news
    /// Ranges have their end; the next hour, day … of a whole unit, but what is written of two ends.
    case recognizers
    /// Whole units keep their name; ranges have the unit behind their end.
    case resolved
  }

  let style: Style
  /// What items of this set call instants.
  private let kinds: Set<String>

  /// The kinds that an item asks for tell.
  init(kinds: [String]) {
    self.kinds = Set(kinds)
    let isNews = self.kinds == ["date", "time", "duration", "set"]
    style = isNews ? .news : kinds.contains("timezone") || kinds == ["duration"] ? .recognizers : .resolved
  }

  /// What the sets call an expression; the first that an item asks for counts.
  func kinds(of time: TimeExpression, stated: TimeExpression, in text: DerivedText) -> [String] {
    if style == .news { return [time.kind.rawValue] }
    if isAhead(stated, in: text) { return ["date", "datetime", "daterange"] }
    switch time.kind {
    case .duration: return isStretch(time) ? ["daterange", "datetimerange"] : ["duration"]
    case .set: return ["set"]
    case .time:
      if time.ends.count == 2 || (time.minute == nil && time.part != nil) {
        return time.relation == nil && !time.isDated ? ["timerange", "datetimerange"] : ["datetimerange", "timerange"]
      }
      return time.isDated ? ["datetime"] : ["time", "datetime"]
    case .date:
      if time.reference != nil { return ["datetime", "date"] }
      return time.date?.day != nil && time.end == nil ? ["date"] : ["daterange", "date", "datetimerange"]
    }
  }

  /// Recognizers leave a year, or the week of a weekday, open where none is said.
  func chosen(_ stated: TimeExpression, _ resolved: TimeExpression) -> TimeExpression {
    if style == .resolved, case .stretch = stated.relation { return stated }
    guard style == .recognizers, stated.ends.isEmpty else { return resolved }
    switch stated.relation {
    case .dayOfMonth where stated.weekday != nil: return resolved
    case .weekday(_, nil), .yearless(nil), .dayOfMonth(_, 0), .holiday(.fixed, nil), nil: return stated
    case .unit(.day, 0) where stated.anchor == .named && stated.part != nil: return stated
    default: return resolved
    }
  }

  /// "in two weeks".
  private func isAhead(_ stated: TimeExpression, in text: DerivedText) -> Bool {
    guard style != .news, kinds != ["duration"], stated.kind == .duration, stated.relation == nil else { return false }
    return self.before(stated, in: text) == "in"
  }

  private func before(_ time: TimeExpression, in text: DerivedText) -> Substring? {
    let start = text.utf8[..<time.range.start].suffix(8)
    return String(decoding: start, as: UTF8.self).split(separator: " ").last?.lowercased()[...]
  }

  /// The value of an expression with what stands before it: "in two weeks" is a date for recognizers.
  func value(_ time: TimeExpression, stated: TimeExpression, in text: DerivedText, at now: Now?) -> String? {
    guard style != .news, let now else { return timex(time, in: text, at: now) }
    if time.kind == .duration, stated.relation == nil, kinds != ["duration"], let length = time.duration?.counted {
      switch before(time, in: text) {
      case "in":
        return length.finest.isClock ? now.moved(by: length, sign: 1)?.written : now.day.moved(by: length, sign: 1)?.iso
      case "within":
        return length.finest.isClock ? nil : now.day.moved(by: length, sign: 1).map { "(\(now.day.iso),\($0.iso))" }
      default: break
      }
    }
    if case .distance(let length, let sign) = stated.relation, stated.ends.isEmpty, let length = length.counted,
      !length.finest.isClock
    {
      return now.day.moved(by: length, sign: sign)?.iso
    }
    return timex(time, in: text, at: now)
  }

  /// The value of an expression, nil when it is not known.
  func timex(_ time: TimeExpression, in text: DerivedText, at now: Now?) -> String? {
    if style == .news {
      // Zones are not written.
      var local = time
      local.zone = nil
      return local.timex
    }
    if time.kind == .duration { return isStretch(time) ? span(time, at: now) : duration(time, in: text) }
    if time.kind == .set { return set(time) }
    if let reference = time.reference { return style == .resolved ? now?.written : reference.rawValue }
    if time.kind == .time { return clock(time, in: text, at: now) }
    guard let date = time.date else { return time.timex }
    if style == .resolved, let third = third(of: time) { return third }
    guard let end = time.end else { return time.timex ?? date.timexValue }
    if style == .recognizers, isSeason(time), let timex = time.timex, timex.hasPrefix("XXXX-") {
      return String(timex.dropFirst(5))
    }
    if time.ends.isEmpty, style == .resolved || time.period == .week || isSeason(time) { return time.timex }
    if style == .recognizers, time.ends.count == 2 || (time.period == nil && date.day != nil) {
      return "(" + first(date).timexValue + "," + first(time.ends.last?.date ?? end).timexValue + ")"
    }
    return range(time)
  }

  private func isSeason(_ time: TimeExpression) -> Bool {
    if case .season = time.period { true } else { false }
  }

  private func isStretch(_ time: TimeExpression) -> Bool {
    if case .stretch = time.relation { return true }
    return time.kind == .duration && time.date != nil
  }

  /// The first day and the day behind the last one.
  private func range(_ time: TimeExpression) -> String? {
    guard let date = time.date, let behind = next(time.end ?? date) else { return nil }
    return "(" + first(date).timexValue + "," + behind.timexValue + ")"
  }

  // MARK: - Durations and sets

  private func duration(_ time: TimeExpression, in text: DerivedText) -> String? {
    guard var length = time.duration else { return nil }
    for index in length.parts.indices where length.parts[index].count == nil { length.parts[index].count = 3 }
    return kinds == ["duration"] ? length.flat.timex : length.timex
  }

  private func set(_ time: TimeExpression) -> String? {
    if time.duration == CalendarDuration(1, .weekend) { return "XXXX-WXX-WE" }
    if let weekday = time.weekday { return "XXXX-WXX-" + String(weekday) }
    if let clock = clockText(time, isLong: time.minute.map { $0 % 60 != 0 } ?? false) { return clock }
    return time.part.map { "T" + $0.timex } ?? time.duration?.timex
  }

  private func span(_ time: TimeExpression, at now: Now?) -> String? {
    style == .resolved ? stretch(time, at: now) : range(time) ?? stretch(time, at: now)
  }

  /// "next 3 hours", "last few minutes".
  private func stretch(_ time: TimeExpression, at now: Now?) -> String? {
    guard case .stretch(let length, let sign) = time.relation, let now, let part = length.parts.first else {
      return nil
    }
    let count = part.count ?? 3
    if style == .resolved { return units(part.unit, Int(count), sign, now) }
    let seconds = ["second": 1.0, "minute": 60, "hour": 3600][part.unit.rawValue].map { $0 * count }
    guard let seconds else {
      let known = CalendarDuration(count, part.unit)
      var whole = time
      whole.relation = .stretch(known, sign: sign)
      return range(whole.resolve(against: now.day))
    }
    let other = now.moved(bySeconds: sign * Int(seconds))
    let (first, last) = sign < 0 ? (other.spaced, now.spaced) : (now.spaced, other.spaced)
    return "(\(first),\(last))"
  }

  /// Whole units before the present one, or behind it.
  private func units(_ unit: CalendarUnit, _ count: Int, _ sign: Int, _ now: Now) -> String? {
    func name(_ offset: Int) -> String? {
      switch unit {
      case .second, .minute, .hour:
        let moved = now.moved(bySeconds: offset * ["second": 1, "minute": 60, "hour": 3600][unit.rawValue, default: 0])
        return String(moved.written.prefix(unit == .second ? 19 : unit == .minute ? 16 : 13))
      default:
        var time = TimeExpression(range: TextRange(0, 0), kind: .date, relation: .unit(unit, offset))
        time = time.resolve(against: now.day)
        return time.timex
      }
    }
    guard let first = name(sign < 0 ? -count : 1), let last = name(sign < 0 ? 0 : count + 1) else { return nil }
    return "(" + first + "," + last + ")"
  }

  // MARK: - Times of the day

  private func clock(_ time: TimeExpression, in text: DerivedText, at now: Now?) -> String? {
    if case .distance(let length, let sign) = time.relation, let now, length.finest.isClock {
      return now.moved(by: length, sign: sign)?.written
    }
    let isLong = hasMinutes(time, in: text)
    if time.ends.count == 2 {
      let ends = time.ends.compactMap { end in end.minute.map { (end, $0) } }
      guard ends.count == 2 else { return nil }
      if style == .resolved { return hours(time, in: text) }
      let isDated = style == .resolved || time.isDated
      let days = time.ends.map { isDated ? $0.date.map(\.timexValue) ?? "" : "" }
      return "("
        + zip(days, ends).map { $0 + style.separator(isDated) + Now.clock($1.1, seconds: true) }.joined(separator: ",")
        + ")"
    }
    if time.minute == nil, let part = time.part {
      if style == .resolved, let day = time.date { return hours(of: part, on: day, time.modifier) }
      let day = time.origin == .assumed && style == .recognizers ? nil : time.date
      guard style == .recognizers, time.isDated || time.date != nil && time.anchor != .named else {
        return style == .recognizers ? "T" + part.timex : (day.map(\.timexValue) ?? "") + "T" + part.timex
      }
      return (day.map(\.timexValue) ?? time.timexDay ?? "") + "T" + part.timex
    }
    guard let clock = clockText(time, isLong: isLong) else { return nil }
    let isDated = time.isDated || (style == .resolved && time.date != nil)
    var day = isDated ? time.date : nil
    if style == .resolved, time.origin == .assumed, let now, let minute = time.minute, minute < now.minute,
      let today = day?.dayNumber
    {
      day = DayNumber.date(today + 1)
    }
    let open = style == .recognizers && time.relation != nil ? time.timexDay : nil
    return (day.map(\.timexValue) ?? open ?? "") + clock
  }

  /// From the first time to the minute or hour behind the last one.
  private func hours(_ time: TimeExpression, in text: DerivedText) -> String? {
    guard let first = time.ends.first, let last = time.ends.last, let day = first.date, let from = first.minute,
      let to = last.minute, let number = (last.date ?? day).dayNumber
    else { return nil }
    let isLong = hasMinutes(last, in: text) || hasMinutes(first, in: text)
    let behind = to + (isLong ? 1 : 60)
    let close = DayNumber.date(number + (to < from && last.date == day ? 1 : 0) + behind / 1440)
    let open = clockText(first, isLong: hasMinutes(first, in: text)) ?? ""
    return "(" + day.iso + open + "," + close.iso + "T" + Now.two(behind % 1440 / 60)
      + (isLong ? ":" + Now.two(behind % 60) : "") + ")"
  }

  private func hours(of part: TimeExpression.DayPart, on day: CalendarDate, _ modifier: TimeExpression.Modifier?)
    -> String?
  {
    guard let number = day.dayNumber else { return nil }
    let (from, to) =
      switch part {
      case .morning: (0, modifier == .start ? 9 : 12)
      case .afternoon: (12, 19)
      case .evening, .night: (18, 24)
      case .midday: (12, 14)
      case .daytime: (8, 18)
      }
    let last = DayNumber.date(number + to / 24)
    return "(" + day.iso + "T" + Now.two(from) + "," + last.iso + "T" + Now.two(to % 24) + ")"
  }

  /// The beginning or end of a week, month or year, as days or months.
  private func third(of time: TimeExpression) -> String? {
    guard time.modifier == .start || time.modifier == .end, let date = time.date, let year = date.year,
      date.day == nil || time.period == .week
    else { return nil }
    let isStart = time.modifier == .start
    if time.period == .week, let monday = date.dayNumber {
      let first = monday + (isStart ? 0 : 4)
      return "(" + DayNumber.date(first).iso + "," + DayNumber.date(first + 3).iso + ")"
    }
    guard time.end == nil else { return nil }
    guard let month = date.month, let days = date.days else {
      return isStart ? "(\(year)-01,\(year)-04)" : "(\(year)-09,\(year + 1)-01)"
    }
    let first = days.first + (isStart ? 0 : 20)
    _ = month
    return "(" + DayNumber.date(first).iso + "," + DayNumber.date(isStart ? first + 10 : days.last + 1).iso + ")"
  }

  private func clockText(_ time: TimeExpression, isLong: Bool) -> String? {
    guard let minute = time.minute else { return nil }
    let second = time.second.map { ":" + Now.two($0) } ?? ""
    return "T" + Now.two(minute / 60)
      + (isLong || !second.isEmpty || minute % 60 != 0 ? ":" + Now.two(minute % 60) : "") + second
  }

  private func hasMinutes(_ time: TimeExpression, in text: DerivedText) -> Bool {
    let written = text.string(in: time.range)
    return time.minute.map { $0 % 60 != 0 } ?? false || written.contains(":") || written.contains("h0")
  }

  // MARK: - Days

  private func first(_ date: CalendarDate) -> CalendarDate {
    date.days.map { DayNumber.date($0.first) } ?? CalendarDate(month: date.month, day: date.day ?? 1) ?? date
  }

  /// The day behind a date; for a date without its year only where the month goes on.
  private func next(_ date: CalendarDate) -> CalendarDate? {
    if let days = date.days { return DayNumber.date(days.last + 1) }
    guard let day = date.day else { return nil }
    return CalendarDate(month: date.month, day: day + 1)
  }
}

extension TimexNotation.Style {
  func separator(_ isDated: Bool) -> String {
    !isDated ? (self == .recognizers ? "" : "T") : (self == .recognizers ? " " : "T")
  }
}

extension TimeExpression {
  /// A day is named with a time of the day.
  var isDated: Bool { date != nil && origin != .assumed }
}

extension CalendarDuration {
  /// In the one unit that makes it a whole number: 90 minutes for an hour and a half.
  var flat: CalendarDuration {
    let sizes: [(CalendarUnit, Double, Bool)] = [
      (.year, 12, true), (.quarter, 3, true), (.month, 1, true), (.week, 604_800, false), (.day, 86_400, false),
      (.hour, 3600, false), (.minute, 60, false), (.second, 1, false),
    ]
    let known = parts.compactMap { part in sizes.first { $0.0 == part.unit }.map { ($0, part.count ?? 3) } }
    guard known.count == parts.count, let kind = known.first?.0.2, known.allSatisfy({ $0.0.2 == kind }) else {
      return self
    }
    let total = known.reduce(0) { $0 + $1.0.1 * $1.1 }
    let finest = known.map(\.0.1).min() ?? 1
    let unit = sizes.first {
      $0.2 == kind && $0.1 <= finest && (total / $0.1).rounded() == total / $0.1 && $0.0 != .quarter
    }
    return unit.map { CalendarDuration(total / $0.1, $0.0) } ?? self
  }

  /// With three for vague numbers, as recognizers count them.
  var counted: CalendarDuration? {
    var counted = self
    for index in counted.parts.indices where counted.parts[index].count == nil { counted.parts[index].count = 3 }
    return counted
  }
}
