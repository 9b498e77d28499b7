import Document
import Testing

@testable import Ledger

@Suite("The timeline")
struct ReadTimelineTests {
  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.add(
      TestArticle("late.txt", "\(Filler.harbour)\n\nOslo opened a museum in March 2021.", date: "2024-06-02"))
    try ledger.add(TestArticle("early.txt", "\(Filler.border)\n\nOslo sold two ferries to Bergen.", date: "2019-05"))
    try ledger.add(TestArticle("undated.txt", "\(Filler.school)\n\nOslo praised the old harbour."))
    return ledger
  }

  @Test("claims stand at their own time, else at their article's, else last")
  func order() throws {
    let ledger = try ledger()
    let entries = try ReadTimeline(store: ledger.store)(["Oslo"])
    #expect(entries.map(\.source.path) == ["early.txt", "late.txt", "undated.txt"])
    #expect(entries.map(\.date?.iso) == ["2019-05", "2021-03", nil])
    #expect(entries.map(\.dateOrigin) == [.article, .claim, nil])
  }

  @Test("the order of adding is no matter")
  func anyOrder() throws {
    let articles = [
      TestArticle("a.txt", "\(Filler.harbour)\n\nOslo opened a museum.", date: "2024-06-02"),
      TestArticle("b.txt", "\(Filler.border)\n\nOslo sold two ferries.", date: "2024-06-02"),
    ]
    let orders = try articles.permutations.map { articles in
      let ledger = try TestLedger()
      try ledger.add(articles)
      return try ReadTimeline(store: ledger.store)().map(\.claim.id)
    }
    #expect(orders[0] == orders[1] && !orders[0].isEmpty)
  }

  @Test("without words all claims that stand alone are there, each once")
  func all() throws {
    let ledger = try ledger()
    let ids = try ReadTimeline(store: ledger.store)().map(\.claim.id)
    let claims = try ledger.store.claims().filter { !$0.needsContext }.map(\.id)
    #expect(Set(ids) == Set(claims) && ids.count == claims.count)
  }

  @Test("what is no name is looked for as words")
  func words() throws {
    let ledger = try ledger()
    let entries = try ReadTimeline(store: ledger.store)(["ferries", "sold"])
    #expect(entries.map(\.source.path) == ["early.txt"])
    #expect(try ReadTimeline(store: ledger.store)(["zeppelin"]).isEmpty)
  }

  @Test("both sides of an update know each other")
  func updates() throws {
    let ledger = try TestLedger()
    try ledger.add(
      TestArticle("a.txt", "\(Filler.border)\n\nThe flood in Bergen killed 12 people.", date: "2024-06-02"))
    try ledger.add(
      TestArticle("b.txt", "\(Filler.school)\n\nThe flood in Bergen killed 19 people.", date: "2024-06-04"))
    let entries = try ReadTimeline(store: ledger.store)(["Bergen"])
    let update = try #require(entries.flatMap(\.updates).first)
    #expect(update.a.source.path == "a.txt" && update.b.source.path == "b.txt")
    #expect(entries.first { $0.updates == [update] }?.source.path == "b.txt")
    #expect(entries.first { $0.updatedBy == [update] }?.source.path == "a.txt")
  }
}
