/// The blocks of a Markdown text that hold no others, made line by line.
struct MarkdownLeaves {
  struct Leaf {
    enum Kind: Hashable {
      case paragraph
      /// 1 to 6.
      case heading(level: Int)
      case code
      case html
      case cell
    }

    var kind: Kind
    /// The text of each line without marks and indentation; bytes of the decoded text.
    var lines: [Range<Int>]
    var isQuoted: Bool
    var isItem: Bool
  }

  private(set) var all: [Leaf] = []
  /// What links refer to, as ``MarkdownLabel`` has it; a footnote's label begins with "^".
  var labels: Set<[UInt8]> = []
  /// Whether what comes next stands in a quote, in an item.
  var (isQuoted, isItem) = (false, false)
  /// Lines of what is open.
  private(set) var openLines: [Range<Int>] = []
  private var open = Open.nothing
  private let text: [UInt8]

  private enum Open {
    case nothing, paragraph, indentedCode, table
    case fence(mark: UInt8, length: Int)
    /// Nil: it ends with a blank line.
    case html(end: [String]?)
  }

  init(_ text: [UInt8]) { self.text = text }

  /// Whether what is open takes the line, whatever stands in it.
  mutating func takes(_ line: MarkdownLine) -> Bool {
    switch open {
    case .fence(let mark, let length):
      let count = line.count(of: mark, from: line.first)
      if line.indent < 4, count >= length, line.content.upperBound == line.first + count {
        close()
      } else {
        openLines.append(line.content)
      }
    case .html(let ends):
      if ends == nil, line.isBlank { return false }
      openLines.append(line.content)
      if let ends, MarkdownHTML.contains(ends, text[line.content]) { close() }
    case .indentedCode:
      guard line.isBlank || line.indent >= 4 else { return false }
      if !line.isBlank { openLines.append(line.content) }
    case .nothing, .paragraph, .table: return false
    }
    return true
  }

  var isParagraph: Bool { if case .paragraph = open { true } else { false } }

  /// Whether the line begins something that no paragraph goes on with.
  func isBegun(by line: MarkdownLine) -> Bool {
    guard line.indent < 4 else { return false }
    let content = text[line.content]
    return MarkdownMarks.isBreak(content) || MarkdownMarks.heading(content) != nil
      || MarkdownMarks.fence(content) != nil
      || MarkdownHTML(content, isInParagraph: true) != nil
  }

  /// Takes a line of its own, or one that goes on with what is open.
  ///
  /// - Parameter isWhole: whether the line has the marks of all quotes and lists that are open, and opens none.
  mutating func add(_ line: MarkdownLine, isWhole: Bool) {
    guard !line.isBlank else { return }
    let content = line.content
    if line.indent >= 4 {
      if isParagraph { return openLines.append(content) }
      close()
      open = .indentedCode
      return openLines.append(content)
    }
    if isWhole, isParagraph, let level = MarkdownMarks.underline(text[content]) { return closeHeading(level) }
    if isWhole, isParagraph, let header = openLines.last, MarkdownTable.isDelimiter(text[content], under: text[header])
    {
      openLines.removeLast()
      close()
      open = .table
      return addRow(header)
    }
    if let heading = MarkdownMarks.heading(text[content]) {
      close()
      append(.heading(level: heading.level), [heading.content])
    } else if let fence = MarkdownMarks.fence(text[content]) {
      close()
      open = .fence(mark: fence.mark, length: fence.length)
    } else if let html = MarkdownHTML(text[content], isInParagraph: isParagraph) {
      close()
      open = .html(end: html.ends)
      openLines.append(content)
      if let ends = html.ends, MarkdownHTML.contains(ends, text[content].dropFirst(2)) { close() }
    } else if MarkdownMarks.isBreak(text[content]) {
      close()
    } else if case .table = open {
      addRow(content)
    } else {
      if !isParagraph { close() }
      open = .paragraph
      openLines.append(content)
    }
  }

  private mutating func addRow(_ row: Range<Int>) {
    for cell in MarkdownTable.cells(text, row) where !cell.isEmpty { append(.cell, [cell]) }
  }

  private mutating func closeHeading(_ level: Int) {
    readDefinitions()
    append(.heading(level: level), openLines)
    (open, openLines) = (.nothing, [])
  }

  /// Ends what is open.
  mutating func close() {
    switch open {
    case .paragraph:
      readDefinitions()
      append(.paragraph, openLines)
    case .indentedCode, .fence: append(.code, openLines)
    // Scripts, styles, comments and what was set as code show no text of the article.
    case .html(let ends): if ends == nil { append(.html, openLines) }
    case .nothing, .table: break
    }
    (open, openLines) = (.nothing, [])
  }

  private mutating func append(_ kind: Leaf.Kind, _ lines: [Range<Int>]) {
    let lines = lines.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    all.append(Leaf(kind: kind, lines: lines, isQuoted: isQuoted, isItem: isItem))
  }

  /// Takes the lines that define what links refer to from the start of a paragraph.
  private mutating func readDefinitions() {
    let count = openLines.prefix { line in
      guard let (label, end) = MarkdownLabel.definition(text, line),
        MarkdownLabel.isAddress(text[end..<line.upperBound])
      else { return false }
      labels.insert(label)
      return true
    }.count
    openLines.removeFirst(count)
  }
}
