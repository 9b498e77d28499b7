import Comparison
import Document
import Foundation
import LedgerTestSupport
import Store
import Testing

@testable import Ledger

/// Four articles with a conflict, an overlap, and a copy that says other than its original.
let fourArticles = [
  TestArticle(
    "wire.txt",
    """
    \(Filler.border)

    Iran closed the border crossing at Bazargan in May 2024. Turkey and Iran set a trade target of $30 billion.
    """, date: "2024-05-20", publisher: "The Wire"),
  TestArticle(
    "copy.txt",
    """
    \(Filler.border)

    Iran closed the border crossing at Bazargan in May 2024. Turkey and Iran set a trade target of $50 billion.
    """, publisher: "The Mirror"),
  TestArticle(
    "post.txt",
    """
    \(Filler.harbour)

    Iran did not close the border crossing at Bazargan in May 2024.
    """, date: "2024-05-20", publisher: "The Post"),
  TestArticle(
    "times.txt",
    """
    \(Filler.school)

    Turkey and Iran set a trade target of $30 billion.
    """, publisher: "The Times"),
]

@Suite("The order of adding does not matter")
struct OrderTests {
  private static let expected = Result { try shown(fourArticles) }

  private static func shown(_ articles: [TestArticle]) throws -> Shown {
    let ledger = try TestLedger()
    try ledger.add(articles)
    return try Shown(ledger.store)
  }

  @Test("the four articles have what the other tests need: a conflict, an overlap, a copy, a distortion")
  func articlesAreRich() throws {
    let ledger = try TestLedger()
    try ledger.add(fourArticles)
    let views = try FindRelations(store: ledger.store).views()
    #expect(Set(views.map(\.kind)).isSuperset(of: [.conflict, .distortion, .overlap]))
    #expect(try ledger.store.lineage().count == 1)
    #expect(Set(views.map(\.isIndependent)) == [true, false])
  }

  @Test("all 24 orders of four articles show the same", arguments: fourArticles.permutations)
  func permutations(articles: [TestArticle]) throws {
    #expect(try Self.shown(articles) == Self.expected.get())
  }

  @Test("dates that are told afterwards, in any order, show the same as dates told at once")
  func lateDates() throws {
    for order in [[0, 2], [2, 0]] {
      let ledger = try TestLedger()
      var undated = fourArticles
      for index in undated.indices { undated[index].metadata.date = nil }
      try ledger.add(undated)
      for index in order { try ledger.add(fourArticles[index]) }
      #expect(try Shown(ledger.store) == Self.expected.get())
    }
  }

  @Test(
    "claims that one article was compared with are known anew when somebody dates their source",
    arguments: [false, true])
  func lateDateOfCandidates(byAnotherProcess: Bool) throws {
    func flood(_ name: String, _ count: Int, _ filler: String, date: String? = nil) -> TestArticle {
      TestArticle(name, "\(filler)\n\nThe flood in Bazargan killed \(count) people.", date: date, publisher: name)
    }
    let ledger = try TestLedger()
    let other = try LedgerStore(path: ledger.folder.file("ledger.sqlite"), access: .write)
    let first = flood("a", 12, Filler.border)
    try ledger.add([first, flood("b", 12, Filler.harbour)])
    let dated = flood("a", 12, Filler.border, date: "2024-05-20")
    _ = try AddArticles(store: byAnotherProcess ? other : ledger.store).add(
      dated.bytes, path: dated.name, relativePath: dated.name, given: dated.metadata)
    try ledger.add(flood("c", 15, Filler.school, date: "2024-05-23"))
    let views = try FindRelations(store: ledger.store).views()
    #expect(views.contains { $0.kind == .update })
    #expect(try ledger.store.rebuild(comparator: RuleComparator()).changedCount == 0)
  }

  @Test("eight stores that add at once to one file show the same as one that adds in turn")
  func concurrent() async throws {
    let articles =
      fourArticles
      + (1...4).map { index in
        TestArticle(
          "more\(index).txt",
          "Word has it that quarry number \(index) is shut.\n\nTurkey and Iran set a trade target of $\(index)0 billion.",
          date: "2024-05-2\(index)", publisher: "Paper \(index)")
      }
    let folder = try TemporaryFolder()
    let path = folder.file("ledger.sqlite")
    let changes = try await withThrowingTaskGroup(of: AddOutcome.Change.self) { group in
      for article in articles {
        group.addTask {
          let store = try LedgerStore(path: path, access: .create)
          let report = try AddArticles(store: store).add(
            article.bytes, path: article.name, relativePath: article.name, given: article.metadata)
          try store.close()
          return report.change
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(changes == Array(repeating: .added, count: 8))
    let store = try LedgerStore(path: path, access: .read)
    #expect(try store.sources().map(\.path).sorted() == articles.map(\.name).sorted())
    #expect(try Shown(store) == Self.shown(articles))
    #expect(try store.damages() == [])
  }

  @Test("one file that eight stores add at once is one source")
  func sameFile() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("ledger.sqlite")
    let changes = try await withThrowingTaskGroup(of: AddOutcome.Change.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let store = try LedgerStore(path: path, access: .create)
          return try AddArticles(store: store).add(
            fourArticles[0].bytes, path: "wire.txt", relativePath: "wire.txt", given: fourArticles[0].metadata
          ).change
        }
      }
      return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(changes == [.added: 1, .unchanged: 7])
    let store = try LedgerStore(path: path, access: .read)
    #expect(try store.sources().count == 1)
    #expect(try store.damages() == [])
  }
}
