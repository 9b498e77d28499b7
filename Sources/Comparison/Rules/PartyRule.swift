import Claims

/// The same deed or number given to two parties: "Turkish exports" against "Kazakh exports", "built by A" against "built by B".
///
/// Only where whoever reads both sees that one of them is mistaken: one common noun with two names, or a deed that is done to a
/// thing by one party only, and the same thing.
struct PartyRule: ComparisonRule {
  let slot = Evidence.Slot.names
  let leastAboutness = 0.4

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard pair.haveSamePolarity, pair.areEquallyFirm, !pair.alignment.times.areDisjoint, pair.haveOtherParties,
      !pair.alignment.numbers.contrast
    else { return nil }
    if pair.aboutness >= 0.7, pair.alignment.numbers.agree, let first = party(pair.a), let second = party(pair.b),
      first.head == second.head
    {
      return verdict(first.names.first, second.names.first, pair)
    }
    guard pair.aboutness(apartFrom: slot) >= (pair.alignment.sharedNames.count >= 2 ? 0.4 : 0.5), isDoneOnce(pair),
      let first = pair.a.profile.subjects.first?.name,
      let second = pair.b.profile.subjects.first?.name
    else { return nil }
    return verdict(first, second, pair)
  }

  private func verdict(_ first: String?, _ second: String?, _ pair: ClaimPair) -> Verdict {
    Verdict(
      kind: pair.opposition, cause: .entity, rule: "party", reason: "the same said of two parties",
      values: (first, second), slot: slot, certainty: 0.9)
  }

  /// The subject where it is a common noun with a name: "Kazakh exports".
  private func party(_ claim: ComparableClaim) -> ClaimArgument? {
    claim.statement.features.arguments.first { $0.role == .subject && $0.name == nil && $0.names.count == 1 }
  }

  /// One named thing, and a verb of which it is the object once.
  private func isDoneOnce(_ pair: ClaimPair) -> Bool {
    let shared = pair.a.profile.predicates.intersection(pair.b.profile.predicates)
    guard shared.contains(where: ComparisonWords.isExclusive) else { return false }
    let others = (others(pair.alignment.aNames, pair.a), others(pair.alignment.bNames, pair.b))
    guard others.0.isSubset(of: others.1) || others.1.isSubset(of: others.0) else { return false }
    return pair.a.profile.objects.contains { object in
      pair.b.profile.objects.contains { other in
        object.likeness(to: other) >= 0.8
          && (!object.names.isEmpty && object.names == other.names || others.0.intersection(others.1).count >= 2)
      }
    }
  }

  /// All names but those of who does it: "the line from Oslo to Bergen".
  private func others(_ names: Set<String>, _ claim: ComparableClaim) -> Set<String> {
    names.subtracting(claim.profile.subjects.flatMap(\.names))
  }
}
