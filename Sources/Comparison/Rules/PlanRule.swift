import Claims

/// What one source announces and another reports as done.
struct PlanRule: ComparisonRule {
  func verdict(_ a: ComparableClaim, _ b: ComparableClaim, _ alignment: Alignment) -> Verdict? {
    let planned = [a, b].filter { $0.statement.factuality == .planned }
    guard planned.count == 1, [a, b].contains(where: { $0.statement.factuality == .asserted }),
      a.statement.polarity == b.statement.polarity, alignment.namesAgree, !alignment.sharedNames.isEmpty,
      alignment.containment >= 0.75, alignment.sharedWeight >= 1, !alignment.times.areDisjoint, alignment.hasSameVerb
    else { return nil }
    // A plan in a later source than the deed is another plan.
    let plannedLater = planned[0].id == b.id ? alignment.times.aIsEarlier : alignment.times.bIsEarlier
    guard !plannedLater else { return nil }
    let values = (a.statement.factuality.rawValue, b.statement.factuality.rawValue)
    return Verdict(
      kind: .update, cause: .factuality, rule: "planned.done", reason: "announced in one, done in the other",
      values: values, score: min(1, alignment.score + 0.1))
  }
}
