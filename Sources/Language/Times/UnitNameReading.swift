import Document

/// Units that are named and not counted: "last week", "the third quarter", "the year-earlier period".
extension TimeScanner {
  /// "last week", "this year", "the next day", "recent months", "that same year".
  func shifted(
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

  func index(of shift: CalendarLexicon.Shift, from start: Int, end: Int) -> Int {
    (start..<end).last { lexicon.words[atoms[$0].text]?.shift == shift } ?? start
  }

  /// "this year's third quarter", "last year's summer".
  func possessive(of year: TimeExpression, from start: Int, end: Int) -> Reading? {
    guard case .unit(.year, let shift) = year.relation, ["'", "’"].contains(atoms.text(at: end)),
      atoms.text(at: end + 1) == "s", let (inner, last) = expression(at: end + 2) ?? phrase(at: end + 2),
      case .yearless(nil) = inner.relation, inner.period != nil
    else { return nil }
    var found = inner
    (found.relation, found.anchor, found.range) = (.part(years: shift), year.anchor, atoms.range(start, last))
    return (found, last)
  }

  /// "the third quarter of 1989", "the first half", "the 20th century", "the first week of 2021", "the first day".
  func ordinalUnit(
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

  func with(_ modifier: TimeExpression.Modifier?, _ reading: Reading) -> Reading {
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
  func nth(_ ordinal: Int, _ unit: CalendarUnit, from start: Int, end: Int) -> Reading? {
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
      guard let first = DayNumber.firstWeek(of: year) else { return nil }
      let monday = first + 7 * (ordinal - 1)
      return reading(
        start, place + 1, date: DayNumber.date(monday), last: DayNumber.date(monday + 6), period: .week)
    default: return nil
    }
  }

  /// "the year", "the quarter", "the week of March 6", "the fiscal year", "the year 2000".
  func definite(
    _ unit: CalendarUnit, _ word: CalendarLexicon.Word, _ prefix: Prefix, from start: Int, end: Int
  ) -> Reading? {
    if unit == .year {
      if let year = plainYear(at: end) { return CalendarDate(year: year).map { reading(start, end + 1, date: $0) } }
      if let (year, close) = spokenYear(at: end) {
        return CalendarDate(year: year).map { reading(start, close, date: $0) }
      }
    }
    if let week = numberedWeek(at: end - 1, from: start) { return week }
    if unit == .week, ["of", "beginning", "starting", "commencing"].contains(atoms.text(at: end)) {
      let place = atoms.text(at: end + 1) == "on" ? end + 2 : end + 1
      guard let (day, close) = expression(at: place), day.date?.day != nil, day.end == nil else { return nil }
      var week = day
      (week.period, week.range) = (.week, atoms.range(start, close))
      return (week, close)
    }
    if prefix.hasThe, atoms.isHyphen(at: end), ["ago", "earlier"].contains(atoms.text(at: end + 1)) {
      return earlierUnit(unit, from: start, end: end)
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

  /// "year-ago", "the year-earlier quarter".
  func earlierUnit(_ unit: CalendarUnit, from start: Int, end: Int) -> Reading {
    let isWhole = ["quarter", "period", "month", "week"].contains(atoms.text(at: end + 2))
    let (first, close) = isWhole ? (start, end + 3) : (end - 1, end + 2)
    let expression = TimeExpression(
      range: atoms.range(first, close), kind: .date, relation: .distance(CalendarDuration(1, unit), sign: -1),
      anchor: .named)
    return (expression, close)
  }

  /// "week 31".
  func numberedWeek(at index: Int, from start: Int) -> Reading? {
    guard atoms.text(at: index) == "week", let number = integer(at: index + 1, digits: 1...2),
      (1...53).contains(number),
      atoms[index + 1].hasGapBefore
    else { return nil }
    let expression = TimeExpression(
      range: atoms.range(start, index + 2), kind: .date, relation: .weekOfYear(number))
    return (expression, index + 2)
  }

  /// "for years", "days later", "year-end", "month-long", "week 31".
  func bareUnit(at index: Int, _ word: CalendarLexicon.Word) -> Reading? {
    if let week = numberedWeek(at: index, from: index) { return week }
    guard let unit = word.unit, !isGlued(at: index), !atoms[index].isCapitalised || index == 0 else { return nil }
    let end = index + 1
    if atoms.isHyphen(at: end) || !word.isPlural {
      guard atoms.isHyphen(at: end) else { return nil }
      switch atoms.text(at: end + 1) {
      case "long" where !word.isPlural || unit != .day:
        return duration(CalendarDuration(word.isPlural ? nil : 1, unit), from: index, end: end + 2)
      case "ago", "earlier": return earlierUnit(unit, from: index, end: end)
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
