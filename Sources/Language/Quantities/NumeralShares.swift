/// Vague numbers, fractions and ordinals in words.
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
      let factor = inner.least / 2
      guard factor >= 100 else { break }
      (least, greatest, end) = (least * factor, greatest * factor + factor - 1, end + 2)
    }
    return vagueNumeral(least, greatest, end: end)
  }

  private func vagueNumeral(_ least: Double, _ greatest: Double, end: Int) -> Numeral {
    Numeral(end: end, value: least, precision: 0, upper: greatest, form: .words, isVague: true)
  }

  // MARK: - Fractions and ordinals

  /// "half a million", "half-dozen", "half of", "half the".
  func half(at index: Int) -> Numeral? {
    let start = atoms.text(at: index) == "a" ? index + 1 : index
    guard atoms.text(at: start) == "half" else { return nil }
    var next = atoms.skippingHyphen(at: start + 1)
    let isOf = atoms.text(at: next) == "of"
    if !isOf, ["a", "an"].contains(atoms.text(at: next)) { next += 1 }
    let numeral = scaled(Numeral(end: next, value: 0.5, precision: 0.02, form: .fraction), isMoney: false)
    if numeral.scale > 1 {
      return Numeral(
        end: numeral.end, value: numeral.value, precision: 0.05 * numeral.scale, form: .words, scale: numeral.scale)
    }
    let follows = ["the", "its", "their", "his", "her", "our", "all", "these", "those"]
    if atoms.isHyphen(at: start + 1) {
      // "half-hour" is a share of a unit, "half-time" and "half-truth" are words.
      guard UnitLexicon.shared.unit(in: atoms, at: start + 2, number: 0.5) != nil else { return nil }
      return Numeral(end: start + 1, value: 0.5, precision: 0.02, form: .fraction)
    }
    if next > start + 1 || isOf || follows.contains(atoms.text(at: next)) {
      return Numeral(end: next, value: 0.5, precision: 0.02, form: .fraction)
    }
    return nil
  }

  /// "a third of", "one-third", "two thirds", "three quarters of a million".
  func fraction(at index: Int) -> Numeral? {
    let isArticle = atoms[index].text == "a" || atoms[index].text == "an"
    guard let (numerator, next) = isArticle ? (1, index + 1) : cardinal(at: index), numerator >= 1, numerator <= 20
    else { return nil }
    let place = isArticle ? next : atoms.skippingHyphen(at: next)
    guard let denominator = lexicon.parts[atoms.text(at: place)] else { return nil }
    let isPlural = atoms.text(at: place).hasSuffix("s")
    // "a third person" and "one quarter" of a year are no fractions.
    guard isPlural == (numerator > 1), !isArticle || atoms.text(at: place + 1) == "of" else { return nil }
    var numeral = Numeral(end: place + 1, value: numerator / denominator, precision: 0.02, form: .fraction)
    if atoms.text(at: place + 1) == "of", ["a", "an"].contains(atoms.text(at: place + 2)),
      let factor = lexicon.magnitude(atoms.text(at: place + 3))
    {
      numeral.multiply(by: factor, end: place + 4)
      numeral.form = .words
      numeral.precision = 0.05 * factor
    }
    return numeral
  }

  /// "third", "twenty-first".
  func ordinal(at index: Int) -> Numeral? {
    if let value = lexicon.ordinals[atoms[index].text] {
      return Numeral(end: index + 1, value: value, precision: 0, form: .ordinal)
    }
    guard case .ten(let tens) = lexicon.words[atoms[index].text] else { return nil }
    let next = atoms.skippingHyphen(at: index + 1)
    guard let unit = lexicon.ordinals[atoms.text(at: next)], unit < 10 else { return nil }
    return Numeral(end: next + 1, value: tens + unit, precision: 0, form: .ordinal)
  }
}
