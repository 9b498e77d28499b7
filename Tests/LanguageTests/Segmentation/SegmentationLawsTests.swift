import Document
import Foundation
import Language
import LedgerTestSupport
import Testing

/// The laws of tokens and sentences, on texts thrown together from pieces that rules look at and on random scalars.
@Suite struct SegmentationLawsTests {
  private static let pieces = [
    " ", " ", " ", "\n", "\u{A0}", "\u{2009}", ".", ".", "...", ". . .", "!", "?!", ",", ":", ";", "…", "-", "--", "—",
    "\u{2011}", "'", "’", "‘", "\"", "“", "”", "(", ")", "[", "]", "1", "2.", "3)", "1,000", "10.5", "7:30", "$", "€",
    "%",
    "°", "Mr.", "U.S.", "a.m.", "No.", "e.g.", "Inc.", "I.", "J.", "the", "The", "Ended", "don't", "cannot", "n't",
    "'s",
    "co-op", "al-Qaeda", "a@b.org", "http://x.y/z.", "www.", "#", "#tag", "@", "@me", ":)", ";-)", "<3", "^_^", "*",
    "==",
    "é", "Ü", "中", "۔", "👍🏽", "🇫🇷", "🇫", "\u{200D}", "\u{FE0F}", "\u{AD}", "\u{200B}", "²", "½", "\u{301}", "\u{0}",
    "\u{7F}", "«", "»", "•", "⁃", "b)", "iv.", "[3]", "[citation needed]", "+44", "/", "&", "_", "`", "``", "''", "’’",
  ]

  private func checkLaws(_ text: DerivedText, _ block: TextRange, sourceLocation: SourceLocation = #_sourceLocation) {
    let tokens = Tokenizer().tokens(in: text, block)
    let sentences = SentenceSegmenter().sentences(in: text, block)
    #expect(isPartition(tokens.map(\.range), of: block, in: text), sourceLocation: sourceLocation)
    #expect(
      isPartition(sentences.flatMap { $0.tokens.map(\.range) }, of: block, in: text), sourceLocation: sourceLocation)
    for sentence in sentences {
      #expect(sentence.tokens.first?.range.start == sentence.range.start, sourceLocation: sourceLocation)
      #expect(sentence.tokens.last?.range.end == sentence.range.end, sourceLocation: sourceLocation)
    }
  }

  /// Whether the ranges are not empty, in order, on scalar boundaries, and leave out nothing but white space.
  private func isPartition(_ ranges: [TextRange], of block: TextRange, in text: DerivedText) -> Bool {
    var position = block.start
    for range in ranges + [TextRange(block.end, block.end)] {
      guard range.start >= position, !range.isEmpty || range.start == block.end else { return false }
      while position < range.start {
        guard let width = text.whiteSpaceWidth(at: position) else { return false }
        position += width
      }
      guard position == range.start, isBoundary(range.start, text), isBoundary(range.end, text) else { return false }
      while position < range.end {
        guard text.whiteSpaceWidth(at: position) == nil else { return false }
        position += 1
        while !isBoundary(position, text) { position += 1 }
      }
    }
    return position == block.end
  }

  private func isBoundary(_ index: Int, _ text: DerivedText) -> Bool {
    index == text.count || text.utf8[index] & 0xC0 != 0x80
  }

  @Test(arguments: 0..<40)
  func lawsHoldOnTextsOfPieces(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = DerivedText(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          Self.pieces.randomElement(using: &random) ?? ""
        }.joined())
      checkLaws(text, text.range)
    }
  }

  @Test(arguments: 100..<120)
  func lawsHoldOnRandomScalarsAndInnerBlocks(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let limit: UInt32 = [0x80, 0x100, 0x800, 0x3100, 0x10FFFF].randomElement(using: &random) ?? 0x80
        scalars.append(Unicode.Scalar(UInt32.random(in: 0...limit, using: &random)) ?? "x")
      }
      let text = DerivedText(String(scalars))
      let ends = (0...text.count).filter { isBoundary($0, text) }
      let (a, b) = (ends.randomElement(using: &random) ?? 0, ends.randomElement(using: &random) ?? 0)
      checkLaws(text, TextRange(min(a, b), max(a, b)))
      checkLaws(text, text.range)
    }
  }

  /// Eight times the text must not take far more than eight times as long.
  @Test(arguments: [
    "a", "a-", "a.", "a.b@", "word ", "1,", "1-", "'", "\"", "(", ".", ". ", "a/", "U.S.", "[1]", "1) A ", "No. ", "! ",
    "A. ",
    "http://a.", ":)", "é", "x&y", "'s", "👍", "Mr.", ".)", ".\"", ". (", "? ", ". . . x ", ".)x",
  ])
  func timeIsLinear(_ piece: String) {
    func seconds(_ count: Int) -> Double {
      let text = DerivedText(String(repeating: piece, count: count / piece.utf8.count) + " x")
      return (0..<3).map { _ in
        let start = threadSeconds()
        _ = SentenceSegmenter().sentences(in: text, text.range)
        return threadSeconds() - start
      }.min() ?? 0
    }
    _ = seconds(1_000)
    let (short, long) = (seconds(4_000), seconds(32_000))
    #expect(long < short * 40 + 0.02)
  }

  /// CPU time of this thread, so that other work on the machine does not count.
  private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
