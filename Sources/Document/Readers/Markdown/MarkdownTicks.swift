/// The backticks of a block: a code span ends with as many as it began with.
struct MarkdownTicks {
  private let text: [UInt8]
  private let end: Int
  /// Where backticks begin, by how many stand in a row; the next first, once asked for.
  private var starts: [Int: ArraySlice<Int>] = [:]

  init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    end = range.upperBound
    var index = range.lowerBound
    while let start = HTMLTokenizer.find(UInt8(ascii: "`"), in: text, index..<end) {
      let length = length(at: start)
      starts[length, default: []].append(start)
      index = start + length
    }
  }

  func length(at start: Int) -> Int {
    var index = start
    while index < end, text[index] == UInt8(ascii: "`") { index += 1 }
    return index - start
  }

  /// Where the next so many backticks stand. Asked front to back.
  mutating func close(_ length: Int, after place: Int) -> Int? {
    guard var places = starts[length] else { return nil }
    starts[length] = nil
    while let first = places.first, first <= place { places.removeFirst() }
    starts[length] = places
    return places.first
  }
}
