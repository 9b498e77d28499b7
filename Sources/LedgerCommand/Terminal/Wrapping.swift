/// Breaks text into lines between words.
enum Wrapping {
  /// Lines of at most `width` columns; a word that is longer has a line of its own.
  ///
  /// - Parameter first: columns that are already taken on the first line.
  static func lines(_ text: String, width: Int, first: Int = 0) -> [String] {
    var lines: [String] = []
    var (line, used) = ("", first)
    for word in text.split(separator: " ") {
      let columns = TextWidth.columns(String(word))
      if line.isEmpty, used == 0 || used + columns <= width {
        line = String(word)
        used += columns
      } else if used + 1 + columns <= width {
        line += " " + word
        used += 1 + columns
      } else {
        lines.append(line)
        (line, used) = (String(word), columns)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A block of text with the same blanks before each line.
  static func indented(_ text: String, by indent: Int, width: Int) -> [String] {
    lines(text, width: max(20, width - indent)).map { String(repeating: " ", count: indent) + $0 }
  }
}
