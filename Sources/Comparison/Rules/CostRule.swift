import Claims
import Language
import Lexicons

/// Two prices of one thing: "the bill was put at €68m", "the overall price of the project was estimated at €86 million".
///
/// Articles of one story seldom speak of two bills; where they do, the one tells both sums.
struct CostRule: ComparisonRule {
  let slot = Evidence.Slot.numbers
  let leastAboutness = 0.0

  /// How alike the words must be for what has the price.
  private static let leastLikeness = 0.6

  func verdict(_ pair: ClaimPair) -> Verdict? {
    let times = pair.alignment.times
    guard pair.haveSamePolarity, pair.areOneStory, !times.areDisjoint, !pair.haveOtherParties,
      let first = Self.cost(pair.a), let second = Self.cost(pair.b),
      first.sum.quantity.compare(to: second.sum.quantity).outcome == .different
    else { return nil }
    // Who tells of both sums knows of two things, or of a change.
    let isRevision = pair.isRevision
    guard
      isRevision
        || !pair.a.document.tells(second.sum.quantity.value, of: nil)
          && !pair.b.document.tells(first.sum.quantity.value, of: nil)
    else { return nil }
    let isLater = isRevision || !times.meet && !times.mayBeSameNews
    guard isLater || pair.areAlikeInFirmness, areOfOne(first.words, second.words, pair) else { return nil }
    return Verdict(
      kind: isLater ? .update : pair.opposition, cause: .number, rule: "cost",
      reason: "\(first.sum.text) and \(second.sum.text) for one thing",
      values: (first.sum.quantity.canonical, second.sum.quantity.canonical), slot: slot, certainty: 0.4, support: 0.4)
  }

  /// The only sum of a claim about a price, and the words for what has it: nil where the story tells.
  static func cost(_ claim: ComparableClaim) -> (sum: CountedQuantity, words: Set<String>?)? {
    let features = claim.statement.features
    let sums = features.quantities.filter { if case .currency = $0.quantity.unit { true } else { false } }
    guard sums.count == 1, sums[0].quantity.change == nil,
      let priced = features.arguments.first(where: { isPriced($0) })
    else { return nil }
    let stems = priced.stems.map(ComparisonWords.canonical)
    let words = Set(stems.filter { !ComparisonWords.isCost($0) && !ComparisonWords.isWhole($0) })
    if !words.isEmpty { return (sums[0], words) }
    // "the overall price", "the bill": of steel there is only a price.
    let isTotal = stems.contains(where: ComparisonWords.isWhole) || priced.head != "price"
    return isTotal ? (sums[0], nil) : nil
  }

  /// Whether a claim tells what something costs, and what it has come to cost.
  static func isCost(_ claim: ComparableClaim) -> Bool {
    claim.statement.features.arguments.contains(where: isPriced)
  }

  private static func isPriced(_ argument: ClaimArgument) -> Bool {
    [.subject, .object, .complement].contains(argument.role)
      && ComparisonWords.isCost(ComparisonWords.canonical(argument.head))
  }

  /// Whether both tell what has the price in words that mean the same, here or elsewhere in the claim, or neither does.
  private func areOfOne(_ a: Set<String>?, _ b: Set<String>?, _ pair: ClaimPair) -> Bool {
    if a == nil, b == nil { return true }
    let words = (a ?? pair.a.profile.stems, b ?? pair.b.profile.stems)
    guard words.0.isDisjoint(with: words.1) else { return true }
    let vectors = (words.0.map(WordVectors.english.vector), words.1.map(WordVectors.english.vector))
    return vectors.0.contains { first in vectors.1.contains { Double(first.cosine($0)) >= Self.leastLikeness } }
  }
}
