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
  let sharedStems: Set<String>
  let onlyA: Set<String>
  let onlyB: Set<String>
  /// Canonical keys; names that mean the same have one key in both.
  let aNames: Set<String>
  let bNames: Set<String>
  /// The weight of the shared stems, in the share of each claim's and of both together, 0 to 1.
  let containment: Double
  let resemblance: Double
  /// The weight of the shared stems; a rare word weighs 1, the most frequent about 0.3.
  let sharedWeight: Double
  let times: TimeAlignment
  let numbers: NumberAlignment
  private let aVerb: String?
  private let bVerb: String?
  /// How much the verbs mean the same, 0 to 1.
  let verbLikeness: Double

  init(_ a: ComparableClaim, _ b: ComparableClaim) {
    self.a = a.statement.features
    self.b = b.statement.features
    let (first, second) = (a.profile.stems, b.profile.stems)
    sharedStems = first.intersection(second)
    onlyA = first.subtracting(second)
    onlyB = second.subtracting(first)
    (aNames, bNames) = NameAlignment.unified(
      self.a.entities, self.b.entities, apart: a.excludedEntities.union(b.excludedEntities))
    let shared = Self.weight(sharedStems)
    let (left, right) = (Self.weight(onlyA), Self.weight(onlyB))
    sharedWeight = shared
    containment = shared / max(min(shared + left, shared + right), 0.1)
    resemblance = shared / max(shared + left + right, 0.1)
    times = TimeAlignment(a, b)
    numbers = NumberAlignment(self.a.quantities, self.b.quantities)
    (aVerb, bVerb) = (a.profile.verb, b.profile.verb)
    verbLikeness = Self.verbLikeness(a.profile, b.profile)
  }

  private static func verbLikeness(_ a: ClaimProfile, _ b: ClaimProfile) -> Double {
    guard let first = a.verb, let second = b.verb else { return 0 }
    if a.verbClass == b.verbClass { return 1 }
    return max(Double(WordNet().synonymy(first, second, as: .verb)) / 9, Double(a.verbMeaning.cosine(b.verbMeaning)))
  }

  private static let words = WordList()

  static func weight(_ stems: Set<String>) -> Double {
    stems.sorted().reduce(0) { sum, stem in
      let count = words[stem]?.count ?? 0
      return sum + max(0.3, 1 - Double(count.bitWidth - count.leadingZeroBitCount) / 16)
    }
  }

  /// The share of names that both have, 1 when neither has any.
  var nameResemblance: Double {
    let union = aNames.union(bNames)
    return union.isEmpty ? 1 : Double(aNames.intersection(bNames).count) / Double(union.count)
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

  /// Whether both claims have a verb, and the same one.
  var hasSameVerb: Bool { aVerb != nil && aVerb == bVerb }

  /// Whether both claims have a verb, and verbs that mean much the same.
  var hasSimilarVerb: Bool { hasSameVerb || verbLikeness >= 0.6 }

  /// Whether the verbs are opposites.
  var verbsExclude: Bool {
    guard let first = a.verb, let second = b.verb else { return false }
    return Antonyms.exclude(first, second)
  }
}
