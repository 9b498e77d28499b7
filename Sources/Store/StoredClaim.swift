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
  init(_ row: Row, _ occurrences: [Occurrence]) {
    let speaker: String? = row["speaker"]
    let date: String? = row["date"]
    self.init(
      id: row["id"], snapshot: row["snapshotId"], text: row["text"], subject: row["subject"],
      predicate: row["predicate"], object: row["object"],
      polarity: Claims.Statement.Polarity(rawValue: row["polarity"]) ?? .affirmative,
      factuality: Claims.Statement.Factuality(rawValue: row["factuality"]) ?? .asserted,
      attribution: speaker.map { Attribution(speaker: $0, cue: row["cue"] ?? "", isQuoted: row["isQuoted"]) },
      date: date.flatMap { CalendarDate(iso: $0) }, needsContext: row["needsContext"], origin: row["origin"],
      supersededBy: row["supersededBy"], occurrences: occurrences)
  }

  /// Claims from rows of the table, with their occurrences, in the rows' order.
  static func load(_ rows: [Row], _ database: Database) throws -> [StoredClaim] {
    try rows.map { row in
      StoredClaim(row, try Occurrence.load(of: row["id"], database))
    }
  }
}

extension Occurrence {
  static func load(of claim: String, _ database: Database) throws -> [Occurrence] {
    let ranges = Dictionary(
      grouping: try Row.fetchAll(
        database, cached: "SELECT * FROM \"range\" WHERE claimId = ? ORDER BY occurrence, ordinal", [claim]),
      by: { $0["occurrence"] as Int })
    return try Row.fetchAll(database, cached: "SELECT * FROM occurrence WHERE claimId = ? ORDER BY ordinal", [claim])
      .map { row throws in
        let ranges = (ranges[row["ordinal"]] ?? []).map { range in
          LocatedRange(
            bytes: ByteRange(range["startByte"], max(range["startByte"], range["endByte"])),
            startCodePoint: range["startCodePoint"], endCodePoint: range["endCodePoint"])
        }
        return Occurrence(
          textRange: TextRange(row["textStart"], max(row["textStart"], row["textEnd"])), quote: row["quote"],
          prefix: row["prefix"], suffix: row["suffix"], block: row["block"], ranges: ranges,
          start: Position(
            section: row["section"], line: row["line"], column: row["column"],
            codePoint: ranges.first?.startCodePoint ?? 0),
          end: Position(
            section: row["endSection"], line: row["endLine"], column: row["endColumn"],
            codePoint: ranges.last?.endCodePoint ?? 0),
          parts: parts(try JSONDecoder().decode([String: [[Int]]].self, from: Data((row["parts"] as String).utf8))))
      }
  }
}

extension Row {
  /// All rows of a statement that is prepared once a connection.
  static func fetchAll(_ database: Database, cached sql: String, _ arguments: StatementArguments) throws -> [Row] {
    try Row.fetchAll(try database.cachedStatement(sql: sql), arguments: arguments)
  }
}
