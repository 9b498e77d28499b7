import Claims

/// The same event, held in two places: "in Oslo" against "in Bergen".
///
/// Only in slots that exclude each other: one preposition of place behind one verb, one name against another, and all else
/// alike.
struct PlaceRule: ComparisonRule {
  let leastAboutness = 0.6

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard pair.haveSamePolarity, pair.areEquallyFirm, pair.alignment.hasSimilarVerb || pair.aboutness >= 0.75,
      !pair.alignment.times.areDisjoint,
      !pair.alignment.numbers.contrast
    else { return nil }
    let (a, b) = (places(pair.a), places(pair.b))
    guard a.count == 1, b.count == 1, let first = a.first, let second = b.first, first.marker == second.marker,
      first.name != second.name, let one = first.name, let other = second.name,
      !pair.alignment.aNames.contains(other), !pair.alignment.bNames.contains(one),
      Self.isPlace(one), Self.isPlace(other), !one.hasPrefix("country:"), !other.hasPrefix("country:")
    else { return nil }
    return Verdict(
      kind: pair.opposition, cause: .place, rule: "place", reason: "the same event in two places",
      values: (one, other), certainty: 0.9)
  }

  private func places(_ claim: ComparableClaim) -> [ClaimArgument] {
    claim.statement.features.arguments.filter { argument in
      argument.role == .oblique && argument.name != nil
        && ["in", "at", "near", "off", "outside", "around"].contains(argument.marker ?? "")
    }
  }

  private static func isPlace(_ key: String) -> Bool {
    key.hasPrefix("place:") || key.hasPrefix("city:") || key.hasPrefix("name:")
  }
}
