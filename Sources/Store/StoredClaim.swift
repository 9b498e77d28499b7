import Claims
import Document
import Foundation
import GRDB

/// A claim as the ledger has it.
public struct StoredClaim: Hashable, Sendable {
  public var id: String
  public var snapshot: String
  public var text: String
  public var subject: String?
  public var predicate: String?
  public var object: String?
  public var polarity: Claims.Statement.Polarity
  public var factuality: Claims.Statement.Factuality
  public var attribution: Attribution?
  public var date: CalendarDate?
  public var needsContext: Bool
  /// The extractor and its version, or a person.
  public var origin: String
  public var supersededBy: String?
  /// In order; at least one, but none when it was redacted.
  public var occurrences: [Occurrence]
  /// Why it is not to be used any more, nil while it stands.
  public var retraction: Retraction?

  /// Whether it was noted by a person who took that back.
  public var isWithdrawn: Bool { supersededBy == id && retraction == nil }
}

extension StoredClaim {
  init(_ row: Row, _ occurrences: [Occurrence]) throws {
    let speaker: String? = try row.read("speaker")
    let date: String? = try row.read("date")
    try self.init(
      id: row.read("id"), snapshot: row.read("snapshotId"), text: row.read("text"), subject: row.read("subject"),
      predicate: row.read("predicate"), object: row.read("object"),
      polarity: row.read("polarity"), factuality: row.read("factuality"),
      attribution: speaker.map {
        try Attribution(speaker: $0, cue: row.read("cue") ?? "", isQuoted: row.read("isQuoted"))
      },
      date: date.flatMap { CalendarDate(iso: $0) }, needsContext: row.read("needsContext"), origin: row.read("origin"),
      supersededBy: row.read("supersededBy"), occurrences: occurrences)
  }

  /// Claims from rows of the table, with their occurrences, in the rows' order.
  static func load(_ rows: [Row], _ database: Database) throws -> [StoredClaim] {
    try rows.map { row in
      try StoredClaim(row, Occurrence.load(of: row.read("id"), database))
    }
  }
}

extension Occurrence {
  static func load(of claim: String, _ database: Database) throws -> [Occurrence] {
    let ranges = try Dictionary(
      grouping: Row.fetchAll(
        database, cached: "SELECT * FROM \"range\" WHERE claimId = ? ORDER BY occurrence, ordinal", [claim]),
      by: { try $0.read("occurrence") as Int })
    return try Row.fetchAll(database, cached: "SELECT * FROM occurrence WHERE claimId = ? ORDER BY ordinal", [claim])
      .map { row in try Occurrence(row, try (ranges[row.read("ordinal")] ?? []).map(LocatedRange.init)) }
  }

  private init(_ row: Row, _ ranges: [LocatedRange]) throws {
    try self.init(
      textRange: TextRange(row.count("textStart"), max(row.count("textStart"), row.count("textEnd"))),
      quote: row.read("quote"), prefix: row.read("prefix"), suffix: row.read("suffix"), block: row.read("block"),
      ranges: ranges,
      start: Position(
        section: row.read("section"), line: row.count("line"), column: row.count("column"),
        codePoint: ranges.first?.startCodePoint ?? 0),
      end: Position(
        section: row.read("endSection"), line: row.count("endLine"), column: row.count("endColumn"),
        codePoint: ranges.last?.endCodePoint ?? 0),
      parts: Self.parts(row.json("parts")))
  }
}

extension LocatedRange {
  fileprivate init(_ row: Row) throws {
    try self.init(
      bytes: ByteRange(row.count("startByte"), max(row.count("startByte"), row.count("endByte"))),
      startCodePoint: row.count("startCodePoint"), endCodePoint: row.count("endCodePoint"))
  }
}

extension Row {
  /// All rows of a statement that is prepared once a connection.
  static func fetchAll(_ database: Database, cached sql: String, _ arguments: StatementArguments) throws -> [Row] {
    try Row.fetchAll(try database.cachedStatement(sql: sql), arguments: arguments)
  }
}
