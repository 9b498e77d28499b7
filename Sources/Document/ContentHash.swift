import Crypto

/// The SHA-256 of some bytes: what a snapshot, a claim or an entry of the log is known by.
public struct ContentHash: Hashable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  public init(of content: some Sequence<UInt8>) {
    var hash = RunningHash()
    hash.add(content)
    self = hash.value
  }

  fileprivate init(_ digest: SHA256Digest) { bytes = Array(digest) }

  /// The hash with these 32 bytes, nil when there are more or fewer.
  public init?(bytes: [UInt8]) {
    guard bytes.count == SHA256.byteCount else { return nil }
    self.bytes = bytes
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String { Self.hex(bytes) }

  /// Two lower-case hexadecimal digits for each byte.
  public static func hex(_ bytes: some Collection<UInt8>) -> String {
    // Not byte by byte through a collection that this module does not know: signatures are long.
    bytes.withContiguousStorageIfAvailable(hex(of:)) ?? Array(bytes).withUnsafeBufferPointer(hex(of:))
  }

  private static func hex(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    func digit(_ number: UInt8) -> UInt8 { number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") - 10 + number }
    return String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      for index in bytes.indices {
        text[2 * index] = digit(bytes[index] >> 4)
        text[2 * index + 1] = digit(bytes[index] & 15)
      }
      return 2 * bytes.count
    }
  }

  /// The hash in the base32 of RFC 4648, lower case and without padding: 52 characters of a-z and 2-7.
  public var base32: String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var text: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for byte in bytes {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[(buffer >> bits) & 31])
      }
    }
    if bits > 0 { text.append(alphabet[(buffer << (5 - bits)) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what ``base32`` writes, nil for anything else.
  public init?(base32 text: String) {
    var decoded: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for character in text.utf8 {
      switch character {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): buffer = (buffer << 5 | Int(character - UInt8(ascii: "a"))) & 0xFFFF
      case UInt8(ascii: "2")...UInt8(ascii: "7"):
        buffer = (buffer << 5 | Int(character - UInt8(ascii: "2") + 26)) & 0xFFFF
      default: return nil
      }
      bits += 5
      if bits >= 8 {
        bits -= 8
        decoded.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    self.init(bytes: decoded)
    guard base32 == text else { return nil }
  }
}

/// The SHA-256 of content that comes in pieces.
public struct RunningHash: Sendable {
  private var hash = SHA256()

  public init() {}

  public mutating func add(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
      hash.update(data: Array(bytes))
    }
  }

  /// Of all pieces until now.
  public var value: ContentHash { ContentHash(hash.finalize()) }
}
