import Claims

/// Two sources that say the same.
struct OverlapRule: ComparisonRule {
  let leastAboutness = 0.35

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard pair.aboutness >= leastAboutness(pair),
      pair.areAlikeInFirmness || pair.alignment.numbers.agree && pair.aboutness >= 0.8 || pair.areOneSchedule,
      pair.mayAgree, pair.exchange == nil, !haveOtherJudgements(pair)
    else { return nil }
    return Verdict(kind: .overlap, cause: .same, rule: "meaning", reason: "the same in other words")
  }

  /// In articles about other things only likeness tells that claims mean the same; less so when each names what the other
  /// does not.
  private func leastAboutness(_ pair: ClaimPair) -> Double {
    pair.storyLikeness >= SharedKeys.leastLikeness ? leastAboutness : pair.alignment.namesAgree ? 0.4 : 0.6
  }

  /// "called the plan reckless", "called the plan overdue".
  private func haveOtherJudgements(_ pair: ClaimPair) -> Bool {
    let (first, second) = (
      ClaimPredicate.judgements(pair.a.statement.features), ClaimPredicate.judgements(pair.b.statement.features)
    )
    return !first.isEmpty && !second.isEmpty && Set(first).isDisjoint(with: second)
  }
}
