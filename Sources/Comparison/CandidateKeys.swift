import Claims
import Language
import Lexicons

/// The keys under which a claim is found by claims that may be about the same fact: pairs of what it speaks of.
///
/// Two claims are compared only when they share a pair, a name with a word or two words; a name alone is in every article
/// of a stack, and so is a frequent word. The keys depend on the claim alone.
public enum CandidateKeys {
  /// The count in `words.tsv` from which on a word is common.
  private static let commonCount = 10

  /// At most about sixty keys.
  public static func keys(of claim: ComparableClaim) -> [Int64] {
    let features = claim.statement.features
    let words = WordList()
    let stems = Set(features.stems + features.quantities.flatMap(\.counted))
      .map { (stem: $0, count: words[$0]?.count ?? 0) }
      // Rare words say more; equals by the alphabet, so that the choice is the same everywhere.
      .sorted { ($0.count, $0.stem) < ($1.count, $1.stem) }
      .prefix(6).map(\.stem)
    // Spellings of one name share these keys; see ``NameKey``.
    let names = Set(features.entities.flatMap { NameKey($0).indexKeys }).sorted().prefix(6)
    let units = Set(features.quantities.map(\.quantity.unit.symbol)).filter { !$0.isEmpty }.sorted().map { "#" + $0 }
    var keys: Set<Int64> = []
    for stem in stems {
      for other in names + units { keys.insert(stableHash(stem + "\0" + other)) }
    }
    func count(_ stem: String) -> Int { words[stem]?.count ?? 0 }
    let pairs = stems.prefix(5).sorted()
    for (index, stem) in pairs.enumerated() {
      // Two common words stand side by side in articles about anything.
      for other in pairs.dropFirst(index + 1) where min(count(stem), count(other)) < Self.commonCount {
        keys.insert(stableHash(stem + "\0" + other))
      }
    }
    // What means the same in other words, in documents about the same: the directions in which its meaning points most.
    let directions = claim.profile.meaning.strongestDirections(5)
    for name in claim.document.mostToldNames(4) {
      let nameKeys = NameKey(name).indexKeys
      for direction in directions {
        for key in nameKeys { keys.insert(stableHash("~\(direction)\0" + key)) }
      }
    }
    // How old a person is.
    if let person = AgeRule.age(claim)?.person {
      for key in NameKey(person).indexKeys { keys.insert(stableHash("#age\0" + key)) }
    }
    // A time of the day to the minute, morning or afternoon.
    for minute in features.times.compactMap(\.time.minute) where minute % 60 != 0 {
      keys.insert(stableHash("@\(minute % 720)"))
    }
    return keys.sorted()
  }
}
