import Document
import Language

/// The quotations of a document: from mark to mark, over sentences, and over paragraphs where the next one opens with a
/// mark again.
struct Quotations {
  struct Place: Sendable {
    var sentence: Int
    var word: Int
  }

  struct Quotation: Sendable {
    /// The opening mark.
    var start: Place
    /// The closing mark, or the last word of the first sentence of a quotation that is never closed.
    var end: Place
    var isClosed = false
  }

  private(set) var quotations: [Quotation] = []
  /// For each word of each sentence the quotation that it stands in, marks included.
  private(set) var quoted: [[Int?]]

  private let sentences: [SentenceAnalysis]

  init(_ sentences: [SentenceAnalysis]) {
    self.sentences = sentences
    quoted = sentences.map { [Int?](repeating: nil, count: $0.words.count) }
    var open: Int?
    var block: TextRange?
    for (index, sentence) in sentences.enumerated() {
      let opensParagraph = sentence.block.range != block
      block = sentence.block.range
      if opensParagraph, !(sentence.words.first.map(Self.canOpen) ?? false) { open = nil }
      for (position, word) in sentence.words.enumerated() {
        if Self.isMark(word) {
          let place = Place(sentence: index, word: position)
          if let quotation = open {
            quoted[index][position] = quotation
            let goesOn = opensParagraph && position == 0
            if !goesOn, Self.canClose(word) {
              quotations[quotation].end = place
              quotations[quotation].isClosed = true
              open = nil
              continue
            }
          } else if Self.canOpen(word) {
            open = quotations.count
            quotations.append(Quotation(start: place, end: place))
          }
        }
        guard let quotation = open else { continue }
        quoted[index][position] = quotation
        quotations[quotation].end = Place(sentence: index, word: position)
      }
    }
    for quotation in quotations.indices where !quotations[quotation].isClosed { breakOff(quotation) }
  }

  /// A quotation that is never closed ends with its first sentence.
  private mutating func breakOff(_ quotation: Int) {
    let (start, end) = (quotations[quotation].start, quotations[quotation].end)
    guard start.sentence < end.sentence else { return }
    for sentence in start.sentence + 1...end.sentence {
      for word in quoted[sentence].indices where quoted[sentence][word] == quotation { quoted[sentence][word] = nil }
    }
    quotations[quotation].end = Place(sentence: start.sentence, word: sentences[start.sentence].words.count - 1)
  }

  /// The words of a sentence that stand in a quotation.
  func words(of quotation: Int, in sentence: Int) -> Range<Int> {
    let (start, end) = (quotations[quotation].start, quotations[quotation].end)
    guard start.sentence <= sentence, sentence <= end.sentence else { return 0..<0 }
    let first = start.sentence == sentence ? start.word : 0
    let last = end.sentence == sentence ? end.word : sentences[sentence].words.count - 1
    return first..<last + 1
  }

  private static func isMark(_ word: Word) -> Bool { canOpen(word) || canClose(word) }

  private static func canOpen(_ word: Word) -> Bool { ["“", "«", "„", "``", "\"", "''"].contains(word.form) }

  private static func canClose(_ word: Word) -> Bool { ["”", "»", "''", "\""].contains(word.form) }
}
