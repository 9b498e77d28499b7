import Claims
import Language
import Lexicons

/// A claim prepared for comparison with many others: its words brought to their classes, its meaning as a vector.
///
/// A function of the claim alone.
struct ClaimProfile: Hashable, Sendable {
  /// Stems of the content words, synonyms of `comparison.tsv` brought together, a verb with its particle as one word.
  let stems: Set<String>
  /// The same by the classes of WordNet: "approve" for "approval", "okay".
  let classes: Set<String>
  /// The main verb as in ``stems``, and by its class.
  let verb: String?
  let verbClass: String?
  /// What it says happens, in words that may stand for one another.
  let predicates: Set<String>
  /// Stems of what it says the subject is, and of how it happens: "is unusually warm", "unanimously".
  let qualities: Set<String>
  let meaning: TextVector
  let verbMeaning: TextVector
  let subjects: [Argument]
  /// Stems and heads of the subjects, as in ``stems``.
  let subjectWords: Set<String>
  /// Objects and what a copula links.
  let objects: [Argument]
  /// Whom a predicate of several words is about: "went to court against the city", "took over from them".
  let opponents: [Argument]
  /// The result of a match or a vote.
  let tally: Tally?
  /// Who is said to hold which office.
  let office: HeldOffice?
  /// Who is said to get what.
  let award: Award?

  /// Its names are canonical: who sells to Quito sells to Ecuador.
  struct Argument: Hashable, Sendable {
    let name: String?
    let names: Set<String>
    let meaning: TextVector
  }

  init(_ statement: Statement) {
    let features = statement.features
    var stems = Set(features.stems)
    // "run out" is another verb than "run".
    if let verb = features.verb, let space = verb.firstIndex(of: " ") {
      stems.remove(String(verb[..<space]))
      stems.insert(verb)
    }
    let canonical = Set(stems.map(ComparisonWords.canonical)).subtracting(ComparisonWords.empty)
    let lexicon = WordNet()
    self.stems = canonical
    classes = Set(canonical.map { lexicon.predicateClass(of: $0) })
    verb = features.verb.map(ComparisonWords.canonical)
    verbClass = features.verb.map { lexicon.predicateClass(of: ComparisonWords.canonical($0), as: .verb) }
    predicates = ClaimPredicate.words(of: features)
    qualities = Set(
      features.arguments.filter { $0.role == .complement || $0.role == .modifier }.flatMap(\.stems)
        .map(ComparisonWords.canonical))
    meaning = WordVectors.english.vector(of: statement.text)
    verbMeaning = Self.meaning(of: features.verb ?? "")
    func arguments(_ isSought: (ClaimArgument) -> Bool) -> [Argument] {
      features.arguments.filter(isSought).map { argument in
        Argument(
          name: argument.name.map(NameKey.canonical), names: Set(argument.names.map(NameKey.canonical)),
          meaning: Self.meaning(of: argument.stems.isEmpty ? argument.head : argument.stems.joined(separator: " ")))
      }
    }
    subjects = arguments { $0.role == .subject }
    subjectWords = Set(
      features.arguments.filter { $0.role == .subject }.flatMap { $0.stems + [$0.head] }.map(ComparisonWords.canonical))
    objects = arguments { $0.role == .object || $0.role == .complement }
    opponents = arguments { argument in
      argument.marker == "against" || argument.marker == "from" && features.verb?.hasSuffix(" over") == true
    }
    tally = Tally(statement)
    office = HeldOffice(statement)
    award = Award(statement)
  }

  private static let meanings = Remembered<TextVector>()

  /// What a few words mean, which come back in other claims.
  private static func meaning(of words: String) -> TextVector {
    meanings.value(of: words) { WordVectors.english.vector(of: $0) }
  }
}

extension ClaimProfile.Argument {
  /// How much two arguments are the same thing, -0.3 to 1: one name, names in common, or words that mean the same.
  func likeness(to other: Self) -> Double {
    if let name, let otherName = other.name {
      return name == otherName ? 1 : names.isDisjoint(with: other.names) ? -0.3 : 0.3
    }
    let likeness = Double(meaning.cosine(other.meaning))
    if !names.isDisjoint(with: other.names) { return max(likeness, 0.7) }
    return names.isEmpty || other.names.isEmpty ? likeness : likeness - 0.2
  }

  /// The best of all pairs, nil when one side has none.
  static func likeness(_ a: [Self], _ b: [Self]) -> Double? {
    a.flatMap { first in b.map { first.likeness(to: $0) } }.max()
  }
}
