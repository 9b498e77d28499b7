import Comparison
import Document
import Foundation
import GRDB
import LedgerTestSupport
import Store
import Testing

@testable import Ledger

/// A small article with what a user says of it.
struct TestArticle: Sendable, Hashable {
  var name: String
  var text: String
  var metadata = SourceMetadata()

  init(_ name: String, _ text: String, date: String? = nil, publisher: String? = nil) {
    self.name = name
    self.text = text
    metadata = SourceMetadata(publisher: publisher, date: date.flatMap { CalendarDate(iso: $0) })
  }

  var bytes: [UInt8] { Array(text.utf8) }
}

/// Sentences that no article shares with another, to be put around those that matter.
enum Filler {
  static let border = """
    Drivers waited in the sun beside their lorries while guards drank tea. A baker from the next village sold flat \
    bread through the windows, as he does every morning when the queue grows long.
    """
  static let harbour = """
    Fishermen mended nets along the quay and complained about the price of fuel. Nobody in the harbour café had slept \
    much, because the storm had rattled the shutters all night.
    """
  static let school = """
    Pupils rehearsed a play about a clever fox in the old gymnasium. Their teacher, who had written most of it on the \
    train, hoped that the roof would hold until the summer holidays.
    """
}

/// A ledger in a folder of its own.
struct TestLedger {
  let folder: TemporaryFolder
  let store: LedgerStore

  init() throws {
    folder = try TemporaryFolder()
    store = try LedgerStore(path: folder.file("ledger.sqlite"), access: .create)
  }

  @discardableResult
  func add(_ article: TestArticle) throws -> AddArticles.Report {
    try AddArticles(store: store).add(
      article.bytes, path: article.name, relativePath: article.name, given: article.metadata)
  }

  func add(_ articles: [TestArticle]) throws { for article in articles { try add(article) } }

  /// The id of the source with a path.
  func source(_ name: String) throws -> String { try #require(try store.sources().first { $0.path == name }).id }

  /// Writes past every rule of the store, as somebody with another program would.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: store.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + sql) }
    try queue.close()
  }
}

/// All that a reader is shown of a ledger's relations, in a form that can be compared.
struct Shown: Hashable {
  var relations: [String]
  var lineage: [StoredLineage]
  var views: [String]
  var groups: [String]
  var copies: [String]

  init(_ store: LedgerStore) throws {
    relations = try store.relations().map {
      "\($0.id) \($0.a) \($0.b) \($0.kind) \($0.cause) \($0.rule) \($0.reason) \($0.aValue ?? "") \($0.bValue ?? "") \($0.score)"
    }
    lineage = try store.lineage()
    let find = FindRelations(store: store)
    views = try find.views().map {
      "\($0.id) \($0.kind) \($0.isIndependent) \($0.copy ?? "") \($0.a.claim.id) \($0.question)"
    }
    var query = FindRelations.Query()
    query.includesUncertain = true
    groups = try find(query).groups.map { group in
      let sides = group.sides.map {
        "\($0.value ?? "-") \($0.sourceCount) \($0.independentCount) \($0.claims.map(\.claim.id))"
      }
      return "\(group.id) \(group.kind) \(group.question) \(sides)"
    }
    copies = try Descent(store, try store.sources()).derivations.map {
      "\($0.first) \($0.second) \($0.direction) \($0.kinship)"
    }
  }
}

extension Array {
  /// All orders of the elements.
  var permutations: [[Element]] {
    guard count > 1 else { return [self] }
    return indices.flatMap { index in
      var rest = self
      let first = rest.remove(at: index)
      return rest.permutations.map { [first] + $0 }
    }
  }
}
