/// Reads a web page: its article and nothing else, every character of which leads back to the page's bytes.
public struct HTMLReader: DocumentReader {
  public init() {}

  public func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    let (encoding, markLength) = try HTMLEncoding.detect(bytes)
    let decoded = DecodedText(bytes[...], encoding, markLength: markLength)
    guard let tree = HTMLTree(decoded.utf8, limit: AnyDocumentReader.elementLimit) else {
      throw .tooManyElements(limit: AnyDocumentReader.elementLimit)
    }
    let page = PageContent(tree)
    let head = PageHead(tree)
    let article = ArticleBlocks(page, titles: PageTitles.hashes(tree), declared: head.metadata.title)
    var writer = HTMLTextWriter(decoded.utf8)
    var blocks: [Block] = []
    for chosen in article.chosen {
      writer.startBlock()
      let start = writer.text.count
      page.shown.write(chosen.block, of: tree, to: &writer)
      guard writer.text.count > start else { continue }
      // The line break before a block belongs to none.
      blocks.append(Block(kind: chosen.kind, range: TextRange(start > 0 ? start + 1 : start, writer.text.count)))
    }
    let text = DerivedText(utf8: writer.text)
    blocks = blocks.flatMap { Self.divided($0, in: text) }.filter { !$0.range.isEmpty }
    guard !blocks.isEmpty else { throw .noText }
    return Document(
      bytes: bytes, hash: ContentHash(of: bytes), mediaType: .html, encoding: encoding, text: text,
      map: writer.map.composed(with: decoded.map), lines: LineIndex(decoded), blocks: blocks,
      metadata: Self.metadata(head, article), joinedHyphens: 0)
  }

  /// The opening of a report is a block of its own; a line with a time is a heading among live updates.
  private static func divided(_ block: Block, in text: DerivedText) -> [Block] {
    let block = Block(kind: block.kind, range: text.trimmed(block.range))
    guard block.kind == .body else { return [block] }
    if let end = Dateline.end(in: text, block.range) {
      let opening = text.trimmed(TextRange(block.range.start, end))
      return [
        Block(kind: .dateline, range: opening),
        Block(kind: .body, range: text.trimmed(TextRange(end, block.range.end))),
      ]
    }
    guard block.range.count <= 200, Dateline.isTimeStamp(ParagraphFeatures(text, block.range)) else { return [block] }
    return [Block(kind: .heading, range: block.range)]
  }

  /// What the page declares, else what it shows; a title that is shown like that which is declared is the better one.
  private static func metadata(_ head: PageHead, _ article: ArticleBlocks) -> SourceMetadata {
    var metadata = head.metadata
    if let shown = article.title { metadata.title = shown }
    // A name that is shown says more than that of an office.
    let declared = head.author
    let isShownBetter = article.author?.isPerson == true && declared?.isPerson != true
    metadata.author = (isShownBetter ? article.author : declared ?? article.author)?.names
    metadata.date = date(
      metadata.date, [metadata.url.flatMap(PageDate.first(inAddress:)), article.date].compactMap { $0 })
    return metadata
  }

  /// The declared date, else the first other. What is declared is often in UTC: the outlet's own day, when it is the day before,
  /// is the better one.
  private static func date(_ declared: CalendarDate?, _ others: [CalendarDate]) -> CalendarDate? {
    guard let declared, let day = declared.dayNumber else { return declared ?? others.first }
    return others.first { $0.dayNumber == day - 1 } ?? declared
  }
}
