import Document
import LedgerTestSupport
import Testing

@testable import Ledger

@Suite("What is said of a file in another one beside it")
struct SidecarTests {
  private func metadata(_ json: String, named name: String = "a.pdf.meta.json") throws -> SourceMetadata? {
    let folder = try TemporaryFolder()
    try folder.write(json.utf8, to: name)
    return try Sidecar.metadata(of: folder.file("a.pdf"))
  }

  private static let whole = SourceMetadata(
    title: "The vote", author: "Ida Brandt, A. Kaya", publisher: "Harbour News", date: CalendarDate(iso: "2024-06-14"),
    url: "https://a.example/v")

  @Test("our names")
  func own() throws {
    let json = """
      {"title": "The vote", "author": "Ida Brandt, A. Kaya", "publisher": "Harbour News", "date": "2024-06-14",
       "url": "https://a.example/v", "other": [1, {"x": null}]}
      """
    #expect(try metadata(json) == Self.whole)
    #expect(try metadata("{\"date\": \"2024-06\"}") == SourceMetadata(date: CalendarDate(iso: "2024-06")))
    #expect(try metadata("{\"title\": \" \", \"date\": \"June\", \"url\": 7}") == SourceMetadata())
  }

  @Test("CSL-JSON, alone or in a list", arguments: ["a.pdf.csl.json", "a.csl.json", "a.pdf.meta.json"], [false, true])
  func csl(name: String, isList: Bool) throws {
    let item = """
      {"type": "article-newspaper", "title": "The vote", "container-title": "Harbour News", "publisher": "Press House",
       "author": [{"family": "Brandt", "given": "Ida"}, {"literal": "A. Kaya"}], "URL": "https://a.example/v",
       "issued": {"date-parts": [[2024, "6", 14]]}}
      """
    #expect(try metadata(isList ? "[\(item), {}]" : item, named: name) == Self.whole)
  }

  @Test(
    "dates in part", arguments: [("[[2024]]", "2024"), ("[[2024, 6]]", "2024-06"), ("[[2024, 13]]", ""), ("[[]]", "")])
  func dates(parts: String, expected: String) throws {
    #expect(try metadata("{\"issued\": {\"date-parts\": \(parts)}}")?.date == CalendarDate(iso: expected))
  }

  @Test("without a file there is nothing")
  func none() throws { #expect(try metadata("{}", named: "b.meta.json") == nil) }

  @Test("what is no object is told", arguments: ["", "[]", "7", "{", "\u{0}", "[[[[[[[[[[[["])
  func broken(json: String) throws { #expect(throws: Sidecar.Failure.self) { try metadata(json) } }

  @Test("nesting without end is told")
  func deep() throws {
    #expect(throws: Sidecar.Failure.self) { try metadata(String(repeating: "[", count: 500_000)) }
    #expect(throws: Sidecar.Failure.self) {
      try metadata("{\"title\": \"" + String(repeating: "x", count: 2 << 20) + "\"}")
    }
  }
}
