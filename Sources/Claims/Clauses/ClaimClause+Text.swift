import Language

extension ClaimClause {
  /// The clause as a sentence that stands alone.
  var standalone: String { premise.isEmpty ? sentence : string(premise) + ", " + Self.inside(sentence) }

  private var sentence: String {
    let words = unquoted
    let name = string(subject)
    switch form {
    case .fragment: return string(words)
    case .apposition: return name + (isPlural ? " are " : " is ") + string(words)
    case .participle: return name + " " + withFiniteVerb(words)
    case .relative where pronoun != nil: return withAntecedent(words)
    case .finite, .relative:
      guard clause.subjectOrigin != .own else { return string(words) }
      let shared = clause.shared.isEmpty ? "" : string(clause.shared) + " "
      return (subject.isEmpty ? "" : name + " ") + shared + string(words)
    }
  }

  /// A phrase that may have stood at the start of a sentence, as it is written within one: "the council".
  private static func inside(_ phrase: String) -> String {
    let first = phrase.prefix { $0 != " " }.lowercased()
    return determiners.contains(first) ? first + phrase.dropFirst(first.count) : phrase
  }

  private static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "some", "many", "most",
    "all",
    "both", "every", "each", "no",
  ]

  /// "whose price has doubled" becomes "The arena's price has doubled", "to which both agreed" "To the plan both agreed",
  /// "which voters approved" "Voters approved the plan", "where gates were low" "In the ground gates were low", "when they
  /// met" "In March 2019 they met".
  private func withAntecedent(_ words: [Int]) -> String {
    guard let pronoun, let place = words.firstIndex(of: pronoun) else { return string(words) }
    let name = string(antecedent)
    let (before, after) = (Array(words[..<place]), Array(words[(place + 1)...]))
    switch self[pronoun].form {
    case "whose": return (before.isEmpty ? "" : string(before) + " ") + name + "’s " + string(after)
    case "where":
      let place = tree[clause.root].head.flatMap { tree.dependent(of: $0, .caseMarker) }.map { self[$0].form }
      return (place.map { Self.places.contains($0) ? $0 : "in" } ?? "in") + " " + Self.inside(name) + " "
        + string(after)
    case "when": return (antecedentTime.flatMap(Self.preposition).map { $0 + " " } ?? "") + name + " " + string(after)
    default:
      guard before.isEmpty else { return string(before) + " " + Self.inside(name) + " " + string(after) }
      let end = after.lastIndex { clause.predicate.contains($0) } ?? after.endIndex - 1
      let rest = string(after[min(end + 1, after.count)...])
      return string(after[...end]) + " " + Self.inside(name) + (rest.isEmpty ? "" : " " + rest)
    }
  }

  /// "on" a day, "in" a month or year, nothing before "yesterday" and "last Friday".
  private static func preposition(of time: TimeExpression) -> String? {
    switch time.relation {
    case nil, .yearless, .weekday(_, direction: nil): time.weekday != nil || time.date?.day != nil ? "on" : "in"
    default: nil
    }
  }

  /// Prepositions that "where" stands for.
  static let places: Set<String> = ["in", "at", "on", "near"]

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
    let isPassive = !self[verb].form.hasSuffix("ing")
    // What was done is over, "founded in 1931", but for what lasts: "based in Oslo".
    let isPast = governorIsPast || isPassive && !Self.states.contains(self[verb].lemma)
    func finite(_ lemma: String) -> String {
      isPast ? inflection.past(of: lemma, isPlural: isPlural) : inflection.present(of: lemma, isPlural: isPlural)
    }
    let before = string(words[..<place])
    let start = before.isEmpty ? "" : before + " "
    guard !isPassive else {
      let rest = string(words[place...])
      return start + finite("be") + " " + (verb == 0 ? rest.prefix(1).lowercased() + rest.dropFirst() : rest)
    }
    let rest = string(words[(place + 1)...])
    return start + finite(self[verb].lemma) + (rest.isEmpty ? "" : " " + rest)
  }

  /// Verbs whose passive tells how things are.
  private static let states: Set<String> = [
    "base", "call", "design", "expect", "head", "house", "intend", "know", "lead", "locate", "name", "own", "regard",
    "schedule", "situate", "surround", "use",
  ]

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
