import Lexicons

/// A form as rules look at it: UTF-8 with straight apostrophes, and the same in lower case.
struct WrittenForm {
  var bytes: [UInt8]
  let lower: [UInt8]
  let isLower: Bool
  /// Whether it has capitals and no small letter: "NATO", "F-16".
  let isUpper: Bool

  init(_ form: String) {
    // U+2018 and U+2019.
    self.init(Self.straightened(Array(form.utf8)) { $0 == 0x98 || $0 == 0x99 ? UInt8(ascii: "'") : nil })
  }

  /// A form with marks of the block General Punctuation replaced.
  ///
  /// - Parameter mark: the ASCII mark for U+2000 + its argument - 0x80, nil to leave it.
  static func straightened(_ form: [UInt8], _ mark: (UInt8) -> UInt8?) -> [UInt8] {
    guard form.contains(0xE2) else { return form }
    var straight: [UInt8] = []
    var index = 0
    while index < form.count {
      if index + 2 < form.count, form[index] == 0xE2, form[index + 1] == 0x80, let mark = mark(form[index + 2]) {
        straight.append(mark)
        index += 3
      } else {
        straight.append(form[index])
        index += 1
      }
    }
    return straight
  }

  init(_ written: [UInt8]) {
    bytes = written
    if written.allSatisfy({ $0 < 0x80 }) {
      lower = written.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      isLower = lower == written && written.contains { (0x61...0x7A).contains($0) }
      isUpper = lower != written && !written.contains { (0x61...0x7A).contains($0) }
    } else {
      let string = String(decoding: written, as: UTF8.self)
      lower = Array(string.lowercased().utf8)
      let isWithoutSmall = Array(string.uppercased().utf8) == written
      isLower = lower == written && !isWithoutSmall
      isUpper = lower != written && isWithoutSmall
    }
  }

  var hasCapital: Bool { lower != bytes }

  /// Whether it consists of letters.
  var isAlphabetic: Bool { bytes.allSatisfy { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) } }

  /// With a capital, the rest in lower case: "Tehran" of "TEHRAN".
  var titled: [UInt8] {
    guard let first = lower.first else { return [] }
    if first < 0x80 { return [(0x61...0x7A).contains(first) ? first & 0xDF : first] + lower.dropFirst() }
    let string = String(decoding: lower, as: UTF8.self)
    return Array((string.prefix(1).uppercased() + string.dropFirst()).utf8)
  }
}
