/// Finds which lines of a text belong to one paragraph, and how each goes on in the next.
///
/// A text counts as hard-wrapped when many lines run on in lower case or in the middle of a word; only then do line
/// ends say little and lengths much: a line that ends a sentence and had room for the next word ends the paragraph.
struct Reflow {
  /// How a line goes on.
  enum Join: Hashable, Sendable {
    /// The line break is a blank.
    case blank
    /// A hyphen and the break fall away, or only the break when the word keeps its hyphen; see `Dehyphenator`.
    case hyphen(TextRange)
  }

  /// Lines that are read as one, and the joins between them: one fewer than lines.
  struct Paragraph: Hashable, Sendable {
    var lines: Range<Int>
    var joins: [Join]
  }

  let paragraphs: [Paragraph]

  init(_ text: [UInt8], _ lines: [SourceLine]) {
    let layout = Layout(edge: LineEdge(text), lines: lines)
    var paragraphs: [Paragraph] = []
    var (start, joins) = (0, [Join]())
    for next in lines.indices.dropFirst() {
      if let join = layout.join(before: next, paragraphStart: start) {
        joins.append(join)
      } else {
        paragraphs.append(Paragraph(lines: start..<next, joins: joins))
        (start, joins) = (next, [])
      }
    }
    if !lines.isEmpty { paragraphs.append(Paragraph(lines: start..<lines.count, joins: joins)) }
    self.paragraphs = paragraphs
  }
}

/// The lines of a text with what their lengths say about how it was wrapped.
private struct Layout {
  let edge: LineEdge
  let lines: [SourceLine]
  /// The length that lines were filled to, in code points; nil when the text is not hard-wrapped.
  let width: Int?

  init(edge: LineEdge, lines: [SourceLine]) {
    self.edge = edge
    self.lines = lines
    var (running, pairs) = ([Int](), 0)
    for (line, next) in zip(lines, lines.dropFirst()) where next.blankLinesBefore == 0 {
      pairs += 1
      let runsOn = !edge.endsSentence(line) && edge.startsLowercase(next) && edge.listMark(next) == nil
      if runsOn || edge.lineEndHyphen(line) != nil { running.append(line.length) }
    }
    // Three lines that run on, and a fifth of all: prose goes on in lower case after most line ends.
    let isWrapped = running.count >= 3 && running.count * 5 >= pairs
    width = isWrapped ? running.sorted()[running.count * 19 / 20] : nil
  }

  /// How the line before `next` goes on in it, nil when a paragraph ends there.
  func join(before next: Int, paragraphStart: Int) -> Reflow.Join? {
    let (line, following) = (lines[next - 1], lines[next])
    if let hyphen = edge.lineEndHyphen(line), edge.startsWithLetterOrDigit(following),
      following.blankLinesBefore == 0 || edge.startsLowercase(following)
    {
      return .hyphen(hyphen)
    }
    if edge.listMark(following) != nil { return nil }
    let joins =
      following.blankLinesBefore > 0
      ? runsOverBlankLine(line, following, isSingleLine: next - 1 == paragraphStart)
      : runsOn(line, following)
    return joins ? .blank : nil
  }

  /// A column or page break inside a sentence leaves a blank line there.
  private func runsOverBlankLine(_ line: SourceLine, _ following: SourceLine, isSingleLine: Bool) -> Bool {
    guard let width, !edge.endsSentence(line), edge.startsLowercase(following) else { return false }
    return !isSingleLine || line.length * 5 >= width * 3
  }

  private func runsOn(_ line: SourceLine, _ following: SourceLine) -> Bool {
    let startsLower = edge.startsLowercase(following)
    guard let width else {
      // Prose that breaks off goes on in lower case, or with a number or sum: a title is rarely so long.
      let goesOn = startsLower || (edge.startsWithNumber(following) && line.length >= 45)
      return goesOn && !edge.endsSentence(line) && line.length >= 30
    }
    // A line far longer than the column is no part of it: a caption, or text that was never wrapped.
    if line.length * 5 > width * 8 || following.length * 5 > width * 8 { return false }
    if edge.endsSentence(line) {
      let isIndented = following.indentation >= line.indentation + 2
      return !isIndented && line.length + 1 + edge.firstWordLength(following) > width
    }
    if startsLower || edge.endsWithComma(line) || edge.startsWithNumber(following) { return true }
    // A short line before a capital is a heading or a line of its own.
    return line.length * 5 >= width * 3
  }
}
