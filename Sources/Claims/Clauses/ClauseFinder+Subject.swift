import Language

extension ClauseFinder {
  /// "A sailor from Bergen, he left": of two subjects before the verb the second one is its own.
  func later(_ first: Int?, _ second: Int, before verb: Int) -> Int {
    guard let first, !(second < verb && tree[first].relation == tree[second].relation) else { return second }
    return first
  }

  /// Gives a clause without a subject of its own that of the clause or noun that it depends on.
  func findSubject(of clause: inout Clause) {
    let word = tree[clause.root]
    if let subject = clause.subject {
      // "the man who left": the pronoun stands for the noun.
      if word.relation == .relativeClause, isRelative(subject), let noun = word.head {
        (clause.subject, clause.subjectOrigin) = (described(by: noun), .antecedent)
      } else if word.relation == .clausalComplement, tree[subject].tag == .pronoun,
        ["who", "which"].contains(tree[subject].form), let verb = word.head, subject < verb,
        tree[verb].relation == .relativeClause, let noun = tree[verb].head
      {
        // "flour, which millers say has cost them millions"
        (clause.subject, clause.subjectOrigin) = (noun, .antecedent)
      }
      return
    }
    guard clause.expletive == nil || tree[clause.root].lemma != "be", let head = word.head else { return }
    switch word.relation {
    case .conjunct:
      guard let other = agreeing(self.clause(withRoot: head), with: clause) else { return }
      (clause.subject, clause.subjectOrigin) = (
        other.subject, other.subjectOrigin == .own ? .shared : other.subjectOrigin
      )
    case .clausalModifier: (clause.subject, clause.subjectOrigin) = (described(by: head), .antecedent)
    case .adverbialClause, .openComplement, .parataxis:
      guard let other = self.clause(withRoot: head), !clause.predicate.contains(where: { tree[$0].isFinite }) else {
        return
      }
      (clause.subject, clause.subjectOrigin) = (other.subject, .controlled)
    default: break
    }
  }

  /// The clause, or the next one that it depends on, whose subject a present tense agrees with: not "it … want".
  private func agreeing(_ other: Clause?, with clause: Clause) -> Clause? {
    guard var other else { return nil }
    let verb = tree[clause.root]
    guard verb.features["Tense"] == "Pres", verb.isFinite, verb.form == verb.lemma, verb.lemma != "be",
      clause.predicate == [clause.root]
    else { return other }
    for _ in 0..<3 {
      guard let subject = other.subject, ["it", "he", "she", "this"].contains(tree[subject].form),
        let head = tree[other.root].head, let next = self.clause(withRoot: head)
      else { break }
      other = next
    }
    return other
  }

  /// What a noun with a clause behind it stands for: "Bergen is a port that lives on fish" tells of Bergen;
  /// not "the leader is Lund, who left".
  private func described(by noun: Int) -> Int {
    guard let clause = self.clause(withRoot: noun), clause.complement == noun, clause.subjectOrigin == .own,
      tree[noun].tag == .noun,
      clause.expletive == nil, let subject = clause.subject, tree[subject].tag != .pronoun,
      clause.predicate.allSatisfy({ ["be", "have"].contains(tree[$0].lemma) })
    else { return noun }
    return subject
  }
}
