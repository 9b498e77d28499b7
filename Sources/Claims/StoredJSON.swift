/// Decodes objects that stand in JSON: Foundation's decoder, which this module does without.
public protocol JSONPartDecoder: Sendable {
  func decode<Value: Decodable>(_ type: Value.Type, from json: UnsafeRawBufferPointer) throws -> Value
}

/// JSON as we write it, read from one end to the other: some ten times faster than `JSONDecoder`, which thousands of claims
/// that are compared would wait for.
///
/// It knows no blanks, no escapes in strings and no more than it is asked for: whatever else it meets it leaves to
/// `JSONDecoder`, which has the last word on what is damaged.
struct StoredJSON {
  /// Something that it does not know.
  struct Unknown: Error {}

  private let bytes: UnsafeRawBufferPointer
  private let parts: any JSONPartDecoder
  private var index = 0

  init(_ bytes: UnsafeRawBufferPointer, _ parts: any JSONPartDecoder) { (self.bytes, self.parts) = (bytes, parts) }

  var isAtEnd: Bool { index == bytes.count }

  /// Goes through the members of an object; what is called with a key reads its value.
  mutating func object(_ read: (inout StoredJSON, String) throws(Unknown) -> Void) throws(Unknown) {
    try take(UInt8(ascii: "{"))
    if next != UInt8(ascii: "}") {
      while true {
        let key = try string()
        try take(UInt8(ascii: ":"))
        try read(&self, key)
        guard next == UInt8(ascii: ",") else { break }
        index += 1
      }
    }
    try take(UInt8(ascii: "}"))
  }

  /// The items of a list.
  mutating func list<Item>(_ read: (inout StoredJSON) throws(Unknown) -> Item) throws(Unknown) -> [Item] {
    try take(UInt8(ascii: "["))
    var items: [Item] = []
    if next != UInt8(ascii: "]") {
      while true {
        items.append(try read(&self))
        guard next == UInt8(ascii: ",") else { break }
        index += 1
      }
    }
    try take(UInt8(ascii: "]"))
    return items
  }

  mutating func string() throws(Unknown) -> String {
    try take(UInt8(ascii: "\""))
    let start = index
    while let byte = next, byte != UInt8(ascii: "\"") {
      // An escape, or a byte that must be escaped.
      guard byte != UInt8(ascii: "\\"), byte >= 0x20 else { throw Unknown() }
      index += 1
    }
    let text = String(validating: UnsafeRawBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
    try take(UInt8(ascii: "\""))
    guard let text else { throw Unknown() }
    return text
  }

  mutating func strings() throws(Unknown) -> [String] { try list { json throws(Unknown) in try json.string() } }

  /// One of a few words.
  mutating func word<Word: RawRepresentable<String>>() throws(Unknown) -> Word {
    guard let word = Word(rawValue: try string()) else { throw Unknown() }
    return word
  }

  mutating func bool() throws(Unknown) -> Bool {
    for (word, value) in [("true" as StaticString, true), ("false", false)] where starts(with: word) {
      index += word.utf8CodeUnitCount
      return value
    }
    throw Unknown()
  }

  mutating func int() throws(Unknown) -> Int {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let digits = index
    var value = 0
    while let byte = next, Self.isDigit(byte) {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      index += 1
      // No offset and no year is as long.
      guard index - digits <= 15 else { throw Unknown() }
    }
    guard index > digits, next.map({ !Self.isNumber($0) }) ?? true else { throw Unknown() }
    return digits > start ? -value : value
  }

  mutating func double() throws(Unknown) -> Double {
    let start = index
    if next != UInt8(ascii: "-"), let whole = try? int() { return Double(whole) }
    index = start
    while let byte = next, Self.isNumber(byte) { index += 1 }
    guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else { throw Unknown() }
    return value
  }

  /// An object of which only its own type knows how it is stored.
  mutating func decoded<Value: Decodable>() throws(Unknown) -> Value {
    let bytes = try objectBytes()
    guard let value = try? parts.decode(Value.self, from: bytes) else { throw Unknown() }
    return value
  }

  /// The bytes of an object, whatever is in it.
  private mutating func objectBytes() throws(Unknown) -> UnsafeRawBufferPointer {
    let start = index
    var depth = 0
    repeat {
      switch next {
      case nil: throw Unknown()
      case UInt8(ascii: "\""):
        _ = try string()
        continue
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      index += 1
    } while depth > 0
    return UnsafeRawBufferPointer(rebasing: bytes[start..<index])
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) throws(Unknown) {
    guard next == byte else { throw Unknown() }
    index += 1
  }

  private func starts(with word: StaticString) -> Bool {
    bytes[index...].starts(with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Whether a byte may stand in a number.
  private static func isNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
