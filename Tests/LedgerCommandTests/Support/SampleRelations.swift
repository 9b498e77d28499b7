import Claims
import Comparison
import Document
import Store

@testable import Ledger
@testable import Store

/// Groups of relations made by hand, so that their printing is tested apart from the rules that find them.
enum SampleRelations {
  static func source(_ name: String, _ metadata: SourceMetadata) -> StoredSource {
    StoredSource(
      id: ContentHash(of: name.utf8).base32, metadata: metadata, path: "articles/\(name)", snapshot: "snapshot \(name)",
      version: 1, claimCount: 7, encoding: .utf8, language: "en", joinedHyphens: 0,
      sha256: ContentHash(of: name.utf8).hex, size: 1200)
  }

  static func claim(
    _ text: String, _ quote: String, in source: StoredSource, line: Int, speaker: String? = nil,
    factuality: Claims.Statement.Factuality = .asserted, around: (String, String) = ("", "")
  ) -> StoredClaim {
    let start = line * 80
    let bytes = ByteRange(start, start + quote.utf8.count)
    let points = (start, start + quote.unicodeScalars.count)
    let place = Occurrence(
      textRange: TextRange(start, bytes.end), quote: quote, prefix: around.0, suffix: around.1, block: "body",
      ranges: [LocatedRange(bytes: bytes, startCodePoint: points.0, endCodePoint: points.1)],
      start: Position(line: line, column: 3, codePoint: points.0),
      end: Position(line: line, column: 3 + quote.unicodeScalars.count, codePoint: points.1))
    return StoredClaim(
      id: ContentHash(of: (text + source.id).utf8).base32, snapshot: source.snapshot, text: text, subject: nil,
      predicate: nil, object: nil, polarity: .affirmative, factuality: factuality,
      attribution: speaker.map { Attribution(speaker: $0, cue: "said", isQuoted: false) },
      date: CalendarDate(iso: "2024-06"), needsContext: false, origin: "hand/1", supersededBy: nil, occurrences: [place]
    )
  }

  static let courier = source(
    "courier.txt",
    SourceMetadata(
      title: "Council approves harbour tunnel", author: "Ida Brandt", publisher: "Northport Courier",
      date: CalendarDate(iso: "2024-06-14")))
  static let gazette = source("gazette.txt", SourceMetadata(title: "The tunnel nobody asked for"))
  static let digest = source("digest.txt", SourceMetadata(publisher: "Digest", date: CalendarDate(iso: "2024-07")))

  static var sources: [StoredSource] { [courier, gazette, digest] }

  static func relation(
    _ kind: RelationView.Kind, _ cause: Relation.Cause, _ reason: String, _ a: RelationView.Side,
    _ b: RelationView.Side, copy: StoredSource? = nil
  ) -> RelationView {
    let id = Relation(between: a.claim.id, and: b.claim.id, .conflict, cause, rule: "", reason: "", score: 0).id
    return RelationView(
      id: id, group: id, kind: kind, cause: cause, rule: "number.exact", reason: reason, score: 0.94, a: a, b: b,
      isIndependent: copy == nil, isDerived: copy != nil, copy: copy?.id, question: a.claim.text)
  }

  /// Two sources with one number against one with another.
  static var conflict: RelationGroup {
    let four = RelationView.Side(
      claim: claim(
        "The harbour tunnel will cost $4 billion", "the tunnel will cost $4 billion", in: courier, line: 7,
        speaker: "Mayor Clara Voss", around: ("onday. Mayor Clara Voss said that ", ". The builders will need nine ye")),
      source: courier, value: "4000000000 USD", label: "$4 billion")
    let again = RelationView.Side(
      claim: claim(
        "The tunnel under the harbour is going to cost 4 billion dollars",
        "The tunnel under the harbour, which the council approved, is going to cost the city 4 billion dollars",
        in: digest, line: 3),
      source: digest, value: "4000000000 USD", label: "4 billion dollars")
    let six = RelationView.Side(
      claim: claim(
        "The tunnel will cost $6 billion", "“the tunnel will cost $6 billion\u{1B}[0m”", in: gazette, line: 112,
        speaker: "the national audit office in a report to the parliament of the province", factuality: .reported),
      source: gazette, value: "6000000000 USD", label: "$6 billion")
    let first = relation(.conflict, .number, "the same tunnel, the same quantity (cost)", four, six)
    let second = relation(.conflict, .number, "the same tunnel, the same quantity (cost)", again, six)
    return RelationGroup(
      id: first.id, kind: .conflict, cause: .number, question: "what the tunnel under the harbour of Northport costs",
      reason: first.reason, score: 0.94,
      sides: [
        RelationGroup.Side(value: "4000000000 USD", claims: [four, again], sourceCount: 2, independentCount: 2),
        RelationGroup.Side(value: "6000000000 USD", claims: [six], sourceCount: 1, independentCount: 1),
      ], relations: [first, second])
  }

  /// A copy that turns its original around.
  static var distortion: RelationGroup {
    let original = RelationView.Side(
      claim: claim(
        "Fishermen oppose the tunnel", "Fishermen oppose the tunnel, as they have for years", in: courier, line: 11),
      source: courier, value: nil)
    let copy = RelationView.Side(
      claim: claim(
        "Fishermen support the tunnel", "Fishermen support the tunnel, as they have for years", in: digest, line: 9),
      source: digest, value: nil)
    let view = relation(.distortion, .antonym, "“oppose” against “support”", original, copy, copy: digest)
    return RelationGroup(
      id: view.id, kind: .distortion, cause: .antonym, question: view.question, reason: view.reason, score: 0.94,
      sides: [original, copy].map {
        RelationGroup.Side(value: nil, claims: [$0], sourceCount: 1, independentCount: 1)
      }, relations: [view])
  }
}
