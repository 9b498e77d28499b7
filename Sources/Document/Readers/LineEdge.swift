/// What the end of one line and the start of the next show about whether they belong together.
struct LineEdge {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// The hyphen at the end of a line, when a letter or digit stands before it.
  func lineEndHyphen(_ line: SourceLine) -> TextRange? {
    let (start, end) = (line.content.start, line.content.end)
    for mark in Self.hyphens where end - start > mark.count {
      let at = end - mark.count
      if Array(text[at..<end]) == mark, isWordByte(text[at - 1]) { return TextRange(at, end) }
    }
    return nil
  }

  /// "-", U+2010 and the soft hyphen.
  private static let hyphens: [[UInt8]] = [[0x2D], [0xE2, 0x80, 0x90], [0xC2, 0xAD]]

  /// Whether the line ends as a sentence or a lead-in does, closing quotation marks and brackets aside.
  func endsSentence(_ line: SourceLine) -> Bool {
    switch lastMark(line.content) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): true
    case 0xA6: true  // the last byte of "…"
    default: false
    }
  }

  func endsWithComma(_ line: SourceLine) -> Bool { lastMark(line.content) == UInt8(ascii: ",") }

  private func lastMark(_ range: TextRange) -> UInt8? {
    var end = range.end
    while end > range.start {
      let byte = text[end - 1]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: "]")
      {
        end -= 1
      } else if end - range.start >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80, byte == 0x99 || byte == 0x9D {
        end -= 3
      } else {
        // Only an ellipsis may end in 0xA6 here: other characters with that last byte are letters.
        if byte == 0xA6, !(end - range.start >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80) { return nil }
        return byte
      }
    }
    return nil
  }

  func startsLowercase(_ line: SourceLine) -> Bool {
    scalar(at: line.content.start).properties.isLowercase
  }

  /// A digit, or a sign of a currency before one.
  func startsWithNumber(_ line: SourceLine) -> Bool {
    let scalar = scalar(at: line.content.start)
    return scalar.properties.numericType != nil || scalar.properties.generalCategory == .currencySymbol
  }

  func startsWithLetterOrDigit(_ line: SourceLine) -> Bool {
    let scalar = scalar(at: line.content.start)
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The length in code points of the first word of a line.
  func firstWordLength(_ line: SourceLine) -> Int {
    let content = text[line.content.start..<line.content.end]
    let end = content.firstIndex { $0 == 0x20 || $0 == 0x09 } ?? content.endIndex
    return SourceLine.codePoints(content[content.startIndex..<end])
  }

  /// Whether the line begins with a bullet, or with a number or letter and a stop or bracket: "•", "- ", "1.", "2)", "(a)".
  func listMark(_ line: SourceLine) -> TextRange? { ListMark.range(in: text, line.content) }

  private func scalar(at index: Int) -> Unicode.Scalar {
    var decoder = UTF8()
    var iterator = text[index...].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return "\u{FFFD}"
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
  }
}

/// The mark of an item of a list.
enum ListMark {
  /// The range of the mark at the start of a range, with the blanks after it; nil when there is none.
  static func range(in text: [UInt8], _ content: TextRange) -> TextRange? {
    let bytes = text[content.start..<content.end]
    if let bullet = bullets.first(where: { bytes.starts(with: $0) }) {
      return afterBlanks(bytes, content.start + bullet.count, from: content.start)
    }
    var index = content.start
    if index < content.end, bytes[index] == UInt8(ascii: "(") { index += 1 }
    let label = index
    while index < content.end, index - label < 3, (48...57).contains(bytes[index]) { index += 1 }
    if index == label, index < content.end, (97...122).contains(bytes[index]), label > content.start { index += 1 }
    guard index > label, index < content.end else { return nil }
    let close = bytes[index]
    guard close == UInt8(ascii: ")") || (close == UInt8(ascii: ".") && label == content.start) else { return nil }
    index += 1
    if close == UInt8(ascii: "."), index < content.end, bytes[index] == UInt8(ascii: ")") { index += 1 }
    return afterBlanks(bytes, index, from: content.start)
  }

  private static let bullets: [[UInt8]] =
    ["•", "‣", "⁃", "◦", "▪", "●", "·", "–", "—", "-", "*"].map { Array($0.utf8) }

  private static func afterBlanks(_ bytes: ArraySlice<UInt8>, _ markEnd: Int, from start: Int) -> TextRange? {
    var end = markEnd
    while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end > markEnd && end < bytes.endIndex ? TextRange(start, end) : nil
  }
}
