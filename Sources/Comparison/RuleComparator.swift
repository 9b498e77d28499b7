import Claims

/// Judges pairs by rules that each say why; the first that has something to say decides.
public struct RuleComparator: ClaimComparator {
  private let rules: [any ComparisonRule] = [
    DateRule(), AntonymRule(), PlanRule(), NumberRule(), PolarityRule(), OverlapRule(),
  ]

  public init() {}

  public func compare(_ a: ComparableClaim, _ b: ComparableClaim) -> Relation? {
    // In one order, so that the result never depends on which claim came first.
    guard a.id < b.id else { return a.id == b.id ? nil : compare(b, a) }
    guard a.snapshot != b.snapshot, !a.statement.needsContext, !b.statement.needsContext,
      a.statement.factuality != .hypothetical, b.statement.factuality != .hypothetical
    else { return nil }
    let alignment = Alignment(a, b)
    for rule in rules {
      guard let verdict = rule.verdict(a, b, alignment) else { continue }
      return Relation(
        between: a.id, and: b.id, verdict.kind, verdict.cause, rule: verdict.rule, reason: verdict.reason,
        values: verdict.values, score: (verdict.score * 1000).rounded() / 1000)
    }
    return nil
  }
}
