import Claims
import Language

/// Compares how much and how many: the same slot of the same event, after units, rounding and bounds are understood.
struct NumberRule: ComparisonRule {
  let slot = Evidence.Slot.numbers
  let leastAboutness = 0.15

  /// From which aboutness on numbers are compared that are no count of the dead or the like.
  private static let plainAboutness = 0.3

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let alignment = pair.alignment
    let isGrowing = Self.isGrowing(pair)
    guard pair.haveSamePolarity,
      isGrowing
        || pair.aboutness(apartFrom: slot) >= Self.plainAboutness
          && (isSamePredicate(pair) || Self.areMeasuresOfOne(pair)),
      !alignment.times.isOneLongAgo,
      !(isGrowing && alignment.times.areOfOtherEvents && toldAnew(pair) == nil),
      isGrowing || !alignment.times.areDisjoint, !pair.haveOtherParties
    else { return nil }
    // The same number under opposites: raised by 25 points, cut by 25 points.
    guard !alignment.verbsExclude || pair.areConverse, pair.directions == nil else { return nil }
    var agreement: Verdict?
    for slot in slots(pair, isGrowing) {
      let compared = slot.map { ($0, $1, comparison($0, $1, alignment)) }
      if let agreeing = compared.first(where: { isAgreement($0.0, $0.1, $0.2, isGrowing) }) {
        agreement = agreement ?? self.agreement(agreeing.0, agreeing.1, agreeing.2)
      } else if compared.count == 1, let (first, second, comparison) = compared.first,
        comparison.outcome != .notComparable
      {
        // Of several numbers of one kind nobody can say which answers which.
        return difference(first, second, pair, isGrowing)
      }
    }
    return pair.areAlikeInFirmness || pair.aboutness >= 0.8 ? agreement : nil
  }

  /// The pairs of quantities that answer the same question, question by question.
  private func slots(_ pair: ClaimPair, _ isGrowing: Bool) -> [[(CountedQuantity, CountedQuantity)]] {
    var slots: [[(CountedQuantity, CountedQuantity)]] = []
    // What it was before answers another question.
    let present = { (quantity: CountedQuantity) in quantity.quantity.change?.part != .start }
    for first in pair.alignment.a.quantities where present(first) {
      for second in pair.alignment.b.quantities where present(second) && isSameSlot(first, second, pair, isGrowing) {
        // "€12 million for 40 km": a sum answers no length.
        guard comparison(first, second, pair.alignment).outcome != .notComparable else { continue }
        let index = slots.firstIndex {
          $0[0].0.quantity.unit == first.quantity.unit && isSameSlot($0[0].0, first, pair, isGrowing)
        }
        if let index {
          slots[index].append((first, second))
        } else {
          slots.append([(first, second)])
        }
      }
    }
    return slots
  }

  /// The same verb, or much else in common; killed and injured are never the same.
  func isSamePredicate(_ pair: ClaimPair) -> Bool {
    if pair.alignment.verbsAgree || pair.alignment.hasSimilarVerb { return true }
    let verbs = [pair.alignment.a.verb, pair.alignment.b.verb].compactMap { $0 }
    return (pair.aboutness >= 0.5 || pair.haveOneOccasion && pair.aboutness(apartFrom: slot) >= 0.5)
      && !verbs.contains(where: ComparisonWords.isGrowing)
  }

  /// Whether both count what only grows while an event is reported, and the same of it: the dead, or the injured.
  static func isGrowing(_ pair: ClaimPair) -> Bool {
    let (a, b) = (growing(pair.a), growing(pair.b))
    guard !a.isEmpty || !b.isEmpty else { return false }
    return !a.isDisjoint(with: b) || [a, b].contains { $0.allSatisfy(ComparisonWords.isAnyHarm) }
  }

  /// Whether each of both claims counts by its own words what grows.
  static func growsBoth(_ pair: ClaimPair) -> Bool { !growing(pair.a).isEmpty && !growing(pair.b).isEmpty }

  private static func growing(_ claim: ComparableClaim) -> Set<String> {
    claim.profile.stems.union(claim.profile.classes).union(claim.profile.verb.map { [$0] } ?? [])
      .filter(ComparisonWords.isGrowing)
  }

  /// Whether a claim tells what is aimed at or expected, not what is: targets, budgets, forecasts.
  static func isAimed(_ claim: ComparableClaim) -> Bool {
    let features = claim.statement.features
    return (features.stems + [features.verb].compactMap(\.self)).contains(where: ComparisonWords.isAim)
  }
}
