import Document

/// Words that say when, how long or how often, as TIMEX3 tells them apart.
///
/// What the words leave open (a year, the day of "yesterday") is open here too until a ``TimeResolver`` finds the time
/// that they refer to; then ``origin`` says so. A value is never guessed: "03/04/2026" is known to the year only.
public struct TimeExpression: Hashable, Sendable, Codable {
  /// The types of TIMEX3.
  public enum Kind: String, Hashable, Sendable, Codable {
    case date, time, duration, set
  }

  /// What a date is when it is no plain day, month or year; ``date`` and ``end`` are its first and last day or month.
  public enum Period: Hashable, Sendable, Codable {
    case week, weekend, decade, century, fiscalYear
    /// 1-4.
    case quarter(Int)
    /// 1-2.
    case half(Int)
    /// Northern ones; their months are not the same everywhere, so that a winter may be of either end of its year.
    case season(Season)
  }

  public enum Season: String, Hashable, Sendable, Codable {
    case spring, summer, fall, winter
  }

  public enum DayPart: String, Hashable, Sendable, Codable {
    case morning, midday, afternoon, evening, night, daytime
  }

  /// The attribute `mod` of TIMEX3.
  public enum Modifier: String, Hashable, Sendable, Codable {
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approximately = "APPROX"
    case lessThan = "LESS_THAN"
    case moreThan = "MORE_THAN"
    case atLeast = "EQUAL_OR_MORE"
    case atMost = "EQUAL_OR_LESS"
  }

  /// A time that is known by its relation to now only.
  public enum Reference: String, Hashable, Sendable, Codable {
    case past = "PAST_REF"
    case present = "PRESENT_REF"
    case future = "FUTURE_REF"
  }

  /// What relative words are relative to.
  public enum Anchor: String, Hashable, Sendable, Codable {
    /// The day of writing: "yesterday", "three weeks ago".
    case document
    /// The time named last: "the next day", "three weeks later".
    case named
  }

  /// How relative words count from their anchor.
  public enum Relation: Hashable, Sendable, Codable {
    /// A whole unit: "last week" is -1 week, "today" 0 days.
    case unit(CalendarUnit, Int)
    /// A distance: "three weeks ago" is -1 times three weeks.
    case distance(CalendarDuration, sign: Int)
    /// The days, weeks … that end or begin at the anchor: "the last three weeks".
    case stretch(CalendarDuration, sign: Int)
    /// 1 = Monday; direction -1 last, 0 this, 1 next, nil: not said.
    case weekday(Int, direction: Int?)
    /// A weekday of a week counted from that of the anchor: "Monday of next week".
    case weekdayOfWeek(Int, weeks: Int)
    /// A month, season, quarter without its year, or a year of two digits; direction as above.
    case yearless(direction: Int?)
    case holiday(Holiday, direction: Int?)
    /// Of the month so many after that of the anchor.
    case dayOfMonth(Int, months: Int)
    /// "week 31", by ISO 8601.
    case weekOfYear(Int)
    /// Such a part of the period that another relation gives: "the third quarter of last year".
    case part(years: Int)
  }

  /// Where a date comes from.
  public enum Origin: String, Hashable, Sendable, Codable {
    case stated
    /// Resolved from the date of the document.
    case document
    /// Resolved from a time named before.
    case named
    /// The day of a time of the day for which nobody named one: the last one named, or that of the document.
    case assumed
  }

  public var range: TextRange
  public var kind: Kind
  /// As far as it is known; the first day, month or year of a period or span.
  public var date: CalendarDate?
  /// The last one of a period or span, included.
  public var end: CalendarDate?
  public var period: Period?
  /// Minutes of the day, 0-1439.
  public var minute: Int?
  public var second: Int?
  /// Minutes east of Greenwich, nil when no zone is named.
  public var zone: Int?
  public var part: DayPart?
  /// 1 = Monday to 7 = Sunday, when the words name it.
  public var weekday: Int?
  public var relation: Relation?
  public var anchor: Anchor
  /// Of a duration, or how far apart the times of a set are.
  public var duration: CalendarDuration?
  public var reference: Reference?
  public var modifier: Modifier?
  /// The two times that a range names: "from May to July".
  public var ends: [TimeExpression]
  public var origin: Origin

  public init(
    range: TextRange, kind: Kind, date: CalendarDate? = nil, end: CalendarDate? = nil, period: Period? = nil,
    minute: Int? = nil, zone: Int? = nil, part: DayPart? = nil, relation: Relation? = nil, anchor: Anchor = .document,
    duration: CalendarDuration? = nil, modifier: Modifier? = nil
  ) {
    self.range = range
    self.kind = kind
    self.date = date
    self.end = end
    self.period = period
    self.minute = minute
    self.zone = zone
    self.part = part
    self.relation = relation
    self.anchor = anchor
    self.duration = duration
    self.modifier = modifier
    ends = []
    origin = .stated
  }

  /// The date, or its year, was taken from another date and not from the words.
  public var isResolved: Bool { origin != .stated }

  /// Dates and times of the day, which stand on a calendar; no durations, sets and words like "recently".
  public var isCalendar: Bool { (kind == .date || kind == .time) && reference == nil }

  /// What must be known to place the words on a calendar is not known: a year, a day of writing, an order of numbers.
  public var isPartial: Bool { isCalendar && days == nil }

  /// The days that the words may mean, nil as long as the year is not known.
  public var days: DayInterval? {
    guard let first = date?.days else { return nil }
    guard let end else { return first }
    guard let last = end.days, last.last >= first.first else { return nil }
    return DayInterval(first.first, last.last)
  }

  /// ISO 8601: a date ("2024-06"), an interval ("2019/2021"), or a time of the day ("T03:47", "T03:47Z"); nil when
  /// nothing is known yet.
  public var iso: String? {
    if let date {
      let day = end.map { date.iso + "/" + $0.iso } ?? date.iso
      return minute == nil || end != nil ? day : day + (clock ?? "")
    }
    return clock
  }

  /// "T03:47", "T03:47:10+02:00".
  public var clock: String? {
    guard let minute else { return nil }
    var clock = "T" + padded(minute / 60, to: 2) + ":" + padded(minute % 60, to: 2)
    if let second { clock += ":" + padded(second, to: 2) }
    guard let zone else { return clock }
    let offset = padded(abs(zone) / 60, to: 2) + ":" + padded(abs(zone) % 60, to: 2)
    return zone == 0 ? clock + "Z" : clock + (zone < 0 ? "-" : "+") + offset
  }
}
