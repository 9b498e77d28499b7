import Document

/// Words that say when: a date, a span of dates, a time of the day, a weekday, or words relative to the day of writing.
public struct TimeExpression: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A day, month or year, as far as it is written.
    case date
    /// Several days, years, a decade, a century.
    case span
    /// A time of the day.
    case clock
    /// A weekday or words like "yesterday", "last week": a date only once the day of writing is known.
    case relative
  }

  /// What relative words count, from the day of writing.
  public enum Relation: Hashable, Sendable, Codable {
    case days(Int)
    /// Weeks start on Monday.
    case weeks(Int)
    case months(Int)
    case years(Int)
    /// 1 = Monday; direction -1 last, 0 this, 1 next, nil: not said.
    case weekday(Int, direction: Int?)
    /// A month by name, as in "last October".
    case month(Int, direction: Int)
  }

  public enum DayPart: String, Hashable, Sendable, Codable {
    case morning, afternoon, evening, night
  }

  public var range: TextRange
  public var kind: Kind
  /// As far as it is known; the first one of a span.
  public var date: CalendarDate?
  /// The last one of a span, included.
  public var end: CalendarDate?
  /// Minutes of the day, 0-1439.
  public var minute: Int?
  /// Minutes east of Greenwich, nil when no zone is named.
  public var zone: Int?
  public var part: DayPart?
  /// 1 = Monday to 7 = Sunday, when the words name it.
  public var weekday: Int?
  public var relation: Relation?
  /// The date, or its year, was taken from the document's date and not from the words.
  public var isResolved: Bool

  public init(
    range: TextRange, kind: Kind, date: CalendarDate? = nil, end: CalendarDate? = nil, minute: Int? = nil,
    zone: Int? = nil, part: DayPart? = nil, weekday: Int? = nil, relation: Relation? = nil, isResolved: Bool = false
  ) {
    self.range = range
    self.kind = kind
    self.date = date
    self.end = end
    self.minute = minute
    self.zone = zone
    self.part = part
    self.weekday = weekday
    self.relation = relation
    self.isResolved = isResolved
  }

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
    if let date { return end.map { date.iso + "/" + $0.iso } ?? date.iso }
    guard let minute else { return nil }
    let clock = "T" + padded(minute / 60, to: 2) + ":" + padded(minute % 60, to: 2)
    guard let zone else { return clock }
    let offset = padded(abs(zone) / 60, to: 2) + ":" + padded(abs(zone) % 60, to: 2)
    return zone == 0 ? clock + "Z" : clock + (zone < 0 ? "-" : "+") + offset
  }
}
