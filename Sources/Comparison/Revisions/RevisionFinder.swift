import Claims

/// Finds what one article itself says to have changed: "was to open in May", and further down "now opens in March 2027".
///
/// Claims of one article are compared for nothing else: who writes it knows what stands in it, so that two numbers in it answer
/// two questions unless its own words say that one took the other's place.
struct RevisionFinder {
  private let claims: [ComparableClaim]
  private let states: [ToldState?]

  /// - Parameter claims: those of one article, in the order of its text.
  init(_ claims: [ComparableClaim]) {
    self.claims = claims.filter(\.isComparable)
    states = self.claims.map { ToldState($0) }
  }

  /// At most one of a pair of claims.
  var relations: [Relation] {
    claims.indices.flatMap { first in
      claims.indices[(first + 1)...].compactMap { relation(first, $0) ?? relation($0, first) }
    }
  }

  /// - Parameter since: the place of the claim that would tell how it is since.
  private func relation(_ before: Int, _ since: Int) -> Relation? {
    let (former, present) = (claims[before], claims[since])
    let mayBeValues = states[since] == .since && RevisedPair.mayAnswer(former, present)
    let mayBeCleared = Clearance.clears(present) && Clearance.hinders(former)
    guard mayBeValues || mayBeCleared else { return nil }
    let pair = RevisedPair(former, present, distance: abs(since - before))
    let values = mayBeValues ? RevisedValueRule().verdict(pair, isBefore: states[before] == .before) : nil
    return (values ?? (mayBeCleared ? Clearance.verdict(pair) : nil)).map(pair.relation)
  }
}

/// Two claims of one article: how it was before, and how it is since.
struct RevisedPair {
  let before: ComparableClaim
  let since: ComparableClaim
  /// How many claims further on the one stands from the other.
  let distance: Int
  /// The same as every rule sees it.
  let pair: ClaimPair

  init(_ before: ComparableClaim, _ since: ComparableClaim, distance: Int) {
    (self.before, self.since, self.distance) = (before, since, distance)
    pair = before.id < since.id ? ClaimPair(before, since) : ClaimPair(since, before)
  }

  /// They stand side by side, or with one claim between them.
  var areNeighbours: Bool { distance <= 2 }

  /// Whether both tell numbers, or both tell times: else one cannot take the place of the other.
  static func mayAnswer(_ a: ComparableClaim, _ b: ComparableClaim) -> Bool {
    let (first, second) = (a.statement.features, b.statement.features)
    return !first.quantities.isEmpty && !second.quantities.isEmpty || !first.times.isEmpty && !second.times.isEmpty
      || first.stances != nil && second.stances != nil
  }

  /// - Parameter verdict: its values are those of the claim before and the claim since.
  func relation(_ verdict: Verdict) -> Relation {
    let score = min(1, pair.aboutness(apartFrom: verdict.slot) * verdict.certainty + verdict.support)
    return Relation(
      between: before.id, and: since.id, verdict.kind, verdict.cause, rule: verdict.rule, reason: verdict.reason,
      values: verdict.values, score: (score * 1000).rounded() / 1000)
  }
}

extension RuleComparator {
  public func revisions(in claims: [ComparableClaim]) -> [Relation] { RevisionFinder(claims).relations }
}
