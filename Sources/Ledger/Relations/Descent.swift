import Document
import Store

/// A source that is made from another.
public struct CopyRelation: Hashable, Sendable {
  /// Source ids.
  public var copy: String
  public var original: String
  /// Word 5-grams that both have outside quotations.
  public var sharedShingles: Int
}

/// Which sources copy which, and which are therefore one witness.
///
/// Told from what the ledger holds when it is asked: a late original, or a date that is learnt later, changes it.
public struct Descent: Sendable {
  public let copies: [CopyRelation]
  /// For each source, a source that stands for all of the same descent.
  private let witness: [String: String]
  private let copyOfPair: [Set<String>: String]

  /// The descent among all sources of a ledger.
  public init(_ store: LedgerStore, _ sources: [StoredSource]) throws(StoreError) {
    self.init(sources, try store.lineage())
  }

  /// The descent of some sources, by way of all others that they share wording with.
  public init(_ store: LedgerStore, connectedTo sources: [StoredSource]) throws(StoreError) {
    let lineage = try store.lineage()
    let given = Set(sources.map(\.snapshot))
    var (snapshots, count) = (given, 0)
    while count < snapshots.count {
      count = snapshots.count
      for pair in lineage where snapshots.contains(pair.a) || snapshots.contains(pair.b) {
        snapshots.formUnion([pair.a, pair.b])
      }
    }
    self.init(sources + (try store.sources(at: snapshots.subtracting(given))), lineage)
  }

  /// The descent among some sources, told from what they share.
  public init(_ sources: [StoredSource], _ lineage: [StoredLineage]) {
    let bySnapshot = Dictionary(grouping: sources, by: \.snapshot)
    var copies: [CopyRelation] = []
    var witness = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0.id) })
    func root(_ source: String) -> String {
      var source = source
      while let next = witness[source], next != source { source = next }
      return source
    }
    func join(_ a: String, _ b: String) {
      let (a, b) = (root(a), root(b))
      if a != b { witness[max(a, b)] = min(a, b) }
    }
    for same in bySnapshot.values {
      for source in same.dropFirst() { join(same[0].id, source.id) }
    }
    for pair in lineage {
      guard let a = bySnapshot[pair.a]?.first, let b = bySnapshot[pair.b]?.first, a.id != b.id else { continue }
      let isCopy = Self.isCopy(a, of: b)
      copies.append(
        CopyRelation(copy: isCopy ? a.id : b.id, original: isCopy ? b.id : a.id, sharedShingles: pair.sharedShingles))
      join(a.id, b.id)
    }
    self.copies = copies.sorted { ($1.sharedShingles, $0.copy) < ($0.sharedShingles, $1.copy) }
    self.witness = witness.mapValues { root($0) }
    copyOfPair = Dictionary(copies.map { ([$0.copy, $0.original], $0.copy) }, uniquingKeysWith: { first, _ in first })
  }

  /// Which of two sources is made from the other, nil when neither is.
  public func copy(between a: String, and b: String) -> String? { copyOfPair[[a, b]] }

  /// The later one is the copy; where a date is not known or both are the same, the shorter one.
  private static func isCopy(_ a: StoredSource, of b: StoredSource) -> Bool {
    if let first = a.metadata.date?.days, let second = b.metadata.date?.days, !first.overlaps(second) {
      return first.first > second.last
    }
    return (a.size, b.id) < (b.size, a.id)
  }

  /// How many of these sources tell independently of each other.
  public func independentCount(_ sources: some Sequence<String>) -> Int {
    Set(sources.map { witness[$0] ?? $0 }).count
  }

  public func areIndependent(_ a: String, _ b: String) -> Bool { independentCount([a, b]) == 2 }
}
