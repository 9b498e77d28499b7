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

  /// With a share of its magnitude, or of one, behind it: "2½", "3 million and a half".
  func adding(_ fraction: Double, end: Int) -> Numeral {
    var sum = self
    (sum.value, sum.precision, sum.end) = (value + fraction * scale, 0.05 * scale, end)
    (sum.isPlain, sum.isBareOne) = (false, false)
    return sum
  }

  var isInteger: Bool { abs(value) < 1e15 && value == Double(Int64(value)) }
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
    let number: Numeral?
    switch atoms[index].kind {
    case .number: number = digits(at: index, isMoney: isMoney)
    case .mark:
      guard let value = lexicon.signs[atoms[index].text] else { return nil }
      number = scaled(Numeral(end: index + 1, value: value, precision: 0.02, form: .fraction), isMoney: isMoney)
    case .word:
      guard lexicon.openers.contains(atoms[index].text) else { return nil }
      number = vague(at: index) ?? half(at: index) ?? spelled(at: index)
    }
    guard let number, number.value.isFinite, number.precision.isFinite else { return nil }
    return share(from: number) ?? number
  }

  // MARK: - Magnitudes

  /// The number with the magnitude words or signs behind it: "30 billion", "30bn", "30,000 million", "3 dozens".
  ///
  /// - Parameter depth: how many numbers it is a part of: "3 hundred" of "4 thousand 3 hundred".
  func scaled(_ numeral: Numeral, isMoney: Bool, depth: Int = 0) -> Numeral {
    var result = numeral
    guard result.form != .ordinal else { return result }
    if result.form == .digits, let (factor, end) = sign(behind: result, isMoney: isMoney) {
      result.multiply(by: factor, end: end)
      return result
    }
    while let (factor, end) = factor(at: atoms.skippingHyphen(at: result.end), isFirst: result.scale == 1) {
      result.multiply(by: factor, end: end)
    }
    if result.form == .fraction, result.scale > 1 { result.form = .words }
    guard result.scale > 1 else { return result }
    return continued(result, depth: depth)
  }

  /// The factor of a magnitude word; hundreds and dozens only right behind the number itself.
  private func factor(at index: Int, isFirst: Bool) -> (Double, Int)? {
    let text = atoms.text(at: index)
    switch lexicon.words[text] ?? lexicon.plurals[text] {
    case .magnitude(let factor): return (factor, index + 1)
    case .hundred: return isFirst ? (100, index + 1) : nil
    case .dozen: return isFirst ? (12, index + 1) : nil
    default: return nil
    }
  }

  /// A letter that stands for a magnitude: "7k", "30B", "10 k", and behind money "€43m".
  private func sign(behind numeral: Numeral, isMoney: Bool) -> (Double, Int)? {
    let index = numeral.end
    guard atoms.isWord(at: index) else { return nil }
    let written = atoms[index].written
    if atoms.isAttached(at: index) {
      // "5G" and "3G" are networks.
      if written == "G", numeral.isInteger, numeral.value < 8 { return nil }
      let isShort = isMoney || standsForMillion(at: index)
      return (lexicon.attached[written] ?? (isShort ? lexicon.money[written] : nil)).map { ($0, index + 1) }
    }
    let following = atoms.text(at: index + 1)
    guard let factor = lexicon.spaced[written], !atoms.isAttached(at: index + 1) || ",;)?!".contains(following)
    else { return nil }
    // "The 2 B sections": a letter before a capital is a name.
    return atoms.isWord(at: index + 1) && atoms[index + 1].isCapitalised ? nil : (factor, index + 1)
  }

  /// "43m people" is millions, "43m" before anything but a plural is metres.
  private func standsForMillion(at index: Int) -> Bool {
    guard atoms[index].written == "m" else { return false }
    let next = index + 1
    if atoms.text(at: next) == "of" {
      return ["its", "the", "their", "these", "those"].contains(atoms.text(at: next + 1))
    }
    if ["bpd", "boe", "b"].contains(atoms.text(at: next)) { return true }
    return atoms.isWord(at: next) && lexicon.isPlural(atoms.text(at: next)) && atoms.text(at: next) != "hurdles"
  }

  /// "4 thousand 3 hundred", "3 hundred and 21", "6 crore and two hundred", "3 million and a half".
  func continued(_ numeral: Numeral, depth: Int = 0) -> Numeral {
    if let (fraction, end) = andFraction(at: numeral.end) {
      guard let smaller = lexicon.magnitude(atoms.text(at: end)) else { return numeral.adding(fraction, end: end) }
      return numeral.adding(fraction * smaller / numeral.scale, end: end + 1)
    }
    let isJoined = atoms.text(at: numeral.end) == "and"
    let next = isJoined ? numeral.end + 1 : numeral.end
    guard depth < 4, numeral.form == .digits, numeral.isInteger, atoms.isNumber(at: next) || atoms.isWord(at: next),
      var rest = atoms.isNumber(at: next) ? digits(at: next, isMoney: false, depth: depth + 1) : spelled(at: next),
      rest.form == .digits || rest.form == .words, rest.upper == nil, rest.isInteger,
      rest.value >= 1, rest.value < numeral.scale
    else { return numeral }
    let isSmall = numeral.scale == 100 || numeral.scale == 12 || rest.form == .words
    guard isJoined ? isSmall && numeral.scale != 12 : rest.scale > 1 || rest.form == .words else { return numeral }
    rest.value += numeral.value
    rest.form = .digits
    rest.scale = 1
    rest.isPlain = false
    rest.isBareOne = false
    return rest
  }
}
