/// An element of HTML by its name; names that HTML does not know are ``unknown``, those with a hyphen ``custom``.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  case a, abbr, address, applet, area, article, aside, audio, b, base, big, blockquote, body, br, button, canvas,
    caption
  case center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt, em, embed
  case fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup
  case hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, listing, main, map, mark, marquee, math, menu
  case meta, meter, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture
  case plaintext, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search, section, select, small, source, span
  case strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time
  case title, tr, track, tt, u, ul, `var`, video, wbr, xmp
  case custom, unknown
  /// Not an element: a run of text in the tree.
  case text

  /// The element with a name, in either case; `bytes` must not be empty.
  init(_ name: ArraySlice<UInt8>) {
    let key = Self.key(name)
    if let tag = Self.byKey[key], tag.length == name.count {
      self = tag.tag
    } else {
      self = name.contains(UInt8(ascii: "-")) ? .custom : .unknown
    }
  }

  private static let byKey: [UInt64: (tag: HTMLTag, length: Int)] = {
    var table: [UInt64: (tag: HTMLTag, length: Int)] = [:]
    for tag in allCases where tag.rawValue < HTMLTag.custom.rawValue {
      let name = Array("\(tag)".utf8)
      table[key(name[...])] = (tag, name.count)
    }
    return table
  }()

  /// The first eight bytes in lower case: no two elements of one length share them.
  private static func key(_ name: ArraySlice<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in name.prefix(8) { key = key << 8 | UInt64(byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0)) }
    return key
  }
}

/// A set of elements.
struct HTMLTagSet: Sendable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var last: UInt64 = 0

  init(arrayLiteral tags: HTMLTag...) { for tag in tags { insert(tag) } }

  mutating func insert(_ tag: HTMLTag) {
    let bit = UInt64(1) << UInt64(tag.rawValue & 63)
    switch tag.rawValue >> 6 {
    case 0: low |= bit
    case 1: high |= bit
    default: last |= bit
    }
  }

  func contains(_ tag: HTMLTag) -> Bool {
    let bit = UInt64(1) << UInt64(tag.rawValue & 63)
    switch tag.rawValue >> 6 {
    case 0: return low & bit != 0
    case 1: return high & bit != 0
    default: return last & bit != 0
    }
  }
}

extension HTMLTagSet {
  /// Elements without content.
  static let void: HTMLTagSet = [
    .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr,
  ]
  /// Elements whose content holds no tags.
  static let rawText: HTMLTagSet = [
    .script, .style, .textarea, .title, .xmp, .iframe, .noembed, .noframes, .noscript, .plaintext,
  ]
  /// Elements that a `head` may hold.
  static let headContent: HTMLTagSet = [
    .base, .link, .meta, .title, .style, .script, .noscript, .template, .head, .html, .body,
  ]
  /// Elements whose start ends an open paragraph.
  static let endsParagraph: HTMLTagSet = [
    .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
    .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .main, .menu, .nav, .ol, .p, .pre,
    .search, .section, .table, .ul, .dd, .dt, .li, .listing, .summary, .plaintext, .xmp,
  ]
  static let headings: HTMLTagSet = [.h1, .h2, .h3, .h4, .h5, .h6]
  /// Elements that an end tag of another element does not reach through.
  static let scope: HTMLTagSet = [.applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .body]
  /// Elements that the end tag of an inline element does not reach through: the standard's "special" elements.
  static let special: HTMLTagSet = [
    .address, .applet, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog, .dir,
    .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head,
    .header, .hgroup, .html, .li, .listing, .main, .marquee, .menu, .nav, .object, .ol, .p, .pre, .search, .section,
    .select, .summary, .table, .tbody, .td, .template, .tfoot, .th, .thead, .tr, .ul,
  ]
  /// Elements that stand as blocks of their own. `custom` ones do, though a browser shows them inline: pages use them so.
  static let blocks: HTMLTagSet = [
    .address, .article, .aside, .audio, .blockquote, .body, .canvas, .caption, .center, .col, .colgroup, .custom, .dd,
    .details, .dialog, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset,
    .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .html, .iframe, .legend, .li, .listing, .main,
    .marquee, .menu, .nav, .object, .ol, .optgroup, .option, .p, .plaintext, .pre, .search, .section, .select,
    .summary, .table, .tbody, .td, .textarea, .tfoot, .th, .thead, .tr, .ul, .video, .xmp,
  ]
  /// Elements whose content is not shown, is drawn, or is a control and no text of the page.
  static let unseen: HTMLTagSet = [
    .applet, .audio, .base, .button, .canvas, .datalist, .embed, .frame, .frameset, .head, .iframe, .input, .link,
    .map, .math, .meta, .meter, .noembed, .noframes, .noscript, .object, .option, .progress, .rp, .rt, .script,
    .select, .style, .svg, .template, .textarea, .title, .video, .xmp, .plaintext, .listing,
  ]
  /// Elements that end a drawing or formula that was never closed.
  static let endsForeign: HTMLTagSet = [
    .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5, .h6,
    .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
    .strike, .sub, .sup, .table, .tt, .u, .ul, .`var`, .article, .section, .footer, .main,
  ]
}
