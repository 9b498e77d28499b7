import Claims

/// What one rule finds in a pair.
struct Verdict {
  var kind: Relation.Kind
  var cause: Relation.Cause
  var rule: String
  var reason: String
  var values: (String?, String?) = (nil, nil)
  /// How sure the rule is of what it compared, apart from how sure it is that the claims are about one matter: 0 to 1.
  var certainty = 1.0
  /// What the rule saw besides that makes it surer that both claims are about one matter: added to the score.
  var support = 0.0
}

/// Two claims laid side by side, in the order of their ids.
struct ClaimPair {
  let a: ComparableClaim
  let b: ComparableClaim
  let alignment: Alignment
  /// How sure it is that both are about the same matter, 0 to 1.
  let aboutness: Double

  init(_ a: ComparableClaim, _ b: ComparableClaim) {
    (self.a, self.b) = (a, b)
    alignment = Alignment(a, b)
    aboutness = AboutnessModel.shared.probability(Evidence(a, b, alignment))
  }

  /// Whether both are put forward as facts, or both as plans; what is only possible contradicts nothing.
  var areEquallyFirm: Bool {
    let facts: Set = [a.statement.factuality, b.statement.factuality]
    return facts.isSubset(of: [.asserted, .reported, .denied]) || facts == [.planned]
  }

  /// Whether both are facts, or both plans, or both only possible: a plan does not confirm a deed.
  var areAlikeInFirmness: Bool { areEquallyFirm || a.statement.factuality == b.statement.factuality }

  var haveSamePolarity: Bool { a.statement.polarity == b.statement.polarity }

  /// Two speakers who are both named and differ.
  var haveDifferentSpeakers: Bool {
    guard let first = a.statement.attribution?.speaker, let second = b.statement.attribution?.speaker else {
      return false
    }
    let words = { (name: String) in Set(name.lowercased().split(separator: " ").filter { $0.utf8.count > 3 }) }
    return words(first).isDisjoint(with: words(second))
  }

  /// Who does it is somebody else: both are named, and the names have nothing in common.
  var haveOtherParties: Bool {
    guard a.profile.subjects.count == 1, b.profile.subjects.count == 1 else { return false }
    let (first, second) = (a.profile.subjects[0].names, b.profile.subjects[0].names)
    return !first.isEmpty && !second.isEmpty && first.intersection(second).isEmpty
      && first.isDisjoint(with: alignment.bNames) && second.isDisjoint(with: alignment.aNames)
  }

  /// Exports that fell and imports that fell are two matters.
  var haveOppositeSubjects: Bool {
    let (first, second) = (a.profile.subjectWords, b.profile.subjectWords)
    return AntonymRule.opposites(first.subtracting(second), second.subtracting(first)) != nil
  }

  /// What it adds when who does it and to what are the same in both.
  var supportOfParties: Double {
    (alignment.subjectLikeness ?? 0) >= 0.8 && (alignment.objectLikeness ?? 0) >= 0.5 ? 0.2 : 0
  }

  /// Each name of the one claim stands somewhere in the other's document: who is unknown there is another matter.
  var isNamedInBoth: Bool {
    alignment.aNames.subtracting(alignment.bNames).allSatisfy(b.document.mentions)
      && alignment.bNames.subtracting(alignment.aNames).allSatisfy(a.document.mentions)
  }

  /// What only one claim names is what the other's document is mostly about, and so goes without saying there.
  var haveMainNames: Bool {
    let (first, second) = (a.document.mostToldNames(6), b.document.mostToldNames(6))
    return alignment.aNames.subtracting(alignment.bNames).allSatisfy { second.isEmpty || second.contains($0) }
      && alignment.bNames.subtracting(alignment.aNames).allSatisfy { first.isEmpty || first.contains($0) }
  }

  /// A conflict of sources, or a dispute when two named speakers differ.
  var opposition: Relation.Kind { haveDifferentSpeakers ? .dispute : .conflict }
}

/// One kind of comparison: tells what it sees in a pair, nil when it has nothing to say.
protocol ComparisonRule: Sendable {
  /// From which aboutness on it is asked.
  var leastAboutness: Double { get }

  func verdict(_ pair: ClaimPair) -> Verdict?
}
