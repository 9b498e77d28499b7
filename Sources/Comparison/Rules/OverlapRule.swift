import Claims

/// Two sources that say the same in much the same words.
struct OverlapRule: ComparisonRule {
  func verdict(_ a: ComparableClaim, _ b: ComparableClaim, _ alignment: Alignment) -> Verdict? {
    guard a.statement.polarity == b.statement.polarity, areAlikeInFirmness(a, b), alignment.namesAgree,
      alignment.nameResemblance >= 0.5,
      alignment.containment >= 0.7, alignment.resemblance >= 0.45, alignment.sharedWeight >= 1.4,
      alignment.verbsAgree, !alignment.times.areDisjoint, alignment.times.exclusiveClocks == nil,
      !alignment.numbersDiffer
    else { return nil }
    return Verdict(
      kind: .overlap, cause: .same, rule: "words", reason: "the same in similar words",
      score: min(1, alignment.score + 0.1))
  }
}
