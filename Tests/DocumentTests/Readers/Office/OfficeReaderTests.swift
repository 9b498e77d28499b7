import LedgerTestSupport
import Testing

@testable import Document

@Suite struct OfficeReaderTests {
  /// "kind: text" of each block.
  private func blocks(_ bytes: [UInt8]) throws -> [String] {
    let document = try AnyDocumentReader().read(bytes)
    try expectQuoteLaw(document)
    return document.blocks.map { "\($0.kind.name): \(document.text.string(in: $0.range))" }
  }

  private func expectQuoteLaw(_ document: Document) throws {
    let extraction = try #require(document.extraction)
    for block in document.blocks {
      let (text, ranges) = (document.text.string(in: block.range), document.ranges(of: block.range))
      #expect(Quote.stands(text, in: ranges, of: extraction.bytes, document.encoding, document.mediaType), "\(text)")
    }
  }

  private func paragraph(_ text: String, style: String? = nil) -> String {
    OfficeFile.paragraph(text, style: style)
  }

  private let prose = "The mayor of Northport approved the tunnel on Friday and signed the contract in the hall."

  // MARK: DOCX

  @Test func wordParagraphs() throws {
    let styles = """
      <w:styles xmlns:w="\(OfficeFile.word)"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>\
      <w:style w:styleId="Mine"><w:name w:val="My own"/><w:basedOn w:val="berschrift1"/></w:style>\
      <w:style w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style></w:styles>
      """
    let body = [
      paragraph("Tunnel approved", style: "Title"), paragraph("Costs", style: "Mine"),
      paragraph(prose, style: "Circle"),
      "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Nine weeks</w:t></w:r></w:p>",
      "<w:tbl><w:tr><w:tc>\(paragraph("40"))</w:tc></w:tr></w:tbl>", paragraph("It was said.", style: "Quote"),
    ].joined()
    let notes = """
      <w:footnotes xmlns:w="\(OfficeFile.word)"><w:footnote w:type="separator">\(paragraph("___"))</w:footnote>\
      <w:footnote w:id="2">\(paragraph("See the report."))</w:footnote></w:footnotes>
      """
    #expect(
      try blocks(OfficeFile.docx(body, ["word/styles.xml": styles, "word/footnotes.xml": notes])) == [
        "headline: Tunnel approved", "heading: Costs", "body: \(prose)", "list item: Nine weeks", "table cell: 40",
        "quotation: It was said.", "furniture: footnote: See the report.",
      ])
  }

  @Test func wordRunsAndWhatIsNotShown() throws {
    let body = """
      <w:p><w:r><w:t>The tun</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>nel</w:t></w:r><w:r><w:tab/><w:t>costs &lt;40 &amp;amp; more.</w:t>\
      </w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>\
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:ins><w:r><w:t xml:space="preserve"> It was added.</w:t></w:r></w:ins>\
      <w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
      """
    #expect(
      try blocks(OfficeFile.docx(body)).map { $0.drop { $0 != " " } } == [
        " The tunnel costs <40 &amp; more. It was added."
      ])
  }

  @Test func wordNamespacesUnderOtherNames() throws {
    let document = "<q:document xmlns:q=\"\(OfficeFile.word)\"><q:p><q:r><q:t>\(prose)</q:t></q:r></q:p></q:document>"
    let file = ZipFile(["[Content_Types].xml": "", "word/document.xml": document]).bytes
    #expect(try blocks(file).map { $0.hasSuffix(prose) } == [true])
  }

  @Test func properties() throws {
    let core = """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>The tunnel\n of Northport</dc:title>\
      <dc:creator>Ida Brandt</dc:creator><dcterms:modified>2024-06-14T09:00:00Z</dcterms:modified></cp:coreProperties>
      """
    let document = try AnyDocumentReader().read(OfficeFile.docx(paragraph(prose), ["docProps/core.xml": core]))
    #expect(document.metadata.title == "The tunnel of Northport" && document.metadata.author == "Ida Brandt")
    // When it was saved is not when it was published.
    #expect(document.metadata.date == nil && document.fileDate == CalendarDate(iso: "2024-06-14"))
  }

  @Test(arguments: ["Microsoft Word - report.doc", "untitled", "Document1", "Tunnel", "C:\\tunnel costs.indd"])
  func titlesThatNobodyMeant(title: String) { #expect(FileProperties.title(title) == nil) }

  // MARK: ODT

  @Test func openDocumentParagraphs() throws {
    let styles = """
      <style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="T1">\
      <style:text-properties text:display="none"/></style:style>
      """
    let body = """
      <text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:p text:style-name="P1">Tunnel approved</text:p>\
      <text:h text:outline-level="2">Costs</text:h><text:p>The mayor of Northport<text:s text:c="2"/>approved \
      the<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See there.</text:p></text:note-body></text:note> \
      tunnel<text:span text:style-name="T1">secret</text:span> on <text:span>Fri</text:span>day, and it was signed.</text:p>\
      <text:list><text:list-item><text:p>Nine weeks</text:p></text:list-item></text:list>\
      <table:table><table:table-row><table:table-cell><text:p>40</text:p></table:table-cell></table:table-row></table:table>\
      <text:p text:style-name="Quotations">It was said.</text:p>
      """
    let meta = "<dc:title>The tunnel of Northport</dc:title><meta:initial-creator>Ida Brandt</meta:initial-creator>"
    let file = OfficeFile.odt(body, styles: styles, meta: meta)
    #expect(
      try blocks(file) == [
        "headline: Tunnel approved", "heading: Costs",
        "body: The mayor of Northport approved the tunnel on Friday, and it was signed.", "list item: Nine weeks",
        "table cell: 40", "quotation: It was said.", "furniture: footnote: See there.",
      ])
    let document = try AnyDocumentReader().read(file)
    let note = try #require(document.blocks.last.flatMap { document.ranges(of: $0.range).first })
    #expect(document.lines.position(ofByte: note.start).address == "notes:1")
    let metadata = document.metadata
    #expect(metadata.title == "The tunnel of Northport" && metadata.author == "Ida Brandt")
  }

  /// Notes of a text that calls the namespaces otherwise, in what is deleted, and with parts that are left out.
  @Test func openDocumentNotes() throws {
    let note = "<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>%</t:p></t:note-body></t:note>"
    func noted(_ text: String) -> String { note.replacing("%", with: text) }
    let body = """
      <t:tracked-changes><t:p>deleted\(noted("Gone."))</t:p></t:tracked-changes><t:p>The tunnel\(noted("One &amp; <t:span>two</t:span>.")) \
      is dear.\(noted("A<o:annotation><t:p>comment</t:p></o:annotation> <t:s/>B.</t:p><t:p>C."))</t:p>
      """
    let names = [("o", "office"), ("t", "text")].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\""
    }
    let content =
      "<o:document-content \(names.joined(separator: " "))><o:body><o:text>\(body)</o:text></o:body></o:document-content>"
    let file = ZipFile(["mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content]).bytes
    #expect(
      try blocks(file).map { $0.replacing("headline", with: "body") } == [
        "body: The tunnel is dear.", "furniture: footnote: One & two.", "furniture: footnote: A B.",
        "furniture: footnote: C.",
      ])
  }

  // MARK: EPUB

  @Test func chaptersInTheOrderOfTheSpine() throws {
    let metadata = "<dc:title>Tunnels</dc:title><dc:creator>Ida Brandt</dc:creator><dc:date>2024-06</dc:date>"
    let file = OfficeFile.epub(
      ["z.xhtml": "<h1>One</h1><p>\(prose)</p>", "a%20b.xhtml": "<h2>Two</h2><ul><li>caf&eacute;</li></ul>"],
      metadata: metadata)
    // The second name is written as an address.
    #expect(try blocks(file) == ["heading: One", "body: \(prose)"])
    let document = try AnyDocumentReader().read(file)
    #expect(document.metadata.title == "Tunnels" && document.metadata.date == CalendarDate(iso: "2024-06"))
    let two = try AnyDocumentReader().read(
      OfficeFile.epub(["z.xhtml": "<p>\(prose)</p>", "y.xhtml": "<h2>Two</h2><ul><li>caf&eacute;</li></ul>"]))
    try expectQuoteLaw(two)
    #expect(two.text.string(in: two.text.range) == prose + "\nTwo\ncafé")
    let last = try #require(two.blocks.last.flatMap { two.ranges(of: $0.range).first })
    let place = two.lines.position(ofByte: last.start)
    #expect(place.section == "OEBPS/y.xhtml" && place.line == 2 && place.address == "y.xhtml:2")
    #expect(place.lineUnit == "paragraph" && two.lines.position(ofByte: last.end).column == 5)
  }

  @Test func encryptedChapters() {
    let list = """
      <encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>\
      <enc:CipherReference URI="OEBPS/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>
      """
    let file = OfficeFile.epub(["a.xhtml": "<p>x</p>"], ["META-INF/encryption.xml": list])
    #expect(throws: DocumentError.encrypted) { try AnyDocumentReader().read(file) }
  }

  // MARK: Law

  /// Any mixture of runs, marks and references: every range of every block says its text.
  @Test func lawOnRandomDocuments() throws {
    var generator = SeededGenerator(seed: 8)
    let pieces = [
      "The tunnel", " costs ", "40 &amp; more", "caf&#233;", "<w:tab/>", "</w:t></w:r><w:r><w:t>", "  ", "&lt;b&gt;",
      "\u{AD}",
      "</w:t></w:r></w:p><w:p><w:r><w:t>", "</w:t></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del><w:r><w:t>", "été",
      "\n",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let file = OfficeFile.docx("<w:p><w:r><w:t>x\(text)</w:t></w:r></w:p>")
      let document = try AnyDocumentReader().read(file)
      try expectQuoteLaw(document)
      #expect(!document.text.string(in: document.text.range).contains("gone"))
    }
  }
}
