import Document
import LedgerTestSupport
import Testing

@testable import Store

@Suite("What was taken out of a file")
struct ExtractionTests {
  @Test("is kept with its sections, and its quotes are found in it")
  func kept() throws {
    let ledger = try TestLedger()
    let article = try extractedArticle("Rice is 7.", "Salt is 3.", path: "last.pdf")
    try ledger.add(article)
    let claim = try #require(try ledger.store.claims().last)
    let place = try #require(claim.occurrences.first)
    #expect(place.start.section == "page 1" && place.start.page == 1 && place.end.section == "page 1")
    #expect(place.start.line == 3 && place.start.address == "p.1:3")
    let snapshot = try #require(try ledger.store.snapshot(claim.snapshot))
    #expect(snapshot.extraction == article.document.extraction)
    #expect(snapshot.law.stands("Salt is 3.", in: place.ranges.map(\.bytes)))
    #expect(!snapshot.law.stands("Rice is 7.", in: place.ranges.map(\.bytes)))
    #expect(try snapshot.document().text == article.document.text)
    #expect(try ledger.store.damages(isStrict: true) == [])
  }

  @Test("is erased with the file")
  func redacted() throws {
    let ledger = try TestLedger()
    try ledger.add(extractedArticle("Rice is 7.", path: "last.pdf"))
    let source = try #require(try ledger.store.sources().first)
    _ = try ledger.store.redact(source: source.id, reason: "asked for", comparator: TopicComparator())
    #expect(try ledger.value("SELECT count(*) FROM snapshot WHERE extraction IS NULL AND sections IS NULL") == 1)
    #expect(try ledger.store.damages(isStrict: true) == [])
    try ledger.store.close()
    #expect(try ledger.folder.read("ledger.sqlite").ranges(of: Array("Rice is".utf8)).isEmpty)
  }
}
