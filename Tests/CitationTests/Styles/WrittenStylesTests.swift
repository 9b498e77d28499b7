import Document
import Testing

@testable import Citation

@Suite("Chicago, APA, RIS, HTML")
struct WrittenStylesTests {
  private let bare = SourceMetadata()
  private let undated = SourceMetadata(title: "What now?", publisher: "Harbour News")

  @Test("Chicago: a note and an entry; unknown is left out or said")
  func chicago() {
    #expect(
      SamplePassage.bibliography(SamplePassage.winter).chicago == """
        1. Maria Lind and Jan de Boer, “A long winter for Stockholm,” Harbour News, January 25, 2024, line 7: “In the \
        end the bridge was closed”

        Lind, Maria, and Jan de Boer. “A long winter for Stockholm.” Harbour News, January 25, 2024. \
        https://news.example.org/a/1?x=2#top.
        """)
    #expect(SamplePassage.passage(bare).work.chicago == "“winter.txt.” n.d.")
    #expect(SamplePassage.passage(undated).work.chicago == "Harbour News. “What now?” n.d.")
  }

  @Test("APA: a parenthesis and an entry; n.d. where the date is unknown")
  func apa() {
    #expect(
      SamplePassage.bibliography(SamplePassage.winter).apa == """
        “In the end the bridge was closed” (Lind & de Boer, 2024, line 7).

        Lind, M., & de Boer, J. (2024, January 25). A long winter for Stockholm. Harbour News. \
        https://news.example.org/a/1?x=2#top
        """)
    #expect(
      SamplePassage.bibliography(undated).apa == """
        “In the end the bridge was closed” (“What now?”, n.d., line 7).

        What now? (n.d.). Harbour News.
        """)
  }

  @Test("APA: works of the same authors and year have letters, in the order of their titles")
  func apaLetters() {
    func passage(_ number: Int, _ title: String, _ date: String?) -> CitedPassage {
      let metadata = SourceMetadata(title: title, author: "Ada Abel", date: date.flatMap { CalendarDate(iso: $0) })
      return SamplePassage.passage("words", id: "passage00\(number)", source: "source000\(number)", metadata)
    }
    let works = [("Zebra", "2024-03"), ("Ant", "2024"), ("Bee", nil), ("Wasp", nil), ("Elk", "2023")]
    let bibliography = Bibliography(works.enumerated().map { passage($0, $1.0, $1.1) })
    let parts = bibliography.apa.split(separator: "\n\n").map(String.init)
    #expect(
      parts.prefix(5) == [
        "“words” (Abel, 2024b, line 7).", "“words” (Abel, 2024a, line 7).", "“words” (Abel, n.d.-a, line 7).",
        "“words” (Abel, n.d.-b, line 7).", "“words” (Abel, 2023, line 7).",
      ])
    #expect(parts.contains("Abel, A. (2024a). Ant.") && parts.contains("Abel, A. (2024b, March). Zebra."))
    #expect(parts.contains("Abel, A. (2023). Elk.") && parts.contains("Abel, A. (n.d.-a). Bee."))
  }

  @Test("a work that is cited twice stands once, and works stand in the order of the alphabet")
  func doubles() {
    let other = SourceMetadata(title: "Zebra", author: "Ada Abel", date: CalendarDate(iso: "2020"))
    let bibliography = Bibliography([
      SamplePassage.passage(), SamplePassage.passage("second words", id: "bbbbbbbbbb"),
      SamplePassage.passage("third", id: "cccccccccc", source: "srcsrcsrc2", other), SamplePassage.passage(),
    ])
    #expect(bibliography.entries.map(\.passages.count) == [2, 1])
    let entries = bibliography.apa.split(separator: "\n\n").suffix(2)
    #expect(entries.map { $0.prefix(4) } == ["Abel", "Lind"])
    #expect(bibliography.bibTeX.split(separator: "@").count == 2)
    #expect(bibliography.ris.split(separator: "\n").filter { $0 == "ER  - " }.count == 2)
  }

  @Test(
    "names",
    arguments: [
      ("Maria Lind", ["Lind, Maria"]), ("Lind, Maria", ["Lind, Maria"]),
      ("M. Lind, J. Boer", ["Lind, M.", "Boer, J."]),
      ("M. Lind, J. Boer and Ada van der Zee", ["Lind, M.", "Boer, J.", "van der Zee, Ada"]),
      ("Lind, M.; Boer, J.-P.", ["Lind, M.", "Boer, J.-P."]), ("Voltaire", ["Voltaire"]),
      ("National Press Agency", ["National Press Agency"]), ("", []), (" ; ", []),
    ])
  func names(line: String, expected: [String]) {
    #expect(AuthorName.list(line, publisher: nil).map(\.inverted) == expected)
  }

  @Test("RIS: a field a line")
  func ris() {
    let lines = SamplePassage.bibliography(SamplePassage.winter).ris.split(separator: "\n")
    #expect(lines.first == "TY  - NEWS" && lines.last == "ER  - ")
    for line in ["AU  - Lind, Maria", "AU  - de Boer, Jan", "DA  - 2024/01/25/", "PY  - 2024", "T2  - Harbour News"] {
      #expect(lines.contains(Substring(line)))
    }
    #expect(SamplePassage.bibliography(SamplePassage.hostile).ris.contains("DA  - 2024/01//"))
    let broken = SourceMetadata(title: "a\nER  - \nTY  - X")
    #expect(SamplePassage.bibliography(broken).ris.split(separator: "\n").filter { $0.hasPrefix("TY") }.count == 1)
  }

  @Test("HTML: text of an article is data")
  func html() {
    #expect(
      SamplePassage.passage().html == """
        <figure>
          <blockquote cite="https://news.example.org/a/1?x=2#top">
            <p>In the end the bridge was closed</p>
          </blockquote>
          <figcaption>Maria Lind and Jan de Boer, <a href="https://news.example.org/a/1?x=2#top"><cite>A long winter for \
        Stockholm</cite></a>, Harbour News, <time datetime="2024-01-25">25 January 2024</time>, line 7</figcaption>
        </figure>
        """)
    let hostile = SamplePassage.passage("x\"\u{301}<\u{301}b>", SamplePassage.hostile).html
    #expect(!hostile.contains("<script>") && !hostile.contains("<b>") && !hostile.contains("<i>"))
    #expect(hostile.contains("<p>x&quot;\u{301}&lt;\u{301}b&gt;</p>"))
    let scripted = SourceMetadata(title: "t", url: "javascript:alert(1)")
    #expect(!SamplePassage.passage(scripted).html.contains("javascript:"))
  }

  @Test("Markdown escapes marks with accents on them")
  func markdown() {
    #expect(SamplePassage.passage("a *\u{301}b", SamplePassage.winter).markdown.contains("a \\*\u{301}b"))
    #expect(SamplePassage.passage().work.markdown.hasPrefix("- Maria Lind and Jan de Boer, “A long winter"))
  }
}
