/// Parts a page into tags and text, each with its place, by the tokenization rules of the WHATWG HTML Standard (13.2.5).
///
/// It reads bytes of UTF-8 and never goes back: a page takes time in proportion to its length, whatever stands in it.
struct HTMLTokenizer {
  enum Token: Equatable {
    /// Characters between tags; character references are not decoded.
    case text(Range<Int>)
    case start(HTMLTag, Tag)
    case end(HTMLTag, Tag)
    /// A comment, a declaration, or what the standard treats as one.
    case comment(Range<Int>)
  }

  /// A tag as it stands in the text.
  struct Tag: Equatable {
    /// From `<` to behind `>`.
    var range: Range<Int>
    var name: Range<Int>
    var isSelfClosing: Bool

    /// Where attributes may stand.
    var attributes: Range<Int> { name.upperBound..<range.upperBound }
  }

  let text: [UInt8]
  private var index: Int
  private let end: Int

  init(_ text: [UInt8], _ range: Range<Int>? = nil) {
    self.text = text
    index = range?.lowerBound ?? 0
    end = range?.upperBound ?? text.count
  }

  /// The next token, nil at the end.
  mutating func next() -> Token? {
    guard index < end else { return nil }
    let start = index
    while let open = Self.find(UInt8(ascii: "<"), in: text, index..<end) {
      guard opensMarkup(open) else {
        index = open + 1
        continue
      }
      index = open
      return start < open ? .text(start..<open) : markup()
    }
    index = end
    return .text(start..<end)
  }

  /// Everything up to the end tag of an element whose content holds no tags; that end tag is left unread.
  mutating func rawText(of tag: HTMLTag, name: Range<Int>) -> Range<Int> {
    let start = index
    if tag == .plaintext { index = end }
    var escape = ScriptEscape.none
    while index < end {
      let byte = text[index]
      if byte == UInt8(ascii: "<") {
        if index + 1 < end, text[index + 1] == UInt8(ascii: "/"), isName(name, at: index + 2) {
          if escape != .double { return start..<index }
          escape = .single
        } else if tag == .script {
          if escape == .none, hasPrefix("!--", at: index + 1) {
            escape = .single
            index += 1  // The dashes that open may also close: "<!-->".
          } else if escape == .single, isName(name, at: index + 1) {
            escape = .double
          }
        }
      } else if byte == UInt8(ascii: "-"), escape != .none, hasPrefix("-->", at: index) {
        escape = .none
      }
      index += 1
    }
    return start..<end
  }

  /// A script may hide in a comment, and in it whole script elements (13.2.5.18 to 13.2.5.31).
  private enum ScriptEscape { case none, single, double }

  // MARK: Markup

  private func opensMarkup(_ open: Int) -> Bool {
    guard open + 1 < end else { return false }
    let next = text[open + 1]
    if Self.isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return true }
    return next == UInt8(ascii: "/") && open + 2 < end
  }

  private mutating func markup() -> Token? {
    let open = index
    switch text[open + 1] {
    case UInt8(ascii: "!"):
      return .comment(open..<(hasPrefix("--", at: open + 2) ? comment(from: open + 4) : skip(past: UInt8(ascii: ">"))))
    case UInt8(ascii: "?"):
      return .comment(open..<skip(past: UInt8(ascii: ">")))
    case UInt8(ascii: "/"):
      guard Self.isLetter(text[open + 2]) else { return .comment(open..<skip(past: UInt8(ascii: ">"))) }
      return tag(from: open, nameAt: open + 2).map { .end(HTMLTag(text[$0.name]), $0) }
    default:
      return tag(from: open, nameAt: open + 1).map { .start(HTMLTag(text[$0.name]), $0) }
    }
  }

  /// A tag; nil when the text ends in it: then it counts for nothing.
  private mutating func tag(from open: Int, nameAt start: Int) -> Tag? {
    var nameEnd = start
    while nameEnd < end, text[nameEnd] > 0x20, text[nameEnd] != UInt8(ascii: ">"), text[nameEnd] != UInt8(ascii: "/") {
      nameEnd += 1
    }
    var attributes = HTMLAttributes(text, nameEnd..<end)
    while attributes.next() != nil {}
    index = attributes.index
    guard attributes.isClosed else { return nil }
    return Tag(range: open..<index, name: start..<nameEnd, isSelfClosing: attributes.isSelfClosing)
  }

  /// The end of a comment whose text begins here; its opening dashes may also close it: "<!-->", "<!--->".
  private mutating func comment(from start: Int) -> Int {
    var from = start
    while let close = Self.find(UInt8(ascii: ">"), in: text, min(from, end)..<end) {
      if hasPrefix("--", at: close - 2) || (close >= start + 3 && hasPrefix("--!", at: close - 3)) {
        index = close + 1
        return index
      }
      from = close + 1
    }
    index = end
    return end
  }

  private mutating func skip(past byte: UInt8) -> Int {
    index = Self.find(byte, in: text, index..<end).map { $0 + 1 } ?? end
    return index
  }

  // MARK: Bytes

  private func hasPrefix(_ prefix: StaticString, at place: Int) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard place >= 0, place + count <= end else { return false }
    for offset in 0..<count where text[place + offset] != prefix.utf8Start[offset] { return false }
    return true
  }

  /// Whether the name of an end tag stands here.
  private func isName(_ name: Range<Int>, at place: Int) -> Bool {
    guard place + name.count <= end else { return false }
    for offset in 0..<name.count where Self.lower(text[place + offset]) != Self.lower(text[name.lowerBound + offset]) {
      return false
    }
    guard place + name.count < end else { return false }
    let next = text[place + name.count]
    return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  static func find(_ byte: UInt8, in text: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == byte { return index }
      index += 1
    }
    return nil
  }
}
