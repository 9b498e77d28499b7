import Comparison
import GRDB

/// What taking another ledger over did.
public struct ImportReport: Hashable, Sendable {
  /// New here.
  public var sourceCount = 0
  public var versionCount = 0
  public var claimCount = 0
  public var decisionCount = 0
  /// Relations that the other ledger had and that this version of `ledger` does not see, or sees as another type.
  public var otherRelationCount = 0
  /// What the two ledgers say otherwise, in the order of the lines: this ledger keeps its own.
  public var differences: [ImportDifference] = []

  /// Whether anything is new.
  public var isChanged = false

  public init() {}
}

/// Something that two ledgers say otherwise.
public struct ImportDifference: Hashable, Sendable {
  public enum Place: String, Hashable, Sendable { case source, text, claim, decision }

  public var place: Place
  public var id: String
  /// In words.
  public var detail: String
}

/// Why nothing was taken over.
public struct ImportError: Error, Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// In words, without a full stop.
  public var detail: String
}

/// What is wrong with a line.
struct ImportRefusal: Error {
  var detail: String

  init(_ detail: String) { self.detail = detail }
}

extension LedgerStore {
  /// Takes over what another ledger holds, all of it or nothing: sources, texts, claims and decisions that are new here.
  ///
  /// Nothing that the lines say is believed where it can be known: hashes and ids are made anew, quotes are looked up in
  /// the bytes, relations and descent are computed. Where the two ledgers differ this one keeps its own. What is written
  /// has entries of its own in the log, the last of them with the hash of the lines.
  ///
  /// - Parameter feed: hands over the lines of ``export(_:)``, with or without their ends.
  /// - Throws: `ImportError` for a line that is not right, `StoreError`, and what `feed` throws.
  public func `import`(
    comparator: some ClaimComparator, from feed: (_ take: (ArraySlice<UInt8>) throws -> Void) throws -> Void
  ) throws -> ImportReport {
    do {
      return try database.writeWithoutTransaction { database in
        var report = ImportReport()
        try database.inTransaction(.immediate) {
          report = try Self.importing(database, comparator, feed)
          return .commit
        }
        return report
      }
    } catch {
      throw StoreError(ofFile: error, path: path) as (any Error)? ?? error
    }
  }

  private static func importing(
    _ database: Database, _ comparator: some ClaimComparator,
    _ feed: ((ArraySlice<UInt8>) throws -> Void) throws -> Void
  ) throws -> ImportReport {
    var (reader, writer) = (MovedLineReader(), try ImportWriter(database))
    func refusing(_ body: () throws -> Void) throws {
      do {
        try body()
      } catch let refusal as ImportRefusal {
        throw ImportError(line: reader.count, detail: refusal.detail)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw ImportError(
          line: reader.count, detail: "it does not fit the other lines (\(error.message ?? "constraint"))")
      }
    }
    try feed { line in try refusing { try writer.take(try reader.record(line)) } }
    try refusing {
      try reader.finish()
      try writer.finish(comparator)
      try writer.note(count: reader.count, content: reader.hash)
    }
    return writer.report
  }
}
