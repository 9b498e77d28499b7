import Claims
import Document
import Language
import LedgerTestSupport
import Testing

@Suite struct DocumentClaimsTests {
  private let text = """
    Norway opened the bri-
    dge in May, and the may-
    or of Bergen crossed it on foot with two hun-
    dred of her people be-
    hind her.
    The toll is 5 euros a car.

    The toll is 5 euros a car.
    """

  @Test func everyClaimIsTiedToItsBytes() throws {
    let bytes = Array(text.utf8)
    let claims = try readClaims(text)
    #expect(claims.count == 3)
    for occurrence in claims.flatMap(\.occurrences) {
      #expect(quoteLawHolds(quote: occurrence.quote, ranges: occurrence.ranges.map(\.bytes), of: bytes, .utf8))
      #expect(occurrence.ranges[0].startCodePoint == occurrence.ranges[0].bytes.start, "the text is ASCII")
    }
    #expect(claims[0].occurrences[0].ranges.count == 2, "a broken word leaves a gap")
  }

  @Test func sayingItTwiceIsOneClaimAtTwoPlaces() throws {
    let toll = try #require(try readClaims(text).last)
    #expect(toll.occurrences.map(\.start.line) == [6, 8])
  }

  @Test func idsComeFromContent() throws {
    let (first, again) = (try readClaims(text), try readClaims(text))
    #expect(first == again)
    #expect(Set(first.map(\.id)).count == first.count)
    #expect(first.allSatisfy { $0.id.count == 52 })
    let moved = try readClaims("\n" + text)
    #expect(Set(moved.map(\.id)).isDisjoint(with: first.map(\.id)), "other bytes are another snapshot")
  }

  @Test func contextAroundAQuote() throws {
    let claim = try #require(
      try readClaims("It rained for days. Norway opened the bridge in May. Nobody came to see it.").first {
        $0.statement.text.hasPrefix("Norway")
      })
    #expect(claim.occurrences[0].prefix == "It rained for days. ")
    #expect(claim.occurrences[0].suffix == ". Nobody came to see it.")
  }
}
