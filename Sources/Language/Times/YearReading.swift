import Document

/// Years, decades and centuries.
extension TimeScanner {
  /// "in 2018", "2020"; not "2,018", "2018 people", "2018 km".
  func year(at index: Int) -> Reading? {
    guard let year = plainYear(at: index), !isGlued(at: index) || isPrefixed(at: index) else { return nil }
    let next = index + 1
    let signs = ["%", "/", "°", "$", "€", "£"]
    if atoms.isAttached(at: next), atoms.isWord(at: next) || signs.contains(atoms.text(at: next)) { return nil }
    // "from 1500 to 2000 people" is no span of years, so its ends are none.
    if atoms.text(at: next) == "to", plainYear(at: next + 1) != nil { return nil }
    guard isTold(at: index) || ((1900...2099).contains(year) && !countsSomething(behind: next)) else { return nil }
    return CalendarDate(year: year).map { reading(index, next, .date, date: $0) }
  }

  /// "2019-2021", "2019–21", "2019 to 2021", "between 1914 and 1918".
  func yearSpan(at index: Int) -> Reading? {
    guard let first = plainYear(at: index), !isGlued(at: index) else { return nil }
    let joint = atoms.text(at: index + 1)
    let isWritten = joint == "to" || joint == "until" || (joint == "and" && atoms.text(at: index - 1) == "between")
    guard isDash(at: index + 1) || isWritten else { return nil }
    var last = plainYear(at: index + 2)
    if last == nil, isDash(at: index + 1), atoms.isAttached(at: index + 1), atoms.isAttached(at: index + 2) {
      last = integer(at: index + 2, digits: 2...2).map { first / 100 * 100 + $0 }
    }
    guard let last, last > first, last - first <= 500, !countsSomething(behind: index + 3),
      let from = CalendarDate(year: first),
      let to = CalendarDate(year: last)
    else { return nil }
    return reading(index, index + 3, .span, date: from, end: to)
  }

  /// "1990s", "1990's", "'90s".
  func decade(at index: Int) -> Reading? {
    let apostrophes = ["'", "’", "‘"]
    var end = index + 1
    if apostrophes.contains(atoms.text(at: end)), atoms.isAttached(at: end) { end += 1 }
    guard atoms.text(at: end) == "s", atoms.isAttached(at: end) else { return nil }
    var first = integer(at: index, digits: 4...4)
    if first == nil, apostrophes.contains(atoms.text(at: index - 1)), atoms.isAttached(at: index) {
      first = integer(at: index, digits: 2...2).map { 1900 + $0 }
    }
    guard let first, first % 10 == 0, (1000...2190).contains(first) else { return nil }
    guard let from = CalendarDate(year: first), let to = CalendarDate(year: first + 9) else { return nil }
    return reading(index, end + 1, .span, date: from, end: to)
  }

  /// "the 17th century", "twentieth century".
  func century(at index: Int) -> Reading? {
    guard let numeral = numerals.numeral(at: index), numeral.form == .ordinal,
      (1...22).contains(numeral.value)
    else { return nil }
    let place = atoms.skippingHyphen(at: numeral.end)
    guard atoms.text(at: place) == "century" else { return nil }
    if ["bc", "bce", "b"].contains(atoms.text(at: place + 1)) { return nil }
    let last = Int(numeral.value) * 100
    guard let from = CalendarDate(year: last - 99), let to = CalendarDate(year: last) else { return nil }
    return reading(index, place + 1, .span, date: from, end: to)
  }

  private func plainYear(at index: Int) -> Int? {
    guard let year = integer(at: index, digits: 4...4), (1000...2199).contains(year) else { return nil }
    return year
  }

  /// "mid-2020", "pre-2020".
  private func isPrefixed(at index: Int) -> Bool {
    atoms.isHyphen(at: index - 1) && ["mid", "pre", "post", "early", "late"].contains(atoms.text(at: index - 2))
  }

  /// A word before the number says that it is a year; "in 2018 cases" is not meant.
  private func isTold(at index: Int) -> Bool {
    let words = [
      "in", "since", "until", "till", "by", "during", "before", "after", "from", "late", "early", "mid", "year",
    ]
    return words.contains(atoms.text(at: index - 1)) && !countsSomething(behind: index + 1)
  }

  /// A plural, a unit or a magnitude follows: "2000 people", "1500 km", "2000 billion".
  private func countsSomething(behind index: Int) -> Bool {
    if UnitLexicon.shared.unit(in: atoms, at: index, number: 2000) != nil { return true }
    guard atoms.isWord(at: index), !atoms[index].isCapitalised else { return false }
    let numbers = NumberLexicon.shared
    if numbers.magnitude(atoms[index].text) != nil { return true }
    let before = atoms.text(at: index - 2)
    return numbers.isPlural(atoms[index].text) && !["the", "its", "their", "this", "'s", "s"].contains(before)
  }
}
