/// What one rule finds in a pair.
struct Verdict {
  var kind: Relation.Kind
  var cause: Relation.Cause
  var rule: String
  var reason: String
  var values: (String?, String?) = (nil, nil)
  var score: Double
}

/// One kind of comparison: tells what it sees in a pair, nil when it has nothing to say.
protocol ComparisonRule: Sendable {
  func verdict(_ a: ComparableClaim, _ b: ComparableClaim, _ alignment: Alignment) -> Verdict?
}

extension ComparisonRule {
  /// Whether both are put forward as facts, or both as plans; what is only possible contradicts nothing.
  func areEquallyFirm(_ a: ComparableClaim, _ b: ComparableClaim) -> Bool {
    let (first, second) = (a.statement.factuality, b.statement.factuality)
    let facts: Set = [first, second]
    return facts.isSubset(of: [.asserted, .reported, .denied]) || facts == [.planned]
  }

  /// Whether both are facts, or both plans, or both only possible: a plan does not confirm a deed.
  func areAlikeInFirmness(_ a: ComparableClaim, _ b: ComparableClaim) -> Bool {
    areEquallyFirm(a, b) || a.statement.factuality == b.statement.factuality
  }

  /// Two speakers who are both named and differ.
  func haveDifferentSpeakers(_ a: ComparableClaim, _ b: ComparableClaim) -> Bool {
    guard let first = a.statement.attribution?.speaker, let second = b.statement.attribution?.speaker else {
      return false
    }
    let words = { (name: String) in Set(name.lowercased().split(separator: " ").filter { $0.count > 3 }) }
    return words(first).isDisjoint(with: words(second))
  }
}
