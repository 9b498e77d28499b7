import Document

/// Phrases of one or more atoms with a value each, found by the atom they start with; the longest one wins.
struct PhraseIndex<Value: Sendable>: Sendable {
  private struct Phrase: Sendable {
    var parts: [String]
    /// Parts that white space may stand before; the others of an exact phrase are written together ("A$").
    var gaps: [Bool]
    var isExact: Bool
    var value: Value
  }

  private var phrases: [String: [Phrase]] = [:]

  /// What the phrases start with.
  var openers: some Sequence<String> { phrases.keys }

  /// Adds a phrase; an exact one must be written with the same capitals.
  mutating func insert(_ phrase: String, isExact: Bool = false, value: Value) {
    let text = DerivedText(phrase)
    let atoms = Atom.atoms(of: text, in: text.range)
    guard let first = atoms.first else { return }
    let new = Phrase(
      parts: atoms.map { isExact ? $0.written : $0.text }, gaps: atoms.map { !isExact || $0.hasGapBefore },
      isExact: isExact, value: value)
    var list = phrases[first.text] ?? []
    // Exact phrases come first among equally long ones, so that "M" is never read as "m".
    let rank = { (phrase: Phrase) in (phrase.parts.count, phrase.isExact ? 1 : 0) }
    let place = list.firstIndex { rank($0) < rank(new) } ?? list.endIndex
    list.insert(new, at: place)
    phrases[first.text] = list
  }

  /// The longest phrase that starts with an atom, and the index behind it. A hyphen between its words is skipped.
  func match(_ atoms: [Atom], at index: Int) -> (end: Int, value: Value)? {
    guard index < atoms.count, let candidates = phrases[atoms[index].text] else { return nil }
    for phrase in candidates {
      if let end = end(of: phrase, in: atoms, at: index) { return (end, phrase.value) }
    }
    return nil
  }

  private func end(of phrase: Phrase, in atoms: [Atom], at start: Int) -> Int? {
    var index = start
    for (part, mayGap) in zip(phrase.parts, phrase.gaps) {
      if index > start, index < atoms.count, part != "-", atoms.isHyphen(at: index) { index += 1 }
      guard index < atoms.count, (phrase.isExact ? atoms[index].written : atoms[index].text) == part,
        index == start || mayGap || !atoms[index].hasGapBefore
      else { return nil }
      index += 1
    }
    return index
  }
}

extension [Atom] {
  /// A hyphen or dash stands here without white space on either side.
  func isHyphen(at index: Int) -> Bool {
    guard index > 0, index + 1 < count, self[index].kind == .mark else { return false }
    guard !self[index].hasGapBefore, !self[index + 1].hasGapBefore else { return false }
    return ["-", "–", "‐", "‑", "—"].contains(self[index].text)
  }

  /// The index behind a hyphen here, or the index itself.
  func skippingHyphen(at index: Int) -> Int { isHyphen(at: index) ? index + 1 : index }

  func text(at index: Int) -> String { indices.contains(index) ? self[index].text : "" }

  /// This atom and the one before it are written together.
  func isAttached(at index: Int) -> Bool { index > 0 && index < count && !self[index].hasGapBefore }

  func isNumber(at index: Int) -> Bool { indices.contains(index) && self[index].kind == .number }
  func isWord(at index: Int) -> Bool { indices.contains(index) && self[index].kind == .word }

  /// The bytes from one atom up to, and without, another one.
  func range(_ start: Int, _ end: Int) -> TextRange { TextRange(self[start].range.start, self[end - 1].range.end) }
}
