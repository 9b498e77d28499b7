/// Ranges of amounts.
extension QuantityScanner {
  /// "between 20 and 30 percent", "from 10 to 20 dollars"; nil where "from" and "to" tell of a change.
  func statedRange(at index: Int) -> Amount? {
    let opener = atoms.text(at: index)
    guard opener == "between" || opener == "from", let lower = amount(at: index + 1),
      !isName(lower, hasBound: false)
    else { return nil }
    let joint = atoms.text(at: lower.end)
    guard joint == (opener == "between" ? "and" : "to") || (opener == "between" && joint == "to") else { return nil }
    var next = lower.end + 1
    if let (end, _) = lexicon.boundsBefore.match(atoms, at: next) { next = end }
    guard let upper = amount(at: next), var range = join(lower, upper) else { return nil }
    if opener == "from", tellsChange(at: index + 1) { return nil }
    range.start = lower.start
    return range
  }

  /// The range that starts with an amount: "20 to 30", "$20–30 million", "25 – 40 min", "two or three".
  func range(from lower: Amount) -> Amount? {
    var index = lower.end
    // "18- to 24-year-olds"
    if ["-", "–"].contains(atoms.text(at: index)), !atoms.isHyphen(at: index), atoms.isAttached(at: index) {
      index += 1
    }
    let isDash = atoms.isHyphen(at: index)
    let isSpaced = !isDash && isSpacedDash(at: index, from: lower)
    let joint = atoms.text(at: index)
    let isAges = joint == "and" && atoms.text(at: lower.start - 1) == "of" && atoms.text(at: lower.start - 2) == "ages"
    guard isDash || isSpaced || isAges || joint == "to" || (joint == "or" && (lower.entry == nil || index > lower.end))
    else { return nil }
    guard let upper = amount(at: index + 1, isBehindDash: isDash) else { return nil }
    // "rose 3 to 5" tells two parts of a change, "by 3 to 5" and "3 to 5 degrees" are ranges.
    let before = atoms.text(at: lower.start - 1)
    let isOneUnit = lower.entry == nil && upper.entry != nil
    if joint == "to",
      before == "from" || (before != "by" && before != "of" && !isOneUnit && tellsChange(at: lower.start))
    {
      return nil
    }
    if isSpaced, upper.entry == nil, !lexicon.isPlural(atoms.text(at: upper.end)) { return nil }
    return join(lower, upper)
  }

  /// A dash with white space on both sides between two numbers in digits.
  private func isSpacedDash(at index: Int, from lower: Amount) -> Bool {
    ["-", "–", "—"].contains(atoms.text(at: index)) && lower.numeral.form == .digits && !atoms.isAttached(at: index)
      && atoms.isNumber(at: index + 1) && !atoms.isAttached(at: index + 1)
  }

  func join(_ lower: Amount, _ upper: Amount) -> Amount? {
    guard lower.numeral.form == upper.numeral.form, lower.numeral.form != .ordinal, !upper.numeral.isVague,
      !lower.numeral.isVague, lower.numeral.upper == nil, upper.numeral.upper == nil, !upper.isRatio, !upper.isMultiple
    else { return nil }
    var numeral = lower.numeral
    let scale = upper.numeral.scale
    if numeral.scale == 1, scale > 1, numeral.value * scale < upper.numeral.value {
      numeral.multiply(by: scale, end: numeral.end)
    }
    let entry = upper.entry ?? lower.entry
    let isPrefixed = lower.entry != nil && lower.end == lower.numeral.end
    // "by 0.4 percent to 2.71" is no range: a unit behind the lower end stands behind the upper one too.
    if upper.entry == nil, lower.entry != nil, !isPrefixed { return nil }
    guard lower.entry == nil || lower.entry == entry, numeral.value < upper.numeral.value else { return nil }
    numeral.upper = upper.numeral.value
    numeral.precision = max(numeral.precision, upper.numeral.precision)
    numeral.isPlain = false
    numeral.isBareOne = false
    numeral.end = upper.numeral.end
    return Amount(start: lower.start, end: upper.end, numeral: numeral, entry: entry)
  }
}
