import Testing

@testable import Document

@Suite struct HTMLEncodingTests {
  private func read(_ bytes: [UInt8], name: String? = nil) throws -> (String, TextEncoding) {
    let document = try AnyDocumentReader().read(bytes, name: name)
    return (document.text.string(in: document.text.range), document.encoding)
  }

  private func bytes(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }

  @Test func whatBytesShowDecides() throws {
    #expect(try read(Array("<html><meta charset=iso-8859-1><p>Şehir – café</p>".utf8)) == ("Şehir – café", .utf8))
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("<html><p>é</p>".utf8)) == ("é", .utf8))
    let wide = "<html><p>naïve</p>".utf16
    #expect(try read(wide.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == ("naïve", .utf16LittleEndian))
    #expect(try read([0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == ("naïve", .utf16BigEndian))
  }

  @Test(arguments: [
    ("<html><meta charset='ISO-8859-1'><p>caf\u{E9} \u{93}x\u{94}</p>", "café “x”", TextEncoding.windows1252),
    ("<html><meta content=\"text/html; charset=windows-1254\"><p>\u{DE}ehir caf\u{E9}</p>", "Şehir café", .windows1254),
    ("<?xml version='1.0' encoding='latin1'?><html><p>caf\u{E9}</p>", "café", .windows1252),
    ("<html><p>caf\u{E9} ol\u{E9}</p>", "café olé", .windows1252),
  ])
  func elseWhatThePageDeclares(page: String, text: String, encoding: TextEncoding) throws {
    #expect(try read(bytes(page)) == (text, encoding))
  }

  @Test func anotherEncodingIsNamed() {
    let page = bytes("<html><meta charset=\"Windows-1251\"><p>\u{CF}\u{F0}\u{E8}</p>")
    #expect(throws: DocumentError.unknownEncoding("windows-1251")) { try AnyDocumentReader().read(page) }
    #expect(
      DocumentError.unknownEncoding("windows-1251").sentence == "is written in windows-1251, which ledger cannot decode"
    )
  }

  @Test func theNameDecidesOnlyWhenBytesLeaveADoubt() throws {
    let text = Array("The <b>mayor</b> came &amp; went.".utf8)
    #expect(try read(text, name: "a.HTML").0 == "The mayor came & went.")
    #expect(try read(text, name: "a.txt").0 == "The <b>mayor</b> came &amp; went.")
    #expect(try read(Array("No tag at all.".utf8), name: "a.html").0 == "No tag at all.")
    #expect(try AnyDocumentReader().read(text, as: .html).mediaType == .html)
  }
}
