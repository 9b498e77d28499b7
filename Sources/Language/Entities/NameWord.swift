/// One word of a name.
struct NameWord: Hashable, Sendable {
  /// As ``SpellingSounds/letters(_:)`` gives them.
  let letters: [UInt8]
  /// The key that tables know it by; see ``foldedKey(_:)``.
  let folded: String

  init(_ letters: some Sequence<UInt8>) {
    self.letters = Array(letters)
    folded = foldedKey(utf8: SpellingSounds.unmarked(self.letters))
  }

  /// Lower-case base letters.
  var plain: String { String(decoding: SpellingSounds.unmarked(letters), as: UTF8.self) }
  var isInitial: Bool { letters.count == 1 }

  /// The words of a name: blanks, hyphens, commas and slashes part them, stops in front of a letter too; apostrophes go.
  ///
  /// - Returns: the words with whether a hyphen joins each one to the word before it.
  static func words(of name: some StringProtocol) -> [(word: NameWord, isJoined: Bool)] {
    var words: [(word: NameWord, isJoined: Bool)] = []
    var word: [UInt8] = []
    var isJoined = false
    func close(joins: Bool) {
      if !word.isEmpty { words.append((NameWord(word), isJoined && !words.isEmpty)) }
      if !word.isEmpty || !joins { isJoined = joins }
      word = []
    }
    for letter in SpellingSounds.letters(name) {
      switch letter {
      case UInt8(ascii: "'"): continue
      case UInt8(ascii: "-"): close(joins: true)
      case 1...5, 0x30...0x39, 0x61...0x7A, 0x80...: word.append(letter)
      case UInt8(ascii: "&"):
        close(joins: false)
        words.append((NameWord(CollectionOfOne(letter)), false))
      default: close(joins: false)
      }
    }
    close(joins: false)
    return words
  }
}
