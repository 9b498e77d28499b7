import GRDB

/// Why a claim or a source is not to be used any more.
public struct Retraction: Hashable, Sendable {
  public var reason: String?
  /// Whether its text was erased, too.
  public var isRedacted: Bool
}

/// The claims and sources that people retracted, with their reasons.
struct Retractions {
  fileprivate var claims: [String: Retraction] = [:]
  fileprivate var sources: [String: Retraction] = [:]
  /// Those that belong to retracted sources only, or that were redacted.
  private var snapshots: [String: Retraction] = [:]
  /// Retracted claims that no other stands for, by snapshot.
  private var counts: [String: Int] = [:]
  /// An upper bound of the claims that are retracted.
  private(set) var claimCount = 0

  init(_ database: Database) throws {
    let written = try DecisionRow.stored(database).compactMap(\.decision)
      .filter { $0.verdict == .retracted || $0.verdict == .redacted }
    guard !written.isEmpty else { return }
    // Those of older versions stay retracted, and with them the same words of the newest.
    for decision in try written + Decision.current(written, database) {
      let retraction = Retraction(reason: decision.reason, isRedacted: decision.verdict == .redacted)
      switch decision.target {
      case .source(let id) where !retraction.isRedacted: sources[id] = retraction
      case .source(let id):
        let erased = try Row.fetchAll(
          database,
          cached: """
            SELECT snapshot.id FROM sourceSnapshot JOIN snapshot ON snapshot.id = snapshotId
            WHERE sourceId = ? AND salt IS NULL
            """, [id])
        for row in erased { snapshots[try row.read(0)] = retraction }
      case .claims(let ids): for id in ids { claims[id] = retraction }
      default: break
      }
    }
    for source in sources.keys {
      for row in try Row.fetchAll(database, cached: Self.sourcesOfSnapshots, [source]) {
        let (snapshot, other): (String, String) = try (row.read(0), row.read(1))
        if snapshots[snapshot] == nil, sources[other] != nil { snapshots[snapshot] = sources[source] }
      }
      for row in try Row.fetchAll(database, cached: Self.sourcesOfSnapshots, [source]) {
        let (snapshot, other): (String, String) = try (row.read(0), row.read(1))
        if sources[other] == nil, snapshots[snapshot]?.isRedacted == false { snapshots[snapshot] = nil }
      }
    }
    for claim in claims.keys {
      let sql = "SELECT snapshotId FROM claim WHERE id = ? AND supersededBy IS NULL"
      for row in try Row.fetchAll(database, cached: sql, [claim]) { counts[try row.read(0), default: 0] += 1 }
    }
    claimCount = claims.count
    for snapshot in snapshots.keys {
      let sql = "SELECT count(*) FROM claim WHERE snapshotId = ?"
      claimCount += try Int.fetchOne(database, sql: sql, arguments: [snapshot]) ?? 0
    }
  }

  /// The snapshots of a source, with all sources that they belong to.
  private static let sourcesOfSnapshots = """
    SELECT own.snapshotId, other.sourceId FROM sourceSnapshot AS own
    JOIN sourceSnapshot AS other USING (snapshotId) WHERE own.sourceId = ?
    """

  var isEmpty: Bool { claims.isEmpty && snapshots.isEmpty }

  /// Whether neither claim of a relation is retracted.
  func stand(_ relation: StoredRelation) -> Bool {
    retraction(ofClaim: relation.a, in: relation.aSnapshot) == nil
      && retraction(ofClaim: relation.b, in: relation.bSnapshot) == nil
  }

  func retraction(ofClaim id: String, in snapshot: String) -> Retraction? { claims[id] ?? snapshots[snapshot] }

  func retraction(ofSource id: String, at snapshot: String) -> Retraction? {
    if let retraction = snapshots[snapshot], retraction.isRedacted { return retraction }
    return sources[id]
  }

  /// How many claims of a snapshot are retracted one by one.
  func count(in snapshot: String) -> Int { counts[snapshot] ?? 0 }
}

extension LedgerStore {
  /// Notes that a claim or a source is not to be used any more: it stays, and takes no part in relations.
  ///
  /// - Throws: `StoreError.knownRetraction` when that was noted before.
  public func retract(_ target: Decision.Target, reason: String) throws(StoreError) {
    try write { database in
      let known = try Retractions(database)
      let found: Retraction? =
        switch target {
        case .claims(let ids): ids.first.flatMap { known.claims[$0] }
        case .source(let id): known.sources[id]
        default: nil
        }
      guard found == nil else { throw StoreError.knownRetraction(isRedacted: false) }
      try DecisionRow(Decision(target, .retracted, reason: reason)).write(database)
    }
  }
}
