/// The paragraphs of a text that was laid out on pages.
struct PageParagraphs {
  struct Paragraph {
    /// In the order in which they are read, each with the index of its page.
    var lines: [(page: Int, line: PageBoxes.Line)]
    /// The height of its characters.
    var size: Int { lines.first?.line.size ?? 0 }
    var length: Int { lines.reduce(0) { $0 + $1.line.text.count } }
  }

  private(set) var paragraphs: [Paragraph] = []
  private let bodySize: Int
  /// From a line's top to the next one's, where nothing sets paragraphs apart.
  private let pitch: Int

  init(_ pages: [PageBoxes.Page], _ margins: PageMargins) {
    bodySize = margins.bodySize
    let texts = pages.indices.map { page in
      zip(pages[page].lines, margins.kinds[page]).filter { $0.1 == nil }.map(\.0)
    }
    pitch = Self.pitch(texts, bodySize)
    var last: (page: Int, line: PageBoxes.Line, edges: (left: Int, right: Int))?
    for (page, lines) in texts.enumerated() {
      let columns = PageColumns(lines, bodySize: bodySize)
      for line in Self.ordered(lines) {
        let edges = columns.edges(of: line.box)
        if let last, goesOn(last.line, last.edges, in: line, edges, isSamePage: last.page == page) {
          paragraphs[paragraphs.count - 1].lines.append((page, line))
        } else {
          paragraphs.append(Paragraph(lines: [(page, line)]))
        }
        last = (page, line, edges)
      }
    }
  }

  /// The distance between most lines of a block.
  private static func pitch(_ texts: [[PageBoxes.Line]], _ bodySize: Int) -> Int {
    var counts: [Int: Int] = [:]
    for lines in texts {
      for (line, next) in zip(lines, lines.dropFirst()) where line.block == next.block {
        let distance = (next.box.top - line.box.top + 25) / 50
        if distance * 50 > bodySize / 2, distance * 50 < bodySize * 3 { counts[distance, default: 0] += 1 }
      }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return (most?.key).map { $0 * 50 } ?? bodySize * 5 / 4
  }

  /// The lines of a page, block by block.
  private static func ordered(_ lines: [PageBoxes.Line]) -> [PageBoxes.Line] {
    var blocks: [(box: PageBoxes.Box, lines: [PageBoxes.Line])] = []
    for line in lines {
      if let last = blocks.last?.lines.last, last.block == line.block {
        blocks[blocks.count - 1].box.extend(over: line.box)
        blocks[blocks.count - 1].lines.append(line)
      } else {
        blocks.append((line.box, [line]))
      }
    }
    return ReadingOrder(blocks.map(\.box)).indices.flatMap { blocks[$0].lines }
  }

  // MARK: Joins

  private func goesOn(
    _ line: PageBoxes.Line, _ edges: (left: Int, right: Int), in next: PageBoxes.Line,
    _ nextEdges: (left: Int, right: Int), isSamePage: Bool
  ) -> Bool {
    guard abs(line.size - next.size) * 100 <= max(line.size, next.size) * 10, !next.hasListMark else { return false }
    // Two parts of one line.
    if isSamePage, next.box.left >= line.box.right, next.box.top < line.box.bottom, line.box.top < next.box.bottom,
      line.block == next.block
    {
      return true
    }
    let indentation = next.box.left - nextEdges.left
    let isBelow = isSamePage && next.box.overlapsAcross(line.box) && next.box.top > line.box.top
    guard isBelow, next.box.top - line.box.top <= max(pitch, line.box.height) * 14 / 10 else {
      return runsOver(line, edges, next, indentation)
    }
    if isLarge(line) { return true }
    let lineIndentation = line.box.left - edges.left
    if indentation >= indent, lineIndentation < indent, !line.hasListMark {
      return !line.endsSentence && !isFirst(line)
    }
    let room = edges.right - line.box.right
    let hadRoom = room > next.firstWordWidth + bodySize / 2
    if line.endsSentence { return !hadRoom }
    return !hadRoom || next.startsLowercase || room * 5 < (edges.right - edges.left) * 2
  }

  /// Whether a paragraph goes on in another column, on another page, or behind something that stands in it.
  private func runsOver(
    _ line: PageBoxes.Line, _ edges: (left: Int, right: Int), _ next: PageBoxes.Line, _ indentation: Int
  ) -> Bool {
    guard !line.endsSentence, !isLarge(line) else { return false }
    if line.endsWithHyphen || next.startsLowercase { return true }
    let isFull = edges.right - line.box.right <= next.firstWordWidth + bodySize / 2
    return isFull && indentation < indent
  }

  /// Set in from the edge of its column by less, a line begins no paragraph.
  private var indent: Int { bodySize * 6 / 10 }

  private func isLarge(_ line: PageBoxes.Line) -> Bool { line.size * 100 >= bodySize * 112 }

  /// Whether the line opens a paragraph of one line, for all we know.
  private func isFirst(_ line: PageBoxes.Line) -> Bool { paragraphs.last?.lines.count == 1 }
}
