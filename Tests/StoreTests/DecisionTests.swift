import Comparison
import Foundation
import Testing

@testable import Store

@Suite("Decisions")
struct DecisionTests {
  private let pair = Decision.Pair("b", "a", type: "conflict")

  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", "Toll is 5."))
    try ledger.add(article("Trade is 50.", "Price is 8.", path: "b.txt"))
    return ledger
  }

  private func decide(_ decision: Decision, _ ledger: TestLedger) throws {
    try ledger.store.decide(decision, comparator: TopicComparator())
  }

  private func claim(_ text: String, _ ledger: TestLedger) throws -> String {
    try #require(try ledger.store.claims().first { $0.text == text }).id
  }

  @Test("a target is written and read back")
  func targets() {
    let other = Decision.Pair("c", "d", type: "overlap")
    let targets: [Decision.Target] = [
      .source("s"), .claims(["a"]), .claims(["a", "b"]), .pairs([pair]), .group([pair, other]),
    ]
    for target in targets { #expect(Decision.Target(text: target.text) == target) }
    #expect(pair.a == "a" && pair.b == "b")
    for damaged in ["", "group", "planet x", "source a b"] { #expect(Decision.Target(text: damaged) == nil) }
  }

  @Test("they are kept in order, stand in the log, and the last is taken back first")
  func undo() throws {
    let ledger = try ledger()
    let first = Decision(.group([pair]), .dismissed, reason: "other years")
    let second = Decision(.claims(["a"]), .note, reason: "a \"quoted\" remark, with a comma\n")
    try decide(first, ledger)
    try decide(second, ledger)
    #expect(try ledger.store.decisions() == [first, second])
    #expect(try ledger.entries().last?["reason"] as? String == second.reason)
    #expect(try ledger.store.undo(comparator: TopicComparator())?.decision == second)
    #expect(try ledger.store.decisions() == [first])
    #expect(try ledger.store.damages() == [])
    try decide(second, ledger)
    #expect(try ledger.store.undo(comparator: TopicComparator())?.decision == second)
    #expect(try ledger.store.undo(comparator: TopicComparator())?.decision == first)
    #expect(try ledger.store.undo(comparator: TopicComparator()) == nil)
    #expect(try ledger.kinds().suffix(6) == ["decision", "decision", "undo", "decision", "undo", "undo"])
    #expect(try ledger.store.damages() == [])
  }

  @Test(
    "verify sees what somebody changed",
    arguments: [
      "DELETE FROM decision WHERE rowid = 1", "UPDATE decision SET verdict = 'confirmed'",
      "UPDATE decision SET reason = 'because' WHERE rowid = 2", "UPDATE decision SET target = 'group a b conflict'",
      "INSERT INTO decision (target, verdict) VALUES ('claims a', 'note')",
    ])
  func damages(sql: String) throws {
    let ledger = try ledger()
    try decide(Decision(.pairs([pair]), .dismissed), ledger)
    try decide(Decision(.pairs([pair]), .dismissed, reason: "two"), ledger)
    try ledger.tamper(sql)
    #expect(Set(try ledger.store.damages().map(\.place)) == ["decision"])
  }

  @Test("what cannot be read is no decision")
  func unreadable() throws {
    let ledger = try ledger()
    try decide(Decision(.pairs([pair]), .dismissed), ledger)
    try ledger.tamper("UPDATE decision SET target = 'nonsense'")
    #expect(try ledger.store.decisions() == [])
    #expect(throws: StoreError.self) { try ledger.store.undo(comparator: TopicComparator()) }
  }

  @Test("two claims that say the same overlap, until that is taken back")
  func mergedClaims() throws {
    let ledger = try ledger()
    let before = try ledger.store.relations()
    let (toll, price) = (try claim("Toll is 5.", ledger), try claim("Price is 8.", ledger))
    try decide(Decision(.claims([toll, price].sorted()), .merged), ledger)
    let found = try #require(try ledger.store.relations(of: toll).first)
    #expect(found.kind == .overlap && [found.a, found.b].contains(price) && found.rule == "person")
    #expect(try ledger.store.relations().count == before.count + 1)
    #expect(try ledger.store.damages() == [])
    _ = try ledger.store.undo(comparator: TopicComparator())
    #expect(try ledger.store.relations() == before)
    #expect(try ledger.store.damages() == [])
  }

  @Test("an edited file keeps what was decided about words that it still has")
  func newVersion() throws {
    let ledger = try ledger()
    let conflict = try #require(try ledger.store.relations().first)
    let (toll, price) = (try claim("Toll is 5.", ledger), try claim("Price is 8.", ledger))
    try decide(Decision(.group([Decision.Pair(conflict.a, conflict.b, type: "conflict")]), .dismissed), ledger)
    try decide(Decision(.claims([toll, price].sorted()), .merged), ledger)
    try decide(Decision(.claims([toll]), .note, reason: "gone"), ledger)
    try ledger.add(article("Trade is 30.", "Toll is 5.", "Sugar is 1."))
    let now = try #require(try ledger.store.relations().first { $0.kind == .conflict })
    #expect(now.id != conflict.id)
    let decisions = try ledger.store.decisions()
    #expect(decisions[0].target == .group([Decision.Pair(now.a, now.b, type: "conflict")]))
    #expect(try ledger.store.relations().filter { $0.rule == "person" }.count == 1)
    #expect(try ledger.store.damages() == [])
    _ = try ledger.store.rebuild(comparator: TopicComparator())
    #expect(try ledger.store.relations().filter { $0.rule == "person" }.count == 1)
    #expect(try ledger.store.undo(comparator: TopicComparator())?.decision?.reason == "gone")
    #expect(try ledger.store.undo(comparator: TopicComparator())?.decision?.verdict == .merged)
    #expect(try ledger.store.relations().filter { $0.rule == "person" }.isEmpty)
    #expect(try ledger.store.damages() == [])
    try decide(Decision(.claims([toll]), .note, reason: "gone"), ledger)
    try ledger.add(article("Trade is 30.", "Sugar is 1."))
    #expect(try ledger.store.decisions()[1].target == .claims([toll]))
  }

  @Test("a person's word is stronger than a rule")
  func mergedConflict() throws {
    let ledger = try ledger()
    let (first, second) = (try claim("Trade is 30.", ledger), try claim("Trade is 50.", ledger))
    #expect(try ledger.store.relations().map(\.kind) == [.conflict])
    try decide(Decision(.claims([first, second].sorted()), .merged), ledger)
    #expect(try ledger.store.relations().map(\.kind) == [.overlap])
    _ = try ledger.store.rebuild(comparator: TopicComparator())
    #expect(try ledger.store.relations().map(\.kind) == [.overlap])
  }
}
