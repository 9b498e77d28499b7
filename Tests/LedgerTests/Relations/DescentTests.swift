import Comparison
import Document
import LedgerTestSupport
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
    return try Descent(ledger.store, sources).derivations
      .map { [names[$0.copy ?? ""] ?? "?", names[$0.original ?? ""] ?? "?"] }
  }

  @Test("without dates the one that adds nothing is the copy")
  func shorter() throws {
    let ledger = try TestLedger()
    #expect(try ledger.add(copy).derivation == nil)
    let report = try ledger.add(original)
    #expect(report.derivation?.original == report.source.id)
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

  @Test("a retelling in other words is found whichever comes first; another report of the event is independent")
  func retelling() throws {
    let articles = [
      TestArticle("ferry.txt", RetoldReport.ferry, date: "2024-05-05"),
      TestArticle("retold.txt", RetoldReport.retold, date: "2024-05-06"),
      TestArticle("own.txt", RetoldReport.ownReport, date: "2024-05-06"),
    ]
    for order in articles.permutations {
      let ledger = try TestLedger()
      try ledger.add(order)
      #expect(try copies(ledger) == [["retold.txt", "ferry.txt"]])
      let sources = try ledger.store.sources()
      #expect(try Descent(ledger.store, sources).independentCount(sources.map(\.id)) == 2)
      #expect(try ledger.store.damages() == [])
    }
  }

  private func lineage(_ a: String, _ b: String, shingles: Int) -> StoredLineage {
    // Who takes over sentences takes over names with them.
    let (none, names) = (Kinship.Share(a: 0, b: 0, shared: 0), Kinship.Share(a: 6, b: 6, shared: 2))
    return StoredLineage(
      a: a, b: b,
      kinship: Kinship(
        shingles: Kinship.Share(a: 100, b: 100, shared: shingles), specifics: none, names: names))
  }

  @Test("sources on one snapshot are one witness, and so are all that descend from one text")
  func witnesses() {
    func source(_ id: String, _ snapshot: String, size: Int = 100) -> StoredSource {
      StoredSource(
        id: id, metadata: SourceMetadata(), path: id, snapshot: snapshot, version: 1, claimCount: 0, encoding: .utf8,
        joinedHyphens: 0, sha256: "", size: size)
    }
    let sources = [source("a", "s"), source("b", "s"), source("c", "t"), source("d", "u"), source("e", "v")]
    let descent = Descent(sources, [lineage("s", "t", shingles: 20), lineage("t", "u", shingles: 30)])
    #expect(!descent.areIndependent("a", "b") && !descent.areIndependent("a", "d"))
    #expect(descent.areIndependent("a", "e") && descent.areIndependent("d", "e"))
    #expect(descent.independentCount(["a", "b", "c", "d"]) == 1)
    #expect(descent.independentCount(sources.map(\.id)) == 2)
    #expect(descent.independentCount([]) == 0)
    #expect(descent.derivations.map(\.kinship.shingles.shared) == [30, 20])
  }

  private func source(_ id: String, publisher: String? = nil, date: String? = nil) -> StoredSource {
    StoredSource(
      id: id, metadata: SourceMetadata(publisher: publisher, date: date.flatMap { CalendarDate(iso: $0) }), path: id,
      snapshot: id, version: 1, claimCount: 0, encoding: .utf8, joinedHyphens: 0, sha256: "", size: 100)
  }

  @Test("a credit tells the direction even against the dates, and only when it names the other's publisher")
  func credit() throws {
    let sources = [source("a", publisher: "Reuters", date: "2024-05-02"), source("b", date: "2024-05-01")]
    let pairs = [lineage("a", "b", shingles: 20)]
    let credited = Descent(sources, pairs, credits: ["b": [CreditLine(name: "Reuters", words: "Reuters reported")]])
    #expect(credited.derivations.map(\.copy) == ["b"])
    #expect(credited.derivations.map(\.direction) == [.credit("Reuters reported")])
    let other = Descent(sources, pairs, credits: ["b": [CreditLine(name: "Bloomberg", words: "Bloomberg reported")]])
    #expect(other.derivations.map(\.copy) == ["a"])
    #expect(other.derivations.map(\.direction) == [.date])
  }

  @Test("little that is shared is enough with a credit, and not without")
  func weak() {
    let sources = [source("a", publisher: "Reuters"), source("b")]
    let share = Kinship.Share(a: 20, b: 20, shared: 13, ordered: 12)
    let pair = StoredLineage(
      a: "a", b: "b", kinship: Kinship(shingles: Kinship.Share(a: 90, b: 90, shared: 0), specifics: share, names: share)
    )
    #expect(Descent(sources, [pair]).areIndependent("a", "b"))
    let credits = ["b": [CreditLine(name: "Reuters", words: "told Reuters")]]
    #expect(!Descent(sources, [pair], credits: credits).areIndependent("a", "b"))
  }

  @Test("two that carry the text of one agency have a common origin")
  func commonOrigin() {
    let credit = [CreditLine(name: "AP", words: "(AP)")]
    let descent = Descent(
      [source("a", publisher: "Herald", date: "2024-05-01"), source("b", publisher: "Gazette", date: "2024-05-03")],
      [lineage("a", "b", shingles: 60)], credits: ["a": credit, "b": credit])
    #expect(descent.derivations.map(\.direction) == [.commonOrigin("(AP)")])
    #expect(descent.copy(between: "a", and: "b") == nil && descent.isDerivation(between: "a", and: "b"))
    #expect(descent.independentCount(["a", "b"]) == 1)
  }

  @Test("without credit, dates and a difference of content the direction is unknown, and they are one witness")
  func unknownDirection() {
    let descent = Descent([source("a"), source("b")], [lineage("a", "b", shingles: 60)])
    #expect(descent.derivations.map(\.direction) == [.unknown])
    #expect(descent.derivations.map(\.original) == [nil])
    #expect(!descent.areIndependent("a", "b"))
  }

  @Test("what an article gives to a source by its name has that source as its origin")
  func origins() {
    let (ministry, courier) = (
      source("m", publisher: "Ministry of the Interior of Utopia"), source("c", publisher: "Courier")
    )
    let post = source("p", publisher: "Post")
    let origins = ClaimOrigins(Descent([ministry, courier, post], []))
    #expect(origins.independentCount([(nil, ministry), (nil, courier)]) == 2)
    #expect(origins.independentCount([(nil, ministry), ("the Interior Ministry", courier)]) == 1)
    #expect(origins.independentCount([("the Interior Ministry", post), ("Interior Ministry", courier)]) == 2)
    #expect(
      origins.independentCount([("the Interior Ministry", post), ("Interior Ministry", courier), (nil, ministry)]) == 1)
    #expect(origins.independentCount([("Mayor Ada Brandt", courier), (nil, post)]) == 2)
    #expect(origins.independentCount([]) == 0)
  }

  @Test("two that share nothing are one witness where others lead from one to the other")
  func chain() throws {
    let ledger = try TestLedger()
    let parts = [
      "The Marlow orchestra sold its old harp to a collector in Ghent for 4,300 euros and bought two bassoons with the money.",
      "Conductor Elise Brandt said in Hamar that 17 players had rehearsed in coats since the boiler of the hall broke down.",
      "A brewery called Tidewell lent them 60 folding chairs, a piano without its lid and the smaller of its two cellars.",
      "On 8 June 2024 they played in Vestby before 212 people, most of whom had come by the last train from Moss.",
    ]
    func article(_ name: String, _ range: ClosedRange<Int>) -> TestArticle {
      TestArticle(name, range.map { parts[$0] }.joined(separator: "\n\n"))
    }
    try ledger.add([article("a.txt", 0...1), article("b.txt", 1...2), article("c.txt", 2...3)])
    try ledger.add([TestArticle("d.txt", Filler.border), TestArticle("e.txt", Filler.harbour)])
    let sources = try ledger.store.sources()
    let all = try Descent(ledger.store, sources)
    #expect(all.derivations.count == 2)
    for first in sources {
      for second in sources where first.id < second.id {
        let some = try Descent(ledger.store, among: [first, second], between: [])
        #expect(some.areIndependent(first.id, second.id) == all.areIndependent(first.id, second.id))
      }
    }
    let ends = sources.filter { ["a.txt", "c.txt", "d.txt"].contains($0.path) }
    let some = try Descent(ledger.store, among: ends, between: [])
    #expect(some.independentCount(ends.map(\.id)) == 2)
  }
}
