import Claims
import Language

/// The same event, held in two places: "in Oslo" against "in Bergen".
///
/// Only in slots that exclude each other: one preposition of place behind one verb, one name against another, and all else
/// alike.
struct PlaceRule: ComparisonRule {
  let slot = Evidence.Slot.names
  let leastAboutness = 0.6

  func verdict(_ pair: ClaimPair) -> Verdict? {
    named(pair) ?? sides(pair)
  }

  /// "onto the east stand" against "onto the west stand".
  private func sides(_ pair: ClaimPair) -> Verdict? {
    let isOneTime = pair.alignment.times.meet || pair.areOneStory && pair.alignment.times.areSameNews
    guard pair.haveSamePolarity, pair.areEquallyFirm, !pair.alignment.times.areDisjoint,
      pair.alignment.hasSimilarVerb || pair.aboutness >= 0.8 || pair.aboutness >= 0.5 && isOneTime,
      !pair.alignment.numbers.contrast, !pair.haveOtherParties, !pair.areIndefinite || isOneTime,
      let (one, other) = pair.sides
    else { return nil }
    return Verdict(
      kind: .conflict, cause: .place, rule: "place.side", reason: "“\(one)” against “\(other)”",
      values: (one, other), certainty: 0.9)
  }

  private func named(_ pair: ClaimPair) -> Verdict? {
    guard pair.haveSamePolarity, pair.areEquallyFirm, pair.alignment.hasSimilarVerb || pair.aboutness >= 0.75,
      !pair.alignment.times.areDisjoint,
      !pair.alignment.numbers.contrast
    else { return nil }
    let (a, b) = (places(pair.a), places(pair.b))
    guard a.count == 1, b.count == 1, let first = a.first, let second = b.first, first.marker == second.marker,
      first.name != second.name, let one = first.name, let other = second.name,
      !pair.alignment.aNames.contains(other), !pair.alignment.bNames.contains(one),
      Self.isPlace(one), Self.isPlace(other), Self.areApart(one, other), !one.hasPrefix("country:"),
      !other.hasPrefix("country:")
    else { return nil }
    return Verdict(
      kind: .conflict, cause: .place, rule: "place", reason: "the same event in two places",
      values: (one, other), slot: slot, certainty: 0.9)
  }

  private func places(_ claim: ComparableClaim) -> [ClaimArgument] {
    claim.statement.features.arguments.filter { argument in
      argument.role == .oblique && argument.name != nil
        && ["in", "at", "near", "off", "outside", "around"].contains(argument.marker ?? "")
    }
  }

  /// Not "Ada Lund Primary" and "Ada Lund Primary School".
  private static func areApart(_ a: String, _ b: String) -> Bool {
    let (first, second) = (NameKey.words(of: a), NameKey.words(of: b))
    return !NameKey(a).fits(NameKey(b)) && !first.isSubset(of: second) && !second.isSubset(of: first)
  }

  private static func isPlace(_ key: String) -> Bool {
    key.hasPrefix("place:") || key.hasPrefix("name:")
  }
}
