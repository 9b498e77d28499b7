/// A number as read from the atoms of a sentence, before its unit is known.
struct Numeral: Hashable, Sendable {
  enum Form: Sendable { case digits, words, fraction, ordinal }

  /// Index of the atom behind it.
  var end: Int
  var value: Double
  var precision: Double
  /// The greatest number that a vague word is used for.
  var upper: Double?
  var form: Form
  var isVague = false
  /// The magnitude written behind the number, 1 when there is none: lent to the lower end of "20 to 30 million".
  var scale = 1.0
  /// "one" alone, which is more often a pronoun than a number.
  var isBareOne = false
  /// Digits without grouping or magnitude: what labels, list numbers and ages look like.
  var isPlain = false

  mutating func multiply(by factor: Double, end newEnd: Int) {
    value = nearestInteger(to: value * factor)
    precision *= factor
    upper = upper.map { $0 * factor }
    scale *= factor
    isPlain = false
    isBareOne = false
    end = newEnd
  }
}

/// The integer that a product of a decimal and a magnitude stands for: 16.4 × 1,000,000 is no exact product in binary.
private func nearestInteger(to value: Double) -> Double {
  guard abs(value) < 1e15 else { return value }
  let nearest = Double(Int64(value < 0 ? value - 0.5 : value + 0.5))
  return abs(nearest - value) <= 1e-12 * abs(value) ? nearest : value
}

/// Reads numbers in digits and words from atoms.
struct NumeralReader: Sendable {
  let atoms: [Atom]
  let lexicon = NumberLexicon.shared

  /// The number that starts at an atom, with its magnitude.
  func numeral(at index: Int, isMoney: Bool = false) -> Numeral? {
    guard index < atoms.count else { return nil }
    switch atoms[index].kind {
    case .number: return digits(at: index, isMoney: isMoney)
    case .mark:
      guard let value = lexicon.signs[atoms[index].text] else { return nil }
      return scaled(Numeral(end: index + 1, value: value, precision: 0.02, form: .fraction), isMoney: isMoney)
    case .word:
      guard lexicon.openers.contains(atoms[index].text) else { return nil }
      return vague(at: index) ?? half(at: index) ?? fraction(at: index) ?? ordinal(at: index) ?? words(at: index)
    }
  }

  // MARK: - Digits

  private func digits(at index: Int, isMoney: Bool) -> Numeral? {
    if let simple = slashed(at: index) {
      return scaled(Numeral(end: index + 3, value: simple, precision: 0.02, form: .fraction), isMoney: isMoney)
    }
    guard let (number, end) = groupedBySpace(at: index) else { return nil }
    if number.isInteger, atoms.isAttached(at: end), ["st", "nd", "rd", "th"].contains(atoms.text(at: end)) {
      return Numeral(end: end + 1, value: number.value, precision: 0, form: .ordinal)
    }
    var numeral = Numeral(end: end, value: number.value, precision: number.precision, form: .digits)
    numeral.isPlain = !number.isGrouped && end == index + 1
    if number.isInteger { addFraction(to: &numeral) }
    return scaled(numeral, isMoney: isMoney)
  }

  /// "12 500" with a thin or no-break space, or with any white space before three zeros.
  private func groupedBySpace(at index: Int) -> (DigitNumber, Int)? {
    guard let first = DigitNumber(atoms[index].text) else { return nil }
    guard first.isInteger, !first.isGrouped, first.integerDigits <= 3, atoms.isNumber(at: index + 1),
      atoms[index + 1].hasGapBefore, atoms[index + 1].text.utf8.count == 3
    else { return (first, index + 1) }
    let gap = atoms[index + 1].range.start - atoms[index].range.end
    guard gap > 1 || atoms[index + 1].text == "000" else { return (first, index + 1) }
    var (written, end) = (atoms[index].text, index + 1)
    while atoms.isNumber(at: end), atoms[end].hasGapBefore, atoms[end].text.utf8.prefix(while: \.isDigit).count == 3 {
      written += "," + atoms[end].text
      end += 1
    }
    return DigitNumber(written).map { ($0, end) } ?? (first, index + 1)
  }

  /// "1/2", "3/4"; "24/7" and "9/11" are none.
  private func slashed(at index: Int) -> Double? {
    guard atoms.isAttached(at: index + 1), atoms.text(at: index + 1) == "/", atoms.isAttached(at: index + 2),
      let numerator = Int(atoms[index].text), let denominator = Int(atoms.text(at: index + 2)),
      numerator > 0, numerator < denominator, [2, 3, 4, 5, 8, 16].contains(denominator),
      !(atoms.isAttached(at: index + 3) && atoms.text(at: index + 3) == "/")
    else { return nil }
    return Double(numerator) / Double(denominator)
  }

  /// "2 1/2", "2½", "2 and a half", "2 and three quarters".
  private func addFraction(to numeral: inout Numeral) {
    let next = numeral.end
    if atoms.isNumber(at: next), let fraction = slashed(at: next) {
      numeral = numeral.adding(fraction, end: next + 3)
    } else if let fraction = lexicon.signs[atoms.text(at: next)] {
      numeral = numeral.adding(fraction, end: next + 1)
    } else if let (fraction, end) = andFraction(at: next) {
      numeral = numeral.adding(fraction, end: end)
    }
  }

  /// The share behind "and": "and a half", "and three quarters"; not "and half of them", "and a third of it".
  func andFraction(at index: Int) -> (Double, Int)? {
    let start = atoms.skippingHyphen(at: index)
    guard atoms.text(at: start) == "and" else { return nil }
    let first = atoms.skippingHyphen(at: start + 1)
    let isOne = ["a", "one"].contains(atoms.text(at: first))
    guard let (count, next) = isOne ? (1, first + 1) : words(at: first, below: 10) else { return nil }
    let place = atoms.skippingHyphen(at: next)
    guard let parts = lexicon.parts[atoms.text(at: place)], count < parts, atoms.text(at: place + 1) != "of",
      atoms.text(at: place).hasSuffix("s") == (count > 1)
    else { return nil }
    return (count / parts, place + 1)
  }

  private func words(at index: Int, below limit: Double) -> (Double, Int)? {
    guard atoms.isWord(at: index), let (value, end) = cardinal(at: index), value > 1, value < limit else { return nil }
    return (value, end)
  }

  // MARK: - Magnitudes

  /// The number with the magnitude words or signs behind it: "30 billion", "30bn", "30,000 million".
  func scaled(_ numeral: Numeral, isMoney: Bool) -> Numeral {
    var result = numeral
    if atoms.isAttached(at: result.end), atoms.isWord(at: result.end), result.form == .digits {
      let written = atoms[result.end].written
      let isShort = isMoney || standsForMillion(at: result.end)
      if let factor = lexicon.attached[written] ?? (isShort ? lexicon.money[written] : nil) {
        result.multiply(by: factor, end: result.end + 1)
        return result
      }
    }
    while result.form != .ordinal {
      let next = atoms.skippingHyphen(at: result.end)
      if let factor = lexicon.magnitude(atoms.text(at: next)) {
        result.multiply(by: factor, end: next + 1)
      } else if atoms.text(at: next) == "hundred", result.scale == 1 {
        result.multiply(by: 100, end: next + 1)
      } else if atoms.text(at: next) == "dozen", result.scale == 1 {
        result.multiply(by: 12, end: next + 1)
      } else {
        break
      }
    }
    if result.form == .fraction, result.scale > 1 { result.form = .words }
    return result
  }

  /// "43m people" is millions, "43m" before anything but a plural is metres.
  private func standsForMillion(at index: Int) -> Bool {
    atoms[index].written == "m" && atoms.isWord(at: index + 1) && lexicon.isPlural(atoms.text(at: index + 1))
      && atoms.text(at: index + 1) != "hurdles"
  }
}

extension Numeral {
  fileprivate func adding(_ fraction: Double, end: Int) -> Numeral {
    Numeral(end: end, value: value + fraction, precision: 0.05, form: form)
  }
}
