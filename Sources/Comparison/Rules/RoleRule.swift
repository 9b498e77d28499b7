import Claims

/// The same deed with the parts exchanged: A sued B, B sued A.
struct RoleRule: ComparisonRule {
  let leastAboutness = 0.04

  /// From which aboutness on verbs need only be similar.
  private static let plainAboutness = 0.1

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let alignment = pair.alignment
    guard pair.haveSamePolarity, pair.areEquallyFirm, !alignment.times.areDisjoint, !pair.areIndefinite,
      let a = Parties(pair.a), let b = Parties(pair.b), !Self.isMutual(pair.a), !Self.isMutual(pair.b)
    else { return nil }
    let (straight, crossed) = (a.likeness(to: b), a.likeness(to: b.exchanged))
    let isSure = alignment.hasSameVerb && crossed >= 0.9 && alignment.times.areSameNews
    guard crossed >= 0.7, crossed - straight >= 0.6,
      isSure || alignment.hasSimilarVerb && pair.aboutness >= Self.plainAboutness
    else { return nil }
    return Verdict(
      kind: .conflict, cause: .role, rule: "roles", reason: "who does it to whom is exchanged",
      values: (a.names, b.names), support: isSure ? 0.35 : alignment.times.areSameNews ? 0.3 : 0)
  }

  /// Who does it, and to whom.
  private struct Parties {
    var subject: ClaimProfile.Argument
    var object: ClaimProfile.Argument

    init?(_ claim: ComparableClaim) {
      let profile = claim.profile
      guard profile.subjects.count == 1, let subject = profile.subjects.first,
        let object = profile.opponents.first ?? profile.objects.first(where: { !$0.names.isEmpty })
          ?? profile.objects.first
      else { return nil }
      (self.subject, self.object) = (subject, object)
    }

    var exchanged: Parties {
      var copy = self
      (copy.subject, copy.object) = (object, subject)
      return copy
    }

    func likeness(to other: Parties) -> Double {
      min(subject.likeness(to: other.subject), object.likeness(to: other.object))
    }

    var names: String { (subject.name ?? "–") + " → " + (object.name ?? "–") }
  }

  /// Verbs of which both sides are true at once.
  private static func isMutual(_ claim: ComparableClaim) -> Bool {
    claim.statement.features.verb.map(ComparisonWords.isMutual) ?? true
  }
}
