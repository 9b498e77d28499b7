import Document
import Foundation
import GRDB

/// What the log says that the ledger has: the tables are its projection.
struct LoggedState {
  /// One version of a source.
  struct Version: Hashable {
    var source: String
    var number: Int
    var snapshot: String
    var path: String
    var relativePath: String
    /// Of the log.
    var entry: Int
  }

  /// The salted hashes of a snapshot's bytes, of its extraction and of what was read of them.
  struct Snapshot {
    var id: String
    var content: String
    var extraction: String?
    var row: String
  }

  /// Claims whose words were erased.
  struct Redaction {
    var count: Int
    var claims: String
  }

  /// How many entries there are.
  private(set) var size = 0
  /// The hash of each entry as it is, 32 bytes each.
  private var leaves: [UInt8] = []
  /// The entries of claims, in order.
  private(set) var claims: [Int] = []
  /// In the order in which they came.
  private(set) var snapshots: [Snapshot] = []
  private(set) var sourceOrder: [String] = []
  /// Title, author, publisher, date and address of each source, as described last.
  private(set) var sources: [String: [String?]] = [:]
  private(set) var versions: Set<Version> = []
  /// The hash of each snapshot's pairs of one descent with those that were added before it.
  private(set) var lineage: [String: String] = [:]
  /// The hash of each snapshot's relations to those that were added before it.
  private(set) var relations: [String: String] = [:]
  /// What people decided and did not take back.
  private(set) var decisions: [DecisionRow] = []
  /// The claims that stand for others, or for nothing when it is the claim itself.
  private(set) var successors: [String: String] = [:]
  private(set) var redactions: [String: Redaction] = [:]
  /// Entries that are not what their leaf or their place says.
  private(set) var damages: [Damage] = []
  private var tiles = TileBuilder()

  /// Reads the whole log, checking it on the way.
  init(_ database: Database) throws {
    try database.forEachRow(of: "SELECT idx, body, leaf FROM log ORDER BY idx") { columns in
      let (index, body) = try (columns.number(), columns.bytes())
      if index != size { damages.append(.log(size, "entries are missing before \(index)")) }
      let leaf = ContentHash(leaf: body)
      if try leaf.bytes != columns.bytes() {
        damages.append(.log(index, "the entry does not have its hash"))
      }
      tiles.append(leaf)
      leaves.append(contentsOf: leaf.bytes)
      if Self.isClaim(body) {
        claims.append(size)
      } else if let entry = CanonicalJSON.members(of: body) {
        read(entry, size)
      } else {
        damages.append(.log(index, "the entry cannot be read"))
      }
      size += 1
    }
    damages += try tiles.damages(database)
  }

  /// The hash of the entry at an index, nil when there is none.
  func leaf(_ index: Int) -> ArraySlice<UInt8>? {
    index >= 0 && index < size ? leaves[index * 32..<index * 32 + 32] : nil
  }

  /// By its bytes: most entries are those of claims, and they are alike.
  private static func isClaim(_ body: [UInt8]) -> Bool {
    let middle = claimStart.count + 52
    return body.count == middle + claimMiddle.count + 64 + 2 && body.starts(with: claimStart)
      && body[middle...].starts(with: claimMiddle)
  }

  private static let claimStart = Array("{\"id\":\"".utf8)
  private static let claimMiddle = Array("\",\"kind\":\"claim\",\"row\":\"".utf8)

  private mutating func read(_ entry: [String: LogRecord.Value], _ index: Int) {
    func text(_ key: String) -> String? { if case .text(let text)? = entry[key] { text } else { nil } }
    func number(_ key: String) -> Int { if case .number(let number)? = entry[key] { number } else { 0 } }
    switch (text("kind"), text("id"), text("snapshot")) {
    case ("claim", _, _): claims.append(index)
    case ("snapshot", let id?, _):
      snapshots.append(
        Snapshot(id: id, content: text("content") ?? "", extraction: text("extraction"), row: text("row") ?? ""))
    case ("source", let id?, let snapshot?):
      versions.insert(
        Version(
          source: id, number: number("version"), snapshot: snapshot, path: text("path") ?? "",
          relativePath: text("relativePath") ?? "", entry: index))
    case ("describe", _, _):
      let source = text("source") ?? ""
      if sources[source] == nil { sourceOrder.append(source) }
      sources[source] = ["title", "author", "publisher", "date", "url"].map(text)
    case ("lineage", _, let snapshot?): lineage[snapshot] = text("rows")
    case ("relations", _, let snapshot?): relations[snapshot] = text("rows")
    case ("redact", _, let snapshot?):
      redactions[snapshot] = Redaction(count: number("count"), claims: text("claims") ?? "")
    case ("decision", _, _):
      let row = DecisionRow(target: text("target") ?? "", verdict: text("verdict") ?? "", reason: text("reason"))
      decisions.append(row)
      note(row, isUndone: false)
    case ("undo", _, _):
      let last = decisions.lastIndex { $0.target == text("target") && $0.verdict == text("verdict") }
      if let last { note(decisions.remove(at: last), isUndone: true) }
    case ("import", _, _): break
    default: damages.append(.log(index, "nobody knows this kind of entry"))
    }
  }

  /// A person's claim stands for what it corrects, or for nothing when it was taken back.
  private mutating func note(_ row: DecisionRow, isUndone: Bool) {
    guard row.verdict == Decision.Verdict.noted.rawValue, case .claims(let claims)? = row.decision?.target,
      let claim = claims.first
    else { return }
    successors[claim] = isUndone ? claim : nil
    for corrected in claims.dropFirst() { successors[corrected] = isUndone ? nil : claim }
  }
}

/// Makes the tiles of a log anew, leaf by leaf.
private struct TileBuilder {
  /// By level from 1: the hashes of full subtrees.
  private var full: [[ContentHash]] = []
  /// By level from 0: the hashes that no full subtree has yet.
  private var open: [[ContentHash]] = []

  mutating func append(_ leaf: ContentHash) {
    var (hash, level) = (leaf, 0)
    while true {
      if open.count == level { open.append([]) }
      open[level].append(hash)
      guard open[level].count == MerkleTree.tileWidth else { return }
      hash = MerkleTree.folded(open[level])
      open[level] = []
      if full.count == level { full.append([]) }
      full[level].append(hash)
      level += 1
    }
  }

  func damages(_ database: Database) throws -> [Damage] {
    var missing = full
    var found: [Damage] = []
    for row in try Row.fetchAll(database, sql: "SELECT level, idx, hash FROM node ORDER BY level, idx") {
      let (level, index): (Int, Int) = try (row.read(0), row.read(1))
      let isRight =
        try full.indices.contains(level &- 1) && full[level - 1].indices.contains(index)
        && full[level - 1][index].bytes == Array(row.read(2) as Data)
      if !isRight { found.append(.log(index, "node \(index) of level \(level) of its tree is wrong")) }
      if missing.indices.contains(level &- 1), !missing[level - 1].isEmpty {
        missing[level - 1].removeLast()
      }
    }
    if missing.contains(where: { !$0.isEmpty }) { found.append(.log(0, "nodes of its tree are missing")) }
    return found
  }
}

extension Damage {
  fileprivate static func log(_ index: Int, _ detail: String) -> Damage {
    Damage(place: "log", id: "\(index)", detail: detail)
  }
}
