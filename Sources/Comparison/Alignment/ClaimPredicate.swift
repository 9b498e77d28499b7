import Claims
import Lexicons

/// What a claim says happens, in words that may stand for one another.
enum ClaimPredicate {
  /// The verb, or the phrase that `comparison.tsv` knows ("took to court" for "sue"), and behind a verb that says little the
  /// noun that says it: "delivered a cut", "the signing took place".
  static func words(of features: ClaimFeatures) -> Set<String> {
    guard let verb = features.verb else { return [] }
    let phrases = Set(features.arguments.flatMap { Self.phrases(verb, $0) })
    let known = phrases.compactMap(ComparisonWords.phrase)
    if !known.isEmpty { return Set(known) }
    let canonical = ComparisonWords.canonical(verb)
    // By the class of WordNet, too, so that "meet" and the noun "meeting" are one.
    var words: Set = [canonical, WordNet().predicateClass(of: canonical, as: .verb)]
    if ComparisonWords.isBearing(verb) { words.formUnion(nouns(features, [.object])) }
    words.formUnion(judgements(features))
    // "decided against raising rates" denies a raise.
    if Self.choosing.contains(verb) {
      let declined = features.arguments.filter { $0.marker == "against" && $0.name == nil }.map(\.head)
      words.formUnion(declined.map(ComparisonWords.canonical))
    }
    if phrases.union([verb]).contains(where: ComparisonWords.isOccurring) {
      words.formUnion(nouns(features, [.subject, .object]))
    }
    return words
  }

  private static let choosing: Set<String> = ["decide", "opt", "choose", "vote"]

  /// What is held of the object: "called it reckless", "described the move as insufficient", which trees often give to the move.
  static func judgements(_ features: ClaimFeatures) -> [String] {
    guard features.verb.map(ComparisonWords.isJudging) ?? false else { return [] }
    let told = features.arguments.filter { $0.marker == "as" || $0.role == .complement }
    let objects = features.arguments.filter { $0.role == .object }
    let stems =
      told.isEmpty
      ? objects.flatMap { object in object.stems.filter { $0 != object.head } }
      : told.flatMap { [$0.head] + $0.stems }
    return stems.map(ComparisonWords.canonical)
  }

  private static func phrases(_ verb: String, _ argument: ClaimArgument) -> [String] {
    guard argument.name == nil || argument.marker != nil else { return [] }
    // "Against that, the sum is small": only what is linked says what the subject is.
    if verb == "be", argument.role != .complement { return [] }
    guard let marker = argument.marker else {
      return argument.role == .object || argument.role == .complement ? [verb + " " + argument.head] : []
    }
    return [verb + " " + marker, verb + " " + marker + " " + argument.head]
  }

  private static func nouns(_ features: ClaimFeatures, _ roles: Set<ClaimArgument.Role>) -> [String] {
    features.arguments.filter { roles.contains($0.role) && $0.name == nil }
      .flatMap { argument in
        let head = ComparisonWords.canonical(argument.head)
        return [head, WordNet().predicateClass(of: head)]
      }
  }
}
