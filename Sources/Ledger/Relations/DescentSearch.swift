import Comparison
import Store

/// Which of some texts are of one descent, by way of any others in the ledger.
///
/// All are followed at once, those with the fewest open ends first, until no two can meet any more: of a text that hundreds
/// of articles share few are read.
struct DescentSearch {
  /// So many snapshots are read at a time.
  private static let batch = 32

  private let store: LedgerStore
  /// By snapshot, another one that it is joined with; itself where it stands for all of them.
  private var next: [String: String] = [:]
  /// The snapshots that are still to be followed, by what stands for all that they are joined with.
  private var open: [String: [String]] = [:]
  /// Whom a snapshot names, and who published it: read where wording alone does not tell.
  private var parties: [String: Derivation.Party] = [:]

  /// - Parameter snapshots: newest versions of sources.
  init(_ store: LedgerStore, among snapshots: Set<String>) throws(StoreError) {
    self.store = store
    for snapshot in snapshots { (next[snapshot], open[snapshot]) = (snapshot, [snapshot]) }
    // What only one of them leads to is nothing to the others.
    while open.count > 1, let least = open.min(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) {
      try follow(least.key)
    }
  }

  /// The snapshots that were met, those of one descent together.
  var groups: [[String]] {
    Array(Dictionary(grouping: next.keys.sorted(), by: root).values)
  }

  /// Reads what some snapshots share texts with.
  private mutating func follow(_ start: String) throws(StoreError) {
    let snapshots = Array((open[start] ?? []).prefix(Self.batch))
    open[start]?.removeFirst(snapshots.count)
    for pair in try store.newestLineage(of: snapshots) where try isDerivation(pair) { join(pair.a, pair.b) }
    let end = root(start)
    if open[end]?.isEmpty == true { open[end] = nil }
  }

  private func root(_ snapshot: String) -> String {
    var end = snapshot
    while let other = next[end], other != end { end = other }
    return end
  }

  private mutating func join(_ a: String, _ b: String) {
    for snapshot in [a, b] where next[snapshot] == nil { (next[snapshot], open[snapshot]) = (snapshot, [snapshot]) }
    let (a, b) = (root(a), root(b))
    guard a != b else { return }
    let (from, to) = (max(a, b), min(a, b))
    next[from] = to
    open[to, default: []] += open.removeValue(forKey: from) ?? []
  }

  private mutating func isDerivation(_ pair: StoredLineage) throws(StoreError) -> Bool {
    if pair.kinship.isDerivation { return true }
    guard let a = try party(pair.a), let b = try party(pair.b) else { return false }
    return Derivation(a, b, pair.kinship) != nil
  }

  private mutating func party(_ snapshot: String) throws(StoreError) -> Derivation.Party? {
    if let known = parties[snapshot] { return known }
    guard let source = try store.sources(at: [snapshot]).first else { return nil }
    let party = Derivation.Party(source, credits: try store.credits(of: [snapshot])[snapshot] ?? [])
    parties[snapshot] = party
    return party
  }
}
