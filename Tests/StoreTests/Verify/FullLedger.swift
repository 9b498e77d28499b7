import Comparison
import Document
import Foundation
import GRDB
import LedgerTestSupport
import Testing

@testable import Store

/// A ledger with something in every table, closed, so that it can be copied.
struct FullLedger {
  let bytes: [UInt8]
  let folder: TemporaryFolder

  /// The same for all tests: they change copies.
  static let shared = Result { try FullLedger(entries: 260) }
  /// Without full subtrees of the log.
  static let short = Result { try FullLedger(entries: 1) }

  /// - Parameter entries: how many more the log gets; a tile of its tree has 256.
  private init(entries: Int) throws {
    let ledger = try TestLedger()
    let store = ledger.store
    var first = try article(
      "Trade is 30.", "Toll is 5.", given: SourceMetadata(title: "Talks", author: "Ida", publisher: "The Paper"),
      shingles: Array(0..<40), speaker: "Hakan Şahin")
    first.signature.credits = [CreditLine(name: "Reuters", words: "Reuters reported")]
    try ledger.add(first)
    let given = SourceMetadata(date: CalendarDate(iso: "2024-05"), url: "http://a/b")
    try ledger.add(article("Trade is 50.", path: "b.txt", given: given, shingles: Array(10..<60)))
    try ledger.add(article("Trade is 55.", "Prices is up.", path: "b.txt"))
    try ledger.add(article("Gold is 1.", "Silver is 2.", path: "gone.txt"))
    try ledger.add(extractedArticle("Rice is 7.", path: "last.pdf"))
    let claims = try store.claims()
    try store.decide(Decision(.claims([claims[0].id]), .note, reason: "a remark"), comparator: TopicComparator())
    try store.decide(Decision(.pairs([]), .confirmed), comparator: TopicComparator())
    try store.decide(
      AliasDecisions.Decision("name:trade", "name:prices", .different), comparator: TopicComparator())
    let noted = try #require(claims.first { $0.text == "Toll is 5." })
    var mine = try article("Toll is 5.", path: "a.txt").claims[0]
    mine.id = ContentHash(of: "mine".utf8).base32
    mine.occurrences = noted.occurrences
    let names = [ClaimName(entity: "name:trade", name: "Prices", kind: "other", resolvedFrom: "Prices and trade")]
    try store.note(mine, of: noted.snapshot, names, correcting: noted.id, comparator: TopicComparator())
    let gone = try #require(try store.sources().first { $0.path == "gone.txt" })
    _ = try store.redact(source: gone.id, reason: "asked for", comparator: TopicComparator())
    try store.write { database in
      for index in 0..<entries {
        try DecisionRow(Decision(.claims([claims[0].id]), .note, reason: "\(index)")).write(database)
      }
    }
    #expect(try store.damages(isStrict: true) == [])
    try store.close()
    folder = ledger.folder
    bytes = try folder.read("ledger.sqlite")
  }

  /// What verify says when somebody has changed a copy with another program.
  func damages(after sql: String, isStrict: Bool = false) throws -> [Damage] {
    let copy = try TemporaryFolder()
    let ledger = try TestLedger("copy.sqlite", containing: bytes, in: copy)
    try ledger.tamper(sql)
    return try ledger.store.damages(isStrict: isStrict)
  }
}

extension TestLedger {
  init(_ name: String, containing bytes: [UInt8], in folder: TemporaryFolder) throws {
    try folder.write(bytes, to: name)
    try self.init(name, in: folder)
  }
}
