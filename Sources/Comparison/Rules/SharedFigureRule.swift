import Claims
import Language

/// One figure in two articles of one story: nobody tells 4.2 billion lek or 3:47 a.m. of two things, whatever the words.
struct SharedFigureRule: ComparisonRule {
  let slot = Evidence.Slot.numbers
  let leastAboutness = 0.03

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard pair.areOneStory, areTold(pair), !pair.isMoving, let figure = figure(of: pair), pair.mayAgree
    else { return nil }
    return Verdict(
      kind: .overlap, cause: .same, rule: "figure", reason: "both tell \(figure)", slot: slot, certainty: 0.5,
      support: 0.35)
  }

  /// Who decides to spend a sum and who approves it speak of one decision, unless it is refused; what is only possible may be
  /// another one.
  private func areTold(_ pair: ClaimPair) -> Bool {
    if pair.areAlikeInFirmness { return true }
    let facts: Set = [pair.a.statement.factuality, pair.b.statement.factuality]
    let isRefused = [pair.a, pair.b].contains { claim in
      claim.profile.verb.map { ComparisonWords.areOpposites($0, "approve") } ?? false
    }
    return facts.isSubset(of: [.asserted, .reported, .planned]) && !isRefused
  }

  /// A number or time of the day that both tell, as the first has it.
  private func figure(of pair: ClaimPair) -> String? {
    let (a, b) = (pair.alignment.a.quantities, pair.alignment.b.quantities)
    let number = a.first { first in Self.isRare(first.quantity) && b.contains { Self.areEqual(first, $0) } }
    if let number { return number.text }
    let minutes = pair.alignment.times.b.compactMap(\.time.minute)
    return pair.alignment.times.a.first { stated in
      stated.time.minute.map { $0 % 30 != 0 && minutes.contains($0) } ?? false
    }?.text
  }

  private static func areEqual(_ a: CountedQuantity, _ b: CountedQuantity) -> Bool {
    a.quantity.unit == b.quantity.unit && a.quantity.rate == b.quantity.rate
      && a.quantity.change?.part != .start && b.quantity.change?.part != .start
      && a.quantity.compare(to: b.quantity).outcome == .same
  }

  /// Sums and shares of two digits before the zeros, counts of three.
  private static func isRare(_ quantity: Quantity) -> Bool {
    guard !quantity.isVague else { return false }
    switch quantity.unit {
    case .currency, .percent, .percentagePoint: return digitCount(quantity.value) >= 2
    case .count: return digitCount(quantity.value) >= 3
    default: return false
    }
  }

  /// How many digits stand between the zeros before and behind a number.
  private static func digitCount(_ value: Double) -> Int {
    var rest = (abs(value) * 10_000).rounded()
    guard rest > 0, rest < 1e18 else { return 0 }
    while rest.truncatingRemainder(dividingBy: 10) == 0 { rest /= 10 }
    return String(Int64(rest)).utf8.count
  }
}
