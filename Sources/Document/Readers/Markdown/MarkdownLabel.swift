/// The names by which links refer to addresses that stand elsewhere, and footnotes to their text.
enum MarkdownLabel {
  /// CommonMark's own limit.
  private static let limit = 999

  /// The label in its usual form: lower case (of ASCII), white space squeezed; nil when it can be none.
  static func folded(_ label: ArraySlice<UInt8>) -> [UInt8]? {
    guard !label.isEmpty, label.count <= limit else { return nil }
    let words = label.split { $0 <= 0x20 }.map { $0.map(HTMLTokenizer.lower) }
    return words.isEmpty ? nil : Array(words.joined(separator: [0x20]))
  }

  /// The label between this bracket and its end, and where the text goes on.
  static func bracketed(_ text: [UInt8], _ range: Range<Int>) -> (label: ArraySlice<UInt8>, end: Int)? {
    let start = range.lowerBound + 1
    var index = start
    let end = min(range.upperBound, start + limit + 1)
    while index < end, text[index] != UInt8(ascii: "]") {
      if text[index] == UInt8(ascii: "[") { return nil }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < end ? (text[start..<index], index + 1) : nil
  }

  /// What a line defines that begins with "[label]:", and where its text begins.
  static func definition(_ text: [UInt8], _ line: Range<Int>) -> (label: [UInt8], end: Int)? {
    guard !line.isEmpty, text[line.lowerBound] == UInt8(ascii: "["), let (label, end) = bracketed(text, line),
      end < line.upperBound, text[end] == UInt8(ascii: ":"), let folded = folded(label)
    else { return nil }
    return (folded, end + 1)
  }

  /// Whether an address stands here, with a title or without, and nothing else.
  static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.drop { $0 <= 0x20 }.split(maxSplits: 1) { $0 <= 0x20 }
    guard parts.count == 2 else { return parts.count == 1 }
    let title = parts[1].drop { $0 <= 0x20 }
    guard let first = title.first, title.count > 1 else { return title.isEmpty }
    let marks: [UInt8: UInt8] = [0x22: 0x22, 0x27: 0x27, UInt8(ascii: "("): UInt8(ascii: ")")]
    return marks[first] == title.last
  }
}
