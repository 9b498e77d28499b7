/// Days of the proleptic Gregorian calendar, counted from 1970-01-01 = 0.
///
/// Method: Howard Hinnant, "chrono-compatible low-level date algorithms" (years that start on 1 March, eras of 400).
public enum DayNumber {
  /// The number of a day; month 1-12, day 1-31.
  public static func of(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day with a number.
  public static func date(_ number: Int) -> CalendarDate {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return CalendarDate(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week, 1 = Monday to 7 = Sunday.
  public static func weekday(of number: Int) -> Int { ((number + 3) % 7 + 7) % 7 + 1 }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The days of a month; 29 for a February whose year is not known.
  public static func days(inMonth month: Int, of year: Int?) -> Int {
    switch month {
    case 2: year.map { isLeap($0) ? 29 : 28 } ?? 29
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Days from one to another, both included; ``DayNumber``s.
public struct DayInterval: Hashable, Sendable {
  public var first: Int
  public var last: Int

  public init(_ first: Int, _ last: Int) {
    precondition(first <= last, "an interval ends before it starts")
    self.first = first
    self.last = last
  }

  public var count: Int { last - first + 1 }
  public func contains(_ other: DayInterval) -> Bool { first <= other.first && other.last <= last }
  public func overlaps(_ other: DayInterval) -> Bool { first <= other.last && other.first <= last }
}
