/// A place in a file as people count it.
public struct Position: Hashable, Sendable {
  /// The page or the file of a container that it stands in, as ``Extraction`` names it; nil: the file itself.
  public var section: String?
  /// From 1 in the section; CR, LF and CR LF end a line. In a file of a container a line is a paragraph.
  public var line: Int
  /// From 1, in code points.
  public var column: Int
  /// From 0: code points of the decoded, unedited file without byte-order mark (W3C TextPositionSelector), or of all that
  /// was taken out of it.
  public var codePoint: Int

  public init(section: String? = nil, line: Int, column: Int, codePoint: Int) {
    self.section = section
    self.line = line
    self.column = column
    self.codePoint = codePoint
  }
}

/// Finds line, column and code point of any byte of a file.
public struct LineIndex: Sendable {
  private let decoded: DecodedText
  /// Positions in the decoded text where lines start.
  private let lineStarts: [Int]
  /// Code points before every `stride`-th byte of the decoded text.
  private let checkpoints: [Int]
  /// Each with the place in the decoded text where it starts, and how many lines stand before it.
  private var sections: [(name: String, start: Int, linesBefore: Int)] = []
  private static let stride = 1024

  /// - Parameter sections: of the extraction that was decoded; none when it is the file itself.
  public init(_ decoded: DecodedText, _ sections: [Extraction.Section] = []) {
    self.decoded = decoded
    let text = decoded.utf8
    var starts = [0]
    var marks: [Int] = []
    var codePoints = 0
    for index in text.indices {
      if index.isMultiple(of: Self.stride) { marks.append(codePoints) }
      let byte = text[index]
      if byte & 0xC0 != 0x80 { codePoints += 1 }
      if byte == 0x0A || (byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A)) {
        starts.append(index + 1)
      }
    }
    lineStarts = starts
    checkpoints = marks
    self.sections = sections.map { section in
      let place = decoded.map.derivedOffset(of: section.start)
      return (section.name, place, starts.partitionPoint { $0 <= place } - 1)
    }
  }

  public var lineCount: Int { lineStarts.count }

  /// The place of a byte of the file.
  public func position(ofByte offset: Int) -> Position {
    let place = decoded.map.derivedOffset(of: offset)
    let line = lineStarts.partitionPoint { $0 <= place }
    let codePoint = codePoints(before: place)
    let column = codePoint - codePoints(before: lineStarts[line - 1]) + 1
    guard let section = sections[..<sections.partitionPoint { $0.start <= place }].last else {
      return Position(line: line, column: column, codePoint: codePoint)
    }
    return Position(section: section.name, line: line - section.linesBefore, column: column, codePoint: codePoint)
  }

  /// The byte of the file where a code point of the decoded file starts.
  public func byte(ofCodePoint wanted: Int) -> Int {
    let mark = max(0, checkpoints.partitionPoint { $0 <= wanted } - 1)
    var (index, codePoint) = (mark * Self.stride, checkpoints.isEmpty ? 0 : checkpoints[mark])
    let text = decoded.utf8
    while index < text.count {
      if text[index] & 0xC0 != 0x80 {
        if codePoint == wanted { break }
        codePoint += 1
      }
      index += 1
    }
    return decoded.map.sourceOffset(of: index)
  }

  private func codePoints(before place: Int) -> Int {
    let text = decoded.utf8
    guard !text.isEmpty else { return 0 }
    let mark = min(place, text.count - 1) / Self.stride
    var count = checkpoints[mark]
    for index in mark * Self.stride..<place where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
