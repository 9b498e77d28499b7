/// Numbers in digits: grouped, with exponents, with fractions behind them.
extension NumeralReader {
  func digits(at index: Int, isMoney: Bool, depth: Int = 0) -> Numeral? {
    if let simple = slashed(at: index) {
      return scaled(Numeral(end: index + 3, value: simple, precision: 0.02, form: .fraction), isMoney: isMoney)
    }
    guard let (number, end) = grouped(at: index) else { return nil }
    if number.isInteger, atoms.isAttached(at: end), ["st", "nd", "rd", "th"].contains(atoms.text(at: end)) {
      return Numeral(end: end + 1, value: number.value, precision: 0, form: .ordinal)
    }
    var numeral = Numeral(end: end, value: number.value, precision: number.precision, form: .digits)
    numeral.isPlain = !number.isGrouped && end == index + 1
    if let power = power(behind: numeral) { return power }
    if number.isInteger { addFraction(to: &numeral) }
    if atoms.text(at: end) == "point", let decimals = spokenDecimals(at: end + 1), number.isInteger {
      (numeral.value, numeral.precision) = (numeral.value + decimals.value, decimals.precision)
      (numeral.end, numeral.isPlain) = (decimals.end, false)
    }
    return scaled(numeral, isMoney: isMoney, depth: depth)
  }

  // MARK: - Groups

  /// "1,250.5"; "12 500" with a thin or no-break space, before three zeros, or in three groups and more; "1.111,11";
  /// "3,5" before a unit or a magnitude, where it can be no list.
  private func grouped(at index: Int) -> (DigitNumber, Int)? {
    let text = atoms[index].text
    guard let first = DigitNumber(text) else {
      guard let european = DigitNumber(european: text) else { return nil }
      return european.isGrouped || isMeasured(at: index + 1) ? (european, index + 1) : nil
    }
    guard first.isInteger, !first.isGrouped, first.integerDigits <= 3, atoms.isNumber(at: index + 1),
      atoms[index + 1].hasGapBefore, isGroup(atoms[index + 1].text)
    else { return (first, index + 1) }
    var end = index + 1
    while atoms.isNumber(at: end), isGroup(atoms[end].text), gap(before: end) > 0 { end += 1 }
    let isWide = gap(before: index + 1) > 1
    let hasZeros = atoms[index + 1].text == "000"
    let hasComma = atoms[end - 1].text.utf8.contains(UInt8(ascii: ","))
    guard isWide || hasZeros || hasComma || end - index > 2, text.utf8.first != UInt8(ascii: "0") || hasZeros else {
      return (first, index + 1)
    }
    let written = atoms[index..<end].map(\.text).joined(separator: ",")
    if let whole = DigitNumber(written) { return (whole, end) }
    // "1 250,5": the last part has a decimal comma.
    let last = atoms[end - 1].text.utf8.split(separator: UInt8(ascii: ","))
    guard last.count == 2, last[1].count != 3 else { return (first, index + 1) }
    let integer = atoms[index..<(end - 1)].map(\.text).joined() + String(decoding: last[0], as: UTF8.self)
    return DigitNumber(integer + "." + String(decoding: last[1], as: UTF8.self)).map { ($0.grouped, end) }
      ?? (first, index + 1)
  }

  /// Three digits, with or without decimals behind them.
  private func isGroup(_ text: String) -> Bool { text.utf8.prefix(while: \.isDigit).count == 3 }

  private func gap(before index: Int) -> Int { atoms[index].range.start - atoms[index - 1].range.end }

  private func isMeasured(at index: Int) -> Bool {
    lexicon.magnitude(atoms.text(at: index)) != nil
      || UnitLexicon.shared.unit(in: atoms, at: index, number: 1e6) != nil
  }

  // MARK: - Powers

  /// "1.3x10^6", "2.48×10−5", "12.32e+14", "2^10"; nil when there is none or it is too large.
  private func power(behind number: Numeral) -> Numeral? {
    let end = number.end
    guard atoms.isAttached(at: end) || ["x", "×"].contains(atoms.text(at: end)) else { return nil }
    let text = atoms.text(at: end)
    if text == "e", let (exponent, next) = exponent(at: end + 1) {
      return powered(number, by: 10, exponent, end: next)
    }
    if text == "^", let (exponent, next) = exponent(at: end + 1), number.value != 0 {
      var result = number
      result.value = Language.power(of: number.value, exponent)
      result.precision = abs(result.value) * 1e-9
      (result.end, result.isPlain) = (next, false)
      return result.value.isFinite ? result : nil
    }
    guard ["x", "×", "*"].contains(text), ["10", "2"].contains(atoms.text(at: end + 1)),
      let base = Double(atoms.text(at: end + 1))
    else { return nil }
    let hasSign = atoms.text(at: end + 2) == "^"
    guard hasSign || ["−", "-"].contains(atoms.text(at: end + 2)), atoms.isAttached(at: end + 2),
      let (exponent, next) = exponent(at: hasSign ? end + 3 : end + 2)
    else { return nil }
    return powered(number, by: base, exponent, end: next)
  }

  private func powered(_ number: Numeral, by base: Double, _ exponent: Int, end: Int) -> Numeral? {
    var result = number
    result.multiply(by: Language.power(of: base, exponent), end: end)
    result.scale = 1
    return result.value.isFinite && (result.value != 0) == (number.value != 0) ? result : nil
  }

  /// A whole number with or without a sign, all written together.
  private func exponent(at index: Int) -> (Int, Int)? {
    let isNegative = ["-", "−"].contains(atoms.text(at: index))
    let place = isNegative || atoms.text(at: index) == "+" ? index + 1 : index
    guard atoms.isAttached(at: index), atoms.isAttached(at: place), let value = Int(atoms.text(at: place)), value <= 400
    else { return nil }
    return (isNegative ? -value : value, place + 1)
  }

  // MARK: - Fractions

  /// "1/2", "3/4", "1⁄32"; "24/7" and "9/11" are none.
  private func slashed(at index: Int) -> Double? {
    guard atoms.isAttached(at: index + 1), ["/", "⁄"].contains(atoms.text(at: index + 1)),
      atoms.isAttached(at: index + 2),
      let numerator = Int(atoms[index].text), let denominator = Int(atoms.text(at: index + 2)),
      numerator > 0, numerator < denominator, Self.denominators.contains(denominator),
      !(atoms.isAttached(at: index + 3) && atoms.text(at: index + 3) == "/")
    else { return nil }
    return Double(numerator) / Double(denominator)
  }

  /// What people divide by with a slash; 7, 11 and 12 would be days and months.
  private static let denominators: Set = [2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 64, 100, 128, 256, 1000]

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
}
