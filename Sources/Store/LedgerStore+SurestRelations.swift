import Comparison
import Foundation
import GRDB

/// The surest relations of a ledger, and all that share claims with them.
public struct SurestRelations: Hashable, Sendable {
  /// The surest first.
  public var relations: [StoredRelation] = []
  /// The last of those that were counted off; nil when there are no others that are less sure.
  public var last: Relation?
}

extension LedgerStore {
  /// How many relations between claims of newest versions there are of each type: all, and those of at least a score.
  public func relationCounts(scoring least: Double) throws(StoreError) -> [Relation.Kind: (all: Int, sure: Int)] {
    guard try read({ try Retractions($0).isEmpty }) else {
      return try relations().reduce(into: [:]) { counts, relation in
        counts[relation.kind, default: (0, 0)].all += 1
        counts[relation.kind, default: (0, 0)].sure += relation.score >= least ? 1 : 0
      }
    }
    return try read { database in
      let isAnyObsolete = try Bool.fetchOne(
        database, sql: "WITH \(Self.obsolete) SELECT EXISTS (SELECT 1 FROM obsolete)")
      guard isAnyObsolete == true else { return try Self.relationCounts(scoring: least, database) }
      let rows = try Row.fetchAll(
        database,
        cached: """
          WITH \(Self.obsolete)
          SELECT type, count(*) AS "all", sum(score >= ?) AS sure FROM relation
          WHERE aClaimId NOT IN obsolete AND bClaimId NOT IN obsolete GROUP BY type
          """, [least])
      return try rows.reduce(into: [:]) { counts, row in
        counts[try row.read("type") as Relation.Kind] = try (all: row.count("all"), sure: row.count("sure"))
      }
    }
  }

  /// The counts of all relations.
  ///
  /// Nearly all are overlaps: they are what is left of all rows, which SQLite counts page by page without looking into them,
  /// when the others are counted one by one.
  private static func relationCounts(
    scoring least: Double, _ database: Database
  ) throws -> [Relation.Kind: (all: Int, sure: Int)] {
    func count(_ condition: String, _ arguments: StatementArguments) throws -> Int {
      let count = try database.cachedStatement(sql: "SELECT count(*) FROM relation" + condition)
      return try Int.fetchOne(count, arguments: arguments) ?? 0
    }
    // All pages of an index are met once: memory for them would cost more than reading them.
    let size = try Int.fetchOne(database, sql: "PRAGMA cache_size") ?? 0
    try database.execute(sql: "PRAGMA cache_size = -1024")
    defer { try? database.execute(sql: "PRAGMA cache_size = \(size)") }
    var counts: [Relation.Kind: (all: Int, sure: Int)] = [:]
    var others = 0
    for kind in Relation.Kind.allCases where kind != .overlap {
      let all = try count(" WHERE type = ?", [kind.rawValue])
      others += all
      counts[kind] = (all, all - (try count(" WHERE type = ? AND score < ?", [kind.rawValue, least])))
    }
    let all = try count("", []) - others
    let unsure = try count(" WHERE type = ? AND score < ?", [Relation.Kind.overlap.rawValue, least])
    counts[.overlap] = (all, all - unsure)
    return counts.filter { $0.value.all > 0 }
  }

  /// The surest relations of some types, with all others of these types that are linked to them by claims that they share.
  ///
  /// - Parameters:
  ///   - least: relations of a lesser score are not counted off; they may be among the linked ones.
  ///   - pairs: claims of relations that belong to the surest, whatever their score.
  ///   - links: other claims to which a claim is linked.
  public func surestRelations(
    of kinds: Set<Relation.Kind>, scoring least: Double, count: Int, and pairs: [[String]],
    links: [String: Set<String>]
  ) throws(StoreError) -> SurestRelations {
    try read { database in
      let types = kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      let obsolete = try String.fetchSet(database, sql: "WITH \(Self.obsolete) SELECT id FROM obsolete")
      let retractions = try Retractions(database)
      let seeds = try Row.fetchAll(
        database,
        sql: """
          SELECT relation.*, a.snapshotId AS aSnapshot, b.snapshotId AS bSnapshot FROM relation
          JOIN claim AS a ON a.id = aClaimId JOIN claim AS b ON b.id = bClaimId
          WHERE type IN (\(types)) AND score >= ? ORDER BY score DESC, relation.id LIMIT ?
          """, arguments: [least, retractions.isEmpty ? count + 1 : -1]
      ).filter { try retractions.isEmpty || retractions.stand(StoredRelation($0)) }.prefix(count + 1)
      var found = SurestRelations()
      var open = pairs.flatMap(\.self)
      for seed in seeds.prefix(count) { open += try [seed.read("aClaimId"), seed.read("bClaimId")] }
      var (claims, ids): (Set<String>, Set<String>) = ([], [])
      // The plus keeps the types from being looked up first: a claim has few relations, a type has many.
      let ofClaim = try database.cachedStatement(
        sql: """
          SELECT relation.*, a.snapshotId AS aSnapshot, b.snapshotId AS bSnapshot FROM relation
          JOIN claim AS a ON a.id = aClaimId JOIN claim AS b ON b.id = bClaimId
          WHERE (aClaimId = ?1 OR bClaimId = ?1) AND +type IN (\(types))
          """)
      while let claim = open.popLast() {
        guard claims.insert(claim).inserted else { continue }
        open += links[claim] ?? []
        for row in try Row.fetchAll(ofClaim, arguments: [claim]) {
          let relation = try StoredRelation(row)
          guard ids.insert(relation.id).inserted, retractions.stand(relation), !obsolete.contains(relation.a),
            !obsolete.contains(relation.b)
          else { continue }
          found.relations.append(relation)
          open += [relation.a, relation.b]
        }
      }
      found.relations.sort { ($1.score, $0.id) < ($0.score, $1.id) }
      if seeds.count > count, let last = seeds.dropLast().last {
        let (a, b): (String, String) = try (last.read("aClaimId"), last.read("bClaimId"))
        found.last = try Row.fetchAll(
          database, cached: "SELECT * FROM relation WHERE aClaimId = ? AND bClaimId = ?", [a, b]
        ).first.map(Relation.init)
      }
      return found
    }
  }

  /// Claims that stand in no newest version, or for which another stands.
  private static let obsolete = """
    obsolete AS (
      SELECT id FROM claim WHERE snapshotId IN (
        SELECT own.snapshotId FROM sourceSnapshot AS later
        JOIN sourceSnapshot AS own ON own.sourceId = later.sourceId AND own.version < later.version
        WHERE later.version > 1 AND NOT EXISTS (
          SELECT 1 FROM sourceSnapshot AS other WHERE other.snapshotId = own.snapshotId AND NOT EXISTS (
            SELECT 1 FROM sourceSnapshot AS newer
            WHERE newer.sourceId = other.sourceId AND newer.version > other.version))
      ) UNION ALL SELECT id FROM claim WHERE supersededBy IS NOT NULL
    )
    """

  /// The paths of the newest versions that end in one of these names of files.
  public func paths(endingIn names: Set<String>) throws(StoreError) -> [String] {
    try read { database in
      var paths: [String] = []
      try database.forEachRow(
        of: """
          SELECT path FROM sourceSnapshot AS own
          WHERE version = (SELECT max(version) FROM sourceSnapshot WHERE sourceId = own.sourceId)
          """
      ) { columns in
        let path = try columns.text()
        let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
        if names.contains(String(path[start...])) { paths.append(path) }
      }
      return paths
    }
  }
}
