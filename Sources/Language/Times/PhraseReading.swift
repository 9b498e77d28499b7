import Document

/// What may stand before a unit, weekday, month, season or part of the day: "early last", "the first three".
struct Prefix: Sendable {
  var modifier: TimeExpression.Modifier?
  var hasThe = false
  var isArticle = false
  var isEvery = false
  var isAll = false
  var isFiscal = false
  var shift: CalendarLexicon.Shift?
  var ordinal: Int?
  /// A number; with a nil value a vague one.
  var count: Double??
  var hasBound = false

  var isEmpty: Bool {
    !hasThe && !isArticle && !isEvery && !isAll && !isFiscal && modifier == nil && shift == nil && ordinal == nil
      && count == nil
  }
}

/// Phrases around a unit or a name of the calendar.
extension TimeScanner {
  /// "early last week", "the first nine months", "more than three years ago", "every other Monday", "that afternoon".
  func phrase(at start: Int) -> Reading? {
    var prefix = Prefix()
    var index = start
    if let (end, bound) = lexicon.bounds.match(atoms, at: start) {
      (prefix.modifier, prefix.hasBound, index) = (bound, true, end)
    }
    while index < atoms.count, let next = extend(&prefix, at: index) {
      guard let next = next.end else { break }
      if let inner = next.inner { return partOf(inner, prefix.modifier, from: start) }
      index = next.index
    }
    guard index > start, index < atoms.count else { return nil }
    return head(at: index, prefix, from: start)
  }

  private typealias Step = (end: (index: Int, inner: Reading?)?, Void)

  /// Takes a word into the prefix; nil when it is none.
  private func extend(_ prefix: inout Prefix, at index: Int) -> Step? {
    let text = atoms[index].text
    guard atoms[index].kind != .mark || (text != "" && NumberLexicon.shared.signs[text] != nil) else { return nil }
    if text == "the", !prefix.hasThe, prefix.count == nil, prefix.shift == nil {
      prefix.hasThe = true
      return ((index + 1, nil), ())
    }
    let word = word(at: index)
    if let position = word?.position, !prefix.hasBound {
      prefix.modifier = position
      let next = atoms.skippingHyphen(at: index + 1)
      // "the end of May", "early in May", "mid-May".
      let isNoun = ["beginning", "start", "end", "close", "middle"].contains(text)
      if atoms.text(at: next) == (isNoun ? "of" : "in") {
        return expression(at: next + 1).map { ((next + 1, $0), ()) }
      }
      return isNoun ? nil : ((next, nil), ())
    }
    if text == "every" || text == "each" {
      prefix.isEvery = true
      if atoms.text(at: index + 1) == "other" {
        prefix.count = 2
        return ((index + 2, nil), ())
      }
      return ((index + 1, nil), ())
    }
    if text == "all", prefix.isEmpty {
      prefix.isAll = true
      return ((index + 1, nil), ())
    }
    if prefix.count == nil, let (end, _) = lexicon.few.match(atoms, at: index) {
      let couple = ["couple", "pair"].contains { atoms.text(at: index) == $0 || atoms.text(at: index + 1) == $0 }
      prefix.count = .some(couple ? 2 : nil)
      return ((end, nil), ())
    }
    if let shift = word?.shift, isDeterminer(at: index) {
      // "this past", "that same": the second word says which way, the first one whose.
      prefix.shift = shift
      return ((index + 1, nil), ())
    }
    if text == "fiscal" || text == "financial" {
      prefix.isFiscal = true
      return ((index + 1, nil), ())
    }
    if text == "half", prefix.ordinal != nil { return nil }
    if text == "half" || text == "a" || text == "an" || word?.opens == true || atoms[index].kind != .word {
      if let end = number(&prefix, at: index) { return ((end, nil), ()) }
    }
    if word?.isAdjective == true, !prefix.isEmpty, word?.unit == nil { return ((index + 1, nil), ()) }
    return nil
  }

  /// "that" and "this" before a noun, not "said that".
  private func isDeterminer(at index: Int) -> Bool {
    guard ["that", "this", "past", "following"].contains(atoms[index].text), let tag = tag(at: index) else { return true }
    return tag != .subordinatingConjunction && tag != .verb && tag != .adposition
  }

  /// "three", "3.5", "a", "third", "half an", "two and a half".
  private func number(_ prefix: inout Prefix, at index: Int) -> Int? {
    guard prefix.count == nil else { return nil }
    if let numeral = numerals.numeral(at: index) {
      if numeral.form == .ordinal {
        guard prefix.ordinal == nil, numeral.value < 100 else { return nil }
        // "one second", "a second": the unit.
        prefix.ordinal = Int(numeral.value)
        return atoms.skippingHyphen(at: numeral.end)
      }
      guard numeral.value >= 0, numeral.value < 1e6, numeral.form != .digits || !isGlued(at: index),
        plainYear(at: index) == nil || word(at: numeral.end)?.unit != nil,
        integer(at: index, digits: 1...4) == nil || atoms.text(at: numeral.end) != "s"
      else { return nil }
      var (end, value) = (numeral.end, Double?.some(numeral.isVague ? 0 : numeral.value))
      if numeral.isVague { value = nil }
      if numeral.form == .fraction, atoms.text(at: end) == "of" { end += 1 }
      if numeral.form == .fraction, ["a", "an"].contains(atoms.text(at: end)) { end += 1 }
      if numeral.form != .fraction, let (share, next) = numerals.andFraction(at: end) {
        (value, end) = (value.map { $0 + share }, next)
      }
      end = afterUpperNumber(at: end) ?? atoms.skippingHyphen(at: end)
      prefix.count = .some(value)
      return end
    }
    guard ["a", "an", "one"].contains(atoms.text(at: index)), !prefix.hasThe || atoms.text(at: index) == "one" else {
      return nil
    }
    prefix.isArticle = atoms.text(at: index) != "one"
    prefix.count = 1
    return atoms.skippingHyphen(at: index + 1)
  }

  /// The greater number of "two to three weeks", "10-15 days".
  private func afterUpperNumber(at index: Int) -> Int? {
    guard ["to", "or", "-", "–"].contains(atoms.text(at: index)), let upper = numerals.numeral(at: index + 1),
      upper.form == .digits || upper.form == .words
    else { return nil }
    let end = atoms.skippingHyphen(at: upper.end)
    return word(at: end)?.unit == nil ? nil : end
  }

  /// "the end of 1990", "early in the morning", "the middle of October".
  private func partOf(_ inner: Reading, _ modifier: TimeExpression.Modifier?, from start: Int) -> Reading? {
    guard inner.expression.kind == .date || inner.expression.kind == .time, inner.expression.reference == nil else {
      return nil
    }
    var expression = inner.expression
    expression.modifier = modifier
    expression.range = atoms.range(start, inner.end)
    return (expression, inner.end)
  }

  // MARK: - Heads

  private func head(at index: Int, _ prefix: Prefix, from start: Int) -> Reading? {
    if atoms[index].kind == .number { return numberHead(at: index, prefix, from: start) }
    if let ordinal = prefix.ordinal, (1...2).contains(ordinal), atoms[index].text == "half" {
      guard let found = partOfYear(.half(ordinal), from: start, end: index + 1) else { return nil }
      // The first half of a match is none of a year.
      return found.expression.relation == .yearless(direction: nil) ? nil : found
    }
    if !prefix.hasBound || prefix.modifier == .approximately {
      if let (end, holiday) = lexicon.holidays.match(atoms, at: index) {
        return self.holiday(holiday, at: index, end: end, prefix, from: start)
      }
      if prefix.modifier != nil || prefix.hasThe, let (end, day) = lexicon.days.match(atoms, at: index),
        prefix.count == nil, !prefix.hasThe
      {
        let relation = TimeExpression.Relation.unit(.day, day.offset)
        let expression = TimeExpression(
          range: atoms.range(start, end), kind: day.part == nil ? .date : .time, part: day.part, relation: relation,
          modifier: prefix.modifier)
        return parted(expression, from: start, end: end)
      }
    }
    guard let word = word(at: index) else { return spelledHead(at: index, prefix, from: start) }
    if word.unit != nil { return unitHead(at: index, word, prefix, from: start) }
    if let ordinal = prefix.ordinal, let found = nth(ordinal, at: index, from: start) { return found }
    guard prefix.count == nil || prefix.isEvery, !prefix.isAll else { return nil }
    if word.month != nil, !prefix.isEvery {
      // "the March 5 attack": the article is the attack's.
      let isDated = prefix.shift != nil || (prefix.modifier != nil && !prefix.hasBound)
      return monthFirst(at: index, from: isDated ? start : index, prefix: isDated ? prefix : Prefix()).map {
        isDated ? $0 : ($0.expression, $0.end)
      }
    }
    if let weekday = word.weekday { return self.weekday(weekday, at: index, word, prefix, from: start) }
    if word.month != nil {
      guard let (month, end) = month(at: index, isFree: true) else { return nil }
      return (
        TimeExpression(range: atoms.range(start, end), kind: .set, date: CalendarDate(month: month)), end
      )
    }
    if let season = word.season { return self.season(season, at: index, prefix, from: start) }
    if let part = word.part { return self.part(part, at: index, prefix, from: start) }
    return spelledHead(at: index, prefix, from: start)
  }

  /// A word of the calendar without anything before it.
  func bareHead(at index: Int, _ word: CalendarLexicon.Word) -> Reading? {
    if let (end, holiday) = lexicon.holidays.match(atoms, at: index) {
      return self.holiday(holiday, at: index, end: end, Prefix(), from: index)
    }
    if word.month != nil { return monthFirst(at: index, from: index, prefix: Prefix()) }
    if let weekday = word.weekday { return self.weekday(weekday, at: index, word, Prefix(), from: index) }
    if let season = word.season { return self.season(season, at: index, Prefix(), from: index) }
    if let part = word.part { return self.part(part, at: index, Prefix(), from: index) }
    if word.unit != nil { return bareUnit(at: index, word) }
    return nil
  }

  private func numberHead(at index: Int, _ prefix: Prefix, from start: Int) -> Reading? {
    guard prefix.count == nil, !prefix.isEvery else { return nil }
    if var (found, end) = decade(at: index, from: start) {
      found.modifier = prefix.modifier
      return (found, end)
    }
    if prefix.modifier != nil || prefix.isFiscal || prefix.hasBound, var (found, end) = dayMonth(at: index) ?? year(at: index)
    {
      found.modifier = prefix.modifier
      found.range = atoms.range(prefix.hasBound && found.modifier != .approximately ? index : start, end)
      if prefix.isFiscal { found.period = .fiscalYear }
      return prefix.hasThe ? nil : (found, end)
    }
    return nil
  }

  /// "the nineties", "the year two thousand", "the fifteenth".
  private func spelledHead(at index: Int, _ prefix: Prefix, from start: Int) -> Reading? {
    let tens = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
    if prefix.hasThe, let place = tens.firstIndex(of: atoms.text(at: index)),
      var (found, end) = decade(of: 1920 + place * 10, from: start, end: index + 1)
    {
      found.modifier = prefix.modifier
      return (found, end)
    }
    guard prefix.hasThe || prefix.shift != nil, let day = prefix.ordinal, (1...31).contains(day), prefix.count == nil
    else { return nil }
    return dayOfMonth(day, from: start, end: index)
  }

  /// "the 15th", where a preposition before it or the end of the phrase behind it shows that no noun follows.
  private func dayOfMonth(_ day: Int, from start: Int, end: Int) -> Reading? {
    guard ["on", "until", "till", "by", "from", "before", "after", "since", "of"].contains(atoms.text(at: start - 1)),
      atoms.text(at: end) != "of"
    else { return nil }
    if atoms.isWord(at: end), atoms[end - 1].text != "th", tag(at: end) == .noun || tag(at: end) == .properNoun
      || tag(at: end) == .adjective || tag(at: end) == nil
    {
      return nil
    }
    if [.noun, .properNoun, .adjective].contains(tag(at: end)) { return nil }
    let expression = TimeExpression(
      range: atoms.range(start, end), kind: .date, relation: .dayOfMonth(day), anchor: .document)
    return (expression, end)
  }

  // MARK: - Names of the calendar

  private func holiday(
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
  private func weekday(
    _ weekday: Int, at index: Int, _ word: CalendarLexicon.Word, _ prefix: Prefix, from start: Int
  ) -> Reading? {
    var end = index + 1
    if word.isAbbreviated {
      if atoms.text(at: end) == ".", atoms.isAttached(at: end) { end += 1 }
      let place = atoms.text(at: end) == "," || atoms.text(at: end) == "the" ? end + 1 : end
      let isDated = dayMonth(at: place) != nil || self.word(at: place)?.month != nil || isOrdinal(at: place)
      guard isDated || prefix.shift != nil || end > index + 1 || ["on", "tue", "thu", "fri", "wed", "mon"]
        .contains(atoms.text(at: end > index + 1 ? index : index - 1)) || (atoms.count <= 3)
        || (["tue", "tues", "wed", "thu", "thur", "thurs", "fri"].contains(atoms[index].text) && atoms[index].isCapitalised)
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

  private func setOf(_ weekday: Int, from start: Int, end: Int) -> Reading {
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
  private func week(behind end: Int) -> (Int, Int)? {
    var place = ["of", ","].contains(atoms.text(at: end)) ? end + 1 : end
    if atoms.text(at: place) == "the" { place += 1 }
    guard let shift = word(at: place)?.shift, atoms.text(at: place + 1) == "week" else { return nil }
    return (shift.direction, place + 2)
  }

  /// "first Monday of May", "the last Friday in October 2014".
  private func nth(_ ordinal: Int, at index: Int, from start: Int) -> Reading? {
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
  private func season(
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
    let isTold = !prefix.isEmpty || ["in", "by", "since", "until", "during", "through", "of", "from", "to"]
      .contains(atoms.text(at: index - 1))
    guard isTold || (words.isEmpty && season != .fall && season != .spring), var found = self.season(season, of: nil, from: start, end: end, prefix)
    else { return nil }
    // "the fall of the regime".
    if season == .fall || season == .spring, atoms.text(at: end) == "of", withYear(found, from: start).end == found.end {
      return nil
    }
    found = withYear(found, from: start)
    if let shift = prefix.shift, case .yearless = found.expression.relation {
      found.expression.relation = .yearless(direction: shift.direction)
      found.expression.anchor = shift.anchor
    }
    return found
  }

  private func season(
    _ season: TimeExpression.Season, of year: Int?, from start: Int, end: Int, _ prefix: Prefix
  ) -> Reading? {
    guard let (first, last) = season.dates(in: year) else { return nil }
    return reading(start, end, date: first, last: last, period: .season(season), modifier: prefix.modifier)
  }

  /// "this morning", "that afternoon", "the night of April 18", "in the evening", "early morning".
  private func part(
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
