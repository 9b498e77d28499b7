import Language

/// The parts of a clause in the order of the sentence: verb group, and what follows it.
struct Skeleton {
  let predicate: Passage?
  let object: Passage?
  /// The lemma of the verb that says what happens: "approve" in "has not yet approved", with its particle: "put off".
  let verbLemma: String?

  init(_ clause: ClaimClause) {
    let passage = clause.passage
    if clause.form == .apposition {
      // "Gurez, a market town": it is one.
      (predicate, object, verbLemma) = (nil, passage.trimmed, "be")
      return
    }
    func part(_ words: [Int]) -> Passage? {
      guard let first = words.first, let last = words.last else { return nil }
      return Passage(analysis: clause.analysis, text: clause.text, range: first..<last + 1)
    }
    let predicate = clause.clause.predicate.filter(clause.words.contains).sorted()
    self.predicate = part(predicate)
    let rest = predicate.last.map { last in clause.words.filter { $0 > last } } ?? []
    object = part(rest).map { passage.part($0.range).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
    let verb =
      clause.clause.complement == nil
      ? clause.clause.verb : predicate.last { !ClauseFinder.negations.contains(clause[$0].form) }
    let particle = verb.flatMap { clause.tree.dependent(of: $0, .particle) }.map { clause[$0].form }
    verbLemma = verb.map { clause[$0].lemma + (particle.map { " " + $0 } ?? "") }
  }
}
