import Claims
import Document
import Language
import Lexicons

/// How much two claims speak of the same: words, names, verbs and times laid side by side.
///
/// Every measure is the same for both orders of the claims.
struct Alignment {
  let a: ClaimFeatures
  let b: ClaimFeatures
  /// Canonical keys; names that mean the same have one key in both.
  let aNames: Set<String>
  let bNames: Set<String>
  /// Stems, and classes of words.
  let words: WordOverlap
  let classes: WordOverlap
  let times: TimeAlignment
  let numbers: NumberAlignment
  /// Whether both claims have a verb, and the same one or one that stands for it.
  let hasSameVerb: Bool
  /// Two predicates that exclude each other.
  let opposites: (String, String)?
  /// How much the verbs mean the same, 0 to 1, and how alike their meanings are, -1 to 1.
  let verbLikeness: Double
  let verbMeaning: Double
  /// How alike who does it is, and to what; nil when one claim does not say.
  let subjectLikeness: Double?
  let objectLikeness: Double?

  init(_ a: ComparableClaim, _ b: ComparableClaim) {
    self.a = a.statement.features
    self.b = b.statement.features
    (aNames, bNames) = NameAlignment.unified(
      self.a.entities, self.b.entities, apart: a.excludedEntities.union(b.excludedEntities))
    words = WordOverlap(a.profile.stems, b.profile.stems)
    classes = WordOverlap(a.profile.classes, b.profile.classes)
    times = TimeAlignment(a, b)
    numbers = NumberAlignment(self.a.quantities, self.b.quantities)
    let sharesPredicate = !a.profile.predicates.isDisjoint(with: b.profile.predicates)
    hasSameVerb = a.profile.verb != nil && (a.profile.verb == b.profile.verb || sharesPredicate)
    opposites = Antonyms.pair(a.profile.predicates, b.profile.predicates)
    verbMeaning = Double(a.profile.verbMeaning.cosine(b.profile.verbMeaning))
    verbLikeness = sharesPredicate ? 1 : Self.verbLikeness(a.profile, b.profile, verbMeaning)
    subjectLikeness = ClaimProfile.Argument.likeness(a.profile.subjects, b.profile.subjects)
    objectLikeness = ClaimProfile.Argument.likeness(a.profile.objects, b.profile.objects)
  }

  private static func verbLikeness(_ a: ClaimProfile, _ b: ClaimProfile, _ meaning: Double) -> Double {
    guard let first = a.verb, let second = b.verb else { return 0 }
    if a.verbClass == b.verbClass { return 1 }
    return max(Double(WordNet().synonymy(first, second, as: .verb)) / 9, meaning)
  }

  /// Whether every name of one claim stands in the other, too; a claim without names leaves it open.
  var namesAgree: Bool { aNames.isSubset(of: bNames) || bNames.isSubset(of: aNames) }

  var sharedNames: Set<String> { aNames.intersection(bNames) }

  /// Whether both claims have the same verb, or one of them a verb that says little.
  var verbsAgree: Bool {
    guard let first = a.verb, let second = b.verb else { return true }
    return ComparisonWords.canonical(first) == ComparisonWords.canonical(second) || ComparisonWords.isLight(first)
      || ComparisonWords.isLight(second)
  }

  /// Whether both claims have a verb, and verbs that mean much the same.
  var hasSimilarVerb: Bool { hasSameVerb || verbLikeness >= 0.6 }

  /// Whether the predicates are opposites.
  var verbsExclude: Bool { opposites != nil }
}
