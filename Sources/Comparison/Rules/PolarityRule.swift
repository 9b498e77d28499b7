import Claims

/// The same statement, once affirmed and once negated.
struct PolarityRule: ComparisonRule {
  func verdict(_ a: ComparableClaim, _ b: ComparableClaim, _ alignment: Alignment) -> Verdict? {
    guard a.statement.polarity != b.statement.polarity, alignment.namesAgree, alignment.nameResemblance >= 0.5,
      alignment.containment >= 0.75, alignment.resemblance >= 0.5, alignment.sharedWeight >= 1,
      alignment.hasSameVerb, !alignment.times.areDisjoint, !alignment.numbersDiffer
    else { return nil }
    let (negative, affirmative) = a.statement.polarity == .negative ? (a, b) : (b, a)
    let score = min(1, alignment.score + 0.1)
    let values = (
      a.statement.polarity == .negative ? "not" : "yes", b.statement.polarity == .negative ? "not" : "yes"
    )
    if affirmative.statement.factuality == .planned {
      return Verdict(
        kind: .update, cause: .factuality, rule: "negation.planned", reason: "planned in one, not done in the other",
        values: values, score: score)
    }
    guard areEquallyFirm(a, b) else { return nil }
    let negativeIsEarlier =
      negative.id == a.id ? alignment.times.aIsEarlier : alignment.times.bIsEarlier
    if negativeIsEarlier,
      !alignment.times.meet || negative.statement.features.negations.contains(where: { $0.contains("yet") })
    {
      return Verdict(
        kind: .update, cause: .negation, rule: "negation.later",
        reason: "not so in the earlier source, so in the later",
        values: values, score: score)
    }
    if negative.statement.attribution != nil {
      return Verdict(
        kind: .dispute, cause: .negation, rule: "negation.denied",
        reason: "\(negative.statement.attribution?.speaker ?? "a speaker") denies what the other says", values: values,
        score: score)
    }
    return Verdict(
      kind: .conflict, cause: .negation, rule: "negation", reason: "one says it, the other says the opposite",
      values: values, score: score)
  }
}
