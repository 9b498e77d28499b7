/// Emphasis of words that say everything without it.
struct Style: Sendable {
  let isColoured: Bool

  static let plain = Style(isColoured: false)

  func bold(_ text: String) -> String { paint(text, "1") }
  func dim(_ text: String) -> String { paint(text, "2") }
  func good(_ text: String) -> String { paint(text, "32") }
  /// Words that a reader should see first.
  func marked(_ text: String) -> String { paint(text, "4") }
  func bad(_ text: String) -> String { paint(text, "31") }
  func warning(_ text: String) -> String { paint(text, "33") }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension Style {
  /// How many columns a text takes without the codes of its colours.
  static func columns(_ text: String) -> Int {
    var (columns, isCode) = (0, false)
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" {
        isCode = true
      } else if isCode {
        isCode = scalar != "m"
      } else {
        columns += TextWidth.columns(scalar)
      }
    }
    return columns
  }
}
