/// How the bytes of a part are written in a letter (RFC 2045, 6).
enum TransferEncoding {
  case identity
  case quotedPrintable
  case base64

  /// - Parameter name: as `Content-Transfer-Encoding` has it, in lower case.
  init(_ name: String?) {
    switch name {
    case "quoted-printable": self = .quotedPrintable
    case "base64": self = .base64
    default: self = .identity
    }
  }

  /// The bytes that a range of a letter stands for, and the way back to the letter's.
  func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> (bytes: [UInt8], map: OffsetMap) {
    switch self {
    case .identity:
      var map = OffsetMap(from: range.lowerBound)
      map.copy(range.count)
      return (Array(bytes[range]), map)
    case .quotedPrintable: return Self.decodedQuotedPrintable(bytes, range)
    case .base64: return Self.decodedBase64(bytes, range)
    }
  }

  /// What is broken stands for itself.
  private static func decodedQuotedPrintable(_ bytes: [UInt8], _ range: Range<Int>) -> (bytes: [UInt8], map: OffsetMap)
  {
    var (decoded, map) = ([UInt8](), OffsetMap(from: range.lowerBound))
    decoded.reserveCapacity(range.count)
    var (index, copied) = (range.lowerBound, range.lowerBound)
    func copy() {
      decoded += bytes[copied..<index]
      map.copy(index - copied)
    }
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "=") else {
        index += 1
        continue
      }
      if index + 2 < range.upperBound, let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2]) {
        copy()
        decoded.append(high << 4 | low)
        map.replace(3, by: 1)
        (index, copied) = (index + 3, index + 3)
      } else if let end = softBreakEnd(bytes, index + 1, range.upperBound) {
        copy()
        map.drop(end - index)
        (index, copied) = (end, end)
      } else {
        index += 1
      }
    }
    copy()
    return (decoded, map)
  }

  /// The end of a line break that is none of the text, with the blanks before it.
  private static func softBreakEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var index = start
    // Longer lines are none that a mailer wrote.
    let reach = min(limit, start + 76)
    while index < reach, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index < limit, bytes[index] == 0x0D { index += 1 }
    return index < limit && bytes[index] == 0x0A ? index + 1 : index == limit ? limit : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Characters that are none of base64 are read over, as everybody does.
  private static func decodedBase64(_ bytes: [UInt8], _ range: Range<Int>) -> (bytes: [UInt8], map: OffsetMap) {
    var (decoded, map) = ([UInt8](), OffsetMap(from: range.lowerBound))
    decoded.reserveCapacity(range.count / 4 * 3)
    var (group, places): (UInt32, [Int]) = (0, [])
    places.reserveCapacity(4)
    func end() {
      guard places.count > 1 else { return places.removeAll() }
      group <<= UInt32(6 * (4 - places.count))
      decoded.append(UInt8(truncatingIfNeeded: group >> 16))
      if places.count == 3 { decoded.append(UInt8(truncatingIfNeeded: group >> 8)) }
      map.append(group: places)
      places.removeAll()
    }
    for index in range {
      // What is filled up ends; some put several of such texts together.
      if bytes[index] == UInt8(ascii: "=") { end() }
      guard let value = value(bytes[index]) else { continue }
      group = group << 6 | UInt32(value)
      places.append(index)
      guard places.count == 4 else { continue }
      decoded += [
        UInt8(truncatingIfNeeded: group >> 16), UInt8(truncatingIfNeeded: group >> 8), UInt8(truncatingIfNeeded: group),
      ]
      map.append(group: places)
      places.removeAll(keepingCapacity: true)
    }
    end()
    map.drop(range.upperBound - map.sourceEnd)
    return (decoded, map)
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}

extension OffsetMap {
  /// Appends the bytes of a group of base64 whose two to four characters stand at these places.
  fileprivate mutating func append(group places: [Int]) {
    drop(places[0] - sourceEnd)
    if places.count == 4, places[3] - places[0] == 3 { return append(base64Groups: 1) }
    append(units: 1, of: places[1] + 1 - places[0], to: 1)
    for place in places.dropFirst(2) {
      drop(place - sourceEnd)
      append(units: 1, of: 1, to: 1)
    }
  }
}
