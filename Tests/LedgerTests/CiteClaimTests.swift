import Document
import LedgerTestSupport
import Store
import Testing

@testable import Ledger

@Suite("Citing a claim")
struct CiteClaimTests {
  private func claim(_ part: String, _ ledger: TestLedger, in name: String) throws -> StoredClaim {
    let snapshot = try #require(try ledger.store.sources().first { $0.path == name }).snapshot
    let claims = try ledger.store.claims().filter { $0.snapshot == snapshot }
    return try #require(claims.first { $0.text.contains(part) })
  }

  @Test("the citation is verified against the bytes that the ledger keeps")
  func verified() throws {
    let ledger = try TestLedger()
    try ledger.add(fourArticles)
    let claim = try claim("Bazargan", ledger, in: "wire.txt")
    let citation = try CiteClaim(store: ledger.store)(claim: claim.id)
    #expect(citation.passage.isVerified && citation.passage.file == "wire.txt")
    #expect(citation.passage.sha256 == ContentHash(of: fourArticles[0].bytes).hex)
    #expect(citation.passage.metadata.publisher == "The Wire")
    #expect(
      quoteLawHolds(quote: citation.passage.quote, ranges: citation.passage.ranges, of: fourArticles[0].bytes, .utf8))
  }

  @Test("is not verified after the bytes were changed")
  func changed() throws {
    let ledger = try TestLedger()
    try ledger.add(fourArticles)
    let claim = try claim("Bazargan", ledger, in: "wire.txt")
    try ledger.tamper("UPDATE snapshot SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Bazargan', 'Sarakhsi') AS BLOB)")
    #expect(try !CiteClaim(store: ledger.store)(claim: claim.id).passage.isVerified)
    try ledger.tamper("UPDATE snapshot SET bytes = x''")
    #expect(try !CiteClaim(store: ledger.store)(claim: claim.id).passage.isVerified)
  }

  @Test("tells how many others agree, independently or not, and how many do not")
  func counts() throws {
    let ledger = try TestLedger()
    try ledger.add(fourArticles)
    let citation = try CiteClaim(store: ledger.store)(claim: claim("trade", ledger, in: "wire.txt").id)
    #expect(citation.otherSourceCount == 1 && citation.otherIndependentCount == 1)
    #expect(citation.conflictCount == 1 && citation.updateCount == 0)
    let copy = try CiteClaim(store: ledger.store)(claim: claim("Bazargan", ledger, in: "copy.txt").id)
    #expect(copy.otherSourceCount == 1 && copy.otherIndependentCount == 0)
  }

  @Test("counts as the list of overlaps does: two that are copied from one third text are one witness")
  func commonDescent() throws {
    let ledger = try TestLedger()
    let fact = "Turkey and Iran set a trade target of $30 billion."
    try ledger.add(TestArticle("a.txt", "\(Filler.border)\n\n\(fact)"))
    try ledger.add(TestArticle("b.txt", "\(Filler.school)\n\n\(fact)"))
    try ledger.add(TestArticle("both.txt", "\(Filler.border)\n\n\(Filler.school)"))
    #expect(try ledger.store.lineage().count == 2)
    let view = try #require(try FindRelations(store: ledger.store).views().first)
    let citation = try CiteClaim(store: ledger.store)(claim: claim("trade", ledger, in: "a.txt").id)
    #expect(!view.isIndependent)
    #expect(citation.otherSourceCount == 1 && citation.otherIndependentCount == 0)
  }

  @Test("an old version's claim is still cited")
  func oldVersion() throws {
    let ledger = try TestLedger()
    try ledger.add(fourArticles)
    let claim = try claim("Bazargan", ledger, in: "wire.txt")
    var newer = fourArticles[0]
    newer.text = "\(Filler.border)\n\nIran opened a new customs hall at Bazargan in May 2024."
    #expect(try ledger.add(newer).change == .newVersion)
    let citation = try CiteClaim(store: ledger.store)(claim: claim.id)
    #expect(citation.passage.isVerified && citation.source.version == 1)
  }

  @Test("an id that is not there is told")
  func unknown() throws {
    let ledger = try TestLedger()
    #expect(throws: StoreError.unknownId(prefix: "zzzz", kind: "claim")) {
      try CiteClaim(store: ledger.store)(claim: "zzzz")
    }
  }
}
