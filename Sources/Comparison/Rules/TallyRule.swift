import Claims

/// Two results of one match or one vote.
struct TallyRule: ComparisonRule {
  let slot = Evidence.Slot.numbers
  let leastAboutness = 0.0

  /// How much of their names two articles must share that tell of one match or vote without saying which.
  private static let leastDocuments = 0.2

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard pair.haveSamePolarity, pair.areEquallyFirm, !pair.alignment.times.areDisjoint,
      pair.alignment.times.mayBeSameNews,
      pair.storyLikeness >= Self.leastDocuments, let values = results(pair)
    else { return nil }
    // Whoever tells it: a result is no opinion.
    return Verdict(
      kind: .conflict, cause: .number, rule: "tally", reason: "two results: \(values.0) and \(values.1)",
      values: values, slot: slot, certainty: 0.4, support: 0.4)
  }

  private func results(_ pair: ClaimPair) -> (String, String)? {
    let (a, b) = (pair.a.profile.tally, pair.b.profile.tally)
    if let a, let b {
      guard a.isVote == b.isVote, (a.most, a.least) != (b.most, b.least), !pair.haveOtherParties else { return nil }
      // Two teams meet more than once a season: a match that is told wrongly mostly keeps one of its numbers.
      let sharesOne = !Set([a.most, a.least]).isDisjoint(with: [b.most, b.least])
      guard a.isVote || sharesOne && !pair.alignment.sharedNames.isEmpty else { return nil }
      return (a.text, b.text)
    }
    guard let tally = a ?? b, tally.isVote, tally.least > 0,
      Tally.isUnanimous((a == nil ? pair.a : pair.b).statement.features)
    else { return nil }
    return a == nil ? ("unanimous", tally.text) : (tally.text, "unanimous")
  }
}

extension Tally {
  fileprivate var text: String { "\(most)–\(least)" }
}
