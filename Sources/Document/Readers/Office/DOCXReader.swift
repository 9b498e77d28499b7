/// Reads Word's documents (WordprocessingML, ECMA-376 part 1): the text as it stands when all changes are accepted, without what is
/// hidden, headers, footers and comments.
struct DOCXReader {
  private static let properties = "docProps/core.xml"

  /// Takes out the parts that are read.
  static func extract(_ archive: ZipArchive) throws(DocumentError) -> Extraction {
    var archive = archive
    let main = try mainPart(&archive)
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    var text = ContainerText(archive)
    guard try text.add(main) != nil else { throw .damaged("it has no document in it") }
    for part in ["footnotes", "endnotes", "styles"] { _ = try text.add("\(folder)/\(part).xml") }
    _ = try text.add(properties)
    return text.extraction
  }

  /// The document that the container is about, as its relationships tell.
  private static func mainPart(_ archive: inout ZipArchive) throws(DocumentError) -> String {
    let usual = "word/document.xml"
    guard let relations = try archive.content(of: "_rels/.rels") else { return usual }
    var tokens = XMLTokenizer(relations)
    while let token = try tokens.next() {
      guard case .start(let tag) = token, tag.name == "rel:Relationship",
        tokens.attribute("Type", of: tag)?.hasSuffix("/officeDocument") == true,
        let target = tokens.attribute("Target", of: tag)
      else { continue }
      return target.hasPrefix("/") ? String(target.dropFirst()) : target
    }
    return usual
  }

  func read(_ bytes: [UInt8], _ extraction: Extraction) throws(DocumentError) -> Document {
    let decoded = DecodedText(extraction.bytes[...], .utf8, markLength: 0)
    let text = decoded.utf8
    func part(_ name: String) -> Range<Int>? {
      extraction.sections.first { $0.name.hasSuffix(name) }.flatMap { extraction.range(of: $0.name) }
        .map { decoded.map.derivedOffset(of: $0.lowerBound)..<decoded.map.derivedOffset(of: $0.upperBound) }
    }
    let styles = try DOCXStyles(text, part("/styles.xml"))
    var walk = DOCXWalk(text, styles)
    if let main = extraction.sections.first.flatMap({ part($0.name) }) { try walk.read(main, isNotes: false) }
    for notes in ["/footnotes.xml", "/endnotes.xml"].compactMap(part) { try walk.read(notes, isNotes: true) }
    return try walk.blocks.document(
      of: bytes, .docx, extraction, decoded, try OfficeProperties(text, part(Self.properties)))
  }
}

/// Walks through a part and writes its paragraphs.
private struct DOCXWalk {
  private let text: [UInt8]
  private let styles: DOCXStyles
  var blocks: MarkupBlocks
  /// Paragraphs that are open: those of a text box stand inside another one.
  private var open: [Block.Kind] = []
  private var tableDepth = 0

  init(_ text: [UInt8], _ styles: DOCXStyles) {
    self.text = text
    self.styles = styles
    blocks = MarkupBlocks(text)
  }

  /// What is deleted, was moved away, is a copy for older programs, or is no text of the document.
  private static let skipped: Set<String> = [
    "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:rt", "w:delText", "w:tblPr", "w:sectPr", "w:sdtPr",
  ]

  mutating func read(_ part: Range<Int>, isNotes: Bool) throws(DocumentError) {
    var tokens = XMLTokenizer(text, part)
    var skipDepth = 0
    var (isText, isHidden, isRunProperty, isSeparator) = (false, false, false, false)
    (open, tableDepth) = ([], 0)
    while let token = try tokens.next() {
      switch token {
      case .start(let tag):
        if skipDepth > 0 || Self.skipped.contains(tag.name) {
          skipDepth += 1
          continue
        }
        switch tag.name {
        case "w:p":
          if let kind = open.last { blocks.end(as: kind) }
          open.append(isNotes ? .furniture(.footnote) : tableDepth > 0 ? .tableCell : .body)
        case "w:tbl": tableDepth += 1
        case "w:footnote", "w:endnote":
          // What parts notes from the text is a note, too.
          isSeparator = tokens.attribute("type", of: tag) != nil
        case "w:pStyle", "w:numPr", "w:outlineLvl": if !isNotes { note(tag, tokens) }
        case "w:r": isHidden = false
        case "w:rPr": isRunProperty = true
        case "w:vanish", "w:webHidden":
          let value = tokens.attribute("val", of: tag) ?? "true"
          if isRunProperty { isHidden = !["0", "false", "off"].contains(value) }
        case "w:t", "m:t": isText = !isHidden && !isSeparator
        case "w:tab", "w:br", "w:cr", "w:ptab": if !isRunProperty { blocks.writeBlank(tag.range) }
        default: break
        }
      case .text(let range): if isText, skipDepth == 0, !open.isEmpty { blocks.write(range) }
      case .end(let name):
        if skipDepth > 0 {
          skipDepth -= 1
          continue
        }
        switch name {
        case "w:t", "m:t": isText = false
        case "w:rPr": isRunProperty = false
        case "w:pPr": isHidden = false
        case "w:p": if let kind = open.popLast() { blocks.end(as: kind) }
        case "w:tbl": tableDepth = max(0, tableDepth - 1)
        default: break
        }
      }
    }
    if let kind = open.popLast() { blocks.end(as: kind) }
  }

  /// What the properties of a paragraph tell of its kind.
  private mutating func note(_ tag: XMLTokenizer.Tag, _ tokens: XMLTokenizer) {
    guard let index = open.indices.last else { return }
    let value = tokens.attribute("val", of: tag)
    switch tag.name {
    case "w:pStyle": if let kind = value.flatMap(styles.kind) { open[index] = kind }
    case "w:outlineLvl": if let level = value.flatMap(Int.init), level < 9 { open[index] = .heading }
    default: if open[index] == .body { open[index] = .listItem }
    }
  }
}
