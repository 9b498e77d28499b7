import LedgerTestSupport
import Testing

@testable import Document

@Suite struct ZipArchiveTests {
  private func content(_ file: ZipFile, _ name: String = "a.xml") throws -> String? {
    var archive = try ZipArchive(file.bytes)
    return try archive.content(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func filesByTheirNames() throws {
    let file = ZipFile(["a.xml": "<a/>", "folder/näme.xml": "", "../../etc/passwd": "root"])
    #expect(try content(file) == "<a/>" && content(file, "folder/näme.xml") == "")
    // A name leads nowhere: nothing is written.
    #expect(try content(file, "../../etc/passwd") == "root")
    #expect(try content(file, "b.xml") == nil)
  }

  @Test func theSameNameTwiceIsTheFirst() throws {
    #expect(try content(ZipFile(["a.xml": "first", "a.xml": "second"])) == "first")
  }

  @Test(arguments: [
    ("size", DocumentError.damaged("a.xml in it is broken")), ("checksum", .damaged("a.xml in it is broken")),
    ("method", .damaged("a.xml is packed in a way that ledger does not know")), ("password", .encrypted),
    ("bomb", .unpacksTooLarge(limit: 64 << 20)), ("ratio", .unpacksTooLarge(limit: 64 << 20)),
  ])
  func lies(kind: String, error: DocumentError) throws {
    var entry = ZipFile.Entry("a.xml", "some text")
    switch kind {
    case "size": entry.size = 4
    case "checksum": entry.checksum = 7
    case "method": entry.method = 12
    case "password": entry.isEncrypted = true
    case "bomb": entry.size = 1 << 31
    default: entry.size = 2 << 20
    }
    #expect(throws: error) { try content(ZipFile([entry])) }
  }

  @Test func brokenArchivesAreAnError() {
    let whole = ZipFile(["a.xml": "<a>text</a>", "b.xml": "<b/>"]).bytes
    for end in 0..<whole.count { #expect(throws: DocumentError.self) { try ZipArchive(Array(whole[..<end])) } }
    for index in whole.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var bytes = whole
        bytes[index] = value
        if var archive = try? ZipArchive(bytes) { for name in archive.names { _ = try? archive.content(of: name) } }
      }
    }
  }

  @Test func typesByTheFilesInIt() throws {
    #expect(MediaType.detect(OfficeFile.docx("")) == .docx)
    #expect(MediaType.detect(OfficeFile.odt("")) == .odt)
    #expect(MediaType.detect(OfficeFile.epub(["a.xhtml": ""])) == .epub)
    #expect(MediaType.detect(ZipFile(["[Content_Types].xml": "", "xl/workbook.xml": ""]).bytes) == .zip)
    #expect(MediaType.detect(ZipFile([]).bytes) == .zip)
    #expect(MediaType.detect(Array(OfficeFile.odt("").dropLast(30))) == .odt)
    #expect(MediaType.detect(Array(OfficeFile.docx("").dropLast(30))) == .docx)
  }
}
