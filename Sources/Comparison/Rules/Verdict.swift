/// What one rule finds in a pair.
struct Verdict {
  var kind: Relation.Kind
  var cause: Relation.Cause
  var rule: String
  var reason: String
  var values: (String?, String?) = (nil, nil)
  /// What it compared, and what is therefore left out of how sure it is that both are about one matter.
  var slot = Evidence.Slot.nothing
  /// How sure the rule is of what it compared, apart from how sure it is that the claims are about one matter: 0 to 1.
  var certainty = 1.0
  /// What the rule saw besides that makes it surer that both claims are about one matter: added to the score.
  var support = 0.0
}

/// One kind of comparison: tells what it sees in a pair, nil when it has nothing to say.
protocol ComparisonRule: Sendable {
  /// What it compares.
  var slot: Evidence.Slot { get }
  /// From which aboutness on, apart from what it compares, it is asked.
  var leastAboutness: Double { get }

  func verdict(_ pair: ClaimPair) -> Verdict?
}

extension ComparisonRule {
  var slot: Evidence.Slot { .nothing }
}
