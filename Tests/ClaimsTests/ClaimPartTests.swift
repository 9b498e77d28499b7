import Claims
import Document
import Testing

@Suite struct ClaimPartTests {
  /// "subject: Norway | predicate: has approved": the words that the ranges of each part hold.
  private func parts(_ text: String) throws -> String {
    let bytes = Array(text.utf8)
    let occurrence = try #require(try readClaims(text).first?.occurrences.first)
    return occurrence.parts.map { part in
      part.role.rawValue + ": "
        + part.ranges.map { String(decoding: bytes[$0.bytes.start..<$0.bytes.end], as: UTF8.self) }
        .joined(separator: " … ")
    }.joined(separator: " | ")
  }

  @Test(arguments: [
    (
      "Norway has not yet approved the bid in Oslo.",
      "subject: Norway | predicate: has not … approved | object: the bid | argument: yet … in Oslo"
    ),
    (
      "The bid was approved by Norway on Monday.",
      "subject: by Norway | predicate: was approved | object: The bid | argument: on Monday"
    ),
    ("The toll is a burden for drivers.", "subject: The toll | predicate: is | object: a burden for drivers"),
  ])
  func partsOfAClaim(text: String, expected: String) throws {
    #expect(try parts(text) == expected)
  }

  @Test func aBrokenWordLeavesAGap() throws {
    #expect(
      try parts("The may-\nor of Bergen opened the bridge on Tuesday.").hasPrefix("subject: The may … or of Bergen"))
  }
}
