import Claims
import Language

/// Two sizes of one thing: "the 14-storey tower", "the tower has 17 storeys".
///
/// Of a story that speaks of seats or storeys, each article tells how many the one thing that it is about has.
struct CapacityRule: ComparisonRule {
  let slot = Evidence.Slot.numbers
  let leastAboutness = 0.0

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard pair.haveSamePolarity, pair.areOneStory,
      let first = Self.capacity(pair.a.statement.features), let second = Self.capacity(pair.b.statement.features),
      first.noun == second.noun, !pair.alignment.times.areDisjoint, !pair.haveOtherParties,
      isOnly(first, in: pair.a), isOnly(second, in: pair.b),
      first.count.quantity.compare(to: second.count.quantity).outcome == .different
    else { return nil }
    return Verdict(
      kind: pair.opposition, cause: .number, rule: "capacity",
      reason: "\(first.count.text) and \(second.count.text) of one thing",
      values: (first.count.quantity.canonical, second.count.quantity.canonical), slot: slot, certainty: 0.4,
      support: 0.4)
  }

  /// The eleven seats of a council are no other stadium's.
  private func isOnly(_ capacity: (noun: String, count: CountedQuantity), in claim: ComparableClaim) -> Bool {
    claim.document.amountCount(of: capacity.noun, near: capacity.count.quantity.value) <= 1
  }

  /// The only count of what a building or the like has by its plan: "450 beds", "is to seat 9,000", "a capacity of
  /// 9,000".
  static func capacity(_ features: ClaimFeatures) -> (noun: String, count: CountedQuantity)? {
    let counts = features.quantities.filter { $0.quantity.unit == .count && $0.quantity.bound == .exactly }
    guard counts.count == 1, let noun = counts[0].counted.first.map(ComparisonWords.canonical) ?? seats(features),
      ComparisonWords.isCapacity(noun)
    else { return nil }
    return (noun, counts[0])
  }

  /// "seat" where a bare number says how many find one.
  private static func seats(_ features: ClaimFeatures) -> String? {
    let isTold = features.arguments.contains { argument in
      !argument.quantities.isEmpty
        && (features.verb == "seat" && argument.role == .object
          || argument.head == "capacity" && argument.stems.allSatisfy { $0 == "capacity" })
    }
    return isTold ? "seat" : nil
  }
}
