import LedgerTestSupport
import Testing

@testable import Store

/// Whatever people do with `ledger` itself, verify has nothing to say.
@Suite("No false alarms")
struct FalseAlarmTests {
  @Test("whatever was done, in whatever order", arguments: 1...25)
  func anything(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let ledger = try TestLedger()
    var done: [String] = []
    for _ in 0..<12 {
      done.append(try RandomActs.act(on: ledger, &generator))
      let damages = try ledger.store.damages(isStrict: true)
      #expect(damages == [], "\(done)")
      guard damages.isEmpty else { return }
    }
    _ = try ledger.store.rebuild(comparator: TopicComparator())
    #expect(try ledger.store.damages() == [], "\(done)")
    while try ledger.store.undo(comparator: TopicComparator()) != nil {}
    #expect(try ledger.store.damages(isStrict: true) == [], "\(done), all undone")
  }
}
