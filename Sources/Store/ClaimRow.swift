import Claims
import Document
import GRDB

/// A claim with its places and names as the tables have them: the bytes whose salted hash stands in the log.
///
/// Every column is in it as stored, whatever somebody may have put there.
struct ClaimRow: Codable {
  struct Place: Codable {
    var block: String
    var quote: String
    var prefix: String
    var suffix: String
    /// Start and end in the derived text.
    var text: [Int]
    /// Line and column of start and end.
    var lines: [Int]
    /// The sections that it starts and ends in.
    var sections: [String?]
    /// JSON: by role, the same as `ranges`.
    var parts: String
    /// Start and end byte, start and end code point of each range.
    var ranges: [[Int]]
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
  var features: String
  var places: [Place]
  /// Whom the article means, the name as written, its kind, the longer name that told.
  var names: [[String?]]

  init(_ claim: Claim, of snapshot: String, origin: String, _ names: [ClaimName]) throws {
    let statement = claim.statement
    id = claim.id
    self.snapshot = snapshot
    text = statement.text
    subject = statement.subject
    predicate = statement.predicate
    object = statement.object
    polarity = statement.polarity.rawValue
    factuality = statement.factuality.rawValue
    speaker = statement.attribution?.speaker
    cue = statement.attribution?.cue
    isQuoted = statement.attribution?.isQuoted == true ? 1 : 0
    date = statement.date?.iso
    needsContext = statement.needsContext ? 1 : 0
    self.origin = origin
    features = String(decoding: try CanonicalJSON.bytes(of: statement.features), as: UTF8.self)
    places = try claim.occurrences.map { occurrence in
      Place(
        block: occurrence.block, quote: occurrence.quote, prefix: occurrence.prefix, suffix: occurrence.suffix,
        text: [occurrence.textRange.start, occurrence.textRange.end],
        lines: [occurrence.start.line, occurrence.start.column, occurrence.end.line, occurrence.end.column],
        sections: [occurrence.start.section, occurrence.end.section],
        parts: String(decoding: try CanonicalJSON.bytes(of: occurrence.partNumbers), as: UTF8.self),
        ranges: occurrence.ranges.map(\.numbers))
    }
    self.names = names.map { [$0.entity, $0.name, $0.kind, $0.resolvedFrom] }
  }

  /// The canonical JSON that is hashed: what SQLite's `json_object` makes of the columns, NULL as null.
  var bytes: [UInt8] {
    CanonicalJSON.object { json in
      json.add("cue", cue)
      json.add("date", date)
      json.add("factuality", factuality)
      json.add("features", features)
      json.add("id", id)
      json.add("isQuoted", isQuoted)
      json.add("names", names)
      json.add("needsContext", needsContext)
      json.add("object", object)
      json.add("occurrences", places) { json, place in
        json.add("block", place.block)
        json.add("lines", place.lines)
        json.add("parts", place.parts)
        json.add("prefix", place.prefix)
        json.add("quote", place.quote)
        json.add("ranges", place.ranges)
        json.add("sections", place.sections)
        json.add("suffix", place.suffix)
        json.add("text", place.text)
      }
      json.add("origin", origin)
      json.add("polarity", polarity)
      json.add("predicate", predicate)
      json.add("snapshot", snapshot)
      json.add("speaker", speaker)
      json.add("subject", subject)
      json.add("text", text)
    }
  }

  /// Whether nothing is left of it but its id and where it came from: its text was redacted.
  var isErased: Bool {
    let words = [subject, predicate, object, speaker, cue, date]
    return text.isEmpty && words.allSatisfy { $0 == nil } && places.isEmpty && names.isEmpty
      && features == Self.noFeatures && polarity == "affirmative" && factuality == "asserted" && isQuoted == 0
      && needsContext == 1
  }

  /// The features of a claim that was redacted.
  static let noFeatures =
    (try? CanonicalJSON.bytes(of: ClaimFeatures())).map { String(decoding: $0, as: UTF8.self) } ?? ""

  /// The salted hash that stands in the log.
  func hash(salt: [UInt8]) -> String { ContentHash(salt: salt, content: bytes).hex }
}

/// A claim as it stands in the tables.
struct StoredClaimRow {
  var rowid: Int
  /// Its entry in the log.
  var entry: Int
  /// The claim that stands for it.
  var successor: String?
  var row: ClaimRow
}

extension ClaimRow {
  /// The claims of a snapshot as stored, in the order in which they were noted.
  static func stored(of snapshot: String, _ database: Database) throws -> [StoredClaimRow] {
    var claims: [StoredClaimRow] = []
    let places = """
      SELECT claim.rowid,
        entry, supersededBy, id, snapshotId, text, subject, predicate, object, polarity, factuality, speaker, cue,
        isQuoted, date, needsContext, origin, features,
        occurrence.ordinal, "range".ordinal, startByte, endByte, startCodePoint, endCodePoint,
        block, quote, prefix, suffix, textStart, textEnd, line, "column", endLine, endColumn, section, endSection, parts
      FROM claim LEFT JOIN occurrence ON occurrence.claimId = claim.id
        LEFT JOIN "range" ON "range".claimId = occurrence.claimId AND "range".occurrence = occurrence.ordinal
      WHERE snapshotId = ? ORDER BY claim.rowid, occurrence.ordinal, "range".ordinal
      """
    try database.forEachRow(of: places, [snapshot]) { columns in
      let rowid = try columns.number()
      if claims.last?.rowid == rowid {
        columns.skip(17)
      } else {
        try claims.append(
          StoredClaimRow(
            rowid: rowid, entry: columns.number(), successor: columns.textIfAny(), row: ClaimRow(&columns)))
      }
      try claims[claims.count - 1].row.readPlace(&columns)
    }
    var index = 0
    let names = """
      SELECT claim.rowid, ordinal, coalesce(foundId, entityId), name, kind, resolvedFrom
      FROM claim JOIN mention ON claimId = claim.id WHERE snapshotId = ? ORDER BY claim.rowid, ordinal
      """
    try database.forEachRow(of: names, [snapshot]) { columns in
      let rowid = try columns.number()
      while index < claims.count, claims[index].rowid < rowid { index += 1 }
      guard index < claims.count, claims[index].rowid == rowid else { return }
      if try columns.number() == claims[index].row.names.count {
        try claims[index].row.names.append([
          columns.textIfAny(), columns.textIfAny(), columns.textIfAny(), columns.textIfAny(),
        ])
      }
    }
    return claims
  }

  private init(_ columns: inout RowColumns) throws {
    (id, snapshot, text) = try (columns.text(), columns.text(), columns.text())
    (subject, predicate, object) = try (columns.textIfAny(), columns.textIfAny(), columns.textIfAny())
    (polarity, factuality) = try (columns.text(), columns.text())
    (speaker, cue, isQuoted) = try (columns.textIfAny(), columns.textIfAny(), columns.number())
    (date, needsContext) = try (columns.textIfAny(), columns.number())
    (origin, features) = try (columns.text(), columns.text())
    (places, names) = ([], [])
  }

  /// Ordinals are part of the hash by the order that they give; numbers that are not 0, 1, 2 … are out of it.
  private mutating func readPlace(_ columns: inout RowColumns) throws {
    guard let ordinal = try columns.numberIfAny(), 0...places.count ~= ordinal else { return }
    let rangeOrdinal = try columns.numberIfAny()
    let range = try (0..<4).compactMap { _ in try columns.numberIfAny() }
    if ordinal == places.count { places.append(try Place(&columns)) }
    if rangeOrdinal == places[ordinal].ranges.count { places[ordinal].ranges.append(range) }
  }
}

extension ClaimRow.Place {
  fileprivate init(_ columns: inout RowColumns) throws {
    (block, quote, prefix, suffix) = try (columns.text(), columns.text(), columns.text(), columns.text())
    text = try [columns.number(), columns.number()]
    lines = try [columns.number(), columns.number(), columns.number(), columns.number()]
    sections = try [columns.textIfAny(), columns.textIfAny()]
    parts = try columns.text()
    ranges = []
  }
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
