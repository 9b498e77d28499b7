import Language

/// How a word hangs on its governor, and what the table says about that.
extension FactualityFinder {
  /// The form in which a clause hangs on its governor, with its preposition.
  func frame(of index: Int) -> (FactualityLexicon.Frame, String?) {
    var preposition: String?
    for dependent in tree.dependents(of: index) where dependent < index {
      let word = tree[dependent]
      guard word.relation == .marker || word.relation == .caseMarker else { continue }
      if word.form == "to", word.tag == .particle { return (.to, nil) }
      if word.form == "that" { return (.that, nil) }
      preposition = preposition ?? word.form
    }
    let isParticiple = tree[index].features["VerbForm"] == "Ger" || tree[index].features["VerbForm"] == "Part"
    if isFinite(index) { return (.that, nil) }
    if isParticiple, tree[index].form.hasSuffix("ing") { return (.ing, preposition) }
    switch tree[index].relation {
    case .openComplement: return (.to, nil)
    default: return (preposition == nil ? .that : .ing, preposition)
    }
  }

  func isFinite(_ index: Int) -> Bool {
    tree[index].isFinite
      || tree.dependents(of: index).contains {
        tree[$0].isFinite && [.auxiliary, .copula].contains(tree[$0].relation.universal)
      }
  }

  /// What the table says of a governor in a frame, with the preposition or particle that belongs to it.
  func signature(
    of head: Int, _ frame: FactualityLexicon.Frame, _ preposition: String?
  ) -> FactualityLexicon.Signature? {
    guard let governors = entries[head]?.governors else { return nil }
    let part: FactualityLexicon.Part =
      switch tree[head].tag {
      case .noun, .properNoun: .noun
      case .adjective: .adjective
      default: .verb
      }
    let own = governors.filter { $0.frame == frame && ($0.part == part || part == .adjective && $0.part == .verb) }
    if own.isEmpty { return nil }
    let particle = particle(of: head, preposition)
    var found = own.filter { $0.particle == particle }
    if found.isEmpty, preposition != nil { found = own.filter { $0.particle == preposition } }
    if let exact = found.first(where: { $0.part == part }) ?? found.first { return exact.signature }
    // "an attempt of rescue": the preposition only joins two nouns.
    guard part == .noun && preposition == "of" else { return nil }
    return own.first { $0.particle == nil }?.signature
  }

  /// What belongs to a governor and stands behind it: "out" of "rule out", "short of" of "stop short of".
  private func particle(of head: Int, _ preposition: String?) -> String? {
    let next = tree.dependents(of: head).first {
      $0 == head + 1 && [.particle, .adverbialModifier].contains(tree[$0].relation) && tree[$0].form != "not"
    }
    guard let next = next ?? tree.dependent(of: head, .particle) else { return preposition }
    if let preposition { return tree[next].form + " " + preposition }
    return tree[next].relation == .particle ? tree[next].form : nil
  }

  /// What follows for a word from the signature of its governor, and from what is known of the governor itself.
  func apply(
    _ signature: FactualityLexicon.Signature, of head: Int, _ frame: FactualityLexicon.Frame
  ) -> EventFactuality {
    let governor = readings[head]
    if signature.isFactive { return governor.presupposed }
    let outcome = governor.isNegative ? signature.negated : signature.affirmed
    // What somebody will say, or may have said, is itself not planned or possible.
    var result = frame == .that ? governor.presupposed : governor
    (result.polarity, result.negators) = (.affirmative, [])
    result.certainty = governor.certainty
    let isDenialDenied = governor.isNegative && signature.status == .denied
    result.weaken(to: outcome.certainty, isDenialDenied ? .reported : signature.status)
    if outcome.isNegative { result.negate(by: governor.isNegative ? governor.negators : [head]) }
    if outcome != .yes || governor.isNegative { result.decided(by: [head] + governor.negators) }
    return result
  }
}
