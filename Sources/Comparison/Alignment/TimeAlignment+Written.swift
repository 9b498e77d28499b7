import Claims
import Document

/// How precisely two claims say when.
extension TimeAlignment {
  /// Both write one day, or one month, with its year.
  var areWritten: Bool { Self.writtenLength(a).map { $0 == Self.writtenLength(b) } ?? false }

  /// Both write one day with its month and year.
  var areWrittenDays: Bool { Self.writtenLength(a) == .day && Self.writtenLength(b) == .day }

  private enum Length { case day, month }

  /// Nil for several times, for spans, years and what another date has told.
  private static func writtenLength(_ times: [StatedTime]) -> Length? {
    let dated = times.filter { $0.time.days != nil }
    guard dated.count == 1, dated[0].time.origin == .stated, dated[0].time.end == nil, let date = dated[0].time.date,
      date.year != nil, date.month != nil
    else { return nil }
    return date.day == nil ? .month : .day
  }
}
