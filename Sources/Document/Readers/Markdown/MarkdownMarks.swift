/// The marks that lines of Markdown begin with. A line is given without white space at its ends.
enum MarkdownMarks {
  /// Three or more of "*", "-" or "_", with blanks or without.
  static func isBreak(_ line: ArraySlice<UInt8>) -> Bool {
    guard let mark = line.first, "*-_".utf8.contains(mark) else { return false }
    var count = 0
    for byte in line where byte != 0x20 && byte != 0x09 {
      guard byte == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  /// "# Title #": its level and text.
  static func heading(_ line: ArraySlice<UInt8>) -> (level: Int, content: Range<Int>)? {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return nil }
    let rest = line.dropFirst(level)
    guard let next = rest.first else { return (level, rest.startIndex..<rest.startIndex) }
    guard next == 0x20 || next == 0x09 else { return nil }
    var content = rest.drop { $0 <= 0x20 }
    let closing = content.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if closing == content.count {
      content = content.prefix(0)
    } else if closing > 0, content[content.endIndex - closing - 1] <= 0x20 {
      content = content.dropLast(closing)
      while let last = content.last, last <= 0x20 { content.removeLast() }
    }
    return (level, content.startIndex..<content.endIndex)
  }

  /// The level of a heading that a line of "=" or "-" makes of what stands above it.
  static func underline(_ line: ArraySlice<UInt8>) -> Int? {
    guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"), line.allSatisfy({ $0 == mark })
    else { return nil }
    return mark == UInt8(ascii: "=") ? 1 : 2
  }

  /// Three or more backticks or tildes that open a block of code.
  static func fence(_ line: ArraySlice<UInt8>) -> (mark: UInt8, length: Int)? {
    guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = line.prefix { $0 == mark }.count
    guard length >= 3, mark == UInt8(ascii: "~") || !line.dropFirst(length).contains(mark) else { return nil }
    return (mark, length)
  }

  /// The mark of an item of a list, without blanks behind it; whether a list may begin with it in the middle of a text.
  static func item(_ line: ArraySlice<UInt8>) -> (length: Int, startsList: Bool)? {
    var mark: (length: Int, startsList: Bool)
    if let first = line.first, "-+*".utf8.contains(first) {
      mark = (1, true)
    } else {
      let digits = line.prefix(10).prefix { (0x30...0x39).contains($0) }
      guard (1...9).contains(digits.count), let stop = line.dropFirst(digits.count).first,
        stop == UInt8(ascii: ".") || stop == UInt8(ascii: ")")
      else { return nil }
      mark = (digits.count + 1, digits.elementsEqual("1".utf8))
    }
    guard let next = line.dropFirst(mark.length).first else { return mark }
    return next == 0x20 || next == 0x09 ? mark : nil
  }
}

/// Tables of GitHub's dialect.
enum MarkdownTable {
  /// Whether a line like "| --- | :-: |" stands under a line with as many cells.
  static func isDelimiter(_ line: ArraySlice<UInt8>, under header: ArraySlice<UInt8>) -> Bool {
    guard line.contains(UInt8(ascii: "-")), line.contains(UInt8(ascii: "|")),
      line.allSatisfy({ "-:| \t".utf8.contains($0) })
    else { return false }
    let (columns, titles) = (cells(line), cells(header))
    return columns.count == titles.count
      && columns.allSatisfy { cell in cell.contains { line[$0] == UInt8(ascii: "-") } }
  }

  static func cells(_ text: [UInt8], _ row: Range<Int>) -> [Range<Int>] { cells(text[row]) }

  /// The cells of a row without blanks at their ends; a bar behind a backslash parts none.
  private static func cells(_ row: ArraySlice<UInt8>) -> [Range<Int>] {
    var (cells, start, index) = ([Range<Int>](), row.startIndex, row.startIndex)
    if row.first == UInt8(ascii: "|") { (start, index) = (start + 1, index + 1) }
    func trimmed(_ range: Range<Int>) -> Range<Int> {
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, row[start] <= 0x20 { start += 1 }
      while end > start, row[end - 1] <= 0x20 { end -= 1 }
      return start..<end
    }
    while index < row.endIndex {
      if row[index] == UInt8(ascii: "|") {
        cells.append(trimmed(start..<index))
        start = index + 1
      }
      index += row[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let rest = trimmed(min(start, row.endIndex)..<row.endIndex)
    if !rest.isEmpty { cells.append(rest) }
    return cells
  }
}
