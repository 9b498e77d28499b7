import Document

/// The words of a passage that turn it into another statement.
struct Wording: Hashable {
  /// Its numbers, and how often it says no.
  struct Meaning: Hashable {
    var numbers: [String] = []
    var negations = 0
  }

  private(set) var meaning = Meaning()
  /// Whether no sentence ends inside.
  private(set) var isOneSentence = true
  /// Where they stand.
  let range: TextRange

  private static let negations: Set<String> = [
    "not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "without", "cannot",
  ]

  /// The words of a range, and of the sentence that it begins and ends in.
  init(around range: TextRange, in text: DerivedText) {
    var (start, end) = (range.start, range.end)
    while start > max(0, range.start - Self.reach), !text.endsSentence(before: start) { start -= 1 }
    while end < min(text.count, range.end + Self.reach), !text.endsSentence(before: end) { end += 1 }
    self.range = TextRange(start, end)
    read(text.string(in: self.range))
  }

  /// Bytes.
  private static let reach = 96

  private mutating func read(_ text: String) {
    var endsSentence = false
    for word in text.split(whereSeparator: \.isWhitespace) {
      if endsSentence, word.first?.isLowercase != true { isOneSentence = false }
      endsSentence = word.last(where: { !"”’\"')".contains($0) }).map { ".!?".contains($0) } == true
      if !word.contains(where: { $0.isLetter || $0.isNumber }) { endsSentence = false }
      for part in word.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && !"'’".contains($0) }) {
        let isShort = part.hasSuffix("n't") || part.hasSuffix("n’t")
        if isShort || Self.negations.contains(String(part)) { meaning.negations += 1 }
        let digits = part.filter(\.isNumber)
        if !digits.isEmpty { meaning.numbers.append(digits) }
      }
    }
  }
}

extension DerivedText {
  /// Whether a sentence or paragraph ends just before a byte, with the blanks that follow it.
  fileprivate func endsSentence(before index: Int) -> Bool {
    guard index > 0, index < count else { return true }
    if utf8[index - 1] == UInt8(ascii: "\n") { return true }
    let before = utf8[max(0, index - 16)..<index].reversed()
    let closed = before.drop { $0 == UInt8(ascii: " ") || Self.noBreakSpace.contains($0) }
    return closed.count < before.count
      && closed.drop(while: Self.closing.contains).first.map(".!?".utf8.contains) == true
  }

  private static let noBreakSpace = Array("\u{A0}".utf8)
  /// The bytes of marks that close a quotation or a parenthesis.
  private static let closing = Array("\"')’”".utf8)
}
