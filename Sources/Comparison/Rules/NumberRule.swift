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
      isGrowing || pair.aboutness(apartFrom: slot) >= Self.plainAboutness && isSamePredicate(pair),
      !alignment.times.isOneLongAgo,
      !(isGrowing && alignment.times.areOfOtherEvents),
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

  /// "$30 billion a year" beside "an annual target of $50 billion": the period stands in another place. Where one side does
  /// not tell it at all, equal numbers agree, and others leave it open.
  private func comparison(
    _ first: CountedQuantity, _ second: CountedQuantity, _ alignment: Alignment
  ) -> QuantityComparison {
    let direct = Self.compare(first.quantity, second.quantity)
    guard let rate = first.quantity.rate ?? second.quantity.rate, case .measure(.time) = rate.base,
      (first.quantity.rate == nil) != (second.quantity.rate == nil)
    else { return direct }
    var (a, b) = (first.quantity, second.quantity)
    (a.rate, b.rate) = (nil, nil)
    let plain = Self.compare(a, b)
    let silent = first.quantity.rate == nil ? alignment.a : alignment.b
    let isTold = silent.stems.contains { ComparisonWords.canonical($0) == ComparisonWords.canonical(rate.name) }
    return isTold || plain.outcome != .different ? plain : direct
  }

  /// 17.7 may be cut to 17 where others round it to 18.
  private static func compare(_ a: Quantity, _ b: Quantity) -> QuantityComparison {
    var comparison = a.compare(to: b)
    let (coarse, fine) = a.precision > b.precision ? (a, b) : (b, a)
    let rest = fine.value - coarse.value
    guard comparison.outcome == .different, fine.precision < coarse.precision, coarse.value > 0, rest > 0,
      rest < 2 * coarse.precision, coarse.precision < 0.05 * coarse.value
    else { return comparison }
    (comparison.outcome, comparison.cause) = (.compatible, .rounding)
    return comparison
  }

  /// Of a count that grows "at least 19" and "at least 41" are two states of it, though both can be true.
  private func isAgreement(
    _ first: CountedQuantity, _ second: CountedQuantity, _ comparison: QuantityComparison, _ isGrowing: Bool
  ) -> Bool {
    guard [.same, .compatible].contains(comparison.outcome) else { return false }
    return !(isGrowing && comparison.cause == .bound && first.quantity.value != second.quantity.value)
  }

  private func agreement(
    _ first: CountedQuantity, _ second: CountedQuantity, _ comparison: QuantityComparison
  ) -> Verdict {
    let isLoose = comparison.cause == .bound || first.quantity.isVague || second.quantity.isVague
    return Verdict(
      kind: .overlap, cause: .same, rule: "number.same", reason: agreementReason(first, second, comparison),
      values: (first.quantity.canonical, second.quantity.canonical), certainty: isLoose ? 0.8 : 1)
  }

  /// The same verb, or much else in common; killed and injured are never the same.
  private func isSamePredicate(_ pair: ClaimPair) -> Bool {
    if pair.alignment.verbsAgree || pair.alignment.hasSimilarVerb { return true }
    let verbs = [pair.alignment.a.verb, pair.alignment.b.verb].compactMap { $0 }
    return pair.aboutness >= 0.5 && !verbs.contains(where: ComparisonWords.isGrowing)
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
  private static func isAimed(_ claim: ComparableClaim) -> Bool {
    let features = claim.statement.features
    return (features.stems + [features.verb].compactMap(\.self)).contains(where: ComparisonWords.isAim)
  }

  private func agreementReason(
    _ first: CountedQuantity, _ second: CountedQuantity, _ comparison: QuantityComparison
  ) -> String {
    switch comparison.cause {
    case .value, .unit: "both say \(first.text)"
    case .conversion: "\(first.text) and \(second.text): the same in another unit or form"
    case .rounding: "\(first.text) and \(second.text): one is the other rounded"
    case .approximation: "\(first.text) and \(second.text): one is approximate"
    case .bound: "\(first.text) and \(second.text): one only sets a bound"
    case .range: "\(first.text) and \(second.text): one lies in the range of the other"
    }
  }

  private func difference(
    _ first: CountedQuantity, _ second: CountedQuantity, _ pair: ClaimPair, _ isGrowing: Bool
  ) -> Verdict? {
    let times = pair.alignment.times
    guard pair.areEquallyFirm, pair.haveMainNames, Self.isAimed(pair.a) == Self.isAimed(pair.b),
      !Self.isStep(first, of: second), !Self.isStep(second, of: first)
    else { return nil }
    let values = (first.quantity.canonical, second.quantity.canonical)
    let reason = "\(first.text) and \(second.text) exclude each other"
    if isGrowing {
      guard !TollScope.differ(pair) else { return nil }
      guard times.sourcesDiffer != false || times.hasClock || isOpen(first) || isOpen(second) else {
        return Verdict(
          kind: .conflict, cause: .number, rule: "number.toll", reason: "same count on the same day; " + reason,
          values: values, slot: slot)
      }
      // Years after it a toll is settled, and so it is when somebody is tried for it.
      let isTried = pair.areOneStory && [pair.a, pair.b].contains(where: Self.isOfTrial)
      if times.meet && times.areLongPast || isTried, !isOpen(first), !isOpen(second),
        ![pair.a, pair.b].contains(where: Self.isCounting)
      {
        return Verdict(
          kind: .conflict, cause: .number, rule: "number.settled", reason: "the same count long after; " + reason,
          values: values, slot: slot, certainty: pair.haveOtherScope ? 0.6 : 1)
      }
      return growing(first, second, pair, values)
    }
    // A document that tells both numbers answers two questions with them.
    guard !pair.a.document.tells(second.quantity.value, of: second.counted.first),
      !pair.b.document.tells(first.quantity.value, of: first.counted.first)
    else { return nil }
    if let verdict = movement(first, second, pair, values) { return verdict }
    if pair.isMoving, !times.areSameNews, !times.meetInPeriod {
      return Verdict(
        kind: .update, cause: .number, rule: "number.moving",
        reason: "a price or reading that moves" + (times.sourcesDiffer == nil ? "; a date is unknown" : ""),
        values: values, slot: slot, certainty: 0.8)
    }
    if pair.isRevision {
      return Verdict(
        kind: .update, cause: .number, rule: "number.revised", reason: "how it was and how it is now; " + reason,
        values: values, slot: slot)
    }
    if pair.haveDifferentSpeakers {
      return Verdict(
        kind: .dispute, cause: .number, rule: "number.speakers", reason: "two speakers differ; " + reason,
        values: values, slot: slot)
    }
    guard !pair.haveContrastingScopes else { return nil }
    // One says when and the other does not: they may mean different years.
    return Verdict(
      kind: .conflict, cause: .number, rule: "number.different", reason: reason, values: values, slot: slot,
      certainty: (times.isOneSided ? 0.6 : 1) * (pair.haveOtherScope ? 0.6 : 1)
        * (areMany(first, second, pair) ? 0.5 : 1))
  }

  /// "Cases have climbed to 920" says nothing against 780: so many were told before.
  private func movement(
    _ first: CountedQuantity, _ second: CountedQuantity, _ pair: ClaimPair, _ values: (String?, String?)
  ) -> Verdict? {
    func isState(_ claim: ComparableClaim, _ own: CountedQuantity, after other: CountedQuantity) -> Bool {
      claim.profile.verb.map {
        ComparisonWords.areDirections($0, own.quantity.value > other.quantity.value ? "fall" : "rise")
      }
        ?? false
        && claim.statement.features.arguments.contains { argument in
          argument.marker == "to" && argument.quantities.contains { claim.statement.features.quantities[$0] == own }
        }
    }
    guard !pair.alignment.times.meet, isState(pair.a, first, after: second) || isState(pair.b, second, after: first)
    else { return nil }
    return Verdict(
      kind: .update, cause: .number, rule: "number.moved", reason: "a number that has moved to another", values: values,
      slot: slot, certainty: 0.9)
  }

  /// "was convicted of killing four people"
  private static func isOfTrial(_ claim: ComparableClaim) -> Bool {
    claim.profile.predicates.contains(where: ComparisonWords.isTrial)
  }

  /// "has climbed to 920", "are now known to have died": the count goes on.
  private static func isCounting(_ claim: ComparableClaim) -> Bool {
    Standing(claim.statement.text) == .present
      || claim.profile.predicates.contains { ComparisonWords.areDirections($0, "fall") }
  }

  /// Two states of a count that grows while an event is reported.
  private func growing(
    _ first: CountedQuantity, _ second: CountedQuantity, _ pair: ClaimPair, _ values: (String?, String?)
  ) -> Verdict {
    let times = pair.alignment.times
    let firstIsLess = first.quantity.value < second.quantity.value
    let isDated = times.sourcesDiffer == true
    if isDated, times.aIsEarlier != firstIsLess, !isOpen(firstIsLess ? first : second) {
      return Verdict(
        kind: .conflict, cause: .number, rule: "number.growing", reason: "the later source says less", values: values,
        slot: slot, support: 0.2)
    }
    let reason =
      !isDated
      ? "a count that may grow; a date is unknown"
      : times.aIsEarlier == firstIsLess
        ? "a count that grows; the later source says more" : "a count that grows; the later source sets a bound"
    return Verdict(
      kind: .update, cause: .number, rule: "number.growing", reason: reason, values: values, slot: slot,
      certainty: isDated ? 1 : 0.8, support: 0.2)
  }

  /// "at least 41", "dozens": leaves room for more on the same day.
  private func isOpen(_ counted: CountedQuantity) -> Bool {
    counted.quantity.isVague || counted.quantity.bound != .exactly
  }

  /// A document with many numbers of such things speaks of many such things.
  private func areMany(_ a: CountedQuantity, _ b: CountedQuantity, _ pair: ClaimPair) -> Bool {
    guard let first = a.counted.first, let second = b.counted.first else { return false }
    return max(pair.a.document.amountCount(of: first), pair.b.document.amountCount(of: second)) > 2
  }
}
