import Document

extension TimeExpression {
  /// The attribute `value` of TIMEX3: "2024-06-14", "2024-W24", "2024-SU", "199" (a decade), "2024-06-14TEV", "P3W",
  /// "XXXX-WXX-1", "PAST_REF"; nil when nothing is known.
  ///
  /// What is not known stands as X.
  public var timex: String? {
    if let reference { return reference.rawValue }
    switch kind {
    case .duration: return duration?.timex
    case .set where date == nil && weekday == nil && part == nil: return duration?.timex
    case .date, .time, .set: break
    }
    if case .distance(let length, let sign) = relation {
      if length.isVague { return (sign < 0 ? Reference.past : .future).rawValue }
      if kind == .time, date == nil { return length.timex }
    }
    let day = timexDay
    guard let clock = minute == nil ? part.map({ "T" + $0.timex }) : clock else { return day }
    return (day ?? "XXXX-XX-XX") + clock
  }

  /// The part of ``timex`` before the time of the day, as far as it is known.
  public var timexDay: String? {
    guard let date else {
      if case .holiday(.fixed(let month, let day), _) = relation {
        return "XXXX-" + padded(month, to: 2) + "-" + padded(day, to: 2)
      }
      if case .dayOfMonth(let day, _) = relation { return "XXXX-XX-" + padded(day, to: 2) }
      if let weekday { return "XXXX-WXX-" + String(weekday) }
      if case .unit(.day, _) = relation { return "XXXX-XX-XX" }
      return nil
    }
    let year = date.year.map { padded($0, to: 4) } ?? "XXXX"
    switch period {
    case .week: return date.timexWeek
    case .weekend: return date.timexWeek.map { $0 + "-WE" }
    case .decade: return String(year.dropLast())
    case .century: return String(year.dropLast(2))
    case .quarter(let number): return year + "-Q" + String(number)
    case .half(let number): return year + "-H" + String(number)
    case .fiscalYear: return year
    case .season(.winter): return (end?.year).map { padded($0 - 1, to: 4) + "-WI" } ?? "XXXX-WI"
    case .season(let season): return year + "-" + season.timex
    case nil: return date.timexValue
    }
  }
}

extension CalendarDate {
  /// "2024-06-14", "XXXX-06-14".
  public var timexValue: String { year == nil ? "XXXX" + iso.dropFirst(1) : iso }

  /// The week of ISO 8601 that the day lies in: "2024-W24".
  public var timexWeek: String? {
    guard let dayNumber else { return nil }
    let thursday = dayNumber + 4 - DayNumber.weekday(of: dayNumber)
    guard let year = DayNumber.date(thursday).year else { return nil }
    return padded(year, to: 4) + "-W" + padded((thursday - DayNumber.of(year: year, month: 1, day: 1)) / 7 + 1, to: 2)
  }
}

extension TimeExpression.Season {
  /// "SU".
  public var timex: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .fall: "FA"
    case .winter: "WI"
    }
  }

  /// The first and last month in northern countries; a winter's are of two years.
  var months: (first: Int, last: Int) {
    switch self {
    case .spring: (3, 5)
    case .summer: (6, 8)
    case .fall: (9, 11)
    case .winter: (12, 2)
    }
  }
}

extension TimeExpression.DayPart {
  /// "MO" of "TMO".
  public var timex: String {
    switch self {
    case .morning: "MO"
    case .midday: "MI"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .daytime: "DT"
    }
  }

  /// The minutes of the day that it is used for; a night ends on the next day.
  public var minutes: ClosedRange<Int> {
    switch self {
    case .morning: 0...779
    case .midday: 660...899
    case .afternoon: 720...1139
    case .evening: 1020...1439
    case .night: 1080...1919
    case .daytime: 300...1319
    }
  }
}
