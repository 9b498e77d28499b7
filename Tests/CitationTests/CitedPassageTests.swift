import Citation
import Document
import Testing

@Suite struct CitedPassageTests {
  private func passage(_ metadata: SourceMetadata, quote: String = "the bridge was closed", endLine: Int = 7)
    -> CitedPassage
  {
    CitedPassage(
      id: "abcdefghij", claim: "The bridge was closed", quote: quote, file: "bridge.txt",
      start: Position(line: 7, column: 3, codePoint: 120), end: Position(line: endLine, column: 24, codePoint: 141),
      ranges: [ByteRange(12_120, 12_130), ByteRange(12_132, 12_143)], metadata: metadata,
      sha256: "5b1f" + String(repeating: "0", count: 56) + "e2a9", isVerified: true)
  }

  private let known = SourceMetadata(
    title: "A long winter", author: "M. Lind", publisher: "Harbour News", date: CalendarDate(iso: "2024-01-25"))

  @Test func whatIsKnownIsSaidAndNothingElse() {
    #expect(passage(known).source == "M. Lind, “A long winter”, Harbour News, 2024-01-25")
    #expect(passage(SourceMetadata()).source == "bridge.txt")
    #expect(passage(SourceMetadata(date: CalendarDate(iso: "2024-01"))).source == "2024-01")
  }

  @Test func placeAndBytes() {
    #expect(passage(known).place == "line 7, columns 3-23")
    #expect(passage(known, endLine: 9).place == "lines 7-9")
    #expect(passage(known).bytes() == "12,120-12,130, 12,132-12,143")
    #expect(passage(known).shortHash == "5b1f…e2a9")
  }

  @Test func aFootnoteThatCanBePasted() {
    #expect(
      passage(known).markdown == """
        The bridge was closed.[^abcdefghij]

        [^abcdefghij]: M. Lind, “A long winter”, *Harbour News*, 25 January 2024, line 7: “the bridge was closed” \
        (sha256:5b1f…e2a9, bytes 12120–12130, 12132–12143).
        """)
  }

  @Test func textOfAnArticleIsData() {
    let hostile = passage(SourceMetadata(title: "<b>x</b> [a](b) *c*"), quote: "a\nb `c` <script>")
    #expect(!hostile.markdown.contains("<script>") && !hostile.markdown.contains("<b>"))
    #expect(hostile.markdown.contains("\\[a\\](b)"))
    #expect(hostile.markdown.contains("“a b \\`c\\` \\<script\\>”"))
  }
}
