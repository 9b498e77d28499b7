/// A zip container made in a test, whose lies a test may choose.
public struct ZipFile {
  public struct Entry {
    public var name: String
    public var content: [UInt8]
    /// 0 is stored, 8 deflated: then the content is as it was packed.
    public var method = 0
    /// What the container says that it is when unpacked; nil: as long as the content.
    public var size: Int?
    public var checksum: UInt32?
    public var isEncrypted = false

    public init(_ name: String, _ content: [UInt8]) {
      self.name = name
      self.content = content
    }

    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }

  public init(_ files: KeyValuePairs<String, String>) { self.init(files.map { Entry($0.key, $0.value) }) }

  public var bytes: [UInt8] {
    var (file, list) = ([UInt8](), [UInt8]())
    for entry in entries {
      let name = Array(entry.name.utf8)
      let start = file.count
      var header = number(entry.isEncrypted ? 1 : 0, 2) + number(entry.method, 2) + number(0, 4)
      header += number(Int(entry.checksum ?? checksum(entry.content)), 4) + number(entry.content.count, 4)
      header += number(entry.size ?? entry.content.count, 4) + number(name.count, 2) + number(0, 2)
      file += number(0x0403_4B50, 4) + number(20, 2) + header + name + entry.content
      list += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + header
      list += number(0, 2 + 2 + 2 + 4) + number(start, 4) + name
    }
    let count = number(entries.count, 2)
    return file + list + number(0x0605_4B50, 4) + number(0, 4) + count + count + number(list.count, 4)
      + number(file.count, 4) + number(0, 2)
  }

  /// Little endian.
  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  /// CRC-32, bit by bit.
  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { value, byte in
      (0..<8).reduce(value ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
  }
}
