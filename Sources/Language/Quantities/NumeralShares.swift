/// Vague numbers, fractions and ordinals.
extension NumeralReader {
  /// "dozens", "tens of thousands", "several hundred", "a few thousand".
  func vague(at index: Int) -> Numeral? {
    if let (end, range) = lexicon.few.match(atoms, at: index) {
      let factor: Double
      switch lexicon.words[atoms.text(at: end)] {
      case .hundred: factor = 100
      case .dozen: factor = 12
      case .magnitude(let magnitude): factor = magnitude
      default: return nil
      }
      return vagueNumeral(range.least * factor, range.greatest * factor, end: end + 1)
    }
    guard let range = lexicon.vague[atoms[index].text] else { return nil }
    // "tens" and "scores" alone are a verb or an age.
    if ["tens", "scores"].contains(atoms[index].text), atoms.text(at: index + 1) != "of" { return nil }
    var (least, greatest, end) = (range.least, range.greatest, index + 1)
    while atoms.text(at: end) == "of", let inner = lexicon.vague[atoms.text(at: end + 1)] {
      // "of thousands" multiplies by a thousand: the plural's own range belongs to the word alone.
      guard inner.least >= 100 else { break }
      (least, greatest, end) = (least * inner.least, greatest * inner.least, end + 2)
    }
    return vagueNumeral(least, greatest, end: end)
  }

  private func vagueNumeral(_ least: Double, _ greatest: Double, end: Int) -> Numeral {
    Numeral(end: end, value: least, precision: 0, upper: greatest, form: .words, isVague: true)
  }

  // MARK: - Halves and other parts

  /// "half a million", "quarter million", "half-dozen", "half of", "half the", "a half".
  func half(at index: Int) -> Numeral? {
    let isArticle = atoms.text(at: index) == "a"
    let start = isArticle ? index + 1 : index
    guard let share = ["half": 0.5, "quarter": 0.25][atoms.text(at: start)] else { return nil }
    var next = atoms.skippingHyphen(at: start + 1)
    if share == 0.5, atoms.text(at: next) == "a" || atoms.text(at: next) == "an" { next += 1 }
    let numeral = scaled(Numeral(end: next, value: share, precision: 0.02, form: .fraction), isMoney: false)
    if numeral.scale > 1 {
      return Numeral(
        end: numeral.end, value: numeral.value, precision: 0.05 * numeral.scale, form: .words, scale: numeral.scale)
    }
    let bare = Numeral(end: start + 1, value: share, precision: 0.02, form: .fraction)
    if UnitLexicon.shared.unit(in: atoms, at: next, number: share) != nil, !isArticle || share == 0.5 {
      // "half a mile", "half-hour", "quarter-litre"; "half-time" and "half-truth" are words.
      return next == start + 1 || atoms.isHyphen(at: start + 1)
        ? bare : Numeral(end: next, value: share, precision: 0.02, form: .fraction)
    }
    guard share == 0.5, !atoms.isHyphen(at: start + 1) else { return nil }
    let follows = ["of", "the", "its", "their", "his", "her", "our", "all", "these", "those"]
    if next == start + 1, follows.contains(atoms.text(at: next)) { return bare }
    if isArticle, !atoms.isWord(at: next), index == 0 || atoms.text(at: index - 1) != "and" { return bare }
    let bounds = ["than", "nearly", "almost", "about", "over", "least"]
    return bounds.contains(atoms.text(at: index - 1)) && atoms.isWord(at: next) ? bare : nil
  }

  /// "a third of", "one-third", "two thirds", "fifty-four hundredths", "three quarters of a million".
  func part(of cardinal: Cardinal, at index: Int) -> Numeral? {
    let isArticle = atoms.text(at: index) == "a" || atoms.text(at: index) == "an"
    let isBare = cardinal.end == index + 1 && isArticle
    var (head, numerator) = (cardinal.value - cardinal.rest, cardinal.rest)
    guard numerator >= 1, let (named, end) = denominator(at: cardinal.end, isPlural: cardinal.rest > 1) else {
      return nil
    }
    var denominator = named
    if cardinal.lastTen > 0, denominator < 10, numerator > cardinal.lastTen {
      // "one hundred thirty-fifths" are a hundred of them.
      (denominator, numerator) = (denominator + cardinal.lastTen, numerator - cardinal.lastTen)
    }
    // "a third person", "a third-quarter loss" and "a quarter" of a year are no fractions.
    let isBeforeWord = atoms.isWord(at: atoms.skippingHyphen(at: end))
    if isBare, atoms.text(at: end) != "of", isBeforeWord || denominator == 4 { return nil }
    if head > 0, numerator >= denominator { (head, numerator) = (0, cardinal.value) }
    var numeral = Numeral(end: end, value: head + numerator / denominator, precision: 0.02, form: .fraction)
    if head > 0 { (numeral.form, numeral.precision) = (.words, 0.05) }
    if atoms.text(at: end) == "of", ["a", "an"].contains(atoms.text(at: end + 1)),
      let factor = lexicon.magnitude(atoms.text(at: end + 2))
    {
      numeral.multiply(by: factor, end: end + 3)
      (numeral.form, numeral.precision) = (.words, 0.05 * factor)
    }
    return numeral
  }

  /// "third", "quarters", "twenty-fifth": what a part is named after.
  private func denominator(at index: Int, isPlural: Bool) -> (Double, Int)? {
    var place = atoms.skippingHyphen(at: index)
    if atoms.text(at: index) == "-", !atoms.isAttached(at: index + 1) { place = index + 1 }
    if case .ten(let tens) = lexicon.words[atoms.text(at: place)], isPlural == false || place > index,
      let unit = unitPart(at: atoms.skippingHyphen(at: place + 1))
    {
      let end = atoms.skippingHyphen(at: place + 1) + 1
      return atoms.text(at: end - 1).hasSuffix("s") == isPlural ? (tens + unit, end) : nil
    }
    if case .ten(let tens) = lexicon.words[atoms.text(at: place)] {
      let last = atoms.skippingHyphen(at: place + 1)
      if let unit = unitPart(at: last), atoms.text(at: last).hasSuffix("s") { return (tens + unit, last + 1) }
    }
    guard let part = lexicon.parts[atoms.text(at: place)], atoms.text(at: place).hasSuffix("s") == isPlural else {
      return nil
    }
    return (part, place + 1)
  }

  private func unitPart(at index: Int) -> Double? {
    let text = atoms.text(at: index)
    guard let unit = lexicon.parts[text] ?? lexicon.ordinals[text], unit < 10, text != "quarter", text != "half" else {
      return nil
    }
    return unit
  }

  /// The share behind "and": "and a half", "and three quarters"; not "and half of them", "and a third of it".
  func andFraction(at index: Int) -> (Double, Int)? {
    let start = atoms.skippingHyphen(at: index)
    guard atoms.text(at: start) == "and", start + 1 < atoms.count else { return nil }
    let first = atoms.skippingHyphen(at: start + 1)
    let isOne = ["a", "one"].contains(atoms.text(at: first))
    guard let count = isOne ? Cardinal(value: 1, end: first + 1, rest: 1) : small(at: first),
      let (parts, end) = denominator(at: count.end, isPlural: count.value > 1), count.value < parts,
      atoms.text(at: end) != "of"
    else { return nil }
    return (count.value / parts, end)
  }

  /// A number below a hundred.
  private func small(at index: Int) -> Cardinal? {
    switch lexicon.words[atoms.text(at: index)] {
    case .unit(let value): return Cardinal(value: value, end: index + 1, rest: value)
    case .ten(let ten):
      let next = atoms.skippingHyphen(at: index + 1)
      guard case .unit(let unit) = lexicon.words[atoms.text(at: next)], unit > 0, unit < 10 else {
        return Cardinal(value: ten, end: index + 1, rest: ten)
      }
      return Cardinal(value: ten + unit, end: next + 1, rest: ten + unit)
    default: return nil
    }
  }

  // MARK: - Shares of a number

  /// "one in five", "two out of three", "1 over 20".
  func share(from numeral: Numeral) -> Numeral? {
    guard numeral.isInteger, numeral.value >= 1, numeral.value < 1000,
      numeral.form == .digits || numeral.form == .words,
      numeral.upper == nil, numeral.scale == 1, atoms.isWord(at: numeral.end)
    else { return nil }
    var next = numeral.end + 1
    switch atoms[numeral.end].text {
    case "in": guard numeral.value < 10 else { return nil }
    case "out": guard atoms.text(at: next) == "of" else { return nil }
    case "over": guard numeral.value == 1 else { return nil }
    default: return nil
    }
    if atoms[numeral.end].text == "out" { next += 1 }
    if atoms.text(at: next) == "every" { next += 1 }
    guard atoms.isNumber(at: next) || atoms.isWord(at: next),
      let whole = atoms.isNumber(at: next) ? digits(at: next, isMoney: false) : spelled(at: next), whole.isInteger,
      whole.form == .digits || whole.form == .words, whole.upper == nil, whole.value > numeral.value
    else { return nil }
    // "1 over 20 rivals", "3 in 40 villages", "one in 2 hours" are something else.
    if atoms[numeral.end].text == "over", atoms.isWord(at: whole.end) { return nil }
    if atoms[numeral.end].text == "in" {
      guard numeral.value == 1 || (whole.value <= 10 || [20, 100, 1000].contains(whole.value)),
        UnitLexicon.shared.unit(in: atoms, at: whole.end, number: 1) == nil
      else { return nil }
    }
    let value = numeral.value / whole.value
    return Numeral(end: whole.end, value: value, precision: min(0.02, value / 10), form: .fraction)
  }

  // MARK: - Ordinals

  /// "third", "twenty-first", "twentyfifth".
  func ordinal(at index: Int) -> Numeral? {
    lexicon.ordinals[atoms[index].text].map { Numeral(end: index + 1, value: $0, precision: 0, form: .ordinal) }
  }

  /// "one hundred twenty fifth", "two hundredth".
  func ordinal(behind cardinal: Cardinal) -> Numeral? {
    let place = atoms.text(at: cardinal.end) == "and" ? cardinal.end + 1 : atoms.skippingHyphen(at: cardinal.end)
    guard let last = lexicon.ordinals[atoms.text(at: place)], cardinal.value >= 1 else { return nil }
    let rest = cardinal.value.truncatingRemainder(dividingBy: 100)
    let value: Double
    if last >= 100 {
      value = cardinal.value * last
    } else {
      guard last < 10 ? rest == 0 || cardinal.lastTen > 0 : rest == 0 else { return nil }
      value = cardinal.value + last
    }
    return Numeral(end: place + 1, value: value, precision: 0, form: .ordinal)
  }
}
