import Document

/// A document as its reader saw it.
struct DocumentText {
  private let document: Document
  private let name: String

  init(_ document: Document, name: String) {
    self.document = document
    self.name = name
  }

  /// What the file says of itself, then each block with its kind before it.
  func lines(_ style: Style, width: Int, offsets: Bool) -> [String] {
    var fields = Fields(width: width)
    let metadata = document.metadata
    let known = [
      ("Title", metadata.title), ("Author", metadata.author), ("Publisher", metadata.publisher),
      ("Date", metadata.date?.iso), ("URL", metadata.url),
    ]
    for (field, value) in known { if let value { fields.add(field, TerminalText.line(value)) } }
    let hyphens = document.joinedHyphens
    let joined = hyphens == 0 ? "" : ", " + counted(hyphens, "line-break hyphen") + " joined"
    fields.add(
      "File",
      "\(counted(document.bytes.count, "byte")) of \(document.mediaType.rawValue), \(document.encoding.rawValue)\(joined)"
    )
    if let extraction = document.extraction { fields.add("Text", Self.origin(of: extraction)) }
    var lines = fields.lines
    for block in document.blocks {
      let place = offsets ? "  " + self.place(of: block) : ""
      let text = TerminalText.line(document.text.string(in: block.range))
      lines += ["", style.dim(block.kind.name + place)]
      lines += Wrapping.indented(text, by: 2, width: width).map { block.kind == .headline ? style.bold($0) : $0 }
    }
    return lines
  }

  /// "4 pages by pdftotext 22.12.0"
  private static func origin(of extraction: Extraction) -> String {
    let names = Set(extraction.sections.map(\.name))
    let unit = names.contains("page 1") ? "page" : "part"
    return "\(counted(names.count, unit)) by \(TerminalText.line(extraction.extractor))"
  }

  /// "12:5  bytes 310-402, 409-415".
  private func place(of block: Block) -> String {
    let ranges = document.ranges(of: block.range)
    guard let first = ranges.first else { return "" }
    let start = document.lines.position(ofByte: first.start)
    return "\(TerminalText.name(start.address)):\(start.column)  bytes "
      + ranges.map { "\($0.start)-\($0.end)" }.joined(separator: ", ")
  }

  /// One object about the file, then one a block.
  var json: [String] {
    [about]
      + document.blocks.map { block in
        let ranges = document.ranges(of: block.range)
        var line = JSONLine()
        line.add("file", name)
        line.add("block", block.kind.name)
        line.add("text", document.text.string(in: block.range))
        line.add("start_byte", ranges.first?.start)
        line.add("end_byte", ranges.last?.end)
        let start = ranges.first.map { document.lines.position(ofByte: $0.start) }
        line.add("start_codepoint", start?.codePoint)
        line.add("end_codepoint", ranges.last.map { document.lines.position(ofByte: $0.end).codePoint })
        line.add("section", start?.section)
        line.add("line", start?.line)
        line.add("column", start?.column)
        line.add(ranges: "ranges", ranges.map { ($0.start, $0.end) })
        return line.closed
      }
  }

  private var about: String {
    var line = JSONLine()
    line.add("file", name)
    line.add(document.metadata)
    line.add("media_type", document.mediaType.rawValue)
    line.add("encoding", document.encoding.rawValue)
    line.add("bytes", document.bytes.count)
    line.add("extractor", document.extraction?.extractor)
    line.add("sha256", document.hash.hex)
    line.add("joined_hyphens", document.joinedHyphens)
    return line.closed
  }
}
