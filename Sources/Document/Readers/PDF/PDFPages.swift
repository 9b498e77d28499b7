/// The text of a PDF's pages in the order in which it is read: the ``Extraction`` that ``PDFReader`` reads.
///
/// Each page is a section; lines end with a line feed, paragraphs with a blank line, pages with a form feed on a line of its
/// own. What stands in the margins follows behind the last page, in sections that have the names of the pages again, so that
/// a paragraph that runs over a page is one piece of text. The last section has what the file says of itself, a name and a
/// value a line.
public struct PDFPages {
  /// The name of the last section.
  static let information = "document information"

  private var bytes: [UInt8] = []
  private var sections: [Extraction.Section] = []

  /// - Parameters:
  ///   - boxes: what `pdftotext -bbox-layout` prints.
  ///   - extractor: the program with its version.
  /// - Throws: `DocumentError.noTextInPages` when no page has a word.
  public static func extraction(ofBoxes boxes: [UInt8], by extractor: String) throws(DocumentError) -> Extraction {
    let read = try PageBoxes(boxes)
    guard read.pages.contains(where: { !$0.lines.isEmpty }) else { throw .noTextInPages }
    var pages = PDFPages()
    let margins = PageMargins(read.pages)
    pages.write(PageParagraphs(read.pages, margins), margins.bodySize, pageCount: read.pages.count)
    pages.write(margins, of: read.pages)
    pages.open(information)
    for (name, value) in read.information {
      pages.bytes += Array((name + "\t" + Quote.squeezed(value) + "\n").utf8)
    }
    return Extraction(bytes: pages.bytes, sections: pages.sections, extractor: extractor)
  }

  private mutating func open(_ name: String) {
    // A line of its own, so that the first line of the next page starts with the page.
    if !bytes.isEmpty { bytes += [0x0C, 0x0A] }
    sections.append(Extraction.Section(name: name, start: bytes.count))
  }

  private static func name(_ page: Int) -> String { "page \(page + 1)" }

  // MARK: Text

  private mutating func write(_ text: PageParagraphs, _ bodySize: Int, pageCount: Int) {
    let headline = Self.headline(text.paragraphs, bodySize)
    var page = -1
    for (index, paragraph) in text.paragraphs.enumerated() {
      let isLarge = paragraph.size * 100 >= bodySize * 112 && paragraph.length <= 240
      let kind: Block.Kind = index == headline ? .headline : isLarge ? .heading : .body
      var start = bytes.count
      for (number, (next, line)) in paragraph.lines.enumerated() {
        if next > page {
          if number > 0 { end(kind, start, continues: true) }
          while page < next {
            page += 1
            open(Self.name(page))
          }
          start = bytes.count
        }
        bytes += line.text + [0x0A]
      }
      end(kind, start, continues: false)
    }
    while page + 1 < pageCount {
      page += 1
      open(Self.name(page))
    }
  }

  private mutating func end(_ kind: Block.Kind, _ start: Int, continues: Bool) {
    let block = LayoutBlock(kind: kind.name, start: start, end: bytes.count, continues: continues)
    sections[sections.count - 1].blocks.append(block)
    bytes.append(0x0A)
  }

  /// The largest lines before the first paragraph of the first page.
  private static func headline(_ paragraphs: [PageParagraphs.Paragraph], _ bodySize: Int) -> Int? {
    let large = paragraphs.indices.prefix(8).filter {
      paragraphs[$0].size * 100 >= bodySize * 112 && paragraphs[$0].lines[0].page == 0 && paragraphs[$0].length >= 8
    }
    return large.max { (paragraphs[$0].size, $1) < (paragraphs[$1].size, $0) }
  }

  // MARK: Margins

  private mutating func write(_ margins: PageMargins, of pages: [PageBoxes.Page]) {
    for (number, page) in pages.enumerated() {
      let marginal = page.lines.indices.filter { margins.kinds[number][$0] != nil }
      guard !marginal.isEmpty else { continue }
      open(Self.name(number))
      var last: Int?
      var start = bytes.count
      for index in marginal {
        // A footnote has several lines; a head is one.
        if let previous = last, let kind = margins.kinds[number][previous],
          kind != margins.kinds[number][index] || kind != .footnote
            || PageMargins.beginsWithMark(page.lines[index].text)
        {
          end(.furniture(kind), start, continues: false)
          start = bytes.count
        }
        bytes += page.lines[index].text + [0x0A]
        last = index
      }
      if let last, let kind = margins.kinds[number][last] { end(.furniture(kind), start, continues: false) }
    }
  }
}
