import Foundation
import Testing

@testable import Document

/// Pages that were made to cost time or memory: both grow with the length and no faster.
@Suite struct HostilePagesTests {
  static let pages: [(name: String, page: @Sendable (Int) -> String)] = [
    ("deep", { repeated("<div>", $0) }), ("deep inline", { repeated("<b><i>", $0) }),
    ("deep tables", { repeated("<table><tr><td>", $0) }),
    ("deep lists", { repeated("<ul><li>", $0) }), ("unclosed paragraphs", { repeated("<p>word ", $0) }),
    ("unclosed links", { repeated("<a href=x>word ", $0) }), ("misnested", { repeated("<b><p></b><i></p></i>", $0) }),
    ("end tags only", { repeated("</div></span></x-y></p>", $0) }), ("unknown names", { repeated("<x-a></x-b>", $0) }),
    ("one attribute", { "<p title=\"" + repeated("x", $0) + "\">text" }),
    ("attributes", { "<p " + repeated("a=b ", $0) + ">text" }),
    ("open attribute", { "<p title=\"" + repeated("x>", $0) }),
    ("style", { "<p style=\"" + repeated("a:b;", $0) + "\">text" }),
    ("class", { "<p class=\"" + repeated("comment ", $0) + "\">text" }), ("brackets", { repeated("<", $0) }),
    ("ampersands", { repeated("&", $0) }), ("references", { repeated("&amp;&foo;&#x41;", $0) }),
    ("long reference", { "&" + repeated("a", $0) }),
    ("numbers", { "&#" + repeated("9", $0) + ";" }), ("open comments", { repeated("<!--", $0) }),
    ("comment ends", { "<!--" + repeated("->", $0) }),
    ("open script", { repeated("<script><!--", $0) }), ("script ends", { "<script>" + repeated("</scrip", $0) }),
    ("svg", { repeated("<svg>", $0) + "<p>text" }),
    ("titles", { "<title>" + repeated("a - b | ", $0) + "</title><p>text" }),
    ("linked data", { "<script type=application/ld+json>" + repeated("[", $0) + "</script><p>text" }),
    ("linked data names", { "<script type=application/ld+json>" + repeated("{\"@graph\":[", $0) + "</script><p>text" }),
    ("metas", { repeated("<meta name=author content=x>", $0) + "<p>text" }), ("breaks", { repeated("a<br>", $0) }),
    ("NULs", { repeated("\0<p>a\0", $0) }), ("doctypes", { repeated("<!doctype x>", $0) + "<p>text" }),
    ("forms", { repeated("<form><button>", $0) }),
    ("blanks", { "<p>" + repeated(" ", $0) + "text" }), ("bodies", { repeated("<body><html><head>text", $0) }),
  ]

  private static func repeated(_ text: String, _ size: Int) -> String {
    String(repeating: text, count: max(1, size / text.utf8.count))
  }

  /// Seconds of CPU of this thread.
  private static func cost(_ page: String) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let bytes = Array(("<html>" + page).utf8)
    let start = now()
    _ = try? HTMLReader().read(bytes)
    return now() - start
  }

  @Test(arguments: pages.indices) func timeGrowsWithTheLength(index: Int) {
    let (name, page) = Self.pages[index]
    let small = Self.cost(page(8_000))
    let large = Self.cost(page(80_000))
    #expect(large < 40 * small + 0.5, "\(name): \(small) s, then \(large) s for ten times as much")
  }

  @Test func brokenBytesAreReadOver() throws {
    let page =
      Array("<html><p>The harbour ".utf8) + [0xFF, 0xC3, 0x28, 0xE2, 0x82]
      + Array(" master came to the quay. \0</p>".utf8)
    let document = try AnyDocumentReader().read(page)
    let text = document.text.string(in: document.text.range)
    #expect(text.hasPrefix("The harbour ") && text.hasSuffix("master came to the quay."))
  }

  @Test func tooManyElementsAreRefused() {
    let page = Array("<html>".utf8) + Array(repeating: Array("<b>".utf8), count: 1000).joined()
    #expect(HTMLTree(page, limit: 999) == nil && HTMLTree(page, limit: 2000) != nil)
    #expect(
      DocumentError.tooManyElements(limit: AnyDocumentReader.elementLimit).sentence
        == "has more than 1 million elements")
  }
}
