/// Numbers with their units.
struct Amount: Hashable, Sendable {
  /// Index of its first atom: the sign, or the currency sign if that stands before the number.
  var start: Int
  /// Index behind the number and its unit.
  var end: Int
  var numeral: Numeral
  var entry: UnitLexicon.Entry?
  var isAge = false
  var isRatio = false
  var isMultiple = false
  /// A plus sign stands before it.
  var isRise = false

  var unit: Unit {
    if isAge { return .age }
    if isRatio { return .ratio }
    if isMultiple { return .multiple }
    if let entry { return entry.unit }
    return switch numeral.form {
    case .digits, .words: .count
    case .fraction: .fraction
    case .ordinal: .ordinal
    }
  }

  /// Neither a unit nor an order: it counts something.
  var isBare: Bool { unit == .count || unit == .fraction }
}

extension QuantityScanner {
  /// A number with its sign and its unit on either side: "$30bn", "-5 °C", "six-mile", "thirty billion dollars".
  ///
  /// - Parameter depth: how many amounts it is a part of: "2 inches" of "six feet two inches".
  func amount(at start: Int, isBehindDash: Bool = false, depth: Int = 0) -> Amount? {
    guard start < atoms.count else { return nil }
    if atoms[start].kind == .word, !opensAmount(atoms[start].text) { return nil }
    let sign = isBehindDash ? nil : sign(at: start)
    var (isNegative, index) = (sign?.isNegative ?? false, sign?.end ?? start)
    let prefix = currency(at: index)
    if let prefix {
      index = prefix.end
      if ["-", "−"].contains(atoms.text(at: index)) { (isNegative, index) = (true, index + 1) }
    }
    guard var numeral = numerals.numeral(at: index, isMoney: prefix != nil) else {
      return prefix == nil ? multiple(at: index) ?? single(at: index) : nil
    }
    if isNegative { numeral.value = -numeral.value }
    var amount = Amount(start: start, end: numeral.end, numeral: numeral)
    amount.isRise = sign.map { !$0.isNegative } ?? false
    if let prefix, numeral.form != .ordinal {
      amount.entry = prefix.entry
      return withMinor(amount, depth: depth)
    }
    guard isBehindDash || sign != nil || !isGlued(at: index) else { return nil }
    if isNegative, atoms.isWord(at: start - 1), atoms[start - 1].isCapitalised, numeral.isPlain,
      atoms[start].kind == .mark,
      unit(behind: numeral) == nil
    {
      return nil  // "Covid -19"
    }
    guard numeral.form != .ordinal else { return amount }
    if let multiple = multiple(behind: amount) ?? ratio(from: amount) { return multiple }
    guard let (end, entry) = unit(behind: numeral) ?? suspendedUnit(behind: numeral) else {
      // Letters right behind digits that are no unit: "3G", "20s".
      if numeral.form == .digits, atoms.isAttached(at: numeral.end), atoms.isWord(at: numeral.end) { return nil }
      if let again = repeated(amount) { return again }
      return amount
    }
    (amount.end, amount.entry) = (end, entry)
    return withMinor(compound(from: amount, depth: depth) ?? amount, depth: depth)
  }

  /// Whether an amount can start with a word.
  private func opensAmount(_ text: String) -> Bool {
    lexicon.openers.contains(text) || units.openers.contains(text)
  }

  /// The currency before digits. "All 5 solutions" begins with no currency, nor does "X-R18".
  private func currency(at index: Int) -> (end: Int, entry: UnitLexicon.Entry)? {
    guard let found = units.currency(in: atoms, at: index) else { return nil }
    let hasMinus = ["-", "−"].contains(atoms.text(at: found.end)) && atoms.isAttached(at: found.end)
    let number = hasMinus ? found.end + 1 : found.end
    let isJoined = atoms.isAttached(at: index) && (atoms.isWord(at: index - 1) || atoms.isHyphen(at: index - 1))
    guard atoms.isNumber(at: number), !isJoined || atoms[index].kind == .mark else { return nil }
    guard atoms.isWord(at: found.end - 1), !atoms.isAttached(at: number) else { return found }
    if lexicon.functionWords.contains(atoms[index].text) || lexicon.isPlural(atoms.text(at: number + 1)) { return nil }
    return found
  }

  /// A minus or plus sign (white space before, none behind) or the word; nil when there is none.
  private func sign(at index: Int) -> (isNegative: Bool, end: Int)? {
    let text = atoms[index].text
    if text == "minus" || text == "negative" {
      guard let number = numerals.numeral(at: index + 1), number.form != .ordinal else { return nil }
      return (true, index + 1)
    }
    guard index + 1 < atoms.count, ["-", "−", "–", "+"].contains(text), !atoms[index + 1].hasGapBefore,
      atoms[index + 1].kind != .word, atoms[index].hasGapBefore || atoms.text(at: index - 1) == "("
    else { return nil }
    return (text != "+", index + 1)
  }

  /// "a dollar", "a kilogram of tea": one of a unit, where the parse says that the unit is no part of another noun.
  private func single(at index: Int) -> Amount? {
    guard atoms.text(at: index) == "a" || atoms.text(at: index) == "an", atoms.isWord(at: index + 1),
      let (end, entry) = units.unit(in: atoms, at: index + 1, number: 1)
    else { return nil }
    switch entry.unit {
    case .currency: break
    case .measure(.mass), .measure(.volume), .measure(.length), .measure(.area):
      // A stone, a foot, a cup are things, too.
      let isUnit = ["metre", "gram", "litre", "mile", "gallon", "pint", "ounce", "acre"].contains {
        entry.name.hasSuffix($0)
      }
      guard isUnit else { return nil }
    default: return nil
    }
    guard !atoms.isHyphen(at: end), !atoms.isAttached(at: end) || atoms[end].kind == .mark else { return nil }
    if let word = word(at: end - 1) {
      guard word.tag == .noun || word.tag == .symbol, word.relation.universal.rawValue != "compound" else { return nil }
    } else if atoms.isWord(at: end), !lexicon.functionWords.contains(atoms[end].text) {
      return nil
    }
    let one = Numeral(end: index + 1, value: 1, precision: 0.5, form: .words)
    return Amount(start: index, end: end, numeral: one, entry: entry)
  }

  /// "forty-five (45)": the same number again.
  private func repeated(_ amount: Amount) -> Amount? {
    guard atoms.text(at: amount.end) == "(", let again = numerals.numeral(at: amount.end + 1),
      again.value == amount.numeral.value, atoms.text(at: again.end) == ")", amount.numeral.form == .words
    else { return nil }
    var whole = amount
    whole.end = again.end + 1
    whole.numeral.end = whole.end
    guard let (end, entry) = unit(behind: whole.numeral) else { return whole }
    (whole.end, whole.entry) = (end, entry)
    return whole
  }

  // MARK: - Multiples and ratios

  /// "sixfold"
  private func multiple(at index: Int) -> Amount? {
    let text = atoms.text(at: index)
    guard text.hasSuffix("fold") else { return nil }
    let value: Double
    switch lexicon.words[String(text.dropLast(4))] {
    case .unit(let unit): value = unit
    case .ten(let ten): value = ten
    default: return nil
    }
    guard value > 1 else { return nil }
    let numeral = Numeral(end: index + 1, value: value, precision: 0.5, form: .words)
    return Amount(start: index, end: index + 1, numeral: numeral, isMultiple: true)
  }

  /// "6-fold", "four times the size", "1.4 times book value"; "four times a week" counts.
  private func multiple(behind amount: Amount) -> Amount? {
    let index = atoms.skippingHyphen(at: amount.numeral.end)
    var whole = amount
    (whole.end, whole.isMultiple) = (index + 1, true)
    if atoms.text(at: index) == "fold" { return whole }
    guard atoms.text(at: index) == "times" else { return nil }
    let next = atoms.text(at: index + 1)
    let isShare = amount.numeral.form == .digits && !amount.numeral.isInteger
    return isShare || Self.compared.contains(next) || next.hasSuffix("er") ? whole : nil
  }

  private static let compared: Set = [
    "as", "more", "less", "the", "its", "their", "his", "her", "what", "that", "earnings", "sales", "revenue", "book",
  ]

  /// "2:1", "3-to-1", "two to one" where it stands beside "ratio", "margin" or "odds".
  private func ratio(from amount: Amount) -> Amount? {
    var index = amount.numeral.end
    let isHyphenated = atoms.isHyphen(at: index)
    if isHyphenated { index += 1 }
    guard atoms.text(at: index) == "to" else { return nil }
    index = atoms.skippingHyphen(at: index + 1)
    guard let one = numerals.numeral(at: index), one.value == 1, one.upper == nil, amount.numeral.value > 1 else {
      return nil
    }
    guard isHyphenated || isRatio(before: amount.start, behind: one.end) else { return nil }
    var whole = amount
    (whole.end, whole.isRatio) = (one.end, true)
    return whole
  }

  func isRatio(before start: Int, behind end: Int) -> Bool {
    let names: Set = ["ratio", "margin", "odds"]
    return names.contains(atoms.text(at: end)) || names.contains(atoms.text(at: start - 1))
      || (["of", "at", "by", "is", "was"].contains(atoms.text(at: start - 1))
        && names.contains(atoms.text(at: start - 2)))
  }
}
