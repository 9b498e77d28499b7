import Claims
import Language

/// One person, told to be of two ages: whatever else both claims say.
struct AgeRule: ComparisonRule {
  let leastAboutness = 0.0

  /// So many years may lie between articles about one person.
  private static let mostYears = 15.0

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let ages = ToldAge.all(pair.a)
    guard !ages.isEmpty, !pair.alignment.times.isOneLongAgo else { return nil }
    let others = ToldAge.all(pair.b)
    for first in ages {
      for second in others where isOne(first.person, second.person, pair) {
        let (one, other) = (first.age.quantity, second.age.quantity)
        let gap = abs(one.value - other.value)
        // A birthday may lie between two articles, and years between two that do not say when they were written.
        guard gap > (pair.alignment.times.areSameNews || tellOneStory(pair) ? 1 : Self.mostYears) else { continue }
        return Verdict(
          kind: pair.opposition, cause: .number, rule: "age",
          reason: "the same person aged \(first.age.text) and \(second.age.text)",
          values: (one.canonical, other.canonical), certainty: 0.2, support: 0.6)
      }
    }
    return nil
  }

  /// Whether somebody else is named in both claims, or the articles are about the same names throughout.
  private func tellOneStory(_ pair: ClaimPair) -> Bool {
    pair.alignment.times.mayBeSameNews && (pair.alignment.sharedNames.count >= 2 || pair.storyLikeness >= 0.5)
  }

  /// A name of two words; "Smith" may be many.
  private func isOne(_ a: String, _ b: String, _ pair: ClaimPair) -> Bool {
    let (first, second) = (NameKey(a).canonical, NameKey(b).canonical)
    return first == second && first.contains(" ") && pair.alignment.sharedNames.contains(first)
  }
}
