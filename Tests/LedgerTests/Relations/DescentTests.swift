import Document
import Testing

@testable import Ledger
@testable import Store

@Suite("Which source copies which")
struct DescentTests {
  private let original = TestArticle(
    "original.txt", Filler.border + "\n\nTurkey and Iran set a trade target of $30 billion. " + Filler.school)
  private let copy = TestArticle(
    "copy.txt", Filler.border + "\n\nTurkey and Iran set a trade target of $50 billion.")

  private func copies(_ ledger: TestLedger) throws -> [[String]] {
    let sources = try ledger.store.sources()
    let names = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0.path) })
    return try Descent(ledger.store, sources).copies.map { [names[$0.copy] ?? "?", names[$0.original] ?? "?"] }
  }

  @Test("without dates the shorter one is the copy")
  func shorter() throws {
    let ledger = try TestLedger()
    #expect(try ledger.add(copy).copy == nil)
    let report = try ledger.add(original)
    #expect(report.copy?.original == report.source.id)
    #expect(try copies(ledger) == [["copy.txt", "original.txt"]])
  }

  @Test("a date that is learnt later turns the direction")
  func lateDate() throws {
    let ledger = try TestLedger()
    try ledger.add([original, copy])
    var dated = original
    dated.metadata.date = CalendarDate(iso: "2024-03-02")
    try ledger.add(dated)
    #expect(try copies(ledger) == [["copy.txt", "original.txt"]])
    dated = copy
    dated.metadata.date = CalendarDate(iso: "2024-03-01")
    try ledger.add(dated)
    #expect(try copies(ledger) == [["original.txt", "copy.txt"]])
  }

  @Test("dates that may be the same day decide nothing")
  func partialDates() throws {
    let ledger = try TestLedger()
    var (early, late) = (original, copy)
    late.metadata.date = CalendarDate(iso: "2024-03")
    early.metadata.date = CalendarDate(iso: "2024-03-31")
    try ledger.add([early, late])
    #expect(try copies(ledger) == [["copy.txt", "original.txt"]])
  }

  @Test("an original that comes late turns a conflict between copies' readers into a distortion")
  func lateOriginal() throws {
    let ledger = try TestLedger()
    let post = TestArticle(
      "post.txt", Filler.harbour + "\n\nTurkey and Iran set a trade target of $30 billion.")
    try ledger.add([copy, post])
    #expect(try FindRelations(store: ledger.store).views().map(\.kind) == [.conflict])
    try ledger.add(original)
    let views = try FindRelations(store: ledger.store).views()
    #expect(views.filter { $0.kind == .distortion }.count == 1)
    let distortion = try #require(views.first { $0.kind == .distortion })
    #expect(try distortion.copy == ledger.source("copy.txt"))
    #expect(!distortion.isIndependent)
    #expect(views.contains { $0.kind == .conflict && $0.isIndependent })
  }

  @Test("sources on one snapshot are one witness, and so are all that descend from one text")
  func witnesses() {
    func source(_ id: String, _ snapshot: String, size: Int = 100) -> StoredSource {
      StoredSource(
        id: id, metadata: SourceMetadata(), path: id, snapshot: snapshot, version: 1, claimCount: 0, encoding: .utf8,
        joinedHyphens: 0, sha256: "", size: size)
    }
    let sources = [source("a", "s"), source("b", "s"), source("c", "t"), source("d", "u"), source("e", "v")]
    let descent = Descent(
      sources, [StoredLineage(a: "s", b: "t", sharedShingles: 20), StoredLineage(a: "t", b: "u", sharedShingles: 30)])
    #expect(!descent.areIndependent("a", "b") && !descent.areIndependent("a", "d"))
    #expect(descent.areIndependent("a", "e") && descent.areIndependent("d", "e"))
    #expect(descent.independentCount(["a", "b", "c", "d"]) == 1)
    #expect(descent.independentCount(sources.map(\.id)) == 2)
    #expect(descent.independentCount([]) == 0)
    #expect(descent.copies.map(\.sharedShingles) == [30, 20])
  }
}
