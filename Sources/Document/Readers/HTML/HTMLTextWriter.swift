/// Writes the text of a page from its runs, front to back, and keeps the edit list.
///
/// Character references are decoded (one that stands for two characters stays one unit of the list), white space is one blank, markup, soft hyphens and NUL are dropped. What parts two
/// blocks is one line break; it stands for the white space there, or for the first tag.
struct HTMLTextWriter {
  private let source: [UInt8]
  private(set) var text: [UInt8] = []
  private(set) var map = OffsetMap()
  /// The first byte of the source that the map does not know yet.
  private(set) var position = 0
  private var gap = Gap.none

  private enum Gap {
    case none
    /// White space, or a tag that breaks a line.
    case blank(Range<Int>)
    case lineBreak
  }

  init(_ source: [UInt8]) { self.source = source }

  /// Begins a block; the one before has ended.
  mutating func startBlock() {
    gap = text.isEmpty ? .none : .lineBreak
  }

  /// A tag that is read as a blank.
  mutating func breakLine(at tag: Range<Int>) { blank(tag) }

  /// Takes a run of text over. Runs come in order.
  mutating func write(_ range: Range<Int>) {
    var (index, copied) = (range.lowerBound, range.lowerBound)
    while index < range.upperBound {
      let byte = source[index]
      guard byte <= 0x20 || byte == UInt8(ascii: "&") || byte >= 0xC2 else {
        index += 1
        continue
      }
      if byte <= 0x20 {
        copy(copied..<index)
        let start = index
        while index < range.upperBound, source[index] <= 0x20, source[index] != 0 { index += 1 }
        if index == start { index += 1 } else { blank(start..<index) }
        copied = index
      } else if byte == UInt8(ascii: "&") {
        guard let reference = HTMLCharacterReference(source, at: index, end: range.upperBound) else {
          index += 1
          continue
        }
        copy(copied..<index)
        write(reference, at: index)
        index += reference.length
        copied = index
      } else if let width = Self.ignoredWidth(source, at: index) {
        copy(copied..<index)
        index += width
        copied = index
      } else {
        index += 1
      }
    }
    copy(copied..<range.upperBound)
  }

  private mutating func blank(_ range: Range<Int>) {
    if case .none = gap, !text.isEmpty { gap = .blank(range) }
  }

  private mutating func write(_ reference: HTMLCharacterReference, at place: Int) {
    let range = place..<place + reference.length
    if reference.scalars.allSatisfy({ $0.value <= 0x20 }) { return blank(range) }
    let visible = reference.scalars.filter { !Self.ignored.contains($0.value) }
    guard !visible.isEmpty else { return }
    fillGap(to: place)
    let length = text.count
    for scalar in visible { text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? []) }
    map.replace(range.count, by: text.count - length)
    position = range.upperBound
  }

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    fillGap(to: range.lowerBound)
    text.append(contentsOf: source[range])
    map.copy(range.count)
    position = range.upperBound
  }

  /// The text of parts of a page, each decoded for itself; a tag or comment is a blank.
  static func text(of parts: [ArraySlice<UInt8>], _ encoding: TextEncoding) -> String {
    text(of: parts, encoding) { (range, source, writer: inout HTMLTextWriter) in
      var tokens = HTMLTokenizer(source, range)
      while let token = tokens.next() {
        switch token {
        case .text(let text): writer.write(text)
        case .start(_, let tag), .end(_, let tag): writer.breakLine(at: tag.range)
        case .comment(let comment): writer.breakLine(at: comment)
        }
      }
    }
  }

  /// The text of parts of a file, each decoded for itself and written by `write`, which is told where it lies in the bytes.
  static func text(
    of parts: [ArraySlice<UInt8>], _ encoding: TextEncoding,
    by write: (Range<Int>, [UInt8], inout HTMLTextWriter) -> Void
  ) -> String {
    var (source, ranges) = ([UInt8](), [Range<Int>]())
    for part in parts {
      let start = source.count
      source += DecodedText(part, encoding, markLength: 0).utf8
      ranges.append(start..<source.count)
    }
    var writer = HTMLTextWriter(source)
    for range in ranges { write(range, source, &writer) }
    return String(decoding: writer.text, as: UTF8.self)
  }

  /// Writes what stands between the last character and the next.
  private mutating func fillGap(to next: Int) {
    switch gap {
    case .none: break
    case .blank(let range): put(UInt8(ascii: " "), for: range)
    case .lineBreak:
      var tokens = HTMLTokenizer(source, position..<next)
      switch tokens.next() {
      case .text(let range), .comment(let range): put(UInt8(ascii: "\n"), for: range)
      case .start(_, let tag), .end(_, let tag): put(UInt8(ascii: "\n"), for: tag.range)
      case nil: put(UInt8(ascii: "\n"), for: position..<next)
      }
    }
    gap = .none
    if next > position { map.drop(next - position) }
    position = next
  }

  private mutating func put(_ byte: UInt8, for range: Range<Int>) {
    guard !range.isEmpty else { return }
    map.drop(range.lowerBound - position)
    map.replace(range.count, by: 1)
    text.append(byte)
    position = range.upperBound
  }

  /// Soft hyphen, zero-width space, word joiner, zero-width no-break space.
  private static let ignored: Set<UInt32> = [0xAD, 0x200B, 0x2060, 0xFEFF]

  private static func ignoredWidth(_ text: [UInt8], at index: Int) -> Int? {
    switch text[index] {
    case 0xC2: return index + 1 < text.count && text[index + 1] == 0xAD ? 2 : nil
    case 0xE2:
      guard index + 2 < text.count else { return nil }
      let isSpace = text[index + 1] == 0x80 && text[index + 2] == 0x8B
      return isSpace || (text[index + 1] == 0x81 && text[index + 2] == 0xA0) ? 3 : nil
    case 0xEF: return index + 2 < text.count && text[index + 1] == 0xBB && text[index + 2] == 0xBF ? 3 : nil
    default: return nil
    }
  }
}
