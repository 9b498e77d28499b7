import Citation
import Document
import LedgerTestSupport
import Store
import Testing

@testable import Ledger

@Suite("Quotes in changed files")
struct ReanchorFileTests {
  private static let before = """
    Drivers waited in the sun beside their lorries while guards drank tea.

    Turkey opened a customs hall at Kapikule in May 2024. Iran signed the border agreement in Tehran.

    The council rejected the tunnel in June 2023.
    """
  private static let after = """
    Drivers waited in the sun beside their lorries while guards drank tea.

    Turkey opened a customs hall at Kapikule in May 2025.

    The council rejected the tunnel in June 2023.
    """

  /// A ledger with the article as it was, in its folder.
  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.add(TestArticle("border.txt", Self.before, publisher: "The Wire"))
    try ledger.folder.write(Self.before.utf8, to: "border.txt")
    return ledger
  }

  private func statuses(_ claims: [AnchoredClaim]) -> [String: Anchor.Status] {
    func name(_ claim: AnchoredClaim) -> String {
      ["customs", "agreement", "tunnel"].first { claim.occurrence.quote.contains($0) } ?? claim.occurrence.quote
    }
    return Dictionary(claims.map { (name($0), $0.status) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("each claim is found, changed or lost; the new version holds the new places, the old one stays the proof")
  func reanchored() throws {
    let ledger = try ledger()
    let old = try ledger.store.claims()
    let report = try ReanchorFile(store: ledger.store)(Array(Self.after.utf8), at: "border.txt")
    #expect(report.isChanged && report.source.version == 2)
    let found = statuses(report.claims)
    #expect(found["customs"] == .changed && found["agreement"] == .lost && found["tunnel"] == .found)
    for claim in report.claims {
      guard let place = claim.place else { continue }
      #expect(
        quoteLawHolds(quote: place.quote, ranges: place.ranges.map(\.bytes), of: Array(Self.after.utf8), .utf8))
      if claim.status == .changed { #expect(place.quote.contains("2025") && claim.occurrence.quote.contains("2024")) }
    }
    let new = try ledger.store.claims(ClaimFilter(snapshots: [report.source.snapshot]))
    #expect(new.contains { $0.text.contains("tunnel") })
    for claim in old {
      #expect(try CiteClaim(store: ledger.store)(claim: claim.id).passage.isVerified)
      #expect(try ledger.store.claims(ids: [claim.id]) == [claim])
    }
    #expect(try ledger.store.damages() == [])
  }

  @Test("a claim that a person noted is carried into the new version, once")
  func carried() throws {
    let ledger = try ledger()
    let source = try #require(try ledger.store.sources().first)
    var request = NoteClaim.Request(quote: "guards drank tea")
    request.text = "The guards at the border did not hurry."
    let noted = try NoteClaim(store: ledger.store)(request, in: source)
    let report = try ReanchorFile(store: ledger.store)(Array(Self.after.utf8), at: "border.txt")
    #expect(report.carriedCount == 1)
    let new = try ledger.store.claims(ClaimFilter(snapshots: [report.source.snapshot]))
    let copy = try #require(new.first { $0.text == request.text })
    #expect(copy.id != noted.claim.id && copy.origin == LedgerStore.personOrigin)
    #expect(copy.occurrences.map(\.quote) == ["guards drank tea"])
    #expect(try ledger.store.damages() == [])
    let again = try ReanchorFile(store: ledger.store)(Array(Self.before.utf8), at: "border.txt")
    #expect(again.source.version == 3 && again.carriedCount == 0)
    #expect(
      try ledger.store.claims(ClaimFilter(snapshots: [again.source.snapshot])).contains { $0.id == noted.claim.id })
  }

  @Test("the same bytes change nothing; a file that no source was added from is refused; a source can be named")
  func sources() throws {
    let ledger = try ledger()
    let reanchor = ReanchorFile(store: ledger.store)
    let source = try #require(try ledger.store.sources().first)
    #expect(try !reanchor(Array(Self.before.utf8), at: "border.txt").isChanged)
    #expect(try ledger.store.sources().map(\.version) == [1])
    #expect(throws: ReanchorError.noSource) { try reanchor(Array(Self.after.utf8), at: "other.txt") }
    #expect(throws: ReanchorError.noSource) { try reanchor(Array(Self.after.utf8), at: nil) }
    #expect(throws: ReanchorError.document(.binary)) { try reanchor([0, 1, 2, 0], at: "border.txt") }
    let report = try reanchor(Array(Self.after.utf8), at: nil, source: source.id)
    #expect(report.source.id == source.id && report.source.version == 2)
    #expect(try ledger.store.sources().count == 1)
  }

  @Test("files on disk are compared with what is kept of them, and nothing is written")
  func files() throws {
    let ledger = try ledger()
    let check = CheckFiles(store: ledger.store)
    #expect(try check().map(\.state) == [.unchanged])
    try ledger.folder.write(Self.after.utf8, to: "border.txt")
    let finding = try #require(try check().first)
    guard case .changed(let claims) = finding.state else {
      Issue.record("not seen as changed")
      return
    }
    #expect(statuses(claims)["agreement"] == .lost && !finding.isSound)
    try ledger.folder.write((Self.before + "\n\nThe weather stayed fine.").utf8, to: "border.txt")
    #expect(try check().first?.isSound == true)
    try ledger.folder.write([], to: "border.txt")
    #expect(try check().map(\.state) == [.unreadable(.empty)])
    #expect(try ledger.store.sources().map(\.version) == [1])
  }
}
