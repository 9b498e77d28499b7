import Lexicons

/// The one place where two texts differ that are else the same word for word: one was made from the other, or both from one.
struct Substitution {
  /// What stands there, at most two words, in lower case; one has nothing where the other adds words.
  let a: [String]
  let b: [String]
  /// The number of words around it.
  let shared: Int

  /// In words.
  static let longest = 2

  /// Nil for texts that are the same or that differ in more.
  init?(_ a: String, _ b: String) {
    let (first, second) = (Self.words(of: a), Self.words(of: b))
    let start = zip(first, second).prefix { $0 == $1 }.count
    let end = zip(first.dropFirst(start).reversed(), second.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    self.a = Array(first[start..<first.count - end])
    self.b = Array(second[start..<second.count - end])
    shared = start + end
    guard (1...Self.longest).contains(max(self.a.count, self.b.count)) else { return nil }
  }

  /// In lower case, without punctuation around them; "an" is "a". A claim is laid beside many.
  private static func words(of text: String) -> [String] { known.value(of: text, readWords) }

  private static let known = Remembered<[String]>(limit: 4096)

  private static func readWords(of text: String) -> [String] {
    text.lowercased().split(separator: " ").compactMap { word in
      let word = word.drop { !$0.isLetter && !$0.isNumber }
      let end = word.lastIndex { $0.isLetter || $0.isNumber }
      return end.map { word[...$0] == "an" ? "a" : String(word[...$0]) }
    }
  }
}
