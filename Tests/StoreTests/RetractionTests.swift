import Comparison
import Document
import Foundation
import Testing

@testable import Store

@Suite("Retracting and redacting")
struct RetractionTests {
  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", "Toll is 5.", shingles: Array(0..<40), speaker: "Hakan Şahin"))
    try ledger.add(article("Trade is 50.", "Toll is 5.", path: "b.txt", shingles: Array(0..<40)))
    return ledger
  }

  private func claim(_ text: String, _ ledger: TestLedger) throws -> StoredClaim {
    try #require(try ledger.store.claims().first { $0.text == text })
  }

  @Test("a retracted claim stays, takes no part in anything, and comes back by undo")
  func claim() throws {
    let ledger = try ledger()
    let (store, trade) = (ledger.store, try claim("Trade is 30.", ledger))
    let before = try store.relations()
    try store.retract(.claims([trade.id]), reason: "a misprint")
    #expect(try store.claims(ids: [trade.id]).first?.retraction == Retraction(reason: "a misprint", isRedacted: false))
    #expect(try !store.claims().contains { $0.id == trade.id })
    #expect(try store.search(["Trade"], limit: 5).map(\.text) == ["Trade is 50."])
    #expect(try store.search(["Trade"], limit: 1).map(\.text) == ["Trade is 50."])
    #expect(try store.relations().map(\.kind) == [.overlap])
    #expect(try store.sources().map(\.claimCount) == [1, 2])
    #expect(try store.log(limit: 1).first?.decision == Decision(.claims([trade.id]), .retracted, reason: "a misprint"))
    #expect(throws: StoreError.knownRetraction(isRedacted: false)) {
      try store.retract(.claims([trade.id]), reason: "again")
    }
    #expect(try store.damages() == [])
    // What comes later does not agree with it either.
    try ledger.add(article("Trade is 30.", path: "c.txt"))
    #expect(try store.relations().filter { $0.a == trade.id || $0.b == trade.id }.isEmpty)
    #expect(try store.undo(comparator: TopicComparator())?.decision?.verdict == .retracted)
    #expect(try store.claims(ids: [trade.id]).first?.retraction == nil)
    #expect(Set(try store.relations()).isSuperset(of: before))
    #expect(try store.damages() == [])
  }

  @Test("a retracted source takes its claims with it, but for those that another source with its bytes has")
  func source() throws {
    let ledger = try ledger()
    let store = ledger.store
    let first = try #require(try store.sources().first)
    try store.retract(.source(first.id), reason: "a hoax")
    #expect(try store.sources().map(\.retraction?.reason) == ["a hoax", nil])
    #expect(try store.sources().map(\.claimCount) == [0, 2])
    #expect(try store.relations().isEmpty)
    #expect(try store.claims().count == 2)
    try ledger.add(
      article(
        "Trade is 30.", "Toll is 5.", path: "again.txt", given: SourceMetadata(publisher: "The Mirror"),
        speaker: "Hakan Şahin"))
    #expect(try store.sources().count == 2, "the publisher was not known: it describes the source")
    try store.describe(source: first.id, as: SourceMetadata(publisher: "The Paper"), comparator: TopicComparator())
    try ledger.add(
      article(
        "Trade is 30.", "Toll is 5.", path: "again.txt", given: SourceMetadata(publisher: "The Mirror"),
        speaker: "Hakan Şahin"))
    #expect(try store.sources().count == 3)
    #expect(try store.claims().count == 4)
    #expect(try store.relations().count == 2)
    #expect(try store.damages() == [])
  }

  @Test("an edited file keeps what was retracted")
  func newVersion() throws {
    let ledger = try ledger()
    let trade = try claim("Trade is 30.", ledger)
    try ledger.store.retract(.claims([trade.id]), reason: "a misprint")
    try ledger.add(article("Trade is 30.", "Toll is 5.", "Sugar is 1.", speaker: "Hakan Şahin"))
    #expect(try !ledger.store.relations().contains { $0.kind == .conflict })
    #expect(try ledger.store.claims(ids: [trade.id]).first?.retraction != nil)
  }

  @Test("of a redacted text nothing is left in the file, and the log still holds")
  func redacting() throws {
    let ledger = try ledger()
    let store = ledger.store
    let (trade, first) = (try claim("Trade is 30.", ledger), try #require(try store.sources().first))
    let report = try store.redact(source: first.id, reason: "asked for", comparator: TopicComparator())
    #expect(report == RedactionReport(snapshotCount: 1, claimCount: 2, otherSources: [], isFileClean: true))
    #expect(try store.claims(ids: [trade.id]).first?.retraction == Retraction(reason: "asked for", isRedacted: true))
    #expect(try store.relations().isEmpty && store.lineage().isEmpty)
    #expect(try store.claims().map(\.text) == ["Trade is 50.", "Toll is 5."])
    #expect(try store.search(["Hakan"], limit: 5).isEmpty)
    #expect(try store.entities().allSatisfy { $0.claimCount == 1 })
    #expect(try store.damages(isStrict: true) == [])
    #expect(throws: StoreError.knownRetraction(isRedacted: true)) {
      try store.redact(source: first.id, reason: "again", comparator: TopicComparator())
    }
    #expect(try store.undo(comparator: TopicComparator()) == nil)
    #expect(throws: StoreError.redactedText) {
      try ledger.add(article("Trade is 30.", "Toll is 5.", shingles: Array(0..<40), speaker: "Hakan Şahin"))
    }
    try ledger.add(article("Trade is 31.", "Toll is 5."))
    #expect(try store.relations().count == 2)
    #expect(try store.damages(isStrict: true) == [])
    try store.close()
    for name in try ledger.folder.names() {
      let file = String(decoding: try ledger.folder.read(name), as: UTF8.self)
      #expect(!file.contains("Trade is 30") && !file.contains("Hakan") && !file.contains("hakan"), "\(name)")
    }
  }

  @Test("whoever redacts a source is told of others with the same text")
  func sharedText() throws {
    let ledger = try TestLedger()
    try ledger.add(article("Trade is 30.", given: SourceMetadata(publisher: "The Paper")))
    try ledger.add(article("Trade is 30.", path: "b.txt", given: SourceMetadata(publisher: "The Mirror")))
    let sources = try ledger.store.sources()
    let report = try ledger.store.redact(source: sources[0].id, reason: "x", comparator: TopicComparator())
    #expect(report.otherSources == [sources[1].id])
    #expect(try ledger.store.sources().allSatisfy { $0.retraction?.isRedacted == true })
    #expect(try ledger.store.damages() == [])
  }

  @Test("a claim that a person noted is taken back, and can be noted again")
  func noted() throws {
    let ledger = try ledger()
    let old = try claim("Trade is 30.", ledger)
    var mine = try article("Trade is 50.", path: "x.txt").claims[0]
    mine.id = ContentHash(of: "mine".utf8).base32
    mine.occurrences = old.occurrences
    let store = ledger.store
    let before = try store.relations()
    for _ in 0..<2 {
      try store.note(mine, of: old.snapshot, [], correcting: old.id, comparator: TopicComparator())
      #expect(try store.relations(of: mine.id).map(\.kind) == [.overlap])
      #expect(try store.relations(of: old.id).isEmpty)
      #expect(try store.damages() == [])
      #expect(try store.undo(comparator: TopicComparator())?.decision?.verdict == .noted)
      #expect(try store.relations() == before)
      #expect(try store.claims(ids: [mine.id]).first?.isWithdrawn == true)
      #expect(try store.damages() == [])
    }
  }

  @Test("what was said of two names is taken back")
  func aliases() throws {
    let ledger = try ledger()
    let before = try ledger.store.entities()
    let (a, b) = ("name:toll", "name:trade")
    for verdict in [AliasDecisions.Verdict.same, .different, .same] {
      if verdict == .different { _ = try ledger.store.undo(comparator: TopicComparator()) }
      try ledger.store.decide(AliasDecisions.Decision(a, b, verdict), comparator: TopicComparator())
    }
    #expect(try ledger.store.aliasDecisions().map(\.verdict) == [.same])
    #expect(try ledger.store.undo(comparator: TopicComparator())?.decision?.verdict == .same)
    #expect(try ledger.store.aliasDecisions().map(\.verdict) == [.different])
    #expect(try ledger.store.undo(comparator: TopicComparator())?.decision?.verdict == .different)
    #expect(try ledger.store.aliasDecisions().isEmpty)
    #expect(try ledger.store.entities() == before)
    #expect(try ledger.store.damages() == [])
  }
}
