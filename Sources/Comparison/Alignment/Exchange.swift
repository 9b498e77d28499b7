import Claims
import Lexicons

/// The one word or name in which two claims differ that are else the same: "the east stand", "the west stand".
///
/// Both are of one kind and neither is the other: who says that it was tea does not say that it was coffee.
struct Exchange {
  let a: String
  let b: String
  let isName: Bool
  /// So much else is the same that one text was made from the other, or both from one: the word was changed.
  let isVerbatim: Bool

  /// The number of words and names from which claims that share them are one text.
  private static let verbatimShared = 7
  /// The least number of words and names that both must share.
  private static let leastShared = 3

  /// Nil for claims that are the same, that differ in more, or whose words may mean the same.
  init?(_ a: ComparableClaim, _ b: ComparableClaim, names: (a: Set<String>, b: Set<String>)) {
    let stems = (a: a.profile.stems.subtracting(b.profile.stems), b: b.profile.stems.subtracting(a.profile.stems))
    let onlyNames = (a: names.a.subtracting(names.b), b: names.b.subtracting(names.a))
    let shared = a.profile.stems.intersection(b.profile.stems).count + names.a.intersection(names.b).count
    guard shared >= Self.leastShared else { return nil }
    isVerbatim = shared >= Self.verbatimShared
    if stems.a.isEmpty, stems.b.isEmpty, onlyNames.a.count == 1, onlyNames.b.count == 1 {
      guard let first = onlyNames.a.first, let second = onlyNames.b.first, Self.areOfOneKind(first, second) else {
        return nil
      }
      (self.a, self.b, isName) = (first, second, true)
    } else if onlyNames.a.isEmpty, onlyNames.b.isEmpty, stems.a.count == 1, stems.b.count == 1 {
      guard let first = stems.a.first, let second = stems.b.first, Self.exclude(first, second) else { return nil }
      (self.a, self.b, isName) = (first, second, false)
    } else {
      return nil
    }
  }

  /// Two countries, two places, two persons; of names of unknown kind nothing is known.
  private static func areOfOneKind(_ a: String, _ b: String) -> Bool {
    let kinds = [a, b].map { $0.prefix { $0 != ":" } }
    return kinds[0] == kinds[1] && ["country", "place", "person"].contains(kinds[0])
  }

  /// Opposites, or nouns under one near kind of which neither is the other.
  private static func exclude(_ a: String, _ b: String) -> Bool {
    if Antonyms.exclude(a, b) { return true }
    let lexicon = WordNet()
    guard !lexicon.isKind(a, of: b, as: .noun), !lexicon.isKind(b, of: a, as: .noun),
      ![WordNet.Part.noun, .verb, .adjective].contains(where: { lexicon.synonymy(a, b, as: $0) > 0 })
    else { return false }
    return !Set(lexicon.hypernyms(of: a, as: .noun).prefix(2))
      .isDisjoint(with: lexicon.hypernyms(of: b, as: .noun).prefix(2))
  }
}
