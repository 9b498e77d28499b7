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
      pair.a.document.amountCount(of: first.noun) <= 1, pair.b.document.amountCount(of: second.noun) <= 1,
      first.count.quantity.compare(to: second.count.quantity).outcome == .different
    else { return nil }
    return Verdict(
      kind: pair.opposition, cause: .number, rule: "capacity",
      reason: "\(first.count.text) and \(second.count.text) of one thing",
      values: (first.count.quantity.canonical, second.count.quantity.canonical), slot: slot, certainty: 0.4,
      support: 0.4)
  }

  /// The only count of what a building or the like has by its plan.
  static func capacity(_ features: ClaimFeatures) -> (noun: String, count: CountedQuantity)? {
    let counts = features.quantities.filter { $0.quantity.unit == .count && $0.quantity.bound == .exactly }
    guard counts.count == 1, let noun = counts[0].counted.first.map(ComparisonWords.canonical),
      ComparisonWords.isCapacity(noun)
    else { return nil }
    return (noun, counts[0])
  }
}
