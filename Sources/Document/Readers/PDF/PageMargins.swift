/// What stands around the text of pages: running heads, page numbers and footnotes.
///
/// A running head stands at the same edge of two pages with the same words, numbers aside; a page number is nothing but
/// a number there. Footnotes are the last lines of a column, smaller than the text, from one that begins with a mark.
struct PageMargins {
  /// By page, by line: what it is, nil for text.
  private(set) var kinds: [[Block.Furniture?]]
  /// The height of most characters of the text.
  let bodySize: Int

  /// The share of the page's height, in percent, in which running heads and page numbers stand at either end.
  private static let edge = 12

  init(_ pages: [PageBoxes.Page]) {
    kinds = pages.map { Array(repeating: nil, count: $0.lines.count) }
    bodySize = Self.mostCommonSize(pages)
    markHeads(pages)
    var isUnfinished = false
    for page in pages.indices { isUnfinished = markFootnotes(pages[page], page, afterUnfinished: isUnfinished) }
  }

  private static func mostCommonSize(_ pages: [PageBoxes.Page]) -> Int {
    var characters: [Int: Int] = [:]
    for page in pages { for line in page.lines { characters[(line.size + 25) / 50, default: 0] += line.text.count } }
    let most = characters.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return max(1, (most?.key ?? 20) * 50)
  }

  // MARK: Heads

  private mutating func markHeads(_ pages: [PageBoxes.Page]) {
    var pagesOf: [[UInt8]: Set<Int>] = [:]
    func candidates(_ body: (_ page: Int, _ line: Int, _ key: [UInt8]) -> Void) {
      for (number, page) in pages.enumerated() {
        for (index, line) in page.lines.enumerated() {
          guard let zone = Self.zone(of: line, page), line.text.count <= 200 else { continue }
          body(number, index, [zone] + Self.folded(line.text))
        }
      }
    }
    candidates { page, _, key in pagesOf[key, default: []].insert(page) }
    candidates { page, line, key in
      if Self.isPageNumber(key.dropFirst()) {
        kinds[page][line] = .pageNumber
      } else if (pagesOf[key]?.count ?? 0) >= 2 {
        kinds[page][line] = .runningHead
      }
    }
  }

  private static func zone(of line: PageBoxes.Line, _ page: PageBoxes.Page) -> UInt8? {
    if line.box.bottom * 100 <= page.height * edge { return UInt8(ascii: "^") }
    return line.box.top * 100 >= page.height * (100 - edge) ? UInt8(ascii: "_") : nil
  }

  /// Lower case, every number as one "#".
  private static func folded(_ text: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in text {
      if (0x30...0x39).contains(byte) {
        if folded.last != UInt8(ascii: "#") { folded.append(UInt8(ascii: "#")) }
      } else {
        folded.append(HTMLTokenizer.lower(byte))
      }
    }
    return folded
  }

  /// "12", "- 12 -", "Page 3 of 9", "xiv".
  private static func isPageNumber(_ folded: ArraySlice<UInt8>) -> Bool {
    let words = folded.split { !HTMLTokenizer.isLetter($0) && $0 != UInt8(ascii: "#") }
      .map { String(decoding: $0, as: UTF8.self) }
    guard !words.isEmpty, words.count <= 4 else { return false }
    if words.count == 1, words[0].allSatisfy({ "ivxl".contains($0) }) { return true }
    return words.contains("#") && words.allSatisfy { ["#", "page", "p", "of"].contains($0) }
  }

  // MARK: Footnotes

  /// - Returns: whether the last footnote ends within a sentence.
  private mutating func markFootnotes(
    _ page: PageBoxes.Page, _ number: Int, afterUnfinished isUnfinished: Bool
  ) -> Bool {
    var run: [Int] = []
    var lastNote: Int?
    // From the bottom up: small lines with nothing but small lines below.
    let order = page.lines.indices.filter { kinds[number][$0] == nil }
      .sorted { (page.lines[$0].box.top, $0) > (page.lines[$1].box.top, $1) }
    var text: [PageBoxes.Box] = []
    for index in order {
      let line = page.lines[index]
      if line.size * 100 >= bodySize * 94 || text.contains(where: line.box.overlapsAcross) {
        // One box a column is enough, and many would take long.
        if !text.contains(where: { $0.left <= line.box.left && $0.right >= line.box.right }) { text.append(line.box) }
      } else {
        run.append(index)
      }
    }
    let marked = run.filter { Self.beginsWithMark(page.lines[$0].text) }
    guard isUnfinished || !marked.isEmpty else { return false }
    for index in run {
      let box = page.lines[index].box
      let isBelowMark = marked.contains {
        let mark = page.lines[$0].box
        return mark.top <= box.top + bodySize / 4 && (mark.overlapsAcross(box) || mark.top + bodySize >= box.top)
      }
      guard isUnfinished || isBelowMark else { continue }
      kinds[number][index] = .footnote
      if lastNote.map({ page.lines[$0].box.top < box.top }) ?? true { lastNote = index }
    }
    guard let lastNote else { return false }
    return !page.lines[lastNote].endsSentence
  }

  /// "1 See …", "* The author …", "[4] Ibid."
  static func beginsWithMark(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    let digits = text.prefix { (0x30...0x39).contains($0) }.count
    if digits > 0 { return digits <= 3 && text.count > digits }
    return "*[".utf8.contains(first) || ["†", "‡", "§"].contains { text.starts(with: $0.utf8) }
  }
}
