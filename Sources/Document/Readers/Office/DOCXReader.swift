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
  private var place = Place()

  /// Where in a part the walk is.
  private struct Place {
    var isNotes = false
    /// Paragraphs that are open: those of a text box stand inside another one.
    var open: [Block.Kind] = []
    var tableDepth = 0
    /// Of a run: whether its text is read, is not shown, or its properties are told.
    var (isText, isHidden, isProperty) = (false, false, false)
    /// What parts notes from the text is a note, too.
    var isSeparator = false
  }

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
    place = Place()
    place.isNotes = isNotes
    while let token = try tokens.next() {
      switch token {
      case .start(let tag):
        if skipDepth > 0 || Self.skipped.contains(tag.name) { skipDepth += 1 } else { start(tag, tokens) }
      case .text(let range): if place.isText, skipDepth == 0, !place.open.isEmpty { blocks.write(range) }
      case .end(let name): if skipDepth > 0 { skipDepth -= 1 } else { end(name) }
      }
    }
    if let kind = place.open.popLast() { blocks.end(as: kind) }
  }

  private mutating func start(_ tag: XMLTokenizer.Tag, _ tokens: XMLTokenizer) {
    switch tag.name {
    case "w:p":
      if let kind = place.open.last { blocks.end(as: kind) }
      place.open.append(place.isNotes ? .furniture(.footnote) : place.tableDepth > 0 ? .tableCell : .body)
    case "w:tbl": place.tableDepth += 1
    case "w:footnote", "w:endnote": place.isSeparator = tokens.attribute("type", of: tag) != nil
    case "w:pStyle", "w:numPr", "w:outlineLvl": if !place.isNotes { note(tag, tokens) }
    case "w:r": place.isHidden = false
    case "w:rPr": place.isProperty = true
    case "w:vanish", "w:webHidden":
      let value = tokens.attribute("val", of: tag) ?? "true"
      if place.isProperty { place.isHidden = !["0", "false", "off"].contains(value) }
    case "w:t", "m:t": place.isText = !place.isHidden && !place.isSeparator
    case "w:tab", "w:br", "w:cr", "w:ptab": if !place.isProperty { blocks.writeBlank(tag.range) }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "w:t", "m:t": place.isText = false
    case "w:rPr": place.isProperty = false
    case "w:pPr": place.isHidden = false
    case "w:p": if let kind = place.open.popLast() { blocks.end(as: kind) }
    case "w:tbl": place.tableDepth = max(0, place.tableDepth - 1)
    default: break
    }
  }

  /// What the properties of a paragraph tell of its kind.
  private mutating func note(_ tag: XMLTokenizer.Tag, _ tokens: XMLTokenizer) {
    guard let index = place.open.indices.last else { return }
    let value = tokens.attribute("val", of: tag)
    switch tag.name {
    case "w:pStyle": if let kind = value.flatMap(styles.kind) { place.open[index] = kind }
    case "w:outlineLvl": if let level = value.flatMap(Int.init), level < 9 { place.open[index] = .heading }
    default: if place.open[index] == .body { place.open[index] = .listItem }
    }
  }
}
