import Document

/// A short form and the long form it was introduced with: "Justice and Development Party (AKP)".
///
/// Method: A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
/// text", Pacific Symposium on Biocomputing 2003: the letters of the short form are looked for from right to left, the
/// first one at the start of a word. Here both orders of long and short form are read, and the long form must begin
/// with a capital.
struct AcronymDefinition: Hashable, Sendable {
  var short: TextRange
  var long: TextRange
  /// The short form in base letters, stops left out.
  var acronym: String

  static func definitions(in tokens: [NameToken]) -> [AcronymDefinition] {
    var found: [AcronymDefinition] = []
    for open in tokens.indices.dropFirst() where tokens[open].normal == "(" {
      guard open + 2 < tokens.count, let close = tokens[open...].firstIndex(where: { $0.normal == ")" }) else {
        continue
      }
      if close == open + 2, let letters = acronym(tokens[open + 1]) {
        let first = max(0, open - min(letters.utf8.count + 5, letters.utf8.count * 2))
        if let start = longForm(of: letters, in: tokens, from: first, to: open) {
          found.append(definition(start..<open, short: open + 1, letters, tokens))
        }
      } else if close > open + 2, let letters = acronym(tokens[open - 1]),
        longForm(of: letters, in: tokens, from: open + 1, to: close) == open + 1
      {
        found.append(definition((open + 1)..<close, short: open - 1, letters, tokens))
      }
    }
    return found
  }

  private static func definition(
    _ long: Range<Int>, short: Int, _ letters: String, _ tokens: [NameToken]
  ) -> AcronymDefinition {
    let range = TextRange(tokens[long.lowerBound].range.start, tokens[long.upperBound - 1].range.end)
    return AcronymDefinition(short: tokens[short].range, long: range, acronym: letters)
  }

  /// The letters of a short form: two to ten characters, at least two capitals.
  private static func acronym(_ token: NameToken) -> String? {
    guard token.isCapitalised || token.shape == .lower else { return nil }
    let bytes = token.normal.utf8.filter { $0 != 0x2E }
    guard (2...10).contains(bytes.count), bytes.filter({ (0x41...0x5A).contains($0) }).count >= 2 else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The token where the long form begins, nil when the letters are not found.
  private static func longForm(of letters: String, in tokens: [NameToken], from first: Int, to end: Int) -> Int? {
    guard first < end else { return nil }
    let short = Array(letters.utf8).map { $0 | 0x20 }
    var text: [(byte: UInt8, token: Int, opens: Bool)] = []
    for index in first..<end {
      if tokens[index].shape == .punctuation, tokens[index].normal != "-", tokens[index].normal != "&" { text = [] }
      for (offset, byte) in tokens[index].lower.utf8.enumerated() { text.append((byte, index, offset == 0)) }
    }
    var position = text.count
    for (place, letter) in short.enumerated().reversed() {
      repeat {
        position -= 1
        guard position >= 0 else { return nil }
      } while text[position].byte != letter
        || place == 0 && !(text[position].opens && tokens[text[position].token].isCapitalised)
    }
    let start = text[position].token
    guard end - start > 1, tokens[end - 1].shape != .punctuation else { return nil }
    return start
  }
}
