import Document
import LedgerTestSupport
import Store
import Testing

@testable import Ledger

@Suite("Noting a claim by hand")
struct NoteClaimTests {
  private let plain = TestArticle(
    "a.txt",
    """
    \(Filler.border)

    Foreign Minister Abbas Araghchi flew to Ankara on 3 May 2024. Araghchi, they
    say, wants a trade target of $30 billion.

    Nobody slept. The dam near Bazargan holds 40 million cubic metres. Nobody slept.
    """)
  private let other = TestArticle("b.txt", "\(Filler.school)\n\nTurkey and Iran set a trade target of $50 billion.")

  private func note(_ request: NoteClaim.Request, _ ledger: TestLedger) throws -> NoteClaim.Report {
    let source = try #require(try ledger.store.sources().first { $0.path == "a.txt" })
    return try NoteClaim(store: ledger.store)(request, in: source)
  }

  private func ledger() throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.add([plain, other])
    return ledger
  }

  @Test("the quote stands in the source, over a line's end, and keeps the quote law")
  func quote() throws {
    let ledger = try ledger()
    var request = NoteClaim.Request(quote: "they  say, wants a\ttrade target")
    request.text = "Turkey and Iran set a trade target of $30 billion"
    let report = try note(request, ledger)
    #expect(report.claim.text == request.text && report.claim.origin == "person")
    #expect(Quote.squeezed(report.claim.occurrences[0].quote) == "they say, wants a trade target")
    #expect(report.lines == [report.claim.occurrences[0].start.line])
    #expect(report.isCompared && report.relationCount == 1)
    #expect(try CiteClaim(store: ledger.store)(claim: report.claim.id).passage.isVerified)
    #expect(try ledger.store.damages() == [])
  }

  @Test("what the source does not say is refused")
  func noQuote() throws {
    let ledger = try ledger()
    for quote in ["a trade target of $40 billion", "", " ", "TRADE TARGET"] {
      #expect(throws: NoteClaimError.noSuchQuote) { try note(NoteClaim.Request(quote: quote), ledger) }
    }
  }

  @Test("of several places the first is taken, or the line that is named")
  func places() throws {
    let ledger = try ledger()
    let twice = TestArticle("a.txt", plain.text + "\n\nNobody slept, as people tell each other in the market.")
    try ledger.add(twice)
    var request = NoteClaim.Request(quote: "Nobody slept")
    request.text = "Nobody in Bazargan slept"
    let first = try note(request, ledger)
    #expect(first.lines.count == 3 && first.claim.occurrences[0].start.line == first.lines[0])
    request.line = first.lines[2]
    #expect(try note(request, ledger).claim.occurrences[0].start.line == first.lines[2])
    request.line = 1
    #expect(throws: NoteClaimError.notInLine(first.lines)) { try note(request, ledger) }
  }

  @Test("a quote that is a clause is read as the extractor reads it there")
  func clause() throws {
    let ledger = try ledger()
    let report = try note(NoteClaim.Request(quote: "The dam near Bazargan holds 40 million cubic metres."), ledger)
    #expect(report.claim.text == "The dam near Bazargan holds 40 million cubic metres")
    let features = try #require(try ledger.store.features(of: report.claim.id))
    #expect(features.quantities.count == 1 && features.verb == "hold")
  }

  @Test("a surname in own words is whom the article means")
  func names() throws {
    let ledger = try ledger()
    var request = NoteClaim.Request(quote: "flew to Ankara")
    request.text = "Araghchi went to Turkey"
    let report = try note(request, ledger)
    let full = try ledger.store.claims(mentioning: "Abbas Araghchi")
    #expect(full.contains(report.claim.id))
  }

  @Test("who says it can be told, and that nobody does")
  func speaker() throws {
    let ledger = try ledger()
    var request = NoteClaim.Request(quote: "The dam near Bazargan holds 40 million cubic metres")
    request.speaker = "An engineer"
    #expect(try note(request, ledger).claim.attribution?.speaker == "An engineer")
    request.speaker = nil
    request.isOwnVoice = true
    #expect(try note(request, ledger).claim.attribution == nil)
    #expect(throws: NoteClaimError.self) { try note(request, ledger) }
  }

  @Test("words without a statement are kept but not compared")
  func noStatement() throws {
    let ledger = try ledger()
    let report = try note(NoteClaim.Request(quote: "cubic"), ledger)
    #expect(report.claim.text == "cubic")
    var request = NoteClaim.Request(quote: "Nobody slept")
    request.text = "So much"
    let bare = try note(request, ledger)
    #expect(!bare.isCompared && bare.relationCount == 0)
    #expect(try ledger.store.damages() == [])
  }

  @Test("a headline that a person notes is compared as it stands")
  func fragment() throws {
    let ledger = try ledger()
    var request = NoteClaim.Request(quote: "they  say, wants a\ttrade target")
    request.text = "Turkey and Iran in pact on trade target of $30 billion"
    let report = try note(request, ledger)
    #expect(report.claim.text == request.text)
    #expect(report.isCompared)
    let features = try #require(try ledger.store.features(of: report.claim.id))
    #expect(features.quantities.count == 1 && features.entities.count == 2)
  }

  @Test("a claim of the same source is corrected; one of another is not")
  func corrected() throws {
    let ledger = try ledger()
    let claims = try ledger.store.claims()
    let old = try #require(claims.first { $0.text.contains("dam") })
    let foreign = try #require(claims.first { $0.text.contains("$50 billion") })
    var request = NoteClaim.Request(quote: old.occurrences[0].quote)
    request.text = "The dam near Bazargan holds 40 million cubic metres of water"
    request.supersedes = foreign.id
    #expect(throws: NoteClaimError.otherSource(claim: foreign.id)) { try note(request, ledger) }
    request.supersedes = old.id
    let report = try note(request, ledger)
    #expect(try CiteClaim(store: ledger.store)(claim: old.id).claim.supersededBy == report.claim.id)
    #expect(try !ledger.store.claims().contains { $0.id == old.id })
  }
}
