import Language

extension ClaimClause {
  /// The clause as a sentence that stands alone.
  ///
  /// - Parameter replacement: what the subject, a pronoun, stands for.
  func standalone(subject replacement: String?) -> String {
    let words = unquoted
    let name = replacement ?? string(subject)
    switch form {
    case .fragment: return string(words)
    case .apposition: return name + (isPlural ? " are " : " is ") + string(words)
    case .participle: return name + " " + withFiniteVerb(words)
    case .relative where pronoun != nil: return withAntecedent(words)
    case .finite, .relative:
      let shared = clause.shared.isEmpty ? "" : string(clause.shared) + " "
      guard clause.subjectOrigin == .own else { return (subject.isEmpty ? "" : name + " ") + shared + string(words) }
      guard let replacement, let first = subject.first, let place = words.firstIndex(of: first) else {
        return string(words)
      }
      let (before, after) = (string(words[..<place]), string(words[(place + subject.count)...]))
      return (before.isEmpty ? "" : before + " ") + replacement + (after.hasPrefix(",") ? "" : " ") + after
    }
  }

  /// "whose price has doubled" becomes "The arena's price has doubled", "to which both agreed" "To the plan both agreed",
  /// "which voters approved" "Voters approved the plan", "where gates were low" "In the ground gates were low".
  private func withAntecedent(_ words: [Int]) -> String {
    guard let pronoun, let place = words.firstIndex(of: pronoun) else { return string(words) }
    let name = string(antecedent)
    let (before, after) = (Array(words[..<place]), Array(words[(place + 1)...]))
    switch self[pronoun].form {
    case "whose": return (before.isEmpty ? "" : string(before) + " ") + name + "’s " + string(after)
    case "where": return "In " + name + " " + string(after)
    default:
      guard before.isEmpty else { return string(before) + " " + name + " " + string(after) }
      let end = after.lastIndex { clause.predicate.contains($0) } ?? after.endIndex - 1
      let rest = string(after[min(end + 1, after.count)...])
      return string(after[...end]) + " " + name + (rest.isEmpty ? "" : " " + rest)
    }
  }

  /// Without the marks of a quotation that holds the whole clause: the speaker says as much.
  private var unquoted: [Int] {
    var words = words
    let (opening, closing) = (["“", "\"", "‘", "``"], ["”", "\"", "’", "''"])
    if let first = words.first, opening.contains(self[first].form),
      !words.dropFirst().dropLast().contains(where: { closing.contains(self[$0].form) })
    {
      words.removeFirst()
      if let last = words.last, closing.contains(self[last].form) { words.removeLast() }
    } else if let last = words.last, closing.contains(self[last].form), self[last].form != "’",
      !words.dropLast().contains(where: { opening.contains(self[$0].form) })
    {
      words.removeLast()
    }
    return words
  }

  /// "killing 41" becomes "killed 41" or "kills 41", "launched in May" gets "was" or "is": the tense is that of the clause
  /// that it hangs on.
  private func withFiniteVerb(_ words: [Int]) -> String {
    guard let verb = clause.predicate.first(where: { self[$0].tag == .verb || self[$0].tag == .auxiliary }),
      let place = words.firstIndex(of: verb)
    else { return string(words) }
    let inflection = VerbInflection.english
    let isPast = governorIsPast
    func finite(_ lemma: String) -> String {
      isPast ? inflection.past(of: lemma, isPlural: isPlural) : inflection.present(of: lemma, isPlural: isPlural)
    }
    let before = string(words[..<place])
    let start = before.isEmpty ? "" : before + " "
    guard self[verb].form.hasSuffix("ing") else { return start + finite("be") + " " + string(words[place...]) }
    let rest = string(words[(place + 1)...])
    return start + finite(self[verb].lemma) + (rest.isEmpty ? "" : " " + rest)
  }

  /// Whether the nearest finite verb above the clause is in the past.
  private var governorIsPast: Bool {
    var index = self[clause.root].head
    while let current = index {
      let verbs = [current] + tree.dependents(of: current).filter { self[$0].tag == .auxiliary }
      if let finite = verbs.last(where: { self[$0].isFinite }) { return self[finite].features["Tense"] == "Past" }
      index = self[current].head
    }
    return true
  }

  /// Whether its subject is several, as far as the form or a coordination shows.
  var isPlural: Bool {
    guard let head = clause.subject else { return false }
    return self[head].features["Number"] == "Plur" || tree.dependent(of: head, .conjunct) != nil
  }
}
