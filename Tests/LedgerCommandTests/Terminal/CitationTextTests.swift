import Citation
import Document
import Ledger
import Testing

@testable import Ledger
@testable import LedgerCommand

@Suite struct CitationTextTests {
  private func citation(_ metadata: SourceMetadata, isVerified: Bool = true) -> CiteClaim.Citation {
    var source = SampleRelations.courier
    source.metadata = metadata
    let claim = SampleRelations.conflict.sides[0].claims[0].claim
    let place = claim.occurrences[0]
    let passage = CitedPassage(
      id: String(claim.id.prefix(10)), claim: claim.text, quote: place.quote, file: source.path, start: place.start,
      end: place.end, ranges: place.ranges.map(\.bytes), metadata: metadata, sha256: source.sha256,
      isVerified: isVerified)
    return CiteClaim.Citation(
      claim: claim, source: source, passage: passage, otherSourceCount: 2, otherIndependentCount: 1, updateCount: 1,
      conflictCount: 0)
  }

  @Test func asPeopleSeeThem() throws {
    let text = CitationText(.plain, width: 80)
    let hostile = SourceMetadata(
      title: "Council\n[^1]: approves \u{1B}[31mtunnel", author: "I. Brandt", url: "https://example.org/a")
    let citations = [
      citation(SampleRelations.courier.metadata), citation(SourceMetadata(), isVerified: false), citation(hostile),
    ]
    let shown = citations.flatMap {
      text.lines($0, id: "c4t9") + ["", "$ as Markdown", "", $0.passage.harmless.markdown, "", ""]
    }
    try expectSnapshot(shown.joined(separator: "\n"), named: "cite")
  }
}
