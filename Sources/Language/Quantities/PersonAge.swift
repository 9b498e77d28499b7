/// Ages that are written without a unit.
extension QuantityScanner {
  /// The amount in years when it is a person's age: "Ana Lopes, 45, said", "aged 45".
  ///
  /// Between commas behind a name, a whole number below 120 that no further number follows ("Vistas 7, 8, 9" has none).
  func age(of amount: Amount) -> Amount? {
    let number = amount.numeral
    guard amount.entry == nil, number.isPlain, number.value >= 1, number.value < 120,
      number.value == Double(Int(number.value)), isAppositive(amount) || isTold(at: amount.start)
    else { return nil }
    guard let years = units.unit(named: "year") else { return nil }
    var age = amount
    age.entry = years
    return age
  }

  private func isTold(at index: Int) -> Bool {
    ["aged", "age"].contains(atoms.text(at: index - 1))
  }

  private func isAppositive(_ amount: Amount) -> Bool {
    let (start, end) = (amount.start, amount.end)
    guard start >= 2, atoms.text(at: start - 1) == ",", atoms.isAttached(at: start - 1), atoms.isWord(at: start - 2),
      atoms[start - 2].isCapitalised || ["jr", "sr"].contains(atoms[start - 2].text)
    else { return false }
    guard end < atoms.count else { return true }
    return [",", ".", ";"].contains(atoms[end].text) && atoms.isAttached(at: end) && !atoms.isNumber(at: end + 1)
  }
}
