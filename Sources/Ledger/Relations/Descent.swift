import Comparison
import Document
import Store

/// Which sources copy which, and which are therefore one witness.
///
/// Told from what the ledger holds when it is asked: a late original, or a date that is learnt later, changes it.
public struct Descent: Sendable {
  /// The pairs of one descent, the most alike first.
  public let derivations: [Derivation]
  /// For each source, a source that stands for all of the same descent.
  private let witness: [String: String]
  private let byPair: [Set<String>: Derivation]

  /// The descent among all sources of a ledger.
  public init(_ store: LedgerStore, _ sources: [StoredSource]) throws(StoreError) {
    let lineage = try store.lineage()
    self.init(sources, lineage, credits: try store.credits(of: lineage))
  }

  /// The descent of some sources from one another: derivations are those between the snapshots of the pairs, and one witness
  /// are those that any other texts of the ledger lead from one to the other.
  ///
  /// - Parameter sources: in their newest versions.
  public init(
    _ store: LedgerStore, among sources: [StoredSource], between pairs: Set<Set<String>>
  ) throws(StoreError) {
    let lineage = try store.lineage(between: pairs)
    let joined = try DescentSearch(store, among: Set(sources.map(\.snapshot))).groups
    self.init(sources, lineage, credits: try store.credits(of: lineage), joined)
  }

  /// The descent among some sources, told from what they share.
  ///
  /// - Parameters:
  ///   - credits: whom each snapshot names.
  ///   - joined: snapshots that are of one descent in other ways, too.
  public init(
    _ sources: [StoredSource], _ lineage: [StoredLineage], credits: [String: [CreditLine]] = [:],
    _ joined: [[String]] = []
  ) {
    let bySnapshot = Dictionary(grouping: sources, by: \.snapshot)
    var derivations: [Derivation] = []
    var witness = Dictionary(sources.map { ($0.id, $0.id) }, uniquingKeysWith: { first, _ in first })
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
    for group in joined {
      let sources = group.compactMap { bySnapshot[$0]?.first?.id }
      for source in sources.dropFirst() { join(sources[0], source) }
    }
    var parties: [String: Derivation.Party] = [:]
    func party(_ source: StoredSource) -> Derivation.Party {
      if let known = parties[source.id] { return known }
      let party = Derivation.Party(source, credits: credits[source.snapshot] ?? [])
      parties[source.id] = party
      return party
    }
    for pair in lineage {
      guard let a = bySnapshot[pair.a]?.first, let b = bySnapshot[pair.b]?.first, a.id != b.id,
        let found = Derivation(party(a), party(b), pair.kinship)
      else { continue }
      derivations.append(found)
      join(a.id, b.id)
    }
    self.derivations = derivations.sorted {
      ($1.kinship.shingles.shared, $1.kinship.specifics.ordered, $0.first, $0.second)
        < ($0.kinship.shingles.shared, $0.kinship.specifics.ordered, $1.first, $1.second)
    }
    self.witness = witness.mapValues { root($0) }
    byPair = Dictionary(derivations.map { ([$0.first, $0.second], $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Which of two sources is made from the other, nil when neither is or when that is not known.
  public func copy(between a: String, and b: String) -> String? { byPair[[a, b]]?.copy }

  /// Whether one of two sources is made from the other, or both from a third text.
  public func isDerivation(between a: String, and b: String) -> Bool { byPair[[a, b]] != nil }

  /// The sources that a source is made from, or that are made from it, the most alike first.
  public func derivations(of source: String) -> [Derivation] {
    derivations.filter { $0.first == source || $0.second == source }
  }

  /// A source that stands for all of the same descent.
  func witness(for source: String) -> String { witness[source] ?? source }

  /// How many of these sources tell independently of each other.
  public func independentCount(_ sources: some Sequence<String>) -> Int {
    Set(sources.map(witness(for:))).count
  }

  public func areIndependent(_ a: String, _ b: String) -> Bool { independentCount([a, b]) == 2 }
}
