import Document

/// Dates in digits and with month names.
extension TimeScanner {
  /// "2026-04-14", "2026-04", "14/04/2026", "14.04.2026".
  func numericDate(at index: Int) -> Reading? {
    dotted(at: index) ?? isoDate(at: index) ?? slashed(at: index)
  }

  private func isoDate(at index: Int) -> Reading? {
    guard let year = integer(at: index, digits: 4...4), atoms.isHyphen(at: index + 1), atoms.text(at: index + 1) == "-",
      let month = integer(at: index + 2, digits: 2...2)
    else { return nil }
    if atoms.isHyphen(at: index + 3), let day = integer(at: index + 4, digits: 2...2) {
      return CalendarDate(year: year, month: month, day: day).map { reading(index, index + 5, .date, date: $0) }
    }
    // "2011-12" is a season of two years, "2026-04" a month.
    guard month != (year + 1) % 100, !atoms.isHyphen(at: index + 3), (1000...2199).contains(year) else { return nil }
    return CalendarDate(year: year, month: month).map { reading(index, index + 3, .date, date: $0) }
  }

  private func slashed(at index: Int) -> Reading? {
    guard let first = integer(at: index, digits: 1...2), atoms.isAttached(at: index + 1),
      let second = integer(at: index + 2, digits: 1...2), atoms.isAttached(at: index + 2),
      atoms.text(at: index + 3) == atoms.text(at: index + 1), atoms.isAttached(at: index + 3),
      let year = integer(at: index + 4, digits: 4...4), atoms.isAttached(at: index + 4),
      ["/", "-"].contains(atoms.text(at: index + 1))
    else { return nil }
    return inEvidentOrder(first, second, year).map { reading(index, index + 5, .date, date: $0) }
  }

  private func dotted(at index: Int) -> Reading? {
    let parts = atoms[index].text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else { return nil }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3 else { return nil }
    // With dots the day stands first wherever such dates are written.
    let date = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    return date.map { reading(index, index + 1, .date, date: $0) }
  }

  /// Day and month where only one order is a date, or both give the same one; else the year alone.
  private func inEvidentOrder(_ first: Int, _ second: Int, _ year: Int) -> CalendarDate? {
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else { return dayFirst ?? monthFirst }
    return CalendarDate(year: year)
  }

  // MARK: - Month names

  /// "7 October 2023", "7th of October", "7-9 October 2023".
  func dayMonth(at index: Int) -> Reading? {
    guard let first = integer(at: index, digits: 1...2), !isGlued(at: index) else { return nil }
    var next = skippingSuffix(at: index + 1)
    var last: Int?
    if isDash(at: next) || atoms.text(at: next) == "to" || atoms.text(at: next) == "and",
      let second = integer(at: next + 1, digits: 1...2)
    {
      (last, next) = (second, skippingSuffix(at: next + 2))
    }
    if atoms.text(at: next) == "of" { next += 1 }
    next = atoms.skippingHyphen(at: next)
    guard let (month, end) = month(at: next) else { return nil }
    let (year, behind) = yearBehind(month: end)
    guard let (date, last) = days(first, last, month: month, year: year) else { return nil }
    return reading(index, behind, last == nil ? .date : .span, date: date, end: last)
  }

  /// "Oct. 7", "November 30, 2025", "October 2023", "October", "Oct. 7-9".
  func monthFirst(at index: Int) -> Reading? {
    guard let (month, end) = month(at: index) else { return nil }
    let day = atoms.skippingHyphen(at: end)
    if let first = integer(at: day, digits: 1...2), !countsSomething(at: day, month: index) {
      var (next, last) = (skippingSuffix(at: day + 1), Int?.none)
      if isDash(at: next), let second = integer(at: next + 1, digits: 1...2) {
        (last, next) = (second, skippingSuffix(at: next + 2))
      }
      let (year, behind) = yearBehind(month: next)
      if let (date, end) = days(first, last, month: month, year: year) {
        return reading(index, behind, end == nil ? .date : .span, date: date, end: end)
      }
    }
    let (year, behind) = yearBehind(month: end)
    if let year { return CalendarDate(year: year, month: month).map { reading(index, behind, .date, date: $0) } }
    guard standsAlone(at: index) else { return nil }
    return CalendarDate(month: month).map { reading(index, end, .date, date: $0) }
  }

  private func days(_ first: Int, _ last: Int?, month: Int, year: Int?) -> (CalendarDate, CalendarDate?)? {
    guard let date = CalendarDate(year: year, month: month, day: first) else { return nil }
    guard let last else { return (date, nil) }
    guard last > first, let end = CalendarDate(year: year, month: month, day: last) else { return nil }
    return (date, end)
  }

  /// A month's name with a capital, and the index behind it and its full stop.
  private func month(at index: Int) -> (Int, Int)? {
    guard atoms.isWord(at: index), atoms[index].isCapitalised else { return nil }
    if let month = lexicon.months[atoms[index].text] { return (month, index + 1) }
    guard let month = lexicon.shortMonths[atoms[index].text] else { return nil }
    return (month, atoms.isAttached(at: index + 1) && atoms.text(at: index + 1) == "." ? index + 2 : index + 1)
  }

  /// A year with or without a comma before it.
  private func yearBehind(month end: Int) -> (Int?, Int) {
    let next = atoms.text(at: end) == "," ? end + 1 : end
    guard let year = integer(at: next, digits: 4...4), (1000...2199).contains(year),
      !(atoms.isAttached(at: next + 1) && ["/", "%", "-"].contains(atoms.text(at: next + 1)))
    else { return (nil, end) }
    return (year, next + 1)
  }

  /// "In May 12 people": a number behind a month that counts what follows.
  private func countsSomething(at day: Int, month index: Int) -> Bool {
    guard atoms.text(at: index - 1) == "in", atoms.isWord(at: day + 1), atoms[day + 1].hasGapBefore else {
      return false
    }
    return !atoms[day + 1].isCapitalised && !NumberLexicon.shared.functionWords.contains(atoms[day + 1].text)
  }

  /// Month names that are words or names too ("May", "March", "Jan") need a preposition before them.
  private func standsAlone(at index: Int) -> Bool {
    let name = atoms[index].text
    let isAmbiguous = lexicon.months[name] == nil || ["may", "march", "april", "june", "august"].contains(name)
    let prepositions: Set = [
      "in", "since", "until", "till", "by", "early", "late", "mid", "of", "from", "through", "last", "next", "this",
    ]
    return !isAmbiguous || prepositions.contains(atoms.text(at: atoms.isHyphen(at: index - 1) ? index - 2 : index - 1))
  }

  private func skippingSuffix(at index: Int) -> Int {
    guard atoms.isAttached(at: index), ["st", "nd", "rd", "th"].contains(atoms.text(at: index)) else { return index }
    return index + 1
  }

  func isDash(at index: Int) -> Bool { ["-", "–", "—"].contains(atoms.text(at: index)) }

  /// Something is written together with the atom that makes a name or another number of it.
  func isGlued(at index: Int) -> Bool {
    guard atoms.isAttached(at: index) else { return false }
    return !["(", "[", "'", "’", "‘", "\"", "“", "—"].contains(atoms.text(at: index - 1))
  }
}
