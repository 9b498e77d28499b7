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

  init(_ a: ComparableClaim, _ b: ComparableClaim) {
    self.a = Self.resolved(a)
    self.b = Self.resolved(b)
    aDays = Self.days(self.a)
    bDays = Self.days(self.b)
    aSource = a.sourceDate
    bSource = b.sourceDate
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
      return stated.allSatisfy { $0.last < written.first - 60 || $0.first > written.last + 1 }
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

  /// Whether the sources are of different days, nil when a date is unknown.
  var sourcesDiffer: Bool? {
    guard let first = aSource?.days, let second = bSource?.days else { return nil }
    return !first.overlaps(second)
  }

  /// Whether the sources are at most two days apart, so that they tell the same news; what is told later is an update.
  var areSameNews: Bool {
    guard let first = aSource?.days, let second = bSource?.days else { return false }
    return max(first.first - second.last, second.first - first.last) <= 2
  }

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

  /// Two days of one event, a day against a day at most so many days apart, or a month against a month of a year.
  ///
  /// Where no date of a source tells which Friday it is, two days of the week.
  func exclusiveDates(within days: Int) -> (a: StatedTime, b: StatedTime)? {
    if !areDisjoint { return exclusiveWeekdays }
    for first in a {
      for second in b {
        guard let left = first.time.days, let right = second.time.days, first.time.end == nil, second.time.end == nil,
          first.time.origin != .assumed, second.time.origin != .assumed,
          left.count < 32, right.count < 32
        else { continue }
        let gap = max(left.first - right.last, right.first - left.last)
        let isNear =
          left.count == 1 && right.count == 1 ? gap <= days : left.count > 1 && right.count > 1 && gap <= max(days, 366)
        if isNear { return (first, second) }
      }
    }
    return nil
  }

  private var exclusiveWeekdays: (a: StatedTime, b: StatedTime)? {
    guard aSource == nil, bSource == nil, a.count == 1, b.count == 1, let first = a.first, let second = b.first,
      let left = first.time.weekday, let right = second.time.weekday, left != right
    else { return nil }
    return (first, second)
  }

  /// Two times of the day that differ by more than what "about" covers.
  var exclusiveClocks: (a: StatedTime, b: StatedTime)? {
    clocks { abs($0 - $1) > 10 }
  }

  /// The first two times of the day in one zone whose minutes stand to each other as asked.
  private func clocks(where isSought: (Int, Int) -> Bool) -> (a: StatedTime, b: StatedTime)? {
    for first in a {
      for second in b {
        guard let left = first.time.minute, let right = second.time.minute, first.time.zone == second.time.zone,
          isSought(left, right)
        else { continue }
        return (first, second)
      }
    }
    return nil
  }
}
