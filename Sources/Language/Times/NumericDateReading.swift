import Document

/// Dates in digits.
extension TimeScanner {
  /// "2026-04-14", "2026-04", "14/04/2026", "14.04.2026", "14-Apr-2026", "2013-02-12T04:30".
  func numericDate(at index: Int) -> Reading? {
    guard let (reading, end) = dotted(at: index) ?? isoDate(at: index) ?? slashed(at: index) else { return nil }
    // The time of ISO 8601 behind a date.
    guard reading.date?.day != nil, atoms.isAttached(at: end), atoms.text(at: end) == "t",
      atoms.isAttached(at: end + 1), let (clock, last) = clock(at: end + 1, isFree: true)
    else { return (reading, end) }
    var timed = clock
    (timed.range, timed.date, timed.relation) = (atoms.range(index, last), reading.date, nil)
    return (timed, last)
  }

  private func isoDate(at index: Int) -> Reading? {
    guard let year = integer(at: index, digits: 4...4) else { return compactDate(at: index) }
    let joint = atoms.text(at: index + 1)
    guard joint == "-" || joint == "/", atoms.isAttached(at: index + 1), atoms.isAttached(at: index + 2) else {
      return nil
    }
    let named = word(at: index + 2)?.month
    guard let month = named ?? integer(at: index + 2, digits: (joint == "-" ? 2 : 1)...2) else { return nil }
    if atoms.text(at: index + 3) == joint, atoms.isAttached(at: index + 3), atoms.isAttached(at: index + 4),
      let day = integer(at: index + 4, digits: 1...2)
    {
      return CalendarDate(year: year, month: month, day: day).map { self.reading(index, index + 5, date: $0) }
    }
    // "2011-12" is a season of two years, "2026-04" a month.
    guard joint == "-", month != (year + 1) % 100 || month > 12, !atoms.isHyphen(at: index + 3),
      (1000...2199).contains(year)
    else { return nil }
    return CalendarDate(year: year, month: month).map { reading(index, index + 3, date: $0) }
  }

  /// "20260414" where nothing else is written together with it.
  private func compactDate(at index: Int) -> Reading? {
    guard let run = integer(at: index, digits: 8...8), !isGlued(at: index),
      !atoms.isAttached(at: index + 1) || atoms[index + 1].kind == .mark, (1900...2099).contains(run / 10000)
    else { return nil }
    let date = CalendarDate(year: run / 10000, month: run / 100 % 100, day: run % 100)
    return date.map { reading(index, index + 1, date: $0) }
  }

  private func slashed(at index: Int) -> Reading? {
    guard let first = integer(at: index, digits: 1...2), atoms.isAttached(at: index + 1),
      ["/", "-"].contains(atoms.text(at: index + 1)), atoms.isAttached(at: index + 2), !isPartOfNumber(index)
    else { return nil }
    let joint = atoms.text(at: index + 1)
    let isClosed = atoms.text(at: index + 3) == joint && atoms.isAttached(at: index + 3)
    if let month = word(at: index + 2)?.month {
      guard isClosed, let year = integer(at: index + 4, digits: 4...4) else { return nil }
      return CalendarDate(year: year, month: month, day: first).map { reading(index, index + 5, date: $0) }
    }
    if !isClosed, joint == "/", let year = integer(at: index + 2, digits: 4...4), (1900...2199).contains(year) {
      return CalendarDate(year: year, month: first).map { reading(index, index + 3, date: $0) }
    }
    guard isClosed, let second = integer(at: index + 2, digits: 1...2),
      let year = integer(at: index + 4, digits: 4...4), atoms.isAttached(at: index + 4)
    else { return nil }
    return inEvidentOrder(first, second, year).map { reading(index, index + 5, date: $0) }
  }

  /// A slash, a hyphen or a currency before it.
  private func isPartOfNumber(_ index: Int) -> Bool {
    atoms.isAttached(at: index) && ["/", "-", "$", "€", "£", "#"].contains(atoms.text(at: index - 1))
  }

  private func dotted(at index: Int) -> Reading? {
    let parts = atoms[index].text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else { return nil }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3 else { return nil }
    // With dots the day stands first wherever such dates are written.
    let date = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    return date.map { reading(index, index + 1, date: $0) }
  }

  /// Day and month where only one order is a date, or both give the same one; else the year alone.
  private func inEvidentOrder(_ first: Int, _ second: Int, _ year: Int) -> CalendarDate? {
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else { return dayFirst ?? monthFirst }
    return CalendarDate(year: year)
  }

  // MARK: - Codes

  /// "Q3 2025", "2025Q3", "2025-Q3", "Q1 of 2017", "H2", "FY2024".
  func periodCode(at index: Int) -> Reading? {
    if let year = plainYear(at: index) {
      let next = isDash(at: index + 1) ? index + 2 : index + 1
      guard let (period, end) = code(at: next),
        atoms[next].hasGapBefore == (next == index + 1 && end > next + 2)
          || atoms.isAttached(at: next) || next == index + 1
      else { return nil }
      return part(period, of: year, from: index, end: end)
    }
    if ["fy", "cy"].contains(atoms[index].text), let year = plainYear(at: index + 1) {
      return CalendarDate(year: year).map {
        reading(index, index + 2, date: $0, period: atoms[index].text == "fy" ? .fiscalYear : nil)
      }
    }
    guard let (period, end) = code(at: index) else { return nil }
    var next = ["of", ",", "-"].contains(atoms.text(at: end)) ? end + 1 : end
    if atoms.text(at: next) == "fy" { next += 1 }
    if let year = plainYear(at: next) { return part(period, of: year, from: index, end: next + 1) }
    return part(period, of: nil, from: index, end: end)
  }

  private func code(at index: Int) -> (TimeExpression.Period, Int)? {
    guard atoms.isWord(at: index), atoms.isAttached(at: index + 1) || index + 1 == atoms.count,
      let number = integer(at: index + 1, digits: 1...1),
      !(atoms.isAttached(at: index + 2) && atoms.isWord(at: index + 2))
    else { return nil }
    switch (atoms[index].text, number) {
    case ("q", 1...4): return (.quarter(number), index + 2)
    case ("h", 1...2) where atoms[index].isCapitalised: return (.half(number), index + 2)
    default: return nil
    }
  }

  /// A quarter or half of a year, or of one that must be found.
  func part(
    _ period: TimeExpression.Period, of year: Int?, from start: Int, end: Int,
    modifier: TimeExpression.Modifier? = nil
  ) -> Reading? {
    let months: (Int, Int)
    switch period {
    case .quarter(let number): months = (number * 3 - 2, number * 3)
    case .half(let number): months = (number * 6 - 5, number * 6)
    default: return nil
    }
    let (first, last) = (CalendarDate(year: year, month: months.0), CalendarDate(year: year, month: months.1))
    return reading(start, end, date: first, last: last, period: period, modifier: modifier)
  }
}
