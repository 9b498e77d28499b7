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
    ).map { (rowid: try $0.read(0) as Int, entry: try $0.read(1) as Int, row: try ClaimRow($0)) }
    var index: [String: Int] = [:]
    for (position, claim) in claims.enumerated() { index[claim.row.id] = position }
    let ofClaims = "FROM claim JOIN % ON claimId = claim.id WHERE snapshotId = ? ORDER BY claim.rowid, "
    func forEach(_ columns: String, _ table: String, _ order: String, _ body: (Row) throws -> Void) throws {
      let source = ofClaims.split(separator: "%").joined(separator: table)
      let statement = try database.cachedStatement(sql: "SELECT \(columns) \(source) \(order)")
      try Row.fetchCursor(statement, arguments: [snapshot]).forEach(body)
    }
    // Ordinals are part of the hash by the order that they give; numbers that are not 0, 1, 2 … are out of it.
    let places = """
      claimId, ordinal, block, quote, prefix, suffix, textStart, textEnd, line, "column", endLine, endColumn, parts,
      section, endSection
      """
    try forEach(places, "occurrence", "ordinal") { row in
      guard let claim = index[try row.read(0)] else { return }
      if try row.read(1) == claims[claim].row.places.count { try claims[claim].row.places.append(Place(row)) }
    }
    let ranges = """
      claimId, occurrence, "range".ordinal, startByte, endByte, startCodePoint, endCodePoint
      """
    try forEach(ranges, "\"range\"", "occurrence, \"range\".ordinal") { row in
      let place: Int = try row.read(1)
      guard let claim = index[try row.read(0)], claims[claim].row.places.indices.contains(place),
        try row.read(2) == claims[claim].row.places[place].ranges.count
      else { return }
      claims[claim].row.places[place].ranges.append(try (3...6).map { try row.read($0) })
    }
    let names = "claimId, ordinal, coalesce(foundId, entityId), name, kind, resolvedFrom"
    try forEach(names, "mention", "ordinal") { row in
      guard let claim = index[try row.read(0)] else { return }
      if try row.read(1) == claims[claim].row.names.count {
        claims[claim].row.names.append(try (2...5).map { try row.read($0) })
      }
    }
    return claims
  }

  private init(_ row: Row) throws {
    (id, snapshot, text) = try (row.read(2), row.read(3), row.read(4))
    (subject, predicate, object) = try (row.read(5), row.read(6), row.read(7))
    (polarity, factuality) = try (row.read(8), row.read(9))
    (speaker, cue, isQuoted) = try (row.read(10), row.read(11), row.read(12))
    (date, needsContext, origin, features) = try (row.read(13), row.read(14), row.read(15), row.read(16))
    (places, names) = ([], [])
  }
}

extension ClaimRow.Place {
  fileprivate init(_ row: Row) throws {
    try self.init(
      block: row.read(2), quote: row.read(3), prefix: row.read(4), suffix: row.read(5),
      text: [row.read(6), row.read(7)],
      lines: [row.read(8), row.read(9), row.read(10), row.read(11)], sections: [row.read(13), row.read(14)],
      parts: row.read(12), ranges: [])
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
