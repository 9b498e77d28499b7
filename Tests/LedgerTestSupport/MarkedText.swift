import Document

/// A text with ⟦ ⟧ around the parts that a test expects, so that nobody counts offsets.
public struct MarkedText: Sendable {
  /// The text without marks.
  public let text: String
  /// The marked parts in order of their opening marks; UTF-8 bytes of `text`.
  public let ranges: [TextRange]

  public init(_ marked: String) {
    var text: [UInt8] = []
    var open: [Int] = []
    var ranges: [TextRange] = []
    for character in marked.unicodeScalars {
      switch character {
      case "⟦":
        open.append(ranges.count)
        ranges.append(TextRange(text.count, text.count))
      case "⟧":
        if let index = open.popLast() { ranges[index].end = text.count }
      default:
        text.append(contentsOf: Array(String(character).utf8))
      }
    }
    self.text = String(decoding: text, as: UTF8.self)
    self.ranges = ranges
  }

  public var derived: DerivedText { DerivedText(text) }
  public var parts: [String] { ranges.map { derived.string(in: $0) } }
}

/// A text with ⟦ ⟧ around the given ranges: what `MarkedText` reads.
public func marking(_ ranges: [TextRange], in text: DerivedText) -> String {
  var result: [UInt8] = []
  for index in 0...text.count {
    let closing = ranges.filter { $0.end == index }.count
    let opening = ranges.filter { $0.start == index }.count
    result.append(contentsOf: Array(String(repeating: "⟧", count: closing).utf8))
    result.append(contentsOf: Array(String(repeating: "⟦", count: opening).utf8))
    if index < text.count { result.append(text.utf8[index]) }
  }
  return String(decoding: result, as: UTF8.self)
}
