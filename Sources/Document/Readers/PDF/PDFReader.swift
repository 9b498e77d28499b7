/// Reads the text that was taken out of a PDF: words that line ends broke are made whole, paragraphs that run over columns
/// and pages are put together.
public struct PDFReader {
  public init() {}

  /// - Parameters:
  ///   - bytes: of the file.
  ///   - extraction: as ``PDFPages`` makes it.
  public func read(_ bytes: [UInt8], _ extraction: Extraction) throws(DocumentError) -> Document {
    let decoded = DecodedText(extraction.bytes[...], .utf8, markLength: 0)
    let lines = try SourceLine.lines(of: decoded.utf8)
    let laidOut = Self.paragraphs(extraction.sections.flatMap(\.blocks), decoded, lines)
    guard !laidOut.isEmpty else { throw .noTextInPages }
    let derived = Derivation(of: decoded.utf8, lines, laidOut.map(\.paragraph))
    let blocks = BlockClassifier.blocks(derived.text, Array(zip(derived.paragraphs, laidOut.map(\.kind))))
    let information = PDFInformation(extraction)
    return Document(
      bytes: bytes, hash: ContentHash(of: bytes), mediaType: .pdf, encoding: .utf8, extraction: extraction,
      text: derived.text, map: derived.map.composed(with: decoded.map),
      lines: LineIndex(decoded, extraction.sections), blocks: blocks,
      metadata: information.metadata.completed(by: MetadataReader(derived.text, blocks).metadata),
      fileDate: information.date, joinedHyphens: derived.joinedHyphens)
  }

  /// The lines of each block; those of a block that continues go on in the next one.
  private static func paragraphs(
    _ blocks: [LayoutBlock], _ decoded: DecodedText, _ lines: [SourceLine]
  ) -> [(paragraph: Reflow.Paragraph, kind: Block.Kind)] {
    let edge = LineEdge(decoded.utf8)
    var paragraphs: [(paragraph: Reflow.Paragraph, kind: Block.Kind)] = []
    var (line, continues) = (0, false)
    for block in blocks {
      let end = decoded.map.derivedOffset(of: block.end)
      let start = line
      while line < lines.count, lines[line].content.start < end {
        if line > start || continues, let last = paragraphs.indices.last {
          let join = edge.join(lines[line - 1], lines[line])
          paragraphs[last].paragraph.joins.append(join)
          paragraphs[last].paragraph.lines = paragraphs[last].paragraph.lines.lowerBound..<line + 1
        } else {
          let kind = Block.Kind(name: block.kind) ?? .body
          paragraphs.append((Reflow.Paragraph(lines: line..<line + 1, joins: []), kind))
        }
        line += 1
      }
      if line > start { continues = block.continues }
    }
    return paragraphs
  }
}

extension LineEdge {
  /// How a line goes on in the next one of its paragraph.
  fileprivate func join(_ line: SourceLine, _ next: SourceLine) -> Reflow.Join {
    if let hyphen = lineEndHyphen(line), startsWithLetterOrDigit(next) { return .hyphen(hyphen) }
    return .blank
  }
}
