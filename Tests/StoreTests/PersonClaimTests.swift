import Claims
import Document
import Foundation
import Testing

@testable import Store

@Suite("Claims that people note")
struct PersonClaimTests {
  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", "Toll is 5."))
    try ledger.add(article("Price is 8.", path: "b.txt"))
    return ledger
  }

  /// A claim about a topic at the place of another one of the ledger.
  private func claim(_ topic: String, _ value: String, at place: Occurrence, in snapshot: String) -> Claim {
    let text = "\(topic) is \(value)"
    let statement = Claims.Statement(
      text: text, subject: topic, predicate: "is", object: value,
      features: ClaimFeatures(stems: [topic + "a", topic + "b"]))
    let id = ContentHash(of: (text + snapshot).utf8).base32
    return Claim(id: id, statement: statement, occurrences: [place])
  }

  private func stored(_ text: String, _ ledger: TestLedger) throws -> StoredClaim {
    try #require(try ledger.store.claims().first { $0.text == text })
  }

  private func note(_ claim: Claim, _ snapshot: String, _ ledger: TestLedger, correcting old: String? = nil) throws {
    let topic = try #require(claim.statement.subject)
    let names = [ClaimName(entity: "name:" + topic.lowercased(), name: topic, kind: "other")]
    try ledger.store.note(claim, of: snapshot, names, correcting: old, comparator: TopicComparator())
  }

  @Test("they are compared with what is there and with what comes later")
  func compared() throws {
    let ledger = try ledger()
    let toll = try stored("Toll is 5.", ledger)
    try note(claim("Price", "9.", at: toll.occurrences[0], in: toll.snapshot), toll.snapshot, ledger)
    let noted = try stored("Price is 9.", ledger)
    #expect(noted.origin == "person")
    #expect(try ledger.store.relations(of: noted.id).map(\.kind) == [.conflict])
    try ledger.add(article("Price is 9.", path: "c.txt"))
    #expect(try ledger.store.relations(of: noted.id).count == 2)
    #expect(try ledger.store.search(["Price", "9"], limit: 5).count == 2)
    #expect(try ledger.store.claims(mentioning: "price").contains(noted.id))
    #expect(try ledger.store.damages() == [])
    #expect(throws: StoreError.knownClaim(id: noted.id)) {
      try note(claim("Price", "9.", at: toll.occurrences[0], in: toll.snapshot), toll.snapshot, ledger)
    }
  }

  @Test("one that corrects another stands for it; the other is still there")
  func supersedes() throws {
    let ledger = try ledger()
    try ledger.add(article("Toll is 6.", path: "c.txt"))
    let old = try stored("Toll is 5.", ledger)
    #expect(try ledger.store.relations(of: old.id).count == 1)
    let new = claim("Toll", "6.", at: old.occurrences[0], in: old.snapshot)
    try note(new, old.snapshot, ledger, correcting: old.id)
    #expect(try ledger.store.claims(ids: [old.id]).first?.supersededBy == new.id)
    #expect(try !ledger.store.claims().contains { $0.id == old.id })
    #expect(try ledger.store.relations(of: old.id).isEmpty)
    #expect(try ledger.store.relations(of: new.id).map(\.kind) == [.overlap])
    #expect(try ledger.store.decisions() == [Decision(.claims([new.id, old.id]), .noted)])
    #expect(try ledger.store.damages() == [])
    let again = claim("Toll", "7.", at: old.occurrences[0], in: old.snapshot)
    #expect(throws: StoreError.supersededClaim(id: old.id, successor: new.id)) {
      try note(again, old.snapshot, ledger, correcting: old.id)
    }
    #expect(throws: StoreError.self) {
      try note(again, old.snapshot, ledger, correcting: try stored("Price is 8.", ledger).id)
    }
    #expect(try !ledger.store.claims().contains { $0.text == "Toll is 7." }, "nothing is written in part")
    _ = try ledger.store.rebuild(comparator: TopicComparator())
    #expect(try ledger.store.relations(of: new.id).map(\.kind) == [.overlap])
  }

  @Test("verify sees who stands for whom against the log")
  func damages() throws {
    let ledger = try ledger()
    let ids = try ledger.store.claims().map(\.id)
    try ledger.tamper("UPDATE claim SET supersededBy = '\(ids[0])' WHERE id = '\(ids[1])'")
    #expect(try ledger.store.damages().map(\.id) == [ids[1]])
  }

  @Test("the extractor's claims of a text may come later")
  func claimsThatComeLate() throws {
    let ledger = try ledger()
    let late = try article("Price is 9.", "Note: nothing.", path: "late.txt")
    var bare = late
    (bare.claims, bare.names) = ([], [:])
    let snapshot = try ledger.add(bare).snapshot
    try note(claim("Trade", "31.", at: late.claims[0].occurrences[0], in: snapshot), snapshot, ledger)
    try ledger.add(late)
    #expect(try ledger.store.relations().map(\.kind) == [.conflict, .conflict])
    try ledger.add(article("Price is 9.", path: "later.txt"))
    #expect(try ledger.store.relations().count == 4)
    #expect(try ledger.store.damages() == [])
  }
}
