/// A place in a file as people count it.
public struct Position: Hashable, Sendable {
  /// From 1; CR, LF and CR LF end a line.
  public var line: Int
  /// From 1, in code points.
  public var column: Int
  /// From 0: code points of the decoded, unedited file without byte-order mark (W3C TextPositionSelector).
  public var codePoint: Int

  public init(line: Int, column: Int, codePoint: Int) {
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
  private static let stride = 1024

  public init(_ decoded: DecodedText) {
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
  }

  public var lineCount: Int { lineStarts.count }

  /// The place of a byte of the file.
  public func position(ofByte offset: Int) -> Position {
    let place = decoded.map.derivedOffset(of: offset)
    let line = lineStarts.partitionPoint { $0 <= place }
    let codePoint = codePoints(before: place)
    let column = codePoint - codePoints(before: lineStarts[line - 1]) + 1
    return Position(line: line, column: column, codePoint: codePoint)
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
