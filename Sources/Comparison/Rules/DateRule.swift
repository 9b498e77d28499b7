import Claims

/// One event on two days, or at two times of the day.
struct DateRule: ComparisonRule {
  let slot = Evidence.Slot.times
  let leastAboutness = 0.02

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let alignment = pair.alignment
    guard !alignment.times.a.isEmpty, !alignment.times.b.isEmpty, pair.haveSamePolarity, !alignment.numbers.contrast,
      !pair.areHeadings
    else { return nil }
    let aboutness = pair.aboutness(apartFrom: slot)
    // So much is the same that what only one of them names does not matter.
    let isPlainlyOne = aboutness >= 0.9 && alignment.hasSameVerb && !alignment.sharedNames.isEmpty
    guard pair.areEquallyFirm || arePlans(pair, aboutness),
      isPlainlyOne || alignment.namesAgree || pair.isNamedInBoth || isDoneToOne(pair), !pair.haveOtherParties
    else { return nil }
    // Morning and afternoon of one minute are confused so seldom by chance that little else need be the same.
    if !alignment.times.areDisjoint, pair.aboutness >= 0.15 || pair.areOneStory,
      let (first, second) = alignment.times.exclusiveHalfDays
    {
      var verdict = verdict(first, second, "morning in one, afternoon in the other", pair)
      verdict.support = pair.areOneStory ? 0.5 : 0
      return verdict
    }
    // 37 crates are stolen once, in whatever words and whenever; what comes to the same sum may do so every year.
    let isToldByNumber =
      aboutness >= 0.8 && alignment.numbers.uniqueAgree && alignment.namesAgree
      && (alignment.verbsAgree || alignment.verbLikeness >= 0.3 || aboutness >= 0.9)
    let occasion = occasion(pair, aboutness)
    guard isToldByNumber || occasion != nil || !alignment.numbers.amountsAgree,
      isToldByNumber || occasion != nil || isOneMatch(pair) || alignment.hasSimilarVerb && aboutness >= 0.45
        || areBare(pair) && aboutness >= 0.6
        || areBothNext(pair, aboutness) || isDoneToOne(pair) && aboutness >= 0.3 || isDoneOnce(pair, aboutness)
        || isOneOfMany(pair, aboutness)
    else { return nil }
    // One deed of the same parties is done once, however far apart the days are.
    let isSurelyOne = aboutness >= 0.6 && alignment.hasSameVerb && pair.supportOfParties > 0 || isPlainlyOne
    let isOnce = isSurelyOne && !pair.isMoving || isDoneOnce(pair, aboutness)
    let farthest = isToldByNumber ? nil : max(isOnce ? 400 : 45, occasion ?? 0)
    if let (first, second) = alignment.times.exclusiveDates(within: farthest) {
      var verdict = verdict(first, second, "the same event on different dates", pair)
      // Nobody plays twice in a week to one result.
      verdict.support = isOneMatch(pair) ? 0.3 : occasion == nil ? 0 : 0.1
      return verdict
    }
    if !alignment.times.areDisjoint, let (first, second) = alignment.times.exclusiveClocks {
      return verdict(first, second, "the same event at different times of the day", pair)
    }
    return nil
  }

  /// What happens once to those whom both name: "Chile ratified the accord on 2 May", "Chile approved the accord on 8
  /// May".
  private func isDoneOnce(_ pair: ClaimPair, _ aboutness: Double) -> Bool {
    let shared = pair.a.profile.predicates.intersection(pair.b.profile.predicates)
    return shared.contains(where: ComparisonWords.isOnce) && aboutness >= (pair.haveSameNames ? 0.15 : 0.4)
      && pair.alignment.aNames == pair.alignment.bNames && pair.alignment.sharedNames.count >= 2
  }

  /// Three names or more, the same in both, and deeds that are much alike: what is pending on one day is put off on
  /// another.
  private func isOneOfMany(_ pair: ClaimPair, _ aboutness: Double) -> Bool {
    pair.haveSameNames && aboutness >= 0.5 && !pair.alignment.verbsExclude
      && pair.alignment.verbLikeness >= 0.2
      && ![pair.a, pair.b].contains { $0.profile.verb.map(ComparisonWords.isLight) ?? true }
  }

  /// How many days apart one occasion may be told of; nil for two that may be two.
  ///
  /// Where both write a day or month with its year and name the same, of which one is more than a country, they date one thing
  /// in whatever words; the further apart the dates are the more must be the same.
  private func occasion(_ pair: ClaimPair, _ aboutness: Double) -> Int? {
    let times = pair.alignment.times
    let isOneThing = haveOneObject(pair) && pair.alignment.verbLikeness >= 0.2
    let least = pair.haveSameNames || isOneThing ? 0.3 : 0.45
    guard pair.haveOwnNames, aboutness >= least, times.areWritten,
      !pair.alignment.verbsExclude, pair.directions == nil,
      ![pair.a, pair.b].contains(where: { $0.profile.verb.map(Self.lasting.contains) ?? true })
    else { return nil }
    let isOneDeed = isOneThing || haveOneNumber(pair) || pair.alignment.verbLikeness >= 0.3
    return isOneDeed ? 400 : times.areWrittenDays ? Self.nearDays : nil
  }

  /// The same is done to one whom both name, and that is no country.
  private func haveOneObject(_ pair: ClaimPair) -> Bool {
    let (first, second) = (pair.a.profile.objects.map(\.names), pair.b.profile.objects.map(\.names))
    return first.contains { names in
      second.contains { !names.intersection($0).allSatisfy { $0.hasPrefix("country:") } }
    }
  }

  /// "5,400 jobs" and "5,400 employees": one number, of whatever.
  private func haveOneNumber(_ pair: ClaimPair) -> Bool {
    pair.alignment.numbers.agree
      || pair.alignment.a.quantities.contains { first in
        first.quantity.value >= 100
          && pair.alignment.b.quantities.contains {
            $0.quantity.unit == first.quantity.unit && $0.quantity.value == first.quantity.value
          }
      }
  }

  /// What begins and what is agreed weeks before may be two steps of one thing.
  private static let nearDays = 31

  /// They say of a day what is so on others, too.
  private static let lasting: Set<String> = ["be", "remain", "stay"]

  /// One result of a match between the same: "beat Oslo 3-1 on Sunday", "the 3-1 win on Friday".
  private func isOneMatch(_ pair: ClaimPair) -> Bool {
    guard let tally = pair.a.profile.tally, !tally.isVote else { return false }
    return tally == pair.b.profile.tally && !pair.alignment.sharedNames.isEmpty && pair.aboutness >= 0.1
  }

  /// The same is done to one whom both name: "was placed on the list Friday", "placed him on the list Wednesday".
  private func isDoneToOne(_ pair: ClaimPair) -> Bool {
    let (first, second) = (pair.a.profile.objects.compactMap(\.name), pair.b.profile.objects.compactMap(\.name))
    return pair.alignment.hasSameVerb && !Set(first).isDisjoint(with: second)
  }

  /// "The session is on 6 May", "the session will be held on 5 June": the verbs only say when.
  private func areBare(_ pair: ClaimPair) -> Bool {
    pair.alignment.verbsAgree && pair.a.profile.qualities.isEmpty && pair.b.profile.qualities.isEmpty
  }

  /// "The next meeting is on 6 May" tells a plan, too.
  private func arePlans(_ pair: ClaimPair, _ aboutness: Double) -> Bool {
    let facts: Set = [pair.a.statement.factuality, pair.b.statement.factuality]
    return facts == [.planned, .asserted] && areBothNext(pair, aboutness)
  }

  /// "The next meeting" of one story is one, in whatever words.
  private func areBothNext(_ pair: ClaimPair, _ aboutness: Double) -> Bool {
    let (a, b) = (pair.a.profile.stems, pair.b.profile.stems)
    return aboutness >= 0.2 && [a, b].allSatisfy { $0.contains(where: ComparisonWords.isComing) }
      && !pair.a.profile.predicates.union(a).isDisjoint(
        with: pair.b.profile.predicates.union(b).filter { !ComparisonWords.isComing($0) })
  }

  private func verdict(_ first: StatedTime, _ second: StatedTime, _ reason: String, _ pair: ClaimPair) -> Verdict {
    Verdict(
      kind: pair.isRevision ? .update : .conflict, cause: .date, rule: "date",
      reason: reason + ": \(first.text) and \(second.text)",
      values: (first.time.iso, second.time.iso), slot: slot)
  }
}
