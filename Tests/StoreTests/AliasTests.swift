import Claims
import Comparison
import Foundation
import Testing

@testable import Store

@Suite struct AliasTests {
  /// Claims are about one fact when they name one entity.
  private struct EntityComparator: ClaimComparator {
    func compare(_ a: ComparableClaim, _ b: ComparableClaim) -> Relation? {
      let (first, second) = (a.statement.features.entities, b.statement.features.entities)
      guard !Set(first).isDisjoint(with: second), Set(first).isDisjoint(with: b.excludedEntities) else { return nil }
      return Relation(between: a.id, and: b.id, .overlap, .same, rule: "test", reason: "one entity", score: 1)
    }
  }

  /// An article with one claim that names an entity; its words share a candidate key with all others.
  private func article(naming name: String, _ entity: String, path: String) throws -> NewArticle {
    var article = try StoreTests.article("\(name) is well", path: path)
    article.claims[0].statement.features = ClaimFeatures(stems: ["sail", "harbour"], entities: [entity])
    article.names = [article.claims[0].id: [ClaimName(entity: entity, name: name, kind: "person")]]
    return article
  }

  private func ledger(_ names: (String, String)...) throws -> TestLedger {
    let ledger = try TestLedger()
    for (index, (name, entity)) in names.enumerated() {
      _ = try ledger.store.add(try article(naming: name, entity, path: "\(index).txt"), comparator: EntityComparator())
    }
    return ledger
  }

  private func decide(_ a: String, _ b: String, _ verdict: AliasDecisions.Verdict, _ ledger: TestLedger) throws -> Int {
    try ledger.store.decide(AliasDecisions.Decision(a, b, verdict), comparator: EntityComparator())
  }

  @Test func twoEntitiesBecomeOneAndAreComparedAnew() throws {
    let ledger = try ledger(("Ines Sorel", "person:sorel ines"), ("Inès Saurel", "person:saurel ines"))
    #expect(try ledger.count("relation") == 0)
    #expect(try decide("person:sorel ines", "person:saurel ines", .same, ledger) == 2)
    #expect(try ledger.count("relation") == 1)
    #expect(try ledger.kinds().contains("decision"))
    #expect(try ledger.store.claims(mentioning: "Sorel").count == 2)
    #expect(try decide("person:saurel ines", "person:sorel ines", .different, ledger) == 2)
    #expect(try ledger.count("relation") == 0)
    #expect(try ledger.store.claims(mentioning: "Sorel").count == 1)
    #expect(try ledger.store.damages().isEmpty)
  }

  @Test func whatIsAddedLaterKeepsToIt() throws {
    let ledger = try ledger(("Ines Sorel", "person:sorel ines"), ("Inès Saurel", "person:saurel ines"))
    _ = try decide("person:sorel ines", "person:saurel ines", .same, ledger)
    _ = try ledger.store.add(
      try article(naming: "Saurel", "person:saurel ines", path: "later.txt"), comparator: EntityComparator())
    #expect(try ledger.count("relation") == 3)
  }

  @Test func aNameThatAnArticleReadWronglyBecomesItsOwn() throws {
    let ledger = try ledger(("Ines Sorel", "person:sorel ines"), ("Sorel", "person:sorel ines"))
    #expect(try ledger.count("relation") == 1)
    _ = try decide(AliasDecisions.id(ofName: "Sorel"), "person:sorel ines", .different, ledger)
    #expect(try ledger.count("relation") == 0)
    _ = try ledger.store.add(
      try article(naming: "SOREL", "person:sorel ines", path: "later.txt"), comparator: EntityComparator())
    let names = try ledger.store.entities().map { [$0.id] + $0.aliases }
    #expect(names == [["person:sorel ines", "Ines Sorel"], ["name:sorel", "SOREL", "Sorel"]])
    #expect(try ledger.count("relation") == 1)
    #expect(try ledger.store.damages().isEmpty)
    _ = try decide("name:sorel", "person:sorel ines", .same, ledger)
    #expect(try ledger.count("relation") == 3)
  }

  @Test func nothingIsTheSameAndDifferent() throws {
    let ledger = try ledger(("A", "name:a"), ("B", "name:b"), ("C", "name:c"))
    _ = try decide("name:a", "name:b", .same, ledger)
    _ = try decide("name:b", "name:c", .same, ledger)
    #expect(throws: StoreError.contradictsAlias(areDifferent: false)) {
      try decide("name:a", "name:c", .different, ledger)
    }
    #expect(try ledger.store.aliasDecisions().count == 2)
  }

  @Test func verifySeesADecisionThatTheLogDoesNotHave() throws {
    let ledger = try ledger(("A", "name:a"), ("B", "name:b"))
    try ledger.tamper(
      "INSERT INTO decision (target, verdict) VALUES ('entities name:a' || char(9) || 'name:b', 'same')")
    #expect(try ledger.store.aliasDecisions().count == 1)
    #expect(try ledger.store.damages().map(\.place) == ["decision"])
  }
}
