/// What the network sees of a word's form: its row in the word table and its hashed features.
///
/// Features are the exact form, the beginnings and endings of the lower-case form, its shape, and whether a capital
/// stands at the start of the sentence. They share rows by hashing (Weinberger et al. 2009).
public struct FormFeatures: Sendable {
  /// The form with straight quotation marks, apostrophes and hyphens: the training texts know few others.
  public let plain: [UInt8]
  public let lowercased: [UInt8]
  private let isFirst: Bool

  private static let longestPrefix = 4
  private static let longestSuffix = 5

  public init(_ form: String, isFirst: Bool) {
    let plain = WrittenForm.straightened(Array(form.utf8), Self.ascii)
    self.plain = plain
    lowercased =
      plain.allSatisfy({ $0 < 0x80 })
      ? plain.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
      : Array(String(decoding: plain, as: UTF8.self).lowercased().utf8)
    self.isFirst = isFirst
  }

  /// Rows of a feature table with so many rows; the same row may come twice.
  public func rows(of count: Int) -> [Int] {
    var rows: [Int] = []
    rows.reserveCapacity(3 + Self.longestPrefix + Self.longestSuffix)
    func add(_ kind: UInt8, _ bytes: some Collection<UInt8>) {
      rows.append(Int(Self.hash(kind, bytes) % UInt64(count)))
    }
    add(UInt8(ascii: "e"), plain)
    let shape = Self.shape(plain)
    add(UInt8(ascii: "x"), shape)
    if isFirst { add(UInt8(ascii: "f"), shape.prefix(2)) }
    for length in 1...Self.longestPrefix where length < lowercased.count {
      add(UInt8(ascii: "p"), lowercased.prefix(length))
    }
    for length in 1...Self.longestSuffix where length < lowercased.count {
      add(UInt8(ascii: "s"), lowercased.suffix(length))
    }
    return rows
  }

  /// FNV-1a (Fowler, Noll and Vo) of the kind and the bytes.
  private static func hash(_ kind: UInt8, _ bytes: some Collection<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    hash = (hash ^ UInt64(kind)) &* 0x100_0000_01B3
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }

  /// The form with capitals as X, small letters as x, digits as d, runs cut at two.
  private static func shape(_ bytes: [UInt8]) -> [UInt8] {
    var shape: [UInt8] = []
    for byte in bytes {
      let mark: UInt8 =
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(ascii: "X")
        case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: UInt8(ascii: "x")
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "d")
        default: byte
        }
      if shape.count < 2 || shape[shape.count - 1] != mark || shape[shape.count - 2] != mark { shape.append(mark) }
    }
    return shape
  }

  /// The ASCII mark for U+2000 + `last` - 0x80.
  private static func ascii(_ last: UInt8) -> UInt8? {
    switch last {
    case 0x90, 0x91: UInt8(ascii: "-")
    case 0x98, 0x99: UInt8(ascii: "'")
    case 0x9C, 0x9D: UInt8(ascii: "\"")
    default: nil
    }
  }
}
