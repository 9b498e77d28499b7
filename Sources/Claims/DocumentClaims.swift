import Document
import Language

/// The claims of a document: statements with their place, duplicates folded, ids from content.
public struct DocumentClaims: Sendable {
  public let claims: [Claim]
  /// The names of each claim, by claim id: canonical key, name as written, kind.
  public let mentions: [String: [Mention]]

  public init(of document: Document, _ analysis: DocumentAnalysis, by extractor: some ClaimExtractor) {
    var claims: [Claim] = []
    var mentions: [String: [Mention]] = [:]
    var known: [Key: Int] = [:]
    for found in extractor.statements(in: analysis, of: document.text) {
      let occurrence = Occurrence(found.range, found.parts, in: found.block, of: document)
      guard !occurrence.ranges.isEmpty else { continue }
      let key = Key(text: found.statement.text, speaker: found.statement.attribution?.speaker)
      if let index = known[key] {
        claims[index].occurrences.append(occurrence)
        continue
      }
      let id = Claim.id(found.statement.text, occurrence.ranges.map(\.bytes), in: document.hash)
      // Two statements on the same bytes with the same words are one.
      guard mentions[id] == nil else { continue }
      known[key] = claims.count
      mentions[id] = found.mentions
      claims.append(Claim(id: id, statement: found.statement, occurrences: [occurrence]))
    }
    self.claims = claims
    self.mentions = mentions
  }

  private struct Key: Hashable {
    var text: String
    var speaker: String?
  }
}

extension Claim {
  /// The id of a proposition that stands at these bytes of a snapshot.
  public static func id(_ proposition: String, _ ranges: [ByteRange], in snapshot: ContentHash) -> String {
    let places = ranges.map { "\($0.start)-\($0.end)" }.joined(separator: ",")
    return ContentHash(of: "claim\0\(snapshot.hex)\0\(places)\0\(proposition)".utf8).base32
  }
}
