import Document

/// Numbers that name something instead of counting it, and what the others count.
extension QuantityScanner {
  /// The number is a label, a list number, a score, a telephone number, or the pronoun "one".
  func isName(_ amount: Amount, hasBound: Bool) -> Bool {
    let numeral = amount.numeral
    if numeral.form == .fraction || numeral.isVague { return false }
    if numeral.isBareOne, amount.entry == nil, !hasBound { return isPronoun(amount) }
    if endOfChain(at: amount.start) != nil { return true }
    guard numeral.form == .digits, amount.entry == nil, !hasBound else { return false }
    return numeral.isPlain && (isLabel(amount) || isListNumber(amount))
  }

  /// "Section 4", "No. 5", "Apollo 11": a word of the label list, or a name, right before a number that counts nothing.
  private func isLabel(_ amount: Amount) -> Bool {
    var index = amount.start - 1
    if atoms.text(at: index) == "." { index -= 1 }
    guard atoms.isWord(at: index) else { return atoms.text(at: index) == "#" }
    if lexicon.labels.contains(atoms[index].text) {
      return atoms[index].text != "no" || atoms[index].isCapitalised || index < amount.start - 1
    }
    guard index == amount.start - 1, index > 0, atoms[index].isCapitalised else { return false }
    guard !lexicon.functionWords.contains(atoms[index].text) else { return false }
    guard let limit = run(from: amount.end) else { return true }
    return !(amount.end..<limit).contains { lexicon.isPlural(atoms[$0].text) }
  }

  /// "1." or "(2)" in front of a sentence; a short whole number alone in brackets.
  private func isListNumber(_ amount: Amount) -> Bool {
    let (before, after) = (atoms.text(at: amount.start - 1), atoms.text(at: amount.end))
    let isFirst = amount.start == 0 || ["•", "·", "–", "*", "-"].contains(before)
    if isFirst, after == "." || after == ")", atoms.count > 1 { return true }
    let isBracketed = (before == "(" && after == ")") || (before == "[" && after == "]")
    let value = amount.numeral.value
    return isBracketed && value < 1000 && value == Double(Int(value))
  }

  /// "one of the", "no one", "which one": the word counts only what follows it.
  private func isPronoun(_ amount: Amount) -> Bool {
    if lexicon.functionWords.contains(atoms.text(at: amount.start - 1)), !isPreposition(at: amount.start - 1) {
      return true
    }
    if ["last", "next", "first", "only", "another"].contains(atoms.text(at: amount.start - 1)) { return true }
    if ["another", "thing", "day", "time"].contains(atoms.text(at: amount.end)) { return true }
    // "one remains", "one really": what follows is a verb or an adverb.
    let next = atoms.text(at: amount.end)
    if lexicon.isPlural(next) || next.hasSuffix("ly") { return true }
    return counted(after: amount.end, number: amount.numeral) == nil
  }

  /// "15-17", "(122-147)": two bare numbers with a dash that count nothing are a score or a record.
  func isScore(_ range: Amount) -> Bool {
    range.entry == nil && range.numeral.form == .digits && atoms.isHyphen(at: range.start + 1)
      && range.numeral.scale == 1 && counted(after: range.end, number: range.numeral) == nil
  }

  private func isPreposition(at index: Int) -> Bool {
    [
      "of", "in", "on", "at", "by", "for", "from", "to", "with", "and", "or", "but", "than", "after", "before", "is",
      "was", "are", "were", "has", "have", "had",
    ].contains(atoms.text(at: index))
  }

  /// The index behind digits that are joined by marks and are no range: "3+3", "555-1234", "2-1", "9/11"; nil when
  /// nothing is joined.
  func endOfChain(at start: Int) -> Int? {
    guard atoms.isNumber(at: start) else { return nil }
    var (end, joined) = (start + 1, 0)
    while end + 1 < atoms.count, atoms[end].kind == .mark, !atoms[end].hasGapBefore, atoms.isNumber(at: end + 1),
      !atoms[end + 1].hasGapBefore, !["$", "€", "£"].contains(atoms[end].text)
    {
      (end, joined) = (end + 2, joined + 1)
    }
    guard joined > 0 else { return nil }
    if joined == 1, atoms.isHyphen(at: start + 1), !isTelephone(at: start), isAscending(at: start) { return nil }
    if joined == 1, numerals.numeral(at: start)?.form == .fraction { return nil }
    return end
  }

  private func isTelephone(at index: Int) -> Bool {
    atoms[index].text.utf8.count == 3 && atoms[index + 2].text.utf8.count == 4 && !atoms[index + 2].text.contains(".")
  }

  private func isAscending(at index: Int) -> Bool {
    guard let lower = DigitNumber(atoms[index].text), let upper = numerals.numeral(at: index + 2) else { return false }
    return lower.value < upper.value
  }

  // MARK: - What is counted

  /// The adjectives and nouns behind a number, at most three, up to the first that looks like a plural; a guess.
  func counted(after end: Int, number: Numeral) -> TextRange? {
    var index = end
    if atoms.isHyphen(at: index) {
      let isNoun = atoms.isWord(at: index + 1) && !lexicon.functionWords.contains(atoms[index + 1].text)
      return isNoun ? atoms[index + 1].range : nil
    }
    let isLoose = number.isVague || number.form == .fraction
    if isLoose, atoms.text(at: index) == "of" { index += 1 }
    if isLoose, ["the", "its", "their", "all", "our", "his", "her"].contains(atoms.text(at: index)) { index += 1 }
    guard let limit = run(from: index) else { return nil }
    let isOne = number.value == 1 && number.upper == nil
    if !isOne, let plural = (index..<limit).first(where: { lexicon.isPlural(atoms[$0].text) }) {
      return atoms.range(index, plural + 1)
    }
    // Several things without a plural: what follows is a verb ("41 died") or cannot be told.
    guard isOne || isLoose else { return nil }
    var last = index
    while last + 1 < limit, isAdjective(atoms[last]) { last += 1 }
    return atoms.range(index, last + 1)
  }

  /// The index behind the words from here on, nil when there is none: three at most, without function words.
  private func run(from start: Int) -> Int? {
    var (index, count) = (start, 0)
    while atoms.isWord(at: index), count < 3, !lexicon.functionWords.contains(atoms[index].text),
      numerals.numeral(at: index) == nil
    {
      count += 1
      index = endOfAbbreviation(at: index) ?? index + 1
      if atoms.isHyphen(at: index), atoms.isWord(at: index + 1) { index += 2 }
      if ["'", "’"].contains(atoms.text(at: index)), atoms.isAttached(at: index), atoms.text(at: index + 1) == "s" {
        index += 2
      }
    }
    return index > start ? index : nil
  }

  /// The index behind "U.S.", nil for other words.
  private func endOfAbbreviation(at start: Int) -> Int? {
    var index = start
    while atoms.isWord(at: index), atoms[index].text.utf8.count == 1, atoms.text(at: index + 1) == ".",
      atoms.isAttached(at: index + 1)
    {
      index += 2
    }
    return index > start ? index : nil
  }

  private func isAdjective(_ atom: Atom) -> Bool {
    if atom.isCapitalised { return true }
    return ["al", "ian", "ish", "ese", "ior", "ive", "ous", "ic", "ary", "ble", "ful"].contains {
      atom.text.hasSuffix($0) && atom.text.utf8.count > 4
    }
  }
}
