import Claims
import Language
import Lexicons

/// The same parties under predicates that exclude each other: approve and reject, rise and fall.
struct AntonymRule: ComparisonRule {
  let leastAboutness = 0.1

  /// Below, who does it and to what must be the same.
  private static let plainAboutness = 0.2

  /// Who released a name and who arrested a man did not do opposite things.
  private static let leastObjects = 0.3

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let alignment = pair.alignment
    guard pair.haveSamePolarity, areFirm(pair), !alignment.times.areDisjoint, !alignment.times.isOneLongAgo,
      pair.aboutness >= Self.plainAboutness || pair.supportOfParties > 0 && alignment.times.areSameNews
        || pair.haveSameNames || pair.haveOwnNames && renounced(pair) != nil,
      !alignment.numbers.contrast || isOneChange(pair),
      alignment.namesAgree || alignment.numbers.amountsAgree || pair.isNamedInBoth, !pair.haveOtherParties,
      !pair.haveOtherObjects, !pair.areIndefinite,
      let (first, second) = opposites(pair), !isOfOthers(first, second, pair), !pair.areConverse,
      !areOfTwo(pair), !ComparisonWords.arePostures(first, second)
    else { return nil }
    let isSequential = ComparisonWords.isSequential(first) || ComparisonWords.isSequential(second)
    guard !isSequential || (alignment.objectLikeness ?? 1) >= Self.leastObjects,
      !alignment.times.areEventsApart || isSettled(pair, isSequential)
    else { return nil }
    let values = (ComparisonWords.canonical(first), ComparisonWords.canonical(second))
    // Hired one year and fired the next: only what is said of one time excludes the other.
    let isOneTime = alignment.times.meet || alignment.times.areSameNews || alignment.numbers.amountsAgree
    // "was later released": after the arrest.
    if isSequential, !isOneTime || [pair.a, pair.b].contains(where: Self.isFollowing) {
      let isDated = alignment.times.sourcesDiffer == true
      return Verdict(
        kind: .update, cause: .antonym, rule: "antonym.sequence",
        reason: "“\(first)” and then “\(second)”, or the other way round" + (isDated ? "" : "; a date is unknown"),
        values: values, certainty: isDated ? 1 : 0.6)
    }
    return Verdict(
      kind: pair.opposition, cause: .antonym, rule: "antonym", reason: "“\(first)” against “\(second)”", values: values,
      support: max(pair.supportOfParties, pair.haveSameNames || renounced(pair) != nil ? 0.2 : 0))
  }

  private static func isOfPerson(_ claim: ComparableClaim) -> Bool {
    claim.profile.subjects.contains { $0.name?.hasPrefix("person:") ?? false }
  }

  private static func isFollowing(_ claim: ComparableClaim) -> Bool {
    claim.statement.text.split { !$0.isLetter }.contains { ComparisonWords.isFollowing($0.lowercased()) }
  }

  /// Who loses and who wins: two subjects with names of their own.
  private func areOfTwo(_ pair: ClaimPair) -> Bool {
    let (first, second) = (pair.a.profile.subjects.compactMap(\.name), pair.b.profile.subjects.compactMap(\.name))
    return !first.isEmpty && !second.isEmpty
      && !first.contains { name in second.contains { NameKey(name).fits(NameKey($0)) } }
  }

  /// Whether the day that one names does not make it another event: a plan is for a day to come, and what was decided
  /// about so many that are named is decided once.
  private func isSettled(_ pair: ClaimPair, _ isSequential: Bool) -> Bool {
    renounced(pair) != nil || !isSequential && pair.haveSameNames
  }

  /// A decision that is still to be carried out excludes that its opposite was reported in the same news.
  private func areFirm(_ pair: ClaimPair) -> Bool {
    let facts: Set = [pair.a.statement.factuality, pair.b.statement.factuality]
    return pair.areEquallyFirm
      || renounced(pair) != nil && facts.isSubset(of: [.planned, .asserted, .reported, .denied])
      || facts.isSubset(of: [.planned, .asserted, .reported]) && pair.alignment.numbers.agree
        && pair.alignment.times.areSameNews
  }

  /// "rose by 12 percent" against "fell by 12 percent": the numbers differ because the directions do.
  private func isOneChange(_ pair: ClaimPair) -> Bool {
    guard pair.alignment.times.meet || pair.alignment.times.areSameNews else { return false }
    return pair.isMoving || pair.directions != nil
  }

  /// Five were killed and five were injured: only of one named person does it exclude each other.
  private func isOfOthers(_ first: String, _ second: String, _ pair: ClaimPair) -> Bool {
    guard [first, second].allSatisfy(ComparisonWords.isGrowing) else {
      // Who escaped may have killed somebody.
      return [first, second].contains(where: ComparisonWords.isGrowing)
        && pair.a.profile.objects.isEmpty != pair.b.profile.objects.isEmpty
    }
    let counts = [pair.a, pair.b].flatMap(\.statement.features.quantities).contains { $0.quantity.unit == .count }
    return counts || pair.alignment.sharedNames.isEmpty || (pair.alignment.objectLikeness ?? 0) < 0.9
  }

  /// "ruled out job cuts" against "will cut jobs", "jobs will be lost": the verb, and what the other says happens. On one day, of
  /// the same names, whatever is called off is what the other says happened.
  private func renounced(_ pair: ClaimPair) -> (String, String)? {
    func renounced(_ a: ComparableClaim, in b: ComparableClaim) -> (String, String)? {
      guard let verb = Self.renouncing(a) else { return nil }
      let objects = a.statement.features.arguments.filter { $0.role == .object && $0.name == nil }
      let happens = b.profile.predicates.sorted().first { predicate in
        objects.contains { object in
          let head = ComparisonWords.canonical(object.head)
          return head == predicate
            || ComparisonWords.areOneDirection(head, predicate)
              && object.stems.contains { $0 != object.head && b.profile.stems.contains(ComparisonWords.canonical($0)) }
        }
      }
      if let happens { return (verb, happens) }
      guard pair.haveOwnNames, pair.alignment.times.meetOnDay, pair.aboutness >= 0.6,
        let other = b.statement.features.verb, Self.renouncing(b) == nil
      else { return nil }
      return (verb, other)
    }
    return renounced(pair.a, in: pair.b) ?? renounced(pair.b, in: pair.a).map { ($1, $0) }
  }

  /// The verb of what will not be, with its adverb: "cancelled the trip", "walked away from the deal".
  private static func renouncing(_ claim: ComparableClaim) -> String? {
    guard let verb = claim.statement.features.verb else { return nil }
    let adverbs = claim.statement.features.arguments.filter { $0.role == .modifier }.map { verb + " " + $0.head }
    return ([verb] + adverbs).first(where: ComparisonWords.isRenouncing)
  }

  /// What both say happens, or what they say that somebody or something is.
  private func opposites(_ pair: ClaimPair) -> (String, String)? {
    let (a, b) = (pair.a.profile, pair.b.profile)
    // "escaped and killed a guard" says nothing against "killed a guard".
    if let words = pair.alignment.opposites, !a.stems.contains(words.1), !b.stems.contains(words.0) { return words }
    if let words = renounced(pair) { return words }
    // Prices rise and fall; who climbs may fall.
    if pair.haveNumbers, ![pair.a, pair.b].contains(where: Self.isOfPerson), let words = pair.directions {
      return words
    }
    // Numbers that are seldom the same by chance make it one event, wherever the words stand.
    if pair.aboutness >= 0.6 {
      let words = (
        a.stems.subtracting(b.stems).subtracting(a.subjectWords),
        b.stems.subtracting(a.stems).subtracting(b.subjectWords)
      )
      if pair.alignment.numbers.amountsAgree, let found = Antonyms.directions(words.0, words.1) { return found }
      if pair.alignment.numbers.tellingAgree, let found = Antonyms.listed(words.0, words.1) { return found }
    }
    guard pair.alignment.hasSimilarVerb, !pair.alignment.sharedNames.isEmpty || pair.mayBeOneStory else { return nil }
    return Antonyms.pair(a.qualities.subtracting(b.stems), b.qualities.subtracting(a.stems))
  }
}

/// Pairs of words that exclude each other: those of `antonyms.tsv` and `comparison.tsv`, and verbs and adjectives that
/// WordNet holds for opposites.
enum Antonyms {
  /// The first word of each set by the alphabet that exclude each other.
  static func pair(_ a: Set<String>, _ b: Set<String>) -> (String, String)? { first(a, b, where: exclude) }

  /// The same of words that say up and down.
  static func directions(_ a: Set<String>, _ b: Set<String>) -> (String, String)? {
    first(a, b, where: ComparisonWords.areDirections)
  }

  /// The same of words that `comparison.tsv` sets against each other.
  static func listed(_ a: Set<String>, _ b: Set<String>) -> (String, String)? {
    first(a, b, where: ComparisonWords.areOpposites)
  }

  private static func first(
    _ a: Set<String>, _ b: Set<String>, where isSought: (String, String) -> Bool
  ) -> (String, String)? {
    for first in a.sorted() {
      for second in b.sorted() where isSought(first, second) { return (first, second) }
    }
    return nil
  }

  static func exclude(_ a: String, _ b: String) -> Bool {
    if a == b || ComparisonWords.areViewpoints(a, b) { return false }
    if ComparisonWords.areOpposites(a, b) || table[a]?.contains(b) ?? false { return true }
    let lexicon = WordNet()
    return lexicon.areAntonyms(a, b, as: .verb) || lexicon.areAntonyms(a, b, as: .adjective)
  }

  private static let table: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for row in LexiconTable(.antonyms).rows {
      table[row[0], default: []].insert(row[1])
      table[row[1], default: []].insert(row[0])
    }
    return table
  }()
}
