/// A line of a decoded file that is not blank.
struct SourceLine: Hashable, Sendable {
  /// The line without white space at its ends; bytes of the decoded text.
  var content: TextRange
  /// Columns of white space before the content; a tab counts as four.
  var indentation: Int
  /// Blank lines right before it; a form feed counts as one.
  var blankLinesBefore: Int
  /// Code points of the content.
  var length: Int

  /// The lines of a text that are not blank, in order. CR, LF, CR LF and form feed end a line.
  ///
  /// - Throws: `DocumentError.tooManyElements`.
  static func lines(
    of text: [UInt8], limit: Int = AnyDocumentReader.elementLimit
  ) throws(DocumentError) -> [SourceLine] {
    let characters = DerivedText(utf8: text)
    var lines: [SourceLine] = []
    var (start, blank) = (0, 0)
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D, text[end] != 0x0C { end += 1 }
      let content = characters.trimmed(TextRange(start, end))
      if content.isEmpty {
        blank += 1
      } else {
        guard lines.count < limit else { throw .tooManyElements(limit: limit) }
        lines.append(
          SourceLine(
            content: content, indentation: indentation(text[start..<content.start]), blankLinesBefore: blank,
            length: codePoints(text[content.start..<content.end])))
        blank = 0
      }
      let isPageBreak = end < text.count && text[end] == 0x0C
      let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
      if isPageBreak, !content.isEmpty { blank += 1 }
    }
    return lines
  }

  private static func indentation(_ blanks: ArraySlice<UInt8>) -> Int {
    blanks.reduce(0) { $0 + ($1 == 0x09 ? 4 : $1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  static func codePoints(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}
