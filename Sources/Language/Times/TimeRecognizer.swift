import Document

/// Finds the time expressions of a sentence: dates, times of the day, durations and sets, as TIMEX3 knows them.
///
/// Dates in digits are read only where their order is evident ("14/04/2026"); else only the year counts.
public struct TimeRecognizer: Sendable {
  public init() {}

  /// The dates and times of the day, which other recognizers leave alone; as ``expressions(in:of:words:)`` else.
  public func times(in sentence: Sentence, of text: DerivedText) -> [TimeExpression] {
    expressions(in: sentence, of: text).filter(\.isCalendar)
  }

  /// The expressions in order of their place; they do not overlap. Nothing is resolved yet.
  ///
  /// The words of the sentence, where they are known, tell the month "May" from the verb.
  public func expressions(in sentence: Sentence, of text: DerivedText, words: [Word] = []) -> [TimeExpression] {
    let scanner = TimeScanner(atoms: Atom.atoms(of: sentence, in: text), words: words)
    return scanner.joined(scanner.found()).map(\.expression)
  }
}

/// Reads time expressions from the atoms of a sentence.
struct TimeScanner: Sendable {
  typealias Reading = (expression: TimeExpression, end: Int)

  /// An expression with the atoms that it takes.
  struct Place: Sendable {
    var expression: TimeExpression
    var start: Int
    var end: Int
  }

  let atoms: [Atom]
  let words: [Word]
  let lexicon = CalendarLexicon.shared
  let numerals: NumeralReader

  init(atoms: [Atom], words: [Word] = []) {
    self.atoms = atoms
    self.words = words
    numerals = NumeralReader(atoms: atoms)
  }

  func found() -> [Place] {
    var found: [Place] = []
    var index = 0
    while index < atoms.count {
      if let (expression, end) = expression(at: index), end > index {
        found.append(Place(expression: expression, start: index, end: end))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  func expression(at index: Int) -> Reading? {
    guard index < atoms.count else { return nil }
    switch atoms[index].kind {
    case .number:
      return numericDate(at: index) ?? clock(at: index) ?? dayMonth(at: index) ?? periodCode(at: index)
        ?? decade(at: index) ?? phrase(at: index) ?? year(at: index)
    case .word:
      guard let word = lexicon.words[atoms[index].text] else { return nil }
      return fixedPhrase(at: index) ?? clockInWords(at: index, word) ?? dayMonth(at: index) ?? phrase(at: index)
        ?? bareHead(at: index, word) ?? periodCode(at: index) ?? spelledYear(at: index)
    case .mark:
      return nil
    }
  }

  /// "yesterday", "now", "recently", "daily".
  private func fixedPhrase(at index: Int) -> Reading? {
    if let (end, day) = lexicon.days.match(atoms, at: index) {
      return parted(
        TimeExpression(
          range: atoms.range(index, end), kind: day.part == nil ? .date : .time, part: day.part,
          relation: .unit(.day, day.offset)), from: index, end: end)
    }
    if let (end, reference) = lexicon.references.match(atoms, at: index), isReference(index, end) {
      var expression = TimeExpression(range: atoms.range(index, end), kind: .date)
      expression.reference = reference
      return (expression, end)
    }
    if let (end, duration) = lexicon.frequencies.match(atoms, at: index), !isCapitalisedInside(index),
      tag(at: index) != .adjective || !["quarterly", "annual", "yearly", "monthly"].contains(atoms[index].text)
    {
      return (TimeExpression(range: atoms.range(index, end), kind: .set, duration: duration), end)
    }
    return nil
  }

  /// "now that", "the past three weeks" and names are meant otherwise.
  private func isReference(_ start: Int, _ end: Int) -> Bool {
    let next = atoms.text(at: end)
    if lexicon.words[next]?.unit != nil || next == "that" || isCapitalisedInside(start) { return false }
    if atoms.text(at: start) == "the", let word = lexicon.words[next], word.unit != nil || word.opens {
      return !atoms.isWord(at: end)
    }
    return true
  }

  /// A capital that no sentence begins with: part of a name.
  private func isCapitalisedInside(_ index: Int) -> Bool {
    atoms[index].isCapitalised && index > 0 && atoms.isWord(at: index - 1) && atoms[index - 1].isCapitalised
      && atoms[index].written != atoms[index].written.uppercased()
  }

  // MARK: - Help for the readers

  func reading(
    _ start: Int, _ end: Int, date: CalendarDate?, last: CalendarDate? = nil,
    period: TimeExpression.Period? = nil, modifier: TimeExpression.Modifier? = nil
  ) -> Reading {
    let expression = TimeExpression(
      range: atoms.range(start, end), kind: .date, date: date, end: last, period: period,
      relation: date?.year == nil && date != nil ? .yearless(direction: nil) : nil, modifier: modifier)
    return (expression, end)
  }

  func word(at index: Int) -> CalendarLexicon.Word? {
    atoms.indices.contains(index) && atoms[index].kind == .word ? lexicon.words[atoms[index].text] : nil
  }

  /// The tag of the word that an atom begins, nil when the sentence was not parsed.
  func tag(at index: Int) -> UniversalTag? {
    guard atoms.indices.contains(index) else { return nil }
    let start = atoms[index].range.start
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.end <= start { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low].range.start <= start ? words[low].tag : nil
  }

  /// The integer of an atom that is digits only, with at most a number of digits.
  func integer(at index: Int, digits: ClosedRange<Int>) -> Int? {
    guard atoms.isNumber(at: index), digits.contains(atoms[index].text.utf8.count) else { return nil }
    return Int(atoms[index].text)
  }

  func isDash(at index: Int) -> Bool { ["-", "–", "—", "~"].contains(atoms.text(at: index)) }

  /// Something is written together with the atom that makes a name or another number of it.
  func isGlued(at index: Int) -> Bool {
    guard atoms.isAttached(at: index) else { return false }
    return !["(", "[", "'", "’", "‘", "\"", "“", "—", "@", "`", ","].contains(atoms.text(at: index - 1))
  }

  /// The dash of a range stands before the atom: "3-4 pm".
  func isBehindDash(_ index: Int) -> Bool {
    guard isDash(at: index - 1), index >= 2 else { return false }
    if word(at: index - 2)?.month != nil { return true }
    return atoms.isNumber(at: index - 2) || ["m", "pm", "am", "h", "p", "."].contains(atoms.text(at: index - 2))
  }

  /// With the part of the day behind it: "yesterday evening", "Monday in the morning".
  func parted(_ expression: TimeExpression, from start: Int, end: Int) -> Reading {
    var (place, parted) = (end, expression)
    guard parted.part == nil, parted.kind == .date else { return (expression, end) }
    if let position = word(at: place)?.position, word(at: atoms.skippingHyphen(at: place + 1))?.part != nil {
      (parted.modifier, place) = (position, atoms.skippingHyphen(at: place + 1))
    } else if atoms.text(at: place) == "in", atoms.text(at: place + 1) == "the" {
      place += 2
    }
    guard let part = word(at: place)?.part else { return (expression, end) }
    parted.part = part
    parted.kind = .time
    parted.range = atoms.range(start, place + 1)
    return (parted, place + 1)
  }
}
