import Claims
import Lexicons

/// The same statement, once affirmed and once negated.
struct PolarityRule: ComparisonRule {
  let leastAboutness = 0.2

  func verdict(_ pair: ClaimPair) -> Verdict? {
    if let verdict = omitted(pair) { return verdict }
    let (a, b, alignment) = (pair.a, pair.b, pair.alignment)
    let (negative, affirmative) = a.statement.polarity == .negative ? (a, b) : (b, a)
    guard !pair.haveSamePolarity,
      alignment.hasSimilarVerb || haveOneDirection(pair) || Self.isExistential(negative)
        || alignment.verbsExclude && pair.areConverse
        || pair.haveSameNames && alignment.times.meetOnDay && pair.aboutness >= 0.5,
      !alignment.numbers.contrast,
      pair.isKnown(negative, in: affirmative),
      !pair.haveOtherParties, !pair.haveOtherObjects, !Self.isPartial(negative),
      !areOfOthers(negative, affirmative),
      // "had not been signed on Monday" excludes "was signed on Friday" before.
      !alignment.times.areDisjoint || alignment.times.isEarlier(affirmative.id == a.id),
      Self.isTold(negative, in: affirmative.profile, least: leastTold(pair))
    else { return nil }
    let values = (
      a.statement.polarity == .negative ? "not" : "yes", b.statement.polarity == .negative ? "not" : "yes"
    )
    if affirmative.statement.factuality == .planned {
      return Verdict(
        kind: .update, cause: .factuality, rule: "negation.planned", reason: "planned in one, not done in the other",
        values: values)
    }
    guard pair.areEquallyFirm else { return nil }
    let negativeIsEarlier = negative.id == a.id ? alignment.times.aIsEarlier : alignment.times.bIsEarlier
    let isOpen = negative.statement.features.negations.contains { $0.contains("yet") || $0.contains("still") }
    if negativeIsEarlier, isOpen || !alignment.times.meet && !alignment.times.areSameNews {
      return Verdict(
        kind: .update, cause: .negation, rule: "negation.later",
        reason: "not so in the earlier source, so in the later", values: values)
    }
    let affirming = affirmative.statement.attribution?.speaker
    // What “officials” or “an aide” report not to be so, the source reports.
    if NamedSpeaker.isParty(negative.statement), let speaker = negative.statement.attribution?.speaker,
      affirming == nil || pair.haveDifferentSpeakers
    {
      return Verdict(
        kind: .dispute, cause: .negation, rule: "negation.denied", reason: "\(speaker) denies what the other says",
        values: values)
    }
    return Verdict(
      kind: .conflict, cause: .negation, rule: "negation", reason: "one says it, the other says the opposite",
      values: values, support: pair.supportOfParties)
  }

  /// "has not formally overturned", "is not completely new": what is denied is only the adverb.
  private static func isPartial(_ negative: ComparableClaim) -> Bool {
    let words = negative.statement.text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.indices.contains { index in
      ["not", "never"].contains(words[index]) || words[index].hasSuffix("n't") || words[index].hasSuffix("n’t")
        ? words[(index + 1)...].prefix(2).contains { ComparisonWords.isPartial(String($0)) } : false
    }
  }

  /// "Lund was not in the hall", "some visitors were in the hall"; "never came to Oslo", "came to Bergen": somebody or something else
  /// stands in one place of both.
  private func areOfOthers(_ negative: ComparableClaim, _ affirmative: ComparableClaim) -> Bool {
    let (denied, told) = (negative.profile.subjects, affirmative.profile.subjects)
    if denied.count == 1, denied[0].name != nil, !told.isEmpty, told.allSatisfy({ $0.names.isEmpty }),
      let word = affirmative.statement.subject?.split(separator: " ").first?.lowercased(),
      Self.indefinite.contains(word)
    {
      return true
    }
    let places = (negative.statement.features.arguments, affirmative.statement.features.arguments)
    return places.0.contains { first in
      first.role == .oblique && first.name != nil
        && places.1.contains { second in
          second.role == .oblique && second.marker == first.marker && second.name != nil
            && Set(first.names).isDisjoint(with: affirmative.statement.features.entities)
        }
    }
  }

  private static let indefinite: Set<String> = ["some", "several", "many", "others", "other", "few", "most"]

  /// How much of what is denied the other must say: the less the surer it is that both speak of one thing.
  private func leastTold(_ pair: ClaimPair) -> Double {
    !pair.alignment.sharedNames.isEmpty ? 0.5 : pair.areOneStory && pair.aboutness >= 0.5 ? 0.6 : 0.8
  }

  /// "ended without signing the accord" against "signed the accord".
  private func omitted(_ pair: ClaimPair) -> Verdict? {
    guard pair.haveSamePolarity, pair.areEquallyFirm, !pair.alignment.sharedNames.isEmpty, !pair.haveOtherParties,
      pair.alignment.times.meet || pair.alignment.times.areSameNews
    else { return nil }
    func omits(_ a: ComparableClaim, whatDoes b: ComparableClaim) -> Bool {
      a.statement.features.arguments.contains { argument in
        argument.role == .circumstance && argument.marker == "without"
          && b.profile.predicates.contains(ComparisonWords.canonical(argument.head))
      }
    }
    let aOmits = omits(pair.a, whatDoes: pair.b)
    guard aOmits != omits(pair.b, whatDoes: pair.a) else { return nil }
    return Verdict(
      kind: .conflict, cause: .factuality, rule: "omitted", reason: "done in one, left undone in the other",
      values: aOmits ? ("without", "yes") : ("yes", "without"), certainty: 0.9)
  }

  /// "raised the rate" and "decided against increasing the rate"
  private func haveOneDirection(_ pair: ClaimPair) -> Bool {
    pair.a.profile.predicates.contains { first in
      pair.b.profile.predicates.contains { ComparisonWords.areOneDirection(first, $0) }
    }
  }

  /// "There is no man eating": of no verb but "be", and links nothing.
  private static func isExistential(_ claim: ComparableClaim) -> Bool {
    let features = claim.statement.features
    return features.verb == "be" && !features.arguments.contains { $0.role == .complement }
  }

  private static let causes: Set<String> = ["because", "due"]

  /// Whether a claim says nearly all that is denied, in these words, in synonyms or more exactly.
  ///
  /// Who denies more denies less: "is not walking through the forest" leaves it open whether he walks on a road.
  private static func isTold(_ negative: ComparableClaim, in told: ClaimProfile, least: Double) -> Bool {
    let (denied, lexicon) = (negative.profile, WordNet())
    func says(_ stem: String) -> Bool {
      if told.stems.contains(stem) || told.classes.contains(lexicon.predicateClass(of: stem)) { return true }
      return told.stems.subtracting(denied.predicates).contains { other in
        [.noun, .verb].contains { lexicon.isKind(other, of: stem, as: $0) || lexicon.areSynonyms(other, stem, as: $0) }
      }
    }
    // Who did it is named; why it was not done is not what is denied.
    let besides = negative.statement.features.arguments.filter { argument in
      argument.role == .subject && !argument.names.isEmpty || causes.contains(argument.marker ?? "")
    }
    let stems = denied.stems.subtracting(denied.predicates)
      .subtracting(besides.flatMap(\.stems).map(ComparisonWords.canonical))
    // "There was no lack of snow" denies a lack, "was not hired as a cook" that he is a cook.
    if isExistential(negative), !stems.intersection(denied.subjectWords).allSatisfy(says) { return false }
    if !stems.isEmpty, !stems.contains(where: says) { return false }
    let missing = WordOverlap.weight(stems.filter { !says($0) })
    return missing <= (1 - least) * WordOverlap.weight(denied.stems)
  }
}
