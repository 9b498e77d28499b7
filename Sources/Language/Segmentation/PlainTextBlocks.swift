import Document

/// The blocks of a text that no reader has divided: blank lines part paragraphs, and so do line breaks that do not
/// look like wrapping.
enum PlainTextBlocks {
  /// The blocks in order, without white space at their ends; empty ones are left out.
  static func ranges(in text: DerivedText) -> [TextRange] {
    let lines = lines(of: text)
    let width = wrapWidth(lines)
    var blocks: [TextRange] = []
    var paragraph: [Line] = []
    for line in lines {
      if line.content.isEmpty {
        close(&paragraph, width, in: text, &blocks)
      } else {
        paragraph.append(line)
      }
    }
    close(&paragraph, width, in: text, &blocks)
    return blocks
  }

  private struct Line {
    var range: TextRange
    /// Without white space at the ends.
    var content: TextRange
  }

  private static func lines(of text: DerivedText) -> [Line] {
    let bytes = text.utf8
    var lines: [Line] = []
    var start = 0
    while start <= bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let range = TextRange(start, end)
      lines.append(Line(range: range, content: text.trimmed(range)))
      start = end + 1
    }
    return lines
  }

  /// The width in bytes at which the whole text is wrapped, nil when it is not: no line is far longer than a hundred
  /// bytes, and many end close to the longest.
  private static func wrapWidth(_ lines: [Line]) -> Int? {
    let longest = lines.reduce(0) { max($0, $1.content.count) }
    guard longest >= 50, longest <= 132 else { return nil }
    let full = lines.reduce(0) { $0 + ($1.content.count >= longest - 15 ? 1 : 0) }
    let half = lines.reduce(0) { $0 + ($1.content.count >= longest / 2 ? 1 : 0) }
    return full >= 4 && full * 2 >= half ? longest : nil
  }

  private static func close(_ lines: inout [Line], _ width: Int?, in text: DerivedText, _ blocks: inout [TextRange]) {
    defer { lines = [] }
    guard let first = lines.first, let last = lines.last else { return }
    let longest = lines.reduce(0) { max($0, $1.content.count) }
    let isProse = isSentence(from: first.content, to: last.content, text)
    var block = first.range
    for (line, next) in zip(lines, lines.dropFirst()) {
      let isWrapped =
        width.map { isFull(line, next, $0, text) } ?? false || isWrapped(line, next, longest, isProse, text)
      if isWrapped {
        block.end = next.range.end
      } else {
        blocks.append(text.trimmed(block))
        block = next.range
      }
    }
    blocks.append(text.trimmed(block))
  }

  /// Whether the first word of the next line had no place any more in a text wrapped at a width.
  private static func isFull(_ line: Line, _ next: Line, _ width: Int, _ text: DerivedText) -> Bool {
    var end = next.content.start
    while end < next.content.end, text.whiteSpaceWidth(at: end) == nil { end += 1 }
    return line.content.count + 1 + end - next.content.start > width
  }

  /// Whether a line goes on in the next one: it is full and the next one looks like its continuation.
  private static func isWrapped(
    _ line: Line, _ next: Line, _ longest: Int, _ isProse: Bool, _ text: DerivedText
  ) -> Bool {
    let isSmall = Letters.isLower(text.utf8, at: next.content.start)
    let isFull = line.content.count >= (isSmall ? 28 : 40) && line.content.count * 4 >= longest * 3
    let last = text.utf8[line.content.end - 1]
    let hasStop = last == 0x2E || last == 0x21 || last == 0x3F
    // A blank that a wrapping program left at the end of its line.
    let hasBlank = line.range.end > line.content.end && text.utf8[line.range.end - 1] != 0x0D
    if isSmall { return !hasStop && (isFull || hasBlank || isProse || last == 0x2C || last == 0x2D) }
    return isFull && next.content.count * 10 >= longest * 3
  }

  /// Whether lines begin with a capital and end with a stop, as prose does and lists of words do not.
  private static func isSentence(from first: TextRange, to last: TextRange, _ text: DerivedText) -> Bool {
    guard Letters.isUpper(text.utf8, at: first.start) else { return false }
    let stop = text.utf8[last.end - 1]
    return stop == 0x2E || stop == 0x21 || stop == 0x3F
  }
}
