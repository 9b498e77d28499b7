/// Writes the leaves of a Markdown text, front to back, and keeps their places.
struct MarkdownWriter {
  struct Written {
    var isHeading: Bool
    /// 1 to 6, 0 for what is no heading of Markdown's own.
    var level: Int
    /// Nil when the text decides.
    var kind: Block.Kind?
    var range: TextRange
  }

  private(set) var blocks: [Written] = []
  private let source: [UInt8]
  private let labels: Set<[UInt8]>
  private var writer: HTMLTextWriter

  var text: [UInt8] { writer.text }
  var map: OffsetMap { writer.map }

  init(_ source: [UInt8], labels: Set<[UInt8]>) {
    self.source = source
    self.labels = labels
    writer = HTMLTextWriter(source)
  }

  /// - Parameter range: of the leaf in the text.
  mutating func write(_ leaf: MarkdownLeaves.Leaf, _ range: Range<Int>) {
    let place: Block.Kind? = leaf.isQuoted ? .quotation : leaf.isItem ? .listItem : nil
    switch leaf.kind {
    case .paragraph: writeInlines(leaf.isItem ? Self.afterBox(source, range) : range, as: place)
    case .cell: writeInlines(range, as: .tableCell)
    case .heading(let level): writeInlines(range, as: place == nil ? nil : .heading, level: level)
    case .code: write([range], as: .furniture(.code))
    case .html: writeHTML(range, place)
    }
  }

  private mutating func writeInlines(_ range: Range<Int>, as kind: Block.Kind?, level: Int = 0) {
    write(MarkdownInlines(source, range, labels: labels).shown, as: kind, level: level)
  }

  private mutating func write(_ runs: [Range<Int>], as kind: Block.Kind?, level: Int = 0) {
    writer.startBlock()
    let start = writer.text.count
    for run in runs { MarkdownText.write(run, of: source, to: &writer) }
    guard writer.text.count > start else { return }
    // The line break before a block belongs to none.
    let range = TextRange(start > 0 ? start + 1 : start, writer.text.count)
    blocks.append(Written(isHeading: level > 0 || kind == .heading, level: level, kind: kind, range: range))
  }

  /// The text between tags; what breaks a line ends a block.
  private mutating func writeHTML(_ range: Range<Int>, _ place: Block.Kind?) {
    var tokens = HTMLTokenizer(source, range)
    var (runs, kind) = ([Range<Int>](), place)
    var quotes = 0
    while let token = tokens.next() {
      switch token {
      case .text(let run): runs.append(run)
      case .comment: break
      case .start(let tag, let written):
        if HTMLTagSet.rawText.contains(tag) {
          _ = tokens.rawText(of: tag, name: written.name)
        } else if tag == .br {
          if MarkdownText.isBreak(source[written.range]) { runs.append(written.range) }
        } else if let own = MarkdownHTML.kind(tag) {
          write(runs, as: kind)
          if tag == .blockquote { quotes += 1 }
          (runs, kind) = ([], quotes > 0 ? .quotation : own == .body ? place : own)
        }
      case .end(let tag, _):
        guard MarkdownHTML.kind(tag) != nil else { continue }
        write(runs, as: kind)
        if tag == .blockquote { quotes = max(0, quotes - 1) }
        (runs, kind) = ([], quotes > 0 ? .quotation : place)
      }
    }
    write(runs, as: kind)
  }

  /// A paragraph of an item without the box of a task: "[x] ".
  private static func afterBox(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let head = text[range].prefix(4)
    guard head.count == 4, head.first == UInt8(ascii: "["),
      [" ", "x", "X"].contains(UnicodeScalar(head[head.startIndex + 1])),
      head[head.startIndex + 2] == UInt8(ascii: "]"), head[head.startIndex + 3] == 0x20
    else { return range }
    return range.lowerBound + 4..<range.upperBound
  }
}

/// What each block of a Markdown text is: what its marks say, for paragraphs also what they say.
struct MarkdownKinds {
  let blocks: [Block]

  init(_ text: DerivedText, _ written: [MarkdownWriter.Written]) {
    let open = written.filter { $0.kind == nil }
    let headline = Self.headline(open)
    let hasHeadings = open.contains(where: \.isHeading)
    var judged = BlockClassifier(text, open.map(\.range)).blocks[...]
    var blocks: [Block] = []
    for block in written {
      if let kind = block.kind {
        blocks.append(Block(kind: kind, range: block.range))
        continue
      }
      // An opening with place and date is a block of its own.
      while let first = judged.first, block.range.contains(first.range) {
        judged.removeFirst()
        var kind = first.kind
        if block.isHeading {
          kind = block.range == headline ? .headline : .heading
        } else if kind == .furniture(.navigation) || hasHeadings && [.headline, .heading, .listItem].contains(kind) {
          // Marks tell headings and lists; nothing that leads elsewhere stands in a text of one's own.
          kind = .body
        }
        if !first.range.isEmpty { blocks.append(Block(kind: kind, range: first.range)) }
      }
    }
    self.blocks = blocks
  }

  /// The first heading of the first level; else the one that the text begins with.
  private static func headline(_ blocks: [MarkdownWriter.Written]) -> TextRange? {
    let top = blocks.first { $0.level == 1 } ?? blocks.first.flatMap { $0.isHeading ? $0 : nil }
    return top?.range
  }
}
