import Claims

/// The same number of the same thing, given to two parties: "Turkish exports" against "Kazakh exports".
///
/// Only where one common noun has two names: whoever reads both sees that one of them is mistaken.
struct PartyRule: ComparisonRule {
  let leastAboutness = 0.7

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard pair.haveSamePolarity, pair.areEquallyFirm, pair.alignment.numbers.agree, !pair.alignment.times.areDisjoint,
      pair.haveOtherParties, let first = party(pair.a), let second = party(pair.b), first.head == second.head
    else { return nil }
    return Verdict(
      kind: pair.opposition, cause: .entity, rule: "party", reason: "the same said of two parties",
      values: (first.names.first, second.names.first), certainty: 0.9)
  }

  /// The subject where it is a common noun with a name: "Kazakh exports".
  private func party(_ claim: ComparableClaim) -> ClaimArgument? {
    claim.statement.features.arguments.first { $0.role == .subject && $0.name == nil && $0.names.count == 1 }
  }
}
