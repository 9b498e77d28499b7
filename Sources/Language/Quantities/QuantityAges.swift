/// Ages of people and things.
extension QuantityScanner {
  /// The same amount, known to be an age where it is one: "41-year-old", "five years old", "ten months of age", "aged
  /// 41", "the age of 21", "87 yo", "Ana Lopes, 45, said", "she is 35".
  func withAge(_ amount: Amount) -> Amount {
    var age = amount
    age.isAge = true
    if case .measure(.time)? = amount.entry?.unit {
      if let end = endOfOld(at: amount.end) {
        age.end = end
        return age
      }
      return isToldAge(at: amount.start) ? age : amount
    }
    guard amount.entry == nil, amount.unit == .count, amount.numeral.upper == nil ? isAgeLike(amount.numeral) : true,
      let years = units.unit(named: "year")
    else { return amount }
    age.entry = years
    if let end = endOfAbbreviation(at: amount.end) {
      age.end = end
      return age
    }
    return isToldAge(at: amount.start) || isAppositive(amount) || isPredicate(amount) ? age : amount
  }

  private func isAgeLike(_ number: Numeral) -> Bool {
    number.form != .ordinal && number.isInteger && number.value >= 1 && number.value < 120
      && (number.isPlain || number.form == .words) && number.scale == 1 && !number.isVague
  }

  /// The index behind "old", "-old(s)" or "of age".
  private func endOfOld(at index: Int) -> Int? {
    let next = atoms.skippingHyphen(at: index)
    if ["old", "olds"].contains(atoms.text(at: next)) { return next + 1 }
    if atoms.text(at: index) == "of", atoms.text(at: index + 1) == "age" { return index + 2 }
    return nil
  }

  /// The index behind "yo", "y/o" or "y.o."
  private func endOfAbbreviation(at index: Int) -> Int? {
    if atoms.text(at: index) == "yo" { return index + 1 }
    guard atoms.text(at: index) == "y", ["/", "."].contains(atoms.text(at: index + 1)),
      atoms.text(at: index + 2) == "o", atoms.isAttached(at: index + 2)
    else { return nil }
    return atoms.text(at: index + 3) == "." && atoms.isAttached(at: index + 3) ? index + 4 : index + 3
  }

  /// "aged 41", "the age of 70", "aged between 18 and 34", from the atom of the number.
  func isToldAge(at index: Int) -> Bool {
    let before = atoms.text(at: index - 1)
    if before == "aged" || before == "age" || before == "ages" { return true }
    if before == "of", ["age", "ages"].contains(atoms.text(at: index - 2)) { return true }
    // "under the age of about 5", "aged between 18 and 34"
    guard ["between", "from", "about", "under", "over"].contains(before) else { return false }
    return ["aged", "age", "ages"].contains(atoms.text(at: index - 2))
  }

  /// Between commas behind a name or a person, where no further number follows ("Vistas 7, 8, 9" has none).
  private func isAppositive(_ amount: Amount) -> Bool {
    let (start, end) = (amount.start, amount.end)
    guard amount.numeral.form == .digits, start >= 2, atoms.text(at: start - 1) == ",", atoms.isAttached(at: start - 1),
      atoms.isWord(at: start - 2)
    else { return false }
    guard end >= atoms.count || ([",", ".", ";"].contains(atoms[end].text) && atoms.isAttached(at: end)),
      !atoms.isNumber(at: end + 1)
    else { return false }
    let isName = atoms[start - 2].isCapitalised || ["jr", "sr"].contains(atoms[start - 2].text)
    if let before = word(at: start - 2) {
      let isPerson = before.tag == .properNoun || Self.people.contains(before.lemma) || isName
      guard let place = places[start] else { return isPerson }
      return isPerson && words[place].relation.universal.rawValue != "nummod"
    }
    return isName
  }

  /// "she is 35", "he turned 40".
  private func isPredicate(_ amount: Amount) -> Bool {
    guard let place = places[amount.start], amount.numeral.form == .digits, amount.numeral.upper == nil else {
      return false
    }
    if let head = words[place].head, head > place, words[place].relation.rawValue == "nummod" { return false }
    let verb = words[place].head.flatMap { words[$0].lemma == "turn" ? $0 : nil } ?? place
    let near = max(0, place - 20)..<min(words.count, place + 20)
    let subject = near.first { words[$0].head == verb && words[$0].relation.universal.rawValue == "nsubj" }
    guard let subject, ["he", "she", "i", "who"].contains(words[subject].form) else { return false }
    let hasCopula = words[near].contains { $0.head == place && $0.relation.rawValue == "cop" && $0.lemma == "be" }
    let hasPreposition = words[near].contains { $0.head == place && $0.relation.universal.rawValue == "case" }
    return !hasPreposition && (verb != place || hasCopula)
  }

  private static let people: Set = [
    "man", "woman", "boy", "girl", "child", "son", "daughter", "brother", "sister", "mother", "father", "husband",
    "wife",
    "teenager", "student", "pupil", "victim", "suspect", "driver", "resident", "actor", "singer", "player", "baby",
  ]
}
