import Document

/// Gives the expressions of a document their dates: from its own date, the tense of their clause, and the times named
/// before them.
///
/// News tells time from its day of writing; narratives of other years ("In March 1940 … in June … two days later") from
/// the time named last. A document without a date has only the latter, and what nothing explains stays partial.
public struct TimeResolver: Sendable {
  /// The document's date, if it is known.
  public let document: CalendarDate?
  /// The document tells of other years than its own.
  public let isNarrative: Bool
  /// Which way words look whose clause does not tell: back in reports.
  private let outlook: TimeDirection
  private var named: CalendarDate?
  private var namedDay: CalendarDate?
  private var namedPeriod: TimeExpression?
  /// Sentences since the last day was named.
  private var age = 0
  private var periodAge = 0

  /// For all expressions of a document in order, unresolved.
  public init(document: CalendarDate?, expressions: [TimeExpression], outlook: TimeDirection = .past) {
    self.document = document
    self.outlook = outlook
    var (told, reported) = (0, 0)
    for time in expressions {
      switch time.relation {
      case .weekday, .unit(.day, _), .unit(.week, _), .distance: if time.anchor == .document { reported += 1 }
      default: break
      }
      if let year = time.date?.year, let now = document?.year, abs(year - now) > 1 { told += 1 }
    }
    isNarrative = told >= 3 && told > 2 * reported
  }

  /// The expressions of the next sentence, resolved as far as they can be.
  public mutating func resolve(_ expressions: [TimeExpression], words: [Word]) -> [TimeExpression] {
    age += 1
    periodAge += 1
    return expressions.map { time in
      let resolved = resolve(time, words: words)
      // "a year earlier" is what something is compared with, and not where the text goes on.
      if case .distance(let length, -1) = time.relation, length.finest.months > 0 { return resolved }
      remember(resolved)
      return resolved
    }
  }

  private mutating func remember(_ time: TimeExpression) {
    guard time.isCalendar, let date = time.date, date.year != nil, time.origin != .assumed else { return }
    if isNarrative, document != nil, time.origin == .document { return }
    if case .quarter = time.period { (namedPeriod, periodAge) = (time, 0) }
    named = date
    if date.day != nil { namedDay = time.end.flatMap { $0.day == nil ? nil : $0 } ?? date }
    age = 0
  }

  private func resolve(_ time: TimeExpression, words: [Word]) -> TimeExpression {
    guard time.isCalendar || time.relation != nil else { return time }
    if time.ends.count == 1 {
      var whole = time
      whole.ends = time.ends.map { resolve($0, words: words) }
      whole.countFromEnd()
      return whole
    }
    if time.ends.count == 2 {
      var whole = time
      whole.ends = time.ends.map { resolve($0, words: words) }
      whole.settle()
      return whole
    }
    if time.kind == .time, time.minute != nil, time.date == nil, time.relation == nil { return withDay(time) }
    guard let relation = time.relation else { return time }
    let tense = ClauseTense(at: TimeResolver.word(of: time, in: words), in: words)
    switch relation {
    case .yearless, .dayOfMonth, .weekOfYear, .holiday: return dated(time, relation, tense)
    case .weekday(_, nil) where isNarrative && named?.day != nil:
      return time.resolve(against: named ?? .epoch, direction: .nearest, origin: .named)
    case .weekday(_, nil):
      return document.map { time.resolve(against: $0, direction: tense.direction(or: outlook)) } ?? time
    case .unit(.quarter, 0) where time.anchor == .named: return quarter(time)
    case .distance(let length, let sign):
      if let same = samePeriod(time, length, sign: sign) { return same }
    default: break
    }
    if time.anchor == .named {
      if let base = base(for: relation) { return time.resolve(against: base, direction: .nearest, origin: .named) }
      // "the next day" in a narrative is none of the day of writing.
      if isNarrative { return time }
    }
    return document.map { time.resolve(against: $0, direction: tense.direction(or: outlook)) } ?? time
  }

  /// "the quarter", "the latest quarter": the one named last, else the last one that was over on the day of writing.
  private func quarter(_ time: TimeExpression) -> TimeExpression {
    if let named = namedPeriod?.date { return time.resolve(against: named, origin: .named) }
    guard let document else { return time }
    var last = time
    last.relation = .unit(.quarter, -1)
    return last.resolve(against: document)
  }

  /// "a year earlier" and "a year ago" beside a quarter mean the same quarter of that year.
  private func samePeriod(_ time: TimeExpression, _ length: CalendarDuration, sign: Int) -> TimeExpression? {
    guard length.parts.count == 1, length.finest == .year, let years = length.parts[0].count, periodAge <= 3,
      let period = namedPeriod, let year = period.date?.year, years < 20, years == years.rounded()
    else { return nil }
    var same = period
    (same.range, same.kind, same.modifier) = (time.range, .date, time.modifier)
    same.relation = .yearless(direction: 0)
    guard let base = CalendarDate(year: year + sign * Int(years)) else { return nil }
    same.origin = .stated
    return same.resolve(against: base, origin: .named)
  }

  /// What "the next day", "the quarter", "two weeks later" are seen from.
  private func base(for relation: TimeExpression.Relation) -> CalendarDate? {
    switch relation {
    case .unit(.day, _), .unit(.week, _), .unit(.weekend, _), .weekdayOfWeek, .weekday: namedDay
    case .distance(let length, _) where length.finest.months == 0: namedDay
    default: named
    }
  }

  /// A time of the day takes the day named last, else that of the document.
  private func withDay(_ time: TimeExpression) -> TimeExpression {
    if let namedDay, isNarrative || (age <= 1 && named == namedDay) {
      return time.resolve(against: namedDay, origin: .named)
    }
    return document.map { time.resolve(against: $0) } ?? time
  }

  /// A date without its year, or a day without its month.
  private func dated(
    _ time: TimeExpression, _ relation: TimeExpression.Relation, _ tense: ClauseTense?
  ) -> TimeExpression {
    var isOther = isNarrative
    if case .part = relation { isOther = time.anchor == .named }
    // A year in the same sentence holds for the months behind it: "from 1998 it grew, and in May …".
    if let year = named?.year, age == 0, document?.year.map({ abs(year - $0) > 1 }) ?? true { isOther = true }
    // Without a date of its own, a document has but the sentence before.
    if document == nil, age <= 1 { isOther = true }
    if isOther, let named {
      return time.resolve(against: named, direction: .nearest, origin: .named)
    }
    guard let document else { return time }
    let isAhead = tense == .future && time.period == nil || (outlook == .future && tense != .past)
    return time.resolve(against: document, direction: isAhead ? .future : .past)
  }

  /// The expressions of each sentence of a document, resolved against its date or, without one, that of its date line.
  static func times(
    of parsed: ParsedText, date: CalendarDate?, outlook: TimeDirection = .past
  ) -> [[TimeExpression]] {
    let recognizer = TimeRecognizer()
    let found = parsed.sentences.map { recognizer.expressions(in: $0.sentence, of: parsed.text, words: $0.words) }
    let date = date ?? PublicationDate.date(in: zip(parsed.sentences, found).map { ($0.block, $1) })
    var resolver = TimeResolver(document: date, expressions: found.flatMap { $0 }, outlook: outlook)
    return zip(found, parsed.sentences).map { resolver.resolve($0, words: $1.words) }
  }

  /// The word that an expression begins in.
  static func word(of time: TimeExpression, in words: [Word]) -> Int {
    let place = words.partitionPoint { $0.range.end <= time.range.start }
    // The last word of the expression is nearer to its clause: "early on Monday".
    let end = words.partitionPoint { $0.range.start < time.range.end }
    return max(place, end - 1)
  }
}

extension CalendarDate {
  fileprivate static var epoch: CalendarDate { DayNumber.date(0) }
}

extension Optional where Wrapped == ClauseTense {
  fileprivate func direction(or other: TimeDirection) -> TimeDirection {
    switch self {
    case .past: .past
    case .future: .future
    case .present, nil: other
    }
  }
}
