import Claims
import Document
import Language

/// How the times of two claims and the dates of their sources lie to each other.
struct TimeAlignment {
  /// The stated times, resolved against their source's date where that is known.
  let a: [StatedTime]
  let b: [StatedTime]
  let aSource: CalendarDate?
  let bSource: CalendarDate?
  private let aDays: [DayInterval]
  private let bDays: [DayInterval]
  private let texts: (a: String, b: String)

  /// What lies so many days before an article is not its news.
  private static let longAgo = 60

  init(_ a: ComparableClaim, _ b: ComparableClaim) {
    self.a = Self.resolved(a)
    self.b = Self.resolved(b)
    aDays = Self.days(self.a)
    bDays = Self.days(self.b)
    aSource = a.sourceDate
    bSource = b.sourceDate
    texts = (a.statement.text, b.statement.text)
  }

  private static func resolved(_ claim: ComparableClaim) -> [StatedTime] {
    claim.statement.features.times.map { stated in
      guard let date = claim.sourceDate else { return stated }
      return StatedTime(time: stated.time.resolve(against: date), text: stated.text)
    }
  }

  /// The days that the words name; a time of the day alone names none.
  private static func days(_ times: [StatedTime]) -> [DayInterval] {
    times.compactMap { $0.time.origin == .assumed ? nil : $0.time.days }
  }

  /// Both say when, and the days do not meet.
  var areDisjoint: Bool {
    guard !aDays.isEmpty, !bDays.isEmpty else { return false }
    return !aDays.contains { first in bDays.contains { first.overlaps($0) } }
  }

  /// Both say when, and the days meet.
  var meet: Bool { !aDays.isEmpty && !bDays.isEmpty && !areDisjoint }

  /// One says when and the other does not.
  var isOneSided: Bool { aDays.isEmpty != bDays.isEmpty }

  /// One names a day long before the other's source was written, which reports what has just happened.
  var areEventsApart: Bool {
    func isApart(_ stated: [DayInterval], _ source: CalendarDate?) -> Bool {
      guard let written = source?.days, !stated.isEmpty else { return false }
      return stated.allSatisfy { $0.last < written.first - Self.longAgo || $0.first > written.last + 1 }
    }
    return (bDays.isEmpty && isApart(aDays, bSource)) || (aDays.isEmpty && isApart(bDays, aSource))
  }

  /// One tells of what was long ago by its own words, the other of no time: of what is new.
  var isOneLongAgo: Bool {
    b.isEmpty && a.contains(where: Self.isLongAgo) || a.isEmpty && b.contains(where: Self.isLongAgo)
  }

  /// "in April last year", "three years ago".
  private static func isLongAgo(_ stated: StatedTime) -> Bool {
    guard stated.time.anchor == .document else { return false }
    switch stated.time.relation {
    case .unit(.year, let count): return count < 0
    case .part(let years): return years < 0
    case .yearless(direction: let direction?): return direction < 0
    case .distance(let length, let sign):
      return sign < 0 && [.month, .quarter, .year, .decade, .century].contains(length.finest)
    default: return false
    }
  }

  /// Whether the first claim (or the second) tells of days long before its source was written.
  func isPast(_ first: Bool) -> Bool {
    guard let written = (first ? aSource : bSource)?.days, let last = (first ? aDays : bDays).map(\.last).max() else {
      return false
    }
    return last < written.first - Self.longAgo
  }

  /// They tell of two events: one of what was long before it was written and the other of what was not, or of months
  /// that cannot be one.
  var areOfOtherEvents: Bool {
    areEventsApart || arePartsApart || !aDays.isEmpty && !bDays.isEmpty && isPast(true) != isPast(false)
  }

  /// Both sources tell of days that were over a year before they were written.
  var areLongPast: Bool {
    func isLongPast(_ days: [DayInterval], _ source: CalendarDate?) -> Bool {
      guard let written = source?.days, let last = days.map(\.last).max() else { return false }
      return last < written.first - 366
    }
    return isLongPast(aDays, aSource) && isLongPast(bDays, bSource)
  }

  /// Both name one month, quarter or year: what is told of it does not move from day to day.
  var meetInPeriod: Bool { meet && (aDays + bDays).allSatisfy { $0.count > 1 } }

  /// Both name one and the same day.
  var meetOnDay: Bool { aDays.contains { $0.count == 1 && bDays.contains($0) } }

  /// Whether the sources are of different days, nil when a date is unknown.
  var sourcesDiffer: Bool? {
    guard let first = aSource?.days, let second = bSource?.days else { return nil }
    return !first.overlaps(second)
  }

  /// Whether more than so many days lie between the sources; false when a date is unknown.
  func areSources(apartBy days: Int) -> Bool {
    guard let first = aSource?.days, let second = bSource?.days else { return false }
    return max(first.first - second.last, second.first - first.last) > days
  }

  /// Whether the sources are at most two days apart, so that they tell the same news; what is told later is an update.
  var areSameNews: Bool {
    guard let first = aSource?.days, let second = bSource?.days else { return false }
    return max(first.first - second.last, second.first - first.last) <= 2
  }

  /// The same as far as the dates are known: nothing says that one source is the later news.
  var mayBeSameNews: Bool { sourcesDiffer != true || areSameNews }

  /// Whether the days that the first claim names (or the second) all lie before those of the other.
  func isEarlier(_ first: Bool) -> Bool {
    guard let last = (first ? aDays : bDays).map(\.last).max(), let next = (first ? bDays : aDays).map(\.first).min()
    else { return false }
    return last < next
  }

  /// Whether the first source is the earlier one; false when a date is unknown.
  var aIsEarlier: Bool {
    guard let first = aSource?.days, let second = bSource?.days else { return false }
    return first.last < second.first
  }

  /// Whether the second source is the earlier one; false when a date is unknown.
  var bIsEarlier: Bool { sourcesDiffer == true && !aIsEarlier }

  /// Whether a time of the day stands in one of the claims.
  var hasClock: Bool { (a + b).contains { $0.time.minute != nil } }

  /// Two times of the day twelve hours apart: morning and afternoon confused.
  var exclusiveHalfDays: (a: StatedTime, b: StatedTime)? {
    clocks { left, right in left % 60 != 0 && abs(left - right) == 12 * 60 }
  }

  /// The times by which each says when it happens.
  private var events: (a: [StatedTime], b: [StatedTime]) {
    (a.filter(EventTimes(texts.a).contains), b.filter(EventTimes(texts.b).contains))
  }

  /// Two days of one event, a day against a day at most so many days apart, or a month against a month of a year; nil
  /// days: however far apart, and of years, too.
  ///
  /// Where too little is known to tell which Friday or which March it is, two days of the week or two months.
  func exclusiveDates(within days: Int?) -> (a: StatedTime, b: StatedTime)? {
    let farthest = days ?? .max
    if !areDisjoint {
      return exclusiveParts.flatMap { Self.yearlessGap($0.time, $1.time) <= farthest ? ($0, $1) : nil }
    }
    for first in events.a where !first.isOfAnyDay {
      for second in events.b where !second.isOfAnyDay && !first.isWritten(like: second) {
        guard let left = first.time.days, let right = second.time.days, first.time.end == nil, second.time.end == nil,
          first.time.origin != .assumed, second.time.origin != .assumed,
          max(left.count, right.count) < 32 || days == nil
        else { continue }
        let gap = max(left.first - right.last, right.first - left.last)
        let isNear =
          left.count == 1 && right.count == 1
          ? gap <= farthest : min(left.count, right.count) > 1 && gap <= max(farthest, 366)
        if isNear || days == nil { return (first, second) }
      }
    }
    return nil
  }

  /// Each names a day or month, and they cannot be one though it is not known which they are.
  var arePartsApart: Bool { exclusiveParts != nil }

  /// The only day or month of each, of which one has no year or is only a day of the week.
  private var exclusiveParts: (a: StatedTime, b: StatedTime)? {
    guard aDays.isEmpty || bDays.isEmpty, let first = Self.onlyDay(events.a),
      let second = Self.onlyDay(events.b), !first.isWritten(like: second)
    else { return nil }
    let days = (first.time.knownWeekday, second.time.knownWeekday)
    let dates = (first.time.date, second.time.date)
    func differ(_ left: Int?, _ right: Int?) -> Bool {
      guard let left, let right else { return false }
      return left != right
    }
    let differInMonth = differ(dates.0?.month, dates.1?.month)
    let differInDay = dates.0?.month != nil && dates.0?.month == dates.1?.month && differ(dates.0?.day, dates.1?.day)
    return differ(days.0, days.1) || differInMonth || differInDay ? (first, second) : nil
  }

  /// About how many days lie between two days or months of one year, or of two years in a row; 0 where nobody can say.
  private static func yearlessGap(_ a: TimeExpression, _ b: TimeExpression) -> Int {
    guard let first = a.date?.month, let second = b.date?.month, first != second else { return 0 }
    let gap = abs((first - second) * 30 + (a.date?.day ?? 15) - (b.date?.day ?? 15))
    return min(gap, 365 - gap)
  }

  private static func onlyDay(_ times: [StatedTime]) -> StatedTime? {
    // Beside "today" a second day is another event's.
    let days = times.filter { !$0.isOfAnyDay }.map(\.time)
      .filter { $0.knownWeekday != nil || $0.date?.month != nil || $0.isDayFromNow }
    guard days.count == 1, let only = times.first(where: { $0.time == days[0] }), !only.time.isDayFromNow,
      only.time.end == nil, only.time.kind != .set
    else { return nil }
    return only
  }

  /// Two times of the day that differ by more than what "about" covers.
  var exclusiveClocks: (a: StatedTime, b: StatedTime)? {
    clocks { abs($0 - $1) > 10 }
  }

  /// The first two times of the day in one zone whose minutes stand to each other as asked.
  private func clocks(where isSought: (Int, Int) -> Bool) -> (a: StatedTime, b: StatedTime)? {
    for first in events.a {
      for second in events.b {
        guard let left = first.time.minute, let right = second.time.minute, first.time.zone == second.time.zone,
          isSought(left, right)
        else { continue }
        return (first, second)
      }
    }
    return nil
  }
}

extension TimeExpression {
  /// 1 = Monday to 7 = Sunday, where the words name it or the date is known whole.
  fileprivate var knownWeekday: Int? { weekday ?? date?.dayNumber.map(DayNumber.weekday) }

  /// "today", "two days ago", of which no source's date tells which day it is.
  fileprivate var isDayFromNow: Bool {
    guard case .unit(.day, _) = relation else { return false }
    return date == nil
  }
}
