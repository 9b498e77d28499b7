/// Reads texts of LibreOffice and others (OpenDocument 1.3 part 3): without what was deleted or is hidden, without comments, notes and
/// tables of contents.
///
/// Notes stand in the middle of the sentence that they belong to: they would break it, and are left out.
struct ODTReader {
  private static let (content, properties) = ("content.xml", "meta.xml")

  /// Takes out the parts that are read.
  static func extract(_ archive: ZipArchive) throws(DocumentError) -> Extraction {
    var archive = archive
    if let manifest = try archive.content(of: "META-INF/manifest.xml"), try isEncrypted(manifest) { throw .encrypted }
    var text = ContainerText(archive)
    guard try text.add(content) != nil else { throw .damaged("it has no text in it") }
    _ = try text.add(properties)
    return text.extraction
  }

  private static func isEncrypted(_ manifest: [UInt8]) throws(DocumentError) -> Bool {
    var tokens = XMLTokenizer(manifest)
    while let token = try tokens.next() {
      if case .start(let tag) = token, tag.name.hasSuffix("encryption-data") { return true }
    }
    return false
  }

  func read(_ bytes: [UInt8], _ extraction: Extraction) throws(DocumentError) -> Document {
    let decoded = DecodedText(extraction.bytes[...], .utf8, markLength: 0)
    func part(_ name: String) -> Range<Int>? {
      extraction.range(of: name)
        .map { decoded.map.derivedOffset(of: $0.lowerBound)..<decoded.map.derivedOffset(of: $0.upperBound) }
    }
    var walk = ODTWalk(decoded.utf8)
    if let content = part(Self.content) { try walk.read(content) }
    return try walk.blocks.document(
      of: bytes, .odt, extraction, decoded, try OfficeProperties(decoded.utf8, part(Self.properties)))
  }
}

/// Walks through the content and writes its paragraphs.
private struct ODTWalk {
  private let text: [UInt8]
  var blocks: MarkupBlocks
  /// By the name of a style that the document has for itself: the style that it is made from, and whether it hides text.
  private var styles: [String: (parent: String, isHidden: Bool)] = [:]
  private var style: String?

  init(_ text: [UInt8]) {
    self.text = text
    blocks = MarkupBlocks(text)
  }

  private static let skipped: Set<String> = [
    "text:tracked-changes", "text:note", "office:annotation", "text:table-of-content", "text:hidden-text",
    "text:hidden-paragraph", "text:ruby-text", "office:forms", "text:sequence-decls", "office:meta",
    "text:bibliography",
    "text:alphabetical-index", "text:illustration-index",
  ]

  mutating func read(_ part: Range<Int>) throws(DocumentError) {
    var tokens = XMLTokenizer(text, part)
    var (skipDepth, listDepth, tableDepth, isBody) = (0, 0, 0, false)
    // Paragraphs that are open, with their kinds; those of a frame stand inside another one.
    var open: [Block.Kind] = []
    while let token = try tokens.next() {
      switch token {
      case .start(let tag):
        let name = tag.name
        let isHiddenSpan = isBody && isHidden(tokens.attribute("style-name", of: tag))
        if skipDepth > 0 || Self.skipped.contains(name) || isHiddenSpan {
          skipDepth += 1
          continue
        }
        switch name {
        case "office:text", "office:body": isBody = true
        case "style:style", "style:text-properties": if !isBody { note(tag, tokens) }
        case "text:p", "text:h":
          if let kind = open.last { blocks.end(as: kind) }
          let shown = shownKind(tokens.attribute("style-name", of: tag))
          let plain: Block.Kind = tableDepth > 0 ? .tableCell : listDepth > 0 ? .listItem : .body
          open.append(name == "text:h" ? .heading : shown ?? plain)
        case "text:list-item": listDepth += 1
        case "table:table": tableDepth += 1
        case "text:s", "text:tab", "text:line-break": blocks.writeBlank(tag.range)
        default: break
        }
      case .text(let range): if skipDepth == 0, !open.isEmpty { blocks.write(range) }
      case .end(let name):
        if skipDepth > 0 {
          skipDepth -= 1
          continue
        }
        switch name {
        case "text:p", "text:h": if let kind = open.popLast() { blocks.end(as: kind) }
        case "text:list-item": listDepth -= 1
        case "table:table": tableDepth -= 1
        default: break
        }
      }
    }
    if let kind = open.popLast() { blocks.end(as: kind) }
  }

  private mutating func note(_ tag: XMLTokenizer.Tag, _ tokens: XMLTokenizer) {
    if tag.name == "style:style" {
      style = tokens.attribute("name", of: tag)
      if let style { styles[style] = (tokens.attribute("parent-style-name", of: tag) ?? style, false) }
    } else if let style, tokens.attribute("display", of: tag) == "none" {
      styles[style]?.isHidden = true
    }
  }

  private func isHidden(_ style: String?) -> Bool { style.flatMap { styles[$0]?.isHidden } ?? false }

  /// By the name of the style that a paragraph's own is made from: "Text_20_body", "Title".
  private func shownKind(_ style: String?) -> Block.Kind? {
    guard let style else { return nil }
    let parent = (styles[style]?.parent ?? style).split(separator: "_20_").joined()
    return DOCXStyles.kind(named: parent.lowercased())
  }
}
