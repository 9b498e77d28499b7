/// What the styles of a Word document make of a paragraph, by their names: these are English in every language of Word.
struct DOCXStyles {
  private struct Style {
    var name = ""
    var base: String?
    var isOutlined = false
  }

  private var styles: [String: Style] = [:]

  /// - Parameter range: where `styles.xml` lies; nil: there is none, and the ids speak for themselves.
  init(_ text: [UInt8], _ range: Range<Int>?) throws(DocumentError) {
    guard let range else { return }
    var tokens = XMLTokenizer(text, range)
    var id: String?
    while let token = try tokens.next() {
      guard case .start(let tag) = token else { continue }
      switch tag.name {
      case "w:style":
        id = tokens.attribute("styleId", of: tag)
        if let id { styles[id] = Style() }
      case "w:name": if let id { styles[id]?.name = tokens.attribute("val", of: tag)?.lowercased() ?? "" }
      case "w:basedOn": if let id { styles[id]?.base = tokens.attribute("val", of: tag) }
      case "w:outlineLvl":
        if let id, let level = tokens.attribute("val", of: tag).flatMap(Int.init) { styles[id]?.isOutlined = level < 9 }
      default: break
      }
    }
  }

  /// Nil when nothing but the text's own words can tell.
  func kind(_ id: String) -> Block.Kind? {
    var next: String? = id
    // A style may be based on itself, where somebody means harm.
    for _ in 0..<12 {
      guard let id = next else { return nil }
      let style = styles[id] ?? Style(name: id.lowercased())
      if let kind = Self.kind(named: style.name) { return kind }
      if style.isOutlined { return .heading }
      next = style.base
    }
    return nil
  }

  static func kind(named name: String) -> Block.Kind? {
    let name = name.filter { $0 != " " && $0 != "_" && $0 != "-" }
    switch name {
    case "title": return .headline
    case "subtitle": return .heading
    case "caption", "illustration", "figure": return .caption
    case "quote", "intensequote", "blocktext", "quotations", "blockquote": return .quotation
    case "footnotetext", "endnotetext", "footnote", "endnote": return .furniture(.footnote)
    case "header", "footer": return .furniture(.runningHead)
    case "author": return .byline
    case _ where name.hasPrefix("heading"): return .heading
    case _ where name.hasPrefix("toc") && name.dropFirst(3).allSatisfy { $0.isNumber || $0 == "h" }:
      return .furniture(.navigation)
    case _ where name.hasPrefix("listbullet") || name.hasPrefix("listnumber"): return .listItem
    default: return nil
    }
  }
}
