import LedgerTestSupport
import Testing

@testable import Document

/// Every character of what is read from any page decodes from the bytes that are recorded for it.
@Suite struct HTMLQuoteLawTests {
  private static let pieces = [
    "Turkey", "Tür", "key", " said", ", the ", "30 &amp; 40", "&lt;b&gt;", "&rsquo;s", "&#8220;yes&#x201D;", "&nbsp;",
    " ",
    "\n   ", "&shy;", "\u{AD}", "\u{200B}", "&#10;", "&amp", "&ampx", "&notit;", "&foo;", "AT&T", " < ", "<", "&",
    "a.b", "“ok”",
    "<b>", "</b>", "<i class='x>y'>", "</i>", "<br>", "<br/>", "<p>", "</p>", "<div id=a>", "</div>",
    "<!-- <p>no</p> -->",
    "<a href=\"?a=1&amp;b\">", "</a>", "<span hidden>no</span>", "<script>no</script>", "<ul><li>", "</ul>", "<td>",
    "</table>",
    "<h2>", "</h2>", "\0", "ends. ", "&#0;", "<x-y>", "</", "<!", "\t", "<blockquote>",
  ]

  private static func randomPage(_ generator: inout SeededGenerator) -> String {
    "<!doctype html><p>First "
      + (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
  }

  @Test(arguments: TextEncoding.allCases) func holdsOnRandomPages(encoding: TextEncoding) throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<120 {
      let page = Self.randomPage(&generator)
      let bytes = plainEncode(page, encoding)
      guard let document = try? AnyDocumentReader().read(bytes) else { continue }
      try expectLaw(document, bytes, &generator, page)
    }
  }

  @Test func holdsAfterRandomDamage() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<150 {
      var bytes = Array(HTMLReaderTests.page(HTMLReaderTests.paragraphs).utf8)
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        let place = Int.random(in: 20..<bytes.count, using: &generator)
        if Bool.random(using: &generator) {
          bytes.remove(at: place)
        } else {
          bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      guard let document = try? AnyDocumentReader().read(bytes, as: .html) else { continue }
      try expectLaw(document, bytes, &generator, "")
    }
  }

  private func expectLaw(
    _ document: Document, _ bytes: [UInt8], _ generator: inout SeededGenerator, _ page: String
  ) throws {
    var end = 0
    for block in document.blocks {
      #expect(!block.range.isEmpty && block.range.start >= end, "\(page)")
      #expect(squeezed(document.text.string(in: TextRange(end, block.range.start))).isEmpty, "\(page)")
      end = block.range.end
      for range in [block.range, randomRange(in: block.range, of: document.text, &generator)] {
        let quote = document.text.string(in: range)
        let ranges = document.ranges(of: range)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end < $1.start }, "\(page)")
        guard !range.isEmpty else { continue }
        #expect(
          Quote.stands(quote, in: ranges, of: bytes, document.encoding, document.mediaType), "\(quote) of \(page)")
      }
    }
    #expect(squeezed(document.text.string(in: TextRange(end, document.text.count))).isEmpty)
  }

  /// Character by character, without the reader's own decoder.
  @Test func everyCharacterHasItsBytes() throws {
    let references = ["&mdash;": "—", "&nbsp;": "\u{A0}", "&rsquo;": "’", "&amp;": "&", "&lt;": "<", "&#233;": "é"]
    let page = HTMLReaderTests.page(
      HTMLReaderTests.paragraphs + "<p>Lunde, who wrote &lt;R&amp;D, caf&#233;&gt; and was heard, said so.</p>")
    let bytes = Array(page.utf8)
    let document = try AnyDocumentReader().read(bytes)
    var start = 0
    for scalar in document.text.string(in: document.text.range).unicodeScalars {
      let end = start + String(scalar).utf8.count
      let ranges = document.ranges(of: TextRange(start, end))
      try #require(ranges.count == 1)
      let written = String(decoding: bytes[ranges[0].start..<ranges[0].end], as: UTF8.self)
      let isBlank = scalar == "\n" || scalar == " "
      if isBlank {
        #expect(written.allSatisfy(\.isWhitespace) || (written.hasPrefix("<") && written.hasSuffix(">")))
      } else {
        #expect(written == String(scalar) || references[written] == String(scalar) || written == "&gt;")
      }
      start = end
    }
  }
}
