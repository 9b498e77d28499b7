import Lexicons
import Testing

@testable import Document

@Suite struct PageMetadataTests {
  private func metadata(_ head: String) throws -> SourceMetadata {
    let head = PageHead(try #require(HTMLTree(Array("<html><head>\(head)</head><body><p>Text".utf8))))
    var metadata = head.metadata
    metadata.author = head.author?.names
    return metadata
  }

  @Test func linkedDataComesFirst() throws {
    let found = try metadata(
      """
      <title>Tunnel &amp; bridge | Harbour Post</title><meta property="og:title" content="Tunnel &amp; bridge - Harbour Post">
      <meta name=author content="Web Desk"><link rel="canonical" href="https://www.harbourpost.example/2024/05/tunnel">
      <script type="application/ld+json">/*<![CDATA[*/{"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Site"}, {"@type": "Person", "@id": "#1", "name": "Mira Holt"},
        {"@type": ["NewsArticle"], "headline": "Tunnel \\u0026amp; bridge", "datePublished": "2024-05-04T23:30:00Z",
         "author": [{"@id": "#1"}, {"@type": "Person", "name": "Jonas Reth"}], "publisher": {"name": "Harbour Post"},},
      ]}</script>
      """)
    #expect(found.title == "Tunnel & bridge")
    #expect(found.author == "Mira Holt, Jonas Reth")
    #expect(found.date == CalendarDate(year: 2024, month: 5, day: 4))
    #expect(found.publisher == "Harbour Post")
    #expect(found.url == "https://www.harbourpost.example/2024/05/tunnel")
  }

  @Test func otherTagsFollow() throws {
    let found = try metadata(
      """
      <meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="A vote - and then?">
      <meta name="article:author" content="https://example.org/mira"><meta name="DC.creator" content="By Mira Holt">
      <meta itemprop="datePublished" content="May 4, 2024 9:00 am"><meta property="og:url" content="http://example.org/a">
      """)
    #expect(found.title == "A vote - and then?" && found.author == "Mira Holt" && found.publisher == "Harbour Post")
    #expect(found.date == CalendarDate(year: 2024, month: 5, day: 4) && found.url == "http://example.org/a")
    #expect(try metadata("<meta name=author content=admin><link rel=canonical href='/a'>") == SourceMetadata())
  }

  @Test(arguments: [
    ("2019-11-19T08:00:00+02:00", "2019-11-19"), ("Nov. 19, 2019 8:00", "2019-11-19"),
    ("Tue, 19 Nov 2019 08:00", "2019-11-19"),
    ("Published 19th November 2019", "2019-11-19"), ("20191119", "2019-11-19"), ("19/11/2019", "2019-11-19"),
    ("11/19/2019", "2019-11-19"), ("2019/11/19", "2019-11-19"), ("5/5/2019", "2019-05-05"),
  ])
  func dates(text: String, iso: String) {
    #expect(PageDate.first(in: text)?.iso == iso)
  }

  @Test(arguments: ["", "2019", "11/10/2019", "31 February 2019", "Monday", "12345678901", "1.2.3", "1899-01-01"])
  func noDates(text: String) {
    #expect(PageDate.first(in: text) == nil)
  }

  @Test func datesOfAddresses() {
    #expect(PageDate.first(inAddress: "https://example.org/2019/11/19/a-b")?.iso == "2019-11-19")
    #expect(PageDate.first(inAddress: "https://example.org/world/2019/nov/19/a")?.iso == "2019-11-19")
    #expect(PageDate.first(inAddress: "https://example.org/2019/a") == nil)
  }

  @Test(arguments: [
    ("By Mira Holt | Updated 9:40 pm", "Mira Holt"),
    ("Posted by Mira Holt and Jonas Reth, May 4", "Mira Holt, Jonas Reth"),
    ("by Mira Holt Monday, November 18, 2019", "Mira Holt"), ("Story by: Mira van der Holt", "Mira van der Holt"),
  ])
  func authorsOfLines(line: String, names: String) {
    #expect(PageAuthor(shown: line)?.names == names)
  }

  @Test func otherAuthors() {
    #expect(PageAuthor(shown: "By MIRA HOLT and JONAS RETH")?.names == "MIRA HOLT, JONAS RETH")
    #expect(PageAuthor(credit: "Mira Holt 04/05/2024 Comment!")?.names == "Mira Holt")
    #expect(PageAuthor(credit: "27 comments by Mira Holt") == nil)
    let outlets = ["Harbour Post"]
    #expect(PageAuthor(declared: "Mira Holt, Harbour Post Business", outlets: outlets)?.names == "Mira Holt")
    #expect(PageAuthor(declared: "Mira Holt | Media for post.example", outlets: outlets)?.names == "Mira Holt")
    #expect(PageAuthor(declared: "Mira Holt, harbour.example", outlets: outlets)?.isPerson == true)
    #expect(PageAuthor(declared: "Harbour Post", outlets: outlets)?.names == "Harbour Post")
  }

  @Test func linksToAuthors() throws {
    func author(_ line: String) throws -> String? {
      let page = "<html><body><h1>The tunnel is dear</h1><p>\(line)</p>\(HTMLReaderTests.paragraphs)"
      return try HTMLReader().read(Array(page.utf8)).metadata.author
    }
    #expect(try author("Von <a class='author-link' href='/x'> Mira Holt</a> am 4. Mai 2024") == "Mira Holt")
    #expect(try author("Von <a href='https://a.example/author/mira'>Mira Holt</a> am 4. Mai 2024") == "Mira Holt")
    #expect(try author("Mit <a href='/holt'>Mira Holt</a> am 4. Mai 2024") == nil)
  }

  @Test func likeTitles() {
    #expect(PageTitle.likeness("The tunnel is dear - Post", "Post news") < 0.5)
    #expect(PageTitle.likeness("The tunnel is dear - Post", "Tunnel is very dear") >= 0.5)
    #expect(PageTitle.likeness("Tunnel vote", "The tunnel vote") >= 0.5)
  }

  @Test func linesWithoutAuthors() {
    for line in ["Killed by a shark", "By the way, nothing", "Mira Holt", ""] {
      #expect(PageAuthor(shown: line) == nil)
    }
    for text in ["admin", "https://x.example/y", "@mira", "", "2019"] { #expect(PageAuthor(declared: text) == nil) }
  }

  @Test(arguments: [
    ("Vote ends | Harbour Post", "Vote ends"), ("Harbour Post - Vote ends", "Vote ends"),
    ("Vote - a report", "Vote - a report"),
    ("Vote ends – News – HarbourPost.example", "Vote ends – News"), ("Harbour Post", "Harbour Post"),
  ])
  func titlesWithoutTheOutlet(title: String, bare: String) {
    #expect(PageTitle.bare(title, ["Harbour Post"], "https://www.harbourpost.example/a") == bare)
  }

  @Test(arguments: ["{", "{\"a\"", "[1,", "\"a", "{\"a\":}", "x", "", "[[[", "{\"a\" 1}", "\"\\u12"])
  func brokenJSON(text: String) {
    let value = JSONValue(Array(text.utf8)[...])
    if case .other? = value { #expect(text == "x") } else { #expect(value == nil) }
  }

  @Test func weightsAndWordsAreWhole() {
    let rows = LexiconTable(.pageSigns).rows
    #expect(rows.map { $0[0] } == ["bias"] + BlockSigns.names)
    #expect(rows.allSatisfy { Float($0[1]) != nil && Float($0[2]) != nil })
    let words = PageWords.standard
    #expect(words.names.count <= 32 && words.openings.count <= 32 && words.bit("comments") != 0)
    #expect(
      words.classes(named: Array("related-posts articleBody".utf8)[...]) == words.bit("related") | words.bit("article"))
    #expect(words.isCredit(closing: Array("A ferry (Photo: Getty)".utf8)[...]))
  }
}
