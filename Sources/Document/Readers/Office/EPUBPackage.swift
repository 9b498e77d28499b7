/// The package document of a book (EPUB 3.3, clause 5): its chapters in order and what it says of itself.
struct EPUBPackage {
  static let container = "META-INF/container.xml"

  /// Paths in the container, in the order of the spine.
  private(set) var chapters: [String] = []
  private(set) var metadata = SourceMetadata()

  /// - Parameter path: where the package stands in the container; its references are relative to it.
  init(_ text: [UInt8], _ range: Range<Int>, at path: String) throws(DocumentError) {
    var tokens = XMLTokenizer(text, range)
    var files: [String: String] = [:]
    // A spine may name a chapter again and again.
    var known: Set<String> = []
    var (creators, name) = ([String](), "")
    let folder = path.split(separator: "/").dropLast().map(String.init)
    while let token = try tokens.next() {
      switch token {
      case .start(let tag):
        name = tag.name
        if name == "opf:item", let id = tokens.attribute("id", of: tag), let href = tokens.attribute("href", of: tag) {
          let isNavigation = tokens.attribute("properties", of: tag)?.split(separator: " ").contains("nav") == true
          if Self.isPage(tokens.attribute("media-type", of: tag)), !isNavigation {
            files[id] = Self.path(href, in: folder)
          }
        } else if name == "opf:itemref", tokens.attribute("linear", of: tag) != "no",
          let file = tokens.attribute("idref", of: tag).flatMap({ files[$0] }), known.insert(file).inserted
        {
          chapters.append(file)
        }
      case .text(let range): note(tokens.string(range), name, &creators)
      case .end: name = ""
      }
    }
    metadata.author = creators.isEmpty ? nil : creators.joined(separator: ", ")
  }

  private mutating func note(_ value: String, _ name: String, _ creators: inout [String]) {
    guard !value.isEmpty, value.utf8.count <= 500 else { return }
    switch name {
    case "dc:title": metadata.title = metadata.title ?? value
    case "dc:creator": creators.append(value)
    case "dc:publisher": metadata.publisher = metadata.publisher ?? value
    case "dc:date": metadata.date = metadata.date ?? FileProperties.date(value)
    case "dc:source", "dc:identifier": if value.hasPrefix("http") { metadata.url = metadata.url ?? value }
    default: break
    }
  }

  private static func isPage(_ type: String?) -> Bool { type == "application/xhtml+xml" || type == "text/html" }

  /// A reference as a path in the container; what leads out of it leads nowhere.
  static func path(_ reference: String, in folder: [String]) -> String {
    var parts = reference.hasPrefix("/") ? [] : folder
    let file = reference.split(separator: "#").first ?? ""
    for part in decoded(file).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  /// Percent-encoding of RFC 3986.
  private static func decoded(_ text: Substring) -> String {
    var (bytes, rest) = ([UInt8](), text.utf8[...])
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(rest.prefix(2)) ?? "", radix: 16), rest.count >= 2 {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The package that the container names first.
  static func path(_ container: [UInt8]) throws(DocumentError) -> String? {
    var tokens = XMLTokenizer(container)
    while let token = try tokens.next() {
      if case .start(let tag) = token, tag.name == "container:rootfile" {
        return tokens.attribute("full-path", of: tag).map { path($0, in: []) }
      }
    }
    return nil
  }

  /// The files that are encrypted; fonts often are, and need not be read.
  static func encrypted(_ list: [UInt8]) throws(DocumentError) -> Set<String> {
    var tokens = XMLTokenizer(list)
    var files: Set<String> = []
    while let token = try tokens.next() {
      if case .start(let tag) = token, tag.name == "enc:CipherReference",
        let file = tokens.attribute("URI", of: tag)
      {
        files.insert(path(file, in: []))
      }
    }
    return files
  }
}
