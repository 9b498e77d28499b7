import Claims
import Language

/// One number or day in the place of another, where the article's own words say which came first.
struct RevisedValueRule {
  /// From which aboutness on, apart from numbers, two are of one thing.
  private static let leastAboutness = 0.3
  /// The same where only a verb says that the number has moved.
  private static let leastMovedAboutness = 0.45

  /// - Parameter isBefore: whether the first claim says by its own words that it was so before.
  func verdict(_ told: RevisedPair, isBefore: Bool) -> Verdict? {
    let pair = told.pair
    guard pair.haveSamePolarity, !pair.haveOtherParties, !pair.haveOppositeSubjects else { return nil }
    return number(told, isBefore) ?? (isBefore ? day(told) ?? stance(told) : nil)
  }

  private func number(_ told: RevisedPair, _ isBefore: Bool) -> Verdict? {
    guard let (former, present) = levels(told), isOneThing(told, former, present, isBefore) else { return nil }
    let (first, second) = (former.quantity, present.quantity)
    guard first.compare(to: second).outcome == .different || NumberAlignment.areFar(first, second) else { return nil }
    if let way = ToldState.direction(told.since), (way == .up) != (second.value > first.value) { return nil }
    return Verdict(
      kind: .update, cause: .number, rule: "revision.number",
      reason: "one article tells both: \(former.text) before, \(present.text) since",
      values: (first.canonical, second.canonical), slot: .numbers, certainty: 0.4, support: 0.45)
  }

  /// The only numbers of a kind that both have.
  private func levels(_ told: RevisedPair) -> (CountedQuantity, CountedQuantity)? {
    let former = Self.levels(told.before).filter { first in
      Self.levels(told.since).filter { Self.areOfOneKind(first, $0) }.count == 1
    }
    guard former.count == 1, let present = Self.levels(told.since).first(where: { Self.areOfOneKind(former[0], $0) })
    else { return nil }
    return (former[0], present)
  }

  private static func levels(_ claim: ComparableClaim) -> [CountedQuantity] {
    claim.statement.features.quantities.filter { counted in
      counted.quantity.change.map { $0.part == .end } ?? true && ![.ordinal, .age].contains(counted.quantity.unit)
    }
  }

  private static func areOfOneKind(_ a: CountedQuantity, _ b: CountedQuantity) -> Bool {
    guard a.quantity.unit == b.quantity.unit, a.quantity.rate == b.quantity.rate else { return false }
    guard a.quantity.unit == .count else { return true }
    guard let first = a.counted.first, let second = b.counted.first else { return true }
    return ComparisonWords.canonical(first) == ComparisonWords.canonical(second)
      || ComparisonWords.arePersons(a.counted, b.counted)
  }

  /// Both are prices, or count what grows, or are about the same whatever the numbers.
  private func isOneThing(
    _ told: RevisedPair, _ former: CountedQuantity, _ present: CountedQuantity, _ isBefore: Bool
  ) -> Bool {
    let (before, since) = (told.before, told.since)
    if NumberRule.isGrowing(told.pair) {
      return NumberRule.growsBoth(told.pair) && ToldState.direction(since) == .up && !told.pair.haveOtherScope
        && !told.pair.alignment.times.isOneLongAgo
    }
    let aboutness = told.pair.aboutness(apartFrom: .numbers)
    if isBefore {
      return CostRule.isCost(before) && CostRule.isCost(since) || aboutness >= Self.leastAboutness
    }
    // Only a verb says that it has moved: from what it was, not from what it will be.
    return aboutness >= Self.leastMovedAboutness && before.statement.features.tense != .future
      && [.asserted, .reported].contains(before.statement.factuality)
      && before.profile.subjectWords == since.profile.subjectWords && told.pair.alignment.namesAgree
  }

  /// "was to open in September", "the mayor now speaks of March 2027".
  private func day(_ told: RevisedPair) -> Verdict? {
    let times = told.pair.alignment.times
    let (former, present) = told.before.id < told.since.id ? (times.a, times.b) : (times.b, times.a)
    guard Self.isPlan(told.before), former.count == 1, present.count == 1,
      Self.areApart(former[0].time, present[0].time),
      told.areNeighbours || told.pair.aboutness(apartFrom: .times) >= Self.leastAboutness,
      told.since.statement.features.quantities.isEmpty
    else { return nil }
    return Verdict(
      kind: .update, cause: .date, rule: "revision.date",
      reason: "one article tells both: \(former[0].text) before, \(present[0].text) since",
      values: (former[0].time.iso, present[0].time.iso), slot: .times, certainty: 0.4, support: 0.45)
  }

  /// Days that are not one, or months that cannot be.
  private static func areApart(_ a: TimeExpression, _ b: TimeExpression) -> Bool {
    if let first = a.days, let second = b.days { return !first.overlaps(second) }
    guard let first = a.date?.month, let second = b.date?.month else { return false }
    return first != second
  }

  /// "was meant to open", "was scheduled for May".
  private static func isPlan(_ claim: ComparableClaim) -> Bool { claim.statement.factuality == .planned }

  private func stance(_ told: RevisedPair) -> Verdict? {
    guard let stance = SharedStance(told.pair), stance.isOpposed else { return nil }
    return Verdict(
      kind: .update, cause: .antonym, rule: "revision.stance",
      reason: "one article tells both: for “\(stance.a.text)” at one time, against it at another",
      values: stance.values, certainty: 0.4, support: 0.5)
  }
}
