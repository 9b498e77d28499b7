import Foundation
import Testing

@testable import LedgerCommand

@Suite("ledger reanchor") struct ReanchorTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "news/courier.txt")
    try place.ledger("add", "news/courier.txt")
  }

  private func edit(_ old: String, _ new: String) throws {
    try place.write(SampleArticle.courier.replacing(old, with: new), to: "news/courier.txt")
  }

  @Test("both wordings are shown, what is lost is told, the older version still answers")
  func changed() throws {
    let before = try place.ledger("claims", "--json").objects().compactMap { $0["id"] as? String }
    try edit("$4 billion", "$5 billion")
    let run = try place.ledger("reanchor", "news/courier.txt")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("$4 billion") && run.output.contains("$5 billion"))
    #expect(run.output.contains("1 changed, 0 lost") && run.output.contains("version 2"))
    for id in before { #expect(try place.ledger("cite", id).status == 0) }
    #expect(try place.ledger("verify").status == 0)
    #expect(try place.ledger("reanchor", "news/courier.txt").output.contains("nothing to do"))
  }

  @Test("--json gives a line for each claim; ranges are of the new file")
  func json() throws {
    try edit("The city council", "On a warm day, the city council")
    let lines = try place.ledger("reanchor", "courier.txt", "--json", environment: [:]).errors
    #expect(lines.contains("no such file"))
    let objects = try place.ledger("reanchor", "news/courier.txt", "--json").objects()
    #expect(objects.count > 2)
    let file = Array(try Data(contentsOf: URL(fileURLWithPath: place.path("news/courier.txt"))))
    for object in objects where object["status"] as? String == "found" {
      let ranges = try #require(object["ranges"] as? [[Int]])
      let text = ranges.map { String(decoding: file[$0[0]..<$0[1]], as: UTF8.self) }.joined()
      let quote = try #require(object["new_quote"] as? String)
      #expect(text.split(whereSeparator: \.isWhitespace) == quote.split(whereSeparator: \.isWhitespace))
    }
  }

  @Test("a file that is no source's is refused with a hint; --source names one")
  func named() throws {
    try place.write(SampleArticle.gazette, to: "other.txt")
    let run = try place.ledger("reanchor", "other.txt")
    #expect(
      run.status == 1 && run.errors.contains("no source was added from other.txt") && run.errors.contains("Hint:"))
    let named = try place.ledger("reanchor", "-", "--source", "courier.txt", input: SampleArticle.courier + "\nMore.\n")
    #expect(named.status == 0 && named.output.contains("version 2 of news/courier.txt"))
    for content in [Data(), Data([0, 1, 2, 0])] {
      try place.write(content, to: "news/courier.txt")
      #expect(try place.ledger("reanchor", "news/courier.txt").status == 65)
    }
  }
}
