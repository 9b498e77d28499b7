import Testing

@testable import Document

@Suite struct MetadataReaderTests {
  private func metadata(_ text: String) throws -> SourceMetadata {
    try AnyDocumentReader().read(Array(text.utf8)).metadata
  }

  @Test func whatTheTextSays() throws {
    let found = try metadata(
      """
      Ferries stop as strike spreads

      By Lena Ortiz and Paul Adeyemi

      PIRAEUS, Greece, May 4 (Strait Wire) — Ferry crews walked off their ships on Monday, unions said.

      https://example.org/ferries
      """)
    #expect(found.title == "Ferries stop as strike spreads")
    #expect(found.author == "Lena Ortiz, Paul Adeyemi")
    #expect(found.publisher == "Strait Wire")
    #expect(found.url == "https://example.org/ferries")
  }

  @Test func biographiesNameTheAuthorsWhenNoBylineDoes() throws {
    let found = try metadata(
      """
      The pact has changed little in the valley. Trade is what it was.

      Nora Lindh is a research fellow at the Institute for River Studies.

      Tom Achebe is a professor of history in the city of Lund.
      """)
    #expect(found.author == "Nora Lindh, Tom Achebe")
    #expect(found.title == nil)
  }

  @Test func nothingIsGuessed() throws {
    #expect(try metadata("The council met on Monday (the first time) and voted for the plan.") == SourceMetadata())
  }
}
