import Foundation
import Testing

@testable import LedgerCommand

@Suite("ledger cite --format") struct CiteFormatsTests {
  private let place: Workplace
  private let ids: [String]

  init() throws {
    place = try Workplace()
    try place.write(SampleArticle.courier, to: "courier.txt")
    try place.write(SampleArticle.gazette, to: "gazette.txt")
    try place.ledger("add", "courier.txt", "--url", "https://courier.example.org/tunnel")
    try place.ledger("add", "gazette.txt")
    ids = try place.ledger("claims", "--json").objects().compactMap { $0["id"] as? String }
  }

  @Test("every format says where it is from; several ids are one bibliography")
  func formats() throws {
    let first = try #require(ids.first)
    for format in CitationFormat.allCases {
      let run = try place.ledger("cite", first, "--format", format.rawValue)
      #expect(run.status == 0 && run.errors.isEmpty)
      let word = format == .link ? "courier.example.org" : "Northport"
      #expect(run.output.contains(word), "\(format)")
      let both = try place.ledger("cite", first, first, "--source", "courier.txt", "--format", format.rawValue)
      #expect(both.status == 0)
      if [.bibtex, .cslJSON, .ris].contains(format) { #expect(both.output == run.output) }
    }
  }

  @Test("unknown author and date are written as the style wants it")
  func unknown() throws {
    let apa = try place.ledger("cite", "--source", "gazette.txt", "--format", "apa").output
    #expect(apa == "The tunnel nobody asked for. (n.d.).\n")
  }

  @Test("one that cannot be cited is told, the others are cited")
  func batch() throws {
    let run = try place.ledger("cite", try #require(ids.first), "zzzz", "--format", "chicago")
    #expect(run.status == 1)
    #expect(
      run.output.contains("approves harbour tunnel") && run.errors.contains("no claim has an id that begins with zzzz"))
  }

  @Test("a link needs an address")
  func links() throws {
    let both = try place.ledger("cite", "--source", "courier.txt", "--source", "gazette.txt", "--format", "link")
    #expect(both.status == 1)
    #expect(both.output == "https://courier.example.org/tunnel\n")
    #expect(both.errors.contains("gazette.txt has no address on the web"))
  }

  @Test("the JSON formats are JSON")
  func json() throws {
    for format in ["csl-json", "web-annotation"] {
      let run = try place.ledger(arguments: ["cite"] + ids.prefix(3) + ["--format", format])
      #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [Any])
    }
    let run = try place.ledger(arguments: ["cite"] + ids.prefix(2) + ["--json", "--source", "gazette.txt"])
    #expect(try run.objects().count == 3)
  }
}
