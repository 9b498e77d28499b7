/// Makes the derived text and its map out of the lines of a decoded file.
struct Derivation {
  private(set) var text: DerivedText
  private(set) var map = OffsetMap()
  private(set) var paragraphs: [TextRange] = []
  private(set) var joinedHyphens = 0

  init(of decoded: [UInt8], _ lines: [SourceLine], _ layout: [Reflow.Paragraph]) {
    let breaks = Self.brokenWords(decoded, lines, layout)
    let dehyphenator = Dehyphenator(breaks: breaks, in: decoded)
    var writer = Writer(decoded)
    var nextBreak = breaks.startIndex
    for paragraph in layout {
      let first = lines[paragraph.lines.lowerBound]
      writer.skip(to: first.content.start, as: paragraph.lines.lowerBound == 0 ? nil : UInt8(ascii: "\n"))
      let start = writer.text.count
      for (line, join) in zip(paragraph.lines, paragraph.joins) {
        let next = lines[line + 1].content.start
        switch join {
        case .blank:
          writer.copy(to: lines[line].content.end)
          writer.skip(to: next, as: UInt8(ascii: " "))
        case .hyphen(let hyphen):
          let isJoined = dehyphenator.joins(left: breaks[nextBreak].left, right: breaks[nextBreak].right)
          nextBreak += 1
          joinedHyphens += isJoined ? 1 : 0
          writer.copy(to: isJoined ? hyphen.start : hyphen.end)
          writer.skip(to: next, as: nil)
        }
      }
      writer.copy(to: lines[paragraph.lines.upperBound - 1].content.end)
      paragraphs.append(TextRange(start, writer.text.count))
    }
    text = DerivedText(utf8: writer.text)
    map = writer.map
  }

  /// What stands on both sides of every hyphen at a line end, up to blanks.
  private static func brokenWords(
    _ decoded: [UInt8], _ lines: [SourceLine], _ layout: [Reflow.Paragraph]
  ) -> [(left: String, right: String)] {
    var words: [(left: String, right: String)] = []
    for paragraph in layout {
      for (line, join) in zip(paragraph.lines, paragraph.joins) {
        guard case .hyphen(let hyphen) = join else { continue }
        let before = decoded[lines[line].content.start..<hyphen.start]
        let start = before.lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? before.startIndex
        let after = decoded[lines[line + 1].content.start..<lines[line + 1].content.end]
        let end = after.firstIndex { $0 <= 0x20 } ?? after.endIndex
        words.append(
          (
            String(decoding: decoded[start..<hyphen.start], as: UTF8.self),
            String(decoding: decoded[after.startIndex..<end], as: UTF8.self)
          ))
      }
    }
    return words
  }
}

/// Writes a derived text from front to back and keeps the edit list.
private struct Writer {
  private let source: [UInt8]
  private var position = 0
  var text: [UInt8] = []
  var map = OffsetMap()

  init(_ source: [UInt8]) {
    self.source = source
    text.reserveCapacity(source.count)
  }

  /// Takes everything up to here over, but for soft hyphens.
  mutating func copy(to end: Int) {
    var start = position
    while let soft = softHyphen(from: start, to: end) {
      take(start..<soft)
      map.drop(2)
      start = soft + 2
    }
    take(start..<end)
    position = end
  }

  /// Puts one byte, or nothing, in the place of everything up to here.
  mutating func skip(to end: Int, as byte: UInt8?) {
    if let byte, end > position {
      text.append(byte)
      map.replace(end - position, by: 1)
    } else {
      map.drop(end - position)
    }
    position = end
  }

  private mutating func take(_ range: Range<Int>) {
    text.append(contentsOf: source[range])
    map.copy(range.count)
  }

  private func softHyphen(from start: Int, to end: Int) -> Int? {
    var index = start
    while index + 1 < end {
      if source[index] == 0xC2, source[index + 1] == 0xAD { return index }
      index += 1
    }
    return nil
  }
}
