import Foundation
import Testing

@Suite("ledger verify --files") struct VerifyFilesTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "news/courier.txt")
    try place.write(SampleArticle.gazette, to: "news/gazette.txt")
    try place.ledger("add", "news/courier.txt", "news/gazette.txt")
  }

  @Test("files that are as they were added need no word")
  func unchanged() throws {
    let run = try place.ledger("verify", "--files", in: "news")
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
    let states = try place.ledger("verify", "--files", "--json").objects().map { $0["state"] as? String }
    #expect(states == ["unchanged", "unchanged", nil])
  }

  @Test("a changed file is told with the quotes that it lost, a missing one by its name; nothing is written")
  func changed() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: place.path("ledger.sqlite")))
    try place.write(SampleArticle.courier.replacing("$4 billion", with: "$5 billion"), to: "news/courier.txt")
    try FileManager.default.removeItem(atPath: place.path("news/gazette.txt"))
    let run = try place.ledger("verify", "--files")
    #expect(run.status == 1 && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("≠ news/courier.txt: changed; ") == true)
    #expect(lines.first?.hasSuffix("1 changed, 0 lost") == true)
    #expect(run.output.contains("$4 billion") && run.output.contains("$5 billion"))
    #expect(lines.contains("✗ news/gazette.txt: no such file") && lines.last?.contains("ledger reanchor") == true)
    let objects = try place.ledger("verify", "--files", "--json").objects()
    #expect(objects.map { $0["state"] as? String } == ["changed", "missing", nil])
    #expect(objects[0]["changed"] as? Int == 1 && objects[1]["changed"] is NSNull)
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.path("ledger.sqlite"))) == before)
    #expect(try place.ledger("verify").status == 0)
  }

  @Test("a changed file that still says every quote is told, and is no failure")
  func sound() throws {
    try place.write(SampleArticle.courier + "\nThe weather stayed fine.\n", to: "news/courier.txt")
    let run = try place.ledger("verify", "--files")
    #expect(run.status == 0 && run.output.hasPrefix("≠ news/courier.txt: changed; "))
  }
}
