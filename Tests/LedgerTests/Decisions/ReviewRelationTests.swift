import Document
import LedgerTestSupport
import Store
import Testing

@testable import Ledger

/// Articles that name a target each, so that they contradict each other.
private func target(_ name: String, _ value: String, _ filler: String, date: String? = nil) -> TestArticle {
  TestArticle(name, "\(filler)\n\nTurkey and Iran set a trade target of \(value).", date: date)
}

private let thirty = target("a.txt", "$30 billion", Filler.border)
private let fifty = target("b.txt", "$50 billion", Filler.school)
private let seventy = target("c.txt", "$70 billion", Filler.harbour)

/// The store of a ledger with what is asked of it often.
private struct Reviewed {
  let ledger = try? TestLedger()
  var store: LedgerStore { get throws { try #require(ledger).store } }

  init(_ articles: [TestArticle]) throws { try #require(ledger).add(articles) }

  func groups(all: Bool = false) throws -> [RelationGroup] {
    var query = FindRelations.Query()
    query.kinds = [.conflict]
    query.includesDismissed = all
    return try FindRelations(store: store)(query).groups
  }

  func pairs(all: Bool = false) throws -> [RelationView] { try groups(all: all).flatMap(\.relations) }

  @discardableResult
  func review(
    _ id: String, _ status: RelationReview.Status, reason: String? = nil, isPair: Bool = false
  ) throws -> ReviewRelation.Report {
    try ReviewRelation(store: store)(id, status, reason: reason, isPair: isPair)
  }
}

@Suite("Reviewing relations")
struct ReviewRelationTests {
  @Test("a dismissed pair is shown on request only, and counted")
  func dismissed() throws {
    let ledger = try Reviewed([thirty, fifty])
    let id = try #require(try ledger.groups().first).id
    try ledger.review(id, .dismissed, reason: "other years")
    #expect(try ledger.groups().isEmpty)
    let result = try FindRelations(store: ledger.store)()
    #expect(result.counts[.conflict] == nil && result.dismissedCount == 1)
    let shown = try #require(try ledger.pairs(all: true).first)
    #expect(shown.review.status == .dismissed && shown.review.reason == "other years")
    #expect(try ledger.store.damages() == [])
  }

  @Test("it stays dismissed whatever is added, described or computed anew")
  func stays() throws {
    let ledger = try Reviewed([thirty, fifty])
    let pair = try #require(try ledger.pairs().first)
    try ledger.review(pair.id, .dismissed)
    try #require(ledger.ledger).add([fifty, thirty])
    #expect(try ledger.groups().isEmpty)
    _ = try RebuildRelations(store: ledger.store)()
    #expect(try ledger.groups().isEmpty)
    // A date makes the rules call it something else: it is dismissed all the same.
    try #require(ledger.ledger).add([target("a.txt", "$30 billion", Filler.border, date: "2023-01-05")])
    try #require(ledger.ledger).add([target("b.txt", "$50 billion", Filler.school, date: "2025-01-05")])
    let pairs = try FindRelations(store: ledger.store).views().filter {
      $0.pair.a == pair.pair.a && $0.pair.b == pair.pair.b
    }
    #expect(pairs.allSatisfy { $0.review.status == .dismissed } && pairs.count == 1)
  }

  @Test("a group's id stands for its pairs; one that joins later is new, and told so")
  func groups() throws {
    let ledger = try Reviewed([thirty, fifty])
    let id = try #require(try ledger.groups().first).id
    #expect(try ledger.review(id, .dismissed, reason: "no target").isWholeGroup)
    try #require(ledger.ledger).add(seventy)
    let new = try ledger.pairs()
    #expect(new.count == 2)
    #expect(new.allSatisfy { $0.review.status == .open && $0.review.isNewInDismissedGroup })
    #expect(new.allSatisfy { $0.review.reason == "no target" })
    #expect(try ledger.pairs(all: true).count == 3)
  }

  @Test("one pair of a group can be dismissed alone: the others are not new")
  func onePair() throws {
    let ledger = try Reviewed([thirty, fifty, seventy])
    let group = try #require(try ledger.groups().first)
    #expect(group.relations.count == 3)
    let report = try ledger.review(group.id, .dismissed, isPair: true)
    #expect(!report.isWholeGroup && report.relations.map(\.id) == [group.id])
    #expect(try ledger.pairs().count == 2)
    #expect(try ledger.pairs().allSatisfy { $0.review == RelationReview() })
    let last = try #require(group.relations.last).id
    #expect(try !ledger.review(last, .dismissed).isWholeGroup)
    #expect(try ledger.pairs().count == 1)
  }

  @Test("a confirmed pair is certain; the later decision wins, and undo brings the earlier back")
  func confirmed() throws {
    let ledger = try Reviewed([thirty, fifty])
    let id = try #require(try ledger.groups().first).id
    #expect(try ledger.review(id, .confirmed).isNew)
    #expect(try !ledger.review(id, .confirmed).isNew)
    #expect(try ledger.store.decisions().count == 1)
    try #require(ledger.ledger).tamper("UPDATE relation SET score = 0.1")
    #expect(try ledger.pairs().map(\.review.status) == [.confirmed])
    try ledger.review(id, .dismissed)
    #expect(try ledger.groups().isEmpty)
    #expect(try UndoDecision(store: ledger.store)()?.decision?.verdict == .dismissed)
    #expect(try ledger.pairs().map(\.review.status) == [.confirmed])
    _ = try UndoDecision(store: ledger.store)()
    #expect(try UndoDecision(store: ledger.store)() == nil)
  }

  @Test("a confirmation holds for what was confirmed only")
  func confirmedAsOther() throws {
    let ledger = try Reviewed([thirty, fifty])
    let id = try #require(try ledger.groups().first).id
    try ledger.review(id, .confirmed)
    try #require(ledger.ledger).tamper("UPDATE relation SET type = 'update'")
    #expect(try FindRelations(store: ledger.store).views().map(\.review.status) == [.open])
  }

  @Test("two groups become one and are parted again")
  func merged() throws {
    let other = [("d.txt", "closed"), ("e.txt", "did not close")].map { name, verb in
      TestArticle(
        name,
        "\(name == "d.txt" ? Filler.harbour : Filler.school) Iran \(verb) the border crossing at Bazargan in May 2024.")
    }
    let ledger = try Reviewed([thirty, fifty] + other)
    let groups = try ledger.groups()
    try #require(groups.count == 2)
    let merge = MergeFacts(store: try ledger.store)
    try merge.relations(groups[0].id, groups[1].id)
    #expect(try ledger.groups().count == 1)
    #expect(try FindRelations(store: ledger.store)().counts[.conflict] == 1)
    #expect(throws: DecisionError.alreadyOne) { try merge.relations(groups[0].id, groups[1].id) }
    _ = try UndoDecision(store: ledger.store)()
    #expect(try ledger.groups().count == 2)
  }

  @Test("notes are kept on claims, relations and sources")
  func notes() throws {
    let ledger = try Reviewed([thirty, fifty])
    let pair = try #require(try ledger.pairs().first)
    let note = AddNote(store: try ledger.store)
    try note(.relation(pair.id), "ask the ministry")
    try note(.claim(pair.a.claim.id), "first")
    try note(.claim(pair.a.claim.id), "second")
    try note(.source(pair.a.source.id), "a blog")
    #expect(try ledger.pairs().first?.review.notes == ["ask the ministry"])
    #expect(try ledger.pairs().first?.review.status == .open)
    #expect(try note.notes(on: .claim(pair.a.claim.id)) == ["first", "second"])
    #expect(try note.notes(on: .source(pair.a.source.id)) == ["a blog"])
    #expect(try note.notes(on: .claim(pair.b.claim.id)).isEmpty)
  }

  @Test("what is not shown any more cannot be decided about")
  func unknown() throws {
    let ledger = try Reviewed([thirty, fifty])
    #expect(throws: DecisionError.outdated("nothing")) { try ledger.review("nothing", .confirmed) }
  }
}
