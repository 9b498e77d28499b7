/// The parts of a letter, decoded: what ranges of the letter say.
struct DecodedParts: Sendable {
  private struct Part {
    var place: Range<Int>
    var isPage: Bool
    var bytes: [UInt8]
    var map: OffsetMap
  }

  private let parts: [Part]

  init(_ bytes: [UInt8]) {
    parts = MessageParts(bytes).leaves.map { leaf in
      let (decoded, map) = leaf.decoded(bytes)
      return Part(place: leaf.body, isPage: leaf.type == "text/html", bytes: decoded, map: map)
    }
  }

  /// - Parameter ranges: bytes of the letter, all in one part.
  func text(of ranges: [ByteRange], _ encoding: TextEncoding) -> String {
    guard let start = ranges.first?.start else { return "" }
    // Parts lie one behind the other.
    let index = parts.partitionPoint { $0.place.upperBound <= start }
    guard index < parts.count, parts[index].place.contains(start) else { return "" }
    let part = parts[index]
    var pieces: [ArraySlice<UInt8>] = []
    for range in ranges {
      let (start, end) = (part.map.derivedOffset(of: range.start), part.map.derivedOffset(of: range.end))
      // What only a line break of the encoding parts is one, be it in the middle of a character.
      if let last = pieces.last, last.endIndex == start {
        pieces[pieces.count - 1] = part.bytes[last.startIndex..<max(start, end)]
      } else {
        pieces.append(part.bytes[min(start, end)..<end])
      }
    }
    return part.isPage ? HTMLTextWriter.text(of: pieces, encoding) : pieces.map(encoding.decode).joined()
  }
}
