import Document
import Foundation
import GRDB

/// The state of the log at a size: enough to tell later whether it was only added to.
public struct LogHead: Hashable, Sendable {
  /// The name of the log, which no two ledgers share: "ledger/" and the beginning of its first leaf in base32.
  public var origin: String
  /// How many entries there are.
  public var size: Int
  /// The root of the Merkle tree over them.
  public var root: ContentHash

  public init(origin: String, size: Int, root: ContentHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }
}

/// What shows that an entry is in the log.
public struct LogProof: Hashable, Sendable {
  /// Of the entry, from 0.
  public var index: Int
  /// The bytes of the entry.
  public var body: [UInt8]
  /// From the sibling of its leaf up to a child of the root: RFC 6962, 2.1.1.
  public var hashes: [ContentHash]
  public var head: LogHead

  /// Whether the hashes lead from the entry to the root.
  public var isRight: Bool {
    MerkleTree.root(from: ContentHash(leaf: body), at: index, size: head.size, by: hashes) == head.root
  }

  public init(index: Int, body: [UInt8], hashes: [ContentHash], head: LogHead) {
    self.index = index
    self.body = body
    self.hashes = hashes
    self.head = head
  }
}

/// An entry of the log, to be read.
public struct LogRecord: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
  }

  public var index: Int
  /// Hexadecimal.
  public var leaf: String
  /// What it says, by key: "kind" and what that kind has.
  public var fields: [String: Value]

  public func text(_ key: String) -> String? {
    if case .text(let text)? = fields[key] { text } else { nil }
  }

  /// What was decided about, nil in entries of other kinds.
  public var target: Decision.Target? { text("target").flatMap { Decision.Target(text: $0) } }

  /// What was decided or taken back, nil in entries of other kinds.
  public var decision: Decision? {
    DecisionRow(target: text("target") ?? "", verdict: text("verdict") ?? "", reason: text("reason")).decision
  }
}

extension LedgerStore {
  /// The state of the log when it had so many entries, as it is now when no size is given; nil while it had none.
  public func logHead(size: Int? = nil) throws(StoreError) -> LogHead? {
    try read { try Self.logHead(size: size, $0) }
  }

  /// The entry that a claim or, last, a source was noted by, with its proof; nil when there is no such id.
  public func proof(of identified: Identified) throws(StoreError) -> LogProof? {
    try read { database in
      let sql =
        switch identified {
        case .source: "SELECT entry FROM sourceSnapshot WHERE sourceId = ? ORDER BY version DESC LIMIT 1"
        case .claim: "SELECT entry FROM claim WHERE id = ?"
        case .relation: "SELECT NULL WHERE ? IS NULL"
        }
      guard let index = try Int.fetchOne(database, sql: sql, arguments: [identified.id]),
        let body = try Data.fetchOne(database, sql: "SELECT body FROM log WHERE idx = ?", arguments: [index]),
        let head = try Self.logHead(size: nil, database)
      else { return nil }
      guard LogRecord.fields(of: body)["id"] == .text(identified.id) else {
        throw UnreadableContent(detail: "entry \(index) of the log is not that of \(identified.id.prefix(10))")
      }
      let hashes = try MerkleTree(LogTiles(database)).inclusionProof(of: index, size: head.size)
      return LogProof(index: index, body: Array(body), hashes: hashes, head: head)
    }
  }

  /// The hashes that show that the log of today extends that of a size (RFC 6962, 2.1.2), and its state today; nil when it
  /// never had that size.
  public func growth(from size: Int) throws(StoreError) -> (hashes: [ContentHash], head: LogHead)? {
    try read { database in
      guard let head = try Self.logHead(size: nil, database), size <= head.size else { return nil }
      return (try MerkleTree(LogTiles(database)).consistencyProof(from: size, to: head.size), head)
    }
  }

  /// The entries of the log, the newest first.
  ///
  /// - Parameters:
  ///   - id: of a claim or a source that they speak of; nil: all.
  ///   - kinds: that are left out.
  public func log(
    of id: String? = nil, without kinds: Set<String> = [], limit: Int = .max
  ) throws(StoreError) -> [LogRecord] {
    let kinds = kinds.sorted()
    return try read { database in
      let marks = kinds.indices.map { "?\($0 + 3)" }.joined(separator: ", ")
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT idx, body, lower(hex(leaf)) FROM log WHERE (?1 IS NULL OR instr(CAST(body AS TEXT), ?1))
          AND json_extract(CAST(body AS TEXT), '$.kind') NOT IN (\(marks)) ORDER BY idx DESC LIMIT ?2
          """, arguments: [id, limit] + StatementArguments(kinds))
      return try rows.map { row in
        try LogRecord(index: row.read(0), leaf: row.read(2), fields: LogRecord.fields(of: row.read(1)))
      }
    }
  }

  private static func logHead(size: Int?, _ database: Database) throws -> LogHead? {
    let count = try Int.fetchOne(database, sql: "SELECT coalesce(max(idx), -1) + 1 FROM log") ?? 0
    let size = size ?? count
    let tiles = LogTiles(database)
    guard size > 0, size <= count, let first = try tiles.hashes(level: 0, 0..<1).first else { return nil }
    return LogHead(
      origin: "ledger/" + first.base32.prefix(16), size: size, root: try MerkleTree(tiles).root(size: size))
  }
}

extension LogRecord {
  /// None when it is not JSON of ours.
  static func fields(of body: Data) -> [String: Value] { CanonicalJSON.members(of: Array(body)) ?? [:] }
}
