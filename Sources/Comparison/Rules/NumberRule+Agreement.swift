import Claims
import Language

/// Numbers that are the same, or one another's rounding or bound.
extension NumberRule {
  /// "$30 billion a year" beside "an annual target of $50 billion": the period stands in another place. Where one side does
  /// not tell it at all, equal numbers agree, and others leave it open.
  func comparison(
    _ first: CountedQuantity, _ second: CountedQuantity, _ alignment: Alignment
  ) -> QuantityComparison {
    let direct = Self.compare(first.quantity, second.quantity)
    guard let rate = first.quantity.rate ?? second.quantity.rate, case .measure(.time) = rate.base,
      (first.quantity.rate == nil) != (second.quantity.rate == nil)
    else { return direct }
    var (a, b) = (first.quantity, second.quantity)
    (a.rate, b.rate) = (nil, nil)
    let plain = Self.compare(a, b)
    let silent = first.quantity.rate == nil ? alignment.a : alignment.b
    let isTold = silent.stems.contains { ComparisonWords.canonical($0) == ComparisonWords.canonical(rate.name) }
    return isTold || plain.outcome != .different ? plain : direct
  }

  /// 17.7 may be cut to 17 where others round it to 18.
  static func compare(_ a: Quantity, _ b: Quantity) -> QuantityComparison {
    var comparison = a.compare(to: b)
    let (coarse, fine) = a.precision > b.precision ? (a, b) : (b, a)
    let rest = fine.value - coarse.value
    guard comparison.outcome == .different, fine.precision < coarse.precision, coarse.value > 0, rest > 0,
      rest < 2 * coarse.precision, coarse.precision < 0.05 * coarse.value
    else { return comparison }
    (comparison.outcome, comparison.cause) = (.compatible, .rounding)
    return comparison
  }

  /// Of a count that grows "at least 19" and "at least 41" are two states of it, though both can be true.
  func isAgreement(
    _ first: CountedQuantity, _ second: CountedQuantity, _ comparison: QuantityComparison, _ isGrowing: Bool
  ) -> Bool {
    guard [.same, .compatible].contains(comparison.outcome) else { return false }
    return !(isGrowing && comparison.cause == .bound && first.quantity.value != second.quantity.value)
  }

  func agreement(
    _ first: CountedQuantity, _ second: CountedQuantity, _ comparison: QuantityComparison
  ) -> Verdict {
    let isLoose = comparison.cause == .bound || first.quantity.isVague || second.quantity.isVague
    return Verdict(
      kind: .overlap, cause: .same, rule: "number.same", reason: agreementReason(first, second, comparison),
      values: (first.quantity.canonical, second.quantity.canonical), certainty: isLoose ? 0.8 : 1)
  }

  func agreementReason(
    _ first: CountedQuantity, _ second: CountedQuantity, _ comparison: QuantityComparison
  ) -> String {
    switch comparison.cause {
    case .value, .unit: "both say \(first.text)"
    case .conversion: "\(first.text) and \(second.text): the same in another unit or form"
    case .rounding: "\(first.text) and \(second.text): one is the other rounded"
    case .approximation: "\(first.text) and \(second.text): one is approximate"
    case .bound: "\(first.text) and \(second.text): one only sets a bound"
    case .range: "\(first.text) and \(second.text): one lies in the range of the other"
    }
  }
}
