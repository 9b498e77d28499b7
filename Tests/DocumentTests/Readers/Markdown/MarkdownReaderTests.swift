import LedgerTestSupport
import Testing

@testable import Document

@Suite struct MarkdownReaderTests {
  private func read(_ text: String) throws -> Document {
    try AnyDocumentReader().read(Array(text.utf8), name: "note.md")
  }
  private func blocks(_ text: String) throws -> [String] { blockNotation(try read(text)) }

  @Test func blocksOfANote() throws {
    let note = """
      # Harbour tunnel

      The council of Northport *approved* the
      tunnel, which [the mayor](https://example.org/a "A. Kaya") had \\*promised\\* &amp; planned.

      Costs
      -----

      > The tunnel will cost **$4 billion**,
      said the mayor.
      > Nobody knows.

      - nine years
        of work
      - 2,300 cars a day

        and buses
      1. one[^1]

      | Year | Cars   |
      |------|-------:|
      | 2023 | 2,300  |

      ```swift
      let cost = 4
      ```

          old code

      [^1]: The office counts cars only.
      """
    #expect(
      try blocks(note) == [
        "headline: Harbour tunnel",
        "body: The council of Northport approved the tunnel, which the mayor had *promised* & planned.",
        "heading: Costs", "quotation: The tunnel will cost $4 billion, said the mayor. Nobody knows.",
        "list item: nine years of work", "list item: 2,300 cars a day", "list item: and buses", "list item: one",
        "table cell: Year", "table cell: Cars", "table cell: 2023", "table cell: 2,300",
        "furniture: code: let cost = 4",
        "furniture: code: old code", "list item: The office counts cars only.",
      ])
  }

  /// Texts as CommonMark reads them, written anew.
  @Test(arguments: [
    ("a *b* c", "a b c"), ("a * b * c", "a * b * c"), ("snake_case_name", "snake_case_name"), ("**a*", "*a"),
    ("*a **b** c*", "a b c"), ("***a***", "a"), ("5*3*2", "532"), ("__a__ and _b_", "a and b"),
    ("~~old~~ new", "old new"),
    ("`a *b*` c", "a *b* c"), ("``a ` b`` c", "a ` b c"), ("`open", "`open"), ("\\# no \\q", "# no \\q"),
    ("[a](b)", "a"), ("[a](<b c> 'd') e", "a e"), ("[a](b c)", "[a](b c)"), ("[a [b](c) d](e)", "[a b d](e)"),
    ("![alt *x*](a.png) text", "text"), ("[![alt](a.png)](b) text", "text"),
    ("<https://a.example/b> x", "https://a.example/b x"),
    ("a <b>c</b> d<!-- e --> f", "a c d f"), ("a<br>b<br/>c", "a b c"), ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
    ("[sic] he said", "[sic] he said"), ("[a][r]\n\n[r]: /u", "a"), ("[R]\n\n[r]: <u> \"t\"", "R"),
    ("[a][]\n\n[a]: u", "a"),
    ("[a]: u v w", "[a]: u v w"), ("a\\\nb", "a b"), ("a  \nb", "a b"), ("&eacute;t&#233; &copy; &amp", "été © &"),
    ("*a\nb*", "a b"), ("# a #", "a"), ("#a", "#a"), ("> *a\n> b*", "a b"), ("- [x] done", "done"),
    ("[a](b(c)d) e", "a e"),
  ])
  func inlines(_ markdown: String, _ expected: String) throws {
    let document = try read(markdown)
    #expect(document.text.string(in: document.text.range) == expected)
  }

  @Test(arguments: [
    ("text\n- item", ["body: text", "list item: item"]), ("text\n2. two", ["body: text 2. two"]),
    ("- a\nlazy", ["list item: a lazy"]), ("- a\n\nb", ["list item: a", "body: b"]),
    ("> a\n\nb", ["quotation: a", "body: b"]), ("a\n***\nb", ["body: a", "body: b"]),
    ("1. a\n2. b\n   c", ["list item: a", "list item: b c"]), ("-\ta\n\n\tb", ["list item: a", "list item: b"]),
    ("> - a\n>   b\n> c", ["quotation: a b c"]), ("<div>\n*a*\n</div>\n\n*b*", ["body: *a*", "body: b"]),
    ("<h2>A title</h2>\n<p>b<br>c</p>", ["heading: A title", "body: b c"]),
    ("<script>\nx\n\ny\n</script>\n\nz", ["body: z"]),
    (
      "a | b\n--- | ---\nc | d \\| e",
      ["table cell: a", "table cell: b", "table cell: c", "table cell: d | e"]
    ),
    ("    code\n\ntext", ["furniture: code: code", "body: text"]),
    ("~~~\n> a\n~~~\nb", ["furniture: code: > a", "body: b"]),
    ("a\r\n\r\nb\rc", ["body: a", "body: b c"]),
  ])
  func structure(_ markdown: String, _ expected: [String]) throws {
    #expect(try blocks("# T\n\n" + markdown).dropFirst() == expected[...])
  }

  @Test(arguments: [
    "---\ntitle: \"The vote: a diary\"\nauthor:\n  - name: Ida Brandt\n  - A. Kaya\ndate: 2024-06-14T10:00\nurl: https://a.example/v\n---\n",
    "---\r\ntitle: 'The vote: a diary'  # draft\r\nauthors: [Ida Brandt, \"A. Kaya\"]\r\npublished: 14 June 2024\r\nsource: https://a.example/v\r\n...\r\n",
    "+++\ntitle = \"The vote: a diary\"\nauthors = ['Ida Brandt', 'A. Kaya']\ndate = 2024-06-14\nlink = \"https://a.example/v\"\n[extra]\ntitle = \"no\"\n+++\n",
  ])
  func frontMatter(head: String) throws {
    let document = try read(head + "\nThe council met.\n")
    #expect(
      document.metadata
        == SourceMetadata(
          title: "The vote: a diary", author: "Ida Brandt, A. Kaya", date: CalendarDate(iso: "2024-06-14"),
          url: "https://a.example/v"))
    #expect(blockNotation(document) == ["body: The council met."])
    #expect(AnyDocumentReader.type(of: head + "\nText", name: "a.txt") == .markdown)
  }

  @Test func withoutFrontMatter() throws {
    #expect(try blocks("---\n\nThe council met.\n") == ["body: The council met."])
    #expect(try read("---\ndate: 2024-06\n---\nThe council met.").metadata.date == CalendarDate(iso: "2024-06"))
    #expect(AnyDocumentReader.type(of: "---\n\nText\n\n---\n", name: "a.txt") == .plainText)
    #expect(AnyDocumentReader.type(of: "# A title\n\nText", name: "a.txt") == .plainText)
  }

  // MARK: Laws

  private static let pieces = [
    "Turkey", "Tür", "key", " said", ", the ", "*", "**", "_", "`", "``", "~~", "[", "]", "](a)", "](", ")", "![", "\\",
    "\\*", "&amp;", "&rsquo;", "&amp", "&notit;", "<", ">", "<b>", "</b>", "<br>", "<https://a.example>", "<!-- x -->",
    "\n", "\r\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n# ", "\n    ", "\n```\n", "\n---\n", "\n===\n",
    "\n| a | b |\n|--|--|\n| ",
    "|", "\n\t", "  \n", "\\\n", "\n<div>", "</div>\n\n", "\n[^1]: ", "[^1]", "\n[r]: /u\n", "[r]", "\u{AD}", "\u{A0}",
    "“yes”",
    "çok", "30", "$", ". ", "!", ":", "\0",
  ]

  @Test(arguments: TextEncoding.allCases) func quoteLawHolds(encoding: TextEncoding) throws {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<250 {
      let text =
        "First "
        + (0..<Int.random(in: 1...50, using: &generator)).map { _ in
          Self.pieces.randomElement(using: &generator) ?? ""
        }.joined()
      guard let document = try? MarkdownReader().read(encoded(text, encoding)) else { continue }
      let broken = brokenLaws(of: document, &generator)
      #expect(broken.isEmpty, "\(text)")
    }
  }

  private static let hostile: [(name: String, text: @Sendable (Int) -> String)] = [
    ("quotes", { repeated("> ", $0) + "a" }), ("lists", { repeated("- ", $0) + "a" }),
    (
      "deep lists",
      { size in (0..<size / 100).map { String(repeating: " ", count: min($0 * 2, 200)) + "- a\n" }.joined() }
    ),
    ("brackets", { repeated("[", $0) + repeated("]", $0) }), ("links", { repeated("[a](", $0) }),
    ("nested", { repeated("[a [b](c) ", $0) }),
    ("titles", { repeated("[a](b \"", $0) }), ("stars", { repeated("*a **b ", $0) }),
    ("closers", { repeated("a** b* ", $0) }),
    ("mixed", { repeated("*_a_* ~~b~ ", $0) }),
    (
      "ticks", { size in (1..<Int(Double(size).squareRoot())).map { String(repeating: "`", count: $0) + "a" }.joined() }
    ),
    ("tags", { repeated("<a '", $0) }), ("comments", { repeated("<!-- a ", $0) }),
    ("addresses", { repeated("<http:", $0) }),
    ("references", { repeated("&amp;&foo;", $0) }), ("definitions", { repeated("[a]: b\n", $0) }),
    ("labels", { "[x]: y\n\n" + repeated("[a][b ", $0) }),
    ("tables", { "a|b\n-|-\n" + repeated("c|", $0) }), ("bars", { repeated("|", $0) + "\n" + repeated("-|", $0) }),
    (
      "short lines",
      { repeated("a b\n\n", $0 / 2) + "The mayor came to the quay on Monday.\n\n" + repeated("c d\n\n", $0 / 2) }
    ),
    ("fences", { repeated("```\na\n", $0) }), ("html", { repeated("<div>\n", $0) }),
    ("one line", { repeated("word ", $0) }),
    ("rules", { repeated("* ", $0) + "a" }), ("backslashes", { repeated("\\", $0) }),
    ("front matter", { "---\n" + repeated("a: [b\n", $0) }),
    ("lazy", { "> a\n" + repeated("b\n", $0) }), ("tabs", { repeated("\t", $0) + "a" }),
    ("footnotes", { repeated("[^a]: ", $0) }),
  ]

  private static func repeated(_ text: String, _ size: Int) -> String {
    String(repeating: text, count: max(1, size / text.utf8.count))
  }

  @Test(arguments: hostile.indices) func timeGrowsWithTheLength(index: Int) {
    let (name, text) = Self.hostile[index]
    func cost(_ size: Int) -> Double {
      let bytes = Array(text(size).utf8)
      return threadSeconds { _ = try? MarkdownReader().read(bytes) }
    }
    let (small, large) = (cost(20_000), cost(80_000))
    #expect(large < 8 * small + 0.2, "\(name): \(small) s, then \(large) s for four times as much")
  }
}

extension AnyDocumentReader {
  static func type(of text: String, name: String? = nil) -> MediaType { MediaType.detect(Array(text.utf8), name: name) }
}

/// A text with a mark where its encoding needs one.
func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
  switch encoding {
  case .utf8: Array(text.utf8)
  case .utf16LittleEndian: ([0xFEFF] + Array(text.utf16)).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
  case .utf16BigEndian: ([0xFEFF] + Array(text.utf16)).flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  case .windows1252, .windows1254: text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 0x92 }
  }
}
