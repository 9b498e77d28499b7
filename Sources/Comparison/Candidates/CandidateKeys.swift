import Claims
import Language
import Lexicons

/// The keys under which a claim leads to other documents: pairs of what it speaks of, names, words and numbers.
///
/// A name alone is in every article of a stack, and so is a frequent word. The keys depend on the claim alone.
enum CandidateKeys {
  /// The rarest words of a claim count, so many of them.
  private static let wordCount = 4
  private static let nameCount = 4
  private static let valueCount = 3

  /// A name with another name or a word, and a number with a word: at most 34 keys.
  static func keys(of claim: ComparableClaim) -> [Int64] {
    let features = claim.statement.features
    let words = rarestWords(features)
    // Spellings of one name share these; see ``NameKey``.
    let names = Set(features.entities.flatMap { NameKey($0).indexKeys }).sorted().prefix(nameCount)
    let values = Set(features.quantities.map { "#" + $0.quantity.canonical }).sorted().prefix(valueCount)
    var keys: [Int64] = []
    for (index, name) in names.enumerated() {
      for other in words + names.dropFirst(index + 1) { keys.append(key(name, other)) }
    }
    for value in values {
      for word in words { keys.append(key(value, word)) }
    }
    return keys
  }

  /// Pairs of words, for claims of documents that tell no names.
  static func wordKeys(of claim: ComparableClaim) -> [Int64] {
    let words = rarestWords(claim.statement.features)
    return words.enumerated().flatMap { index, word in words.dropFirst(index + 1).map { key(word, $0) } }
  }

  /// The key of a name that a document tells.
  static func key(_ name: String) -> Int64 { stableHash("@" + name) }

  private static func key(_ a: String, _ b: String) -> Int64 { stableHash(min(a, b) + "\0" + max(a, b)) }

  private static func rarestWords(_ features: ClaimFeatures) -> [String] {
    let list = WordList()
    return Set((features.stems + features.quantities.flatMap(\.counted)).map(ComparisonWords.canonical))
      .map { (stem: $0, count: list[$0]?.count ?? 0) }
      // Rare words say more; equals by the alphabet, so that the choice is the same everywhere.
      .sorted { ($0.count, $0.stem) < ($1.count, $1.stem) }
      .prefix(wordCount).map(\.stem)
  }
}
