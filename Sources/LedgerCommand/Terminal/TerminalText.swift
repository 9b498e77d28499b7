import Document

/// Makes text of articles and names of files harmless: nothing in them may steer a terminal or change what is read.
enum TerminalText {
  /// Text on one line: white space squeezed, control characters shown as "�", invisible and bidi controls left out.
  static func line(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in Quote.squeezed(text).unicodeScalars {
      if isControl(scalar) {
        result.append("\u{FFFD}")
      } else if !isInvisible(scalar) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A title or quote in quotation marks, unless it has its own around it.
  static func quoted(_ text: String) -> String {
    let text = line(text)
    let isQuoted = text.hasPrefix("“") && text.hasSuffix("”") && !text.dropFirst().contains("“")
    return isQuoted ? text : "“\(text)”"
  }

  /// A name of a file, every character that is not shown as itself escaped: "two\nlines.txt".
  static func name(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isControl(scalar) || isInvisible(scalar) || scalar.value == 0x2028 || scalar.value == 0x2029:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether nothing needs a closer look: printable ASCII without double blanks.
  private static func isPlain(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      guard (0x20...0x7E).contains(byte), byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  /// C0, DEL and C1.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// What has no width but steers what stands around it: bidi controls, zero-width characters, soft hyphen, tags.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
