/// A value of JSON (RFC 8259), as pages carry it in scripts.
///
/// Lenient where pages are: line breaks in strings and commas before a closing bracket are read over.
enum JSONValue {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  /// A number, true, false or null: nothing that is asked for here.
  case other

  /// Deeper values are not read.
  private static let depthLimit = 64

  /// The value that a text begins with, nil when it is none.
  init?(_ text: ArraySlice<UInt8>) {
    var parser = Parser(text: text, index: text.startIndex)
    guard let value = parser.value(depth: 0) else { return nil }
    self = value
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text of a string, or of the first in an array.
  var string: String? {
    switch self {
    case .string(let text): text
    case .array(let values): values.first?.string
    default: nil
    }
  }

  /// The values of an array, or the value itself.
  var values: [JSONValue] { if case .array(let values) = self { values } else { [self] } }

  private struct Parser {
    let text: ArraySlice<UInt8>
    var index: Int

    mutating func value(depth: Int) -> JSONValue? {
      guard depth < JSONValue.depthLimit else { return nil }
      skipBlanks()
      guard index < text.endIndex else { return nil }
      switch text[index] {
      case UInt8(ascii: "{"): return object(depth: depth + 1)
      case UInt8(ascii: "["): return array(depth: depth + 1)
      case UInt8(ascii: "\""): return string().map { .string($0) }
      default: return other()
      }
    }

    private mutating func object(depth: Int) -> JSONValue? {
      var members: [String: JSONValue] = [:]
      index += 1
      while !takes("}") {
        guard let name = string(), takes(":"), let value = value(depth: depth) else { return nil }
        if members[name] == nil { members[name] = value }
        if !takes(",") {
          guard takes("}") else { return nil }
          break
        }
      }
      return .object(members)
    }

    private mutating func array(depth: Int) -> JSONValue? {
      var values: [JSONValue] = []
      index += 1
      while !takes("]") {
        guard let value = value(depth: depth) else { return nil }
        values.append(value)
        if !takes(",") {
          guard takes("]") else { return nil }
          break
        }
      }
      return .array(values)
    }

    private mutating func other() -> JSONValue? {
      let start = index
      while index < text.endIndex, HTMLTokenizer.isLetter(text[index]) || "+-.0123456789".utf8.contains(text[index]) {
        index += 1
      }
      return index > start ? .other : nil
    }

    private mutating func string() -> String? {
      guard takes("\"") else { return nil }
      var bytes: [UInt8] = []
      while index < text.endIndex {
        let byte = text[index]
        index += 1
        if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
        guard byte == UInt8(ascii: "\\") else {
          bytes.append(byte)
          continue
        }
        guard index < text.endIndex else { return nil }
        escape(into: &bytes)
      }
      return nil
    }

    private mutating func escape(into bytes: inout [UInt8]) {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
        bytes.append(0x20)
      case UInt8(ascii: "u"):
        var value = unit() ?? 0xFFFD
        if (0xD800..<0xDC00).contains(value), text[index...].starts(with: "\\u".utf8) {
          index += 2
          value = 0x10000 + (value - 0xD800) << 10 + ((unit() ?? 0xDC00) &- 0xDC00) & 0x3FF
        }
        bytes.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
      default: bytes.append(byte)
      }
    }

    /// Four hexadecimal digits.
    private mutating func unit() -> UInt32? {
      guard index + 4 <= text.endIndex else { return nil }
      defer { index += 4 }
      return UInt32(String(decoding: text[index..<index + 4], as: UTF8.self), radix: 16)
    }

    private mutating func skipBlanks() {
      while index < text.endIndex, text[index] <= 0x20 { index += 1 }
    }

    private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
      skipBlanks()
      guard index < text.endIndex, text[index] == UInt8(ascii: mark) else { return false }
      index += 1
      return true
    }
  }
}
