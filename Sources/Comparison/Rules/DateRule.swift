import Claims

/// One event on two days, or at two times of the day.
struct DateRule: ComparisonRule {
  func verdict(_ a: ComparableClaim, _ b: ComparableClaim, _ alignment: Alignment) -> Verdict? {
    guard a.statement.polarity == b.statement.polarity, areEquallyFirm(a, b), alignment.namesAgree,
      alignment.containment >= 0.75, alignment.sharedWeight >= 1, alignment.hasSameVerb
    else { return nil }
    if let (first, second) = alignment.times.exclusiveDates {
      return verdict(first, second, "the same event on different dates", alignment)
    }
    if !alignment.times.areDisjoint, let (first, second) = alignment.times.exclusiveClocks {
      return verdict(first, second, "the same event at different times of the day", alignment)
    }
    return nil
  }

  private func verdict(
    _ first: StatedTime, _ second: StatedTime, _ reason: String, _ alignment: Alignment
  ) -> Verdict {
    Verdict(
      kind: .conflict, cause: .date, rule: "date", reason: reason + ": \(first.text) and \(second.text)",
      values: (first.time.iso, second.time.iso),
      score: min(1, alignment.score))
  }
}
