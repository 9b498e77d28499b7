import Document

/// Splits the blocks of a text into sentences by rules over tokens.
///
/// The rules: abbreviations say what may follow them (the table `abbreviations.tsv`), closing quotation marks, brackets
/// and footnote marks behind a stop belong to its sentence, a quotation that goes on in small letters
/// (`"Fine." she said`) does not end one, nor does a stop inside a quotation or bracket behind which the sentence goes
/// on, and enumerations split before their numbers. Where line breaks got lost, labels of captions ("Figure 2.1"),
/// credits, long dates, drawn rules and salutations are sentences of their own.
public struct SentenceSegmenter: Sendable {
  private let lexicon = TokenLexicon.shared

  public init() {}

  /// The sentences of one block (a paragraph, a list item, a heading) of a derived text, in order.
  ///
  /// Every token of the block is in exactly one sentence; a block of white space has none.
  public func sentences(in text: DerivedText, _ block: TextRange) -> [Sentence] {
    var scanner = TokenScanner(text, block, lexicon)
    scanner.scan()
    let tokens = scanner.tokens
    guard !tokens.isEmpty else { return [] }
    var finder = BoundaryFinder(bytes: text.utf8, tokens: tokens, abbreviations: lexicon.abbreviations)
    var sentences: [Sentence] = []
    var first = 0
    while first < tokens.count {
      let end = finder.endOfSentence(from: first)
      var own = Array(tokens[first..<end])
      TokenScanner.detachFinalStop(&own, text.utf8)
      TokenScanner.attachItemStop(&own, text.utf8)
      sentences.append(Sentence(range: TextRange(tokens[first].range.start, tokens[end - 1].range.end), tokens: own))
      first = end
    }
    return sentences
  }

  /// The sentences of a text without known blocks: blank lines and line breaks that are no wrapping end a block.
  public func sentences(inPlainText text: DerivedText) -> [Sentence] {
    PlainTextBlocks.ranges(in: text).flatMap { sentences(in: text, $0) }
  }
}

extension TokenScanner {
  /// Takes the stop behind the number of an item or a heading for the number's, as in GUM: "2. Results", "2.1. Methods".
  static func attachItemStop(_ tokens: inout [Token], _ bytes: [UInt8]) {
    guard tokens.count > 2, tokens[0].kind == .number, tokens[0].range.count <= 7, tokens[1].range.count == 1,
      tokens[1].range.start == tokens[0].range.end, bytes[tokens[1].range.start] == 0x2E,
      tokens[2].range.start > tokens[1].range.end
    else { return }
    let parts = bytes[tokens[0].range.start..<tokens[0].range.end].split(
      separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.count <= 3 && $0.allSatisfy { $0 &- 0x30 < 10 } }) else { return }
    tokens[0] = Token(range: TextRange(tokens[0].range.start, tokens[1].range.end), kind: .word)
    tokens.remove(at: 1)
  }

  /// Takes the stop of a last abbreviation for the sentence's: "etc|."; "U.S." keeps it, as in GUM.
  static func detachFinalStop(_ tokens: inout [Token], _ bytes: [UInt8]) {
    guard let last = tokens.lastIndex(where: { $0.kind != .punctuation }) else { return }
    let range = tokens[last].range
    guard tokens[last].kind == .word, range.count > 1, bytes[range.end - 1] == 0x2E,
      !bytes[range.start..<(range.end - 1)].contains(0x2E),
      !tokens[(last + 1)...].contains(where: { bytes[$0.range.start] == 0x2E || bytes[$0.range.start] == 0x3F })
    else { return }
    tokens[last].range = TextRange(range.start, range.end - 1)
    tokens.insert(Token(range: TextRange(range.end - 1, range.end), kind: .punctuation), at: last + 1)
  }
}
