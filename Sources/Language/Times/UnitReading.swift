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
      if let shift = prefix.shift, !word.isPlural, shift.direction != 0, prefix.isArticle || count ?? 0 > 400 {
        return nil
      }
      if atoms[index].isCapitalised, ["sec", "min", "hr"].contains(atoms[index].text) { return nil }
      return counted(count, unit, word, prefix, from: start, end: end)
    }
    if let ordinal = prefix.ordinal { return ordinalUnit(ordinal, unit, word, prefix, from: start, end: end) }
    if let shift = prefix.shift { return shifted(shift, unit, word, prefix, from: start, end: end) }
    guard prefix.hasThe || prefix.isFiscal, !prefix.hasBound, prefix.modifier == nil || !word.isPlural else {
      return nil
    }
    return definite(unit, word, prefix, from: start, end: end)
  }

  // MARK: - Counted

  func counted(
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
    if prefix.hasBound, prefix.shift != nil || prefix.modifier == .approximately || count == nil,
      direction(at: close) == nil,
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

  func index(before end: Int) -> Int { end - 2 }

  /// Behind the article of "the 14-day", "a two-week".
  func firstOfCompound(from start: Int, end: Int) -> Int {
    (start..<end).first { !["the", "a", "an", "this", "that"].contains(atoms[$0].text) } ?? start
  }

  func duration(
    _ length: CalendarDuration, from start: Int, end: Int, modifier: TimeExpression.Modifier? = nil
  ) -> Reading {
    (TimeExpression(range: atoms.range(start, end), kind: .duration, duration: length, modifier: modifier), end)
  }

  /// "and 3 months", "30 minutes" behind a length in a greater unit.
  func compound(_ length: CalendarDuration, end: Int) -> (CalendarDuration, Int) {
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
  func direction(at index: Int) -> (Int, TimeExpression.Anchor, Int)? {
    let place = atoms.skippingHyphen(at: index)
    switch atoms.text(at: place) {
    case "ago": return (-1, .document, place + 1)
    case "earlier", "previously": return (-1, .named, place + 1)
    case "before" where place + 1 >= atoms.count || atoms[place + 1].kind == .mark: return (-1, .named, place + 1)
    case "later" where word(at: place + 1)?.shift != nil: return nil
    case "later", "afterwards", "afterward", "thereafter": return (1, .named, place + 1)
    case "after" where place + 1 >= atoms.count || atoms[place + 1].kind == .mark: return (1, .named, place + 1)
    case "hence": return (1, .document, place + 1)
    case "from":
      guard ["now", "today"].contains(atoms.text(at: place + 1)) else { return nil }
      return (1, .document, place + 2)
    default: return nil
    }
  }

  /// "$5 a year", "twice a week", "12 % a month".
  func isRate(at start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = atoms[start - 1]
    if before.kind == .number
      || ["%", "percent", "once", "twice", "times", "thrice", "cents", "dollars", "euros"]
        .contains(before.text)
    {
      return true
    }
    return NumberLexicon.shared.magnitude(before.text) != nil
  }

  /// "every week", "each two days", "every other day".
  func every(
    _ unit: CalendarUnit, _ factor: Double, _ prefix: Prefix, from start: Int, end: Int
  ) -> Reading? {
    let count: Double? = if case .some(let count) = prefix.count { count } else { 1 }
    guard prefix.shift == nil, prefix.ordinal == nil else { return nil }
    let length = CalendarDuration(count.map { $0 * factor }, unit)
    var expression = TimeExpression(range: atoms.range(start, end), kind: .set, duration: length)
    if atoms.text(at: end - 1) == "night" { expression.part = .night }
    return (expression, end)
  }
}
