import Document

/// Phrases whose head is a unit: "last week", "three years ago", "the third quarter", "every two hours".
extension TimeScanner {
  func unitHead(at index: Int, _ word: CalendarLexicon.Word, _ prefix: Prefix, from start: Int) -> Reading? {
    guard let unit = word.unit else { return nil }
    let end = index + 1
    if prefix.isEvery { return every(unit, word.factor, prefix, from: start, end: end) }
    if prefix.isAll {
      guard !word.isPlural, !unit.isClock else { return nil }
      return duration(CalendarDuration(1, unit), from: start, end: end)
    }
    if case .some(let count) = prefix.count {
      // "a second attempt", "more than 300,000 last year".
      if unit == .second, prefix.isArticle || !word.isPlural && count != 1 { return nil }
      if let shift = prefix.shift, !word.isPlural, shift.direction != 0, prefix.isArticle || count ?? 0 > 400 { return nil }
      if atoms[index].isCapitalised, ["sec", "min", "hr"].contains(atoms[index].text) { return nil }
      return counted(count, unit, word, prefix, from: start, end: end)
    }
    if let ordinal = prefix.ordinal { return ordinalUnit(ordinal, unit, word, prefix, from: start, end: end) }
    if let shift = prefix.shift { return shifted(shift, unit, word, prefix, from: start, end: end) }
    guard prefix.hasThe || prefix.isFiscal, !prefix.hasBound, prefix.modifier == nil || !word.isPlural else { return nil }
    return definite(unit, word, prefix, from: start, end: end)
  }

  // MARK: - Counted

  private func counted(
    _ count: Double?, _ unit: CalendarUnit, _ word: CalendarLexicon.Word, _ prefix: Prefix, from start: Int, end: Int
  ) -> Reading? {
    var (length, close) = (CalendarDuration(count.map { $0 * word.factor }, unit), end)
    if count == 1, let (share, next) = numerals.andFraction(at: close) {
      (length, close) = (CalendarDuration((1 + share) * word.factor, unit), next)
    }
    (length, close) = compound(length, end: close)
    if atoms.text(at: close) == "or", atoms.text(at: close + 1) == "so" { close += 2 }
    let bound = prefix.hasBound ? prefix.modifier : nil
    var start = start
    // "about two weeks", "over the past two weeks": what is bounded is no part of a plain length.
    if prefix.hasBound, prefix.shift != nil || prefix.modifier == .approximately || count == nil, direction(at: close) == nil,
      let (end, _) = lexicon.bounds.match(atoms, at: start)
    {
      start = end
    }
    // "the 14-day truce": the article is the truce's.
    if atoms.isHyphen(at: index(before: end)), prefix.shift == nil { start = firstOfCompound(from: start, end: end) }
    if let (sign, anchor, behind) = direction(at: close) {
      let expression = TimeExpression(
        range: atoms.range(start, behind), kind: length.finest.isClock ? .time : .date,
        relation: .distance(length, sign: sign), anchor: anchor, modifier: bound)
      return (expression, behind)
    }
    if let shift = prefix.shift, shift.direction != 0 {
      var found = duration(length, from: start, end: close, modifier: bound)
      found.expression.relation = .stretch(length, sign: shift.direction)
      found.expression.anchor = shift.anchor
      return found
    }
    if prefix.isArticle, isRate(at: start), close == end {
      return (TimeExpression(range: atoms.range(start, end), kind: .set, duration: length), end)
    }
    if atoms.isHyphen(at: close), atoms.text(at: close + 1) == "long" {
      return duration(length, from: start, end: close + 2, modifier: bound)
    }
    // Ages are quantities.
    if atoms.isHyphen(at: close), atoms.text(at: close + 1) == "old" { return nil }
    return duration(length, from: start, end: close, modifier: bound)
  }

  private func index(before end: Int) -> Int { end - 2 }

  /// Behind the article of "the 14-day", "a two-week".
  private func firstOfCompound(from start: Int, end: Int) -> Int {
    (start..<end).first { !["the", "a", "an", "this", "that"].contains(atoms[$0].text) } ?? start
  }

  func duration(
    _ length: CalendarDuration, from start: Int, end: Int, modifier: TimeExpression.Modifier? = nil
  ) -> Reading {
    (TimeExpression(range: atoms.range(start, end), kind: .duration, duration: length, modifier: modifier), end)
  }

  /// "and 3 months", "30 minutes" behind a length in a greater unit.
  private func compound(_ length: CalendarDuration, end: Int) -> (CalendarDuration, Int) {
    var (length, close) = (length, end)
    while let last = length.parts.last, last.count != nil {
      var next = [",", "and"].contains(atoms.text(at: close)) ? close + 1 : close
      if next > close, atoms.text(at: next) == "and" { next += 1 }
      guard next < atoms.count, atoms.isNumber(at: next) || self.word(at: next)?.opens == true,
        let numeral = numerals.numeral(at: next), numeral.form == .digits || numeral.form == .words, !numeral.isVague,
        let word = word(at: numeral.end), let unit = word.unit, unit.isFiner(than: last.unit)
      else { break }
      length.parts.append(.init(numeral.value * word.factor, unit))
      close = numeral.end + 1
    }
    return (length, close)
  }

  /// "ago", "earlier", "later", "from now": the sign of the distance, and from where.
  private func direction(at index: Int) -> (Int, TimeExpression.Anchor, Int)? {
    let place = atoms.skippingHyphen(at: index)
    switch atoms.text(at: place) {
    case "ago": return (-1, .document, place + 1)
    case "earlier", "previously": return (-1, .named, place + 1)
    case "before" where !atoms.isWord(at: place + 1): return (-1, .named, place + 1)
    case "later" where word(at: place + 1)?.shift != nil: return nil
    case "later", "afterwards", "afterward", "thereafter": return (1, .named, place + 1)
    case "after" where !atoms.isWord(at: place + 1): return (1, .named, place + 1)
    case "hence": return (1, .document, place + 1)
    case "from":
      guard ["now", "today"].contains(atoms.text(at: place + 1)) else { return nil }
      return (1, .document, place + 2)
    default: return nil
    }
  }

  /// "$5 a year", "twice a week", "12 % a month".
  private func isRate(at start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = atoms[start - 1]
    if before.kind == .number || ["%", "percent", "once", "twice", "times", "thrice", "cents", "dollars", "euros"]
      .contains(before.text)
    {
      return true
    }
    return NumberLexicon.shared.magnitude(before.text) != nil
  }

  /// "every week", "each two days", "every other day".
  private func every(
    _ unit: CalendarUnit, _ factor: Double, _ prefix: Prefix, from start: Int, end: Int
  ) -> Reading? {
    let count: Double? = if case .some(let count) = prefix.count { count } else { 1 }
    guard prefix.shift == nil, prefix.ordinal == nil else { return nil }
    let length = CalendarDuration(count.map { $0 * factor }, unit)
    return (TimeExpression(range: atoms.range(start, end), kind: .set, duration: length), end)
  }

  // MARK: - Not counted

  /// "last week", "this year", "the next day", "recent months", "that same year".
  private func shifted(
    _ shift: CalendarLexicon.Shift, _ unit: CalendarUnit, _ word: CalendarLexicon.Word, _ prefix: Prefix,
    from start: Int, end: Int
  ) -> Reading? {
    guard !word.isPlural else {
      guard shift.direction != 0, unit != .second else { return nil }
      var found = duration(CalendarDuration(nil, unit), from: start, end: end)
      found.expression.relation = .stretch(CalendarDuration(nil, unit), sign: shift.direction)
      return found
    }
    guard unit != .second, unit != .minute else { return nil }
    if atoms.text(at: index(of: shift, from: start, end: end)) == "last", ["of", "in"].contains(atoms.text(at: end)),
      let found = ordinalUnit(-1, unit, word, prefix, from: start, end: end)
    {
      return found
    }
    let start = prefix.hasBound ? lexicon.bounds.match(atoms, at: start)?.end ?? start : start
    var expression = TimeExpression(
      range: atoms.range(start, end), kind: unit == .hour ? .time : .date,
      relation: .unit(unit, shift.direction * Int(max(1, word.factor))), anchor: shift.anchor,
      modifier: prefix.hasBound ? nil : prefix.modifier)
    // "the last year" names the days up to now as well as the year before.
    if unit == .day, shift.direction == 0, shift.anchor == .document, atoms.text(at: start) == "this" {
      expression.relation = .unit(.day, 0)
    }
    if unit == .year || unit == .week || unit == .month, let found = possessive(of: expression, from: start, end: end) {
      return found
    }
    return unit == .day ? parted(expression, from: start, end: end) : (expression, end)
  }

  private func index(of shift: CalendarLexicon.Shift, from start: Int, end: Int) -> Int {
    (start..<end).last { lexicon.words[atoms[$0].text]?.shift == shift } ?? start
  }

  /// "this year's third quarter", "last year's summer".
  private func possessive(of year: TimeExpression, from start: Int, end: Int) -> Reading? {
    guard case .unit(.year, let shift) = year.relation, ["'", "’"].contains(atoms.text(at: end)),
      atoms.text(at: end + 1) == "s", let (inner, last) = expression(at: end + 2) ?? phrase(at: end + 2),
      case .yearless(nil) = inner.relation, inner.period != nil
    else { return nil }
    var found = inner
    (found.relation, found.anchor, found.range) = (.part(years: shift), year.anchor, atoms.range(start, last))
    return (found, last)
  }

  /// "the third quarter of 1989", "the first half", "the 20th century", "the first week of 2021", "the first day".
  private func ordinalUnit(
    _ ordinal: Int, _ unit: CalendarUnit, _ word: CalendarLexicon.Word, _ prefix: Prefix, from start: Int, end: Int
  ) -> Reading? {
    guard !word.isPlural else { return nil }
    switch unit {
    case .century: return century(ordinal, from: start, end: end).map { with(prefix.modifier, $0) }
    case .quarter:
      guard (1...4).contains(ordinal) else { return nil }
      let isCompound = atoms.isHyphen(at: end - 2)
      return partOfYear(.quarter(ordinal), from: isCompound ? firstOfCompound(from: start, end: end) : start, end: end)
    case .week, .month, .day:
      guard ["of", "in"].contains(atoms.text(at: end)) else { return nil }
      return nth(ordinal, unit, from: start, end: end)
    default: return nil
    }
  }

  private func with(_ modifier: TimeExpression.Modifier?, _ reading: Reading) -> Reading {
    var reading = reading
    reading.expression.modifier = modifier
    return reading
  }

  /// A quarter or half with the year behind it.
  func partOfYear(_ period: TimeExpression.Period, from start: Int, end: Int) -> Reading? {
    var next = [",", "of", "in"].contains(atoms.text(at: end)) ? end + 1 : end
    if atoms.text(at: next) == "the", atoms.text(at: next + 1) == "year", plainYear(at: next + 2) != nil { next += 2 }
    if ["fiscal", "calendar", "year"].contains(atoms.text(at: next)) { next += 1 }
    if let year = plainYear(at: next) { return part(period, of: year, from: start, end: next + 1) }
    return part(period, of: nil, from: start, end: end).map { withYear($0, from: start) }
  }

  /// "first week of 2021", "third day of October", "last day of May 2015".
  private func nth(_ ordinal: Int, _ unit: CalendarUnit, from start: Int, end: Int) -> Reading? {
    let place = end + 1
    if let (month, close) = month(at: place, isFree: true), unit == .day {
      let (year, behind) = yearBehind(month: close)
      let day = ordinal > 0 ? ordinal : DayNumber.days(inMonth: month, of: year) + 1 + ordinal
      return CalendarDate(year: year, month: month, day: day).map { reading(start, behind, date: $0) }
    }
    guard let year = plainYear(at: place) else { return nil }
    switch unit {
    case .month: return CalendarDate(year: year, month: ordinal).map { reading(start, place + 1, date: $0) }
    case .day:
      let first = DayNumber.of(year: year, month: 1, day: 1)
      guard (1...366).contains(ordinal) else { return nil }
      return reading(start, place + 1, date: DayNumber.date(first + ordinal - 1))
    case .week:
      guard (1...53).contains(ordinal) else { return nil }
      let fourth = DayNumber.of(year: year, month: 1, day: 4)
      let monday = fourth - DayNumber.weekday(of: fourth) + 1 + 7 * (ordinal - 1)
      return reading(
        start, place + 1, date: DayNumber.date(monday), last: DayNumber.date(monday + 6), period: .week)
    default: return nil
    }
  }

  /// "the year", "the quarter", "the week of March 6", "the fiscal year", "the year 2000".
  private func definite(
    _ unit: CalendarUnit, _ word: CalendarLexicon.Word, _ prefix: Prefix, from start: Int, end: Int
  ) -> Reading? {
    if unit == .year {
      if let year = plainYear(at: end) { return CalendarDate(year: year).map { reading(start, end + 1, date: $0) } }
      if let (year, close) = spokenYear(at: end) {
        return CalendarDate(year: year).map { reading(start, close, date: $0) }
      }
    }
    if unit == .week, ["of", "beginning", "starting", "commencing"].contains(atoms.text(at: end)) {
      let place = atoms.text(at: end + 1) == "on" ? end + 2 : end + 1
      guard let (day, close) = expression(at: place), day.date?.day != nil, day.end == nil else { return nil }
      var week = day
      (week.period, week.range) = (.week, atoms.range(start, close))
      return (week, close)
    }
    guard !word.isPlural, [.week, .weekend, .month, .quarter, .year].contains(unit) else { return nil }
    let next = atoms.text(at: end)
    // "the month of fasting", "the year that", "the quarter-final" name another one.
    guard next != "of", next != "that", next != "when", next != "in", !atoms.isHyphen(at: end) else { return nil }
    if [.noun, .properNoun].contains(tag(at: end)), atoms.isWord(at: end) { return nil }
    return (
      TimeExpression(
        range: atoms.range(start, end), kind: .date, relation: .unit(unit, 0), anchor: .named,
        modifier: prefix.hasBound ? nil : prefix.modifier), end
    )
  }

  /// "for years", "days later", "year-end", "month-long".
  func bareUnit(at index: Int, _ word: CalendarLexicon.Word) -> Reading? {
    guard let unit = word.unit, !isGlued(at: index), !atoms[index].isCapitalised || index == 0 else { return nil }
    let end = index + 1
    if atoms.isHyphen(at: end) || !word.isPlural {
      guard atoms.isHyphen(at: end) else { return nil }
      switch atoms.text(at: end + 1) {
      case "long" where !word.isPlural || unit != .day:
        return duration(CalendarDuration(word.isPlural ? nil : 1, unit), from: index, end: end + 2)
      case "ago", "earlier":
        // "the year-ago quarter".
        let isWhole = ["quarter", "period", "month", "week"].contains(atoms.text(at: end + 2))
        let start = isWhole && atoms.text(at: index - 1) == "the" ? index : index
        let close = isWhole ? end + 3 : end + 2
        let expression = TimeExpression(
          range: atoms.range(start, close), kind: .date, relation: .distance(CalendarDuration(1, unit), sign: -1),
          anchor: .named)
        return (expression, close)
      case "end" where unit == .year:
        let expression = TimeExpression(
          range: atoms.range(index, end + 2), kind: .date, relation: .unit(.year, 0), modifier: .end)
        return (expression, end + 2)
      default: return nil
      }
    }
    let length = CalendarDuration(nil, unit)
    if let (sign, anchor, behind) = direction(at: end) {
      let expression = TimeExpression(
        range: atoms.range(index, behind), kind: unit.isClock ? .time : .date,
        relation: .distance(length, sign: sign), anchor: anchor)
      return (expression, behind)
    }
    let before = ["for", "in", "over", "within", "after", "of", "lasted", "take", "taken", "takes", "took", "many"]
    guard before.contains(atoms.text(at: index - 1)) || ["before", "after"].contains(atoms.text(at: end)) else {
      return nil
    }
    return duration(length, from: index, end: end)
  }
}

extension CalendarUnit {
  func isFiner(than other: CalendarUnit) -> Bool {
    let order = Self.allCases
    guard let first = order.firstIndex(of: self), let second = order.firstIndex(of: other) else { return false }
    return first < second
  }
}
