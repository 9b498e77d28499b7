import Testing

@testable import Document

@Suite struct LineIndexTests {
  @Test func countsEveryKindOfLineBreakOnce() {
    let bytes = Array("one\ntwo\r\nthree\rfour\n\nsix".utf8)
    let index = LineIndex(DecodedText(bytes[...], .utf8, markLength: 0))
    let starts = ["one", "two", "three", "four", "six"].map { word in
      bytes.indices.first { bytes[$0...].starts(with: word.utf8) } ?? -1
    }
    #expect(starts.map { index.position(ofByte: $0).line } == [1, 2, 3, 4, 6])
    #expect(starts.allSatisfy { index.position(ofByte: $0).column == 1 })
    #expect(index.lineCount == 6)
  }

  @Test func columnsAndOffsetsCountCodePoints() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("Tür\n🐣 Köln ok".utf8)
    let index = LineIndex(DecodedText(bytes[...], .utf8, markLength: 3))
    let place = bytes.count - 2
    #expect(index.position(ofByte: place) == Position(line: 2, column: 8, codePoint: 11))
    #expect(index.byte(ofCodePoint: 11) == place)
    #expect(index.position(ofByte: 3) == Position(line: 1, column: 1, codePoint: 0))
    #expect(index.position(ofByte: bytes.count).codePoint == 13)
  }

  @Test func longTextsAgreeWithPlainCounting() {
    let text = String(repeating: "Größe und Maß\r\n", count: 500)
    let bytes = Array(text.utf8)
    let index = LineIndex(DecodedText(bytes[...], .utf8, markLength: 0))
    var codePoint = 0
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
      #expect(index.position(ofByte: offset).codePoint == codePoint)
      #expect(index.byte(ofCodePoint: codePoint) == offset)
      codePoint += 1
    }
  }
}
