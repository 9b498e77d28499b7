import Document

extension Occurrence {
  /// The place of a range of a document's derived text.
  public init(_ range: TextRange, _ parts: [StatementPart] = [], in block: Block, of document: Document) {
    let ranges = document.locatedRanges(of: range)
    let start = ranges.first?.bytes.start ?? 0
    let end = ranges.last?.bytes.end ?? 0
    self.init(
      textRange: range, quote: document.text.string(in: range),
      prefix: document.text.characters(32, before: range.start),
      suffix: document.text.characters(32, after: range.end), block: block.kind.name, ranges: ranges,
      start: document.lines.position(ofByte: start), end: document.lines.position(ofByte: end),
      parts: parts.map { ClaimPart(role: $0.role, ranges: $0.ranges.flatMap(document.locatedRanges)) })
  }
}

extension Document {
  fileprivate func locatedRanges(of range: TextRange) -> [LocatedRange] {
    ranges(of: range).map { bytes in
      LocatedRange(
        bytes: bytes, startCodePoint: lines.position(ofByte: bytes.start).codePoint,
        endCodePoint: lines.position(ofByte: bytes.end).codePoint)
    }
  }
}

extension DerivedText {
  /// The last code points before a place, at most `count`.
  fileprivate func characters(_ count: Int, before place: Int) -> String {
    var (start, left) = (place, count)
    while start > 0, left > 0 {
      start -= 1
      if utf8[start] & 0xC0 != 0x80 { left -= 1 }
    }
    return string(in: TextRange(start, place))
  }

  /// The first code points after a place, at most `count`.
  fileprivate func characters(_ count: Int, after place: Int) -> String {
    var (end, left) = (place, count)
    while end < utf8.count {
      if utf8[end] & 0xC0 != 0x80 {
        guard left > 0 else { break }
        left -= 1
      }
      end += 1
    }
    return string(in: TextRange(place, end))
  }
}
