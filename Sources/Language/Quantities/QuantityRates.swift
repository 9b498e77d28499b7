/// What quantities are given for.
extension QuantityScanner {
  /// "per month", "a share", "/m²", "every day", "annually" behind an amount or behind what it counts, and the index
  /// behind it.
  func rate(of amount: Amount, counted: CountedNoun?) -> (rate: Quantity.Rate, end: Int)? {
    switch amount.unit {
    case .ordinal, .age, .ratio, .multiple, .fraction, .percentagePoint: return nil
    default: break
    }
    // "bpd" and "b/d" are barrels a day.
    if case .measure(.volume)? = amount.entry?.unit, isDaily(at: amount.end - 1), let day = units.unit(named: "day") {
      return (rate(day), amount.end)
    }
    if let rate = rate(at: amount.end, of: amount) { return rate }
    // "9 billion shekels ($2.4 billion) a year": what is in the brackets stays a quantity of its own.
    if let end = endOfBrackets(at: amount.end), let rate = rate(at: end, of: amount) { return (rate.rate, amount.end) }
    if amount.unit == .count, let end = counted?.end { return rate(at: end, of: amount) }
    return nil
  }

  private func rate(at start: Int, of amount: Amount) -> (rate: Quantity.Rate, end: Int)? {
    let index = atoms.skippingHyphen(at: start)
    let opener = atoms.text(at: index)
    if let name = Self.adverbs[opener], case .currency? = amount.entry?.unit {
      return units.unit(named: name).map { (rate($0), index + 1) }
    }
    let isArticle = opener == "a" || opener == "an" || opener == "each" || opener == "every"
    guard isArticle || opener == "per" || (opener == "/" && atoms.isAttached(at: index)) else { return nil }
    let next = atoms.skippingHyphen(at: index + 1)
    guard next < atoms.count else { return nil }
    if let (end, entry) = units.unit(in: atoms, at: next, number: 1) {
      // "$5 a gallon", "5 dollars an hour": behind an article only times, weights and volumes are meant.
      switch entry.unit {
      case .measure(.time):
        let isDate = ["earlier", "later", "ago", "before", "after"].contains(atoms.text(at: end))
        return isDate ? nil : (rate(entry), end)
      case .measure where !isArticle || isPriced(amount): return (rate(entry), end)
      default: break
      }
    }
    if !isArticle, let number = numerals.numeral(at: next), number.isInteger, number.value > 0,
      atoms.isWord(at: number.end)
    {
      let thing = lemma(at: number.end)
      return (Quantity.Rate(base: .thing(thing), size: number.value, name: thing), number.end + 1)
    }
    guard atoms.isWord(at: next), !lexicon.functionWords.contains(atoms[next].text) else { return nil }
    let thing = lemma(at: next)
    let isKnown = lexicon.denominators.contains(thing)
    if isArticle { guard isKnown && isPriced(amount) && isNoun(at: next) else { return nil } }
    if opener == "/" { guard isKnown else { return nil } }
    return (Quantity.Rate(base: .thing(thing), name: thing), next + 1)
  }

  private func rate(_ entry: UnitLexicon.Entry) -> Quantity.Rate {
    guard case .measure(let dimension) = entry.unit else {
      return Quantity.Rate(base: .thing(entry.name), name: entry.name)
    }
    return Quantity.Rate(base: .measure(dimension), size: entry.factor, name: entry.name)
  }

  private func isDaily(at index: Int) -> Bool {
    let text = atoms.text(at: index)
    return text == "bpd" || text.hasSuffix("/d") || text == "d" && atoms.text(at: index - 1) == "/"
  }

  private func isPriced(_ amount: Amount) -> Bool {
    if case .currency = amount.unit { return true }
    return false
  }

  /// A word that is no modifier of the next: "$98 a share price" is no rate.
  private func isNoun(at index: Int) -> Bool {
    guard let word = word(at: index) else { return true }
    return word.tag == .noun && word.relation.universal.rawValue != "compound"
  }

  private func endOfBrackets(at index: Int) -> Int? {
    guard atoms.text(at: index) == "(" else { return nil }
    return atoms[index...].prefix(10).firstIndex { $0.text == ")" }.map { $0 + 1 }
  }

  private static let adverbs = [
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
  ]
}
