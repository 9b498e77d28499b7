/// Reads texts of LibreOffice and others (OpenDocument 1.3 part 3): without what was deleted or is hidden, without comments and
/// tables of contents.
///
/// Notes stand in the middle of the sentence that they belong to. They would break it: they are taken out once more, and read
/// behind the text.
struct ODTReader {
  private static let (content, notes, properties) = ("content.xml", "content.xml/notes", "meta.xml")

  /// Takes out the parts that are read.
  static func extract(_ archive: ZipArchive) throws(DocumentError) -> Extraction {
    var archive = archive
    if let manifest = try archive.content(of: "META-INF/manifest.xml"), try isEncrypted(manifest) { throw .encrypted }
    var text = ContainerText(archive)
    guard let place = try text.add(content) else { throw .damaged("it has no text in it") }
    var walk = ODTWalk(text.extraction.bytes)
    try walk.read(place, notes: nil)
    if !walk.notes.isEmpty { text.add(walk.notes.flatMap { text.extraction.bytes[$0] }, as: notes) }
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
    if let content = part(Self.content) { try walk.read(content, notes: part(Self.notes)) }
    return try walk.blocks.document(
      of: bytes, .odt, extraction, decoded, try OfficeProperties(decoded.utf8, part(Self.properties)))
  }
}

/// Walks through the content and writes its paragraphs.
private struct ODTWalk {
  private let text: [UInt8]
  var blocks: MarkupBlocks
  /// The notes that were left out where they stand.
  private(set) var notes: [Range<Int>] = []
  /// By the name of a style that the document has for itself: the style that it is made from, and whether it hides text.
  private var styles: [String: (parent: String, isHidden: Bool)] = [:]
  private var style: String?
  private var (isBody, listDepth, tableDepth) = (false, 0, 0)
  /// Paragraphs that are open, with their kinds; those of a frame stand inside another one.
  private var open: [Block.Kind] = []

  private static let note = "text:note"

  init(_ text: [UInt8]) {
    self.text = text
    blocks = MarkupBlocks(text)
  }

  private static let skipped: Set<String> = [
    "text:tracked-changes", "office:annotation", "text:table-of-content", "text:hidden-text", "text:hidden-paragraph",
    "text:ruby-text", "office:forms", "text:sequence-decls", "office:meta", "text:bibliography",
    "text:alphabetical-index", "text:illustration-index", "text:note-citation",
  ]

  /// - Parameter notes: where the notes of the content lie behind it; nil: it has none.
  mutating func read(_ content: Range<Int>, notes: Range<Int>?) throws(DocumentError) {
    var tokens = XMLTokenizer(text, content)
    try read(&tokens, isNotes: false)
    guard let notes else { return }
    tokens.move(to: notes)
    try read(&tokens, isNotes: true)
  }

  private mutating func read(_ tokens: inout XMLTokenizer, isNotes: Bool) throws(DocumentError) {
    var skipDepth = 0
    /// Where the note begins that is left out.
    var note: Int?
    while let token = try tokens.next() {
      switch token {
      case .start(let tag):
        if skipDepth > 0 || skips(tag, tokens) || !isNotes && tag.name == Self.note {
          if skipDepth == 0, tag.name == Self.note { note = tag.range.lowerBound }
          skipDepth += 1
        } else {
          start(tag, tokens, isNotes: isNotes)
        }
      case .text(let range): if skipDepth == 0, !open.isEmpty { blocks.write(range) }
      case .end(let name):
        guard skipDepth > 0 else {
          end(name)
          continue
        }
        skipDepth -= 1
        if skipDepth == 0, let start = note {
          notes.append(start..<tokens.index)
          note = nil
        }
      }
    }
    while let kind = open.popLast() { blocks.end(as: kind) }
  }

  private func skips(_ tag: XMLTokenizer.Tag, _ tokens: XMLTokenizer) -> Bool {
    Self.skipped.contains(tag.name) || isBody && isHidden(tokens.attribute("style-name", of: tag))
  }

  private mutating func start(_ tag: XMLTokenizer.Tag, _ tokens: XMLTokenizer, isNotes: Bool) {
    switch tag.name {
    case "office:text", "office:body": isBody = true
    case "style:style", "style:text-properties": if !isBody { note(tag, tokens) }
    case "text:p", "text:h":
      if let kind = open.last { blocks.end(as: kind) }
      open.append(isNotes ? .furniture(.footnote) : kind(of: tag, tokens))
    case "text:list-item": listDepth += 1
    case "table:table": tableDepth += 1
    case "text:s", "text:tab", "text:line-break": blocks.writeBlank(tag.range)
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "text:p", "text:h": if let kind = open.popLast() { blocks.end(as: kind) }
    case "text:list-item": listDepth -= 1
    case "table:table": tableDepth -= 1
    default: break
    }
  }

  private func kind(of tag: XMLTokenizer.Tag, _ tokens: XMLTokenizer) -> Block.Kind {
    if tag.name == "text:h" { return .heading }
    let plain: Block.Kind = tableDepth > 0 ? .tableCell : listDepth > 0 ? .listItem : .body
    return shownKind(tokens.attribute("style-name", of: tag)) ?? plain
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
