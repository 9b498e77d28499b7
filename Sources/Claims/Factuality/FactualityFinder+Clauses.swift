import Language

extension FactualityFinder {
  /// How firmly a clause is put forward: "failed to sign" is a signing that did not happen, "plans to sign" one that is
  /// planned; "asked Chile to sign" is an asking.
  func factuality(of clause: Clause) -> EventFactuality {
    var chain = [clause.root]
    while let last = chain.last, let next = completion(of: last) { chain.append(next) }
    let last = chain[chain.count - 1]
    var event = readings[last]
    // "did not want to sign" leaves the signing open; what is said is negative.
    if event.certainty == .open, !event.isNegative,
      let negated = chain.last(where: { readings[$0].isNegative })
    {
      event.polarity = .negative
      event.negators = readings[negated].negators
      event.decided(by: event.negators)
    }
    if let word = denial(last) {
      event.weaken(to: .probable, .denied)
      event.negate(by: [word])
      event.decided(by: [word])
    } else if let signature = arrangement(last) ?? wish(last) {
      event.weaken(to: signature.affirmed.certainty, signature.status)
      event.decided(by: [last])
    }
    return event
  }

  /// The verb that completes a predicate and has the same subject.
  private func completion(of predicate: Int) -> Int? {
    // "likes to say" tells a habit; "would like to say" does not.
    if Self.habits.contains(tree[predicate].lemma), tree.dependent(of: predicate, .auxiliary) == nil { return nil }
    for dependent in tree.dependents(of: predicate) where dependent > predicate {
      switch tree[dependent].relation {
      case .object, .indirectObject: return nil
      // "was appointed chief of staff": an office is no deed.
      case .openComplement where tree[dependent].tag == .noun || tree[dependent].tag == .properNoun:
        return tree.dependent(of: dependent, .copula) == nil ? nil : dependent
      case .openComplement: return dependent
      case .adverbialClause:
        // "stopped short of blaming her"
        let (frame, preposition) = frame(of: dependent)
        if frame == .ing, preposition != nil, let signature = signature(of: predicate, frame, preposition),
          signature.affirmed.certainty == .certain, !signature.isFactive,
          tree.dependent(of: predicate, .passiveSubject) == nil
        {
          return dependent
        }
      default: break
      }
    }
    return nil
  }

  /// "disputes this", "denied the allegations": who says so, says that a content is false.
  private func denial(_ verb: Int) -> Int? {
    guard tree[verb].tag == .verb, !readings[verb].isNegative,
      entries[verb]?.governors.contains(where: { $0.part == .verb && $0.signature.status == .denied }) == true,
      let object = tree.dependent(of: verb, .object)
    else { return nil }
    let isContent =
      ["this", "that", "it", "these", "those", "them"].contains(tree[object].form)
      || tree[object].tag == .noun
        && entries[object]?.governors.contains { $0.part == .noun && $0.signature.status == .reported } == true
    return isContent || signature(of: verb, .np, nil)?.affirmed == .no ? verb : nil
  }

  /// "wants trade to double": what is wished of something else, as what is wished of oneself.
  private func wish(_ verb: Int) -> FactualityLexicon.Signature? {
    guard Self.wishes.contains(tree[verb].lemma), !readings[verb].isNegative,
      let object = tree.dependent(of: verb, .object)
    else { return nil }
    // The parser hangs the infinitive on the verb or on the object.
    let infinitives = (tree.dependents(of: verb) + tree.dependents(of: object)).filter {
      $0 > object && tree[$0].tag == .verb && frame(of: $0).0 == .to
    }
    guard !infinitives.isEmpty else { return nil }
    return signature(of: verb, .to, nil).flatMap { $0.status == .planned ? $0 : nil }
  }

  private static let habits: Set<String> = ["like", "love", "prefer"]

  private static let wishes: Set<String> = ["expect", "intend", "like", "need", "prefer", "want", "wish"]

  /// "is scheduled for May", "was due on Tuesday": what the sentence is about lies ahead.
  private func arrangement(_ predicate: Int) -> FactualityLexicon.Signature? {
    guard tree[predicate].tag == .adjective || tree.dependent(of: predicate, .passiveSubject) != nil,
      let signature = signature(of: predicate, .np, nil), signature.status == .planned, signature.affirmed == .likely
    else { return nil }
    return signature
  }
}
