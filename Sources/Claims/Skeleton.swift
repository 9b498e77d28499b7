import Language

/// The rough skeleton of a clause: subject, verb group, object; by word order and finite verbs alone.
struct Skeleton {
  /// Where the clause starts after what only joins it to others.
  let start: Int
  let subject: Passage?
  let predicate: Passage?
  let object: Passage?
  /// The lemma of the verb that says what happens: "approve" in "has not yet approved".
  let verbLemma: String?

  init(_ clause: Passage) {
    let start = Self.start(of: clause)
    self.start = start
    let subjectStart = Self.subjectStart(clause, from: start)
    guard let verb = Self.mainVerb(clause, from: subjectStart) else {
      (subject, predicate, object, verbLemma) = (nil, nil, nil, nil)
      return
    }
    let subject = clause.part(subjectStart..<verb).trimmed
    self.subject = subject.isEmpty ? nil : subject
    let end = Self.groupEnd(clause, from: verb)
    predicate = clause.part(verb..<end)
    let object = clause.part(end..<clause.range.upperBound).trimmed
    self.object = object.isEmpty ? nil : object
    // "put off" is another verb than "put".
    let particle = end < clause.range.upperBound ? clause[end].form : ""
    verbLemma = clause[end - 1].lemma + (Self.particles.contains(particle) ? " " + particle : "")
  }

  private static let particles: Set<String> = ["off", "up", "down", "out", "away", "back", "over", "aside"]

  private static let joiners: Set<String> = [
    "and", "but", "yet", "so", "however", "meanwhile", "moreover", "still", "indeed", "also", "additionally", "finally",
    "overall", "nevertheless", "nonetheless", "therefore", "thus", "then", "furthermore", "instead",
  ]
  private static let joiningPhrases = [
    ["in", "fact"], ["in", "addition"], ["for", "example"], ["for", "instance"], ["of", "course"],
    ["as", "a", "result"],
    ["at", "the", "same", "time"], ["on", "the", "other", "hand"], ["by", "contrast"], ["more", "recently"],
    ["so", "far"],
  ]

  private static func start(of clause: Passage) -> Int {
    var start = clause.range.lowerBound
    while start < clause.range.upperBound {
      let forms = (start..<min(start + 5, clause.range.upperBound)).map { clause[$0].form }
      if let phrase = joiningPhrases.first(where: { forms.starts(with: $0) }) {
        start += phrase.count
      } else if joiners.contains(forms[0]) || forms[0] == "," || forms[0] == "“" && start > clause.range.lowerBound {
        start += 1
      } else {
        break
      }
    }
    return start < clause.range.upperBound ? start : clause.range.lowerBound
  }

  /// After an adverbial that opens the clause and its comma.
  private static func subjectStart(_ clause: Passage, from start: Int) -> Int {
    guard start < clause.range.upperBound, let verb = clause.part(start..<clause.range.upperBound).firstFiniteVerb
    else {
      return start
    }
    let first = clause[start]
    let opensAdverbial =
      [.adposition, .adverb, .subordinatingConjunction].contains(first.tag)
      || first.form.hasSuffix("ing") && first.tag == .verb
    guard opensAdverbial else { return start }
    // "If the bid fails, the talks end": the subject follows the comma after the first clause.
    let isClause = first.tag == .subordinatingConjunction
    let comma = (start..<clause.range.upperBound).first { clause[$0].form == "," && (!isClause || $0 > verb) }
    guard let comma, comma + 1 < clause.range.upperBound, isClause || comma < verb else { return start }
    return comma + 1
  }

  /// The first finite verb that is not the verb of a relative clause.
  private static func mainVerb(_ clause: Passage, from start: Int) -> Int? {
    var relatives = 0
    var fallback: Int?
    var index = start
    while index < clause.range.upperBound {
      let form = clause[index].form
      if index > start,
        Passage.relatives.contains(form) || (form == "that" && clause[index - 1].tag == .noun)
      {
        relatives += 1
      } else if clause.isFiniteVerb(index) {
        if relatives == 0 { return index }
        relatives -= 1
        fallback = fallback ?? index
        index = groupEnd(clause, from: index) - 1
      }
      index += 1
    }
    return fallback ?? clause.part(start..<clause.range.upperBound).firstFiniteVerb
  }

  /// Auxiliaries, negation, adverbs and the verb itself.
  private static func groupEnd(_ clause: Passage, from verb: Int) -> Int {
    var end = verb + 1
    guard clause[verb].tag == .auxiliary || clause[verb].lemma == "be" || clause[verb].lemma == "have" else {
      return end
    }
    // After "will" or "did" comes a verb, whatever else its form may be: "will open", "did not close".
    var isVerbDue = !["be", "have", "'s"].contains(clause[verb].lemma)
    var last = end
    while end < clause.range.upperBound, end - verb < 7 {
      let word = clause[end]
      let isVerb = word.tag == .auxiliary || word.tag == .verb
      if ["not", "n't", "never", "also", "to"].contains(word.form) || (word.tag == .adverb && !isVerb) {
        end += 1
        continue
      }
      guard isVerb || (isVerbDue && word.kind == .word && word.tag != .determiner && word.tag != .pronoun) else {
        break
      }
      last = end + 1
      guard word.tag == .auxiliary else { break }
      isVerbDue = false
      end += 1
    }
    return last
  }
}
