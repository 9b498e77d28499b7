import Claims
import Language
import Lexicons

/// Which numbers of two claims answer the same question.
extension NumberRule {
  /// The same unit, and for bare counts the same thing counted; what is counted may go without saying once it is sure
  /// what the claims are about.
  func isSameSlot(
    _ a: CountedQuantity, _ b: CountedQuantity, _ pair: ClaimPair, _ isGrowing: Bool
  ) -> Bool {
    // A length alone needs no common verb.
    guard isGrowing || isSamePredicate(pair) || Self.dimension(a) != nil else { return false }
    // How old somebody is has a rule of its own.
    guard ![a, b].contains(where: { $0.quantity.unit == .ordinal || $0.quantity.unit == .age }) else { return false }
    if a.quantity.unit == .count || b.quantity.unit == .count {
      guard a.quantity.unit == b.quantity.unit else { return false }
      let counted = [a.counted.first, b.counted.first].compactMap(\.self)
      let areWhole = [a, b].allSatisfy { $0.quantity.value == $0.quantity.value.rounded() }
      if isGrowing, areWhole, counted.allSatisfy(ComparisonWords.isPerson), !counted.isEmpty { return true }
      guard let first = a.counted.first, let second = b.counted.first else {
        // "dozens" of the injured answer no "two trucks".
        if isGrowing, !counted.allSatisfy({ ComparisonWords.isPerson($0) || ComparisonWords.isGrowing($0) }) {
          return false
        }
        return areWhole && pair.alignment.a.quantities.count == 1 && pair.alignment.b.quantities.count == 1
      }
      guard !areOfOthers(a, b, pair) else { return false }
      return ComparisonWords.canonical(first) == ComparisonWords.canonical(second)
        || pair.aboutness(apartFrom: slot) >= 0.5 && WordNet().areSynonyms(first, second, as: .noun)
        || pair.aboutness >= 0.6 && ComparisonWords.arePersons(a.counted, b.counted) && pair.alignment.namesAgree
        || Self.areAlike(first, second, pair) || Self.arePeopleOfOne(first, second, pair)
        || Self.areCountsOfOne(first, second, pair)
    }
    if isOneArgument(a, b, pair) || isOnlyOne(a, b, pair) { return true }
    // "170 km of wall" and a border "534 km long" measure two things.
    guard let first = a.counted.first ?? b.counted.first else { return true }
    if let one = a.counted.first, let other = b.counted.first, Self.areAlike(one, other, pair) { return true }
    return (a.counted.isEmpty ? pair.a.profile.stems : Set(a.counted.map(ComparisonWords.canonical)))
      .intersection(b.counted.isEmpty ? pair.b.profile.stems : Set(b.counted.map(ComparisonWords.canonical)))
      .contains(ComparisonWords.canonical(first))
  }

  /// "412 cases of measles" and "307 cases of cholera": the same noun, of two things.
  private func areOfOthers(_ a: CountedQuantity, _ b: CountedQuantity, _ pair: ClaimPair) -> Bool {
    let (first, second) = (Self.argument(of: a, in: pair.a), Self.argument(of: b, in: pair.b))
    guard let first, let second else { return false }
    func own(_ argument: ClaimArgument, _ counted: CountedQuantity) -> Set<String> {
      Set(argument.stems).subtracting(counted.counted).subtracting([argument.head])
    }
    let (left, right) = (own(first, a), own(second, b))
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: pair.b.profile.stems)
      && right.isDisjoint(with: pair.a.profile.stems)
  }

  /// "will flood 6,200 hectares", "will flood 2,400 ha of land": how much of it is done, by one verb and one party.
  private func isOneArgument(_ a: CountedQuantity, _ b: CountedQuantity, _ pair: ClaimPair) -> Bool {
    guard pair.alignment.hasSameVerb, pair.alignment.subjectLikeness ?? 0 >= 0.8,
      a.counted.isEmpty || b.counted.isEmpty,
      let first = Self.argument(of: a, in: pair.a), let second = Self.argument(of: b, in: pair.b)
    else { return false }
    return first.role == .object && second.role == .object
  }

  /// Each tells one number of the kind, and so much else is the same that it answers the same question, whatever word stands
  /// beside it: "19 percent of the workforce is out of work", "unemployment was 19 percent".
  private func isOnlyOne(_ a: CountedQuantity, _ b: CountedQuantity, _ pair: ClaimPair) -> Bool {
    func isOnly(_ own: CountedQuantity, _ claim: ClaimFeatures) -> Bool {
      claim.quantities.filter { $0.quantity.unit == own.quantity.unit }.count == 1
    }
    guard a.quantity.unit == b.quantity.unit, isOnly(a, pair.alignment.a), isOnly(b, pair.alignment.b),
      pair.alignment.namesAgree, !pair.alignment.sharedNames.isEmpty
    else { return false }
    let aboutness = pair.aboutness(apartFrom: slot)
    return aboutness >= (a.counted.isEmpty || b.counted.isEmpty ? 0.55 : 0.8) && pair.alignment.times.meet
      || Self.areMeasuresOfOne(pair)
  }

  /// A length, an area, a power of what is told by names: a line from one town to another is as long as it is.
  static func areMeasuresOfOne(_ pair: ClaimPair) -> Bool {
    let (a, b) = (
      pair.alignment.a.quantities.compactMap(dimension), pair.alignment.b.quantities.compactMap(dimension)
    )
    // "the Orla dam", "the dam at Orla, Norway"
    let isOneThing =
      (pair.alignment.subjectLikeness ?? 0) >= 0.8 && pair.alignment.namesAgree
      && pair.alignment.sharedNames.contains { !$0.hasPrefix("country:") }
    return a.count == 1 && a == b && (pair.haveOwnNames || isOneThing) && !pair.alignment.times.isOneSided
      && pair.aboutness(apartFrom: .numbers) >= 0.3
  }

  /// What a measure says of the thing itself, not of how fast or how often; nil for all else.
  static func dimension(_ counted: CountedQuantity) -> Dimension? {
    guard case .measure(let dimension) = counted.quantity.unit, counted.quantity.rate == nil,
      [.length, .area, .power].contains(dimension)
    else { return nil }
    return dimension
  }

  /// "2.1 million people who had fled", "1.3 million refugees": one noun says who the other's people are.
  private static func arePeopleOfOne(_ a: String, _ b: String, _ pair: ClaimPair) -> Bool {
    guard pair.haveOneOccasion, pair.aboutness(apartFrom: .numbers) >= 0.5 else { return false }
    func isPerson(_ noun: String) -> Bool { WordNet().isKind(noun, of: "person", as: .noun) }
    return ComparisonWords.isPerson(a) && isPerson(b) || ComparisonWords.isPerson(b) && isPerson(a)
  }

  /// "passed with 114 votes", "was backed by 46 countries": voices counted in claims that else say the same of the same
  /// names.
  private static func areCountsOfOne(_ a: String, _ b: String, _ pair: ClaimPair) -> Bool {
    pair.haveOwnNames && pair.alignment.times.meet && pair.aboutness(apartFrom: .numbers) >= 0.85
      && pair.alignment.a.quantities.count == 1 && pair.alignment.b.quantities.count == 1
      && ![a, b].contains(where: ComparisonWords.isGrowing) && isVoice(a) && isVoice(b)
  }

  /// Votes, and who may have one: people and bodies.
  private static func isVoice(_ noun: String) -> Bool {
    ["vote", "ballot"].contains(noun)
      || ["person", "group"].contains { WordNet().isKind(noun, of: $0, as: .noun) }
  }

  private static func argument(of counted: CountedQuantity, in claim: ComparableClaim) -> ClaimArgument? {
    let features = claim.statement.features
    return features.arguments.first { $0.quantities.contains { features.quantities[$0] == counted } }
  }

  /// "has risen by €4 million" says nothing against "was put at €31 million".
  static func isStep(_ step: CountedQuantity, of level: CountedQuantity) -> Bool {
    guard case .currency = step.quantity.unit, level.quantity.change == nil else { return false }
    return step.quantity.change?.part == .difference
  }

  /// "900 employees will be laid off", "will cut 700 jobs": nouns of like meaning in claims that else say the same, and
  /// of each there is one number.
  private static func areAlike(_ a: String, _ b: String, _ pair: ClaimPair) -> Bool {
    guard pair.aboutness(apartFrom: .numbers) >= 0.6, pair.alignment.a.quantities.count == 1,
      pair.alignment.b.quantities.count == 1, pair.alignment.namesAgree
    else { return false }
    return WordVectors.english.vector(of: a).cosine(WordVectors.english.vector(of: b)) >= leastNounLikeness
  }

  /// The cosine from which nouns count as like: soldiers and troops, not houses and people.
  private static let leastNounLikeness: Float = 0.4
}
