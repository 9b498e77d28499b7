import Document

/// One flat JSON object on one line, its keys in the order in which they were added.
struct JSONLine {
  private(set) var text = "{"

  var closed: String { text + "}" }

  mutating func add(_ key: String, _ value: String?) { value.map { addRaw(key, Self.quoted($0)) } ?? addNull(key) }
  mutating func add(_ key: String, _ value: Int?) { value.map { addRaw(key, String($0)) } ?? addNull(key) }
  mutating func add(_ key: String, _ value: Bool) { addRaw(key, value ? "true" : "false") }

  /// What is known of a source: title, author, publisher, date under a key of its own, address.
  mutating func add(_ metadata: SourceMetadata, date key: String = "date") {
    add("title", metadata.title)
    add("author", metadata.author)
    add("publisher", metadata.publisher)
    add(key, metadata.date?.iso)
    add("url", metadata.url)
  }

  /// A number from 0 to 1, in thousandths.
  mutating func add(score key: String, _ value: Double) {
    addRaw(key, String((min(1, max(0, value.isNaN ? 0 : value)) * 1000).rounded() / 1000))
  }

  /// A time, in microseconds.
  mutating func add(seconds key: String, _ value: Double) { addRaw(key, String((value * 1e6).rounded() / 1e6)) }

  /// The one list that is allowed.
  mutating func add(ranges key: String, _ ranges: [(Int, Int)]) {
    addRaw(key, "[" + ranges.map { "[\($0.0),\($0.1)]" }.joined(separator: ",") + "]")
  }

  private mutating func addNull(_ key: String) { addRaw(key, "null") }

  private mutating func addRaw(_ key: String, _ value: String) {
    if text.utf8.count > 1 { text += "," }
    text += Self.quoted(key) + ":" + value
  }

  /// A string of JSON; what could steer a terminal or break a line is escaped, so that nothing is lost.
  static func quoted(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result.append("\\")
        result.append(scalar)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case _ where mustBeEscaped(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
          result.append(contentsOf: ("\\u" + zeros + digits).unicodeScalars)
        }
      default: result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return false }
    let breaksLines = scalar.value == 0x2028 || scalar.value == 0x2029
    return breaksLines || TerminalText.isControl(scalar) || TerminalText.isInvisible(scalar)
  }
}
