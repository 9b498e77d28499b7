import Lexicons

/// Decides for a word that a line end has broken after a hyphen whether the hyphen belongs to the word.
///
/// First the document's own words, then the vocabulary: "trans-⏎form" is one word since "transform" is one, "East-⏎West"
/// keeps its hyphen since both parts are words and "eastwest" is none.
public struct Dehyphenator: Sendable {
  private let words = WordList()
  /// How often the document has a word elsewhere, lower case; hyphened words as such, and by their first and last parts
  /// with the hyphen.
  private var occurrences: [String: Int] = [:]

  /// A judge that knows the words of this document; `breaks` are the broken words it will be asked about.
  public init(breaks: [(left: String, right: String)], in text: [UInt8]) {
    guard !breaks.isEmpty else { return }
    for word in breaks.map({ BrokenWord(left: $0.left, right: $0.right) }) {
      for form in [word.joined, word.hyphened, word.left, word.start, word.end] { occurrences[form] = 0 }
    }
    func count(_ word: String) { if occurrences[word] != nil { occurrences[word, default: 0] += 1 } }
    DocumentWords.forEach(in: text) { word in
      count(word)
      guard let first = word.firstIndex(of: "-"), let last = word.lastIndex(of: "-") else { return }
      count(String(word[...first]))
      count(String(word[last...]))
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
    if hyphenedCount > joinedCount || keepsHyphen(word, joinedCount) { return false }
    if isKnown(word.joined) || growsTogether(word) { return true }
    // The rest of a name is rarely a word, though it may look like one: "Car-dona".
    if word.leftIsCapitalized, !word.isUppercase, !(isFrequent(word.left, 5) && isFrequent(word.right, 5)) {
      return true
    }
    return !(isWord(word.left) && isWord(word.right))
  }

  /// What speaks for a hyphen, though the words together may be one, too.
  private func keepsHyphen(_ word: BrokenWord, _ joinedCount: Int) -> Bool {
    let parts = Self.parts
    if parts.tens.contains(word.left), parts.units.contains(word.right) { return true }
    guard isWord(word.right) else { return false }
    if word.isChained, parts.links.contains(word.left) { return true }
    if parts.openPrefixes.contains(word.left), joinedCount == 0 { return true }
    guard joinedCount < 2 else { return false }
    // "re-emerge", "co-opt".
    if word.partsVowels { return true }
    // The document writes other words so: "non-" and "-based".
    if occurrences[word.start] ?? 0 > 0 { return true }
    if occurrences[word.end] ?? 0 > 0, isWord(word.left) { return true }
    // "University-hosted", "Ankara-led": the name is whole.
    let isWhole = occurrences[word.left] ?? 0 > 0 || (word.left.utf8.count > 4 && words[word.left] != nil)
    let isEnd = parts.openEnds.contains(word.right) || (word.right.hasSuffix("ed") && word.right.utf8.count > 4)
    return word.leftIsCapitalized && !word.isUppercase && isWhole && isEnd
  }

  /// Words that are in no list, but of a kind that is written without a hyphen.
  private func growsTogether(_ word: BrokenWord) -> Bool {
    let parts = Self.parts
    return (parts.closedPrefixes.contains(word.left) && isWord(word.right))
      || (parts.closedEnds.contains(word.right) && isWord(word.left))
  }

  /// The words of `hyphen-words.tsv`.
  private static let parts = HyphenWords()

  private struct HyphenWords {
    let closedPrefixes, closedEnds, openPrefixes, openEnds, links, tens, units: Set<String>

    init() {
      let classes = WordClasses(.hyphenWords)
      (closedPrefixes, closedEnds) = (classes["closedPrefix"], classes["closedEnd"])
      (openPrefixes, openEnds) = (classes["openPrefix"], classes["openEnd"])
      (links, tens, units) = (classes["link"], classes["tens"], classes["units"])
    }
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
