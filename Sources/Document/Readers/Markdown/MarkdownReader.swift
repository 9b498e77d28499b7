/// Reads Markdown: the text that its marks stand in, every character of which leads back to the file's bytes.
///
/// Code is furniture; images show nothing; what the front matter says of the text is believed. A character reference is its
/// character wherever it stands, in code, too: what a range of the file says is then seen from the range alone.
public struct MarkdownReader: DocumentReader {
  public init() {}

  public func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    guard let (encoding, markLength) = TextEncoding.detect(bytes) else { throw .binary }
    let decoded = DecodedText(bytes[...], encoding, markLength: markLength)
    let front = FrontMatter(decoded.utf8)
    let limit = AnyDocumentReader.elementLimit
    guard let leaves = MarkdownBlocks(decoded.utf8, from: front.end, limit: limit)?.leaves else {
      throw .tooManyElements(limit: limit)
    }
    let bare = BareMarkdown(decoded.utf8, leaves.all)
    var writer = MarkdownWriter(bare.text, labels: leaves.labels)
    for (leaf, range) in zip(leaves.all, bare.ranges) { writer.write(leaf, range) }
    let text = DerivedText(utf8: writer.text)
    let blocks = MarkdownKinds(text, writer.blocks).blocks
    guard !blocks.isEmpty else { throw .noTextInFile }
    return Document(
      bytes: bytes, hash: ContentHash(of: bytes), mediaType: .markdown, encoding: encoding, text: text,
      map: writer.map.composed(with: bare.map).composed(with: decoded.map), lines: LineIndex(decoded), blocks: blocks,
      metadata: front.metadata.completed(by: MetadataReader(text, blocks).metadata), joinedHyphens: 0)
  }
}

/// The text of some leaves without what stands around their lines, one after the other.
struct BareMarkdown {
  private(set) var text: [UInt8] = []
  private(set) var map = OffsetMap()
  private(set) var ranges: [Range<Int>] = []

  init(_ source: [UInt8], _ leaves: [MarkdownLeaves.Leaf]) {
    text.reserveCapacity(source.count)
    ranges.reserveCapacity(leaves.count)
    var position = 0
    for leaf in leaves {
      var start = text.count
      for (ordinal, line) in leaf.lines.enumerated() {
        if !text.isEmpty {
          // The byte behind a line is white space, or the bar behind a cell.
          text.append(0x0A)
          map.replace(1, by: 1)
          position += 1
        }
        if ordinal == 0 { start = text.count }
        map.drop(line.lowerBound - position)
        map.copy(line.count)
        text.append(contentsOf: source[line])
        position = line.upperBound
      }
      ranges.append(start..<text.count)
    }
    map.drop(source.count - position)
  }
}
