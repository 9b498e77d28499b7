import Document

/// Finds the quantities of a sentence: numbers with their units, bounds, changes, rates, and what they count.
///
/// Numbers, shares, ratios, money, measures, ages and ordinals, in digits or in words. Dates and clock times, names that
/// contain a number ("Section 4", "G20"), list numbers, scores and telephone numbers are no quantities.
public struct QuantityRecognizer: Sendable {
  public init() {}

  /// The quantities in order of their place; they do not overlap.
  public func quantities(in sentence: Sentence, of text: DerivedText, words: [Word] = []) -> [Quantity] {
    quantities(in: sentence, of: text, words: words, besides: TimeRecognizer().times(in: sentence, of: text))
  }

  /// The same where the time expressions are known already: numbers inside them are left out.
  ///
  /// - Parameter words: the parse of the sentence. Without it nothing is known of what is counted, nor of changes, and
  ///   "one" is taken for the pronoun.
  public func quantities(
    in sentence: Sentence, of text: DerivedText, words: [Word] = [], besides times: [TimeExpression]
  ) -> [Quantity] {
    var atoms = Atom.atoms(of: sentence, in: text)
    guard atoms.contains(where: { $0.kind == .number || NumberLexicon.shared.openers.contains($0.text) }) else {
      return []
    }
    for time in times.map(\.range) {
      var index = atoms.partitionPoint { $0.range.end <= time.start }
      while index < atoms.count, atoms[index].range.start < time.end {
        atoms[index].kind = .mark
        atoms[index].text = ""
        index += 1
      }
    }
    return QuantityScanner(atoms: atoms, words: words).quantities()
  }
}

extension [Atom] {
  /// The first index whose atom is not wholly before a place; the atoms are in order.
  fileprivate func partitionPoint(_ isBefore: (Atom) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Reads the quantities of one sentence from its atoms and its parse.
struct QuantityScanner: Sendable {
  let atoms: [Atom]
  let words: [Word]
  /// For each atom the index of the word that it is part of; nil where there is no parse.
  let places: [Int?]
  let numerals: NumeralReader
  let lexicon = NumberLexicon.shared
  let units = UnitLexicon.shared

  init(atoms: [Atom], words: [Word] = []) {
    (self.atoms, self.words) = (atoms, words)
    numerals = NumeralReader(atoms: atoms)
    var index = 0
    places = atoms.map { atom in
      while index < words.count, words[index].range.end <= atom.range.start { index += 1 }
      return index < words.count && words[index].range.start <= atom.range.start ? index : nil
    }
  }

  /// Every word that a quantity can start with: one look-up spares the others for most words of a text.
  private static let openers = NumberLexicon.shared.openers.union(UnitLexicon.shared.openers)
    .union(NumberLexicon.shared.boundsBefore.openers).union(["between", "from"])

  func quantities() -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    while index < atoms.count {
      if atoms[index].kind == .word, !Self.openers.contains(atoms[index].text) {
        index += 1
      } else if let (quantity, end) = quantity(at: index, after: found.last) {
        found.append(quantity)
        index = end
      } else {
        index = endOfChain(at: index) ?? index + 1
      }
    }
    return found
  }

  /// The quantity that starts here, with the words of its bound, and the index behind it.
  private func quantity(at start: Int, after previous: Quantity?) -> (Quantity, Int)? {
    var (bound, index) = (Quantity.Bound.exactly, start)
    while let (end, next) = lexicon.boundsBefore.match(atoms, at: index) {
      if bound == .exactly { bound = next }
      index = end
    }
    if index > start, ["a", "an"].contains(atoms.text(at: index)), atoms.text(at: index + 1) == "record" { index += 2 }
    var amount: Amount
    if let range = statedRange(at: index) {
      amount = range
    } else {
      let isJoined = index > start && atoms.isHyphen(at: index - 1)
      guard let first = self.amount(at: index, isBehindDash: isJoined),
        magnitude(of: first) != nil || !isName(first, hasBound: index > start)
      else { return nil }
      amount = first
      if let whole = range(from: amount) {
        if start == index, isScore(whole) { return nil }
        amount = whole
      }
    }
    amount = withAge(amount)
    if let entry = changedUnit(of: amount, from: start, after: previous) { amount.entry = entry }
    var end = amount.end
    var counted = magnitude(of: amount) ?? counted(by: amount, from: start, end: end)
    let rate = rate(of: amount, counted: counted)
    if let rate { end = rate.end }
    if bound == .exactly, let after = lexicon.boundsAfter.match(atoms, at: end) {
      (end, bound) = after
      counted = counted ?? self.counted(by: amount, from: start, end: end)
    }
    var quantity = quantity(amount, rate?.rate, bound: bound, from: start, end: end)
    quantity.counted = counted?.range
    quantity.countedLemmas = counted?.lemmas ?? elided(by: amount, after: previous)
    quantity.isPartitive = counted?.isPartitive ?? false
    quantity.change = change(of: amount, from: start, end: end)
    return (quantity, end)
  }

  private func quantity(
    _ amount: Amount, _ rate: Quantity.Rate?, bound: Quantity.Bound, from start: Int, end: Int
  ) -> Quantity {
    let numeral = amount.numeral
    var (factor, offset, name) = (amount.entry?.factor ?? 1, amount.entry?.offset ?? 0, amount.entry?.name)
    var (unit, rate) = (amount.unit, rate)
    if unit == .age { factor /= 31_557_600 }
    if unit == .measure(.length), let period = rate, period.base == .measure(.time) {
      // A length per time is a speed.
      factor /= period.size
      name = name.map { $0 + " per " + period.name }
      (unit, rate) = (.measure(.speed), nil)
    }
    return Quantity(
      range: atoms.range(start, end), amount: atoms.range(amount.start, amount.end),
      value: numeral.value * factor + offset, upper: numeral.upper.map { $0 * factor + offset }, unit: unit,
      bound: bound == .exactly && numeral.isVague ? .about : bound, precision: numeral.precision * factor,
      isVague: numeral.isVague, rate: rate, unitName: name, writtenValue: numeral.value)
  }
}
