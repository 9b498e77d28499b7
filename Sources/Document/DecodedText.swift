/// The characters of a file, unedited and without its byte-order mark, as valid UTF-8 with the way back to the bytes.
public struct DecodedText: Sendable {
  public let utf8: [UInt8]
  /// From positions in `utf8` to bytes of the file.
  public let map: OffsetMap

  init(utf8: [UInt8], map: OffsetMap) {
    self.utf8 = utf8
    self.map = map
  }

  /// Decodes a whole file, or a slice of one without a mark.
  public init(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, markLength: Int) {
    let body = bytes.dropFirst(markLength)
    var map = OffsetMap(from: body.startIndex - bytes.startIndex)
    switch encoding {
    case .utf8: utf8 = Self.decodeUTF8(body, &map)
    case .utf16LittleEndian: utf8 = Self.decodeUTF16(body, low: 0, &map)
    case .utf16BigEndian: utf8 = Self.decodeUTF16(body, low: 1, &map)
    case .windows1252: utf8 = Self.decodeWindows(body, turkish: false, &map)
    case .windows1254: utf8 = Self.decodeWindows(body, turkish: true, &map)
    }
    self.map = map
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private static func decodeUTF8(_ bytes: ArraySlice<UInt8>, _ map: inout OffsetMap) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var (index, copied) = (bytes.startIndex, bytes.startIndex)
    func flush() {
      text.append(contentsOf: bytes[copied..<index])
      map.copy(index - copied)
    }
    while index < bytes.endIndex {
      let (width, isValid) = utf8Unit(bytes, at: index)
      if !isValid {
        flush()
        text.append(contentsOf: replacement)
        map.replace(width, by: replacement.count)
        copied = index + width
      }
      index += width
    }
    flush()
    return text
  }

  private static func decodeUTF16(_ bytes: ArraySlice<UInt8>, low: Int, _ map: inout OffsetMap) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    func unit(at index: Int) -> UInt32 {
      UInt32(bytes[index + 1 - low]) << 8 | UInt32(bytes[index + low])
    }
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      var (value, width) = (unit(at: index), 2)
      if (0xD800...0xDBFF).contains(value), index + 3 < bytes.endIndex, (0xDC00...0xDFFF).contains(unit(at: index + 2))
      {
        value = 0x10000 + (value - 0xD800) << 10 + (unit(at: index + 2) - 0xDC00)
        width = 4
      }
      let length = append(value, to: &text)
      map.append(units: 1, of: width, to: length)
      index += width
    }
    // An odd last byte is half a character.
    if index < bytes.endIndex {
      text.append(contentsOf: replacement)
      map.replace(1, by: replacement.count)
    }
    return text
  }

  private static func decodeWindows(_ bytes: ArraySlice<UInt8>, turkish: Bool, _ map: inout OffsetMap) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      let length = append(windowsScalar(byte, turkish: turkish), to: &text)
      map.append(units: 1, of: 1, to: length)
    }
    return text
  }

  /// Appends a scalar's UTF-8 and returns its length; a lone surrogate becomes U+FFFD.
  private static func append(_ value: UInt32, to text: inout [UInt8]) -> Int {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    let encoded = UTF8.encode(scalar)
    guard let encoded else { return 0 }
    text.append(contentsOf: encoded)
    return encoded.count
  }

  /// Windows-1252 and -1254 as the WHATWG Encoding Standard has them; the five bytes without a character stay controls.
  private static func windowsScalar(_ byte: UInt8, turkish: Bool) -> UInt32 {
    if (0x80...0x9F).contains(byte) {
      if turkish, byte == 0x8E || byte == 0x9E { return UInt32(byte) }
      return upperControls[Int(byte) - 0x80]
    }
    if turkish {
      switch byte {
      case 0xD0: return 0x11E
      case 0xDD: return 0x130
      case 0xDE: return 0x15E
      case 0xF0: return 0x11F
      case 0xFD: return 0x131
      case 0xFE: return 0x15F
      default: break
      }
    }
    return UInt32(byte)
  }

  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]
}
