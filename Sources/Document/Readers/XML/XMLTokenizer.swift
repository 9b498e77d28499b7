/// Parts XML into tags and text, each with its place, in one pass and without ever looking outside.
///
/// No entity is defined and none is fetched: character references are decoded where the text is written, a document type
/// with declarations of its own is refused. What is not well-formed is read as far as it goes.
struct XMLTokenizer {
  enum Token: Equatable {
    /// Characters between tags; character references are not decoded.
    case text(Range<Int>)
    case start(Tag)
    /// Of an empty element, too.
    case end(name: String)
  }

  struct Tag: Equatable {
    /// With the usual prefix of its namespace, whatever the file calls it: "w:p".
    var name: String
    /// From `<` to behind `>`.
    var range: Range<Int>
    var attributes: Range<Int>
  }

  let text: [UInt8]
  /// Where reading goes on.
  private(set) var index: Int
  private var end: Int
  /// The end of an empty element, due next.
  private var pendingEnd: String?
  /// By what the file calls a namespace: its usual prefix.
  private var prefixes: [String: String] = [:]

  init(_ text: [UInt8], _ range: Range<Int>? = nil) {
    self.text = text
    index = range?.lowerBound ?? 0
    end = range?.upperBound ?? text.count
    if end - index >= 3, text[index...].starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
  }

  /// Goes on in another part of the text, which knows the same namespaces.
  mutating func move(to range: Range<Int>) { (index, end) = (range.lowerBound, range.upperBound) }

  /// The next token, nil at the end.
  mutating func next() throws(DocumentError) -> Token? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while index < end {
      guard text[index] == UInt8(ascii: "<") else {
        let start = index
        index = HTMLTokenizer.find(UInt8(ascii: "<"), in: text, index..<end) ?? end
        return .text(start..<index)
      }
      if hasPrefix("<!--") {
        skip(past: "-->")
      } else if hasPrefix("<![CDATA[") {
        let start = index + 9
        skip(past: "]]>")
        return .text(start..<max(start, index - 3))
      } else if hasPrefix("<!") {
        let start = index
        skip(past: ">")
        // Declarations begin inside of brackets: entities may be made of entities without end.
        if text[start..<index].contains(UInt8(ascii: "[")) { throw .damaged("its XML declares entities of its own") }
      } else if hasPrefix("<?") {
        skip(past: "?>")
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Token? {
    let open = index
    let isEnd = index + 1 < end && text[index + 1] == UInt8(ascii: "/")
    let start = isEnd ? open + 2 : open + 1
    var nameEnd = start
    while nameEnd < end, text[nameEnd] > 0x20, text[nameEnd] != UInt8(ascii: ">"), text[nameEnd] != UInt8(ascii: "/") {
      nameEnd += 1
    }
    var attributes = HTMLAttributes(text, nameEnd..<end)
    while let attribute = attributes.next() {
      if !isEnd, text[attribute.name].starts(with: "xmlns".utf8) { declare(attribute) }
    }
    index = attributes.index
    // A tag that the text ends in counts for nothing.
    guard attributes.isClosed else { return nil }
    let name = name(start..<nameEnd)
    if isEnd { return .end(name: name) }
    if attributes.isSelfClosing { pendingEnd = name }
    return .start(Tag(name: name, range: open..<index, attributes: nameEnd..<index))
  }

  // MARK: Namespaces

  private mutating func declare(_ attribute: HTMLAttributes.Attribute) {
    let prefix = String(decoding: text[attribute.name].dropFirst(6), as: UTF8.self)
    let namespace = String(decoding: text[attribute.value], as: UTF8.self)
    if let usual = Self.usualPrefixes.first(where: { namespace.hasPrefix($0.namespace) })?.prefix {
      prefixes[prefix] = usual
    }
  }

  /// By the beginning of their names, since versions stand at the end.
  private static let usualPrefixes: [(namespace: String, prefix: String)] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/", "w"), ("http://purl.oclc.org/ooxml/wordprocessingml/", "w"),
    ("http://schemas.openxmlformats.org/markup-compatibility/", "mc"),
    ("http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"),
    ("http://purl.org/dc/elements/", "dc"), ("http://purl.org/dc/terms/", "dcterms"),
    ("urn:oasis:names:tc:opendocument:xmlns:office:", "office"),
    ("urn:oasis:names:tc:opendocument:xmlns:text:", "text"),
    ("urn:oasis:names:tc:opendocument:xmlns:table:", "table"),
    ("urn:oasis:names:tc:opendocument:xmlns:style:", "style"),
    ("urn:oasis:names:tc:opendocument:xmlns:drawing:", "draw"), ("urn:oasis:names:tc:opendocument:xmlns:meta:", "meta"),
    ("http://www.idpf.org/2007/opf", "opf"), ("urn:oasis:names:tc:opendocument:xmlns:container", "container"),
    ("http://www.w3.org/2001/04/xmlenc#", "enc"), ("http://www.w3.org/1999/xhtml", "html"),
    ("http://schemas.openxmlformats.org/package/2006/relationships", "rel"),
    ("http://purl.oclc.org/ooxml/package/relationships", "rel"),
  ]

  private func name(_ range: Range<Int>) -> String {
    let written = text[range]
    guard let colon = written.firstIndex(of: UInt8(ascii: ":")) else {
      let local = String(decoding: written, as: UTF8.self)
      return prefixes[""].map { $0 + ":" + local } ?? local
    }
    let prefix = String(decoding: written[..<colon], as: UTF8.self)
    guard let usual = prefixes[prefix], usual != prefix else { return String(decoding: written, as: UTF8.self) }
    return usual + String(decoding: written[colon...], as: UTF8.self)
  }

  // MARK: Bytes

  /// The value of an attribute by its name without prefix, character references decoded; nil when there is none.
  func attribute(_ name: StaticString, of tag: Tag) -> String? {
    for attribute in HTMLAttributes(text, tag.attributes) {
      let local = text[attribute.name].split(separator: UInt8(ascii: ":")).last ?? []
      if local.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)) {
        return string(attribute.value)
      }
    }
    return nil
  }

  /// The characters of a range of text, white space squeezed.
  func string(_ range: Range<Int>) -> String {
    var writer = HTMLTextWriter(text)
    writer.write(range)
    return String(decoding: writer.text, as: UTF8.self)
  }

  private func hasPrefix(_ prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard index + count <= end else { return false }
    return (0..<count).allSatisfy { text[index + $0] == prefix.utf8Start[$0] }
  }

  /// To behind the next such bytes, or to the end.
  private mutating func skip(past mark: StaticString) {
    while index < end, !hasPrefix(mark) { index += 1 }
    index = min(end, index + mark.utf8CodeUnitCount)
  }
}
