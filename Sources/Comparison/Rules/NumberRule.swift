import Claims
import Language

/// Compares how much and how many: the same slot of the same event, after units, rounding and bounds are understood.
struct NumberRule: ComparisonRule {
  func verdict(_ a: ComparableClaim, _ b: ComparableClaim, _ alignment: Alignment) -> Verdict? {
    guard a.statement.polarity == b.statement.polarity, alignment.namesAgree, isSamePredicate(alignment),
      !alignment.times.areDisjoint, !alignment.times.isOneLongAgo,
      !(isGrowing(alignment) && alignment.times.areEventsApart)
    else { return nil }
    var agreement: Verdict?
    for pairs in slots(alignment) {
      let compared = pairs.map { ($0, $1, comparison($0, $1, alignment)) }
      if let agreeing = compared.first(where: { [.same, .compatible].contains($0.2.outcome) }) {
        agreement = agreement ?? self.agreement(agreeing.0, agreeing.1, agreeing.2, alignment)
      } else if compared.count == 1, let (first, second, comparison) = compared.first, comparison.outcome == .different
      {
        // Of several numbers of one kind nobody can say without a parse which answers which.
        return difference(a, b, first, second, alignment)
      }
    }
    guard areAlikeInFirmness(a, b), isAboutOneThing(alignment, alone: true) else { return nil }
    return agreement
  }

  /// The pairs of quantities that answer the same question, question by question.
  private func slots(_ alignment: Alignment) -> [[(CountedQuantity, CountedQuantity)]] {
    var slots: [[(CountedQuantity, CountedQuantity)]] = []
    for first in alignment.a.quantities {
      for second in alignment.b.quantities where isSameSlot(first, second, alignment) {
        if let index = slots.firstIndex(where: { isSameSlot($0[0].0, first, alignment) }) {
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
    let direct = first.quantity.compare(to: second.quantity)
    guard let rate = first.quantity.rate ?? second.quantity.rate, case .measure(.time) = rate.base,
      (first.quantity.rate == nil) != (second.quantity.rate == nil)
    else { return direct }
    var (a, b) = (first.quantity, second.quantity)
    (a.rate, b.rate) = (nil, nil)
    let plain = a.compare(to: b)
    let silent = first.quantity.rate == nil ? alignment.a : alignment.b
    let isTold = silent.stems.contains { ComparisonWords.canonical($0) == ComparisonWords.canonical(rate.name) }
    return isTold || plain.outcome != .different ? plain : direct
  }

  private func agreement(
    _ first: CountedQuantity, _ second: CountedQuantity, _ comparison: QuantityComparison, _ alignment: Alignment
  ) -> Verdict? {
    let isLoose = comparison.cause == .bound || first.quantity.isVague || second.quantity.isVague
    guard !isLoose || alignment.resemblance >= 0.5 else { return nil }
    return Verdict(
      kind: .overlap, cause: .same, rule: "number.same", reason: agreementReason(first, second, comparison),
      values: (first.quantity.canonical, second.quantity.canonical),
      score: min(1, alignment.score + (comparison.outcome == .same ? 0.25 : 0.15)))
  }

  /// The same verb, or much else in common; killed and injured are never the same.
  private func isSamePredicate(_ alignment: Alignment) -> Bool {
    if alignment.verbsAgree { return true }
    let verbs = [alignment.a.verb, alignment.b.verb].compactMap { $0 }.map(ComparisonWords.canonical)
    return alignment.resemblance >= 0.55 && !verbs.contains(where: ComparisonWords.isGrowing)
  }

  /// The same unit, and for bare counts the same thing counted.
  private func isSameSlot(_ a: CountedQuantity, _ b: CountedQuantity, _ alignment: Alignment) -> Bool {
    guard a.quantity.unit != .ordinal, b.quantity.unit != .ordinal else { return false }
    if a.quantity.unit == .count || b.quantity.unit == .count {
      guard a.quantity.unit == b.quantity.unit else { return false }
      guard let first = a.counted.first, let second = b.counted.first else {
        // "a magnitude of 5.9": a bare number beside the same noun.
        return a.counted.isEmpty && b.counted.isEmpty && alignment.resemblance >= 0.6
      }
      return ComparisonWords.canonical(first) == ComparisonWords.canonical(second)
    }
    return true
  }

  private func isGrowing(_ alignment: Alignment) -> Bool {
    alignment.sharedStems.contains(where: ComparisonWords.isGrowing)
  }

  /// Enough shared words, not counting what the number itself counts.
  private func isAboutOneThing(_ alignment: Alignment, alone: Bool) -> Bool {
    let counted = Set(
      (alignment.a.quantities + alignment.b.quantities).flatMap(\.counted).map(ComparisonWords.canonical))
    let others = alignment.sharedStems.subtracting(counted)
    return !others.isEmpty && alignment.containment >= 0.55 && alignment.sharedWeight >= (alone ? 0.8 : 1.0)
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
    _ a: ComparableClaim, _ b: ComparableClaim, _ first: CountedQuantity, _ second: CountedQuantity,
    _ alignment: Alignment
  ) -> Verdict? {
    guard isAboutOneThing(alignment, alone: false), areEquallyFirm(a, b) else { return nil }
    // "Bilateral trade" without names may be anybody's.
    guard alignment.aNames.isEmpty == alignment.bNames.isEmpty || alignment.resemblance >= 0.55 else { return nil }
    let values = (first.quantity.canonical, second.quantity.canonical)
    let reason = "\(first.text) and \(second.text) exclude each other"
    if isGrowing(alignment) {
      guard alignment.times.sourcesDiffer != false || alignment.times.hasClock
      else {
        return Verdict(
          kind: .conflict, cause: .number, rule: "number.toll", reason: "same count on the same day; " + reason,
          values: values, score: min(1, alignment.score + 0.1))
      }
      let isKnown = alignment.times.sourcesDiffer == true
      let grows = isKnown && (alignment.times.aIsEarlier == (first.quantity.value < second.quantity.value))
      return Verdict(
        kind: isKnown && !grows ? .conflict : .update, cause: .number, rule: "number.growing",
        reason: isKnown
          ? (grows ? "a count that grows; the later source says more" : "the later source says less")
          : "a count that may grow; a date is unknown",
        values: values, score: isKnown ? min(1, alignment.score + 0.15) : alignment.score * 0.8)
    }
    if haveDifferentSpeakers(a, b) {
      return Verdict(
        kind: .dispute, cause: .number, rule: "number.speakers", reason: "two speakers differ; " + reason,
        values: values,
        score: alignment.score)
    }
    // One says when and the other does not: they may mean different years.
    let doubt = alignment.times.isOneSided ? 0.1 : 0
    return Verdict(
      kind: .conflict, cause: .number, rule: "number.different", reason: reason, values: values,
      score: min(1, max(0, alignment.score + 0.1 - doubt)))
  }
}
