import Foundation

/// One line of an exported ledger: a JSON object with one member, whose key says what it is.
///
/// Rows are as the tables have them, without what each ledger makes for itself: row numbers, salts, the log. The lines
/// come in the order of the kinds, so that everything stands behind what it needs.
enum MovedRecord {
  case ledger(MovedHeader)
  case snapshot(MovedSnapshot)
  case source(MovedSource)
  case version(MovedVersion)
  case claim(ClaimRow)
  case decision(MovedDecision)
  case lineage(MovedLineage)
  case relation(MovedRelation)
  case end(MovedEnd)

  enum Kind: String, CodingKey, CaseIterable {
    case ledger, snapshot, source, version, claim, decision, lineage, relation, end
  }

  var kind: Kind {
    switch self {
    case .ledger: .ledger
    case .snapshot: .snapshot
    case .source: .source
    case .version: .version
    case .claim: .claim
    case .decision: .decision
    case .lineage: .lineage
    case .relation: .relation
    case .end: .end
    }
  }
}

/// Begins an export.
struct MovedHeader: Codable {
  /// A newer format cannot be read by this version of `ledger`.
  static let newestFormat = 1

  var format: Int
}

struct MovedSnapshot: Codable {
  var id: String
  /// Nil: redacted.
  var bytes: Data?
  /// What was taken out of the bytes where they are no text: it is believed, for the program that took it out may not be here.
  var extraction: Data?
  var extractor: String?
  var sections: String?
  var encoding: String
  var mediaType: String
  var language: String?
  var joinedHyphens: Int
  var shingles: Data
  var specifics: Data
  var credits: [[String?]]
}

struct MovedSource: Codable {
  var id: String
  var title, author, publisher, date, url: String?
}

struct MovedVersion: Codable {
  var source: String
  var number: Int
  var snapshot: String
  var path: String
  var relativePath: String
}

struct MovedDecision: Codable {
  var target: String
  var verdict: String
  var reason: String?
  /// Set for a claim that a person noted and took back: it is still there to be cited.
  var isUndone: Bool?
}

/// For readers: an import computes it anew.
struct MovedLineage: Codable {
  var a: String
  var b: String
  var counts: [Int]
}

/// For readers: an import computes it anew.
struct MovedRelation: Codable {
  var id, a, b, type, cause, rule, reason: String
  var aValue, bValue: String?
  var score: Double
}

/// Ends an export: what was cut off or changed on the way does not fit it.
struct MovedEnd: Codable {
  /// How many lines stand before it.
  var lines: Int
  /// Of all bytes before it, in hexadecimal.
  var sha256: String
}

extension MovedRecord: Codable {
  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Kind.self)
    guard members.allKeys.count == 1, let kind = members.allKeys.first else {
      throw ImportRefusal("it is none of the kinds of lines that ledger writes")
    }
    func member<Value: Decodable>() throws -> Value { try members.decode(Value.self, forKey: kind) }
    switch kind {
    case .ledger: self = .ledger(try member())
    case .snapshot: self = .snapshot(try member())
    case .source: self = .source(try member())
    case .version: self = .version(try member())
    case .claim: self = .claim(try member())
    case .decision: self = .decision(try member())
    case .lineage: self = .lineage(try member())
    case .relation: self = .relation(try member())
    case .end: self = .end(try member())
    }
  }

  func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Kind.self)
    switch self {
    case .ledger(let row): try members.encode(row, forKey: kind)
    case .snapshot(let row): try members.encode(row, forKey: kind)
    case .source(let row): try members.encode(row, forKey: kind)
    case .version(let row): try members.encode(row, forKey: kind)
    case .claim(let row): try members.encode(row, forKey: kind)
    case .decision(let row): try members.encode(row, forKey: kind)
    case .lineage(let row): try members.encode(row, forKey: kind)
    case .relation(let row): try members.encode(row, forKey: kind)
    case .end(let row): try members.encode(row, forKey: kind)
    }
  }
}
