import Document
import Foundation
import Ledger
import LedgerTestSupport
import Store
import Testing

/// Holds the program to what `fixtures/gold.jsonl` notes: a floor that nothing may fall below, no measure of quality.
@Suite struct FixtureGoldTests {
  private struct Reading {
    var views: [RelationView]
    var copies: [(copy: String, original: String)]
    var store: LedgerStore
  }

  private static func read() throws -> Reading {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try LedgerStore(path: folder.appendingPathComponent("ledger.sqlite").path, access: .create)
    let add = AddArticles(store: store)
    for source in try Fixtures.sources() {
      let metadata = SourceMetadata(
        title: source.title, author: source.author, publisher: source.publisher,
        date: source.date.flatMap { CalendarDate(iso: $0) })
      _ = try add.add(try Fixtures.bytes(source.file), path: source.file, relativePath: source.file, given: metadata)
    }
    let sources = try store.sources()
    let names = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0.path) })
    let copies = try Descent(store, sources).derivations
      .map { (names[$0.copy ?? ""] ?? "", names[$0.original ?? ""] ?? "") }
    let views = try FindRelations(store: store).views().filter { $0.score >= FindRelations.certainScore }
    return Reading(views: views, copies: copies, store: store)
  }

  private static func stands(_ gold: Fixtures.Relation.Side, _ side: RelationView.Side) -> Bool {
    guard gold.file == side.source.path, let wanted = gold.quote.map(bare) else { return false }
    return side.claim.occurrences.contains { occurrence in
      let quote = bare(occurrence.quote)
      return quote.contains(wanted) || wanted.contains(quote)
    }
  }

  private static func bare(_ text: String) -> String {
    squeezed(text).trimmingCharacters(in: CharacterSet(charactersIn: "“”\".,:;"))
  }

  private static func matches(_ gold: Fixtures.Relation, _ view: RelationView) -> Bool {
    (stands(gold.a, view.a) && stands(gold.b, view.b)) || (stands(gold.a, view.b) && stands(gold.b, view.a))
  }

  @Test func relationsOfTheFixtures() throws {
    let reading = try Self.read()
    let gold = try Fixtures.relations().filter { $0.type != "derived" && $0.a.file != $0.b.file }
    func found(_ type: String) -> Int {
      gold.filter { $0.type == type }.filter { relation in
        reading.views.contains { $0.kind.rawValue == type && Self.matches(relation, $0) }
      }.count
    }
    #expect(found("conflict") >= 17, "of 24")
    #expect(found("distortion") == 2, "of 2")
    #expect(found("dispute") == 2, "of 2")
    #expect(found("update") >= 8, "of 16")
    #expect(found("overlap") >= 20, "of 60")
  }

  @Test func noFalseAlarm() throws {
    let reading = try Self.read()
    let gold = try Fixtures.relations()
    for view in reading.views where view.kind == .conflict || view.kind == .distortion {
      let known = gold.filter { Self.matches($0, view) }.map(\.type)
      #expect(
        known.contains { $0 == "conflict" || $0 == "distortion" },
        "\(view.a.claim.text) | \(view.b.claim.text) is \(known)")
    }
  }

  @Test func oneArticleIsACopy() throws {
    let copies = try Self.read().copies
    #expect(copies.count == 1)
    #expect(copies.first?.copy == "web-copy-uneasy-neighbors.txt")
    #expect(copies.first?.original == "think-tank-uneasy-neighbors.txt")
  }

  /// Read again with plain byte slicing, apart from the reader.
  @Test func everyRangeDecodesToItsQuote() throws {
    let store = try Self.read().store
    let sources = try store.sources()
    let files = Dictionary(uniqueKeysWithValues: sources.map { ($0.snapshot, ($0.path, $0.encoding)) })
    let claims = try store.claims()
    #expect(claims.count > 200)
    for claim in claims {
      let (file, encoding) = try #require(files[claim.snapshot])
      let bytes = try Fixtures.bytes(file)
      for occurrence in claim.occurrences {
        let ranges = occurrence.ranges.map(\.bytes)
        #expect(
          quoteLawHolds(quote: occurrence.quote, ranges: ranges, of: bytes, encoding), "\(file): \(occurrence.quote)")
      }
    }
    #expect(try store.damages().isEmpty)
  }

  @Test func furnitureAndHeadlinesGiveNoClaims() throws {
    let store = try Self.read().store
    for occurrence in try store.claims().flatMap(\.occurrences) {
      #expect(["body", "list item", "caption"].contains(occurrence.block), "\(occurrence.quote)")
    }
    let furniture = [
      "Photo by", "ADVERTISEMENT", "Reporting by", "min read", "Telephone", "senior fellow", "nonpartisan",
    ]
    for claim in try store.claims() {
      #expect(!furniture.contains { claim.occurrences[0].quote.contains($0) }, "\(claim.text)")
    }
  }

  @Test func hyphensOfTheFixtures() throws {
    let document = try AnyDocumentReader().read(try Fixtures.bytes("opinion-narrow-columns.txt"))
    #expect(document.joinedHyphens == 45)
    let text = document.text.string(in: document.text.range)
    for word in ["East-West", "long-term", "Erzurum-Tabriz", "Trans-Caspian", "well-intentioned"] {
      #expect(text.contains(word))
    }
  }
}
