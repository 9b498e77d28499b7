import Document

/// The blocks of a document as a test writes them: "heading: The vote".
public func blockNotation(_ document: Document) -> [String] {
  document.blocks.map { "\($0.kind.name): " + document.text.string(in: $0.range) }
}

/// What of a document breaks a law: blocks in order that hold all but white space, and for each block and each part of it
/// that is cut at random ranges in order whose bytes say it.
public func brokenLaws(of document: Document, _ generator: inout SeededGenerator) -> [String] {
  var (broken, end) = ([String](), 0)
  let law = Quote(of: document.bytes, document.encoding, document.mediaType)
  func check(_ range: TextRange) {
    let (quote, ranges) = (document.text.string(in: range), document.ranges(of: range))
    if range.isEmpty { return }
    if !zip(ranges, ranges.dropFirst()).allSatisfy({ $0.end < $1.start }) { broken.append("ranges of “\(quote)”") }
    if !law.stands(quote, in: ranges) {
      broken.append("“\(quote)” at \(ranges.map { "\($0.start)-\($0.end)" })")
    }
  }
  for block in document.blocks {
    if block.range.isEmpty || block.range.start < end { broken.append("place of \(block)") }
    if !squeezed(document.text.string(in: TextRange(end, block.range.start))).isEmpty {
      broken.append("before \(block)")
    }
    end = block.range.end
    check(block.range)
    for _ in 0..<4 { check(randomRange(in: block.range, of: document.text, &generator)) }
  }
  if !squeezed(document.text.string(in: TextRange(end, document.text.count))).isEmpty { broken.append("the end") }
  return broken
}

/// A range within another whose ends do not cut characters.
public func randomRange(
  in range: TextRange, of text: DerivedText, _ generator: inout SeededGenerator
) -> TextRange {
  func boundary() -> Int {
    var place = Int.random(in: range.start...range.end, using: &generator)
    while place < text.count, text.utf8[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
  let (a, b) = (boundary(), boundary())
  return TextRange(min(a, b), max(a, b))
}

/// Seconds of CPU time of this thread that something costs.
public func threadSeconds(_ body: () -> Void) -> Double {
  var clock = ThreadClock()
  body()
  return clock.lap()
}
