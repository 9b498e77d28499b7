import Language

/// Whether a clause is negated, and how firmly it is put forward, by the words of `polarity.tsv`.
struct Firmness {
  private(set) var negations: [String] = []
  private(set) var factuality: Statement.Factuality = .asserted
  var isNegative: Bool { !negations.count.isMultiple(of: 2) }

  /// What stands after the verb of the clause turns or weakens only a part of it, a condition aside.
  init(_ clause: Passage, _ skeleton: Skeleton) {
    let lexicon = SpeechLexicon.shared
    let scopeEnd = min((skeleton.predicate?.range.upperBound ?? clause.range.upperBound) + 1, clause.range.upperBound)
    var kinds: Set<SpeechLexicon.Modality> = []
    var index = clause.range.lowerBound
    while index < clause.range.upperBound {
      guard let (kind, count) = lexicon.modality(at: index, in: clause), !isName(clause, index) else {
        index += 1
        continue
      }
      if index < scopeEnd || kind == .hypothesis { kinds.insert(kind) }
      if index < scopeEnd, negates(clause, index, kind) {
        negations.append((index..<index + count).map { clause[$0].form }.joined(separator: " "))
      }
      index += count
    }
    if kinds.contains(.hypothesis) {
      factuality = .hypothetical
    } else if kinds.contains(.plan) || kinds.contains(.future) {
      factuality = .planned
    } else if kinds.contains(.modal) || kinds.contains(.hedge) {
      factuality = .possible
    } else if kinds.contains(.report) {
      factuality = .reported
    }
  }

  /// "May" the month, "Will" the man.
  private func isName(_ clause: Passage, _ index: Int) -> Bool {
    clause[index].isCapitalized && index > clause.range.lowerBound
  }

  private static let negators: Set<String> = [
    "not", "n't", "n’t", "never", "no", "none", "nobody", "nothing", "nowhere", "neither", "nor", "cannot",
  ]
  private static let negativeVerbs: Set<String> = ["fail", "refuse", "decline"]

  /// "not only" adds, "neither … nor" is one negation, and a verb like "refuse" negates as the verb of the clause.
  private func negates(_ clause: Passage, _ index: Int, _ kind: SpeechLexicon.Modality) -> Bool {
    let form = clause[index].form
    if kind == .negative { return Self.negativeVerbs.contains(clause[index].lemma) }
    guard kind == .negation, Self.negators.contains(form) else { return false }
    let next = index + 1 < clause.range.upperBound ? clause[index + 1].form : ""
    if form == "not", ["only", "merely", "just", "least"].contains(next) { return false }
    // "did not score until May" says that it did; "Brandt, who was not there, signed" says that she signed.
    let rest = clause.part(index..<clause.range.upperBound)
    if ["not", "n't", "n’t"].contains(form), rest.index(of: "until") != nil || isInRelativeClause(clause, index) {
      return false
    }
    return !(form == "nor" && clause.part(clause.range.lowerBound..<index).index(of: "neither") != nil)
  }

  /// Between a comma with a relative pronoun and the next comma.
  private func isInRelativeClause(_ clause: Passage, _ index: Int) -> Bool {
    let before = clause.range.lowerBound..<index
    guard let comma = before.last(where: { clause[$0].form == "," }), comma + 1 < index else { return false }
    guard Passage.relatives.contains(clause[comma + 1].form) else { return false }
    return (index..<clause.range.upperBound).contains { clause[$0].form == "," }
  }
}
