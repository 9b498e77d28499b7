import Document
import Foundation
import GRDB
import LedgerTestSupport
import Testing

@testable import Store

@Suite("Adding to a ledger")
struct AddTests {
  @Test("the same file gives the same ids in every ledger, at any path")
  func ids() throws {
    let (one, two) = (try TestLedger(), try TestLedger())
    try two.add(article("Prices is 3.", path: "z.txt"))
    let first = try one.add(article("Trade is 30.", "Toll is 5."))
    let second = try two.add(article("Trade is 30.", "Toll is 5.", path: "elsewhere/b.txt"))
    #expect(first == second)
    let claims = try one.store.claims(ClaimFilter(snapshots: [first.snapshot]))
    #expect(try two.store.claims(ClaimFilter(snapshots: [first.snapshot])) == claims)
    for id in [first.source, first.snapshot] + claims.map(\.id) {
      #expect(id.count == 52 && id.allSatisfy { "abcdefghijklmnopqrstuvwxyz234567".contains($0) })
    }
  }

  @Test("the same bytes again are nothing new")
  func again() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30."))
    let before = try ledger.counts()
    #expect(try ledger.add(article("Trade is 30.")).change == .unchanged)
    #expect(try ledger.add(article("Trade is 30.", path: "copy.txt")).change == .unchanged)
    #expect(try ledger.add(article("Trade is 30.", path: "")).change == .unchanged)
    #expect(try ledger.counts() == before)
  }

  @Test("the same bytes with other metadata describe the source")
  func described() throws {
    let ledger = try TestLedger()
    let found = SourceMetadata(title: "In the text", author: "A. Writer")
    try ledger.add(article("Trade is 30.", found: found))
    let outcome = try ledger.add(article("Trade is 30.", given: SourceMetadata(title: "Given", publisher: "The Paper")))
    #expect(outcome.change == .described)
    let source = try #require(try ledger.store.sources().first)
    #expect(source.metadata == SourceMetadata(title: "Given", author: "A. Writer", publisher: "The Paper"))
    #expect(try ledger.kinds() == ["snapshot", "describe", "source", "claim", "relations", "describe"])
    #expect(try ledger.add(article("Trade is 30.", given: SourceMetadata(title: "Given"))).change == .unchanged)
  }

  @Test("the same bytes from another publisher or address are a second source on one snapshot")
  func secondSource() throws {
    let ledger = try TestLedger()
    let first = try ledger.add(article("Trade is 30.", given: SourceMetadata(publisher: "The Paper")))
    let second = try ledger.add(article("Trade is 30.", given: SourceMetadata(publisher: "The Mirror")))
    let third = try ledger.add(
      article("Trade is 30.", given: SourceMetadata(publisher: "The Paper", url: "http://b.c")))
    #expect(second.change == .secondSource && second.snapshot == first.snapshot && second.source != first.source)
    #expect(third.change == .described && third.source == first.source)
    let fourth = try ledger.add(article("Trade is 30.", given: SourceMetadata(url: "http://d.e")))
    #expect(fourth.change == .described && fourth.source == second.source)
    #expect(try ledger.add(article("Trade is 30.", given: SourceMetadata(url: "http://f.g"))).change == .secondSource)
    #expect(try ledger.count("snapshot") == 1 && ledger.count("claim") == 1 && ledger.count("source") == 3)
    #expect(try ledger.store.damages() == [])
  }

  @Test("a second source can come back after its publisher was corrected")
  func secondSourceAgain() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", given: SourceMetadata(publisher: "The Paper")))
    let second = try ledger.add(article("Trade is 30.", given: SourceMetadata(publisher: "The Miror")))
    try ledger.store.describe(
      source: second.source, as: SourceMetadata(publisher: "The Mirror"), comparator: TopicComparator())
    let third = try ledger.add(article("Trade is 30.", given: SourceMetadata(publisher: "The Miror")))
    #expect(third.change == .secondSource && third.source != second.source)
  }

  @Test("an older second source makes the snapshot older")
  func secondSourceDate() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", given: dated("2024-05-02", "The Paper")))
    try ledger.add(article("Trade is 50.", path: "b.txt", given: dated("2024-05-02", "The Post")))
    #expect(try ledger.store.relations().map(\.kind) == [.conflict])
    try ledger.add(article("Trade is 30.", given: dated("2024-04-01", "The Mirror")))
    #expect(try ledger.store.relations().map(\.kind) == [.update])
  }

  private func dated(_ date: String, _ publisher: String? = nil) -> SourceMetadata {
    SourceMetadata(publisher: publisher, date: CalendarDate(iso: date))
  }

  @Test("other bytes at a path are a new version, not compared with the old one, and only the newest is shown")
  func versions() throws {
    let ledger = try TestLedger()
    let first = try ledger.add(article("Trade is 30.", "Toll is 5.", path: "a.txt"))
    try ledger.add(article("Trade is 40.", path: "b.txt"))
    #expect(try ledger.store.relations().count == 1)
    let second = try ledger.add(article("Trade is 50.", "Toll is 5.", path: "a.txt"))
    #expect(second.change == .newVersion && second.source == first.source && second.snapshot != first.snapshot)
    let source = try #require(try ledger.store.sources().first { $0.id == first.source })
    #expect(source.version == 2 && source.snapshot == second.snapshot && source.claimCount == 2)
    let shown = try ledger.store.relations()
    #expect(shown.map { Set([$0.aValue, $0.bValue]) } == [["40.", "50."]])
    #expect(try ledger.count("relation") == 2, "the old version's relation is kept")
    #expect(try ledger.store.source(of: first.snapshot)?.version == 1)
    #expect(try ledger.store.damages() == [])
  }

  @Test("a file that has become what it was before is a new version again")
  func reverted() throws {
    let ledger = try TestLedger()
    let first = try ledger.add(article("Trade is 30.", path: "a.txt"))
    try ledger.add(article("Trade is 50.", path: "a.txt"))
    let third = try ledger.add(article("Trade is 30.", path: "a.txt"))
    #expect(third.change == .newVersion && third.source == first.source)
    let source = try #require(try ledger.store.sources().first)
    #expect(source.version == 3 && source.snapshot == first.snapshot)
    try ledger.add(article("Trade is 40.", path: "b.txt"))
    #expect(try ledger.store.relations().map { Set([$0.aValue, $0.bValue]) } == [["30.", "40."]])
    #expect(try ledger.store.damages() == [])
    #expect(try ledger.add(article("Trade is 50.", path: "else.txt")).change == .unchanged)
    let given = SourceMetadata(publisher: "The Mirror")
    try ledger.add(article("Trade is 30.", given: SourceMetadata(publisher: "The Paper")))
    #expect(try ledger.add(article("Trade is 50.", given: given)).change == .secondSource)
  }

  @Test("of two sources at one path, a new version belongs to the one whose publisher it has")
  func versionOfSecondSource() throws {
    for publishers in [["The Paper", "The Mirror"], ["The Mirror", "The Paper"]] {
      let ledger = try TestLedger()
      for publisher in publishers {
        try ledger.add(article("Trade is 30.", given: SourceMetadata(publisher: publisher)))
      }
      let given = SourceMetadata(publisher: "The Mirror")
      let outcome = try ledger.add(article("Trade is 50.", given: given))
      #expect(outcome.change == .newVersion)
      let sources = try ledger.store.sources()
      #expect(sources.first { $0.id == outcome.source }?.metadata.publisher == "The Mirror")
      #expect(Set(sources.map(\.metadata.publisher)) == ["The Paper", "The Mirror"])
      #expect(Set(sources.map(\.version)) == [1, 2])
    }
  }

  @Test("a date that is learnt later changes the relations, whichever way it is told")
  func describing() throws {
    let ledger = try TestLedger()
    let first = try ledger.add(article("Trade is 30.", given: dated("2024-05-02")))
    try ledger.add(article("Trade is 50.", path: "b.txt"))
    #expect(try ledger.store.relations().map(\.kind) == [.conflict])
    #expect(try ledger.add(article("Trade is 50.", path: "b.txt", given: dated("2024-06-01"))).change == .described)
    #expect(try ledger.store.relations().map(\.kind) == [.update])
    try ledger.store.describe(source: first.source, as: dated("2024-06-01"), comparator: TopicComparator())
    #expect(try ledger.store.relations().map(\.kind) == [.conflict])
    #expect(try ledger.kinds().suffix(3) == ["describe", "relations", "relations"])
    #expect(try ledger.store.damages() == [])
  }

  @Test("a date given with a new version holds for the old version, too")
  func describingOldVersions() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 50.", path: "b.txt", given: dated("2024-06-01")))
    try ledger.add(article("Trade is 30."))
    try ledger.add(article("Trade is 40.", given: dated("2024-05-02")))
    let kinds = try ledger.store.database.read { try String.fetchAll($0, sql: "SELECT type FROM relation") }
    #expect(kinds == ["update", "update"])
  }

  @Test("a source that is not there cannot be described")
  func describingNothing() throws {
    let ledger = try TestLedger()
    #expect(throws: StoreError.unknownId(prefix: "zzzz", kind: "source")) {
      try ledger.store.describe(source: "zzzz", as: SourceMetadata(title: "T"), comparator: TopicComparator())
    }
    #expect(try ledger.count("log") == 0)
  }

  @Test("claims of a text that gave none before are added, and compared")
  func claimsLater() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 50.", path: "b.txt"))
    let whole = try article("Trade is 30.")
    var bare = whole
    (bare.claims, bare.names) = ([], [:])
    #expect(try ledger.add(bare).change == .added)
    #expect(try ledger.add(bare).change == .unchanged)
    #expect(try ledger.store.relations().isEmpty)
    #expect(try ledger.add(whole).change == .added)
    #expect(try ledger.store.relations().map(\.kind) == [.conflict])
    #expect(try ledger.add(whole).change == .unchanged)
    #expect(try ledger.store.damages() == [])
  }
}

@Suite("One transaction a document")
struct AtomicAddTests {
  @Test("a document that fails halfway leaves nothing, and can be added afterwards")
  func constraint() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Toll is 5.", path: "b.txt"))
    let before = try ledger.counts()
    let sound = try article("Trade is 30.", "Toll is 7.", shingles: Array(0..<40))
    var broken = sound
    broken.claims.append(broken.claims[0])
    #expect(throws: StoreError.self) { try ledger.add(broken) }
    #expect(try ledger.counts() == before)
    #expect(try ledger.store.damages() == [])
    let outcome = try ledger.add(sound)
    #expect(try outcome == TestLedger().add(sound))
    #expect(try ledger.store.relations().count == 1)
    #expect(try ledger.store.search(["trade"], limit: 9).count == 1)
  }

  @Test("a full disk is told as such, leaves nothing, and a retry works")
  func fullDisk() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Toll is 5.", path: "b.txt"))
    let before = try ledger.counts()
    let large = try article(
      "Trade is 30.", String(repeating: "Nothing new was said. ", count: 5000), shingles: Array(0..<9000))
    let pages: Int = try ledger.value("PRAGMA page_count") ?? 0
    try ledger.store.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
    }
    #expect(throws: StoreError.full(path: ledger.path)) { try ledger.add(large) }
    #expect(try ledger.counts() == before)
    #expect(try ledger.store.damages() == [])
    try ledger.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    #expect(try ledger.add(large).change == .added)
    #expect(try ledger.store.damages() == [])
  }
}
