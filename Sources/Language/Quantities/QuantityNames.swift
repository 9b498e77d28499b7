import Document

/// Numbers that name something instead of counting it.
extension QuantityScanner {
  /// The word that an atom is part of.
  func word(at index: Int) -> Word? {
    guard places.indices.contains(index), let place = places[index] else { return nil }
    return words[place]
  }

  func lemma(at index: Int) -> String { word(at: index)?.lemma ?? atoms.text(at: index) }

  /// The number is a label, a list number, a year, a telephone number, or the pronoun "one".
  func isName(_ amount: Amount, hasBound: Bool) -> Bool {
    let numeral = amount.numeral
    if numeral.form == .fraction || numeral.isVague || amount.isMultiple || amount.isRatio { return false }
    if numeral.isBareOne, amount.entry == nil, !hasBound { return isPronoun(amount) }
    if endOfChain(at: amount.start) != nil { return true }
    if amount.entry == nil, isLevel(amount) { return true }
    guard amount.entry == nil, !hasBound else { return false }
    if numeral.form == .words { return isFlat(amount) || word(at: amount.start)?.tag == .properNoun }
    guard numeral.form == .digits else { return false }
    return numeral.isPlain && (isLabel(amount) || isListNumber(amount) || isYear(amount))
  }

  /// "Section 4", "No. 5", "Apollo 11": a word of the label list, or a name, right before a number that counts nothing.
  private func isLabel(_ amount: Amount) -> Bool {
    if isToldAge(at: amount.start) { return false }
    if isFlat(amount) { return true }
    var index = amount.start - 1
    if atoms.text(at: index) == "." { index -= 1 }
    guard atoms.isWord(at: index) else { return atoms.text(at: index) == "#" }
    if lexicon.labels.contains(atoms[index].text) {
      return atoms[index].text != "no" || atoms[index].isCapitalised || index < amount.start - 1
    }
    guard index == amount.start - 1, atoms[index].isCapitalised, !lexicon.functionWords.contains(atoms[index].text)
    else { return false }
    if let before = word(at: index) {
      guard before.tag == .properNoun || before.tag == .noun else { return false }
      guard let place = places[amount.start], let head = words[place].head, head > place,
        words[place].relation.rawValue == "nummod", words[head].tag == .noun, before.head != head
      else { return true }
      return words[head].features["Number"] != "Plur"
    }
    return index > 0 && !lexicon.isPlural(atoms.text(at: amount.end))
  }

  /// The parse takes the number for a part of the name right before it: "Room 12", "page 5".
  private func isFlat(_ amount: Amount) -> Bool {
    guard let place = places[amount.start], let head = words[place].head, head < place, place > 0,
      atoms.isWord(at: amount.start - 1), !atoms.isHyphen(at: amount.end)
    else { return false }
    guard words[head].tag == .noun || words[head].tag == .properNoun else { return false }
    switch words[place].relation.rawValue {
    case "flat", "nummod", "nmod:desc", "dep": return true
    case "nmod", "nmod:unmarked", "compound", "appos":
      return head == place - 1 && words[head].features["Number"] != "Plur"
    default: return false
    }
  }

  /// "below 2005 levels"
  private func isLevel(_ amount: Amount) -> Bool {
    amount.numeral.isPlain && (1900...2099).contains(amount.numeral.value)
      && ["level", "levels"].contains(atoms.text(at: amount.end))
  }

  /// Four digits of this age that count nothing.
  private func isYear(_ amount: Amount) -> Bool {
    guard (1900...2099).contains(amount.numeral.value), let place = places[amount.start] else { return false }
    guard let head = words[place].head, head > place, words[place].relation.rawValue == "nummod" else { return true }
    let isAfterName = place > 0 && (words[place - 1].tag == .properNoun || words[place - 1].form == "'s")
    return isAfterName || words[head].features["Number"] != "Plur"
  }

  /// "1." or "(2)" in front of a sentence; a short whole number alone in brackets.
  private func isListNumber(_ amount: Amount) -> Bool {
    let (before, after) = (atoms.text(at: amount.start - 1), atoms.text(at: amount.end))
    let isFirst = amount.start == 0 || ["•", "·", "–", "*", "-"].contains(before)
    if isFirst, after == "." || after == ")", atoms.count > 2 || amount.start > 0 { return true }
    let isBracketed = (before == "(" && after == ")") || (before == "[" && after == "]")
    return isBracketed && amount.numeral.isInteger && amount.numeral.value < 1000
  }

  /// "no one", "which one": the word is no number, unless it counts what follows or is one "of the men".
  private func isPronoun(_ amount: Amount) -> Bool {
    guard let place = places[amount.start] else { return true }
    let word = words[place]
    guard word.tag == .numeral, atoms.text(at: amount.start - 1) != "no" else { return true }
    // "one-bedroom" counts, "one-sided" does not.
    if atoms.isHyphen(at: amount.end) { return self.word(at: amount.end + 1)?.tag != .noun }
    if word.relation.rawValue == "nummod", let head = word.head, head > place {
      return ["another", "other", "thing"].contains(words[head].lemma)
    }
    let next = atoms.text(at: amount.end + 1)
    return atoms.text(at: amount.end) != "of"
      || !["the", "its", "their", "his", "her", "our", "my", "your", "these", "those"]
        .contains(next)
  }

  /// "15-17", "(122-147)": two bare numbers with a dash that count nothing are a score or a record.
  func isScore(_ range: Amount) -> Bool {
    guard range.entry == nil, range.numeral.form == .digits, range.numeral.scale == 1,
      atoms[range.start..<range.end].contains(where: { $0.kind == .mark })
    else { return false }
    return counted(by: range, from: range.start, end: range.end) == nil
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
    if let number = numerals.numeral(at: start), number.end >= end || number.form == .fraction { return nil }
    return end
  }

  private func isTelephone(at index: Int) -> Bool {
    atoms[index].text.utf8.count == 3 && atoms[index + 2].text.utf8.count == 4 && !atoms[index + 2].text.contains(".")
  }

  private func isAscending(at index: Int) -> Bool {
    guard let lower = DigitNumber(atoms[index].text), let upper = numerals.numeral(at: index + 2) else { return false }
    return lower.value < upper.value
  }

  /// Something that makes a name or a formula of the number stands right before it: "G20", "COVID-19", "3+3", "#5".
  func isGlued(at index: Int) -> Bool {
    guard atoms.isAttached(at: index), index > 0 else { return false }
    let before = atoms[index - 1]
    switch before.kind {
    case .word: return true
    case .number: return false
    case .mark:
      if ["+", "/", "^", "#", "@", "=", "*", "×", "_", ":", "\\", ".", ",", "°"].contains(before.text) { return true }
      // A long dash parts clauses: "the dead—41 of them".
      return before.text != "—" && atoms.isHyphen(at: index - 1)
        && (atoms.isWord(at: index - 2) || atoms.isNumber(at: index - 2))
        && (atoms[index].kind == .number || !["to", "and", "or", "a"].contains(atoms.text(at: index - 2)))
    }
  }
}
