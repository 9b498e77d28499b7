import Claims
import Document

/// A claim with its occurrences in the form whose bytes the log keeps the hash of: every column that a user can see.
struct ClaimRow: Encodable {
  struct Place: Encodable {
    var block: String
    var quote: String
    var prefix: String
    var suffix: String
    var text: [Int]
    var lines: [Int]
    /// Start and end byte, start and end code point of each range.
    var ranges: [[Int]]
    /// By role: the same of each range of subject, predicate, object …
    var parts: [String: [[Int]]]
  }

  var id: String
  var snapshot: String
  var text: String
  var subject: String?
  var predicate: String?
  var object: String?
  var polarity: String
  var factuality: String
  var speaker: String?
  var cue: String?
  var isQuoted: Int
  var date: String?
  var needsContext: Int
  var origin: String
  var occurrences: [Place]

  init(_ claim: StoredClaim) {
    id = claim.id
    snapshot = claim.snapshot
    text = claim.text
    subject = claim.subject
    predicate = claim.predicate
    object = claim.object
    polarity = claim.polarity.rawValue
    factuality = claim.factuality.rawValue
    speaker = claim.attribution?.speaker
    cue = claim.attribution?.cue
    isQuoted = claim.attribution?.isQuoted == true ? 1 : 0
    date = claim.date?.iso
    needsContext = claim.needsContext ? 1 : 0
    origin = claim.origin
    occurrences = claim.occurrences.map { occurrence in
      Place(
        block: occurrence.block, quote: occurrence.quote, prefix: occurrence.prefix, suffix: occurrence.suffix,
        text: [occurrence.textRange.start, occurrence.textRange.end],
        lines: [occurrence.start.line, occurrence.start.column, occurrence.end.line, occurrence.end.column],
        ranges: occurrence.ranges.map(\.numbers), parts: occurrence.partNumbers)
    }
  }

  /// The salted hash that stands in the log.
  func hash(salt: [UInt8]) throws -> String { ContentHash(salt: salt, content: try CanonicalJSON.bytes(of: self)).hex }
}

extension LocatedRange {
  /// Start and end byte, start and end code point.
  var numbers: [Int] { [bytes.start, bytes.end, startCodePoint, endCodePoint] }

  init?(numbers: [Int]) {
    guard numbers.count == 4, numbers[0] <= numbers[1] else { return nil }
    self.init(
      bytes: ByteRange(numbers[0], numbers[1]), startCodePoint: numbers[2], endCodePoint: numbers[3])
  }
}

extension Occurrence {
  /// The ranges of its parts by role, as they are stored.
  var partNumbers: [String: [[Int]]] {
    Dictionary(grouping: parts, by: \.role.rawValue).mapValues { $0.flatMap { $0.ranges.map(\.numbers) } }
  }

  /// Parts as ``partNumbers`` writes them.
  static func parts(_ numbers: [String: [[Int]]]) -> [ClaimPart] {
    ClaimPart.Role.allCases.compactMap { role in
      numbers[role.rawValue].map { ClaimPart(role: role, ranges: $0.compactMap { LocatedRange(numbers: $0) }) }
    }
  }
}
