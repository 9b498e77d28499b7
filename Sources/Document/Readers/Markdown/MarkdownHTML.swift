/// A block of HTML in a Markdown text (CommonMark 0.31, 4.6), by its first line.
struct MarkdownHTML {
  /// What ends it, in lower case; nil when a blank line does.
  let ends: [String]?

  private static let names: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
  private static let raw: Set<String> = ["script", "pre", "style", "textarea"]

  /// - Parameter isInParagraph: whether the line would else go on a paragraph, which not every tag ends.
  init?(_ line: ArraySlice<UInt8>, isInParagraph: Bool) {
    guard line.first == UInt8(ascii: "<"), let second = line.dropFirst().first else { return nil }
    if second == UInt8(ascii: "!") {
      ends =
        line.dropFirst(2).starts(with: "--".utf8)
        ? ["-->"] : line.dropFirst(2).starts(with: "[CDATA[".utf8) ? ["]]>"] : [">"]
      return
    }
    if second == UInt8(ascii: "?") {
      ends = ["?>"]
      return
    }
    let isEnd = second == UInt8(ascii: "/")
    let rest = line.dropFirst(isEnd ? 2 : 1)
    let bytes = rest.prefix(12).prefix { HTMLTokenizer.isLetter($0) || (0x30...0x39).contains($0) }
    let name = String(decoding: bytes.map(HTMLTokenizer.lower), as: UTF8.self)
    let next = rest.dropFirst(bytes.count).first
    let isName = next.map { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") } ?? true
    if isName, !isEnd, Self.raw.contains(name) {
      ends = Self.raw.map { "</\($0)>" }
    } else if isName && Self.names.contains(name) || !isInParagraph && Self.isTag(line) {
      ends = nil
    } else {
      return nil
    }
  }

  /// Whether the line is one tag and nothing else.
  private static func isTag(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 4096, line.last == UInt8(ascii: ">") else { return false }
    var tokens = HTMLTokenizer(Array(line))
    switch tokens.next() {
    case .start(_, let tag), .end(_, let tag): return tag.range.upperBound == line.count
    default: return false
    }
  }

  /// Whether one of some words of ASCII stands in a line.
  static func contains(_ words: [String], _ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { place in
      words.contains { word in
        line[place] == word.utf8.first && line[place...].lazy.map(HTMLTokenizer.lower).starts(with: word.utf8)
      }
    }
  }

  /// The kind of block that an element is; nil for one that is not asked.
  static func kind(_ tag: HTMLTag) -> Block.Kind? {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .li: .listItem
    case .td, .th: .tableCell
    case .figcaption, .caption: .caption
    case .blockquote: .quotation
    case .p, .div, .section, .article, .table, .tr, .ul, .ol, .figure, .center, .dd, .dt: .body
    default: nil
    }
  }
}
