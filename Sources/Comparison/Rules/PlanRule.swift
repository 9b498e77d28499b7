import Claims

/// What one source announces and another reports as done.
struct PlanRule: ComparisonRule {
  let leastAboutness = 0.4

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let (a, b, alignment) = (pair.a, pair.b, pair.alignment)
    if let verdict = offer(pair) { return verdict }
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

  /// "offered two helicopters" against "sent two helicopters": the same parties, and only one of the verbs says that it is done.
  private func offer(_ pair: ClaimPair) -> Verdict? {
    let (a, b, alignment) = (pair.a, pair.b, pair.alignment)
    let prospective = [a, b].filter { $0.profile.verb.map(ComparisonWords.isProspective) ?? false }
    guard prospective.count == 1, pair.haveSamePolarity, pair.aboutness >= 0.6, !alignment.sharedNames.isEmpty,
      [a, b].allSatisfy({ [.asserted, .reported].contains($0.statement.factuality) }), !alignment.times.areDisjoint,
      (alignment.subjectLikeness ?? 0) >= 0.8, (alignment.objectLikeness ?? 0) >= 0.8, !alignment.numbers.contrast
    else { return nil }
    let offeredLater = prospective[0].id == b.id ? alignment.times.aIsEarlier : alignment.times.bIsEarlier
    let isLater = alignment.times.sourcesDiffer == true && !offeredLater
    return Verdict(
      kind: isLater ? .update : .conflict, cause: .factuality, rule: isLater ? "offered.done" : "offered",
      reason: "offered in one, done in the other", values: (a.profile.verb, b.profile.verb))
  }
}
