import LedgerTestSupport
import Testing

@testable import Document

/// Pages as `pdftotext -bbox-layout` prints them, made line by line.
struct BoxedPage {
  private var lines: [String] = []
  private(set) var xhtml = ""

  /// Puts a line of words into a block of its own; places in points.
  mutating func add(_ text: String, left: Int, top: Int, width: Int, size: Int = 10) {
    let words = text.split(separator: " ")
    let total = max(1, text.count)
    var (place, boxed) = (0, "")
    for word in words {
      let start = left * 100 + width * 100 * place / total
      let end = left * 100 + width * 100 * (place + word.count) / total
      boxed += "<word \(Self.box(start, top * 100, end, (top + size) * 100))>\(word)</word>\n"
      place += word.count + 1
    }
    let box = Self.box(left * 100, top * 100, (left + width) * 100, (top + size) * 100)
    lines.append("<block \(box)>\n<line \(box)>\n\(boxed)</line>\n</block>\n")
  }

  private static let namespace = "http://www.w3.org/1999/xhtml"

  private static func box(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) -> String {
    zip(["xMin", "yMin", "xMax", "yMax"], [left, top, right, bottom])
      .map { name, value in "\(name)=\"\(value / 100).\(value % 100 / 10)\(value % 10)0000\"" }.joined(separator: " ")
  }

  static func document(_ pages: [BoxedPage], information: String = "") -> [UInt8] {
    let body = pages.map {
      "<page width=\"595.000000\" height=\"842.000000\">\n<flow>\n\($0.lines.joined())</flow>\n</page>\n"
    }
    return Array(
      """
      <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd"><html xmlns="\(namespace)">
      <head>\(information)</head>\n<body>\n<doc>\n\(body.joined())</doc>\n</body>\n</html>
      """.utf8)
  }
}

@Suite struct PDFReaderTests {
  private func read(_ pages: BoxedPage..., information: String = "") throws -> Document {
    let boxes = BoxedPage.document(pages, information: information)
    let extraction = try PDFPages.extraction(ofBoxes: boxes, by: "pdftotext 1")
    let document = try AnyDocumentReader().read(Array("%PDF-1.7".utf8), as: .pdf, extraction)
    for block in document.blocks {
      let (text, ranges) = (document.text.string(in: block.range), document.ranges(of: block.range))
      #expect(quoteLawHolds(quote: text, ranges: ranges, of: extraction.bytes, .utf8))
    }
    return document
  }

  private func blocks(_ document: Document) -> [String] {
    document.blocks.map { "\($0.kind.name): \(document.text.string(in: $0.range))" }
  }

  /// A title over two columns; the first paragraph runs from one into the other.
  @Test func columnsUnderATitle() throws {
    var page = BoxedPage()
    page.add("A tunnel for Northport", left: 150, top: 60, width: 300, size: 20)
    for (index, line) in [
      "The mayor of the town approved the har-", "bour tunnel on Friday and signed the con-", "tract with its well-",
    ].enumerated() {
      page.add(line, left: 72, top: 100 + 12 * index, width: index == 2 ? 200 : 200)
    }
    page.add("known builders in the old city hall of the", left: 320, top: 100, width: 200)
    page.add("council.", left: 320, top: 112, width: 40)
    page.add("Work begins in nine weeks, and it will cost", left: 330, top: 124, width: 190)
    page.add("the city 40 million dollars in all.", left: 320, top: 136, width: 160)
    #expect(
      blocks(try read(page)) == [
        "headline: A tunnel for Northport",
        "body: The mayor of the town approved the harbour tunnel on Friday and signed the contract with its "
          + "well-known builders in the old city hall of the council.",
        "body: Work begins in nine weeks, and it will cost the city 40 million dollars in all.",
      ])
  }

  @Test func headsNumbersAndFootnotesStandApart() throws {
    func page(_ number: Int, _ text: [String]) -> BoxedPage {
      var page = BoxedPage()
      page.add("Northport Gazette 12 June", left: 72, top: 40, width: 120)
      for (index, line) in text.enumerated() { page.add(line, left: 72, top: 100 + 12 * index, width: 400) }
      page.add("\(number)", left: 86, top: 719, width: 3, size: 5)
      page.add("See the report of the council of that year.", left: 92, top: 720, width: 200, size: 8)
      page.add("\(number)", left: 290, top: 800, width: 6)
      return page
    }
    let document = try read(
      page(
        7,
        [
          "The mayor of the town approved the harbour tunnel on Friday and signed the",
          "contract with the builders in front of all who had",
        ]),
      page(8, ["come to the hall of the old council to hear him speak about the costs of it."]))
    #expect(
      blocks(document) == [
        "body: The mayor of the town approved the harbour tunnel on Friday and signed the contract with the builders in "
          + "front of all who had come to the hall of the old council to hear him speak about the costs of it.",
        "furniture: running head: Northport Gazette 12 June",
        "furniture: footnote: 7 See the report of the council of that year.", "furniture: page number: 7",
        "furniture: running head: Northport Gazette 12 June",
        "furniture: footnote: 8 See the report of the council of that year.", "furniture: page number: 8",
      ])
    let body = document.ranges(of: document.blocks[0].range)
    #expect(document.lines.position(ofByte: body[0].start).address == "p.1:1")
    let end = document.lines.position(ofByte: try #require(body.last).end)
    #expect(end.page == 2 && end.line == 1)
  }

  @Test func marksOfNotesAreNoText() throws {
    var page = BoxedPage()
    page.add("The tunnel costs 40 million dollars, he said", left: 72, top: 100, width: 300)
    var boxes = String(decoding: BoxedPage.document([page]), as: UTF8.self)
    let mark = "<word xMin=\"372.000000\" yMin=\"98.000000\" xMax=\"375.000000\" yMax=\"104.000000\">3</word>\n</line>"
    boxes = boxes.split(separator: "</line>", omittingEmptySubsequences: false).joined(separator: mark)
    let extraction = try PDFPages.extraction(ofBoxes: Array(boxes.utf8), by: "pdftotext 1")
    #expect(extraction.bytes.starts(with: "The tunnel costs 40 million dollars, he said\n".utf8))
  }

  @Test func whatTheFileSaysOfItself() throws {
    var page = BoxedPage()
    page.add("The tunnel costs 40 million dollars, he said.", left: 72, top: 100, width: 300)
    let information = """
      <title>The tunnel of &lt;Northport&gt;</title><meta name="Author" content="Ida Brandt"/>\
      <meta name="CreationDate" content="2024-06-14T10:00:00+02'00'"/>
      """
    let document = try read(page, information: information)
    #expect(document.metadata.title == "The tunnel of <Northport>" && document.metadata.author == "Ida Brandt")
    #expect(document.fileDate == CalendarDate(iso: "2024-06-14") && document.metadata.date == nil)
    #expect(document.extraction?.extractor == "pdftotext 1")
  }

  @Test func pagesWithoutWords() {
    #expect(throws: DocumentError.noTextInPages) { try read(BoxedPage(), BoxedPage()) }
    #expect(throws: DocumentError.damaged("no page of it can be read")) {
      try PDFPages.extraction(ofBoxes: Array("<html></html>".utf8), by: "x")
    }
  }

  /// A heading between columns parts what is above it from what is below.
  @Test func readingOrder() {
    func box(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) -> PageBoxes.Box {
      PageBoxes.Box(left: left, top: top, right: right, bottom: bottom)
    }
    let boxes = [
      box(55, 60, 100, 90), box(0, 60, 45, 90), box(0, 50, 100, 55), box(55, 10, 100, 45), box(0, 10, 45, 45),
      box(40, 0, 60, 5),
    ]
    #expect(ReadingOrder(boxes).indices == [5, 4, 3, 2, 1, 0])
    #expect(ReadingOrder([]).indices == [])
    // Boxes over each other: all come, in some order.
    #expect(ReadingOrder(Array(repeating: box(0, 0, 9, 9), count: 5)).indices.sorted() == [0, 1, 2, 3, 4])
  }
}
