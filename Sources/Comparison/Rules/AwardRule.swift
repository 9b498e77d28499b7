import Claims
import Language

/// One thing that two are said to have got.
struct AwardRule: ComparisonRule {
  let slot = Evidence.Slot.names
  let leastAboutness = 0.0

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard let a = pair.a.profile.award, let b = pair.b.profile.award, a.isSame(as: b), pair.areEquallyFirm,
      !pair.alignment.times.areDisjoint, pair.alignment.times.mayBeSameNews,
      pair.areOneStory,
      pair.alignment.sharedNames.isDisjoint(with: [a.recipient, b.recipient]),
      !NameKey(a.recipient).fits(NameKey(b.recipient))
    else { return nil }
    return Verdict(
      kind: pair.opposition, cause: .entity, rule: "award", reason: "one thing that two got",
      values: (a.recipient, b.recipient), slot: slot, certainty: 0.4, support: 0.4)
  }
}
