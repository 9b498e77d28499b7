import Foundation

/// JSON in one form, that of RFC 8785: keys in the order of their bytes, no blanks, nothing escaped that need not be.
///
/// SQLite's `json_object` writes the same, so that anyone can make the hashed bytes anew.
struct CanonicalJSON {
  private var bytes: [UInt8] = []

  /// The members of an object, to be added in the order of their keys.
  static func object(_ members: (inout CanonicalJSON) -> Void) -> [UInt8] {
    var json = CanonicalJSON()
    json.bytes.reserveCapacity(1024)
    json.bytes.append(UInt8(ascii: "{"))
    members(&json)
    json.bytes.append(UInt8(ascii: "}"))
    return json.bytes
  }

  /// A string, or null.
  mutating func add(_ key: StaticString, _ value: String?) {
    open(key)
    append(value)
  }

  mutating func add(_ key: StaticString, _ value: Int) {
    open(key)
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func add(_ key: StaticString, _ values: [Int]) {
    open(key)
    append(values)
  }

  mutating func add(_ key: StaticString, _ values: [[Int]]) {
    open(key)
    list(values) { $0.append($1) }
  }

  mutating func add(_ key: StaticString, _ values: [String?]) {
    open(key)
    append(values)
  }

  mutating func add(_ key: StaticString, _ values: [[String?]]) {
    open(key)
    list(values) { $0.append($1) }
  }

  /// A list of objects.
  mutating func add<Item>(_ key: StaticString, _ items: [Item], _ members: (inout CanonicalJSON, Item) -> Void) {
    open(key)
    list(items) { json, item in
      json.bytes.append(UInt8(ascii: "{"))
      members(&json, item)
      json.bytes.append(UInt8(ascii: "}"))
    }
  }

  private mutating func open(_ key: StaticString) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(contentsOf: "\":".utf8)
  }

  private mutating func append(_ values: [String?]) { list(values) { $0.append($1) } }

  private mutating func append(_ value: String?) {
    if let value { append(value) } else { bytes.append(contentsOf: "null".utf8) }
  }

  private mutating func append(_ values: [Int]) { list(values) { $0.bytes.append(contentsOf: String($1).utf8) } }

  private mutating func list<Item>(_ items: [Item], _ write: (inout CanonicalJSON, Item) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func append(_ value: String) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { text in
      if text.contains(where: Self.isEscaped) {
        bytes.append(contentsOf: Self.escaped(text))
      } else {
        bytes.append(contentsOf: text)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // Six bytes are the longest: \u0001.
    [UInt8](unsafeUninitializedCapacity: 6 * text.count) { escaped, count in
      func write(_ byte: UInt8) {
        escaped[count] = byte
        count += 1
      }
      for byte in text {
        if !isEscaped(byte) {
          write(byte)
        } else if byte >= 0x20 {
          write(UInt8(ascii: "\\"))
          write(byte)
        } else {
          for part in control(byte).utf8 { write(part) }
        }
      }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  private static func control(_ byte: UInt8) -> String {
    switch byte {
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    default: (byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16)
    }
  }

  /// Any value, by Foundation's encoder: for what is not written once a claim.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}
