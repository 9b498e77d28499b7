/// The blocks of a Markdown text: CommonMark 0.31, chapters 4 and 5, and the tables and footnotes of GitHub's dialect.
///
/// Read line by line, front to back. Quotes and lists that are nested deeper than ``depthLimit`` are text, so that a line
/// costs time in proportion to its length.
struct MarkdownBlocks {
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
    var isQuoted = false
    var isItem = false
  }

  static let depthLimit = 64

  private(set) var leaves: [Leaf] = []
  /// What links refer to, as ``MarkdownLabel`` has it; a footnote's label begins with "^".
  private(set) var labels: Set<[UInt8]> = []

  private enum Container {
    case quote
    /// An item of a list, or a footnote: its lines are indented by so many columns.
    case item(indent: Int)
  }

  private enum Open {
    case nothing, paragraph, indentedCode, table
    case fence(mark: UInt8, length: Int)
    /// Nil: it ends with a blank line.
    case html(end: [String]?)
  }

  private let text: [UInt8]
  private var containers: [Container] = []
  private var open = Open.nothing
  /// Lines of what is open.
  private var lines: [Range<Int>] = []

  /// - Parameters:
  ///   - start: where the text begins, behind the front matter.
  ///   - limit: of leaves.
  /// - Returns: nil when there are more.
  init?(_ text: [UInt8], from start: Int, limit: Int) {
    self.text = text
    var index = start
    while index < text.count {
      var end = index
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      add(MarkdownLine(text, index..<end))
      guard leaves.count <= limit else { return nil }
      let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
      index = end + (isPair ? 2 : 1)
    }
    close()
  }

  // MARK: A line

  private mutating func add(_ line: MarkdownLine) {
    var line = line
    let matched = containers.prefix { continues($0, &line) }.count
    let isWhole = matched == containers.count
    if isWhole, continues(line) { return }
    if line.isBlank {
      close()
      containers.removeLast(containers.count - matched)
      return
    }
    var depth = matched
    while line.indent < 4, depth < Self.depthLimit,
      let container = container(&line, isInParagraph: isParagraph && isWhole && depth == matched)
    {
      if depth == matched {
        close()
        containers.removeLast(containers.count - matched)
      }
      containers.append(container)
      depth += 1
    }
    let opened = depth > matched
    // A paragraph goes on without the marks of the quotes and lists that it stands in.
    if !isWhole, !opened, !(isParagraph && !startsLeaf(line)) {
      close()
      containers.removeLast(containers.count - matched)
    }
    addLeaf(line, isWhole: isWhole && !opened)
  }

  private func continues(_ container: Container, _ line: inout MarkdownLine) -> Bool {
    switch container {
    case .quote:
      guard line.indent < 4, line.mark == UInt8(ascii: ">") else { return false }
      line.skip(mark: 1)
      line.skip(columns: 1)
    case .item(let indent):
      guard line.isBlank || line.indent >= indent else { return false }
      line.skip(columns: indent)
    }
    return true
  }

  /// Whether what is open takes the line, whatever stands in it.
  private mutating func continues(_ line: MarkdownLine) -> Bool {
    switch open {
    case .fence(let mark, let length):
      let count = line.count(of: mark, from: line.first)
      if line.indent < 4, count >= length, line.content.upperBound == line.first + count {
        close()
      } else {
        lines.append(line.content)
      }
    case .html(let ends):
      if ends == nil, line.isBlank { return false }
      lines.append(line.content)
      if let ends, MarkdownHTML.contains(ends, text[line.content]) { close() }
    case .indentedCode:
      guard line.isBlank || line.indent >= 4 else { return false }
      if !line.isBlank { lines.append(line.content) }
    case .nothing, .paragraph, .table: return false
    }
    return true
  }

  private var isParagraph: Bool { if case .paragraph = open { true } else { false } }

  /// The quote, item or footnote that begins here; its mark is read.
  private mutating func container(_ line: inout MarkdownLine, isInParagraph: Bool) -> Container? {
    if line.mark == UInt8(ascii: ">") {
      line.skip(mark: 1)
      line.skip(columns: 1)
      return .quote
    }
    if line.mark == UInt8(ascii: "["), let (label, end) = MarkdownLabel.definition(text, line.content),
      label.first == 0x5E
    {
      labels.insert(label)
      line.skip(mark: end - line.first)
      return .item(indent: 4)
    }
    guard !MarkdownMarks.isBreak(text[line.content]), let mark = MarkdownMarks.item(text[line.content]),
      // Only a list that begins, with 1, ends a paragraph.
      !isInParagraph || (mark.startsList && !isBlank(after: mark.length, line))
    else { return nil }
    let indent = line.indent
    line.skip(mark: mark.length)
    let blanks = line.isBlank || line.indent > 4 ? 1 : line.indent
    line.skip(columns: blanks)
    return .item(indent: indent + mark.length + blanks)
  }

  private func isBlank(after length: Int, _ line: MarkdownLine) -> Bool {
    line.content.upperBound <= line.first + length
  }

  // MARK: Leaves

  /// Whether the line begins something that no paragraph goes on with.
  private func startsLeaf(_ line: MarkdownLine) -> Bool {
    guard line.indent < 4 else { return false }
    let content = text[line.content]
    return MarkdownMarks.isBreak(content) || MarkdownMarks.heading(content) != nil
      || MarkdownMarks.fence(content) != nil
      || MarkdownHTML(content, isInParagraph: true) != nil
  }

  private mutating func addLeaf(_ line: MarkdownLine, isWhole: Bool) {
    guard !line.isBlank else { return }
    let content = line.content
    if line.indent >= 4 {
      if isParagraph { return lines.append(content) }
      close()
      open = .indentedCode
      return lines.append(content)
    }
    if isWhole, isParagraph, let level = MarkdownMarks.underline(text[content]) { return closeHeading(level) }
    if isWhole, isParagraph, let header = lines.last, MarkdownTable.isDelimiter(text[content], under: text[header]) {
      lines.removeLast()
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
      lines.append(content)
      if let ends = html.ends, MarkdownHTML.contains(ends, text[content].dropFirst(2)) { close() }
    } else if MarkdownMarks.isBreak(text[content]) {
      close()
    } else if case .table = open {
      addRow(content)
    } else {
      if !isParagraph { close() }
      open = .paragraph
      lines.append(content)
    }
  }

  private mutating func addRow(_ row: Range<Int>) {
    for cell in MarkdownTable.cells(text, row) where !cell.isEmpty { append(.cell, [cell]) }
  }

  private mutating func closeHeading(_ level: Int) {
    readDefinitions()
    append(.heading(level: level), lines)
    (open, lines) = (.nothing, [])
  }

  /// Ends what is open.
  private mutating func close() {
    switch open {
    case .paragraph:
      readDefinitions()
      append(.paragraph, lines)
    case .indentedCode, .fence: append(.code, lines)
    // Scripts, styles, comments and what was set as code show no text of the article.
    case .html(let ends): if ends == nil { append(.html, lines) }
    case .nothing, .table: break
    }
    (open, lines) = (.nothing, [])
  }

  private mutating func append(_ kind: Leaf.Kind, _ lines: [Range<Int>]) {
    let lines = lines.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    var leaf = Leaf(kind: kind, lines: lines)
    for container in containers {
      switch container {
      case .quote: leaf.isQuoted = true
      case .item: leaf.isItem = true
      }
    }
    leaves.append(leaf)
  }

  /// Takes the lines that define what links refer to from the start of a paragraph.
  private mutating func readDefinitions() {
    let count = lines.prefix { line in
      guard let (label, end) = MarkdownLabel.definition(text, line),
        MarkdownLabel.isAddress(text[end..<line.upperBound])
      else { return false }
      labels.insert(label)
      return true
    }.count
    lines.removeFirst(count)
  }
}
