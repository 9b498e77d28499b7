import Foundation

/// Reads and writes one JSON object a line.
enum JSONLines {
  /// The objects on standard input.
  static func read<Item: Decodable>(_ type: Item.Type) throws -> [Item] {
    try parse(FileHandle.standardInput.readDataToEndOfFile(), type)
  }

  static func parse<Item: Decodable>(_ data: Data, _ type: Item.Type) throws -> [Item] {
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).filter { !$0.isEmpty }.map {
      try decoder.decode(type, from: $0)
    }
  }

  static func write(_ item: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(item) + Data("\n".utf8))
  }
}

/// Counts code points, the unit of all sets, in a text of UTF-8.
struct CodePoints {
  private let counts: [Int]
  private let bytes: [Int]

  init(_ utf8: [UInt8]) {
    var counts = [0]
    var bytes: [Int] = []
    for (index, byte) in utf8.enumerated() {
      if byte & 0xC0 != 0x80 { bytes.append(index) }
      counts.append(bytes.count)
    }
    self.counts = counts
    self.bytes = bytes + [utf8.count]
  }

  /// Code points before a byte.
  func count(before byte: Int) -> Int { counts[byte] }
  /// The byte where a code point starts.
  func byte(of codePoint: Int) -> Int { bytes[min(codePoint, bytes.count - 1)] }
}
