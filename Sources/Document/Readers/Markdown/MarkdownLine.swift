/// A line of a Markdown text that is read from its start, in columns: a tab reaches to the next multiple of four.
struct MarkdownLine {
  private let text: [UInt8]
  /// What was not read yet.
  private(set) var index: Int
  /// Without the line break.
  let end: Int
  private var column = 0
  /// Columns of white space from here.
  private(set) var indent = 0
  /// Where that white space ends; the end of the line when it is blank.
  private(set) var first = 0

  init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    index = range.lowerBound
    end = range.upperBound
    measure()
  }

  var isBlank: Bool { first == end }
  /// The first byte that is no white space, 0 at the end.
  var mark: UInt8 { first < end ? text[first] : 0 }

  /// The text from its first character to its last.
  var content: Range<Int> {
    var last = end
    while last > first, text[last - 1] == 0x20 || (0x09...0x0D).contains(text[last - 1]) { last -= 1 }
    return first..<last
  }

  /// How often a byte stands here in a row.
  func count(of byte: UInt8, from start: Int) -> Int {
    var place = start
    while place < end, text[place] == byte { place += 1 }
    return place - start
  }

  /// Whether a blank or the end stands here.
  func isBlank(at place: Int) -> Bool { place >= end || text[place] == 0x20 || text[place] == 0x09 }

  /// Reads white space of so many columns, at most what there is.
  mutating func skip(columns: Int) {
    var left = min(columns, indent)
    indent -= left
    while left > 0 {
      let width = text[index] == 0x09 ? 4 - column % 4 : 1
      column += min(left, width)
      // A tab that is wider than what is left stays, for the columns behind.
      guard left >= width else { return }
      left -= width
      index += 1
    }
  }

  /// Reads the white space and a mark of so many bytes behind it.
  mutating func skip(mark length: Int) {
    column += indent + length
    index = first + length
    measure()
  }

  private mutating func measure() {
    first = index
    var reached = column
    while first < end, text[first] == 0x20 || text[first] == 0x09 {
      reached += text[first] == 0x09 ? 4 - reached % 4 : 1
      first += 1
    }
    indent = reached - column
  }
}
