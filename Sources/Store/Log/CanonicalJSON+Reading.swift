extension CanonicalJSON {
  /// The members of an object of strings and integers in the one form that is written; nil for anything else.
  static func members(of bytes: [UInt8]) -> [String: LogRecord.Value]? {
    var reader = Reader(bytes: bytes)
    return reader.object()
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    mutating func object() -> [String: LogRecord.Value]? {
      var members: [String: LogRecord.Value] = [:]
      guard take(UInt8(ascii: "{")) else { return nil }
      repeat {
        guard let key = string(), take(UInt8(ascii: ":")), let value = value() else { return nil }
        members[key] = value
      } while take(UInt8(ascii: ","))
      return take(UInt8(ascii: "}")) && index == bytes.count ? members : nil
    }

    private mutating func value() -> LogRecord.Value? {
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return string().map(LogRecord.Value.text) }
      let digits = bytes[index...].prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
      index = digits.endIndex
      return Int(String(decoding: digits, as: UTF8.self)).map(LogRecord.Value.number)
    }

    private mutating func string() -> String? {
      guard take(UInt8(ascii: "\"")) else { return nil }
      var text: [UInt8] = []
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let escaped = escaped() else { return nil }
          text.append(escaped)
        default: text.append(byte)
        }
      }
      return nil
    }

    /// What stands after a backslash.
    private mutating func escaped() -> UInt8? {
      guard index < bytes.count else { return nil }
      index += 1
      switch bytes[index - 1] {
      case UInt8(ascii: "\""): return 0x22
      case UInt8(ascii: "\\"): return 0x5C
      case UInt8(ascii: "b"): return 0x08
      case UInt8(ascii: "t"): return 0x09
      case UInt8(ascii: "n"): return 0x0A
      case UInt8(ascii: "f"): return 0x0C
      case UInt8(ascii: "r"): return 0x0D
      case UInt8(ascii: "u"):
        let digits = bytes[index...].prefix(4)
        index = digits.endIndex
        return digits.count == 4 ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
      default: return nil
      }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }
  }
}
