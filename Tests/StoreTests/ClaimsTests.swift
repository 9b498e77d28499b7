import Claims
import Document
import Testing

@testable import Store

@Suite("Finding claims")
struct ClaimsTests {
  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.add(article("Erdoğan is in Tehran.", "Trade-target is \"thirty\" billion.", speaker: "Hakan Şahin"))
    try ledger.add(article("Toll is AND OR NOT NEAR five.", "Ankara is quiet.", path: "b.txt"))
    return ledger
  }

  private func found(_ ledger: TestLedger, _ words: String...) throws -> [String?] {
    try ledger.store.search(words, limit: 50).map(\.subject)
  }

  @Test("search has all words, in any order and field, case and accents aside")
  func search() throws {
    let ledger = try ledger()
    #expect(try found(ledger, "Erdogan") == ["Erdoğan"])
    #expect(try found(ledger, "ERDOĞAN", "tehran") == ["Erdoğan"])
    #expect(try found(ledger, "tehran erdogan") == ["Erdoğan"])
    #expect(try found(ledger, "tehran", "quiet") == [])
    #expect(try found(ledger, "sahin").count == 2)
    #expect(try found(ledger, "trade-target") == ["Trade-target"])
    #expect(try found(ledger, "target", "trade") == ["Trade-target"])
  }

  @Test("what FTS would read as syntax is a word like others")
  func syntax() throws {
    let ledger = try ledger()
    #expect(try found(ledger, "AND") == ["Toll"])
    #expect(try found(ledger, "toll", "OR", "quiet") == [])
    #expect(try found(ledger, "NOT", "toll") == ["Toll"])
    #expect(try found(ledger, "NEAR") == ["Toll"])
    #expect(try found(ledger, "\"thirty\"") == ["Trade-target"])
    #expect(try found(ledger, "subject:toll") == [])
    #expect(try found(ledger, "tol*") == [], "no prefixes: a star is no letter")
  }

  @Test(
    "nothing that is typed is an error",
    arguments: [
      "", " ", "\"", "\"\"", "*", "(", ")", "((", "a OR", "AND", "NEAR(", "NEAR(a b, 2)", "text:", "-toll", "^toll",
      "+", "{text quote}: toll", "';--", "--", "\u{0}", "toll\u{0}x", "\u{0301}", "🙂", "a\"b", "\\", "%", "\n",
    ])
  func harmless(words: String) throws {
    let ledger = try ledger()
    #expect(try found(ledger, words).count <= 4)
    #expect(try found(ledger, words, "toll").count <= 1)
  }

  @Test("a limit limits")
  func limit() throws {
    let ledger = try ledger()
    #expect(try ledger.store.search(["sahin"], limit: 1).count == 1)
    for limit in 0...5 { #expect(try ledger.store.claims(ClaimFilter(limit: limit)).count == min(limit, 4)) }
  }

  @Test("a filter asks for snapshot, speaker and entity at once")
  func filter() throws {
    let ledger = try ledger()
    let snapshot = try #require(try ledger.store.sources().last?.snapshot)
    func subjects(_ filter: ClaimFilter) throws -> [String?] { try ledger.store.claims(filter).map(\.subject) }
    #expect(try subjects(ClaimFilter()) == ["Erdoğan", "Trade-target", "Toll", "Ankara"])
    #expect(try subjects(ClaimFilter(snapshots: [snapshot])) == ["Toll", "Ankara"])
    #expect(try subjects(ClaimFilter(snapshots: [])) == [])
    #expect(try subjects(ClaimFilter(speaker: "SAHIN")) == ["Erdoğan", "Trade-target"])
    #expect(try subjects(ClaimFilter(entity: "erdogan")) == ["Erdoğan"])
    #expect(try subjects(ClaimFilter(snapshots: [snapshot], entity: "erdogan")) == [])
    #expect(try subjects(ClaimFilter(speaker: "%")) == [])
  }

  @Test("a claim comes back as it went in")
  func roundTrip() throws {
    let ledger = try TestLedger()
    let new = try article("Ankara is quiet.", "Erdoğan is in Tehran.", speaker: "Hakan Şahin")
    let outcome = try ledger.add(new)
    let stored = try ledger.store.claims(ids: new.claims.map(\.id).reversed())
    #expect(stored.map(\.id) == new.claims.map(\.id).reversed())
    for (claim, back) in zip(new.claims.reversed(), stored) {
      #expect(back.occurrences == claim.occurrences)
      #expect(back.text == claim.statement.text && back.subject == claim.statement.subject)
      #expect(back.attribution == claim.statement.attribution && back.snapshot == outcome.snapshot)
      #expect(try ledger.store.entities(of: back.id) == new.names[back.id])
    }
    #expect(try ledger.store.claims(ids: ["nothing"]) == [])
    let snapshot = try #require(try ledger.store.snapshot(outcome.snapshot))
    #expect(snapshot.bytes == new.document.bytes && snapshot.encoding == .utf8)
  }
}
