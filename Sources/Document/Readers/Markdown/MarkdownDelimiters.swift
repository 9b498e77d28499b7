/// Marks that may open and close emphasis (CommonMark 0.31, 6.2) or strike through, and how they pair.
///
/// For each kind of mark that closes is kept how far down no opener was found, so that none is looked for twice.
struct MarkdownDelimiters {
  private struct Run {
    var mark: UInt8
    var start: Int
    var count: Int
    /// As written: what is both opener and closer pairs by it.
    var length: Int
    var opens: Bool
    var closes: Bool
    /// Its neighbours among those that have not paired yet.
    var previous: Int
    var next: Int
  }

  private struct Kind: Hashable {
    var mark: UInt8
    var opens: Bool
    var length: Int
  }

  private var runs: [Run] = []
  var count: Int { runs.count }

  mutating func removeLast(_ count: Int) { runs.removeLast(count) }

  /// Takes the marks that stand here in a row; where the text goes on.
  mutating func add(_ text: [UInt8], at start: Int, end: Int) -> Int {
    let mark = text[start]
    var index = start
    while index < end, text[index] == mark { index += 1 }
    let (before, after) = (Neighbour(text, before: start), Neighbour(text, at: index, end: end))
    let isLeft = after != .blank && (after == .letter || before != .letter)
    let isRight = before != .blank && (before == .letter || after != .letter)
    let isWord = mark == UInt8(ascii: "_")
    let isKnown = mark != UInt8(ascii: "~") || index - start <= 2
    let opens = isKnown && isLeft && (!isWord || !isRight || before == .punctuation)
    let closes = isKnown && isRight && (!isWord || !isLeft || after == .punctuation)
    guard opens || closes else { return index }
    runs.append(
      Run(
        mark: mark, start: start, count: index - start, length: index - start, opens: opens, closes: closes,
        previous: -1,
        next: -1))
    return index
  }

  /// Pairs the last marks, all above the first `bottom`, and takes them off; the bytes of those that paired.
  mutating func paired(above bottom: Int) -> [Range<Int>] {
    guard runs.count > bottom else { return [] }
    var dropped: [Range<Int>] = []
    for index in bottom..<runs.count {
      (runs[index].previous, runs[index].next) = (index - 1, index + 1 < runs.count ? index + 1 : -1)
    }
    var floors: [Kind: Int] = [:]
    var closer = bottom
    while closer >= 0 {
      guard runs[closer].closes else {
        closer = runs[closer].next
        continue
      }
      let kind = Kind(mark: runs[closer].mark, opens: runs[closer].opens, length: runs[closer].length % 3)
      guard let opener = opener(of: closer, above: max(bottom, floors[kind] ?? 0)) else {
        floors[kind] = closer
        let next = runs[closer].next
        if !runs[closer].opens { unlink(closer) }
        closer = next
        continue
      }
      let isStrike = kind.mark == UInt8(ascii: "~")
      let width = isStrike ? runs[closer].count : min(2, runs[opener].count, runs[closer].count)
      let openerEnd = runs[opener].start + runs[opener].count
      dropped += [openerEnd - width..<openerEnd, runs[closer].start..<runs[closer].start + width]
      runs[opener].count -= width
      runs[closer].count -= width
      runs[closer].start += width
      // What stands between the two pairs with nothing any more.
      (runs[opener].next, runs[closer].previous) = (closer, opener)
      if runs[opener].count == 0 { unlink(opener) }
      if runs[closer].count == 0 {
        let next = runs[closer].next
        unlink(closer)
        closer = next
      }
    }
    runs.removeLast(runs.count - bottom)
    return dropped
  }

  private func opener(of closer: Int, above floor: Int) -> Int? {
    let close = runs[closer]
    var index = close.previous
    while index >= floor {
      let open = runs[index]
      let isOdd =
        (close.opens || open.closes) && (open.length + close.length) % 3 == 0
        && !(open.length % 3 == 0 && close.length % 3 == 0)
      let isStrike = close.mark == UInt8(ascii: "~")
      if open.mark == close.mark, open.opens, isStrike ? open.count == close.count : !isOdd { return index }
      index = open.previous
    }
    return nil
  }

  private mutating func unlink(_ index: Int) {
    let (previous, next) = (runs[index].previous, runs[index].next)
    if previous >= 0 { runs[previous].next = next }
    if next >= 0 { runs[next].previous = previous }
  }

  // MARK: Neighbours

  /// What stands beside a mark.
  private enum Neighbour {
    case blank, punctuation, letter

    init(_ text: [UInt8], before place: Int) {
      var start = place - 1
      while start > 0, place - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
      self.init(text, at: start, end: place)
    }

    init(_ text: [UInt8], at place: Int, end: Int) {
      guard place >= 0, place < end else {
        self = .blank
        return
      }
      var decoder = UTF8()
      var bytes = text[place..<min(end, place + 4)].makeIterator()
      guard case .scalarValue(let scalar) = decoder.decode(&bytes), !scalar.properties.isWhitespace else {
        self = .blank
        return
      }
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
        self = .punctuation
      default: self = .letter
      }
    }
  }

  /// Of ASCII.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
