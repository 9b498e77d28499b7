/// The lines of the pages of a PDF with their boxes, as `pdftotext -bbox-layout` prints them.
struct PageBoxes {
  /// In hundredths of a point (1/72 inch), from the upper left corner of the page.
  struct Box: Hashable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    var width: Int { right - left }
    var height: Int { bottom - top }

    /// Whether they stand above each other, at least in part.
    func overlapsAcross(_ other: Box) -> Bool { left < other.right && other.left < right }

    mutating func extend(over other: Box) {
      self = Box(
        left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
        bottom: max(bottom, other.bottom))
    }
  }

  /// Words on one base line, in one column.
  struct Line: Hashable {
    var box: Box
    /// UTF-8; words are parted by a blank.
    var text: [UInt8]
    /// The height of most of its characters.
    var size: Int
    /// The number of its block: lines of one block stand in one column.
    var block: Int

    /// A number, a sign or a letter and nothing else.
    var isMark: Bool { text.count <= 4 && !text.contains(UInt8(ascii: " ")) }
  }

  struct Page: Hashable {
    var width: Int
    var height: Int
    var lines: [Line]

    /// Puts marks of notes and of items before the lines that they belong to, wherever they were printed.
    mutating func attachMarks() {
      let marks = lines.indices.filter { lines[$0].isMark }.prefix(Self.markLimit)
      var attached: Set<Int> = []
      for mark in marks {
        let box = lines[mark].box
        let line = lines.indices.filter { index in
          let (other, size) = (lines[index].box, lines[index].size)
          return !attached.contains(index) && index != mark && other.left >= box.right
            && other.left - box.right < 2 * size
            && min(other.bottom, box.bottom) - max(other.top, box.top) > box.height / 2
        }.min { lines[$0].box.left < lines[$1].box.left }
        guard let line else { continue }
        lines[line].box.extend(over: box)
        lines[line].text = lines[mark].text + [UInt8(ascii: " ")] + lines[line].text
        attached.insert(mark)
      }
      lines = lines.indices.filter { !attached.contains($0) }.map { lines[$0] }
    }

    /// Of more marks than a page has the rest stay where they are: looking for their lines takes time.
    private static let markLimit = 200
  }

  private(set) var pages: [Page] = []
  /// What the file says of itself: "Title", "Author", "CreationDate" …
  private(set) var information: [(name: String, value: String)] = []

  /// - Throws: `DocumentError.damaged` when it is no such output.
  init(_ xhtml: [UInt8]) throws(DocumentError) {
    var tokens = XMLTokenizer(xhtml)
    var (block, isTitle) = (0, false)
    var words: [(box: Box, text: Range<Int>)] = []
    var wordBox: Box?
    while let token = try tokens.next() {
      switch token {
      case .start(let tag):
        switch tag.name {
        case "html:title": isTitle = true
        case "html:meta":
          if let name = tokens.attribute("name", of: tag), let value = tokens.attribute("content", of: tag) {
            information.append((name, value))
          }
        case "html:page":
          let size = Self.numbers(xhtml, tag.attributes)
          pages.append(Page(width: size.first ?? 0, height: size.count > 1 ? size[1] : 0, lines: []))
        case "html:block": block += 1
        case "html:line": words = []
        case "html:word":
          let edges = Self.numbers(xhtml, tag.attributes)
          if edges.count == 4, edges[0] <= edges[2], edges[1] <= edges[3] {
            wordBox = Box(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3])
          }
        default: break
        }
      case .text(let range):
        if let box = wordBox { words.append((box, range)) }
        if isTitle { information.append(("Title", tokens.string(range))) }
      case .end("html:word"): wordBox = nil
      case .end("html:title"): isTitle = false
      case .end("html:line"):
        if let line = Self.line(words, block, in: xhtml), !pages.isEmpty { pages[pages.count - 1].lines.append(line) }
      case .end: break
      }
    }
    guard !pages.isEmpty else { throw .damaged("no page of it can be read") }
    for page in pages.indices { pages[page].attachMarks() }
  }

  private static func line(_ words: [(box: Box, text: Range<Int>)], _ block: Int, in xhtml: [UInt8]) -> Line? {
    guard let first = words.first, let longest = words.max(by: { $0.text.count < $1.text.count }) else { return nil }
    var (box, text) = (first.box, [UInt8]())
    var end = first.box.left
    for word in words {
      var writer = HTMLTextWriter(xhtml)
      writer.write(word.text)
      let written = Ligatures.expanded(writer.text)
      let isRaised = word.box.height * 100 <= longest.box.height * 85 && word.box.bottom < longest.box.bottom
      if isRaised, !text.isEmpty, Self.isNoteMark(written, behind: text) { continue }
      box.extend(over: word.box)
      // What is raised may stand right behind its word: "km" and "2".
      let isAttached = isRaised && word.box.left - end < longest.box.height / 8
      if !text.isEmpty, !written.isEmpty, !isAttached { text.append(UInt8(ascii: " ")) }
      text += written
      end = word.box.right
    }
    return text.isEmpty ? nil : Line(box: box, text: text, size: longest.box.height, block: block)
  }

  /// Whether something raised is the mark of a footnote, and no exponent of a unit.
  private static func isNoteMark(_ word: [UInt8], behind text: [UInt8]) -> Bool {
    let isMark =
      word.allSatisfy { (0x30...0x39).contains($0) } && word.count <= 3
      || ["*", "**", "†", "‡", "§"].contains { word.elementsEqual($0.utf8) }
    let last = text.reversed().prefix { HTMLTokenizer.isLetter($0) }
    return isMark && !((1...3).contains(last.count) && last.allSatisfy { HTMLTokenizer.lower($0) == $0 })
  }

  /// The numbers among the values of attributes, in hundredths.
  private static func numbers(_ text: [UInt8], _ attributes: Range<Int>) -> [Int] {
    var numbers: [Int] = []
    for attribute in HTMLAttributes(text, attributes) {
      var (value, decimals, isNegative) = (0, -1, false)
      for byte in text[attribute.value] {
        switch byte {
        case UInt8(ascii: "-"): isNegative = true
        case UInt8(ascii: "."): decimals = 0
        case 0x30...0x39 where decimals < 2 && value < 1_000_000_000:
          value = value * 10 + Int(byte - 0x30)
          if decimals >= 0 { decimals += 1 }
        default: break
        }
      }
      for _ in max(0, decimals)..<2 { value *= 10 }
      numbers.append(isNegative ? -value : value)
    }
    return numbers
  }
}

/// Letters that a font sets as one sign: U+FB00 to U+FB06 (Unicode Standard, chapter 7.1).
enum Ligatures {
  private static let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }

  static func expanded(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0xEF) else { return text }
    var (result, index) = ([UInt8](), 0)
    while index < text.count {
      if index + 2 < text.count, text[index] == 0xEF, text[index + 1] == 0xAC, (0x80...0x86).contains(text[index + 2]) {
        result += letters[Int(text[index + 2] - 0x80)]
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}
