/// Reads books (EPUB 2 and 3): the chapters in the order of the spine, each by the blocks of a web page.
struct EPUBReader {
  /// Takes out the package and its chapters.
  static func extract(_ archive: ZipArchive) throws(DocumentError) -> Extraction {
    var archive = archive
    guard let container = try archive.content(of: EPUBPackage.container) else {
      throw .damaged("it has no container.xml")
    }
    guard let path = try EPUBPackage.path(container) else { throw .damaged("its container.xml names no package") }
    guard let bytes = try archive.content(of: path) else { throw .damaged("\(path) is not in it") }
    let package = try EPUBPackage(bytes, 0..<bytes.count, at: path)
    let encrypted = try archive.content(of: "META-INF/encryption.xml").map { (file) throws(DocumentError) in
      try EPUBPackage.encrypted(file)
    }
    if let encrypted, package.chapters.contains(where: encrypted.contains) { throw .encrypted }
    var text = ContainerText(archive)
    var count = 0
    for chapter in package.chapters where try text.add(chapter) != nil { count += 1 }
    guard count > 0 else { throw .damaged("no chapter of it can be found") }
    _ = try text.add(path)
    return text.extraction
  }

  func read(_ bytes: [UInt8], _ extraction: Extraction) throws(DocumentError) -> Document {
    var (text, map) = ([UInt8](), OffsetMap())
    var blocks: [Block] = []
    for section in extraction.sections.indices.dropLast() {
      let range = extraction.range(ofFile: section)
      let chapter = try Chapter(extraction.bytes[range])
      guard !chapter.text.isEmpty else { continue }
      guard blocks.count + chapter.blocks.count <= AnyDocumentReader.elementLimit else {
        throw .tooManyElements(limit: AnyDocumentReader.elementLimit)
      }
      if !text.isEmpty {
        // The line feed between two files.
        map.append(OffsetMap(from: 0), from: range.lowerBound - 1)
        map.replace(1, by: 1)
        text.append(0x0A)
      }
      let start = text.count
      map.append(chapter.map, from: range.lowerBound)
      text += chapter.text
      blocks += chapter.blocks.map {
        Block(kind: $0.kind, range: TextRange($0.range.start + start, $0.range.end + start))
      }
    }
    guard !blocks.isEmpty else { throw .noTextInFile }
    let lines = LineIndex(DecodedText(utf8: text, map: map), extraction.sections)
    return Document(
      bytes: bytes, hash: ContentHash(of: bytes), mediaType: .epub, encoding: .utf8, extraction: extraction,
      text: DerivedText(utf8: text), map: map, lines: lines, blocks: blocks, metadata: try Self.metadata(extraction),
      joinedHyphens: 0)
  }

  /// The package is the last that was taken out.
  private static func metadata(_ extraction: Extraction) throws(DocumentError) -> SourceMetadata {
    guard let last = extraction.sections.indices.last else { return SourceMetadata() }
    let (name, range) = (extraction.sections[last].name, extraction.range(ofFile: last))
    return try EPUBPackage(extraction.bytes, range, at: name).metadata
  }

  /// The text of one file of the book.
  private struct Chapter {
    let text: [UInt8]
    let map: OffsetMap
    private(set) var blocks: [Block] = []

    init(_ bytes: ArraySlice<UInt8>) throws(DocumentError) {
      let decoded = DecodedText(bytes, .utf8, markLength: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      guard let tree = HTMLTree(decoded.utf8, limit: AnyDocumentReader.elementLimit) else {
        throw .tooManyElements(limit: AnyDocumentReader.elementLimit)
      }
      let page = PageContent(tree)
      var writer = HTMLTextWriter(decoded.utf8)
      for block in page.blocks.indices {
        writer.startBlock()
        let start = writer.text.count
        page.shown.write(block, of: tree, to: &writer)
        guard writer.text.count > start else { continue }
        blocks.append(
          Block(kind: page.kind(of: block), range: TextRange(start > 0 ? start + 1 : start, writer.text.count)))
      }
      text = writer.text
      let derived = DerivedText(utf8: text)
      blocks = blocks.map { Block(kind: $0.kind, range: derived.trimmed($0.range)) }.filter { !$0.range.isEmpty }
      map = writer.map.composed(with: decoded.map)
    }
  }
}
