import Comparison
import Document
import LedgerTestSupport
import Testing

@testable import Store

@Suite("Taking back what was said of a source")
struct UndoDescriptionTests {
  private let ledger: TestLedger
  private let source: String

  init() throws {
    ledger = try TestLedger()
    source = try ledger.add(article("Trade is 30.", found: SourceMetadata(title: "Talks"))).source
    try ledger.add(article("Trade is 50.", path: "b.txt", given: SourceMetadata(date: CalendarDate(iso: "2024-05"))))
  }

  private func describe(_ metadata: SourceMetadata) throws {
    try ledger.store.describe(source: source, as: metadata, comparator: TopicComparator())
  }

  private func undo() throws -> UndoneAct? { try ledger.store.undo(comparator: TopicComparator()) }

  private func metadata() throws -> SourceMetadata? { try ledger.store.sources().first?.metadata }

  @Test("goes back step by step, between decisions, to what it was added with")
  func steps() throws {
    let claim = try #require(try ledger.store.claims().first)
    let note = Decision(.claims([claim.id]), .note, reason: "a remark")
    let (one, two) = (SourceMetadata(title: "One"), SourceMetadata(title: "Two", author: "Ida"))
    try describe(one)
    try ledger.store.decide(note, comparator: TopicComparator())
    try describe(two)
    #expect(try undo() == .description(source: source, two))
    #expect(try metadata() == one)
    // Said again, it is taken back again.
    try describe(two)
    #expect(try undo() == .description(source: source, two))
    #expect(try undo() == .decision(note))
    #expect(try undo() == .description(source: source, one))
    #expect(try metadata() == SourceMetadata(title: "Talks"))
    #expect(try undo() == nil)
    #expect(try ledger.store.damages() == [])
    #expect(try ledger.kinds().filter { $0 == "undo" }.count == 4)
  }

  @Test("a date that is taken back changes what the claims are compared as")
  func date() throws {
    #expect(try ledger.store.relations().map(\.kind) == [.conflict])
    try describe(SourceMetadata(date: CalendarDate(iso: "2023")))
    #expect(try ledger.store.relations().map(\.kind) == [.update])
    _ = try undo()
    #expect(try ledger.store.relations().map(\.kind) == [.conflict])
    #expect(try ledger.store.damages() == [])
  }
}
