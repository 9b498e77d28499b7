import LedgerTestSupport
import Testing

@testable import Document

@Suite struct SubtitleReaderTests {
  private func read(_ text: String) throws -> Document { try AnyDocumentReader().read(Array(text.utf8)) }

  @Test func sentencesRunOverCues() throws {
    let document = try read(
      """
      1
      00:00:01,000 --> 00:00:03,500
      {\\an8}The council approved
      the <i>tunnel</i> on Monday,

      2
      00:00:03,600 --> 00:00:05,000
      after a long debate.

      3
      00:00:05,100 --> 00:00:06,000
      [applause]

      4
      00:00:12,000 --> 00:00:14,000
      VOSS: It costs $4 &amp; more.
      - Who pays?

      """)
    #expect(document.mediaType == .subRip)
    #expect(
      blockNotation(document) == [
        "heading: 00:00:01,000", "body: The council approved the tunnel on Monday, after a long debate.",
        "heading: 00:00:12,000", "body: VOSS: It costs $4 & more.", "body: - Who pays?",
      ])
    let place = try #require(document.ranges(of: document.blocks[3].range).first)
    #expect(document.lines.position(ofByte: place.start).line == 16)
  }

  @Test func voices() throws {
    let document = try read(
      """
      WEBVTT - a talk

      STYLE
      ::cue { color: red }

      NOTE nothing

      intro
      00:01.000 --> 00:04.000 align:start
      <v Clara Voss>It will cost <c.loud>$4 billion.</c>
      <v.first A. Kaya>Who says so?</v>

      00:04.000 --> 00:06.000
      <v A. Kaya>Nobody asked us, <00:05.000>and nobody will.
      """)
    #expect(document.mediaType == .webVTT)
    #expect(
      blockNotation(document) == [
        "heading: 00:01.000", "heading: Clara Voss", "body: It will cost $4 billion.", "heading: A. Kaya",
        "body: Who says so? Nobody asked us, and nobody will.",
      ])
  }

  @Test(arguments: [
    ("00:00:01,000 --> 00:00:02,000\nText", MediaType.subRip), ("1\n99:59:59.999 --> 0:00:00,0\nText", .subRip),
    ("1\n9999999:00:00,000 --> 00:00:01,000\nText", .plainText), ("1\n00:00 --> 00:01\n", .plainText),
    ("WEBVTTX", .plainText),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nText", .webVTT),
  ])
  func kinds(text: String, type: MediaType) { #expect(AnyDocumentReader.type(of: text) == type) }

  @Test func withoutSpeech() {
    #expect(throws: DocumentError.noTextInFile) { try read("WEBVTT\n\nNOTE nothing") }
    #expect(throws: DocumentError.noTextInFile) { try read("1\n00:00:01,000 --> 00:00:02,000\n\n") }
  }

  private static let pieces = [
    "\n\n", "\n", "\r\n", "00:00:01,000 --> 00:00:02,000\n", "00:00:09.000 --> 00:00:12.000\r\n", "<i>", "</i>",
    "<v Ida>",
    "<v.a Bo Lind>", "{\\an8}", "{", "}", "[noise]\n", "♪ la ♪\n", "VOSS: ", "- ", "&amp;", "&lt;b&gt;", "&", "<",
    "3 < 4", "Tür", "key ",
    "said. ", "“yes”", "\u{A0}", "çok ", "1\n", "NOTE x\n",
  ]

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .windows1254]) func quoteLawHolds(encoding: TextEncoding)
    throws
  {
    var generator = SeededGenerator(seed: 31)
    for round in 0..<250 {
      let text =
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nFirst "
        + (0..<Int.random(in: 1...50, using: &generator)).map { _ in Self.pieces.randomElement(using: &generator) ?? ""
        }.joined()
      guard
        let document = try? SubtitleReader(round.isMultiple(of: 2) ? .webVTT : .subRip).read(encoded(text, encoding))
      else { continue }
      let broken = brokenLaws(of: document, &generator)
      #expect(broken.isEmpty, "\(text)")
    }
  }

  @Test(arguments: ["00:00:01,000 --> 00:00:02,000\na\n\n", "<v a>b ", "{", "<", "a\n", "&amp;", "VOSS: ", "word "])
  func timeGrowsWithTheLength(piece: String) {
    func cost(_ size: Int) -> Double {
      let text = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n" + String(repeating: piece, count: size / piece.utf8.count)
      let bytes = Array(text.utf8)
      return threadSeconds { _ = try? SubtitleReader(.webVTT).read(bytes) }
    }
    let (small, large) = (cost(20_000), cost(80_000))
    #expect(large < 8 * small + 0.2, "\(piece): \(small) s, then \(large) s for four times as much")
  }
}
