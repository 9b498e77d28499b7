/// The attributes of a start tag, read where they stand (WHATWG HTML Standard, 13.2.5.32 to 13.2.5.40).
struct HTMLAttributes: Sequence, IteratorProtocol {
  /// A name and a value as they were written: character references are not decoded.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  private let text: [UInt8]
  private(set) var index: Int
  private let end: Int
  /// Whether a slash stood right before the end.
  private(set) var isSelfClosing = false
  /// Whether `>` was met; else the text ended inside the tag.
  private(set) var isClosed = false

  /// - Parameter range: from behind the element's name to the end of the text, or of the tag.
  init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Attribute? {
    var slash = false
    while index < end, text[index] <= 0x20 || text[index] == UInt8(ascii: "/") {
      slash = text[index] == UInt8(ascii: "/")
      index += 1
    }
    guard index < end else { return nil }
    guard text[index] != UInt8(ascii: ">") else {
      isSelfClosing = slash
      isClosed = true
      index += 1
      return nil
    }
    let name = index
    index += 1
    while index < end, text[index] > 0x20, !Self.endsName(text[index]) { index += 1 }
    let nameRange = name..<index
    skipBlanks()
    guard index < end, text[index] == UInt8(ascii: "=") else { return Attribute(name: nameRange, value: index..<index) }
    index += 1
    skipBlanks()
    return Attribute(name: nameRange, value: value())
  }

  private mutating func value() -> Range<Int> {
    guard index < end else { return end..<end }
    let quote = text[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = index + 1
      index = start
      while index < end, text[index] != quote { index += 1 }
      let range = start..<index
      if index < end { index += 1 }
      return range
    }
    let start = index
    while index < end, text[index] > 0x20, text[index] != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
  }

  private mutating func skipBlanks() {
    while index < end, text[index] <= 0x20 { index += 1 }
  }
}
