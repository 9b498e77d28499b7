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
    /// Whether its marks are single: ‘…’.
    var isSingle: Bool
    var isClosed = false
  }

  private(set) var quotations: [Quotation] = []
  /// For each word of each sentence the quotation that it stands in, marks included; what is quoted in a quotation
  /// belongs to the outer one.
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
      if opensParagraph, sentence.words.isEmpty || Self.mark(at: 0, of: sentence.words)?.canOpen != true { open = nil }
      for position in sentence.words.indices {
        let place = Place(sentence: index, word: position)
        let mark = Self.mark(at: position, of: sentence.words)
        if open == nil, let mark, mark.canOpen {
          open = quotations.count
          quotations.append(Quotation(start: place, end: place, isSingle: mark.isSingle))
          quoted[index][position] = open
          continue
        }
        guard let quotation = open else { continue }
        quoted[index][position] = quotation
        quotations[quotation].end = place
        let goesOn = opensParagraph && position == 0
        if let mark, mark.canClose, mark.isSingle == quotations[quotation].isSingle, !goesOn {
          quotations[quotation].isClosed = true
          open = nil
        }
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

  // MARK: Marks

  private struct Mark {
    var canOpen: Bool
    var canClose: Bool
    var isSingle = false
  }

  private static func mark(at index: Int, of words: [Word]) -> Mark? {
    guard words[index].kind != .word else { return nil }
    return switch words[index].form {
    case "“", "«", "„", "``": Mark(canOpen: true, canClose: false)
    case "”", "»": Mark(canOpen: false, canClose: true)
    case "\"", "''": Mark(canOpen: true, canClose: true)
    case "'", "‘", "’": singleMark(at: index, of: words)
    default: nil
    }
  }

  /// A single mark opens before a word and behind a gap, and closes the other way round; an apostrophe does neither.
  private static func singleMark(at index: Int, of words: [Word]) -> Mark? {
    guard words[index].tag == .punctuation else { return nil }
    let touchesBefore = index > 0 && words[index - 1].range.end == words[index].range.start
    let touchesNext = index + 1 < words.count && words[index].range.end == words[index + 1].range.start
    let endsBeforePunctuation = touchesNext && words[index + 1].kind == .punctuation
    return Mark(
      canOpen: touchesNext && !touchesBefore, canClose: touchesBefore && (!touchesNext || endsBeforePunctuation),
      isSingle: true)
  }
}
