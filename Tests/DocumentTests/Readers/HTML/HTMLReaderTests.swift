import Testing

@testable import Document

@Suite struct HTMLReaderTests {
  /// A page with everything around its article that pages have.
  static func page(_ article: String, head: String = "") -> String {
    """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferry strike ends in Northport | Harbour Post</title>\(head)
    <style>p { color: red }</style><script>var a = "<p>not text</p>";</script></head>
    <body class="single"><header class="site-header"><a href="/">Harbour Post</a>
    <nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li><li><a href="/c">Weather</a></li></ul></nav></header>
    <div id="wrap"><main><article class="post"><h1>Ferry strike ends in Northport</h1>
    <div class="post-meta">By <a rel="author" href="/x">Mira Holt</a></div><time datetime="2024-05-04">4 May 2024</time>
    <div class="entry-content">\(article)</div>
    <div class="share"><a href="#">Share</a> <a href="#">Tweet</a></div></article>
    <aside class="related"><h3>More news</h3><ul><li><a href="/1">Bridge closes for repairs this week</a></li>
    <li><a href="/2">Council votes on the new tunnel plan</a></li></ul></aside></main></div>
    <footer class="site-footer"><p>© 2024 Harbour Post. All rights reserved.</p><a href="/p">Privacy</a></footer></body></html>
    """
  }

  static let paragraphs = """
    <p>NORTHPORT &mdash; Dock workers in Northport voted on Friday to end a strike that had kept ferries in harbour for nine \
    days, their union said.</p>
    <p>The vote, which <b>82&nbsp;percent</b> of the members supported, followed a night of talks with the city&rsquo;s port \
    authority, according to <a href="/u">Adam Lunde</a>, who leads the union.</p>
    <p>Ferries will sail again from Monday morning, the authority said, and tickets that were bought before the strike stay \
    valid until the end of the month.</p>
    """

  private func read(_ page: String) throws -> Document { try AnyDocumentReader().read(Array(page.utf8)) }

  private func blocks(_ document: Document) -> [String] {
    document.blocks.map { "\($0.kind.name): " + document.text.string(in: $0.range) }
  }

  @Test func articleAndNothingElse() throws {
    let document = try read(Self.page(Self.paragraphs))
    #expect(document.mediaType == .html)
    let found = blocks(document)
    #expect(found.first == "headline: Ferry strike ends in Northport")
    #expect(found.contains("byline: By Mira Holt"))
    #expect(found.contains("dateline: NORTHPORT —"))
    let body = document.blocks.filter { $0.kind == .body }.map { document.text.string(in: $0.range) }
    try #require(body.count == 3)
    #expect(body[0].hasPrefix("Dock workers in Northport voted on Friday"))
    #expect(
      body[1].hasPrefix(
        "The vote, which 82\u{A0}percent of the members supported, followed a night of talks with the city’s"))
    let all = found.joined()
    for other in ["not text", "Weather", "Privacy", "Tweet", "Bridge closes", "rights"] {
      #expect(!all.contains(other))
    }
  }

  @Test func whatThePageSaysOfItself() throws {
    let metadata = try read(Self.page(Self.paragraphs)).metadata
    #expect(metadata.title == "Ferry strike ends in Northport")
    #expect(metadata.author == "Mira Holt")
    #expect(metadata.date == CalendarDate(year: 2024, month: 5, day: 4))
  }

  @Test func hiddenTextIsNeverRead() throws {
    let hidden = """
      <p hidden>One secret that stands here, in a sentence of its own, for nobody to read at all.</p>
      <p style="color:red; Display : none">Two secret that stands here, in a sentence of its own, for nobody to read.</p>
      <p>Shown <span style="visibility:hidden">three secret</span> again: the harbour master spoke, as he said, to nobody.</p>
      <template><p>Four secret that stands here, in a sentence of its own, for nobody to read at all.</p></template>
      <noscript>Five secret</noscript><svg><text>Six secret</text></svg><textarea>Seven secret</textarea>
      <!-- Eight secret --><button>Nine secret</button><select><option>Ten secret</select>
      """
    let text = try read(Self.page(Self.paragraphs + hidden)).text
    #expect(!text.string(in: text.range).contains("secret"))
    #expect(text.string(in: text.range).contains("Shown again: the harbour master"))
  }

  @Test func kindsOfBlocks() throws {
    let more = """
      <h2>What comes next</h2><ul><li>The ferries sail again on Monday, at six in the morning.</li>
      <li>Tickets stay valid until the end of the month, said the port.</li></ul>
      <blockquote><p>We have won what we asked for, and the city has won its harbour back, said Lunde to the crowd.</p></blockquote>
      <figure><img src="x.jpg"><figcaption>Ferries in the harbour of Northport on Friday</figcaption></figure>
      <p>First line of the letter that the union sent to all members,<br>in which it thanked them for nine days.<br><br>The \
      second paragraph of the letter, which was sent on Friday, promised more talks in autumn.</p>
      """
    let found = blocks(try read(Self.page(Self.paragraphs + more + Self.paragraphs)))
    #expect(found.contains("heading: What comes next"))
    #expect(found.contains("list item: The ferries sail again on Monday, at six in the morning."))
    #expect(found.contains { $0.hasPrefix("quotation: We have won") })
    #expect(found.contains("caption: Ferries in the harbour of Northport on Friday"))
    #expect(found.contains { $0.hasSuffix("to all members, in which it thanked them for nine days.") })
    #expect(found.contains { $0.hasPrefix("body: The second paragraph of the letter") })
  }

  @Test func aPageThatIsAnArticleAndNothingElse() throws {
    let document = try read("<h1>Notes</h1><p>Short.<p>The mayor came.<ul><li>One<li>Two</ul>")
    #expect(
      blocks(document) == [
        "headline: Notes", "body: Short.", "body: The mayor came.", "list item: One", "list item: Two",
      ])
  }

  @Test func timeStampsOfLiveUpdatesAreHeadings() throws {
    let updates = (10...14).map { hour in
      "<div class=\"update\"><h3>\(hour):05</h3>" + Self.paragraphs + "</div>"
    }
    let document = try read(Self.page(updates.joined()))
    let stamps = document.blocks.filter { $0.kind == .heading }.map { document.text.string(in: $0.range) }
    #expect(stamps.contains("10:05") && stamps.contains("14:05"))
  }

  @Test(arguments: ["", "<html>", "<p> &nbsp;</p>", "<script>x", "<!-- x", "<body><p hidden>x"])
  func pagesWithoutText(content: String) {
    #expect(throws: DocumentError.noText) { try HTMLReader().read(Array("<!doctype html>\(content)".utf8)) }
  }
}
