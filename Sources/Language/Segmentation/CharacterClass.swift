/// What a scalar is for tokens and sentences.
enum CharacterClass: UInt8 {
  /// Letters of any script, marks, the underscore, joiners and soft hyphens.
  case letter
  case digit
  case space
  /// "." and its relatives.
  case stop
  /// "…": an ellipsis in one scalar.
  case ellipsis
  /// "!" and "?".
  case mark
  /// "-" and U+2010, U+2011, the minus sign.
  case hyphen
  /// En and em dashes.
  case dash
  case apostrophe
  case quote
  case opener
  case closer
  case currency
  /// Commas, colons, semicolons and other punctuation that stands alone.
  case punctuation
  case symbol
  case emoji
  /// Raised digits: "²", "⁵".
  case superscript
}

extension CharacterClass {
  /// The class and the width in bytes of the scalar that starts at an index of valid UTF-8.
  @inline(__always)
  static func of(_ bytes: [UInt8], at index: Int) -> (CharacterClass, Int) {
    let byte = bytes[index]
    return byte < 0x80 ? (ofASCII(byte), 1) : ofScalar(bytes, at: index)
  }

  @inline(__always)
  static func ofASCII(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x5F: .letter
    case 0x30...0x39: .digit
    case 0x20, 0x09...0x0D: .space
    case 0x2E: .stop
    case 0x21, 0x3F: .mark
    case 0x2D: .hyphen
    case 0x27, 0x60: .apostrophe
    case 0x22: .quote
    case 0x28, 0x5B, 0x7B: .opener
    case 0x29, 0x5D, 0x7D: .closer
    case 0x24: .currency
    case 0x2C, 0x3A, 0x3B: .punctuation
    default: .symbol
    }
  }

  /// The class of a scalar outside ASCII; broken UTF-8 counts as letters.
  private static func ofScalar(_ bytes: [UInt8], at index: Int) -> (CharacterClass, Int) {
    let lead = bytes[index]
    func continuation(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    if lead < 0xC0 { return (.letter, 1) }
    if lead < 0xE0 {
      return (ofLatin((UInt32(lead & 0x1F) << 6) | continuation(1)), min(2, bytes.count - index))
    }
    if lead < 0xF0 {
      let scalar = (UInt32(lead & 0x0F) << 12) | (continuation(1) << 6) | continuation(2)
      return (ofBasicPlane(scalar), min(3, bytes.count - index))
    }
    let scalar =
      (UInt32(lead & 0x07) << 18) | (continuation(1) << 12) | (continuation(2) << 6) | continuation(3)
    let width = min(4, bytes.count - index)
    return (0x1F000...0x1FAFF ~= scalar || 0xE0020...0xE007F ~= scalar ? .emoji : .letter, width)
  }

  private static func ofLatin(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x85, 0xA0: .space
    case 0xA2...0xA5, 0x58F, 0x60B: .currency
    case 0xAB, 0xBB: .quote
    case 0xA1, 0xBF: .opener
    case 0xB2, 0xB3, 0xB9: .superscript
    case 0xB4: .apostrophe
    case 0x37E, 0x387, 0x589, 0x60C, 0x61B: .punctuation
    case 0x61F, 0x6D4: .mark
    case 0x80...0x9F, 0xA6...0xA9, 0xAC, 0xAE...0xB1, 0xB6...0xB8, 0xBC...0xBE, 0xD7, 0xF7: .symbol
    default: .letter
    }
  }

  private static func ofBasicPlane(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x2032: .apostrophe
    case 0x201A, 0x201C...0x201F, 0x2033, 0x2039, 0x203A, 0x300C...0x300F: .quote
    case 0x2010, 0x2011, 0x2212: .hyphen
    case 0x2012...0x2015: .dash
    case 0x2026: .ellipsis
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x1680: .space
    case 0x203C, 0x203D, 0x2047...0x2049, 0x3002, 0xFF01, 0xFF1F, 0xFF0E: .mark
    case 0x20A0...0x20CF: .currency
    case 0x2045, 0x3008, 0x300A, 0x3010, 0xFF08: .opener
    case 0x2046, 0x3009, 0x300B, 0x3011, 0xFF09: .closer
    case 0x2070...0x2079, 0x2080...0x2089: .superscript
    case 0x3001, 0xFF0C, 0xFF1A, 0xFF1B: .punctuation
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x203F, 0x2040: .letter
    case 0x2016...0x205E, 0x2190...0x25FF, 0x2900...0x2BFF, 0x3003...0x3020: .symbol
    case 0x2600...0x27BF: .emoji
    default: .letter
    }
  }
}
