import Claims
import Language

/// What numbers that differ mean: a conflict, or two states of one thing.
extension NumberRule {
  func difference(
    _ first: CountedQuantity, _ second: CountedQuantity, _ pair: ClaimPair, _ isGrowing: Bool
  ) -> Verdict? {
    let times = pair.alignment.times
    guard pair.areEquallyFirm || pair.areOnePlan, pair.haveMainNames, Self.isAimed(pair.a) == Self.isAimed(pair.b),
      !Self.isStep(first, of: second), !Self.isStep(second, of: first)
    else { return nil }
    let values = (first.quantity.canonical, second.quantity.canonical)
    let reason = "\(first.text) and \(second.text) exclude each other"
    if isGrowing {
      if let anew = toldAnew(pair), pair.alignment.times.areOfOtherEvents {
        let isMore = (anew.id == pair.a.id) == (first.quantity.value > second.quantity.value)
        return isMore
          ? Verdict(
            kind: .update, cause: .number, rule: "number.growing", reason: "a count that has gone on since",
            values: values, slot: slot, support: 0.2) : nil
      }
      guard !TollScope.differ(pair) else { return nil }
      guard times.sourcesDiffer != false || times.hasClock || isOpen(first) || isOpen(second) else {
        return Verdict(
          kind: .conflict, cause: .number, rule: "number.toll", reason: "same count on the same day; " + reason,
          values: values, slot: slot)
      }
      // Years after it a toll is settled, and so it is when somebody is tried for it.
      let isTried = pair.areOneStory && [pair.a, pair.b].contains(where: Self.isOfTrial)
      if times.meet && times.areLongPast || isTried, !isOpen(first), !isOpen(second),
        ![pair.a, pair.b].contains(where: Self.isCounting)
      {
        return Verdict(
          kind: .conflict, cause: .number, rule: "number.settled", reason: "the same count long after; " + reason,
          values: values, slot: slot, certainty: pair.haveOtherScope ? 0.6 : 1)
      }
      return growing(first, second, pair, values)
    }
    // A document that tells both numbers answers two questions with them.
    guard !pair.a.document.tells(second.quantity.value, of: second.counted.first),
      !pair.b.document.tells(first.quantity.value, of: first.counted.first)
    else { return nil }
    if let verdict = movement(first, second, pair, values) { return verdict }
    if pair.isMoving, !times.areSameNews, !times.meetInPeriod {
      return Verdict(
        kind: .update, cause: .number, rule: "number.moving",
        reason: "a price or reading that moves" + (times.sourcesDiffer == nil ? "; a date is unknown" : ""),
        values: values, slot: slot, certainty: 0.8)
    }
    if pair.isRevision {
      return Verdict(
        kind: .update, cause: .number, rule: "number.revised", reason: "how it was and how it is now; " + reason,
        values: values, slot: slot)
    }
    if pair.haveDifferentSpeakers {
      return Verdict(
        kind: .dispute, cause: .number, rule: "number.speakers", reason: "two speakers differ; " + reason,
        values: values, slot: slot)
    }
    guard !pair.haveContrastingScopes else { return nil }
    let isMeasure = Self.dimension(first) != nil && Self.areMeasuresOfOne(pair)
    // "88 of girls under 15", "11,844 in the state": a part and the whole.
    if pair.haveOtherScope, Self.areOfOtherScale(first.quantity, second.quantity), !isMeasure {
      return nil
    }
    // One says when and the other does not: they may mean different years.
    return Verdict(
      kind: .conflict, cause: .number, rule: "number.different", reason: reason, values: values, slot: slot,
      certainty: (times.isOneSided ? 0.6 : 1) * (pair.haveOtherScope ? pair.haveOneOccasion ? 0.8 : 0.6 : 1)
        * (areMany(first, second, pair) ? 0.5 : 1), support: isMeasure ? 0.25 : 0)
  }

  /// One is ten times the other and more, as no two tellings of one number are.
  private static func areOfOtherScale(_ a: Quantity, _ b: Quantity) -> Bool {
    max(abs(a.value), abs(b.value)) > 10 * min(abs(a.value), abs(b.value))
  }

  /// "Cases have climbed to 920" says nothing against 780: so many were told before.
  func movement(
    _ first: CountedQuantity, _ second: CountedQuantity, _ pair: ClaimPair, _ values: (String?, String?)
  ) -> Verdict? {
    func isState(_ claim: ComparableClaim, _ own: CountedQuantity, after other: CountedQuantity) -> Bool {
      claim.profile.verb.map {
        ComparisonWords.areDirections($0, own.quantity.value > other.quantity.value ? "fall" : "rise")
      }
        ?? false
        && claim.statement.features.arguments.contains { argument in
          argument.marker == "to" && argument.quantities.contains { claim.statement.features.quantities[$0] == own }
        }
    }
    guard !pair.alignment.times.meet, isState(pair.a, first, after: second) || isState(pair.b, second, after: first)
    else { return nil }
    return Verdict(
      kind: .update, cause: .number, rule: "number.moved", reason: "a number that has moved to another", values: values,
      slot: slot, certainty: 0.9)
  }

  /// The claim that goes on counting what the other tells of a day long before: of one event, by its name and what it was.
  func toldAnew(_ pair: ClaimPair) -> ComparableClaim? {
    let times = pair.alignment.times
    guard times.isOneSided, pair.alignment.namesAgree,
      pair.alignment.sharedNames.contains(where: { !$0.hasPrefix("country:") })
    else { return nil }
    let anew = pair.alignment.a.times.isEmpty ? pair.a : pair.b
    let events = pair.a.profile.classes.intersection(pair.b.profile.classes).filter { !ComparisonWords.isGrowing($0) }
    return Self.isCounting(anew) && events.count >= 2 ? anew : nil
  }

  /// "was convicted of killing four people"
  private static func isOfTrial(_ claim: ComparableClaim) -> Bool {
    claim.profile.predicates.contains(where: ComparisonWords.isTrial)
  }

  /// "has climbed to 920", "are now known to have died": the count goes on.
  static func isCounting(_ claim: ComparableClaim) -> Bool {
    Standing(claim.statement.text) == .present
      || claim.profile.predicates.contains { ComparisonWords.areDirections($0, "fall") }
  }

  /// Two states of a count that grows while an event is reported.
  func growing(
    _ first: CountedQuantity, _ second: CountedQuantity, _ pair: ClaimPair, _ values: (String?, String?)
  ) -> Verdict {
    let times = pair.alignment.times
    let firstIsLess = first.quantity.value < second.quantity.value
    let isDated = times.sourcesDiffer == true
    if isDated, times.aIsEarlier != firstIsLess, !isOpen(firstIsLess ? first : second) {
      // It asks for a little more than two states of one count do.
      return Verdict(
        kind: .conflict, cause: .number, rule: "number.growing", reason: "the later source says less", values: values,
        slot: slot, support: 0.15)
    }
    let reason =
      !isDated
      ? "a count that may grow; a date is unknown"
      : times.aIsEarlier == firstIsLess
        ? "a count that grows; the later source says more" : "a count that grows; the later source sets a bound"
    return Verdict(
      kind: .update, cause: .number, rule: "number.growing", reason: reason, values: values, slot: slot,
      certainty: isDated ? 1 : 0.8, support: 0.2)
  }

  /// "at least 41", "dozens": leaves room for more on the same day.
  func isOpen(_ counted: CountedQuantity) -> Bool {
    counted.quantity.isVague || counted.quantity.bound != .exactly
  }

  /// A document with many numbers of such things speaks of many such things.
  func areMany(_ a: CountedQuantity, _ b: CountedQuantity, _ pair: ClaimPair) -> Bool {
    guard let first = a.counted.first, let second = b.counted.first else { return false }
    return max(pair.a.document.amountCount(of: first), pair.b.document.amountCount(of: second)) > 2
  }
}
