import Document

/// Finds the time expressions of a sentence: dates, spans, clock times, weekdays, and words like "last week".
///
/// Dates in digits are read only where their order is evident ("14/04/2026"); else only the year counts. Durations
/// ("three days") are quantities.
public struct TimeRecognizer: Sendable {
  public init() {}

  /// The expressions in order of their place; they do not overlap. Nothing is resolved yet.
  public func times(in sentence: Sentence, of text: DerivedText) -> [TimeExpression] {
    let scanner = TimeScanner(atoms: Atom.atoms(of: sentence, in: text))
    var found: [TimeExpression] = []
    var index = 0
    while index < scanner.atoms.count {
      if let (expression, end) = scanner.expression(at: index) {
        found.append(expression)
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }
}

/// Reads time expressions from the atoms of a sentence.
struct TimeScanner: Sendable {
  typealias Reading = (TimeExpression, Int)

  let atoms: [Atom]
  let lexicon = CalendarLexicon.shared
  let numerals: NumeralReader

  init(atoms: [Atom]) {
    self.atoms = atoms
    numerals = NumeralReader(atoms: atoms)
  }

  func expression(at index: Int) -> Reading? {
    switch atoms[index].kind {
    case .number:
      return numericDate(at: index) ?? clock(at: index) ?? dayMonth(at: index) ?? century(at: index) ?? ago(at: index)
        ?? yearSpan(at: index) ?? decade(at: index) ?? year(at: index)
    case .word:
      return namedClock(at: index) ?? weekday(at: index) ?? modified(at: index) ?? relative(at: index)
        ?? monthFirst(at: index) ?? century(at: index) ?? ago(at: index)
    case .mark:
      return nil
    }
  }

  func reading(
    _ start: Int, _ end: Int, _ kind: TimeExpression.Kind, date: CalendarDate? = nil, end last: CalendarDate? = nil
  ) -> Reading {
    (TimeExpression(range: atoms.range(start, end), kind: kind, date: date, end: last), end)
  }

  /// The integer of an atom that is digits only, with at most a number of digits.
  func integer(at index: Int, digits: ClosedRange<Int>) -> Int? {
    guard atoms.isNumber(at: index), digits.contains(atoms[index].text.utf8.count) else { return nil }
    return Int(atoms[index].text)
  }

  // MARK: - Weekdays and relative words

  /// "Monday", "Tuesday morning", "Thu 16 April 2026", "Friday, Oct. 7".
  private func weekday(at index: Int) -> Reading? {
    guard atoms[index].isCapitalised else { return nil }
    let name = atoms[index].text
    let isShort = lexicon.weekdays[name] == nil
    guard let weekday = lexicon.weekdays[name] ?? lexicon.shortWeekdays[name] else { return nil }
    var next = index + 1
    if isShort, atoms.text(at: next) == "." { next += 1 }
    if atoms.text(at: next) == "," { next += 1 }
    if let (date, end) = dayMonth(at: next) ?? monthFirst(at: next), date.date?.day != nil {
      var dated = date
      dated.range = atoms.range(index, end)
      dated.weekday = weekday
      return (dated, end)
    }
    guard !isShort else { return nil }
    return parted(index, index + 1, relation: .weekday(weekday, direction: nil), weekday: weekday)
  }

  /// "last Monday", "next October".
  private func modified(at index: Int) -> Reading? {
    guard let direction = lexicon.modifiers[atoms[index].text], atoms.isWord(at: index + 1),
      atoms[index + 1].isCapitalised
    else { return nil }
    let name = atoms[index + 1].text
    if let weekday = lexicon.weekdays[name] {
      return parted(index, index + 2, relation: .weekday(weekday, direction: direction), weekday: weekday)
    }
    guard let month = lexicon.months[name] else { return nil }
    if let (dated, _) = monthFirst(at: index + 1), dated.date?.day != nil || dated.date?.year != nil { return nil }
    return parted(index, index + 2, relation: .month(month, direction: direction))
  }

  private func relative(at index: Int) -> Reading? {
    guard let (end, words) = lexicon.relatives.match(atoms, at: index) else { return nil }
    guard var (expression, last) = parted(index, end, relation: words.relation) else { return nil }
    expression.part = expression.part ?? words.part
    last = max(last, end)
    return (expression, last)
  }

  /// "three days ago", "a year ago", "two decades ago".
  private func ago(at index: Int) -> Reading? {
    let isArticle = ["a", "an"].contains(atoms[index].text)
    let numeral = isArticle ? nil : numerals.numeral(at: index)
    guard isArticle || (numeral?.form == .digits || numeral?.form == .words) else { return nil }
    let (end, value) = numeral.map { ($0.end, $0.value) } ?? (index + 1, 1)
    guard value >= 1, value < 1000, value == Double(Int(value)), numeral?.isVague != true,
      let (next, relation) = relation(at: end, count: -Int(value)), atoms.text(at: next) == "ago"
    else { return nil }
    return parted(index, next + 1, relation: relation)
  }

  private func relation(at index: Int, count: Int) -> (Int, TimeExpression.Relation)? {
    guard let (end, entry) = UnitLexicon.shared.unit(in: atoms, at: index, number: 1) else { return nil }
    switch entry.name {
    case "day": return (end, .days(count))
    case "week": return (end, .weeks(count))
    case "month": return (end, .months(count))
    case "year": return (end, .years(count))
    case "decade": return (end, .years(count * 10))
    default: return nil
    }
  }

  /// With the part of the day behind it: "yesterday evening".
  private func parted(
    _ start: Int, _ end: Int, relation: TimeExpression.Relation, weekday: Int? = nil
  ) -> Reading? {
    let part = lexicon.parts[atoms.text(at: end)]
    let last = part == nil ? end : end + 1
    return (
      TimeExpression(
        range: atoms.range(start, last), kind: .relative, part: part, weekday: weekday, relation: relation), last
    )
  }
}
