/// The two parts of a broken word without what stands around it.
struct BrokenWord {
  /// Lower case.
  let left: String
  let right: String
  let leftIsCapitalized: Bool
  let rightIsCapitalized: Bool
  /// Both parts are written in capitals.
  let isUppercase: Bool
  let isAddress: Bool
  /// A hyphen stands further on the left, too: "day-to-⏎day".
  let isChained: Bool

  var joined: String { left + right }
  var hyphened: String { left + "-" + right }
  /// As words with a hyphen begin, and as they end.
  var start: String { left + "-" }
  var end: String { "-" + right }

  /// Whether the hyphen parts a vowel from the same one, behind a short prefix: "re-emerge", "co-opt", "anti-immigrant".
  var partsVowels: Bool {
    guard let last = left.utf8.last, last == right.utf8.first, "aeiou".utf8.contains(last) else { return false }
    return left.utf8.count <= 5
  }

  init(left: String, right: String) {
    let lastPart = left.unicodeScalars.split { "-‐–—/".unicodeScalars.contains($0) }.last.map(String.init) ?? ""
    let leftWord = String(
      String.UnicodeScalarView(
        lastPart.unicodeScalars.drop { !$0.properties.isAlphabetic && $0.properties.numericType == nil }))
    var rightWord = String(
      String.UnicodeScalarView(
        right.unicodeScalars.prefix {
          $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "'" || $0 == "’"
        }))
    let tail = right.unicodeScalars.drop { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    isChained =
      left.unicodeScalars.dropLast(lastPart.unicodeScalars.count).last.map { "-‐".unicodeScalars.contains($0) } ?? false
    isAddress =
      right.unicodeScalars.contains("@")
      || (tail.first == "." && tail.dropFirst().first?.properties.isAlphabetic == true)
    isUppercase = leftWord.count > 1 && leftWord == leftWord.uppercased() && rightWord == rightWord.uppercased()
    leftIsCapitalized = leftWord.unicodeScalars.first?.properties.isUppercase ?? false
    rightIsCapitalized = rightWord.unicodeScalars.first?.properties.isUppercase ?? false
    rightWord = rightWord.lowercased()
    for possessive in ["'s", "’s"] where rightWord.hasSuffix(possessive) { rightWord.removeLast(2) }
    while let last = rightWord.unicodeScalars.last, last == "'" || last == "’" { rightWord.unicodeScalars.removeLast() }
    self.left = leftWord.lowercased()
    self.right = rightWord
  }
}

/// The words of a document that no line end has broken, in lower case.
enum DocumentWords {
  static func forEach(in text: [UInt8], _ body: (String) -> Void) {
    var (start, index) = (nil as Int?, 0)
    while index < text.count {
      let (width, isWord) = unit(text, at: index)
      // A hyphen or an apostrophe belongs to the word that it stands in.
      let isInner = text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "'")
      if isWord {
        if start == nil { start = index }
      } else if let first = start, !isInner {
        emit(text[first..<index], body)
        start = nil
      }
      index += width
    }
    if let first = start { emit(text[first...], body) }
  }

  private static func emit(_ word: ArraySlice<UInt8>, _ body: (String) -> Void) {
    // What ends in a hyphen was broken by a line end.
    guard word.last != UInt8(ascii: "-") else { return }
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    body(lower)
    for possessive in ["'s", "’s"] where lower.hasSuffix(possessive) { body(String(lower.dropLast(2))) }
  }

  /// The width of the character here and whether it is part of a word: a letter, a digit, anything beyond ASCII that is
  /// no general punctuation (E2 80-81 xx), and the apostrophe U+2019.
  private static func unit(_ text: [UInt8], at index: Int) -> (width: Int, isWord: Bool) {
    let byte = text[index]
    guard byte >= 0x80 else {
      return (1, (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte))
    }
    let (width, _) = utf8Unit(text[...], at: index)
    guard byte == 0xE2, width == 3, text[index + 1] == 0x80 || text[index + 1] == 0x81 else { return (width, true) }
    return (width, text[index + 1] == 0x80 && text[index + 2] == 0x99)
  }
}
