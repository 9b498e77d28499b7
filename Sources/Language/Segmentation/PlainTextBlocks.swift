import Document

/// The blocks of a text that no reader has divided: blank lines part paragraphs, and so do line breaks that do not
/// look like wrapping.
enum PlainTextBlocks {
  /// The blocks in order, without white space at their ends; empty ones are left out.
  static func ranges(in text: DerivedText) -> [TextRange] {
    var blocks: [TextRange] = []
    var paragraph: [TextRange] = []
    var start = 0
    let bytes = text.utf8
    while start <= bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let line = TextRange(start, end)
      if text.trimmed(line).isEmpty {
        close(&paragraph, in: text, &blocks)
      } else {
        paragraph.append(line)
      }
      start = end + 1
    }
    close(&paragraph, in: text, &blocks)
    return blocks
  }

  private static func close(_ lines: inout [TextRange], in text: DerivedText, _ blocks: inout [TextRange]) {
    defer { lines = [] }
    guard let first = lines.first else { return }
    let longest = lines.reduce(0) { max($0, text.trimmed($1).count) }
    let isProse = isSentence(from: text.trimmed(first), to: text.trimmed(lines[lines.count - 1]), text)
    var block = first
    for (line, next) in zip(lines, lines.dropFirst()) {
      if isWrapped(line, next, longest, isProse, text) {
        block.end = next.end
      } else {
        blocks.append(text.trimmed(block))
        block = next
      }
    }
    blocks.append(text.trimmed(block))
  }

  /// Whether a line goes on in the next one: it is full and the next one looks like its continuation.
  private static func isWrapped(
    _ line: TextRange, _ next: TextRange, _ longest: Int, _ isProse: Bool, _ text: DerivedText
  ) -> Bool {
    let (trimmed, following) = (text.trimmed(line), text.trimmed(next))
    let isSmall = Letters.isLower(text.utf8, at: following.start)
    let isFull = trimmed.count >= (isSmall ? 28 : 40) && trimmed.count * 4 >= longest * 3
    let last = text.utf8[trimmed.end - 1]
    let hasStop = last == 0x2E || last == 0x21 || last == 0x3F
    // A blank that a wrapping program left at the end of its line.
    let hasBlank = line.end > trimmed.end && text.utf8[line.end - 1] != 0x0D
    if isSmall { return !hasStop && (isFull || hasBlank || isProse || last == 0x2C || last == 0x2D) }
    return isFull && following.count * 10 >= longest * 3
  }

  /// Whether lines begin with a capital and end with a stop, as prose does and lists of words do not.
  private static func isSentence(from first: TextRange, to last: TextRange, _ text: DerivedText) -> Bool {
    guard Letters.isUpper(text.utf8, at: first.start) else { return false }
    let stop = text.utf8[last.end - 1]
    return stop == 0x2E || stop == 0x21 || stop == 0x3F
  }
}
