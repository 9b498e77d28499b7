import Claims

/// One event on two days, or at two times of the day.
struct DateRule: ComparisonRule {
  let leastAboutness = 0.15

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let alignment = pair.alignment
    guard pair.haveSamePolarity, pair.areEquallyFirm, !alignment.numbers.contrast, !alignment.numbers.amountsAgree,
      pair.isNamedInBoth, !pair.haveOtherParties
    else { return nil }
    if !alignment.times.areDisjoint, let (first, second) = alignment.times.exclusiveHalfDays {
      return verdict(first, second, "morning in one, afternoon in the other", pair)
    }
    guard pair.aboutness >= (alignment.hasSimilarVerb ? 0.45 : 0.6) else { return nil }
    if let (first, second) = alignment.times.exclusiveDates {
      return verdict(first, second, "the same event on different dates", pair)
    }
    if !alignment.times.areDisjoint, let (first, second) = alignment.times.exclusiveClocks {
      return verdict(first, second, "the same event at different times of the day", pair)
    }
    return nil
  }

  private func verdict(_ first: StatedTime, _ second: StatedTime, _ reason: String, _ pair: ClaimPair) -> Verdict {
    Verdict(
      kind: pair.opposition, cause: .date, rule: "date", reason: reason + ": \(first.text) and \(second.text)",
      values: (first.time.iso, second.time.iso))
  }
}
