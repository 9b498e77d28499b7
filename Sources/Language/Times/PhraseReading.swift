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
    guard index > start else { return nil }
    guard index < atoms.count else { return spelledHead(at: index, prefix, from: start) }
    return head(at: index, prefix, from: start)
  }

  typealias Step = (end: (index: Int, inner: Reading?)?, Void)

  /// Takes a word into the prefix; nil when it is none.
  func extend(_ prefix: inout Prefix, at index: Int) -> Step? {
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
      // "the next day" is seen from the day named last, "next year" from the day of writing.
      if text == "next", prefix.hasThe { prefix.shift?.anchor = .named }
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
  func isDeterminer(at index: Int) -> Bool {
    guard ["that", "this", "past", "following", "last"].contains(atoms[index].text), atoms.text(at: index - 1) != "the",
      let tag = tag(at: index)
    else { return true }
    return tag != .subordinatingConjunction && tag != .verb && tag != .adposition
  }

  /// "three", "3.5", "a", "third", "half an", "two and a half".
  func number(_ prefix: inout Prefix, at index: Int) -> Int? {
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
      if let found = wholeQuarters(numeral, &prefix) { return found }
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

  /// "three quarters" of a year and not of an hour: the index of the unit.
  private func wholeQuarters(_ numeral: Numeral, _ prefix: inout Prefix) -> Int? {
    let end = numeral.end
    guard numeral.form == .fraction, ["quarters", "quarter"].contains(atoms.text(at: end - 1)),
      !["of", "a", "an"].contains(atoms.text(at: end)), word(at: end)?.unit == nil, numeral.value > 0.25
    else { return nil }
    prefix.count = .some((numeral.value * 4).rounded())
    return end - 1
  }

  /// The greater number of "two to three weeks", "10-15 days".
  func afterUpperNumber(at index: Int) -> Int? {
    guard ["to", "or", "-", "–"].contains(atoms.text(at: index)), let upper = numerals.numeral(at: index + 1),
      upper.form == .digits || upper.form == .words
    else { return nil }
    let end = atoms.skippingHyphen(at: upper.end)
    return word(at: end)?.unit == nil ? nil : end
  }

  /// "the end of 1990", "early in the morning", "the middle of October".
  func partOf(_ inner: Reading, _ modifier: TimeExpression.Modifier?, from start: Int) -> Reading? {
    guard inner.expression.kind == .date || inner.expression.kind == .time, inner.expression.reference == nil else {
      return nil
    }
    var expression = inner.expression
    expression.modifier = modifier
    expression.range = atoms.range(start, inner.end)
    return (expression, inner.end)
  }
}
