/// A whole number in words with what is needed to read on behind it.
struct Cardinal: Hashable, Sendable {
  var value: Double
  /// Index of the atom behind it.
  var end: Int
  /// What stands behind the last "and": 54 of "two hundred and fifty-four"; the whole when there is none.
  var rest: Double
  /// Its last word when that is a multiple of ten below a hundred, else 0: "thirty" of "one hundred thirty".
  var lastTen = 0.0
}

/// Numbers written in words.
extension NumeralReader {
  /// A cardinal, an ordinal or a fraction: "one hundred and six", "twenty-fifth", "two thirds", "a dozen".
  func spelled(at index: Int) -> Numeral? {
    let isArticle = atoms[index].text == "a" || atoms[index].text == "an"
    guard let cardinal = isArticle ? articled(at: index) : cardinal(at: index) else {
      return isArticle ? part(of: Cardinal(value: 1, end: index + 1, rest: 1), at: index) : ordinal(at: index)
    }
    if let part = part(of: cardinal, at: index) { return part }
    if !isArticle || cardinal.value > 1, let ordinal = ordinal(behind: cardinal) { return ordinal }
    return whole(cardinal, at: index)
  }

  private func whole(_ cardinal: Cardinal, at index: Int) -> Numeral {
    var numeral = Numeral(
      end: cardinal.end, value: cardinal.value, precision: DigitNumber.precision(ofInteger: cardinal.value),
      form: .words)
    numeral.scale = lastFactor(before: cardinal.end)
    numeral.isBareOne = cardinal.value == 1 && cardinal.end == index + 1
    if numeral.scale > 1 { return continued(numeral) }
    if let (fraction, end) = andFraction(at: cardinal.end) {
      return scaled(numeral.adding(fraction, end: end), isMoney: false)
    }
    if atoms.text(at: cardinal.end) == "point", let decimals = spokenDecimals(at: cardinal.end + 1) {
      (numeral.value, numeral.precision) = (cardinal.value + decimals.value, decimals.precision)
      (numeral.end, numeral.isBareOne) = (decimals.end, false)
      return scaled(numeral, isMoney: false)
    }
    return numeral
  }

  /// "a million", "a hundred", "a dozen": the article stands for one only before a magnitude.
  private func articled(at index: Int) -> Cardinal? {
    switch lexicon.words[atoms.text(at: index + 1)] {
    case .hundred, .dozen, .magnitude: cardinal(at: index + 1, group: 1)
    default: nil
    }
  }

  /// The number of the words from here on; `group` is what stands before the first.
  func cardinal(at start: Int, group first: Double = 0) -> Cardinal? {
    var (total, group, limit, head, lastTen) = (0.0, first, Double.infinity, 0.0, 0.0)
    if group == 0, let implied = impliedOne(at: start) { group = implied }
    var (index, end) = (start, start)
    reading: while index < atoms.count, atoms[index].kind == .word {
      let text = atoms[index].text
      let word = lexicon.words[text] ?? (end > start ? lexicon.plurals[text] : nil)
      if index > end, atoms[index - 1].text == "and" { head = total + group }
      switch word {
      case .unit(let value):
        guard end == start || (value > 0 && hasRoom(group, for: value < 10 ? 10 : 100)) else { break reading }
        group += value
        if value == 0 { return Cardinal(value: 0, end: index + 1, rest: 0) }
      case .ten(let value):
        guard end == start || hasRoom(group, for: 100) else { break reading }
        group += value
      case .hundred:
        guard group >= 1, group < 100 else { break reading }
        group *= 100
      case .dozen:
        guard group >= 1, total == 0 else { break reading }
        return Cardinal(value: group * 12, end: index + 1, rest: group * 12)
      case .magnitude(let factor):
        if group >= 1, factor < limit {
          total += group * factor
        } else if group == 0, total > 0, factor > limit {
          total *= factor
        } else {
          break reading
        }
        (group, limit) = (0, factor)
      case nil: break reading
      }
      if case .ten(let ten) = word { lastTen = ten } else { lastTen = 0 }
      end = index + 1
      index = continuation(at: end)
    }
    let value = total + group
    return end > start ? Cardinal(value: value, end: end, rest: value - head, lastTen: lastTen) : nil
  }

  /// 1 where the number is left out: "hundred thousand dollars", "thousand litres"; not in "several hundred".
  private func impliedOne(at index: Int) -> Double? {
    switch lexicon.words[atoms.text(at: index)] {
    case .hundred, .magnitude: break
    default: return nil
    }
    let before = atoms.text(at: index - 1)
    guard index == 0 || (lexicon.functionWords.contains(before) && !["the", "few", "several", "many"].contains(before))
    else { return nil }
    let next = index + 1
    let isMeasure = UnitLexicon.shared.unit(in: atoms, at: next, number: 1000) != nil
    return isMeasure || lexicon.magnitude(atoms.text(at: next)) != nil ? 1 : nil
  }

  /// A smaller number may still be added: units after tens ("twenty-one"), tens after hundreds, anything after
  /// thousands; "one two" are two numbers.
  private func hasRoom(_ group: Double, for size: Double) -> Bool {
    let rest = Int(group) % 100
    return size == 100 ? rest == 0 : rest == 0 || (rest >= 20 && rest % 10 == 0)
  }

  /// The index of the next word of a number: behind a hyphen, or behind the "and" of "hundred and six".
  private func continuation(at index: Int) -> Int {
    if atoms.isHyphen(at: index) { return index + 1 }
    if isSpacedHyphen(at: index) { return index + 1 }
    guard atoms.text(at: index) == "and", index + 1 < atoms.count else { return index }
    let before = atoms.text(at: index - 1)
    let next = lexicon.words[atoms.text(at: index + 1)]
    switch (lexicon.words[before] ?? lexicon.plurals[before], next) {
    case (.hundred, .unit), (.hundred, .ten), (.magnitude, .unit), (.magnitude, .ten): break
    default: return index
    }
    // "nine million and five ninths" is a share of a million, "two hundred and three hundred" are two numbers, and so
    // are "two million and three thousand".
    if andFraction(at: index) != nil { return index }
    switch (lexicon.words[before], lexicon.words[atoms.text(at: index + 2)]) {
    case (_, .hundred), (.magnitude, .magnitude): return index
    default: return index + 1
    }
  }

  /// "ninety - five", as some texts part "ninety-five".
  private func isSpacedHyphen(at index: Int) -> Bool {
    guard atoms.text(at: index) == "-", atoms[index].hasGapBefore, !atoms.isAttached(at: index + 1),
      case .ten = lexicon.words[atoms.text(at: index - 1)],
      case .unit(let unit) = lexicon.words[atoms.text(at: index + 1)]
    else { return false }
    return unit > 0 && unit < 10
  }

  private func lastFactor(before end: Int) -> Double {
    let text = atoms.text(at: end - 1)
    if case .magnitude(let factor) = lexicon.words[text] ?? lexicon.plurals[text] { return factor }
    return 1
  }

  /// What stands behind "point": "five", "two five", "eleven", "33".
  func spokenDecimals(at start: Int) -> (value: Double, precision: Double, end: Int)? {
    if atoms.isNumber(at: start), atoms[start].text.utf8.count <= 15, let digits = Double(atoms[start].text),
      atoms[start].text.utf8.allSatisfy(\.isDigit)
    {
      let unit = power(of: 10, -atoms[start].text.utf8.count)
      return (digits * unit, unit / 2, start + 1)
    }
    var (value, place, index) = (0.0, 1.0, start)
    while case .unit(let digit) = lexicon.words[atoms.text(at: index)], digit < 10, place > 1e-15 {
      place /= 10
      value += digit * place
      index += 1
    }
    if index == start, let two = cardinal(at: start), two.value >= 10, two.value < 100 {
      return (two.value / 100, 0.005, two.end)
    }
    return index > start ? (value, place / 2, index) : nil
  }
}
