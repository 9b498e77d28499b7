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

extension ClaimRow {
  /// The claims of a snapshot as stored, in the order in which they were noted, with their rowids and entries in the log.
  static func stored(of snapshot: String, _ database: Database) throws -> [(rowid: Int, entry: Int, row: ClaimRow)] {
    var claims = try Row.fetchAll(
      database,
      cached: """
        SELECT rowid, entry, id, snapshotId, text, subject, predicate, object, polarity, factuality, speaker, cue,
          isQuoted, date, needsContext, origin, features FROM claim WHERE snapshotId = ? ORDER BY rowid
        """, [snapshot]
    ).map { (rowid: $0[0] as Int, entry: $0[1] as Int, row: ClaimRow($0)) }
    var index: [String: Int] = [:]
    for (position, claim) in claims.enumerated() { index[claim.row.id] = position }
    let ofClaims = "FROM claim JOIN % ON claimId = claim.id WHERE snapshotId = ? ORDER BY claim.rowid, "
    func rows(_ columns: String, _ table: String, _ order: String) throws -> [Row] {
      let source = ofClaims.split(separator: "%").joined(separator: table)
      return try Row.fetchAll(database, cached: "SELECT \(columns) \(source) \(order)", [snapshot])
    }
    // Ordinals are part of the hash by the order that they give; numbers that are not 0, 1, 2 … are out of it.
    let places = """
      claimId, ordinal, block, quote, prefix, suffix, textStart, textEnd, line, "column", endLine, endColumn, parts,
      section, endSection
      """
    for row in try rows(places, "occurrence", "ordinal") {
      guard let claim = index[row[0]] else { continue }
      if row[1] as Int == claims[claim].row.places.count { claims[claim].row.places.append(Place(row)) }
    }
    let ranges = """
      claimId, occurrence, "range".ordinal, startByte, endByte, startCodePoint, endCodePoint
      """
    for row in try rows(ranges, "\"range\"", "occurrence, \"range\".ordinal") {
      let place: Int = row[1]
      guard let claim = index[row[0]], claims[claim].row.places.indices.contains(place),
        row[2] as Int == claims[claim].row.places[place].ranges.count
      else { continue }
      claims[claim].row.places[place].ranges.append((3...6).map { row[$0] })
    }
    for row in try rows("claimId, ordinal, coalesce(foundId, entityId), name, kind, resolvedFrom", "mention", "ordinal")
    {
      guard let claim = index[row[0]] else { continue }
      if row[1] as Int == claims[claim].row.names.count { claims[claim].row.names.append((2...5).map { row[$0] }) }
    }
    return claims
  }

  private init(_ row: Row) {
    (id, snapshot, text) = (row[2], row[3], row[4])
    (subject, predicate, object) = (row[5], row[6], row[7])
    (polarity, factuality) = (row[8], row[9])
    (speaker, cue, isQuoted) = (row[10], row[11], row[12])
    (date, needsContext, origin, features) = (row[13], row[14], row[15], row[16])
    (places, names) = ([], [])
  }
}

extension ClaimRow.Place {
  fileprivate init(_ row: Row) {
    self.init(
      block: row[2], quote: row[3], prefix: row[4], suffix: row[5], text: [row[6], row[7]],
      lines: [row[8], row[9], row[10], row[11]], sections: [row[13], row[14]], parts: row[12], ranges: [])
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
