/// The blocks of a Markdown text: CommonMark 0.31, chapters 4 and 5, and the tables and footnotes of GitHub's dialect.
///
/// Read line by line, front to back. Quotes and lists that are nested deeper than ``depthLimit`` are text, so that a line
/// costs time in proportion to its length.
struct MarkdownBlocks {
  static let depthLimit = 64

  private(set) var leaves: MarkdownLeaves
  private let text: [UInt8]
  private var containers: [Container] = []

  private enum Container {
    case quote
    /// An item of a list, or a footnote: its lines are indented by so many columns.
    case item(indent: Int)
  }

  /// - Parameters:
  ///   - start: where the text begins, behind the front matter.
  ///   - limit: of leaves, and of lines in one.
  /// - Returns: nil when there are more.
  init?(_ text: [UInt8], from start: Int, limit: Int) {
    self.text = text
    leaves = MarkdownLeaves(text)
    var index = start
    while index < text.count {
      var end = index
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      add(MarkdownLine(text, index..<end))
      guard leaves.all.count <= limit, leaves.openLines.count <= limit else { return nil }
      let isPair = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
      index = end + (isPair ? 2 : 1)
    }
    leaves.close()
  }

  private mutating func add(_ line: MarkdownLine) {
    var line = line
    let matched = containers.prefix { continues($0, &line) }.count
    let isWhole = matched == containers.count
    if isWhole, leaves.takes(line) { return }
    if line.isBlank {
      close(to: matched)
      return
    }
    var depth = matched
    while line.indent < 4, depth < Self.depthLimit,
      let container = container(&line, isInParagraph: leaves.isParagraph && isWhole && depth == matched)
    {
      if depth == matched { close(to: matched) }
      open(container)
      depth += 1
    }
    let opened = depth > matched
    // A paragraph goes on without the marks of the quotes and lists that it stands in.
    if !isWhole, !opened, !(leaves.isParagraph && !leaves.isBegun(by: line)) {
      close(to: matched)
    }
    leaves.add(line, isWhole: isWhole && !opened)
  }

  /// Ends what is open, and all but so many containers.
  private mutating func close(to depth: Int) {
    leaves.close()
    containers.removeLast(containers.count - depth)
    leaves.isQuoted = containers.contains { if case .quote = $0 { true } else { false } }
    leaves.isItem = containers.contains { if case .item = $0 { true } else { false } }
  }

  private mutating func open(_ container: Container) {
    containers.append(container)
    switch container {
    case .quote: leaves.isQuoted = true
    case .item: leaves.isItem = true
    }
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
      leaves.labels.insert(label)
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
}
