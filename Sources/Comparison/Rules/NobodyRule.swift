import Claims

/// "Nobody was injured" against "three workers were injured": short claims, which the story that both articles tell joins.
struct NobodyRule: ComparisonRule {
  let leastAboutness = 0.0

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard !pair.haveSamePolarity, pair.areEquallyFirm, !pair.alignment.times.areDisjoint,
      !pair.alignment.times.areEventsApart, pair.areOneStory
    else { return nil }
    let (negative, affirmative) = pair.a.statement.polarity == .negative ? (pair.a, pair.b) : (pair.b, pair.a)
    guard let harm = Self.deniedHarm(negative), Self.harms(affirmative).contains(harm),
      let count = Self.sufferers(affirmative), pair.isKnown(negative, in: affirmative),
      // Who also tells of some means something else by nobody.
      count.counted.isEmpty || negative.document.amountCount(of: count.counted.first) == 0
    else { return nil }
    // A later source may know of more.
    let isLater = !pair.alignment.times.mayBeSameNews
    let values = negative.id == pair.a.id ? ("nobody", count.text) : (count.text, "nobody")
    return Verdict(
      kind: isLater ? .update : pair.opposition, cause: .negation, rule: "nobody",
      reason: "nobody in one, \(count.text) in the other", values: values, certainty: 0.4, support: 0.4)
  }

  /// What did not happen to anybody, as a word of the class `hurting` that stands for all.
  static func deniedHarm(_ claim: ComparableClaim) -> String? {
    let features = claim.statement.features
    guard claim.statement.polarity == .negative,
      features.arguments.contains(where: {
        [.subject, .object].contains($0.role) && nobody.contains($0.head) && $0.quantities.isEmpty
      })
    else { return nil }
    return harms(claim).first
  }

  private static let nobody: Set<String> = ["nobody", "none", "one", "anybody", "anyone", "no-one"]

  /// What happened to people: that they were hurt, or that they were killed.
  static func harms(_ claim: ComparableClaim) -> Set<String> {
    Set(claim.profile.predicates.compactMap { ComparisonWords.isHurting($0) ? "injure" : $0 == "kill" ? "kill" : nil })
  }

  /// How many, counted by what they are.
  private static func sufferers(_ claim: ComparableClaim) -> CountedQuantity? {
    let features = claim.statement.features
    let object = features.arguments.first { $0.role == .object && !$0.quantities.isEmpty }
    return object?.quantities.first.map { features.quantities[$0] }.flatMap { counted in
      counted.quantity.unit == .count && counted.quantity.value >= 1 ? counted : nil
    }
  }
}
