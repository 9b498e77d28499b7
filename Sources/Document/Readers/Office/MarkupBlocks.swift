/// The paragraphs of a file of XML, written front to back; their kinds are known when they end.
struct MarkupBlocks {
  private var writer: HTMLTextWriter
  private(set) var paragraphs: [(range: TextRange, kind: Block.Kind)] = []
  /// Where the open paragraph begins.
  private var start: Int?

  init(_ text: [UInt8]) { writer = HTMLTextWriter(text) }

  /// Characters between tags.
  mutating func write(_ range: Range<Int>) {
    open()
    writer.write(range)
  }

  /// A tag that stands for white space.
  mutating func writeBlank(_ tag: Range<Int>) { writer.breakLine(at: tag) }

  /// Ends the open paragraph, if there is one.
  mutating func end(as kind: Block.Kind) {
    defer { start = nil }
    // The line break before a paragraph belongs to none.
    guard let start, writer.text.count > start else { return }
    let text = DerivedText(utf8: writer.text)
    let range = text.trimmed(TextRange(start > 0 ? start + 1 : 0, writer.text.count))
    if !range.isEmpty { paragraphs.append((range, kind)) }
  }

  private mutating func open() {
    guard start == nil else { return }
    writer.startBlock()
    start = writer.text.count
  }

  /// The document of all paragraphs.
  ///
  /// - Parameters:
  ///   - decoded: what the markup was written in.
  ///   - properties: what the file says of itself beside its text.
  func document(
    of bytes: [UInt8], _ type: MediaType, _ extraction: Extraction, _ decoded: DecodedText,
    _ properties: OfficeProperties
  ) throws(DocumentError) -> Document {
    guard !paragraphs.isEmpty else { throw .noTextInFile }
    let text = DerivedText(utf8: writer.text)
    let map = writer.map.composed(with: decoded.map)
    let blocks = BlockClassifier.blocks(text, paragraphs)
    // People count paragraphs and not the lines of markup: each is a line of the derived text.
    let lines = LineIndex(DecodedText(utf8: text.utf8, map: map), extraction.sections)
    return Document(
      bytes: bytes, hash: ContentHash(of: bytes), mediaType: type, encoding: .utf8, extraction: extraction, text: text,
      map: map, lines: lines, blocks: blocks,
      metadata: properties.metadata.completed(by: MetadataReader(text, blocks).metadata), fileDate: properties.date,
      joinedHyphens: 0)
  }
}
