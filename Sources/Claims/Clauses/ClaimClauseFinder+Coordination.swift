import Language

/// What stands before the first of several verbs and holds for all of them.
extension ClaimClauseFinder {
  /// The words of the condition of "If they win, they will close the port and sell the ships" for its second half, or of the
  /// time of "On 3 May, they closed the port and sold the ships".
  func premise(of clause: Clause) -> [Int] {
    guard tree[clause.root].relation == .conjunct else { return [] }
    let time = frontedTime(of: clause)
    guard time.isEmpty else { return time }
    guard clause.predicate.contains(where: { Self.modals.contains(tree[$0].form) }),
      tree.dependent(of: clause.root, .coordinator).map({ tree[$0].form != "but" }) ?? true,
      let condition = tree.dependents(of: headOfConjuncts(clause.root)).first,
      tree[condition].relation == .adverbialClause, mark(of: condition).map({ ["if", "unless"].contains($0) }) == true
    else { return [] }
    return trimmed(tree.subtree(of: condition))
  }

  private static let modals: Set<String> = ["will", "'ll", "would", "'d", "may", "might", "could"]

  /// The time before the subject that a verb shares with one before it, unless it has a time of its own.
  private func frontedTime(of clause: Clause) -> [Int] {
    let first = headOfConjuncts(clause.root)
    guard clause.subjectOrigin == .shared, let subject = clause.subject, !clause.adjuncts.contains(where: isTime),
      tree.dependent(of: clause.root, .coordinator).map({ tree[$0].form == "and" }) ?? true,
      let time = tree.dependents(of: first).first(where: { index in
        index < subject && tree[index].relation.universal == .oblique && isTime(index)
      })
    else { return [] }
    return trimmed(tree.subtree(of: time))
  }
}
