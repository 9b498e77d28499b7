import Document
import Store
import Testing

@testable import Ledger

@Suite("Finding the surest relations only")
struct SurestRelationsTests {
  /// Articles that tell several numbers of several things, some of them twice.
  private static let articles = (0..<7).map { index in
    TestArticle(
      "paper\(index).txt",
      """
      Norway and Chile set a trade target of $\(20 + 10 * (index % 3)) billion. The bridge of Northport cost \
      \(300 + index % 4) million euros. Clara Voss \(index % 2 == 0 ? "opposes" : "supports") the harbour of Tarlow.
      """, date: "2024-05-2\(index)", publisher: "Paper \(index)")
  }

  private func result(
    _ ledger: TestLedger, _ change: (inout FindRelations.Query) -> Void
  ) throws -> FindRelations.Result {
    var query = FindRelations.Query()
    change(&query)
    return try FindRelations(store: ledger.store)(query)
  }

  @Test("they are those that stand first when all are read, and all pairs are accounted for")
  func prefix() throws {
    let ledger = try TestLedger()
    try ledger.add(Self.articles)
    let kinds: [Set<RelationView.Kind>?] = [nil, [.conflict, .distortion], [.overlap], [.update], [.conflict]]
    for kinds in kinds {
      for isAll in [false, true] {
        let all = try result(ledger) {
          ($0.kinds, $0.includesUncertain, $0.includesDismissed) = (kinds, isAll, isAll)
        }
        let pairs = all.groups.reduce(0) { $0 + $1.relations.count }
        for limit in [1, 2, 3, 100] {
          let some = try result(ledger) {
            ($0.kinds, $0.includesUncertain, $0.includesDismissed, $0.limit) = (kinds, isAll, isAll, limit)
          }
          #expect(some.groups == Array(all.groups.prefix(limit)))
          #expect(some.heldBackCount + some.groups.reduce(0) { $0 + $1.relations.count } == pairs)
          #expect(some.uncertainCount == all.uncertainCount && some.dismissedCount == all.dismissedCount)
        }
      }
    }
    #expect(try result(ledger) { _ in }.groups.count > 3)
  }

  @Test("what was dismissed is not shown, and what was confirmed is, however unsure")
  func reviewed() throws {
    let ledger = try TestLedger()
    try ledger.add(Self.articles)
    let all = try result(ledger) { $0.includesUncertain = true }
    for group in [all.groups.first, all.groups.last] {
      let id = try #require(group?.id)
      _ = try ReviewRelation(store: ledger.store)(
        id, id == all.groups.last?.id ? .confirmed : .dismissed, reason: "seen")
    }
    for limit in [1, 2, 100] {
      let (some, full) = (try result(ledger) { $0.limit = limit }, try result(ledger) { _ in })
      #expect(some.groups == Array(full.groups.prefix(limit)))
      #expect(some.dismissedCount == full.dismissedCount && full.dismissedCount > 0)
      #expect(some.uncertainCount == full.uncertainCount)
    }
  }

  @Test("claims of older versions are left out and not counted")
  func versions() throws {
    let ledger = try TestLedger()
    try ledger.add(Self.articles)
    var changed = Self.articles[0]
    changed.text = "Nothing of this is known in Northport, the paper writes today."
    try ledger.add(changed)
    let (some, full) = (try result(ledger) { $0.limit = 100 }, try result(ledger) { _ in })
    #expect(some.groups == full.groups && some.heldBackCount == 0 && some.uncertainCount == full.uncertainCount)
  }

  @Test("the descent of some sources is what it is among all")
  func descent() throws {
    let ledger = try TestLedger()
    try ledger.add(fourArticles)
    let sources = try ledger.store.sources()
    let all = try Descent(ledger.store, sources)
    for first in sources {
      for second in sources where first.id != second.id {
        let some = try Descent(ledger.store, among: [first, second], between: [[first.snapshot, second.snapshot]])
        let direct = all.derivations(of: first.id).filter { $0.other(than: first.id) == second.id }
        #expect(some.derivations(of: first.id) == direct)
        #expect(some.areIndependent(first.id, second.id) == all.areIndependent(first.id, second.id))
      }
    }
  }
}
