import Document

/// Feast days, weekdays, seasons and parts of the day.
extension TimeScanner {
  func holiday(
    _ holiday: Holiday, at index: Int, end: Int, _ prefix: Prefix, from start: Int
  ) -> Reading? {
    guard prefix.count == nil, prefix.ordinal == nil, !prefix.hasBound else { return nil }
    let next = [",", "of", "in"].contains(atoms.text(at: end)) ? end + 1 : end
    if let year = plainYear(at: next), !prefix.isEvery {
      return holiday.date(in: year).map { reading(start, next + 1, date: $0, modifier: prefix.modifier) }
    }
    let isSet = prefix.isEvery
    let expression = TimeExpression(
      range: atoms.range(start, end), kind: isSet ? .set : .date,
      relation: .holiday(holiday, direction: prefix.shift?.direction), anchor: prefix.shift?.anchor ?? .document,
      duration: isSet ? CalendarDuration(1, .year) : nil, modifier: prefix.modifier)
    return isSet ? (expression, end) : parted(expression, from: start, end: end)
  }

  /// "Monday", "last Tuesday", "Thu 16 April 2026", "Friday, Oct. 7", "Mondays", "every Monday", "Monday of next week".
  func weekday(
    _ weekday: Int, at index: Int, _ word: CalendarLexicon.Word, _ prefix: Prefix, from start: Int
  ) -> Reading? {
    var end = index + 1
    if word.isAbbreviated {
      if atoms.text(at: end) == ".", atoms.isAttached(at: end) { end += 1 }
      let place = atoms.text(at: end) == "," || atoms.text(at: end) == "the" ? end + 1 : end
      let isDated = dayMonth(at: place) != nil || self.word(at: place)?.month != nil || isOrdinal(at: place)
      // "Sun", "sat" and "Mar" are words of their own.
      let isClear = !["sun", "sat", "mon", "wed"].contains(atoms[index].text) || end > index + 1
      guard
        isDated || prefix.shift != nil || prefix.isEvery || atoms.count <= 3
          || ["on", "week"].contains(atoms.text(at: index - 1)) || (isClear && atoms[index].isCapitalised)
      else { return nil }
    }
    if prefix.hasBound { return nil }
    let isPlural = atoms.text(at: end) == "s" && atoms.isAttached(at: end) && atoms.text(at: index + 1) == "s"
    let parts = ["mornings", "afternoons", "evenings", "nights"]
    if prefix.isEvery || isPlural || parts.contains(atoms.text(at: end)) {
      return setOf(weekday, from: start, end: isPlural ? end + 1 : end)
    }
    let start = prefix.shift == nil && prefix.modifier == nil ? index : start
    let expression = TimeExpression(
      range: atoms.range(start, end), kind: .date,
      relation: .weekday(weekday, direction: prefix.shift?.direction),
      anchor: prefix.shift?.anchor ?? .document, modifier: prefix.modifier)
    var named = expression
    named.weekday = weekday
    if let (weeks, close) = week(behind: end) {
      named.relation = .weekdayOfWeek(weekday, weeks: weeks)
      named.range = atoms.range(start, close)
      return parted(named, from: start, end: close)
    }
    return parted(named, from: start, end: end)
  }

  func setOf(_ weekday: Int, from start: Int, end: Int) -> Reading {
    var expression = TimeExpression(
      range: atoms.range(start, end), kind: .set, duration: CalendarDuration(1, .week))
    expression.weekday = weekday
    let parts: [String: TimeExpression.DayPart] = [
      "mornings": .morning, "afternoons": .afternoon, "evenings": .evening, "nights": .night,
    ]
    guard let part = word(at: end)?.part ?? parts[atoms.text(at: end)] else { return (expression, end) }
    expression.part = part
    expression.range = atoms.range(start, end + 1)
    return (expression, end + 1)
  }

  /// "of next week", "next week", "of the following week".
  func week(behind end: Int) -> (Int, Int)? {
    var place = ["of", ","].contains(atoms.text(at: end)) ? end + 1 : end
    if atoms.text(at: place) == "the" { place += 1 }
    guard let shift = word(at: place)?.shift, atoms.text(at: place + 1) == "week" else { return nil }
    return (shift.direction, place + 2)
  }

  /// "first Monday of May", "the last Friday in October 2014".
  func nth(_ ordinal: Int, at index: Int, from start: Int) -> Reading? {
    guard let weekday = word(at: index)?.weekday, ["of", "in"].contains(atoms.text(at: index + 1)),
      let (month, end) = month(at: index + 2, isFree: true)
    else { return nil }
    let (year, close) = yearBehind(month: end)
    let holiday = Holiday.weekday(month: month, weekday: weekday, nth: ordinal, days: 0)
    if let year { return holiday.date(in: year).map { reading(start, close, date: $0) } }
    let relation = TimeExpression.Relation.holiday(holiday, direction: nil)
    return (TimeExpression(range: atoms.range(start, end), kind: .date, relation: relation), end)
  }

  /// "last summer", "the winter of 1994", "spring 2024", "this fall"; a bare word only behind a preposition.
  func season(
    _ season: TimeExpression.Season, at index: Int, _ prefix: Prefix, from start: Int
  ) -> Reading? {
    let start = prefix.hasBound ? (start..<index).first { lexicon.bounds.match(atoms, at: $0) == nil } ?? index : start
    guard prefix.count == nil, !prefix.isAll, tag(at: index).map({ $0 == .noun || $0 == .properNoun }) ?? true else {
      return nil
    }
    let end = index + 1
    let next = [",", "of", "in"].contains(atoms.text(at: end)) ? end + 1 : end
    let year = plainYear(at: next).map { ($0, next + 1) } ?? spokenYear(at: next)
    if prefix.isEvery {
      return (TimeExpression(range: atoms.range(start, end), kind: .set, duration: CalendarDuration(1, .year)), end)
    }
    if let (year, close) = year { return self.season(season, of: year, from: start, end: close, prefix) }
    let isTold =
      !prefix.isEmpty
      || ["in", "by", "since", "until", "during", "through", "of", "from", "to"]
        .contains(atoms.text(at: index - 1))
    guard isTold || (words.isEmpty && season != .fall && season != .spring),
      var found = self.season(season, of: nil, from: start, end: end, prefix)
    else { return nil }
    // "the fall of the regime".
    if season == .fall || season == .spring, atoms.text(at: end) == "of", withYear(found, from: start).end == found.end
    {
      return nil
    }
    found = withYear(found, from: start)
    if let shift = prefix.shift, case .yearless = found.expression.relation {
      found.expression.relation = .yearless(direction: shift.direction)
      found.expression.anchor = shift.anchor
    }
    return found
  }

  func season(
    _ season: TimeExpression.Season, of year: Int?, from start: Int, end: Int, _ prefix: Prefix
  ) -> Reading? {
    guard let (first, last) = season.dates(in: year) else { return nil }
    return reading(start, end, date: first, last: last, period: .season(season), modifier: prefix.modifier)
  }

  /// "this morning", "that afternoon", "the night of April 18", "in the evening", "early morning".
  func part(
    _ part: TimeExpression.DayPart, at index: Int, _ prefix: Prefix, from start: Int
  ) -> Reading? {
    guard prefix.ordinal == nil, prefix.count == nil, !prefix.isFiscal else { return nil }
    let end = index + 1
    var expression = TimeExpression(
      range: atoms.range(start, end), kind: .time, part: part, modifier: prefix.modifier)
    if prefix.isEvery {
      (expression.kind, expression.duration) = (.set, CalendarDuration(1, .day))
      return (expression, end)
    }
    if let shift = prefix.shift {
      (expression.relation, expression.anchor) = (.unit(.day, shift.direction), shift.anchor)
      return (expression, end)
    }
    if ["of", "on"].contains(atoms.text(at: end)), let (date, last) = self.expression(at: end + 1), date.kind == .date,
      date.reference == nil
    {
      var dated = date
      (dated.kind, dated.part, dated.range) = (.time, part, atoms.range(start, last))
      return (dated, last)
    }
    guard prefix.hasThe || prefix.modifier != nil || ["at", "by", "until"].contains(atoms.text(at: index - 1)) else {
      return nil
    }
    expression.relation = .unit(.day, 0)
    expression.anchor = .named
    return (expression, end)
  }
}

extension TimeExpression.Season {
  /// The first and last month in a year; a winter may be of either end of it.
  func dates(in year: Int?) -> (CalendarDate, CalendarDate)? {
    let start = CalendarDate(year: year.map { self == .winter ? $0 - 1 : $0 }, month: months.first)
    let end = CalendarDate(year: year.map { self == .winter ? $0 + 1 : $0 }, month: months.last)
    guard let start, let end else { return nil }
    return (start, end)
  }
}
