import Testing

@testable import LedgerCommand

@Suite struct WrappingTests {
  @Test func linesBreakBetweenWords() {
    #expect(Wrapping.lines("one two three four", width: 9) == ["one two", "three", "four"])
    #expect(Wrapping.lines("one two three", width: 9, first: 6) == ["one", "two three"])
    #expect(Wrapping.lines("unbreakable words", width: 5) == ["unbreakable", "words"])
    #expect(Wrapping.lines("", width: 5) == [])
    #expect(Wrapping.indented("one two three four five six seven", by: 4, width: 24).first == "    one two three four")
  }

  @Test func noLineIsLongerUnlessItIsOneWord() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        String(
          repeating: ["a", "ü", "你", "e\u{301}"].randomElement(using: &generator) ?? "a",
          count: Int.random(in: 1...12, using: &generator))
      }
      let width = Int.random(in: 5...40, using: &generator)
      let lines = Wrapping.lines(words.joined(separator: " "), width: width)
      #expect(lines.joined(separator: " ") == words.joined(separator: " "))
      #expect(lines.allSatisfy { TextWidth.columns($0) <= width || !$0.contains(" ") })
    }
  }

  @Test(arguments: [("abc", 3), ("Kürecik", 7), ("e\u{301}", 1), ("你好", 4), ("“…”", 3)])
  func columns(_ text: String, _ expected: Int) { #expect(TextWidth.columns(text) == expected) }

  @Test func longTextIsCut() {
    #expect(TextWidth.cut("abcdef", to: 6) == "abcdef")
    #expect(TextWidth.cut("abcdefg", to: 6) == "abcde…")
    #expect(TextWidth.padded("ü", to: 3) == "ü  ")
    #expect(TextWidth.aligned("7", to: 3) == "  7")
    #expect(Style.columns(Style(isColoured: true).bold("abc")) == 3)
  }
}
