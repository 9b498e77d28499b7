import Document
import Lexicons

/// The rule that gives a feast day its date in each year, from `holidays.tsv`.
public enum Holiday: Hashable, Sendable, Codable {
  case fixed(month: Int, day: Int)
  /// The nth such weekday of a month, and days after it; n = -1 is the last one.
  case weekday(month: Int, weekday: Int, nth: Int, days: Int)
  /// Days from Easter Sunday of the western churches.
  case easter(days: Int)
  /// Days from Easter Sunday of the orthodox churches.
  case orthodoxEaster(days: Int)

  /// The day in a year, nil for years that the calendar does not have.
  public func date(in year: Int) -> CalendarDate? {
    guard (1...9999).contains(year) else { return nil }
    switch self {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .weekday(let month, let weekday, let nth, let days):
      guard let first = DayNumber.weekday(weekday, nth: nth, ofMonth: month, year) else { return nil }
      return DayNumber.date(first + days)
    case .easter(let days): return DayNumber.date(DayNumber.easter(in: year) + days)
    case .orthodoxEaster(let days): return DayNumber.date(DayNumber.orthodoxEaster(in: year) + days)
    }
  }

  /// Reads the column `rule`.
  init?(rule: String) {
    let words = rule.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch (words.first, numbers.count) {
    case ("fixed", 2): self = .fixed(month: numbers[0], day: numbers[1])
    case ("weekday", 3...4):
      self = .weekday(
        month: numbers[0], weekday: numbers[1], nth: numbers[2], days: numbers.count > 3 ? numbers[3] : 0)
    case ("easter", 1): self = .easter(days: numbers[0])
    case ("orthodox", 1): self = .orthodoxEaster(days: numbers[0])
    default: return nil
    }
  }
}

extension DayNumber {
  /// The nth such weekday (1 = Monday) of a month; n = -1 is the last one; nil when the month has none.
  static func weekday(_ weekday: Int, nth: Int, ofMonth month: Int, _ year: Int) -> Int? {
    let count = days(inMonth: month, of: year)
    let first = of(year: year, month: month, day: 1)
    let start = first + (weekday - DayNumber.weekday(of: first) + 7) % 7
    if nth > 0 {
      let day = start + 7 * (nth - 1)
      return day < first + count ? day : nil
    }
    guard nth < 0 else { return nil }
    let last = start + (first + count - 1 - start) / 7 * 7
    let day = last + 7 * (nth + 1)
    return day >= first ? day : nil
  }

  /// Easter Sunday of the Gregorian calendar.
  ///
  /// Method: the anonymous algorithm of Nature (1876), as in Meeus, "Astronomical Algorithms", chapter 8.
  static func easter(in year: Int) -> Int {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let count = epact + weekday - 7 * shift + 114
    return of(year: year, month: count / 31, day: count % 31 + 1)
  }

  /// Easter Sunday of the Julian calendar, as a day of the Gregorian one.
  ///
  /// Method: Meeus, "Astronomical Algorithms", chapter 8.
  static func orthodoxEaster(in year: Int) -> Int {
    let epact = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    let count = epact + weekday + 114
    let julian = of(year: year, month: count / 31, day: count % 31 + 1)
    // Days between the calendars from the March of a year on.
    return julian + year / 100 - year / 400 - 2
  }
}
