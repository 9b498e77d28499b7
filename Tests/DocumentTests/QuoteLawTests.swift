import LedgerTestSupport
import Testing

@testable import Document

/// Every range of every block of any text decodes to what the derived text says there.
@Suite struct QuoteLawTests {
  private static let words = [
    "Turkey", "Tür", "key", "co", "operation", "Iran’s", "30", "billion", "$", "the", "Na", "gorno", "East", "West",
    "—",
    "“yes”", "said.", "talks,", "naïve", "self", "government", "U.S.", "çok", "İstanbul", "re", "lations", "ended.",
  ]
  private static let gaps = [
    " ", " ", " ", " ", "\n", "-\n", "-\r\n", "\r\n", "\n\n", "-\n\n", "\u{AD}", "\u{AD}\n", "\r", "  ", "\t", " \n ",
    "\u{A0}", "\u{C}", "\n• ", "\n1. ",
  ]

  private static func randomText(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...80, using: &generator)).map { _ in
      (words.randomElement(using: &generator) ?? "") + (gaps.randomElement(using: &generator) ?? "")
    }.joined() + "end"
  }

  @Test(arguments: TextEncoding.allCases) func holdsOnRandomTexts(encoding: TextEncoding) throws {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<150 {
      let bytes = plainEncode(Self.randomText(&generator), encoding)
      let document = try AnyDocumentReader().read(bytes)
      for block in document.blocks {
        let quote = document.text.string(in: block.range)
        #expect(quoteLawHolds(quote: quote, ranges: document.ranges(of: block.range), of: bytes, document.encoding))
        let range = randomRange(in: block.range, of: document.text, &generator)
        let part = document.text.string(in: range)
        #expect(quoteLawHolds(quote: part, ranges: document.ranges(of: range), of: bytes, document.encoding))
      }
    }
  }

  @Test func blocksLieInOrderAndHoldAllButWhiteSpace() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let document = try AnyDocumentReader().read(Array(Self.randomText(&generator).utf8))
      var end = 0
      for block in document.blocks {
        #expect(squeezed(document.text.string(in: TextRange(end, block.range.start))).isEmpty)
        #expect(!block.range.isEmpty && block.range.start >= end)
        end = block.range.end
      }
      #expect(end == document.text.count)
    }
  }

  /// Single bytes changed, lost and doubled: whatever is still a text keeps the law.
  @Test func holdsAfterRandomDamage() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var bytes = Array(Self.randomText(&generator).utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 1...255, using: &generator)
        case 1: bytes.insert(bytes[place], at: place)
        default: bytes.remove(at: place)
        }
        if bytes.isEmpty { bytes = [0x61] }
      }
      guard let document = try? AnyDocumentReader().read(bytes) else { continue }
      for block in document.blocks {
        let quote = document.text.string(in: block.range)
        #expect(quoteLawHolds(quote: quote, ranges: document.ranges(of: block.range), of: bytes, document.encoding))
      }
    }
  }
}
