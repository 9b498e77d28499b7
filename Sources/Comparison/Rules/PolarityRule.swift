import Claims

/// The same statement, once affirmed and once negated.
struct PolarityRule: ComparisonRule {
  let leastAboutness = 0.2

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let (a, b, alignment) = (pair.a, pair.b, pair.alignment)
    let (negative, affirmative) = a.statement.polarity == .negative ? (a, b) : (b, a)
    guard !pair.haveSamePolarity, alignment.hasSimilarVerb, !alignment.numbers.contrast, pair.isNamedInBoth,
      !pair.haveOtherParties,
      // "had not been signed on Monday" excludes "was signed on Friday" before.
      !alignment.times.areDisjoint || alignment.times.isEarlier(affirmative.id == a.id)
    else { return nil }
    let values = (
      a.statement.polarity == .negative ? "not" : "yes", b.statement.polarity == .negative ? "not" : "yes"
    )
    if affirmative.statement.factuality == .planned {
      return Verdict(
        kind: .update, cause: .factuality, rule: "negation.planned", reason: "planned in one, not done in the other",
        values: values)
    }
    guard pair.areEquallyFirm else { return nil }
    let negativeIsEarlier = negative.id == a.id ? alignment.times.aIsEarlier : alignment.times.bIsEarlier
    let isOpen = negative.statement.features.negations.contains { $0.contains("yet") || $0.contains("still") }
    if negativeIsEarlier, isOpen || !alignment.times.meet && !alignment.times.areSameNews {
      return Verdict(
        kind: .update, cause: .negation, rule: "negation.later",
        reason: "not so in the earlier source, so in the later", values: values)
    }
    if let speaker = negative.statement.attribution?.speaker {
      return Verdict(
        kind: .dispute, cause: .negation, rule: "negation.denied", reason: "\(speaker) denies what the other says",
        values: values)
    }
    return Verdict(
      kind: .conflict, cause: .negation, rule: "negation", reason: "one says it, the other says the opposite",
      values: values, support: pair.supportOfParties)
  }
}
