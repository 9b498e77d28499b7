import Foundation
import Testing

/// What someone does who uses the program for the first time.
@Suite struct FirstSessionTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "articles/courier.txt")
    try place.write(SampleArticle.gazette, to: "articles/gazette.txt")
  }

  @Test func withoutACommandItTellsHowToBegin() throws {
    let run = try place.ledger()
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("ledger notes what articles claim"))
    for command in ["add", "conflicts", "cite"] { #expect(run.output.contains("  ledger \(command)")) }
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(run.errors.isEmpty)
    #expect(!place.exists("ledger.sqlite"))
  }

  @Test func addTellsOfEachFileAndOfTheLedger() throws {
    let run = try place.ledger("add", "articles")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "New ledger ./ledger.sqlite")
    #expect(lines.contains { $0.hasPrefix("  ✓ 2024-06-14 courier.txt") && $0.contains(" claims") })
    #expect(lines.contains { $0.hasPrefix("  ✓ (no date)  gazette.txt") })
    #expect(run.output.contains("1 line-break hyphen joined"))
    #expect(run.output.contains(#/date unknown: ledger source [a-z2-7]{4,} --date …/#))
    #expect(lines.contains { $0.hasPrefix("2 sources, 2 independent · ") })
    #expect(lines.last == "Next: ledger conflicts")
    // Scripts tell lines of files from lines of the ledger by their indent.
    #expect(lines.filter { !$0.hasPrefix(" ") }.count == 3)

    let again = try place.ledger("add", "articles/courier.txt")
    #expect(again.output.contains(#/^  = 2024-06-14 courier\.txt +already in the ledger\n/#))
    #expect(!again.output.contains("New ledger"))
  }

  @Test func aChangedFileIsANewVersion() throws {
    try place.ledger("add", "articles/courier.txt")
    try place.write(SampleArticle.courier + "\nThe mayor will open the tunnel in 2033.\n", to: "articles/courier.txt")
    let run = try place.ledger("add", "courier.txt", in: "articles")
    #expect(run.output.contains("version 2 of source"))
    let sources = try place.ledger("sources", "--json").objects()
    #expect(sources.count == 1)
    #expect(sources[0]["version"] as? Int == 2)
  }

  @Test func sourcesClaimsSearchShowAndVerify() throws {
    try place.ledger("add", "articles")
    let sources = try place.ledger("sources")
    #expect(sources.output.contains("“Northport council approves harbour tunnel”"))
    #expect(sources.output.contains("2 sources, 2 independent"))

    let claims = try place.ledger("claims", "--limit", "2")
    #expect(claims.output.hasPrefix("courier.txt  2024-06-14\n"))
    #expect(claims.output.contains(#/… \d+ more \(--limit\)\n$/#))

    let bySpeaker = try place.ledger("claims", "--speaker", "audit", "--json").objects()
    #expect(!bySpeaker.isEmpty)
    #expect(bySpeaker.allSatisfy { ($0["speaker"] as? String)?.contains("audit") == true })

    let ofOne = try place.ledger("claims", "--source", "gazette.txt", "--json").objects()
    #expect(Set(ofOne.compactMap { $0["file"] as? String }) == ["articles/gazette.txt"])

    let found = try place.ledger("search", "fishermen", "plan")
    #expect(found.output.contains("courier.txt:"))
    #expect(try place.ledger("search", "zebra").output == "No claim has all of these words: zebra\n")

    let id = try #require(try place.ledger("search", "ferry", "--json").objects().first?["id"] as? String)
    let shown = try place.ledger("show", String(id.prefix(10)))
    #expect(shown.status == 0)
    #expect(shown.output.contains("  Voice     "))
    #expect(shown.output.contains(#/bytes \d+-\d+; code points \d+-\d+/#))

    let verified = try place.ledger("verify")
    #expect(verified.status == 0)
    #expect(verified.output.isEmpty && verified.errors.isEmpty)
  }

  @Test func aCitationCanBePasted() throws {
    try place.ledger("add", "articles")
    let claim = try #require(try place.ledger("search", "harbour", "tunnel", "Monday", "--json").objects().first)
    let id = try #require(claim["id"] as? String)
    let text = try place.ledger("cite", String(id.prefix(8)))
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("“"))
    #expect(text.output.contains("kept in the ledger, verified"))
    #expect(text.output.contains("2024-06-14"))

    let markdown = try place.ledger("cite", "[^\(id.prefix(10))]", "--format", "markdown")
    #expect(markdown.output.contains("\n[^\(id.prefix(10))]: "))

    let json = try place.ledger("cite", id, "--format", "json").objects()
    #expect(json.count == 1)
    #expect(json[0]["verified"] as? Bool == true)
    // Whoever has the file finds the quote in it.
    let bytes = Array(SampleArticle.courier.utf8)
    let ranges = try #require(json[0]["ranges"] as? [[Int]])
    let quote = ranges.map { String(decoding: bytes[$0[0]..<$0[1]], as: UTF8.self) }.joined()
    #expect(json[0]["quote"] as? String == quote)
  }

  @Test func aSourceIsDescribedLater() throws {
    try place.ledger("add", "articles/gazette.txt")
    let source = try #require(try place.ledger("sources", "--json").objects().first)
    let id = try #require(source["id"] as? String)
    let run = try place.ledger("source", String(id.prefix(6)), "--date", "2024-06", "--publisher", "The Gazette")
    #expect(run.output.contains("  Date      2024-06\n"))
    #expect(run.output.contains("  Publisher The Gazette\n"))
    #expect(try place.ledger("source", "gazette.txt", "--json").objects()[0]["date"] as? String == "2024-06")
  }

  @Test func standardInputIsASource() throws {
    let run = try place.ledger("add", "-", "--name", "pasted", "--date", "2024-06-16", input: SampleArticle.gazette)
    #expect(run.output.contains("  ✓ 2024-06-16 pasted"))
    #expect(try place.ledger("sources", "--json").objects()[0]["file"] as? String == "pasted")
  }

  @Test func anotherLanguageIsToldAndReadOnlyWhenForced() throws {
    try place.write(SampleArticle.turkish, to: "liman.txt")
    let run = try place.ledger("add", "liman.txt")
    #expect(run.output.contains("text in Turkish: no claims (--force reads it)"))
  }

  @Test func conflictsSayWhatWasLookedAt() throws {
    try place.ledger("add", "articles/courier.txt")
    let claims = try place.ledger("claims", "--json").objects().count
    let run = try place.ledger("conflicts", "--exit-code")
    #expect(run.status == 0)
    #expect(run.output == "No conflicts among the \(claims) claims in 1 source.\n")
  }
}
