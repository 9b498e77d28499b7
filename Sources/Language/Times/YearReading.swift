import Document

/// Years, decades and centuries.
extension TimeScanner {
  /// "in 2018", "2020", "2019–21", "the '90s"; not "2,018", "2018 people", "2018 km".
  func year(at index: Int) -> Reading? {
    if let old = beforeChrist(at: index) { return old }
    guard let year = plainYear(at: index), !isGlued(at: index) || isPrefixed(at: index) else {
      return shortYear(at: index)
    }
    var next = index + 1
    let signs = ["%", "°", "$", "€", "£", ":"]
    if atoms.isAttached(at: next), atoms.isWord(at: next) || signs.contains(atoms.text(at: next)) { return nil }
    if let (last, end) = shortEnd(of: year, at: index) {
      var span = reading(index, end, date: CalendarDate(year: year), last: CalendarDate(year: last))
      span.expression.ends = [
        reading(index, next, date: CalendarDate(year: year)).expression,
        reading(end - 1, end, date: CalendarDate(year: last)).expression,
      ]
      return span
    }
    // "from 1500 to 2000 people" is no span of years, so its ends are none.
    if ["to", "-", "–"].contains(atoms.text(at: next)), plainYear(at: next + 1) != nil,
      countsSomething(behind: next + 2)
    {
      return nil
    }
    guard isTold(at: index) || ((1900...2099).contains(year) && !countsSomething(behind: next)) else { return nil }
    if ["ad", "ce"].contains(atoms.text(at: next)), atoms[next].isCapitalised { next += 1 }
    return CalendarDate(year: year).map { reading(index, next, date: $0) }
  }

  /// "241 BC": a date that the calendar here does not reach, so that it has no value.
  private func beforeChrist(at index: Int) -> Reading? {
    guard integer(at: index, digits: 1...4) != nil, !isGlued(at: index) || isDash(at: index - 1) else { return nil }
    let text = atoms.text(at: index + 1)
    let isDotted = text == "b" && atoms.text(at: index + 2) == "." && atoms.text(at: index + 3) == "c"
    guard ["bc", "bce"].contains(text) || isDotted else { return nil }
    let end =
      isDotted
      ? (atoms.text(at: index + 4) == "." && atoms.isAttached(at: index + 4) ? index + 5 : index + 4) : index + 2
    return (TimeExpression(range: atoms.range(index, end), kind: .date), end)
  }

  /// "2019–21", "1914/18".
  private func shortEnd(of year: Int, at index: Int) -> (Int, Int)? {
    guard isDash(at: index + 1) || atoms.text(at: index + 1) == "/", atoms.isAttached(at: index + 1),
      atoms.isAttached(at: index + 2), let short = integer(at: index + 2, digits: 2...2),
      !(atoms.isAttached(at: index + 3) && isDash(at: index + 3)), !countsSomething(behind: index + 3)
    else { return nil }
    let last = year / 100 * 100 + short
    return last > year ? (last, index + 3) : nil
  }

  /// "'99" behind a preposition.
  private func shortYear(at index: Int) -> Reading? {
    guard ["'", "’", "‘"].contains(atoms.text(at: index - 1)), atoms.isAttached(at: index),
      let short = integer(at: index, digits: 2...2),
      ["in", "since", "of", "until"].contains(atoms.text(at: index - 2)),
      !atoms.isAttached(at: index + 1) || !atoms.isWord(at: index + 1)
    else { return nil }
    return CalendarDate(year: short < 50 ? 2000 + short : 1900 + short).map { reading(index, index + 1, date: $0) }
  }

  /// "1990s", "1990's", "'90s"; the index may stand behind "the early".
  func decade(at index: Int, from start: Int? = nil) -> Reading? {
    let apostrophes = ["'", "’", "‘"]
    var end = index + 1
    if apostrophes.contains(atoms.text(at: end)), atoms.isAttached(at: end) { end += 1 }
    guard atoms.text(at: end) == "s", atoms.isAttached(at: end) else { return nil }
    var first = integer(at: index, digits: 4...4)
    if first == nil, apostrophes.contains(atoms.text(at: index - 1)) || start != nil {
      first = integer(at: index, digits: 2...2).map { 1900 + $0 }
    }
    guard let first, first % 10 == 0, (1000...2190).contains(first) else { return nil }
    return decade(of: first, from: start ?? index, end: end + 1)
  }

  /// Ten years, or a hundred for "the 1800s".
  func decade(of first: Int, from start: Int, end: Int) -> Reading? {
    let isCentury = first % 100 == 0 && first < 2000
    guard let from = CalendarDate(year: first), let to = CalendarDate(year: first + (isCentury ? 99 : 9)) else {
      return nil
    }
    return reading(start, end, date: from, last: to, period: isCentury ? .century : .decade)
  }

  /// "the 17th century", "twentieth century".
  func century(_ number: Int, from start: Int, end: Int) -> Reading? {
    guard (1...22).contains(number), !["bc", "bce", "b"].contains(atoms.text(at: end)) else { return nil }
    guard let from = CalendarDate(year: max(1, number * 100 - 100)), let to = CalendarDate(year: number * 100 - 1)
    else {
      return nil
    }
    return reading(start, end, date: from, last: to, period: .century)
  }

  func plainYear(at index: Int) -> Int? {
    guard let year = integer(at: index, digits: 4...4), (1000...2199).contains(year) else { return nil }
    return year
  }

  /// "nineteen ninety-six", "the year two thousand".
  func spelledYear(at index: Int) -> Reading? {
    guard let (year, end) = spokenYear(at: index) else { return nil }
    return CalendarDate(year: year).map { reading(index, end, date: $0) }
  }

  /// "nineteen eighty-six", "two thousand and one" behind a month.
  func spokenYear(at index: Int) -> (Int, Int)? {
    let centuries = ["seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20]
    guard let century = centuries[atoms.text(at: index)] else { return twoThousand(at: index) }
    let next = atoms.skippingHyphen(at: index + 1)
    if atoms.text(at: next) == "hundred", next == index + 1 { return (century * 100, next + 1) }
    guard atoms.isWord(at: next), let rest = numerals.numeral(at: next), rest.form == .words,
      (10...99).contains(rest.value),
      century != 20 || rest.value < 50, rest.scale == 1
    else { return nil }
    return (century * 100 + Int(rest.value), rest.end)
  }

  private func twoThousand(at index: Int) -> (Int, Int)? {
    guard atoms.text(at: index) == "two", atoms.text(at: index + 1) == "thousand",
      ["year", "of"].contains(atoms.text(at: index - 1)) || word(at: index - 1)?.month != nil
        || isOrdinal(at: index - 1),
      let numeral = numerals.numeral(at: index), (2000...2099).contains(numeral.value), numeral.isVague == false
    else { return nil }
    return (Int(numeral.value), numeral.end)
  }

  /// "mid-2020", "pre-2020".
  private func isPrefixed(at index: Int) -> Bool {
    if isDash(at: index - 1), atoms.isNumber(at: index - 2) || atoms.text(at: index - 2) == "s" { return true }
    return atoms.isHyphen(at: index - 1) && ["mid", "pre", "post", "early", "late"].contains(atoms.text(at: index - 2))
  }

  /// A word before the number says that it is a year; "in 2018 cases" is not meant.
  private func isTold(at index: Int) -> Bool {
    let words = [
      "in", "since", "until", "till", "by", "during", "before", "after", "from", "late", "early", "mid", "year", "of",
      "to", "and", "between", "(",
    ]
    let isRange = isDash(at: index - 1) && plainYear(at: index - 2) != nil
    let ends = isDash(at: index + 1) && plainYear(at: index + 2) != nil
    return (isRange || ends || words.contains(atoms.text(at: index - 1))) && !countsSomething(behind: index + 1)
  }

  /// A plural, a unit or a magnitude follows: "2000 people", "1500 km", "2000 billion".
  private func countsSomething(behind index: Int) -> Bool {
    guard atoms.isWord(at: index), atoms[index].kind == .word else { return false }
    if UnitLexicon.shared.unit(in: atoms, at: index, number: 2000) != nil, atoms.text(at: index) != "in" { return true }
    guard !atoms[index].isCapitalised else { return false }
    let numbers = NumberLexicon.shared
    if numbers.magnitude(atoms[index].text) != nil { return true }
    let before = atoms.text(at: index - 2)
    return numbers.isPlural(atoms[index].text) && !["the", "its", "their", "this", "'s", "s"].contains(before)
  }
}
