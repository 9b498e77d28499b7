import Claims

/// Two sources that say the same.
struct OverlapRule: ComparisonRule {
  let leastAboutness = 0.35

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let alignment = pair.alignment
    guard pair.haveSamePolarity,
      pair.areAlikeInFirmness || alignment.numbers.agree && pair.aboutness >= 0.8, !alignment.times.areDisjoint,
      alignment.times.exclusiveClocks == nil, !alignment.numbers.contrast, !alignment.verbsExclude,
      !pair.haveOtherParties, pair.directions == nil, pair.exchange == nil, !alignment.times.arePartsApart
    else { return nil }
    return Verdict(kind: .overlap, cause: .same, rule: "meaning", reason: "the same in other words")
  }
}
