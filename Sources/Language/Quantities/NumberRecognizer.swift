import Document

/// A number as a text writes it, whatever it counts or names.
public struct WrittenNumber: Hashable, Sendable {
  public var range: TextRange
  /// The least one of a vague number.
  public var value: Double
}

/// Finds all cardinal numbers of a sentence: those of quantities and those of names ("Room 12") and telephone numbers
/// alike, without units and signs of money. Numbers within words ("G20", "12ml") and clock times are left out.
public struct NumberRecognizer: Sendable {
  public init() {}

  /// The numbers in order of their place; they do not overlap.
  public func numbers(in sentence: Sentence, of text: DerivedText, words: [Word] = []) -> [WrittenNumber] {
    let scanner = QuantityScanner(atoms: Atom.atoms(of: sentence, in: text), words: words)
    var found: [WrittenNumber] = []
    var index = 0
    while index < scanner.atoms.count {
      let (numbers, end) = scanner.numbers(at: index)
      found += numbers
      index = end
    }
    return found
  }
}

extension QuantityScanner {
  fileprivate func numbers(at start: Int) -> (numbers: [WrittenNumber], end: Int) {
    let nothing = ([WrittenNumber](), start + 1)
    if let (end, range) = lexicon.few.match(atoms, at: start), numerals.numeral(at: start) == nil {
      return ([WrittenNumber(range: atoms.range(start, end), value: range.least)], end)
    }
    var (index, sign) = (start, 1.0)
    let isMinus = ["-", "−"].contains(atoms[start].text) && atoms[start].hasGapBefore
    if isMinus || ["minus", "negative"].contains(atoms[start].text) {
      guard !isMinus || atoms.isAttached(at: start + 1) || start == 0, numerals.numeral(at: start + 1) != nil else {
        return nothing
      }
      (index, sign) = (start + 1, -1)
    }
    guard let number = numerals.numeral(at: index) else { return (list(at: start), start + 1) }
    if number.form == .ordinal { return ([], number.end) }
    if number.isBareOne, index == start, isPronounOne(at: index) { return ([], number.end) }
    let isInWord = atoms.isAttached(at: index) && atoms.isWord(at: index - 1)
    if isInWord || (atoms.isAttached(at: number.end) && atoms.isWord(at: number.end)) { return ([], number.end) }
    var end = number.end
    if atoms.text(at: end) == "(", let again = numerals.numeral(at: end + 1), again.value == number.value,
      atoms.text(at: again.end) == ")"
    {
      end = again.end + 1
    }
    return ([WrittenNumber(range: atoms.range(start, end), value: sign * number.value)], end)
  }

  private func isPronounOne(at index: Int) -> Bool {
    if let word = word(at: index), word.tag != .numeral { return true }
    return ["this", "that", "which", "no", "any", "every", "each", "another"].contains(atoms.text(at: index - 1))
  }

  /// "22,24,26,31": numbers that only commas part.
  private func list(at index: Int) -> [WrittenNumber] {
    guard atoms[index].kind == .number else { return [] }
    var start = atoms[index].range.start
    var numbers: [WrittenNumber] = []
    for part in atoms[index].text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard let number = DigitNumber(String(decoding: part, as: UTF8.self)), !part.isEmpty else { return [] }
      numbers.append(WrittenNumber(range: TextRange(start, start + part.count), value: number.value))
      start += part.count + 1
    }
    return numbers
  }
}
