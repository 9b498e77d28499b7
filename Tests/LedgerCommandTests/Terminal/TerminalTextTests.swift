import Testing

@testable import LedgerCommand

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("two\n  lines\tand a tab", "two lines and a tab"),
    (" blanks  around ", "blanks around"),
    ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
    ("bell\u{7} DEL\u{7F} C1\u{9B}2J", "bell\u{FFFD} DEL\u{FFFD} C1\u{FFFD}2J"),
    ("left\u{202E}right\u{2066}x\u{2069}\u{200F}", "leftrightx"),
    ("zero\u{200B}width\u{FEFF} soft\u{AD}hyphen", "zerowidth softhyphen"),
    ("Erdoğan – “so” … Kürecik 你好", "Erdoğan – “so” … Kürecik 你好"),
  ])
  func aLine(_ text: String, _ expected: String) { #expect(TerminalText.line(text) == expected) }

  @Test(arguments: [
    ("article.txt", "article.txt"), ("two blanks  .txt", "two blanks  .txt"), ("two\nlines.txt", "two\\nlines.txt"),
    ("\u{1B}[2J.txt", "\\u{1B}[2J.txt"), ("a\u{202E}txt.b", "a\\u{202E}txt.b"), ("Çınar.txt", "Çınar.txt"),
  ])
  func aName(_ name: String, _ expected: String) { #expect(TerminalText.name(name) == expected) }

  /// Whatever comes in, nothing that steers a terminal comes out.
  @Test func nothingSteers() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Most of Unicode is letters; a look at the start of each block is enough there.
      if value > 0x3000, value < 0xF900 || (0x10000...0xDFFFF).contains(value), !value.isMultiple(of: 97) { continue }
      for text in [TerminalText.line("a\(scalar)b"), TerminalText.name("a\(scalar)b")] {
        let isHarmless = !text.unicodeScalars.contains { TerminalText.isControl($0) || TerminalText.isInvisible($0) }
        if !isHarmless { Issue.record("U+\(String(value, radix: 16))") }
      }
    }
  }

  @Test func quotationMarksAreNotDoubled() {
    #expect(TerminalText.quoted("so it is") == "“so it is”")
    #expect(TerminalText.quoted("“so it is”") == "“so it is”")
    #expect(TerminalText.quoted("“so”, he said, “it is”") == "““so”, he said, “it is””")
  }
}
