import Document
import Foundation
import LedgerTestSupport
import Store
import Testing

@testable import Ledger

@Suite struct PinTests {
  private let ledger: TestLedger
  private let key: SigningKey

  init() throws {
    ledger = try TestLedger()
    key = try SigningKey(makingAt: ledger.folder.file("key"))
    try ledger.add(TestArticle("a.txt", "The bridge at Alva costs $30 million. " + Filler.border))
  }

  private func pin() throws -> String { try #require(try PinLog(store: ledger.store)(by: key)).written }

  private func damages(_ pin: String) throws -> [Damage] {
    try CheckPin(store: ledger.store)(pin, by: nil, or: key)
  }

  @Test func aLedgerExtendsEveryPinOfItself() throws {
    var pins = [try pin()]
    for index in 0..<3 {
      try ledger.add(TestArticle("\(index).txt", "The bridge at Alva costs $5\(index) million. " + Filler.harbour))
      pins.append(try pin())
    }
    for pin in pins { #expect(try damages(pin) == []) }
    let origin = try #require(try ledger.store.logHead()).origin
    #expect(SignedNote(pins[0])?.text.hasPrefix(origin + "\n") == true)
  }

  @Test func aLogThatWasCutOrRewrittenIsFoundOut() throws {
    let before = try pin()
    try ledger.add(TestArticle("b.txt", "The bridge at Alva costs $50 million. " + Filler.harbour))
    let after = try pin()
    let size = try #require(try ledger.store.logHead()).size
    let triggers = "DROP TRIGGER logKeepsAll; DROP TRIGGER logKeepsEntries;"
    try ledger.tamper("\(triggers) DELETE FROM log WHERE idx = \(size - 1)")
    #expect(try damages(before) == [])
    #expect(try damages(after).map(\.place) == ["pin"])
    try ledger.tamper("UPDATE log SET body = x'7B7D', leaf = zeroblob(32) WHERE idx = 2")
    #expect(try damages(before).map(\.place) == ["pin"])
  }

  @Test func aPinThatSomebodyChangedOrMadeIsNone() throws {
    let pin = try pin()
    let lines = pin.split(separator: "\n", omittingEmptySubsequences: false)
    let forged = ([lines[0], "1"] + lines[2...]).joined(separator: "\n")
    #expect(try damages(forged).first?.detail.contains("signature") == true)
    let stranger = try SigningKey(makingAt: ledger.folder.file("other"))
    #expect(throws: ProofError.unknownSigner) { try CheckPin(store: ledger.store)(pin, by: nil, or: stranger) }
    #expect(throws: ProofError.unknownSigner) { try CheckPin(store: ledger.store)(pin, by: nil, or: nil) }
    #expect(throws: ProofError.noPin) { try damages("a text\n") }
    let verifier = try #require(try PinLog(store: ledger.store).verifier(of: key))
    #expect(try CheckPin(store: ledger.store)(pin, by: NoteVerifier(verifier.written), or: nil) == [])
    let other = try TestLedger()
    try other.add(TestArticle("a.txt", "The bridge at Alva costs $30 million. " + Filler.border))
    #expect(try CheckPin(store: other.store)(pin, by: nil, or: key).map(\.place) == ["pin"])
  }

  @Test func everyEntryOfAClaimOrASourceIsProved() throws {
    try ledger.add(TestArticle("b.txt", "The bridge at Alva costs $50 million. " + Filler.harbour))
    let ids =
      try ledger.store.claims().map { Identified.claim($0.id) }
      + ledger.store.sources().map { Identified.source($0.id) }
    #expect(ids.count > 3)
    for id in ids {
      let proof = try #require(try ledger.store.proof(of: id))
      #expect(proof.isRight && String(decoding: proof.body, as: UTF8.self).contains(id.id))
      var other = proof
      other.body[10] ^= 1
      #expect(!other.isRight)
      let text = try #require(try ProveEntry(store: ledger.store)(id, by: key))
      #expect(text.hasPrefix("c2sp.org/tlog-proof@v1\nextra "))
      #expect(try text.hasSuffix(pin()))
    }
    #expect(try ledger.store.proof(of: .claim("none")) == nil)
  }

  @Test func anEmptyLedgerHasNothingToPin() throws {
    #expect(try PinLog(store: TestLedger().store)(by: key) == nil)
  }
}
