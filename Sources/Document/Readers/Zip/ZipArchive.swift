/// The files in a zip container (PKWARE APPNOTE 6.3), unpacked in memory one by one: nothing is ever written to a disk, so
/// that a name may lead where it likes.
struct ZipArchive {
  private struct Entry {
    /// 0 is stored, 8 deflated.
    var method: Int
    var isEncrypted: Bool
    var packedSize: Int
    var size: Int
    var checksum: UInt32
    /// Where its own header stands.
    var header: Int
  }

  /// Bytes that all files may have together, unpacked.
  static let sizeLimit = 64 << 20
  private static let entryLimit = 20_000
  /// No text is packed to less than this share of its size; a bomb is.
  private static let ratioLimit = 300

  private let bytes: [UInt8]
  /// By name; of two of one name the first.
  private var entries: [String: Entry] = [:]
  private var left = sizeLimit

  /// - Throws: `DocumentError.damaged` when there is no list of files at the end.
  init(_ bytes: [UInt8]) throws(DocumentError) {
    self.bytes = bytes
    guard let end = Self.endRecord(bytes) else { throw .damaged("it ends before its list of files") }
    let count = Int(number(at: end + 10, width: 2))
    var place = Int(number(at: end + 16, width: 4))
    guard count <= Self.entryLimit else { throw .damaged("it holds more than \(Self.entryLimit) files") }
    for _ in 0..<count {
      guard place >= 0, place + 46 <= bytes.count, number(at: place, width: 4) == 0x0201_4B50 else {
        throw .damaged("its list of files cannot be read")
      }
      let nameLength = Int(number(at: place + 28, width: 2))
      let rest = Int(number(at: place + 30, width: 2) + number(at: place + 32, width: 2))
      guard place + 46 + nameLength <= bytes.count else { throw .damaged("its list of files cannot be read") }
      let name = String(decoding: bytes[place + 46..<place + 46 + nameLength], as: UTF8.self)
      if entries[name] == nil {
        entries[name] = Entry(
          method: Int(number(at: place + 10, width: 2)), isEncrypted: number(at: place + 8, width: 2) & 1 == 1,
          packedSize: Int(number(at: place + 20, width: 4)), size: Int(number(at: place + 24, width: 4)),
          checksum: UInt32(number(at: place + 16, width: 4)), header: Int(number(at: place + 42, width: 4)))
      }
      place += 46 + nameLength + rest
    }
  }

  var names: some Collection<String> { entries.keys }

  /// The bytes of a file, nil when there is none of this name.
  mutating func content(of name: String) throws(DocumentError) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard !entry.isEncrypted else { throw .encrypted }
    let header = entry.header
    guard header + 30 <= bytes.count, number(at: header, width: 4) == 0x0403_4B50 else { throw Self.broken(name) }
    let start = header + 30 + Int(number(at: header + 26, width: 2) + number(at: header + 28, width: 2))
    guard start + entry.packedSize <= bytes.count else { throw Self.broken(name) }
    guard entry.size <= left, entry.size <= max(1 << 20, entry.packedSize * Self.ratioLimit) else {
      throw .unpacksTooLarge(limit: Self.sizeLimit)
    }
    let packed = bytes[start..<start + entry.packedSize]
    let content: [UInt8]
    switch entry.method {
    case 0: content = Array(packed)
    case 8: content = try Inflate.unpacked(packed, expected: entry.size, limit: entry.size)
    default: throw .damaged("\(name) is packed in a way that ledger does not know")
    }
    guard content.count == entry.size, CRC32.checksum(content) == entry.checksum else { throw Self.broken(name) }
    left -= content.count
    return content
  }

  private static func broken(_ name: String) -> DocumentError { .damaged("\(name) in it is broken") }

  /// Where the end record begins: behind it stands a comment of at most 65,535 bytes.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let first = max(0, bytes.count - 22 - 0xFFFF)
    return stride(from: bytes.count - 22, through: first, by: -1).first {
      bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 5 && bytes[$0 + 3] == 6
    }
  }

  /// Little endian.
  private func number(at place: Int, width: Int) -> UInt64 {
    (0..<width).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
  }
}

/// The checksum of zip and PNG: ISO 3309, reflected polynomial EDB88320.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
