extension PageBoxes.Line {
  private var edge: LineEdge { LineEdge(text) }
  private var whole: SourceLine {
    SourceLine(content: TextRange(0, text.count), indentation: 0, blankLinesBefore: 0, length: text.count)
  }

  var endsSentence: Bool { edge.endsSentence(whole) }
  var endsWithHyphen: Bool { edge.lineEndHyphen(whole) != nil }
  var startsLowercase: Bool { edge.startsLowercase(whole) }
  var startsWithNumber: Bool { edge.startsWithNumber(whole) }
  var hasListMark: Bool { edge.listMark(whole) != nil }

  /// The width of the first word, from the share of characters that it has.
  var firstWordWidth: Int {
    let word = text.prefix { $0 != UInt8(ascii: " ") }
    return box.width * SourceLine.codePoints(word) / max(1, SourceLine.codePoints(text[...]))
  }
}
