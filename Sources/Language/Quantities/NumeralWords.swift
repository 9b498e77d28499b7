/// Numbers written in words.
extension NumeralReader {
  /// A cardinal: "nineteen", "one hundred and six", "thirty billion", "a dozen".
  func words(at index: Int) -> Numeral? {
    if atoms[index].text == "a" || atoms[index].text == "an" { return articled(at: index) }
    guard let (value, end) = cardinal(at: index) else { return nil }
    var numeral = Numeral(
      end: end, value: value, precision: DigitNumber.precision(ofInteger: value), form: .words)
    numeral.scale = magnitude(before: end)
    numeral.isBareOne = value == 1 && numeral.end == index + 1
    if numeral.scale == 1, let (fraction, end) = andFraction(at: end) {
      numeral = Numeral(end: end, value: value + fraction, precision: 0.05, form: .words)
      return scaled(numeral, isMoney: false)
    }
    if atoms.isWord(at: index), atoms.text(at: end) == "point", let decimals = spokenDecimals(at: end + 1) {
      numeral.value += decimals.value
      numeral.precision = decimals.precision
      numeral.end = decimals.end
      numeral.isBareOne = false
      return scaled(numeral, isMoney: false)
    }
    return numeral
  }

  /// "a million", "a hundred", "a dozen": the article stands for one only before a magnitude.
  private func articled(at index: Int) -> Numeral? {
    let next = index + 1
    let factor: Double
    switch lexicon.words[atoms.text(at: next)] {
    case .hundred: factor = 100
    case .dozen: factor = 12
    case .magnitude(let magnitude): factor = magnitude
    default: return nil
    }
    guard let (total, end) = cardinal(at: next, group: 1) else { return nil }
    return Numeral(
      end: end, value: total, precision: DigitNumber.precision(ofInteger: total), form: .words, scale: factor)
  }

  /// The value of the words from here on and the index behind them; `group` is what stands before the first.
  func cardinal(at start: Int, group first: Double = 0) -> (Double, Int)? {
    var (total, group, limit) = (0.0, first, Double.infinity)
    var (index, end) = (start, start)
    while index < atoms.count, atoms[index].kind == .word {
      switch lexicon.words[atoms[index].text] {
      case .unit(let value):
        let follows = value < 10 ? hasRoom(group, for: 10) : hasRoom(group, for: 100)
        guard end == start || (value > 0 && follows) else { return result(total, group, start, end) }
        group += value
        if value == 0 { return (0, index + 1) }
      case .ten(let value):
        guard end == start || hasRoom(group, for: 100) else { return result(total, group, start, end) }
        group += value
      case .hundred:
        guard group >= 1, group < 100 else { return result(total, group, start, end) }
        group *= 100
      case .dozen:
        guard group >= 1, total == 0 else { return result(total, group, start, end) }
        return (group * 12, index + 1)
      case .magnitude(let factor):
        if group >= 1, factor < limit {
          total += group * factor
        } else if group == 0, total > 0, factor > limit {
          total *= factor
        } else {
          return result(total, group, start, end)
        }
        (group, limit) = (0, factor)
      case nil:
        return result(total, group, start, end)
      }
      end = index + 1
      index = continuation(at: end)
    }
    return result(total, group, start, end)
  }

  private func result(_ total: Double, _ group: Double, _ start: Int, _ end: Int) -> (Double, Int)? {
    end > start ? (total + group, end) : nil
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
    guard atoms.text(at: index) == "and", index + 1 < atoms.count else { return index }
    let previous = lexicon.words[atoms.text(at: index - 1)]
    switch (previous, lexicon.words[atoms.text(at: index + 1)]) {
    case (.hundred, .unit), (.hundred, .ten), (.magnitude, .unit), (.magnitude, .ten): break
    default: return index
    }
    // "two hundred and three hundred" are two numbers.
    switch lexicon.words[atoms.text(at: index + 2)] {
    case .hundred, .magnitude: return index
    default: return index + 1
    }
  }

  private func magnitude(before end: Int) -> Double {
    lexicon.magnitude(atoms.text(at: end - 1)) ?? 1
  }

  /// "five" or "two five" after "point".
  private func spokenDecimals(at start: Int) -> (value: Double, precision: Double, end: Int)? {
    var (value, place, index) = (0.0, 1.0, start)
    while case .unit(let digit) = lexicon.words[atoms.text(at: index)], digit < 10 {
      place /= 10
      value += digit * place
      index += 1
    }
    return index > start ? (value, place / 2, index) : nil
  }
}
