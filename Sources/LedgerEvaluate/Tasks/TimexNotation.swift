import Document
import Language

/// How a set writes times.
struct TimexNotation {
  private enum Style {
    /// TIMEX3: all stands against the day of writing, and a span of years is a decade or a century.
    case news
    /// Years stay open where none is written; spans have their end, which is excluded.
    case recognizers
    /// Everything resolved; spans as in `recognizers`.
    case resolved
  }

  private let style: Style

  /// The kinds that an item asks for tell.
  init(kinds: [String]) {
    let isNews = Set(kinds) == ["date", "time", "duration", "set"]
    style = isNews ? .news : kinds.contains("timezone") ? .recognizers : .resolved
  }

  /// What the sets call an expression; the first that an item asks for counts.
  func kinds(of time: TimeExpression) -> [String] {
    if time.kind == .clock { return ["time", "datetime"] }
    if time.part != nil { return style == .news ? ["time"] : ["datetimerange"] }
    switch time.relation {
    case .days, .weekday: return ["date"]
    case .weeks, .months, .years, .month: return ["daterange", "date"]
    case nil: return time.date?.day != nil && time.end == nil ? ["date"] : ["daterange", "date"]
    }
  }

  /// The value of an expression, nil when it is not known.
  func timex(_ time: TimeExpression, in text: DerivedText, on today: CalendarDate?) -> String? {
    if time.kind == .clock { return clock(time, in: text, on: today) }
    let isOpen = style == .recognizers && time.relation == nil && time.date?.year == nil
    var known = time
    if !isOpen, let today { known = known.resolve(against: today, direction: style == .news ? .past : .future) }
    guard let date = known.date else { return nil }
    if case .weeks = time.relation, style != .recognizers { return week(of: date) }
    guard let end = known.end else { return day(date) + part(time.part) }
    if style == .news { return decade(date, end) ?? day(date) }
    guard let behind = next(end) else { return nil }
    return "(\(day(first(of: date))),\(day(behind)))"
  }

  /// "P3W", "PT30M", "PXY" for a vague number; nil for what is no time or, as a bare age, names no unit.
  func duration(_ quantity: Quantity, in text: DerivedText) -> String? {
    guard case .measure(.time) = quantity.unit, let name = quantity.unitName,
      !(48...57).contains(text.utf8[quantity.range.end - 1]), let (mark, count) = Self.units[name]
    else { return nil }
    let number = quantity.isVague && style == .news ? "X" : Quantity.decimal(quantity.writtenValue * count)
    return (mark.isTime ? "PT" : "P") + number + mark.letter
  }

  // MARK: - Parts

  private func clock(_ time: TimeExpression, in text: DerivedText, on today: CalendarDate?) -> String? {
    guard let minute = time.minute else { return nil }
    let hasMinutes = minute % 60 != 0 || text.string(in: time.range).contains(":")
    let clock = "T" + two(minute / 60) + (hasMinutes || style == .news ? ":" + two(minute % 60) : "")
    let date = time.date ?? (style == .recognizers ? nil : today)
    return (date.map(day) ?? "") + clock
  }

  private func day(_ date: CalendarDate) -> String {
    date.year == nil ? "XXXX-" + date.iso.dropFirst(2) : date.iso
  }

  private func part(_ part: TimeExpression.DayPart?) -> String {
    switch part {
    case .morning: "TMO"
    case .afternoon: "TAF"
    case .evening: "TEV"
    case .night: "TNI"
    case nil: ""
    }
  }

  /// "199" for 1990 to 1999, "19" for 1901 to 2000.
  private func decade(_ first: CalendarDate, _ last: CalendarDate) -> String? {
    guard let from = first.year, let to = last.year, first.month == nil, last.month == nil else { return nil }
    if from % 10 == 0, to == from + 9 { return String(from / 10) }
    return to == from + 99 ? String(from / 100) : nil
  }

  /// The week of ISO 8601 that a date lies in: the year of its Thursday, and which one that is.
  private func week(of date: CalendarDate) -> String? {
    guard let number = date.dayNumber else { return nil }
    let thursday = number + 4 - DayNumber.weekday(of: number)
    guard let year = DayNumber.date(thursday).year else { return nil }
    return String(year) + "-W" + two((thursday - DayNumber.of(year: year, month: 1, day: 1)) / 7 + 1)
  }

  private func first(of date: CalendarDate) -> CalendarDate {
    date.days.map { DayNumber.date($0.first) } ?? date
  }

  /// The day behind a date; for a date without its year only where the month goes on.
  private func next(_ date: CalendarDate) -> CalendarDate? {
    if let days = date.days { return DayNumber.date(days.last + 1) }
    guard let day = date.day else { return nil }
    return CalendarDate(month: date.month, day: day + 1)
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  private typealias Mark = (letter: String, isTime: Bool)

  /// For each unit of `units.tsv` the one of ISO 8601, and how many of it.
  private static let units: [String: (Mark, Double)] = [
    "second": (("S", true), 1), "minute": (("M", true), 1), "hour": (("H", true), 1), "day": (("D", false), 1),
    "week": (("W", false), 1), "fortnight": (("W", false), 2), "month": (("M", false), 1), "year": (("Y", false), 1),
    "decade": (("Y", false), 10), "century": (("Y", false), 100), "millisecond": (("S", true), 0.001),
  ]
}
