import Foundation
import Testing

@testable import LedgerCommand

@Suite struct ReadTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let page = """
    <!DOCTYPE html><html><head><title>Tunnel approved | Harbour Post</title>
    <meta property="article:published_time" content="2024-05-04"><meta name="author" content="Mira Holt"></head>
    <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Tunnel approved</h1>
    <p>The mayor of Northport approved the tunnel on Friday &amp; signed the contract with the builders in the city hall.</p>
    <p>Work on the tunnel begins in nine weeks, <b>the council</b> said, and it will cost the city 40 million dollars.</p>
    </article><footer><a href="/terms">Terms</a></footer></body></html>

    """

  @Test func textOfAPage() throws {
    try place.write(Self.page, to: "page.html")
    let run = try place.ledger("read", "page.html")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("  Title     Tunnel approved\n  Author    Mira Holt\n  Date      2024-05-04\n"))
    #expect(run.output.contains("\nheadline\n  Tunnel approved\n"))
    #expect(run.output.contains("\nbody\n  The mayor of Northport approved the tunnel on Friday & signed the contract"))
    #expect(!run.output.contains("Sport\n") && !run.output.contains("Terms"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["page.html"])
  }

  /// The ranges are bytes of the file, without markup.
  @Test func placesOfBlocks() throws {
    try place.write(Self.page, to: "page.html")
    let bytes = Array(Self.page.utf8)
    let lines = try place.ledger("read", "--json", "page.html").output.split(separator: "\n")
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects[0]["media_type"] as? String == "text/html" && objects[0]["title"] as? String == "Tunnel approved")
    let last = try #require(objects.last)
    let ranges = try #require(last["ranges"] as? [[Int]])
    let pieces = ranges.map { String(decoding: bytes[$0[0]..<$0[1]], as: UTF8.self) }
    #expect(
      pieces == [
        "Work on the tunnel begins in nine weeks, ", "the council",
        " said, and it will cost the city 40 million dollars.",
      ])
    #expect(last["text"] as? String == pieces.joined())
    let shown = try place.ledger("read", "--offsets", "page.html").output
    #expect(shown.contains("body  5:4  bytes \(ranges[0][0])-\(ranges[0][1])"))
  }

  @Test func claimsOfAPageAreCitedAndVerified() throws {
    try place.write(Self.page, to: "page.html")
    #expect(try place.ledger("add", "page.html").status == 0)
    let claims = try place.ledger("claims", "--json").output.split(separator: "\n")
    #expect(!claims.isEmpty)
    for line in claims {
      let claim = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let id = try #require(claim["id"] as? String)
      #expect(try place.ledger("cite", id).status == 0)
      #expect(try place.ledger("show", id).status == 0)
    }
    let sources = try place.ledger("sources", "--json").output
    #expect(sources.contains("\"author\":\"Mira Holt\"") && sources.contains("2024-05-04"))
    #expect(try place.ledger("verify").status == 0)
  }

  @Test func otherTexts() throws {
    let run = try place.ledger("read", "-", input: "Harbour news\n\nThe mayor approved the tun-\nnel. Nobody asked.\n")
    #expect(run.output.contains("1 line-break hyphen joined") && run.output.contains("approved the tunnel."))
    #expect(try place.ledger("read", "missing.html").status == 66)
    #expect(try place.ledger("read", "-", input: "<html><script>x</script>").status == 65)
    #expect(try place.ledger("read").status == 64)
  }
}
