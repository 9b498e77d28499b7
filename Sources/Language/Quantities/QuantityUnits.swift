/// The units behind numbers.
extension QuantityScanner {
  /// The unit behind a number: at once, after a hyphen, in brackets, or after the "of" of "millions of dollars", "a
  /// third of a mile".
  func unit(behind numeral: Numeral) -> (end: Int, entry: UnitLexicon.Entry)? {
    var index = atoms.skippingHyphen(at: numeral.end)
    if numeral.isVague || numeral.form == .fraction, atoms.text(at: index) == "of" {
      index += 1
      if numeral.form == .fraction {
        guard ["a", "an"].contains(atoms.text(at: index)) else { return nil }
        index += 1
      }
    }
    let isBracketed = ["(", "{", "["].contains(atoms.text(at: index)) && atoms.isWord(at: index + 1)
    if isBracketed { index += 1 }
    guard let (end, entry) = units.unit(in: atoms, at: index, number: numeral.value) else { return nil }
    if isBracketed { return [")", "}", "]"].contains(atoms.text(at: end)) ? (end + 1, entry) : nil }
    guard isUnit(entry, at: index, end: end, of: numeral) else { return nil }
    return inContext(entry, at: index, numeral).map { (end, $0) }
  }

  private func isUnit(_ entry: UnitLexicon.Entry, at index: Int, end: Int, of numeral: Numeral) -> Bool {
    // "24m212": a unit ends where the word ends.
    if atoms.isAttached(at: end), atoms.isNumber(at: end), atoms.isWord(at: end - 1) { return false }
    let gap = atoms[index].hasGapBefore
    switch atoms[index].text {
    case "\"", "'", "″", "′", "’", "''": return !gap && !isQuoted(at: index)
    default: break
    }
    if case .currency = entry.unit {
      // A sign before another number belongs to that: "41 $5", "3 USD50"; "10 $ 30 $" are two.
      guard gap, atoms.isNumber(at: end) else { return true }
      if atoms.isAttached(at: end) { return false }
      guard atoms[index].kind == .mark else { return true }
      let next = numerals.numeral(at: end)?.end ?? end + 1
      return units.unit(in: atoms, at: next, number: 1) != nil
    }
    // One capital letter with a space is a unit only of digits.
    return !(gap && atoms[index].written.utf8.count == 1 && numeral.form != .digits && atoms[index].isCapitalised)
  }

  /// A quotation mark that was opened before stands here.
  private func isQuoted(at index: Int) -> Bool {
    let mark = atoms[index].text
    return atoms[max(0, index - 100)..<index].reduce(false) { isOpen, atom in
      guard atom.text == mark else { return isOpen }
      return mark == "\"" ? !isOpen : atom.hasGapBefore || isOpen
    }
  }

  /// Degrees as those of warmth or of an angle, and bare "C" and "F" only where the sentence is about warmth.
  private func inContext(_ entry: UnitLexicon.Entry, at index: Int, _ numeral: Numeral) -> UnitLexicon.Entry? {
    switch (entry.unit, entry.name) {
    case (.measure(.angle), "degree"):
      guard context(of: index) == .temperature else { return entry }
      return UnitLexicon.Entry(unit: .measure(.unscaledTemperature), name: entry.name)
    case (.measure(.temperature), _):
      guard ["C", "F"].contains(atoms[index].written) else { return entry }
      let isPlausible = abs(numeral.value) < 5000 && numeral.form == .digits
      return isPlausible && (context(of: index) == .temperature || atoms.count <= 3) ? entry : nil
    default: return entry
    }
  }

  /// What degrees are here, nil when no word around says so.
  private func context(of index: Int) -> Dimension? {
    var found: Dimension?
    for atom in atoms[max(0, index - 40)..<min(atoms.count, index + 40)] {
      guard let context = atom.text == "°" ? .temperature : lexicon.contexts[atom.text] else { continue }
      if context == .temperature, atom.text != "below" || found == nil { found = found == .angle ? .angle : context }
      if context == .angle { found = .angle }
    }
    return found
  }

  /// "a 7- or 8-inch screen", "four-, five- and six-mile walks": the unit stands behind the last one.
  func suspendedUnit(behind numeral: Numeral) -> (end: Int, entry: UnitLexicon.Entry)? {
    var index = numeral.end
    guard ["-", "–"].contains(atoms.text(at: index)), atoms.isAttached(at: index),
      !atoms.isAttached(at: index + 1)
        || atoms.text(at: index + 1) == ","
    else { return nil }
    for _ in 0..<4 {
      index += 1
      while [",", "or", "and", "to"].contains(atoms.text(at: index)) { index += 1 }
      guard let next = numerals.numeral(at: index), atoms.isAttached(at: next.end),
        ["-", "–"].contains(atoms.text(at: next.end))
      else { return nil }
      if atoms.isHyphen(at: next.end) { return unit(behind: next).map { (numeral.end, $0.entry) } }
      index = next.end
    }
    return nil
  }

  // MARK: - Two units

  /// A measure in several units: "six feet two inches", "2 hours and 30 minutes", "10 km, 8 m and 6 cm".
  func compound(from first: Amount, depth: Int = 0) -> Amount? {
    guard depth < 3, let entry = first.entry, entry.offset == 0, !first.numeral.isVague, first.numeral.upper == nil,
      let (second, smaller) = part(behind: first, depth: depth + 1),
      smaller.unit == entry.unit || (smaller.name == "cent" && isMoney(entry)), smaller.offset == 0,
      second.numeral.value * smaller.factor < entry.factor, !second.numeral.isVague, second.numeral.value > 0
    else { return nil }
    var whole = first
    let share = smaller.factor / entry.factor
    whole.numeral.value += second.numeral.value * share
    whole.numeral.precision = second.numeral.precision * share
    whole.end = second.end
    return whole
  }

  private func isMoney(_ entry: UnitLexicon.Entry) -> Bool {
    if case .currency = entry.unit { return entry.factor == 1 }
    return false
  }

  private func part(behind first: Amount, depth: Int) -> (Amount, UnitLexicon.Entry)? {
    var next = first.end
    if atoms.text(at: next) == "and" {
      next += 1
    } else if atoms.text(at: next) == ",", first.entry?.unit == .measure(.length) {
      next += 1
    }
    guard let number = numerals.numeral(at: next), number.form != .ordinal else { return nil }
    if first.entry?.name == "foot", atoms.text(at: number.end) == "in" {
      guard !atoms.isNumber(at: number.end + 1), let inch = units.unit(named: "inch") else { return nil }
      return (Amount(start: next, end: number.end + 1, numeral: number, entry: inch), inch)
    }
    guard let second = amount(at: next, depth: depth), let entry = second.entry, second.start == next,
      atoms.isNumber(at: next) || atoms.isWord(at: next), !units.openers.contains(atoms[next].text)
    else { return nil }
    return (second, entry)
  }

  /// "15 dollars and 50", "$20 43": hundredths that the text leaves to guess, at the end of a phrase only.
  func withMinor(_ amount: Amount, depth: Int = 0) -> Amount {
    guard case .currency? = amount.entry?.unit, amount.entry?.factor == 1, amount.numeral.isInteger,
      amount.numeral.scale == 1, amount.numeral.value > 0
    else { return amount }
    if let whole = compound(from: amount, depth: depth) { return whole }
    let isJoined = atoms.text(at: amount.end) == "and"
    let next = isJoined ? amount.end + 1 : amount.end
    guard let cents = numerals.numeral(at: next), cents.isInteger, cents.value >= 1, cents.value < 100,
      cents.scale == 1,
      cents.form == .digits || cents.form == .words, atoms.isNumber(at: next) || isJoined || cents.form == .words,
      atoms.text(at: amount.start - 1) != "between",
      cents.end == atoms.count
        || (atoms[cents.end].kind == .mark && [".", ";", "!", "?", ")"].contains(atoms.text(at: cents.end))
          || (atoms.text(at: cents.end) == "c" && cents.end + 1 == atoms.count))
    else { return amount }
    var whole = amount
    whole.numeral.value += cents.value / 100
    whole.numeral.precision = 0.005
    whole.end = atoms.text(at: cents.end) == "c" ? cents.end + 1 : cents.end
    return whole
  }
}
