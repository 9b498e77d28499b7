import Document
import Store
import Testing

@testable import Ledger

@Suite("Finding relations")
struct FindRelationsTests {
  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.add(fourArticles)
    return ledger
  }

  private func groups(_ ledger: TestLedger, _ change: (inout FindRelations.Query) -> Void) throws -> [RelationGroup] {
    var query = FindRelations.Query()
    change(&query)
    return try FindRelations(store: ledger.store)(query).groups
  }

  @Test("an empty ledger has none")
  func empty() throws {
    let result = try FindRelations(store: TestLedger().store)()
    #expect(result.groups.isEmpty && result.counts.isEmpty && result.uncertainCount == 0)
  }

  @Test("two sources say one thing and one another: the sides are counted, the better supported first")
  func sides() throws {
    let ledger = try TestLedger()
    for (name, filler, value) in [
      ("a.txt", Filler.border, "$30 billion"), ("b.txt", Filler.harbour, "30 billion dollars"),
      ("c.txt", Filler.school, "$50 billion"),
    ] {
      try ledger.add(TestArticle(name, "\(filler)\n\nTurkey and Iran set a trade target of \(value)."))
    }
    let group = try #require(try groups(ledger) { $0.kinds = [.conflict] }.first)
    #expect(["$30 billion", "30 billion dollars"].contains(group.sides[0].label))
    #expect(group.sides.map(\.label).last == "$50 billion")
    #expect(group.sides.map(\.sourceCount) == [2, 1])
    #expect(group.sides.map(\.independentCount) == [2, 1])
    #expect(group.relations.count == 2 && group.relations.allSatisfy { $0.group == group.id })
    let overlap = try #require(try groups(ledger) { $0.kinds = [.overlap] }.first)
    #expect(overlap.sides.map(\.independentCount) == [2])
  }

  @Test("a copy counts as a source, not as an independent one")
  func copies() throws {
    let ledger = try TestLedger()
    let text = "Turkey and Iran set a trade target of $30 billion."
    try ledger.add(TestArticle("a.txt", "\(Filler.border)\n\n\(text) \(Filler.school)"))
    try ledger.add(TestArticle("b.txt", "\(Filler.border)\n\n\(text)"))
    try ledger.add(TestArticle("c.txt", "\(Filler.harbour)\n\nTurkey and Iran set a trade target of $50 billion."))
    let group = try #require(try groups(ledger) { $0.kinds = [.conflict] }.first)
    let side = try #require(group.sides.first { $0.label == "$30 billion" })
    #expect(side.sourceCount == 2 && side.independentCount == 1)
  }

  @Test("a query for kinds shows those and counts all")
  func kinds() throws {
    let ledger = try ledger()
    let all = try FindRelations(store: ledger.store)()
    #expect(Set(all.counts.keys) == Set(all.groups.map(\.kind)))
    for kind in RelationView.Kind.allCases {
      var query = FindRelations.Query()
      query.kinds = [kind]
      let result = try FindRelations(store: ledger.store)(query)
      #expect(result.groups == all.groups.filter { $0.kind == kind })
      #expect(result.counts == all.counts)
    }
  }

  @Test("a query for a source or an entity keeps what touches it")
  func sourceAndEntity() throws {
    let ledger = try ledger()
    for name in fourArticles.map(\.name) {
      let id = try ledger.source(name)
      let found = try groups(ledger) { $0.source = id }
      #expect(!found.isEmpty)
      #expect(found.flatMap(\.relations).allSatisfy { [$0.a.source.id, $0.b.source.id].contains(id) })
    }
    #expect(try groups(ledger) { $0.source = "zzzz" }.isEmpty)
    let bazargan = try groups(ledger) { $0.entity = "bazargan" }
    #expect(!bazargan.isEmpty)
    #expect(bazargan.flatMap(\.relations).allSatisfy { $0.a.claim.text.contains("Bazargan") })
    #expect(try groups(ledger) { $0.entity = "Atlantis" }.isEmpty)
  }

  @Test("what the rules are not sure of is held back and counted")
  func uncertain() throws {
    let ledger = try ledger()
    let all = try FindRelations(store: ledger.store).views()
    let id = try #require(all.last?.id)
    try ledger.tamper("UPDATE relation SET score = 0.2 WHERE id = '\(id)'")
    let result = try FindRelations(store: ledger.store)()
    #expect(result.uncertainCount == 1 + all.dropLast().filter { $0.score < FindRelations.certainScore }.count)
    #expect(!result.groups.flatMap(\.relations).contains { $0.id == id })
    var query = FindRelations.Query()
    query.includesUncertain = true
    let whole = try FindRelations(store: ledger.store)(query)
    #expect(whole.uncertainCount == 0 && whole.groups.flatMap(\.relations).contains { $0.id == id })
  }

  @Test("the older article comes first on a pair")
  func olderFirst() throws {
    let ledger = try TestLedger()
    try ledger.add(
      TestArticle("a.txt", "\(Filler.border)\n\nTurkey and Iran set a trade target of $30 billion.", date: "2024-06-02")
    )
    try ledger.add(
      TestArticle("b.txt", "\(Filler.school)\n\nTurkey and Iran set a trade target of $30 billion.", date: "2024-05"))
    let view = try #require(try FindRelations(store: ledger.store).views().first)
    #expect(view.a.source.path == "b.txt" && view.b.source.path == "a.txt")
  }

  @Test("a claim whose places are gone is left out, and nothing breaks")
  func damaged() throws {
    let ledger = try ledger()
    try ledger.tamper("DELETE FROM \"range\"; DELETE FROM occurrence")
    #expect(try FindRelations(store: ledger.store)().groups.isEmpty)
    let claim = try #require(try ledger.store.claims().first)
    #expect(throws: StoreError.self) { try CiteClaim(store: ledger.store)(claim: claim.id) }
  }
}
