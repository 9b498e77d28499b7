import Claims

/// What was held up and then got through: "its stalling on the Harwick bid", "approved the Harwick bid".
enum Clearance {
  static func hinders(_ claim: ComparableClaim) -> Bool {
    claim.statement.polarity == .affirmative && claim.profile.stems.contains(where: ComparisonWords.isHindering)
  }

  static func clears(_ claim: ComparableClaim) -> Bool {
    claim.statement.polarity == .affirmative && [.asserted, .reported].contains(claim.statement.factuality)
      && claim.profile.predicates.contains(where: ComparisonWords.isClearing)
  }

  /// - Parameter told: of which the first claim hinders and the second clears.
  static func verdict(_ told: RevisedPair) -> Verdict? {
    let held = told.before.statement.features
    let cleared = told.since.statement.features.arguments.filter { $0.role == .object }
    guard let thing = cleared.first(where: { areOne($0, held) }) else { return nil }
    let words = told.since.statement.object ?? thing.head
    return Verdict(
      kind: .update, cause: .antonym, rule: "revision.cleared",
      reason: "one article tells both: “\(words)” held up, and then cleared",
      certainty: 0.4, support: 0.45)
  }

  /// A name in common, and a word for what of it is meant.
  private static func areOne(_ thing: ClaimArgument, _ held: ClaimFeatures) -> Bool {
    let words = Set(held.stems.map(ComparisonWords.canonical))
    return !Set(thing.names).isDisjoint(with: held.entities)
      && !words.isDisjoint(with: (thing.stems + [thing.head]).map(ComparisonWords.canonical))
  }
}
