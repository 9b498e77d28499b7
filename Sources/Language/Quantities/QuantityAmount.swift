/// Numbers with their units, and ranges of them.
struct Amount: Hashable, Sendable {
  /// Index of its first atom, the currency sign if that stands before the number.
  var start: Int
  var end: Int
  var numeral: Numeral
  var entry: UnitLexicon.Entry?
}

extension QuantityScanner {
  /// A number with its sign and its unit on either side: "$30bn", "-5 °C", "six-mile", "thirty billion dollars".
  func amount(at start: Int) -> Amount? {
    guard start < atoms.count else { return nil }
    let isNegative = isMinus(at: start)
    var index = isNegative ? start + 1 : start
    let prefix = units.currency(in: atoms, at: index)
    if let prefix, atoms.isNumber(at: prefix.end) || isMinus(at: prefix.end) { index = prefix.end }
    let isMoney = index > (isNegative ? start + 1 : start)
    guard var numeral = numerals.numeral(at: index, isMoney: isMoney) else { return nil }
    if isNegative { numeral.value = -numeral.value }
    if isMoney, numeral.form != .ordinal {
      return Amount(start: start, end: numeral.end, numeral: numeral, entry: prefix?.entry)
    }
    guard !isGlued(at: index) else { return nil }
    guard numeral.form != .ordinal, let (end, entry) = unit(behind: numeral) else {
      // Letters right behind digits that are no unit: "3G", "20s".
      if numeral.form == .digits, atoms.isAttached(at: numeral.end), atoms.isWord(at: numeral.end) { return nil }
      return Amount(start: start, end: numeral.end, numeral: numeral, entry: nil)
    }
    return Amount(start: start, end: end, numeral: numeral, entry: entry)
  }

  /// The unit behind a number: at once, after a hyphen, or after the "of" of "millions of dollars", "a third of a
  /// mile".
  private func unit(behind numeral: Numeral) -> (end: Int, entry: UnitLexicon.Entry)? {
    var index = atoms.skippingHyphen(at: numeral.end)
    if numeral.isVague || numeral.form == .fraction, atoms.text(at: index) == "of" {
      index += 1
      if numeral.form == .fraction {
        guard ["a", "an"].contains(atoms.text(at: index)) else { return nil }
        index += 1
      }
    }
    guard let (end, entry) = units.unit(in: atoms, at: index, number: numeral.value) else { return nil }
    // A symbol of letters must end where the word ends; a sign before another number belongs to that: "41 $5".
    if case .currency = entry.unit, atoms[index].kind == .mark, atoms[index].hasGapBefore, atoms.isNumber(at: end) {
      return nil
    }
    return (end, entry)
  }

  /// A measure in two units: "six feet two inches", "2 hours and 30 minutes", "13 dollars and 45 cents".
  func compound(from first: Amount) -> Amount? {
    guard let entry = first.entry, entry.offset == 0, !first.numeral.isVague, first.numeral.upper == nil else {
      return nil
    }
    let next = atoms.text(at: first.end) == "and" ? first.end + 1 : first.end
    guard let second = amount(at: next), let smaller = second.entry, second.start == next,
      smaller.unit == entry.unit, smaller.offset == 0, second.numeral.value * smaller.factor < entry.factor,
      !second.numeral.isVague, second.numeral.value > 0
    else { return nil }
    var whole = first
    let share = smaller.factor / entry.factor
    whole.numeral.value += second.numeral.value * share
    whole.numeral.precision = second.numeral.precision * share
    whole.end = second.end
    return whole
  }

  /// A minus sign (white space before, none behind) or the word.
  private func isMinus(at index: Int) -> Bool {
    if atoms.text(at: index) == "minus" { return numerals.numeral(at: index + 1)?.form != .ordinal }
    guard index + 1 < atoms.count, ["-", "−", "–"].contains(atoms[index].text) else { return false }
    guard atoms[index].hasGapBefore, !atoms[index + 1].hasGapBefore else { return false }
    return atoms[index + 1].kind != .word
  }

  /// Something that makes a name or a formula of the number stands right before it: "G20", "COVID-19", "3+3", "#5".
  private func isGlued(at index: Int) -> Bool {
    guard atoms.isAttached(at: index), index > 0 else { return false }
    let before = atoms[index - 1]
    switch before.kind {
    case .word: return true
    case .number: return false
    case .mark:
      if ["+", "/", "^", "#", "@", "=", "*", "×", "_", ":", "\\", ".", ",", "°"].contains(before.text) { return true }
      // A long dash parts clauses: "the dead—41 of them".
      return before.text != "—" && atoms.isHyphen(at: index - 1)
        && (atoms.isWord(at: index - 2) || atoms.isNumber(at: index - 2))
        && atoms[index].kind == .number
    }
  }

  // MARK: - Ranges

  /// "between 20 and 30 percent", from the atom behind "between".
  func between(at start: Int) -> (Amount, Int)? {
    guard let lower = amount(at: start), atoms.text(at: lower.end) == "and",
      let upper = amount(at: lower.end + 1), let joined = join(lower, upper)
    else { return nil }
    return (joined, joined.end)
  }

  /// The range that starts with an amount: "20 to 30", "$20–30 million", "two or three".
  func range(from lower: Amount) -> Amount? {
    var index = lower.end
    let isDash = atoms.isHyphen(at: index)
    guard isDash || atoms.text(at: index) == "to" || (atoms.text(at: index) == "or" && lower.entry == nil) else {
      return nil
    }
    index += 1
    guard let upper = isDash ? glued(at: index) : amount(at: index) else { return nil }
    return join(lower, upper)
  }

  /// The amount behind a dash, which `amount` would take for part of a name.
  private func glued(at index: Int) -> Amount? {
    guard index < atoms.count else { return nil }
    var behind = atoms
    behind[index].hasGapBefore = true
    return QuantityScanner(atoms: behind).amount(at: index)
  }

  private func join(_ lower: Amount, _ upper: Amount) -> Amount? {
    guard lower.numeral.form == upper.numeral.form, lower.numeral.form != .ordinal, !upper.numeral.isVague,
      !lower.numeral.isVague, lower.numeral.upper == nil
    else { return nil }
    var numeral = lower.numeral
    let scale = upper.numeral.scale
    if numeral.scale == 1, scale > 1, numeral.value * scale < upper.numeral.value {
      numeral.multiply(by: scale, end: numeral.end)
    }
    // "by 0.4 percent to 2.71" is no range: a unit behind the lower end stands behind the upper one too.
    if upper.entry == nil, lower.end > lower.numeral.end { return nil }
    let entry = upper.entry ?? lower.entry
    guard lower.entry == nil || lower.entry == entry, numeral.value < upper.numeral.value else { return nil }
    numeral.upper = upper.numeral.value
    numeral.precision = max(numeral.precision, upper.numeral.precision)
    numeral.isPlain = false
    numeral.isBareOne = false
    return Amount(start: lower.start, end: upper.end, numeral: numeral, entry: entry)
  }
}
