import Document

/// Finds the numbers of a sentence with their units, bounds and what they count.
///
/// Numbers, shares, money, measures and ordinals, in digits or in words. Dates and clock times, names that contain a
/// number ("Section 4", "G20"), list numbers, scores and telephone numbers are no quantities.
public struct QuantityRecognizer: Sendable {
  public init() {}

  /// The quantities in order of their place; they do not overlap.
  public func quantities(in sentence: Sentence, of text: DerivedText) -> [Quantity] {
    quantities(in: sentence, of: text, besides: TimeRecognizer().times(in: sentence, of: text))
  }

  /// The same where the time expressions are known already: numbers inside them are left out.
  public func quantities(in sentence: Sentence, of text: DerivedText, besides times: [TimeExpression]) -> [Quantity] {
    var atoms = Atom.atoms(of: sentence, in: text)
    for time in times.map(\.range) {
      var index = atoms.partitionPoint { $0.range.end <= time.start }
      while index < atoms.count, atoms[index].range.start < time.end {
        atoms[index].kind = .mark
        atoms[index].text = ""
        index += 1
      }
    }
    let scanner = QuantityScanner(atoms: atoms)
    return scanner.quantities()
  }
}

/// Reads the quantities of one sentence from its atoms.
struct QuantityScanner: Sendable {
  let atoms: [Atom]
  let numerals: NumeralReader
  let lexicon = NumberLexicon.shared
  let units = UnitLexicon.shared

  init(atoms: [Atom]) {
    self.atoms = atoms
    numerals = NumeralReader(atoms: atoms)
  }

  func quantities() -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    while index < atoms.count {
      if let (quantity, end) = quantity(at: index) {
        found.append(quantity)
        index = end
      } else {
        index = endOfChain(at: index) ?? index + 1
      }
    }
    return found
  }

  /// The quantity that starts here, with the words of its bound, and the index behind it.
  private func quantity(at start: Int) -> (Quantity, Int)? {
    var (bound, index) = (Quantity.Bound.exactly, start)
    while let (end, next) = lexicon.boundsBefore.match(atoms, at: index) {
      if bound == .exactly { bound = next }
      index = end
    }
    if index > start, ["a", "an"].contains(atoms.text(at: index)), atoms.text(at: index + 1) == "record" { index += 2 }
    if index == start, atoms.text(at: index) == "between" {
      guard let (range, end) = between(at: index + 1) else { return nil }
      return (quantity(range, bound: bound, from: start, end: end), end)
    }
    guard var amount = amount(at: index) else { return nil }
    guard !isName(amount, hasBound: index > start) else { return nil }
    if let whole = age(of: amount) ?? compound(from: amount) { amount = whole }
    let isChange = atoms.text(at: start - 1) == "from"
    if !isChange, let whole = range(from: amount) {
      if start == index, isScore(whole) { return nil }
      amount = whole
    }
    var end = amount.end
    if bound == .exactly, let after = lexicon.boundsAfter.match(atoms, at: end) { (end, bound) = after }
    return (quantity(amount, bound: bound, from: start, end: end), end)
  }

  private func quantity(_ amount: Amount, bound: Quantity.Bound, from start: Int, end: Int) -> Quantity {
    let numeral = amount.numeral
    let unit = amount.entry?.unit ?? numeral.form.unit
    let (factor, offset) = (amount.entry?.factor ?? 1, amount.entry?.offset ?? 0)
    let isBare = unit == .count || unit == .fraction
    return Quantity(
      range: atoms.range(start, end), value: numeral.value * factor + offset,
      upper: numeral.upper.map { $0 * factor + offset }, unit: unit,
      bound: bound == .exactly && numeral.isVague ? .about : bound, precision: numeral.precision * factor,
      counted: isBare ? counted(after: end, number: numeral) : nil, isVague: numeral.isVague,
      unitName: amount.entry?.name, writtenValue: numeral.value)
  }
}

extension Numeral.Form {
  /// What a number without a unit is.
  fileprivate var unit: Unit {
    switch self {
    case .digits, .words: .count
    case .fraction: .fraction
    case .ordinal: .ordinal
    }
  }
}
