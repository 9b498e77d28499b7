/// The way characters were written as bytes in a file.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case windows1254 = "windows-1254"

  /// The encoding of these bytes and the length of their byte-order mark, nil when they are no text.
  ///
  /// A byte-order mark decides; else UTF-16 shows by its zero bytes; else valid UTF-8 is UTF-8, and so is UTF-8 with
  /// here and there a broken byte; the rest is Windows-1252, or Windows-1254 when Turkish letters stand in it.
  public static func detect(_ bytes: [UInt8]) -> (encoding: TextEncoding, markLength: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let wide = detectUnmarkedUTF16(bytes) { return (wide, 0) }
    if looksBinary(bytes) { return nil }
    let quality = UTF8Quality(bytes)
    if quality.invalid == 0 || quality.multibyte >= 4 * quality.invalid { return (.utf8, 0) }
    return (detectTurkish(bytes) ? .windows1254 : .windows1252, 0)
  }

  private static func detectUnmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 6, zeros[0] * 100 <= half { return .utf16LittleEndian }
    if zeros[0] * 10 > half * 6, zeros[1] * 100 <= half { return .utf16BigEndian }
    return nil
  }

  /// Zero bytes, or more than one control character in a hundred bytes, are no text.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes {
      if byte == 0 { return true }
      // Escape, backspace, tab, line and form feed occur in captured text; the others do not.
      if byte < 0x20, !(8...13).contains(byte), byte != 0x1B { controls += 1 }
    }
    return controls * 100 > bytes.count
  }

  /// Ğ İ Ş ğ ı ş stand where Windows-1252 has the Icelandic Ð Ý Þ ð ý þ; æ and ú beside them speak for Icelandic.
  private static func detectTurkish(_ bytes: [UInt8]) -> Bool {
    let turkish = bytes.contains { [0xD0, 0xDD, 0xDE, 0xF0, 0xFD, 0xFE].contains($0) }
    return turkish && !bytes.contains { [0xC6, 0xE6, 0xDA, 0xFA].contains($0) }
  }

  /// The characters of some bytes of a file in this encoding; what is broken becomes U+FFFD.
  public func decode(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: DecodedText(bytes, self, markLength: 0).utf8, as: UTF8.self)
  }
}

/// How many sequences of some bytes are UTF-8 beyond ASCII, and how many are broken.
struct UTF8Quality {
  var multibyte = 0
  var invalid = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let (width, isValid) = utf8Unit(bytes[...], at: index)
      if isValid { multibyte += 1 } else { invalid += 1 }
      index += width
    }
  }
}

/// The width of the UTF-8 sequence that starts here, or of the broken part that one U+FFFD stands for (the "maximal
/// subpart" of the Unicode Standard, chapter 3.9).
func utf8Unit(_ bytes: ArraySlice<UInt8>, at index: Int) -> (width: Int, isValid: Bool) {
  let lead = bytes[index]
  guard lead >= 0x80 else { return (1, true) }
  let needed: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0xC2...0xDF: needed = 2
  case 0xE0: (needed, second) = (3, 0xA0...0xBF)
  case 0xED: (needed, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: needed = 3
  case 0xF0: (needed, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: needed = 4
  case 0xF4: (needed, second) = (4, 0x80...0x8F)
  default: return (1, false)
  }
  var width = 1
  while width < needed {
    let next = index + width
    guard next < bytes.endIndex, (width == 1 ? second : 0x80...0xBF).contains(bytes[next]) else {
      return (width, false)
    }
    width += 1
  }
  return (needed, true)
}
