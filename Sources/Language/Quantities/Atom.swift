import Document

/// The smallest part of a sentence that a number, a unit or a date is put together from: a run of digits, a run of
/// letters, or a single mark.
///
/// Atoms are cut from the bytes and not from the tokens, so that "30bn", "€43m" and "20–30" read alike however a
/// tokenizer splits them.
struct Atom: Hashable, Sendable {
  enum Kind: Sendable {
    /// Digits with what groups and divides them: "1,250.5", "3:47", ".5".
    case number
    case word
    case mark
  }

  var kind: Kind
  var range: TextRange
  /// As written.
  var written: String
  /// With ASCII letters in lower case.
  var text: String
  /// There is white space, or the start of the sentence, before it.
  var hasGapBefore: Bool

  /// The first letter is an ASCII capital.
  var isCapitalised: Bool { written.utf8.first.map { (0x41...0x5A).contains($0) } ?? false }
}

extension Atom {
  /// The atoms of a sentence in order, without those of web addresses and the like.
  static func atoms(of sentence: Sentence, in text: DerivedText) -> [Atom] {
    var atoms: [Atom] = []
    var start = sentence.range.start
    for token in sentence.tokens where token.kind == .address && token.range.start >= start {
      atoms += Atom.atoms(of: text, in: TextRange(start, token.range.start))
      start = token.range.end
    }
    if start < sentence.range.end { atoms += Atom.atoms(of: text, in: TextRange(start, sentence.range.end)) }
    return atoms
  }

  static func atoms(of text: DerivedText, in range: TextRange) -> [Atom] {
    var atoms: [Atom] = []
    var index = range.start
    var hasGap = true
    while index < range.end {
      if let width = text.whiteSpaceWidth(at: index) {
        hasGap = true
        index += width
        continue
      }
      let isFree = hasGap || (atoms.last?.kind == .mark && atoms.last?.text != ".")
      let (kind, end) = text.utf8.atom(at: index, before: range.end, isFree: isFree)
      let place = TextRange(index, end)
      let written = String(decoding: text.utf8[index..<end], as: UTF8.self)
      let hasCapital = text.utf8[index..<end].contains { $0 != $0.lowerCased }
      let lower = hasCapital ? String(decoding: text.utf8[index..<end].lazy.map(\.lowerCased), as: UTF8.self) : written
      atoms.append(Atom(kind: kind, range: place, written: written, text: lower, hasGapBefore: hasGap))
      hasGap = false
      index = end
    }
    return atoms
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var lowerCased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension [UInt8] {
  /// The kind and the end of the atom that starts here; ".5" is a number only where it is free of other words.
  fileprivate func atom(at start: Int, before limit: Int, isFree: Bool) -> (Atom.Kind, Int) {
    let opensDecimal = isFree && self[start] == UInt8(ascii: ".") && start + 1 < limit && self[start + 1].isDigit
    if self[start].isDigit || opensDecimal { return (.number, endOfNumber(from: start + 1, before: limit)) }
    var end = start
    while end < limit, let width = letterWidth(at: end, before: limit) { end += width }
    return end > start ? (.word, end) : (.mark, Swift.min(limit, start + scalarWidth(at: start)))
  }

  private func endOfNumber(from index: Int, before limit: Int) -> Int {
    var end = index
    while end < limit {
      if self[end].isDigit {
        end += 1
      } else if [0x2C, 0x2E, 0x3A].contains(self[end]), end + 1 < limit, self[end + 1].isDigit {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// The width of the letter here, nil when it is none.
  private func letterWidth(at index: Int, before limit: Int) -> Int? {
    if self[index] < 0x80 { return self[index].isASCIILetter ? 1 : nil }
    let width = scalarWidth(at: index)
    guard index + width <= limit else { return nil }
    return isSign(scalar(at: index, width: width)) ? nil : width
  }

  private func scalarWidth(at index: Int) -> Int {
    switch self[index] {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private func scalar(at index: Int, width: Int) -> UInt32 {
    var value = UInt32(self[index]) & (width == 1 ? 0x7F : 0xFF >> UInt32(width + 1))
    for byte in self[(index + 1)..<(index + width)] { value = value << 6 | UInt32(byte) & 0x3F }
    return value
  }

  /// Signs of Latin-1 (without ª and µ), × and ÷, the currency signs among letters, and punctuation, currency, arrows,
  /// mathematics (U+2000-2BFF).
  private func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAA, 0xB5: false
    case 0x80...0xBF, 0xD7, 0xF7, 0x58F, 0x9F2, 0x9F3, 0xE3F, 0x2000...0x2BFF, 0x3000...0x303F: true
    default: false
    }
  }
}
