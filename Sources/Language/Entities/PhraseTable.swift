/// Phrases with what they stand for, found in a run of tokens whatever the tokenizer splits.
struct PhraseTable<Value: Sendable>: Sendable {
  private var values: [String: Value] = [:]
  /// How every phrase begins: its first word, whole and up to the first mark in it.
  private var heads: Set<String> = []
  private static var longest: Int { 16 }

  /// Adds a phrase; the first value of a phrase stays.
  mutating func insert(_ phrase: String, _ value: Value) {
    let normal = LatinFolding.baseLetters(phrase.utf8)
    guard !normal.isEmpty else { return }
    let key = String(decoding: normal, as: UTF8.self)
    guard values[key] == nil else { return }
    values[key] = value
    heads.insert(String(decoding: normal.prefix { $0 != 0x20 }, as: UTF8.self))
    let start = normal.prefix { $0 >= 0x80 || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 != 0x7C }
    if !start.isEmpty { heads.insert(String(decoding: start, as: UTF8.self)) }
  }

  subscript(phrase: String) -> Value? { values[phrase] }

  /// The longest phrase that starts at a token: the index after its last token and its value.
  ///
  /// - Parameter word: how a token is spelled for the look-up; nil ends the phrase.
  func longestMatch(
    at start: Int, in tokens: [NameToken], spelled word: (NameToken) -> String?
  ) -> (end: Int, value: Value)? {
    guard start < tokens.count, let first = word(tokens[start]), heads.contains(first) else { return nil }
    var phrase = first
    var best: (end: Int, value: Value)?
    var index = start + 1
    while true {
      if let value = values[phrase] { best = (index, value) }
      guard index < min(tokens.count, start + Self.longest), let next = word(tokens[index]) else { return best }
      if tokens[index].hasGap { phrase += " " }
      phrase += next
      index += 1
    }
  }
}
