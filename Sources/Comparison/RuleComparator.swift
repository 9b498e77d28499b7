import Claims

/// Judges pairs in two steps: how sure it is that both claims are about one matter, and what typed rules see in them; each
/// rule says why, and the first that has something to say decides.
public struct RuleComparator: ClaimComparator {
  private let rules: [any ComparisonRule] = [
    DateRule(), AgeRule(), OfficeRule(), AwardRule(), CapacityRule(), CostRule(), TallyRule(), NobodyRule(), RoleRule(),
    AntonymRule(), PlanRule(),
    PolarityRule(), StanceRule(), PlaceRule(), NumberRule(), PartyRule(), ExchangeRule(), OverlapRule(),
    SharedFigureRule(), SharedStanceRule(),
  ]

  public init() {}

  public func compare(_ a: ComparableClaim, _ b: ComparableClaim) -> Relation? {
    // In one order, so that the result never depends on which claim came first.
    guard a.id < b.id else { return a.id == b.id ? nil : compare(b, a) }
    guard Self.areComparable(a, b) else { return nil }
    let pair = ClaimPair(a, b)
    // Most candidates are about other matters: nothing more is asked of them.
    let asked = rules.filter { pair.aboutness(apartFrom: $0.slot) >= $0.leastAboutness }
    guard !asked.isEmpty, !pair.haveOppositeSubjects else { return nil }
    for rule in asked {
      guard let verdict = rule.verdict(pair) else { continue }
      let score = min(1, pair.aboutness(apartFrom: verdict.slot) * verdict.certainty + verdict.support)
      return Relation(
        between: a.id, and: b.id, verdict.kind, verdict.cause, rule: verdict.rule, reason: verdict.reason,
        values: verdict.values, score: (score * 1000).rounded() / 1000)
    }
    return nil
  }

  /// Why two claims are held to be about one matter or not: the values of the evidence in the order of `evidence.tsv`, and
  /// what they come to; nil for claims that are never compared.
  public func evidence(_ a: ComparableClaim, _ b: ComparableClaim) -> (values: [Double], aboutness: Double)? {
    weighed(a, b).map { ($0.evidence.values, $0.aboutness) }
  }

  func weighed(_ a: ComparableClaim, _ b: ComparableClaim) -> (evidence: Evidence, aboutness: Double)? {
    guard Self.areComparable(a, b) else { return nil }
    let (first, second) = a.id < b.id ? (a, b) : (b, a)
    let evidence = Evidence(first, second, Alignment(first, second))
    return (evidence, AboutnessModel.shared.probability(evidence))
  }

  /// What cannot stand alone or is only supposed says nothing against others; what names nothing asks for documents with
  /// enough names in common to tell one story, as far as they are known.
  private static func areComparable(_ a: ComparableClaim, _ b: ComparableClaim) -> Bool {
    guard a.snapshot != b.snapshot, a.isComparable, b.isComparable else { return false }
    var least = SharedKeys.leastLikeness(.init(a.statement.features), .init(b.statement.features))
    if a.isOpenPart || b.isOpenPart { least = max(least, SharedKeys.leastStoryLikeness) }
    return least == 0 || a.document.isUnknown || b.document.isUnknown || a.document.likeness(to: b.document) >= least
  }
}

extension ClaimFeatures {
  /// Whether a claim names somebody or something, a time, or more than a few; "the two sides took no questions" may be said of
  /// anything.
  var hasAnchor: Bool {
    !entities.isEmpty || !times.isEmpty
      || quantities.contains { $0.quantity.unit == .count ? $0.quantity.value > 10 : $0.quantity.unit != .ordinal }
  }
}
