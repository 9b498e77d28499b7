import Lexicons

/// How a lemma is spelled before anything is cut off: capitals, drawn-out letters, slips of the pen.
struct LemmaSpelling: Sendable {
  private let words = WordList()

  /// Whether the dictionary has a lower-case word.
  func isKnown(_ word: [UInt8], asName: Bool = false) -> Bool {
    guard let standing = words.entry(of: word) else { return false }
    return standing.isDictionaryWord || asName
  }

  /// The form with the capitals that its lemma has.
  func spelled(_ form: WrittenForm, _ tag: UniversalTag, _ xpos: String) -> [UInt8] {
    let isInName = xpos == "NNP" || xpos == "NNPS"
    return switch tag {
    case .properNoun: name(form, xpos)
    case .numeral: number(form)
    case .other, .symbol, .punctuation: form.bytes
    case .verb: isInName ? name(form, xpos) : drawn(form.lower)
    case .adjective, .adverb: isInName ? name(form, xpos) : word(form, tag)
    case .noun: word(form, tag)
    default: drawn(form.lower)
    }
  }

  private func name(_ form: WrittenForm, _ xpos: String) -> [UInt8] {
    guard form.isAlphabetic, xpos != "ADD" else { return form.bytes }
    let standing = words.entry(of: form.lower)
    // "turkey" as a name is "Turkey"; "TEHRAN" is "Tehran", but "NATO" is no other word in capitals.
    if form.isLower { return standing?.isName == true ? form.titled : form.bytes }
    if form.isUpper, form.bytes.count > 3, let standing, standing.isName || standing.isDictionaryWord {
      return form.titled
    }
    return form.bytes
  }

  private func number(_ form: WrittenForm) -> [UInt8] {
    if form.isAlphabetic { return form.isUpper ? form.bytes : form.lower }
    guard form.bytes.contains(UInt8(ascii: ",")) else { return form.bytes }
    func isDigit(_ index: Int) -> Bool {
      form.bytes.indices.contains(index) && (0x30...0x39).contains(form.bytes[index])
    }
    return form.bytes.indices.filter { index in
      form.bytes[index] != UInt8(ascii: ",") || !isDigit(index - 1) || !(1...3).allSatisfy { isDigit(index + $0) }
    }.map { form.bytes[$0] }
  }

  private func word(_ form: WrittenForm, _ tag: UniversalTag) -> [UInt8] {
    let plain = drawn(form.lower)
    guard plain == form.lower, form.hasCapital || tag == .adjective else { return plain }
    let standing = words.entry(of: form.lower)
    if isAcronym(form), form.bytes.count == 1 || standing?.isDictionaryWord != true { return form.bytes }
    guard tag != .adverb else { return plain }
    // "Turkish" is a word of the dictionary with its capital only.
    if standing?.isName == true, form.hasCapital || tag == .adjective { return form.titled }
    if tag == .adjective, standing == nil, form.hasCapital, !form.isUpper, hasEndingOfOrigin(form.lower) {
      return form.bytes
    }
    return plain
  }

  /// "DNA", "L2", "NGOs", "T".
  private func isAcronym(_ form: WrittenForm) -> Bool {
    let singular = form.bytes.last == UInt8(ascii: "s") && form.bytes.count > 2
    let isOne = form.isUpper || singular && WrittenForm(Array(form.bytes.dropLast())).isUpper
    return isOne && form.bytes != [UInt8(ascii: "A")] && form.bytes != [UInt8(ascii: "I")]
  }

  private func hasEndingOfOrigin(_ lower: [UInt8]) -> Bool {
    ["an", "ish", "ese"].contains { lower.count > 5 && lower.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// A word without the letters that draw it out: "so" of "sooo".
  private func drawn(_ lower: [UInt8]) -> [UInt8] {
    guard zip(lower, zip(lower.dropFirst(), lower.dropFirst(2))).contains(where: { $0 == $1.0 && $0 == $1.1 }),
      words.entry(of: lower) == nil
    else { return lower }
    var best = (count: 0, word: lower)
    for length in 1...2 {
      var word: [UInt8] = []
      var index = 0
      while index < lower.count {
        let end = lower[index...].firstIndex { $0 != lower[index] } ?? lower.count
        word += lower[index..<(end - index > 2 ? min(end, index + length) : end)]
        index = end
      }
      if let standing = words.entry(of: word), standing.isDictionaryWord, standing.count >= best.count {
        best = (standing.count, word)
      }
    }
    return best.word
  }

  /// The most frequent word of the dictionary that one letter makes of an unknown one, nil when there is none.
  ///
  /// One letter too many, too few, another one, or two that changed places (Damerau 1964); the first letter stays.
  func corrected(_ form: WrittenForm) -> [UInt8]? {
    let word = form.lower
    guard word.count > 3, form.isAlphabetic, word.allSatisfy({ $0 < 0x80 }), !isKnown(word) else { return nil }
    var best: (count: Int, word: [UInt8])?
    func consider(_ candidate: [UInt8]) {
      guard let standing = words.entry(of: candidate), standing.isDictionaryWord else { return }
      if standing.count > best?.count ?? 0 { best = (standing.count, candidate) }
    }
    for index in 1...word.count {
      if index < word.count { consider(Array(word[..<index] + word[(index + 1)...])) }
      if index + 1 < word.count {
        consider(word[..<index] + [word[index + 1], word[index]] + word[(index + 2)...])
      }
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        if index < word.count { consider(word[..<index] + [letter] + word[(index + 1)...]) }
        consider(word[..<index] + [letter] + word[index...])
      }
    }
    return best?.word
  }
}
