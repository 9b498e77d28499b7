import Claims

/// One party for something in one source and against it in another, whatever words say so: "the Oslo-backed bridge", "Oslo’s
/// opposition to the bridge".
struct StanceRule: ComparisonRule {
  let leastAboutness = 0.0

  /// A stance is held for longer than the news of a day lasts; in days.
  private static let steady = 366

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard let stance = SharedStance(pair), stance.isOpposed, !pair.alignment.times.areDisjoint else { return nil }
    let isLater = pair.isRevision || pair.alignment.times.areSources(apartBy: Self.steady)
    return Verdict(
      kind: isLater ? .update : pair.opposition, cause: .antonym, rule: "stance",
      reason: "the same party is for “\(stance.a.text)” in one, against it in the other", values: stance.values,
      certainty: 0.4,
      support: 0.5)
  }
}

/// One party on one side of one thing in both sources.
struct SharedStanceRule: ComparisonRule {
  let leastAboutness = 0.05

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard let stance = SharedStance(pair), stance.a.side == stance.b.side, pair.areAlikeInFirmness,
      !pair.alignment.times.areDisjoint
    else { return nil }
    let side = stance.a.side == .support ? "for" : "against"
    return Verdict(
      kind: .overlap, cause: .same, rule: "stance", reason: "the same party is \(side) “\(stance.a.text)” in both",
      certainty: 0.5,
      support: 0.35)
  }
}
