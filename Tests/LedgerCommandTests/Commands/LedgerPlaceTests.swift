import Foundation
import Testing

@testable import LedgerCommand

/// Which ledger a command works on.
@Suite struct LedgerPlaceTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
  }

  @Test func theOptionStandsBeforeAndAfterTheCommand() throws {
    let run = try place.ledger("add", "courier.txt", "--db", "one.sqlite")
    #expect(run.output.hasPrefix("New ledger one.sqlite\n"))
    #expect(run.output.hasSuffix("Next: ledger --db one.sqlite conflicts\n"))
    #expect(!place.exists("ledger.sqlite"))
    let after = try place.ledger("sources", "--db", "one.sqlite")
    let before = try place.ledger("--db", "one.sqlite", "sources")
    #expect(after.status == 0)
    #expect(after.output == before.output)
    #expect(try place.ledger("--db", "two.sqlite", "sources").status == 66)
  }

  @Test func theOptionIsStrongerThanTheEnvironmentAndThatThanTheFolder() throws {
    try place.ledger("add", "courier.txt", "--publisher", "One")
    try place.ledger("add", "courier.txt", "--db", "two.sqlite", "--publisher", "Two")
    func publisher(_ run: Workplace.Run) throws -> String? { try run.objects().first?["publisher"] as? String }
    #expect(try publisher(try place.ledger("sources", "--json")) == "One")
    let environment = ["LEDGER_DB": place.path("two.sqlite")]
    #expect(try publisher(try place.ledger("sources", "--json", environment: environment)) == "Two")
    let both = try place.ledger("sources", "--json", "--db", "ledger.sqlite", environment: environment)
    #expect(try publisher(both) == "One")
    #expect(try publisher(try place.ledger("sources", "--json", environment: ["LEDGER_DB": ""])) == "One")
  }

  @Test func aFolderAboveHasTheLedger() throws {
    try place.ledger("add", "courier.txt")
    try place.write(SampleArticle.gazette, to: "a/b/gazette.txt")
    let run = try place.ledger("add", "gazette.txt", in: "a/b")
    #expect(!run.output.contains("New ledger"))
    #expect(try place.ledger("sources", "--json", in: "a/b").objects().count == 2)
    #expect(!place.exists("a/b/ledger.sqlite"))
  }

  @Test(arguments: [
    ("/home/u/work", "./ledger.sqlite", "articles/a.txt", "articles/a.txt"),
    ("/home/u/work/sub", "../ledger.sqlite", "a.txt", "sub/a.txt"),
    ("/home/u/work", "db/ledger.sqlite", "a.txt", "../a.txt"),
    ("/home/u/work", "/var/x/ledger.sqlite", "/srv/a.txt", "../../srv/a.txt"),
  ])
  func pathsAreSeenFromTheLedger(_ folder: String, _ ledger: String, _ file: String, _ expected: String) {
    let environment = Environment(
      ledgerPath: nil, currentFolder: folder, isOutputTerminal: false, isErrorTerminal: false, isColoured: false,
      width: 80)
    let location = LedgerLocation(named: ledger, environment)
    #expect(location.relativePath(of: file, environment) == expected)
  }
}
