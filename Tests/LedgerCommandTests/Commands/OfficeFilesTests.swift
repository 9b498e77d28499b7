import Foundation
import LedgerTestSupport
import Testing

/// PDFs and the files of word processors, from adding to citing.
@Suite struct OfficeFilesTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let prose = [
    "The council of Northport approved the harbour tunnel on Friday.", "The tunnel will cost 40 million dollars.",
  ]
  private static let paragraphs = prose.map { OfficeFile.paragraph($0) }.joined()
  private static var pages: [[PDFFile.Line]] { prose.map { [PDFFile.Line($0, top: 100)] } }

  private static let files: [(name: String, bytes: [UInt8], place: String)] = [
    ("report.docx", OfficeFile.docx(paragraphs), "paragraph 2, columns 1-39"),
    ("report.odt", OfficeFile.odt(prose.map { "<text:p>\($0)</text:p>" }.joined()), "paragraph 2, columns 1-39"),
    (
      "book.epub", OfficeFile.epub(["one.xhtml": "<p>\(prose[0])</p>", "two.xhtml": "<p>\(prose[1])</p>"]),
      "two.xhtml, paragraph 1, columns 1-39"
    ),
    ("paper.pdf", PDFFile(pages).bytes, "page 2, line 1, columns 1-39"),
  ]

  @Test(arguments: files.indices)
  func addReadCite(index: Int) throws {
    let (name, bytes, shown) = Self.files[index]
    let hasProgram = ["/usr/bin", "/usr/local/bin"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
    }
    guard name != "paper.pdf" || hasProgram else { return }
    try place.write(Data(bytes), to: name)
    let read = try place.ledger("read", name)
    #expect(read.status == 0 && Self.prose.allSatisfy(read.output.contains), "\(read.errors)")
    #expect(try place.ledger("add", name).status == 0)
    let claims = try place.ledger("claims", "--json").objects()
    let claim = try #require(claims.first { ($0["quote"] as? String)?.contains("40 million") == true })
    #expect(claim["section"] is String)
    let id = try #require(claim["id"] as? String)
    // The file may go: the ledger keeps it, and what was taken out of it.
    try FileManager.default.removeItem(atPath: place.path(name))
    let cite = try place.ledger("cite", id)
    #expect(cite.output.contains(shown) && cite.output.contains("verified)"), "\(cite.output)")
    #expect(!cite.output.contains("NOT VERIFIED"))
    #expect(try place.ledger("verify").status == 0)
    #expect(try place.ledger("show", "--analysis", id).output.contains("40 million"))
    let styles = ["chicago", "apa", "bibtex", "ris", "web-annotation"]
    let cited = try styles.map { try place.ledger("cite", id, "--format", $0).output }
    if name == "paper.pdf" {
      #expect(cited[0].contains(", p. 2: “") && cited[1].contains(", p. 2).") && cited[2].contains("pages = {2}"))
      #expect(cited[3].contains("SP  - 2\nEP  - 2\n") && cited[4].contains("\"value\" : \"page=2\""))
    } else {
      #expect(cited[0].contains("paragraph ") && !cited[4].contains("TextPositionSelector"))
    }
  }

  @Test func brokenOnesAreNamedAndTheRestGoesOn() throws {
    try place.write(Data(OfficeFile.docx(Self.paragraphs).dropLast(40)), to: "cut.docx")
    try place.write(Data(OfficeFile.docx(Self.paragraphs)), to: "whole.docx")
    var locked = ZipFile.Entry("word/document.xml", "x")
    locked.isEncrypted = true
    try place.write(Data(ZipFile([.init("[Content_Types].xml", ""), locked]).bytes), to: "locked.docx")
    let run = try place.ledger("add", "cut.docx", "locked.docx", "whole.docx")
    #expect(run.status == 65)
    #expect(run.output.contains("is damaged: it ends before its list of files"))
    #expect(run.output.contains("is protected with a password"))
    #expect(try place.ledger("sources", "--json").objects().count == 1)
  }
}
