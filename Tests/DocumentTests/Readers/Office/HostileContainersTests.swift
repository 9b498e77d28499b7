import LedgerTestSupport
import Testing

@testable import Document

/// Whatever a container holds, reading it ends soon, in some text or in one clear error.
@Suite struct HostileContainersTests {
  private static let entities = """
    <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
    """

  @Test(
    arguments: [
      (
        "entities in DOCX",
        ["[Content_Types].xml": "", "word/document.xml": entities + "<w:document>&b;&x;</w:document>"]
      ),
      (
        "entities in ODT",
        ["mimetype": "application/vnd.oasis.opendocument.text", "content.xml": entities + "<a>&b;</a>"]
      ),
      ("no document", ["[Content_Types].xml": "", "word/other.xml": "<a/>"]),
      ("no content", ["mimetype": "application/vnd.oasis.opendocument.text"]),
      ("no package", ["META-INF/container.xml": "<container/>"]),
      (
        "package out of it",
        [
          "META-INF/container.xml":
            "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfile full-path='../../../etc/passwd'/></container>"
        ]
      ),
    ] as [(String, KeyValuePairs<String, String>)])
  func refused(name: String, files: KeyValuePairs<String, String>) {
    do {
      _ = try AnyDocumentReader().read(ZipFile(files).bytes)
      Issue.record("\(name) was read")
    } catch {
      #expect(!error.sentence.contains("\n") && error.hint?.isEmpty == false, "\(name)")
    }
  }

  @Test func outsideReferencesAreNoText() throws {
    let book = OfficeFile.epub([
      "a.xhtml":
        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>one &x; two</p><iframe src='/etc/passwd'></iframe>"
    ])
    let text = try AnyDocumentReader().read(book).text
    #expect(!text.string(in: text.range).contains("root:"))
  }

  @Test func documentsUnderAPasswordAreNamed() {
    let (head, name) = ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8], Array("EncryptedPackage".utf8))
    func file(_ name: [UInt8]) -> [UInt8] {
      head + [UInt8](repeating: 0, count: 1528) + name.flatMap { [$0, 0] } + [UInt8](repeating: 0, count: 400)
    }
    #expect(throws: DocumentError.encrypted) { try AnyDocumentReader().read(file(name)) }
    #expect(throws: DocumentError.unsupported(.compoundFile)) { try AnyDocumentReader().read(file(name.reversed())) }
  }

  @Test func aSpineMayNameManyChaptersAgainAndAgain() throws {
    func seconds(_ count: Int) throws -> Double {
      let items = (0..<count).map { "<item id='c\($0)' href='\($0)' media-type='text/html'/>" }.joined()
      let spine = (0..<2 * count).map { "<itemref idref='c\($0 % count)'/>" }.joined()
      let package = Array("<package xmlns='http://www.idpf.org/2007/opf'>\(items)\(spine)</package>".utf8)
      var clock = ThreadClock()
      #expect(try EPUBPackage(package, package.indices, at: "a").chapters.count == count)
      return clock.lap()
    }
    let (short, long) = (try seconds(300), try seconds(3_000))
    #expect(long < 40 * short, "\(short) s, then \(long) s for ten times as many")
  }

  @Test func timeGrowsWithTheLength() throws {
    let kinds: [(String, (Int) -> String)] = [
      ("nested paragraphs", { String(repeating: "<w:p>", count: $0) + "<w:r><w:t>x</w:t></w:r>" }),
      ("nested tables", { String(repeating: "<w:tbl><w:tr><w:tc>", count: $0) + OfficeFile.paragraph("x") }),
      ("nested deletions", { OfficeFile.paragraph("x") + String(repeating: "<w:del>", count: $0) }),
      ("attributes", { OfficeFile.paragraph("x") + "<w:p " + String(repeating: "a='b' ", count: $0) + "/>" }),
      ("open tags", { OfficeFile.paragraph("x") + String(repeating: "<", count: $0) }),
      ("open comments", { OfficeFile.paragraph("x") + String(repeating: "<!--", count: $0) }),
      ("empty runs", { OfficeFile.paragraph("x") + String(repeating: "<w:r/>", count: $0) }),
    ]
    for (name, body) in kinds {
      func seconds(_ count: Int) -> Double {
        let file = OfficeFile.docx(body(count))
        var clock = StageClock()
        _ = try? AnyDocumentReader().read(file)
        clock.lap(.read)
        return clock.seconds(.read)
      }
      let (short, long) = (seconds(2_000), seconds(20_000))
      #expect(long < 0.2 || long < short * 40, "\(name): \(short) s, \(long) s")
    }
  }
}
