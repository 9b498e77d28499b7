import Claims
import Document

/// Two claims about one fact, and how they stand to each other: of different sources, or of one that itself tells a change.
public struct Relation: Hashable, Sendable {
  /// What is stored is what the two claims and their documents show; a conflict of a copy with its original becomes a
  /// distortion only when it is read, since the original may be added later.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case overlap, conflict, update, dispute, scope
  }

  public enum Cause: String, Sendable, Codable, CaseIterable {
    case same, number, date, place, entity, negation, antonym, role, factuality, attribution
  }

  /// Base32 of a SHA-256 over both claims, kind and cause: 52 characters.
  public let id: String
  /// The smaller of the two claims' ids.
  public let a: String
  public let b: String
  public let kind: Kind
  public let cause: Cause
  /// The rule that fired, a short name.
  public let rule: String
  /// Why, in words for a reader.
  public let reason: String
  /// The two values that were compared.
  public let aValue: String?
  public let bValue: String?
  /// From 0 to 1: how sure the rule is.
  public let score: Double

  public init(
    between a: String, and b: String, _ kind: Kind, _ cause: Cause, rule: String, reason: String,
    values: (String?, String?) = (nil, nil), score: Double
  ) {
    let isOrdered = a < b
    (self.a, self.b) = isOrdered ? (a, b) : (b, a)
    (aValue, bValue) = isOrdered ? values : (values.1, values.0)
    self.kind = kind
    self.cause = cause
    self.rule = rule
    self.reason = reason
    self.score = score
    id = ContentHash(of: "relation\0\(self.a)\0\(self.b)\0\(kind.rawValue)\0\(cause.rawValue)".utf8).base32
  }

  /// A relation as it was stored: its sides are in order and its id is known.
  public init(
    storedAs id: String, between a: String, and b: String, _ kind: Kind, _ cause: Cause, rule: String, reason: String,
    values: (String?, String?), score: Double
  ) {
    (self.id, self.a, self.b) = (id, a, b)
    (self.kind, self.cause, self.rule, self.reason) = (kind, cause, rule, reason)
    (aValue, bValue) = values
    self.score = score
  }
}

/// A claim with what a comparison needs of its document.
///
/// A value that never changes; a class, since each pair of a claim would copy some forty fields.
public final class ComparableClaim: Sendable {
  public let id: String
  /// Claims of one snapshot are compared for what their article itself says to have changed, and for nothing else.
  public let snapshot: String
  public let statement: Statement
  /// The date of the source, as far as it is known.
  public let sourceDate: CalendarDate?
  public let document: DocumentProfile
  /// Entities that the user said none of its own is.
  public let excludedEntities: Set<String>
  let profile: ClaimProfile

  /// Whether it can be compared at all: what cannot stand alone or is only supposed says nothing against others.
  public var isComparable: Bool {
    statement.factuality != .hypothetical && (!statement.needsContext || isOpenPart)
  }

  /// "Its roof fell in": of what is open, but in one story a roof is told by what happens to it.
  var isOpenPart: Bool {
    guard statement.needsContext, let subject = statement.subject?.split(separator: " "), subject.count > 1 else {
      return false
    }
    return ["its", "their"].contains(subject[0].lowercased())
  }

  public init(
    id: String, snapshot: String, statement: Statement, sourceDate: CalendarDate?,
    document: DocumentProfile = DocumentProfile(), excludedEntities: Set<String> = []
  ) {
    self.id = id
    self.snapshot = snapshot
    self.statement = statement
    self.sourceDate = sourceDate
    self.document = document
    self.excludedEntities = excludedEntities
    profile = ClaimProfile(statement)
  }
}

extension ComparableClaim: Hashable {
  public static func == (a: ComparableClaim, b: ComparableClaim) -> Bool {
    a === b
      || a.id == b.id && a.snapshot == b.snapshot && a.statement == b.statement && a.sourceDate == b.sourceDate
        && a.document == b.document && a.excludedEntities == b.excludedEntities
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// Judges two claims.
///
/// Law: the result depends on the two arguments only, and not on their order.
public protocol ClaimComparator: Sendable {
  /// The relation of two claims, nil when they have none.
  func compare(_ a: ComparableClaim, _ b: ComparableClaim) -> Relation?

  /// What the claims of one article, in the order of its text, say to have changed; each pair of them at most once.
  func revisions(in claims: [ComparableClaim]) -> [Relation]
}

extension ClaimComparator {
  /// None, for those who compare articles only.
  public func revisions(in claims: [ComparableClaim]) -> [Relation] { [] }
}

/// Finds the few stored claims that may be about the same facts as those of a document.
public protocol CandidateIndex {
  /// The claims that each claim of a document is to be compared with, by the numbers that the index gives them; those of
  /// the snapshots named are left out.
  mutating func candidates(
    of document: DocumentSketch, outside snapshots: Set<String>
  ) throws -> [Int64: [ComparableClaim]]
}
