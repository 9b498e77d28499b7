import Comparison
import Foundation
import Testing

@testable import Store

@Suite("Computing all relations anew")
struct RebuildTests {
  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    for (index, value) in ["30.", "50.", "30.", "40."].enumerated() {
      try ledger.add(article("Trade is \(value)", "Toll is \(index).", path: "\(index).txt"))
    }
    return ledger
  }

  /// Sees agreement only.
  private struct SilentComparator: ClaimComparator {
    func compare(_ a: ComparableClaim, _ b: ComparableClaim) -> Relation? {
      TopicComparator().compare(a, b).flatMap { $0.kind == .overlap ? $0 : nil }
    }
  }

  /// Calls every conflict a matter of scope.
  private struct MildComparator: ClaimComparator {
    func compare(_ a: ComparableClaim, _ b: ComparableClaim) -> Relation? {
      guard let relation = TopicComparator().compare(a, b), relation.kind == .conflict else { return nil }
      return Relation(between: a.id, and: b.id, .scope, .number, rule: "test", reason: "mild", score: 0.5)
    }
  }

  @Test("with the same rules nothing changes")
  func same() throws {
    let ledger = try ledger()
    let before = try ledger.store.relations()
    let keys = try ledger.count("candidateKey")
    var told: [[Int]] = []
    let report = try ledger.store.rebuild(comparator: TopicComparator()) { told.append([$0, $1]) }
    #expect(report == RebuildReport(unchangedCount: before.count))
    #expect(told == [[1, 4], [2, 4], [3, 4], [4, 4]])
    #expect(try ledger.store.relations() == before)
    #expect(try ledger.count("candidateKey") == keys)
    #expect(try ledger.store.damages() == [])
  }

  @Test("with other rules it says what is new, gone and changed, and decisions stay")
  func other() throws {
    let ledger = try ledger()
    let before = try ledger.store.relations()
    let overlaps = before.filter { $0.kind == .overlap }.count
    let conflict = try #require(before.first { $0.kind == .conflict })
    let decision = Decision(.pairs([Decision.Pair(conflict.a, conflict.b, type: "conflict")]), .dismissed)
    try ledger.store.decide(decision, comparator: TopicComparator())
    var expected = RebuildReport(decisionCount: 1)
    (expected.goneCount, expected.changedCount) = (overlaps, before.count - overlaps)
    #expect(try ledger.store.rebuild(comparator: MildComparator()) == expected)
    #expect(try ledger.store.damages() == [])
    expected = RebuildReport(decisionCount: 1)
    (expected.goneCount, expected.newCount) = (before.count - overlaps, overlaps)
    #expect(try ledger.store.rebuild(comparator: SilentComparator()) == expected)
    #expect(try ledger.store.decisions() == [decision])
  }

  @Test("keys that are gone are made anew, so that later articles find all")
  func keys() throws {
    let ledger = try ledger()
    try ledger.tamper("DELETE FROM candidateKey; DELETE FROM candidate; DELETE FROM relation")
    _ = try ledger.store.rebuild(comparator: TopicComparator())
    #expect(try ledger.store.relations().count == 12)
    try ledger.add(article("Trade is 30.", "Price is 1.", path: "late.txt"))
    #expect(try ledger.store.relations().count == 16)
    #expect(try ledger.store.damages() == [])
  }

  @Test("which texts are of one descent is told anew, and noted in the log where it is another")
  func lineage() throws {
    let ledger = try TestLedger()
    let phrases = (1...20).map { Int64(4 * $0) }
    try ledger.add(article("Trade is 30.", path: "0.txt", shingles: phrases))
    try ledger.add(article("Trade is 31.", path: "1.txt", shingles: phrases))
    try ledger.add(article("Trade is 32.", path: "2.txt", shingles: phrases.map { $0 + 400 }))
    let before = try ledger.store.lineage()
    #expect(before.count == 1)
    // A ledger of older rules: two that are none, and none that are.
    let snapshots = try ledger.store.sources().map(\.snapshot)
    let (a, b) = (min(snapshots[0], snapshots[2]), max(snapshots[0], snapshots[2]))
    try ledger.tamper("UPDATE lineage SET aSnapshotId = '\(a)', bSnapshotId = '\(b)'; DELETE FROM lineageKey")
    let report = try ledger.store.rebuild(comparator: TopicComparator())
    #expect(report.otherDescentCount == 2)
    #expect(try ledger.store.lineage() == before)
    #expect(try ledger.store.damages() == [])
    #expect(try ledger.store.rebuild(comparator: TopicComparator()).otherDescentCount == 0)
  }
}
