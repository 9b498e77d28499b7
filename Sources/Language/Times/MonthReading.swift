import Document

/// Dates with month names.
extension TimeScanner {
  /// "7 October 2023", "7th of October", "the 15th of May", "twenty-third of May", "7-9 October 2023", "7/Oct/2023".
  func dayMonth(at index: Int) -> Reading? {
    let start = atoms.text(at: index) == "the" ? index + 1 : index
    guard let (first, behind) = dayNumber(at: start), !isGlued(at: index) || isBehindDash(index) else { return nil }
    var (next, last) = (behind, Int?.none)
    let joints = ["to", "until", "till", "through", "thru"]
    let isBetween = atoms.text(at: next) == "and" && atoms.text(at: index - 1) == "between"
    var second = 0
    if isDash(at: next) || joints.contains(atoms.text(at: next)) || isBetween {
      second = atoms.text(at: next + 1) == "the" ? next + 2 : next + 1
      if let (day, end) = dayNumber(at: second) { (last, next) = (day, end) }
    }
    if atoms.text(at: next) == "day", atoms.text(at: next + 1) == "of" { next += 1 }
    if atoms.text(at: next) == "of" { next += 1 }
    if atoms.text(at: next) == "-" || atoms.text(at: next) == "," { next += 1 }
    guard let (month, end) = month(at: next, isFree: true, isDated: true) else { return nil }
    let (year, close) = yearBehind(month: end)
    return days(first, last, month: month, year: year, from: index, end: close, ends: (behind, second))
  }

  /// "Oct. 7", "November 30, 2025", "October 2023", "October", "Oct. 7-9", "January twenty-fifth", "June last year".
  func monthFirst(at index: Int, from start: Int, prefix: Prefix) -> Reading? {
    guard let (month, end) = month(at: index, isFree: !prefix.isEmpty) else { return nil }
    // "31 February" is no date, and its month alone is not what is meant.
    if let day = integer(at: index - 1, digits: 1...2), day > DayNumber.days(inMonth: month, of: nil) { return nil }
    var day = atoms.skippingHyphen(at: end)
    if atoms.text(at: day) == "/" || (atoms.text(at: day) == "," && isOrdinal(at: day + 1)) { day += 1 }
    if atoms.text(at: day) == "the", isOrdinal(at: day + 1) { day += 1 }
    if let (first, behind) = dayNumber(at: day), !countsSomething(at: day, month: index) {
      var (next, last) = (behind, Int?.none)
      let isThrough = ["through", "thru", "till", "until", "to"].contains(atoms.text(at: next))
      var second = 0
      if isDash(at: next) || isThrough {
        second = atoms.text(at: next + 1) == "the" ? next + 2 : next + 1
        if let (day, end) = dayNumber(at: second), word(at: end)?.month == nil, word(at: end)?.unit == nil {
          (last, next) = (day, end)
        }
      }
      let (year, close) = yearBehind(month: next)
      if let found = days(first, last, month: month, year: year, from: start, end: close, ends: (behind, second)) {
        return directed(withYear(found, from: start), prefix)
      }
      // 31 February is no date, and its month alone is none that is meant.
      if year != nil || first <= 31 { return nil }
    }
    let (year, behind) = yearBehind(month: end)
    if let year {
      return CalendarDate(year: year, month: month).map {
        reading(start, behind, date: $0, modifier: prefix.modifier)
      }
    }
    guard !prefix.isEmpty || standsAlone(at: index), let date = CalendarDate(month: month) else { return nil }
    return directed(withYear(reading(start, end, date: date, modifier: prefix.modifier), from: start), prefix)
  }

  private func directed(_ found: Reading, _ prefix: Prefix) -> Reading {
    var found = found
    found.expression.modifier = prefix.modifier
    guard let shift = prefix.shift, case .yearless = found.expression.relation else { return found }
    found.expression.relation = .yearless(direction: shift.direction)
    found.expression.anchor = shift.anchor
    return found
  }

  /// The year that words behind a month, season or quarter name: "of that year", "last year".
  func withYear(_ found: Reading, from start: Int) -> Reading {
    var next = ["of", "in"].contains(atoms.text(at: found.end)) ? found.end + 1 : found.end
    if atoms.text(at: next) == "the" { next += 1 }
    guard let shift = word(at: next)?.shift ?? (next > found.end + 1 ? .init(direction: 0, anchor: .named) : nil)
    else { return found }
    if word(at: next)?.shift != nil { next += 1 }
    if word(at: next)?.shift != nil { next += 1 }
    if atoms.text(at: next) == "fiscal" { next += 1 }
    guard atoms.text(at: next) == "year" else { return found }
    var dated = found.expression
    dated.relation = .part(years: shift.direction)
    dated.anchor = shift.anchor
    dated.range = atoms.range(start, next + 1)
    return (dated, next + 1)
  }

  /// A day, or the days from one to another; `ends` is where the first one ends and the last one starts.
  private func days(
    _ first: Int, _ last: Int?, month: Int, year: Int?, from start: Int, end: Int, ends: (Int, Int)
  ) -> Reading? {
    guard let date = CalendarDate(year: year, month: month, day: first) else { return nil }
    guard let last else { return reading(start, end, date: date) }
    guard last > first, let close = CalendarDate(year: year, month: month, day: last) else { return nil }
    var span = reading(start, end, date: date, last: close)
    span.expression.ends = [
      reading(start, ends.0, date: date).expression, reading(ends.1, end, date: close).expression,
    ]
    span.expression.relation = nil
    return span
  }

  /// A day of a month in digits or words, and the index behind it and its suffix.
  func dayNumber(at index: Int) -> (Int, Int)? {
    if let day = integer(at: index, digits: 1...2) {
      let end = skippingSuffix(at: index + 1)
      return (1...31).contains(day) ? (day, end) : nil
    }
    guard atoms.isWord(at: index), word(at: index)?.opens == true, let numeral = numerals.numeral(at: index),
      numeral.form == .ordinal, (1...31).contains(numeral.value)
    else { return nil }
    return (Int(numeral.value), numeral.end)
  }

  func isOrdinal(at index: Int) -> Bool {
    guard let (_, end) = dayNumber(at: index) else { return false }
    return atoms.isWord(at: index) || end > index + 1
  }

  /// A month's name with a capital, or free where numbers tell it, and the index behind it and its full stop.
  func month(at index: Int, isFree: Bool, isDated: Bool = false) -> (Int, Int)? {
    guard let word = word(at: index), let month = word.month else { return nil }
    let isLower = !atoms[index].isCapitalised
    if isLower, !isDated, word.isAbbreviated ? !isFree : ["may", "march", "august"].contains(atoms[index].text) {
      // Digits beside it tell more than a tag.
      let isDated = atoms.isNumber(at: index - 1) || atoms.isNumber(at: index + 1) || isOrdinal(at: index + 1)
      guard isDated && isFree || isOrdinal(at: index + 1) || tag(at: index) == .properNoun && !word.isAbbreviated
      else { return nil }
    }
    guard word.isAbbreviated else { return (month, index + 1) }
    return (month, atoms.isAttached(at: index + 1) && atoms.text(at: index + 1) == "." ? index + 2 : index + 1)
  }

  /// A year with or without a comma or "of" before it.
  func yearBehind(month end: Int) -> (Int?, Int) {
    var next = [",", "of", "in", "/", "-"].contains(atoms.text(at: end)) ? end + 1 : end
    if atoms.text(at: next) == "the", atoms.text(at: next + 1) == "year" { next += 1 }
    if atoms.text(at: next) == "year" { next += 1 }
    if let (year, close) = spokenYear(at: next) { return (year, close) }
    guard let year = plainYear(at: next), !(atoms.isAttached(at: next + 1) && isUnitMark(at: next + 1)) else {
      return shortYear(at: next, behind: end)
    }
    return (year, next + 1)
  }

  /// "May '87", "April of 87".
  private func shortYear(at index: Int, behind end: Int) -> (Int?, Int) {
    var place = index
    if ["'", "’", "‘"].contains(atoms.text(at: place)) { place += 1 }
    guard place > index || atoms.text(at: end) == "of", let short = integer(at: place, digits: 2...2),
      short > 31 || place > index
    else { return (nil, end) }
    return (short < 50 ? 2000 + short : 1900 + short, place + 1)
  }

  private func isUnitMark(at index: Int) -> Bool {
    ["%", ":"].contains(atoms.text(at: index)) || atoms.isWord(at: index)
  }

  /// "In May 12 people": a number behind a month that counts what follows.
  private func countsSomething(at day: Int, month index: Int) -> Bool {
    guard atoms.text(at: index - 1) == "in", atoms.isWord(at: day + 1), atoms[day + 1].hasGapBefore else {
      return false
    }
    return !atoms[day + 1].isCapitalised && !NumberLexicon.shared.functionWords.contains(atoms[day + 1].text)
  }

  /// Month names that are words or names too ("May", "March", "Jan") need a preposition before them, or a tag.
  private func standsAlone(at index: Int) -> Bool {
    guard let word = word(at: index) else { return false }
    let names: Set = ["may", "march", "april", "june", "august"]
    guard word.isAbbreviated || names.contains(atoms[index].text) else { return true }
    // "Nov-Feb 2017".
    if isDash(at: index + 1), self.word(at: index + 2)?.month != nil { return true }
    let before = atoms.isHyphen(at: index - 1) ? index - 2 : index - 1
    let prepositions: Set = [
      "in", "since", "until", "till", "by", "of", "from", "through", "to", "and", "or", "between", "before", "after",
      "during", "than", "for",
    ]
    guard prepositions.contains(atoms.text(at: before)) else { return false }
    // "to march", "and June said": a verb, a person.
    if ["to", "and", "or", "of", "for", "than", "from", "before", "after"].contains(atoms.text(at: before)) {
      let next = atoms.isWord(at: index + 1) && atoms[index + 1].isCapitalised
      return atoms[index].isCapitalised && !next && !word.isAbbreviated && tag(at: index) != .verb
    }
    return true
  }

  func skippingSuffix(at index: Int) -> Int {
    guard atoms.isAttached(at: index), ["st", "nd", "rd", "th"].contains(atoms.text(at: index)) else { return index }
    return index + 1
  }
}
