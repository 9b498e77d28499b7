import Claims
import Language
import Lexicons

/// The keys under which a claim leads to other documents: pairs of what it speaks of, names, words and numbers.
///
/// A name alone is in every article of a stack, and so is a frequent word. The keys depend on the claim alone.
struct CandidateKeys {
  /// Spellings of one name share these; see ``NameKey``.
  let names: [String]
  /// The rarest, brought to those that stand for their synonyms.
  let words: [String]
  let values: [String]
  /// What is compared however little else two claims have in common: how old whom it is told to be, times of the day to the
  /// minute, morning or afternoon, results, whether anybody was hurt, who holds an office or got something,
  /// how large a thing is and what it costs, who stands for or against what.
  let marks: [String]

  /// Of whom it tells that what goes up or down: short claims that share little else.
  private let movements: [String]

  /// The months and years of which it tells, where the words name the year.
  private let periods: [String]

  private static let nameCount = 4
  private static let wordCount = 4
  private static let valueCount = 3
  private static let markCount = 6
  private static let periodCount = 2

  init(_ claim: ComparableClaim) {
    let features = claim.statement.features
    let list = WordList()
    names = Array(Set(features.entities.flatMap { NameKey($0).indexKeys }).sorted().prefix(Self.nameCount))
    words = Set((features.stems + features.quantities.flatMap(\.counted)).map(ComparisonWords.canonical))
      .map { (stem: $0, count: list[$0]?.count ?? 0) }
      // Rare words say more; equals by the alphabet, so that the choice is the same everywhere.
      .sorted { ($0.count, $0.stem) < ($1.count, $1.stem) }
      .prefix(Self.wordCount).map(\.stem)
    values = Array(Set(features.quantities.map { "#" + $0.quantity.canonical }).sorted().prefix(Self.valueCount))
    let ages = ToldAge.all(claim).flatMap { NameKey($0.person).indexKeys.map { "age " + $0 } }
    let minutes = features.times.compactMap(\.time.minute).filter { $0 % 60 != 0 }.map { "minute \($0 % 720)" }
    let others =
      Self.results(claim) + Self.harms(claim) + Self.offices(claim) + Self.things(claim)
      + Self.stances(claim)
    let moves = claim.profile.predicates.contains(where: ComparisonWords.isDirection)
    movements =
      moves ? names.flatMap { name in claim.profile.subjectWords.sorted().prefix(2).map { "moves \(name) \($0)" } } : []
    let dates = features.times.filter { $0.time.origin == .stated }.compactMap(\.time.date)
    let months = dates.compactMap { date in date.year.map { "in \($0)-\(date.month ?? 0)" } }
    periods = Array(Set(months).sorted().prefix(Self.periodCount))
    marks = Array(Set(ages + minutes + others + movements).sorted().prefix(Self.markCount))
  }

  private static func results(_ claim: ComparableClaim) -> [String] {
    if let tally = claim.profile.tally { return [tally.isVote ? "vote" : "match"] }
    return Tally.isUnanimous(claim.statement.features) ? ["vote"] : []
  }

  private static func offices(_ claim: ComparableClaim) -> [String] {
    guard let held = claim.profile.office else { return [] }
    return ["office " + held.office] + NameKey(held.person).indexKeys.map { "officer " + $0 }
  }

  private static func things(_ claim: ComparableClaim) -> [String] {
    let capacity = CapacityRule.capacity(claim.statement.features).map { "capacity " + $0.noun }
    let cost = CostRule.cost(claim).map { _ in "cost" }
    return [capacity, cost, claim.profile.award.map { "award " + $0.noun }].compactMap(\.self)
  }

  private static func stances(_ claim: ComparableClaim) -> [String] {
    // By the name of what it is about: "Delmar" and "the Delmar movement" are one.
    (claim.statement.features.stances ?? []).map { stance in
      "stance " + NameKey.canonical(stance.holder) + " " + (stance.name.map(NameKey.canonical) ?? stance.head)
    }
  }

  private static func harms(_ claim: ComparableClaim) -> [String] {
    let isAsked = claim.statement.polarity == .affirmative || NobodyRule.deniedHarm(claim) != nil
    return isAsked ? NobodyRule.harms(claim).map { "harm " + $0 } : []
  }

  /// A name with another name, a word or a period, and a number with a word: at most 42 keys.
  var pairs: [Int64] {
    var keys = movements.map { Self.key($0) }
    for (index, name) in names.enumerated() {
      for other in words + periods + names.dropFirst(index + 1) { keys.append(Self.key(name, other)) }
    }
    for value in values {
      for word in words { keys.append(Self.key(value, word)) }
    }
    return keys
  }

  /// Pairs of words, for claims of documents that tell no names.
  var wordPairs: [Int64] {
    words.enumerated().flatMap { index, word in words.dropFirst(index + 1).map { Self.key(word, $0) } }
  }

  /// The key of a name that a document tells.
  static func key(_ name: String) -> Int64 { stableHash("@" + name) }

  private static func key(_ a: String, _ b: String) -> Int64 { stableHash(min(a, b) + "\0" + max(a, b)) }
}
