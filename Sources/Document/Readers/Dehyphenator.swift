import Lexicons

/// Decides for a word that a line end has broken after a hyphen whether the hyphen belongs to the word.
///
/// First the document's own words, then the vocabulary: "trans-⏎form" is one word since "transform" is one, "East-⏎West"
/// keeps its hyphen since both parts are words and "eastwest" is none.
public struct Dehyphenator: Sendable {
  private let words = WordList()
  /// How often the document has a word elsewhere, lower case; hyphened words as such.
  private var occurrences: [String: Int] = [:]

  /// A judge that knows the words of this document; `breaks` are the broken words it will be asked about.
  public init(breaks: [(left: String, right: String)], in text: [UInt8]) {
    guard !breaks.isEmpty else { return }
    for word in breaks.map({ BrokenWord(left: $0.left, right: $0.right) }) {
      occurrences[word.joined] = 0
      occurrences[word.hyphened] = 0
    }
    DocumentWords.forEach(in: text) { word in
      if occurrences[word] != nil { occurrences[word, default: 0] += 1 }
    }
  }

  /// Whether the hyphen falls away. `left` is what stands before it up to a blank, `right` what follows the line break.
  public func joins(left: String, right: String) -> Bool {
    let word = BrokenWord(left: left, right: right)
    // An address has no hyphen that only a line end gave it more often than it has one.
    if word.isAddress { return true }
    guard let last = word.left.unicodeScalars.last, let first = word.right.unicodeScalars.first,
      last.properties.isAlphabetic, first.properties.isAlphabetic
    else { return false }
    let (joinedHere, hyphenedHere) = (occurrences[word.joined] ?? 0, occurrences[word.hyphened] ?? 0)
    let (joinedCount, hyphenedCount) = (words[word.joined]?.count ?? 0, words[word.hyphened]?.count ?? 0)
    if word.rightIsCapitalized, !word.isUppercase {
      return joinedHere > 0 || (joinedCount > 0 && hyphenedCount == 0)
    }
    if joinedHere + hyphenedHere > 0 { return joinedHere >= hyphenedHere }
    if hyphenedCount > joinedCount { return false }
    if isKnown(word.joined) { return true }
    // The rest of a name is rarely a word, though it may look like one: "Car-dona".
    if word.leftIsCapitalized, !word.isUppercase, !(isFrequent(word.left, 5) && isFrequent(word.right, 5)) {
      return true
    }
    return !(isWord(word.left) && isWord(word.right))
  }

  private func isFrequent(_ word: String, _ count: Int) -> Bool { words[word].map { $0.count >= count } ?? false }

  /// A part that stands as a word of its own.
  private func isWord(_ part: String) -> Bool {
    guard part.utf8.count > 1, let entry = words[part] else { return false }
    return entry.count >= 2 || (entry.isDictionaryWord && part.utf8.count > 3)
  }

  /// A word of the vocabulary, or an inflected form of one.
  private func isKnown(_ word: String) -> Bool {
    if words[word] != nil { return true }
    for ending in ["s", "es", "ed", "d", "ing", "ly"] where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      if stem.utf8.count >= 4, words[stem] != nil { return true }
    }
    return false
  }
}

/// The two parts of a broken word without what stands around it.
private struct BrokenWord {
  /// Lower case.
  let left: String
  let right: String
  let leftIsCapitalized: Bool
  let rightIsCapitalized: Bool
  /// Both parts are written in capitals.
  let isUppercase: Bool
  let isAddress: Bool

  var joined: String { left + right }
  var hyphened: String { left + "-" + right }

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
private enum DocumentWords {
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
