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
  func kinds(of time: TimeExpression) -> [String] {
    if style == .news { return [time.kind.rawValue] }
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
    guard style == .recognizers, stated.ends.isEmpty else { return resolved }
    switch stated.relation {
    case .weekday(_, nil), .yearless(nil), .dayOfMonth, .holiday(_, nil), nil: return stated
    case .unit(.day, 0) where stated.anchor == .named && stated.part != nil: return stated
    default: return resolved
    }
  }

  /// The value of an expression with what stands before it: "in two weeks" is a date for recognizers.
  func value(_ time: TimeExpression, stated: TimeExpression, in text: DerivedText, at now: Now?) -> String? {
    guard style != .news, let now else { return timex(time, in: text, at: now) }
    let before = text.string(in: TextRange(max(0, time.range.start - 8), time.range.start)).split(separator: " ").last
    if time.kind == .duration, time.relation == nil, let length = time.duration?.counted {
      switch before {
      case "in" where style == .recognizers || kinds.contains("date"):
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
    if style == .news { return time.kind == .time || time.kind == .date ? time.timex : time.timex }
    if time.kind == .duration { return isStretch(time) ? range(time) ?? stretch(time, at: now) : duration(time, in: text) }
    if time.kind == .set { return set(time) }
    if let reference = time.reference { return style == .resolved ? now?.written : reference.rawValue }
    if time.kind == .time { return clock(time, in: text, at: now) }
    guard let date = time.date else { return time.timex }
    guard let end = time.end else { return time.timex ?? date.timexValue }
    if time.ends.isEmpty, style == .resolved || time.period == .week || isSeason(time) { return time.timex }
    if style == .recognizers, time.ends.count == 2 || (time.period == nil && date.day != nil) {
      return "(" + first(date).timexValue + "," + first(end).timexValue + ")"
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
    return length.timex
  }

  private func set(_ time: TimeExpression) -> String? {
    if let weekday = time.weekday { return "XXXX-WXX-" + String(weekday) }
    if let clock = clockText(time, isLong: time.minute.map { $0 % 60 != 0 } ?? false) { return clock }
    return time.part.map { "T" + $0.timex } ?? time.duration?.timex
  }

  /// "next 3 hours", "last few minutes".
  private func stretch(_ time: TimeExpression, at now: Now?) -> String? {
    guard case .stretch(let length, let sign) = time.relation, let now, let part = length.parts.first else { return nil }
    let count = part.count ?? 3
    let seconds = ["second": 1.0, "minute": 60, "hour": 3600][part.unit.rawValue].map { $0 * count }
    guard let seconds else {
      let known = CalendarDuration(count, part.unit)
      var whole = time
      whole.relation = .stretch(known, sign: sign)
      return range(whole.resolve(against: now.day))
    }
    let other = now.moved(bySeconds: sign * Int(seconds))
    return sign < 0 ? "(\(other.written),\(now.written))" : "(\(now.written),\(other.written))"
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
      let isDated = style == .resolved || time.isDated
      let days = time.ends.map { isDated ? $0.date.map(\.timexValue) ?? "" : "" }
      return "(" + zip(days, ends).map { $0 + style.separator(isDated) + Now.clock($1.1, seconds: true) }.joined(separator: ",") + ")"
    }
    if time.minute == nil, let part = time.part {
      let day = time.origin == .assumed && style == .recognizers ? nil : time.date
      guard style == .recognizers, time.isDated || time.date != nil && time.anchor != .named else {
        return style == .recognizers ? "T" + part.timex : (day.map(\.timexValue) ?? "") + "T" + part.timex
      }
      return (day.map(\.timexValue) ?? "") + "T" + part.timex
    }
    guard let clock = clockText(time, isLong: isLong) else { return nil }
    let isDated = time.isDated || (style == .resolved && time.date != nil)
    var day = isDated ? time.date : nil
    if style == .resolved, time.origin == .assumed, let now, let minute = time.minute, minute < now.minute, let today = day?.dayNumber {
      day = DayNumber.date(today + 1)
    }
    return (day.map(\.timexValue) ?? "") + clock
  }

  private func clockText(_ time: TimeExpression, isLong: Bool) -> String? {
    guard let minute = time.minute else { return nil }
    let second = time.second.map { ":" + Now.two($0) } ?? ""
    return "T" + Now.two(minute / 60) + (isLong || !second.isEmpty || minute % 60 != 0 ? ":" + Now.two(minute % 60) : "") + second
  }

  private func hasMinutes(_ time: TimeExpression, in text: DerivedText) -> Bool {
    let written = text.utf8[time.range.start..<time.range.end]
    return time.minute.map { $0 % 60 != 0 } ?? false || written.contains(UInt8(ascii: ":"))
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
  /// With three for vague numbers, as recognizers count them.
  var counted: CalendarDuration? {
    var counted = self
    for index in counted.parts.indices where counted.parts[index].count == nil { counted.parts[index].count = 3 }
    return counted
  }
}
