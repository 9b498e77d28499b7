/// Rises and falls.
extension QuantityScanner {
  /// What an amount says of a change: "rose by 5 %", "to 30", "up from 20", "a 4 percent drop", "+0.2 %".
  func change(of amount: Amount, from start: Int, end: Int) -> Quantity.Change? {
    guard amount.unit != .ordinal, !amount.isAge else { return nil }
    if amount.isRise { return .init(.up, .difference) }
    if amount.unit == .percent, amount.numeral.value < 0 { return .init(.down, .difference) }
    if let direction = direction(at: start - 1) { return .init(direction, .difference) }
    if atoms.text(at: start - 1) == "by", let direction = direction(at: start - 2) {
      return .init(direction, .difference)
    }
    if atoms.text(at: start - 1) == "from", let direction = direction(at: start - 2) { return .init(direction, .start) }
    if let direction = direction(at: end), atoms.text(at: end + 1) != "to" { return .init(direction, .difference) }
    guard let top = top(of: amount) else { return nil }
    return change(of: top, in: amount.unit)
  }

  /// Whether a number belongs to a verb of change: then "from" and "to" make no range.
  func tellsChange(at start: Int) -> Bool {
    if direction(at: start - 2) != nil { return true }
    guard start < places.count, var place = places[start] else { return false }
    for _ in 0..<5 {
      if words[place].tag == .verb, isChange(place) != nil { return true }
      guard let head = words[place].head else { return false }
      place = head
    }
    return false
  }

  /// The unit of what a change started from, where its end has none: "from 21 mpg to 23".
  func changedUnit(of amount: Amount, from start: Int, after previous: Quantity?) -> UnitLexicon.Entry? {
    guard amount.unit == .count, atoms.text(at: start - 1) == "to", let previous, previous.change?.part == .start,
      previous.rate == nil, let name = previous.unitName, counted(by: amount, from: start, end: amount.end) == nil
    else { return nil }
    return units.unit(named: name)
  }

  /// "up", "down", "higher", "lower" as they stand beside a number.
  private func direction(at index: Int) -> Quantity.Change.Direction? {
    switch atoms.text(at: index) {
    case "up", "higher", "upward", "upwards": .up
    case "down", "lower", "downward", "downwards": .down
    default: nil
    }
  }

  /// The direction of a word that is a verb or noun of change.
  private func isChange(_ place: Int) -> Quantity.Change.Direction? {
    switch words[place].tag {
    case .verb: return lexicon.changes[words[place].lemma]
    case .noun: return lexicon.changeNouns.contains(words[place].lemma) ? lexicon.changes[words[place].lemma] : nil
    default: return nil
    }
  }

  /// The word of an amount, or of what it counts, that hangs on a word outside.
  private func top(of amount: Amount) -> Int? {
    guard amount.start < amount.end, let first = places[amount.start], var place = places[amount.numeral.end - 1] else {
      return nil
    }
    let last = places[amount.end - 1] ?? place
    while let head = words[place].head, head >= first,
      head <= last || (words[place].relation.rawValue == "nummod" && head > place && amount.isBare)
    {
      guard head != place else { break }
      place = head
    }
    return place
  }

  private func change(of top: Int, in unit: Unit) -> Quantity.Change? {
    var (place, preposition) = (top, preposition(of: top))
    for _ in 0..<4 {
      guard let head = words[place].head else { return nil }
      let relation = words[place].relation.universal.rawValue
      if let direction = isChange(head) {
        if ["nsubj", "csubj", "advcl", "acl", "parataxis", "root", "cop"].contains(relation) { return nil }
        if relation == "conj" || relation == "ccomp" { return nil }
        // "raised 40 sheep" and "lost 3 boats" change no number.
        let isThing = relation == "obj" && preposition == nil && unit != .percent && unit != .percentagePoint
        guard !isThing || words[place].lemma == "point" else { return nil }
        return part(preposition, isNoun: words[head].tag == .noun, relation).map { .init(direction, $0) }
      }
      // The second of two amounts of one change: "fell 0.4 percent to 13,176", "5 % or 3 points".
      guard ["nmod", "conj", "appos", "obl"].contains(relation), [.numeral, .symbol, .noun].contains(words[head].tag)
      else { return nil }
      if relation == "conj" { preposition = preposition ?? self.preposition(of: head) }
      guard relation == "conj" || relation == "appos" || preposition == "to" || preposition == "from" else {
        return nil
      }
      place = head
    }
    return nil
  }

  private func part(_ preposition: String?, isNoun: Bool, _ relation: String) -> Quantity.Change.Part? {
    switch preposition {
    case "by": .difference
    case "to": .end
    case "from": .start
    case "of": isNoun ? .difference : nil
    case nil: isNoun ? (["nummod", "compound", "amod", "nmod"].contains(relation) ? .difference : nil) : .difference
    default: nil
    }
  }

  private func preposition(of place: Int) -> String? {
    var index = place - 1
    while index >= 0, index > place - 14 {
      if words[index].head == place, words[index].relation.universal.rawValue == "case" { return words[index].form }
      index -= 1
    }
    return nil
  }
}
