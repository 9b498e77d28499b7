import Claims

/// What one source announces and another reports as done.
struct PlanRule: ComparisonRule {
  let leastAboutness = 0.4

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let (a, b, alignment) = (pair.a, pair.b, pair.alignment)
    let planned = [a, b].filter { $0.statement.factuality == .planned }
    guard planned.count == 1, [a, b].contains(where: { $0.statement.factuality == .asserted }), pair.haveSamePolarity,
      !alignment.sharedNames.isEmpty, !alignment.times.areDisjoint, alignment.hasSameVerb
    else { return nil }
    // A plan in a later source than the deed is another plan.
    let plannedLater = planned[0].id == b.id ? alignment.times.aIsEarlier : alignment.times.bIsEarlier
    guard !plannedLater else { return nil }
    let values = (a.statement.factuality.rawValue, b.statement.factuality.rawValue)
    return Verdict(
      kind: .update, cause: .factuality, rule: "planned.done", reason: "announced in one, done in the other",
      values: values)
  }
}
