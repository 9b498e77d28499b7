import LedgerTestSupport
import Testing

@testable import Document

@Suite struct OffsetMapTests {
  /// "Tur-⏎⏎key is" → "Turkey is"
  private var joined: OffsetMap {
    var map = OffsetMap()
    map.copy(3)
    map.drop(3)
    map.copy(3)
    map.replace(2, by: 1)
    map.copy(2)
    return map
  }

  @Test func leavesOutWhatWasDroppedAndKeepsWhiteSpace() {
    #expect(joined.sourceRanges(of: TextRange(0, 9)) == [ByteRange(0, 3), ByteRange(6, 13)])
    #expect(joined.sourceRanges(of: TextRange(0, 3)) == [ByteRange(0, 3)])
    #expect(joined.sourceRanges(of: TextRange(3, 6)) == [ByteRange(6, 9)])
    #expect(joined.sourceRanges(of: TextRange(4, 4)).isEmpty)
  }

  @Test func leadsBothWays() {
    for offset in 0..<9 where offset != 6 {
      #expect(joined.derivedOffset(of: joined.sourceOffset(of: offset)) == offset)
    }
    #expect(joined.derivedOffset(of: 4) == 3, "a dropped byte is where it was")
    #expect(joined.sourceOffset(of: 9) == 13)
  }

  @Test func unitsOfOneKindAreOneRun() {
    var map = OffsetMap(from: 2)
    for _ in 0..<1000 { map.append(units: 1, of: 2, to: 1) }
    #expect(map.runs.count == 1)
    #expect(map.sourceRanges(of: TextRange(10, 20)) == [ByteRange(22, 42)])
  }

  /// Decoders give units of one character each and drop nothing; a reader's edits take whole characters.
  @Test func compositionIsOneStepAfterTheOther() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var (inner, boundaries) = (OffsetMap(from: 3), [0])
      for _ in 0..<20 {
        inner.append(
          units: 1, of: Int.random(in: 1...4, using: &generator), to: Int.random(in: 1...3, using: &generator))
        boundaries.append(inner.derivedEnd)
      }
      var (outer, characters) = (OffsetMap(), 0)
      while characters < 20 {
        let next = min(20, characters + Int.random(in: 1...4, using: &generator))
        let length = boundaries[next] - boundaries[characters]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: outer.drop(length)
        case 1: outer.replace(length, by: Int.random(in: 1...3, using: &generator))
        default: outer.copy(length)
        }
        characters = next
      }
      let both = outer.composed(with: inner)
      #expect(both.derivedEnd == outer.derivedEnd)
      #expect(both.sourceEnd == inner.sourceEnd)
      for start in 0..<outer.derivedEnd {
        let range = TextRange(start, start + 1)
        let stepwise = outer.sourceRanges(of: range).flatMap { inner.sourceRanges(of: TextRange($0.start, $0.end)) }
        #expect(Self.bytes(both.sourceRanges(of: range)) == Self.bytes(stepwise))
      }
    }
  }

  /// Six bytes in two groups of base64 with a line break between them: "QUJD⏎REVG" is "ABCDEF".
  @Test func groupsOfBase64MayBeCut() {
    var map = OffsetMap()
    map.append(base64Groups: 1)
    map.drop(1)
    map.append(base64Groups: 1)
    #expect(map.sourceRanges(of: TextRange(0, 6)) == [ByteRange(0, 4), ByteRange(5, 9)])
    #expect(map.sourceRanges(of: TextRange(1, 4)) == [ByteRange(2, 4), ByteRange(5, 7)])
    #expect((0...6).map { map.derivedOffset(of: map.sourceOffset(of: $0)) } == Array(0...6))
    var edits = OffsetMap()
    edits.copy(1)
    edits.drop(1)
    edits.replace(2, by: 1)
    edits.copy(2)
    let both = edits.composed(with: map)
    #expect(both.sourceRanges(of: TextRange(0, 1)) == [ByteRange(0, 2)])
    #expect(both.sourceRanges(of: TextRange(1, 2)) == [ByteRange(3, 7)])
    #expect(both.sourceRanges(of: TextRange(0, 4)) == [ByteRange(0, 2), ByteRange(3, 9)])
    #expect(both.sourceEnd == 9 && both.derivedEnd == 4)
  }

  /// "a⏎> b" is "a b": what was dropped behind the line break is no part of the blank.
  @Test func whatIsDroppedBehindAUnitIsNotItsOwn() {
    var inner = OffsetMap()
    inner.copy(2)
    inner.drop(2)
    inner.copy(1)
    var outer = OffsetMap()
    outer.copy(1)
    outer.replace(1, by: 2)
    outer.copy(1)
    let both = outer.composed(with: inner)
    #expect(both.sourceRanges(of: TextRange(0, 4)) == [ByteRange(0, 2), ByteRange(4, 5)])
  }

  private static func bytes(_ ranges: [ByteRange]) -> Set<Int> {
    Set(ranges.flatMap { Array($0.start..<$0.end) })
  }
}
