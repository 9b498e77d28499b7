import Testing

@testable import Document

@Suite struct TextEncodingTests {
  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  private static let text = "Türkiye’s aim – €30 billion 🐣 said Erdoğan."

  @Test(arguments: [
    (Array(text.utf8), TextEncoding.utf8, 0), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8, 3),
    (utf16(text, bigEndian: false, mark: true), .utf16LittleEndian, 2),
    (utf16(text, bigEndian: true, mark: true), .utf16BigEndian, 2),
    (utf16(text, bigEndian: false, mark: false), .utf16LittleEndian, 0),
    (utf16(text, bigEndian: true, mark: false), .utf16BigEndian, 0),
  ])
  func unicodeIsRead(bytes: [UInt8], encoding: TextEncoding, markLength: Int) throws {
    let found = try #require(TextEncoding.detect(bytes))
    #expect(found.encoding == encoding)
    #expect(found.markLength == markLength)
    let decoded = DecodedText(bytes[...], found.encoding, markLength: found.markLength)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == Self.text)
    #expect(decoded.map.sourceEnd == bytes.count)
    #expect(decoded.map.sourceRanges(of: TextRange(0, decoded.utf8.count)) == [ByteRange(markLength, bytes.count)])
  }

  @Test func windowsTextsAreToldApart() throws {
    let western = Array("caf".utf8) + [0xE9] + Array(" \u{20}".utf8) + [0x93] + Array("no".utf8) + [0x94]
    #expect(try #require(TextEncoding.detect(western)).encoding == .windows1252)
    #expect(TextEncoding.windows1252.decode(western[...]) == "café  “no”")
    let turkish =
      Array("Erdo".utf8) + [0xF0] + Array("an and ".utf8) + [0xDE] + Array("im".utf8) + [0xFE] + Array("ek".utf8)
    #expect(try #require(TextEncoding.detect(turkish)).encoding == .windows1254)
    #expect(TextEncoding.windows1254.decode(turkish[...]) == "Erdoğan and Şimşek")
  }

  @Test func aFewBrokenBytesDoNotMakeItAnotherEncoding() throws {
    let bytes = Array("Türkiye, Erdoğan, Köln, Şimşek, ".utf8) + [0xFF] + Array("ő".utf8)
    #expect(try #require(TextEncoding.detect(bytes)).encoding == .utf8)
    let decoded = DecodedText(bytes[...], .utf8, markLength: 0)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
  }

  /// The maximal-subpart practice of the Unicode Standard is what Swift's own decoder follows: the two must agree.
  @Test func brokenUTF8IsReplacedAsTheStandardSays() {
    for sequence: [UInt8] in [
      [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x80], [0xF5, 0x41], [0xE2, 0x28, 0xA1],
    ] {
      let bytes = [0x61] + sequence + [0x62]
      let decoded = DecodedText(bytes[...], .utf8, markLength: 0)
      #expect(String(decoding: decoded.utf8, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
      #expect(decoded.map.sourceEnd == bytes.count)
    }
  }

  @Test func binaryIsNoText() {
    #expect(TextEncoding.detect([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2]) == nil)
    #expect(TextEncoding.detect([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]) == nil)
    #expect(TextEncoding.detect((1...200).map { UInt8($0 % 20) }) == nil)
  }
}
