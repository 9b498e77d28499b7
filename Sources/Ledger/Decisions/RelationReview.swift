import Comparison
import Store

/// What people decided about a relation.
public struct RelationReview: Hashable, Sendable {
  public enum Status: String, Hashable, Sendable { case open, confirmed, dismissed }

  public var status = Status.open
  /// Why it was confirmed or dismissed.
  public var reason: String?
  public var notes: [String] = []
  /// It shares a claim with a group that was dismissed before it was there.
  public var isNewInDismissedGroup = false

  public init() {}
}

/// Claims of two groups that people said to be about one fact.
struct FactMerge: Hashable {
  var a: String
  var b: String
  /// Relations of these kinds are put into one group.
  var kinds: [RelationView.Kind]
}

/// The decisions of a ledger, ready to be asked about relations.
///
/// A dismissal says that two claims have nothing to do with each other, whatever the rules call it today; a confirmation
/// holds as long as they call it the same. The later decision wins.
struct RelationReviews {
  let merges: [FactMerge]
  private var verdicts: [[String]: Decision] = [:]
  private var notes: [[String]: [String]] = [:]
  /// By type and claim: why its group was dismissed.
  private var dismissedFacts: [String: [String: String?]] = [:]

  init(_ decisions: [Decision]) {
    var merges: [FactMerge] = []
    for decision in decisions {
      switch (decision.verdict, decision.target) {
      case (.merged, .claims(let claims)) where claims.count == 2:
        merges.append(FactMerge(a: claims[0], b: claims[1], kinds: RelationView.Kind.allCases))
      case (.merged, let target) where target.pairs.count == 2:
        let (first, second) = (target.pairs[0], target.pairs[1])
        merges.append(FactMerge(a: first.a, b: second.a, kinds: RelationView.Kind.kinds(ofType: first.type)))
      case (.note, let target):
        for pair in target.pairs { notes[[pair.a, pair.b], default: []].append(decision.reason ?? "") }
      case (.confirmed, let target), (.dismissed, let target):
        for pair in target.pairs {
          verdicts[[pair.a, pair.b]] = Decision(.pairs([pair]), decision.verdict, reason: decision.reason)
        }
        guard case .group(let pairs) = target else { continue }
        for pair in pairs {
          for claim in [pair.a, pair.b] {
            if decision.verdict == .dismissed {
              dismissedFacts[pair.type, default: [:]].updateValue(decision.reason, forKey: claim)
            } else {
              dismissedFacts[pair.type]?.removeValue(forKey: claim)
            }
          }
        }
      default: break
      }
    }
    self.merges = merges
  }

  /// The pairs of claims that were confirmed or dismissed.
  var decidedPairs: [[String]] { verdicts.keys.sorted { $0.lexicographicallyPrecedes($1) } }

  /// By claim, the claims of which people said that they are about one fact with it.
  var links: [String: Set<String>] {
    merges.reduce(into: [:]) { links, merge in
      links[merge.a, default: []].insert(merge.b)
      links[merge.b, default: []].insert(merge.a)
    }
  }

  func review(of relation: Relation) -> RelationReview {
    var review = RelationReview()
    review.notes = notes[[relation.a, relation.b]] ?? []
    if let decision = verdicts[[relation.a, relation.b]] {
      let isSameType = decision.target.pairs.first?.type == relation.kind.rawValue
      if decision.verdict == .dismissed || isSameType {
        review.status = decision.verdict == .dismissed ? .dismissed : .confirmed
        review.reason = decision.reason
        return review
      }
    }
    let dismissed = dismissedFacts[relation.kind.rawValue] ?? [:]
    if let reason = dismissed[relation.a] ?? dismissed[relation.b] {
      review.isNewInDismissedGroup = true
      review.reason = reason
    }
    return review
  }
}

extension RelationView.Kind {
  /// What a stored type may be shown as.
  static func kinds(ofType type: String) -> [RelationView.Kind] {
    let kind = RelationView.Kind(rawValue: type)
    return kind == .conflict ? [.conflict, .distortion] : kind.map { [$0] } ?? []
  }

  /// The type that is stored: a distortion is a conflict of a copy with its original.
  var storedType: String { self == .distortion ? Self.conflict.rawValue : rawValue }
}
