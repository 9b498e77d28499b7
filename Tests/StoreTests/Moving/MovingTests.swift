import Comparison
import Document
import Foundation
import LedgerTestSupport
import Testing

@testable import Store

extension LedgerStore {
  /// The lines of its export, with their ends.
  func lines() throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try export { lines.append($0) }
    return lines
  }

  @discardableResult
  func take(_ lines: [[UInt8]]) throws -> ImportReport {
    try self.import(comparator: TopicComparator()) { take in for line in lines { try take(line[...]) } }
  }
}

@Suite("Exporting and importing")
struct MovingTests {
  @Test("whatever was done, an empty ledger that takes it over is the same", arguments: 1...40)
  func anything(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let ledger = try TestLedger()
    var done: [String] = []
    for _ in 0..<12 { done.append(try RandomActs.act(on: ledger, &generator)) }
    // Relations are what today's rules say, as they are in the copy.
    _ = try ledger.store.rebuild(comparator: TopicComparator())
    let lines = try ledger.store.lines()
    let copy = try TestLedger()
    let report = try copy.store.take(lines)
    #expect(report.differences == [] && report.otherRelationCount == 0, "\(done): \(report.differences)")
    #expect(try copy.store.lines() == lines, "\(done)")
    #expect(try copy.store.damages(isStrict: true) == [], "\(done)")
    #expect(try copy.store.relations() == ledger.store.relations(), "\(done)")
    #expect(try copy.store.sources() == ledger.store.sources(), "\(done)")
    // Once more: nothing is new, nothing is written.
    let entries = try copy.count("log")
    #expect(try copy.store.take(lines).isChanged == false, "\(done)")
    #expect(try copy.count("log") == entries)
  }

  @Test(
    "two ledgers that take each other over hold the same claims, relations and names, and verify", arguments: 1...25)
  func union(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let ledgers = [try TestLedger(), try TestLedger()]
    for ledger in ledgers {
      for _ in 0..<8 { _ = try RandomActs.act(on: ledger, &generator) }
    }
    let exports = try ledgers.map { try $0.store.lines() }
    let reports = [try ledgers[0].store.take(exports[1]), try ledgers[1].store.take(exports[0])]
    for ledger in ledgers { #expect(try ledger.store.damages(isStrict: true) == []) }
    guard reports.allSatisfy({ $0.differences.isEmpty }) else { return }
    let claims = try ledgers.map { Set(try $0.store.claims().map(\.id)) }
    #expect(claims[0] == claims[1])
    for ledger in ledgers { _ = try ledger.store.rebuild(comparator: TopicComparator()) }
    let relations = try ledgers.map { Set(try $0.store.relations().map(\.id)) }
    #expect(relations[0] == relations[1])
    #expect(try ledgers[0].store.entities().map(\.id) == ledgers[1].store.entities().map(\.id))
  }

  @Test("what was decided otherwise stays as it was decided here, and is told")
  func differences() throws {
    let ledgers = [try TestLedger(), try TestLedger()]
    for (index, ledger) in ledgers.enumerated() {
      let metadata = SourceMetadata(title: ["Talks", "Trade talks"][index], author: index == 0 ? nil : "Ida")
      try ledger.add(article("Trade is 30.", "Toll is 5.", path: "a.txt"))
      try ledger.add(article("Trade is 50.", path: "b.txt"))
      let source = try #require(try ledger.store.sources().first)
      try ledger.store.describe(source: source.id, as: metadata, comparator: TopicComparator())
      let pairs = try ledger.store.relations().map { Decision.Pair($0.a, $0.b, type: $0.kind.rawValue) }
      try ledger.store.decide(
        Decision(.group(pairs), index == 0 ? .confirmed : .dismissed), comparator: TopicComparator())
      try ledger.store.decide(
        AliasDecisions.Decision("name:trade", "name:toll", index == 0 ? .same : .different),
        comparator: TopicComparator())
      try ledger.store.decide(
        Decision(.source(source.id), .note, reason: "note \(index)"), comparator: TopicComparator())
    }
    let before = try ledgers[0].store.decisions()
    let report = try ledgers[0].store.take(try ledgers[1].store.lines())
    #expect(report.differences.map(\.place) == [.source, .decision, .decision])
    #expect(report.differences[0].detail == "its title is “Talks” here and “Trade talks” there")
    #expect(report.decisionCount == 1 && report.sourceCount == 0 && report.claimCount == 0)
    #expect(try ledgers[0].store.decisions().dropLast() == before[...])
    let source = try #require(try ledgers[0].store.sources().first)
    #expect(source.metadata == SourceMetadata(title: "Talks", author: "Ida"))
    #expect(try ledgers[0].store.damages(isStrict: true) == [])
  }

  @Test("a text that was redacted on one side is told, and comes back on neither")
  func redaction() throws {
    let ledgers = [try TestLedger(), try TestLedger()]
    for ledger in ledgers { try ledger.add(article("Trade is 30.")) }
    let source = try #require(try ledgers[0].store.sources().first?.id)
    _ = try ledgers[0].store.redact(source: source, reason: "asked for", comparator: TopicComparator())
    let exports = try ledgers.map { try $0.store.lines() }
    for (index, ledger) in ledgers.enumerated() {
      let report = try ledger.store.take(exports[1 - index])
      #expect(report.differences.contains { $0.place == .text })
      #expect(try ledger.store.damages(isStrict: true) == [])
      #expect(try ledger.value("SELECT count(*) FROM claim WHERE text = ''") == 1 - index)
    }
  }

  @Test("where versions part, the newest of here stays the newest, and all texts are kept")
  func versions() throws {
    let ledgers = [try TestLedger(), try TestLedger()]
    for (index, ledger) in ledgers.enumerated() {
      try ledger.add(article("Trade is 30."))
      try ledger.add(article("Trade is 4\(index)."))
    }
    let newest = try ledgers[0].store.sources().map(\.snapshot)
    let report = try ledgers[0].store.take(try ledgers[1].store.lines())
    #expect(report.differences.map(\.place) == [.source])
    #expect(try ledgers[0].store.sources().map(\.snapshot) == newest)
    #expect(try ledgers[0].count("snapshot") == 3 && ledgers[0].count("sourceSnapshot") == 4)
    #expect(try ledgers[0].store.damages(isStrict: true) == [])
    // A ledger that only lags behind catches up.
    let late = try TestLedger()
    try late.add(article("Trade is 30."))
    #expect(try late.store.take(ledgers[1].store.lines()).differences.isEmpty)
    #expect(try late.store.sources().map(\.version) == [2])
  }
}
