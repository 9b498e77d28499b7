import Document
import Language

/// Makes a statement of one clause: its text, its parts, how firm it is, and what comparison reads.
struct StatementBuilder {
  let clause: ClaimClause
  let attribution: Attribution?
  let stance: AttributionRelation.Stance
  private let event: EventFactuality
  private let skeleton: Skeleton
  private let antecedent: DiscourseContext.Subject?
  private let ownMentions: [Mention]

  init(
    clause: ClaimClause, event: EventFactuality, attribution: Attribution?, stance: AttributionRelation.Stance,
    context: DiscourseContext
  ) {
    self.clause = clause
    self.event = event
    self.attribution = attribution
    self.stance = stance
    skeleton = Skeleton(clause)
    antecedent = Self.antecedent(clause, context)
    ownMentions = clause.mentions
  }

  var statement: Statement {
    // The tree has read a denial where it hangs on one.
    let isDenied = stance == .denies && event.status != .denied
    return Statement(
      text: text, subject: antecedent?.text ?? subjectText,
      predicate: skeleton.predicate?.string, object: skeleton.object?.string,
      polarity: (event.polarity == .negative) != isDenied ? .negative : .affirmative,
      factuality: isDenied ? .denied : event.status, attribution: attribution,
      date: times.lazy.compactMap { $0.time.end == nil ? $0.time.date : nil }.first { $0.year != nil },
      needsContext: needsContext, features: features)
  }

  /// The names of the clause, and those of what its pronoun stands for.
  var mentions: [Mention] { (antecedent?.mentions ?? []) + ownMentions }

  /// What a pronoun at the start of the next sentence may mean.
  var subjectForNext: DiscourseContext.Subject? {
    guard clause.form == .finite, clause.isMain else { return nil }
    if let antecedent { return antecedent }
    guard let head = clause.clause.subject, let first = clause.subject.first, !isPronoun else { return nil }
    let mentions = subjectMentions
    let isNamed = mentions.contains { $0.range.contains(clause[head].range) }
    let isPerson = mentions.contains { $0.range.contains(clause[head].range) && $0.kind == .person }
    return DiscourseContext.Subject(
      text: clause.string(clause.subject), mentions: mentions, isPerson: isPerson, isPlural: clause.isPlural,
      isPlain: isNamed || (clause.subject.count <= 4 && !Self.pointing.contains(clause[first].form)))
  }

  private var subjectMentions: [Mention] {
    let words = Set(clause.subject)
    return ownMentions.filter { mention in
      words.contains(clause.analysis.words.partitionPoint { $0.range.end <= mention.range.start })
    }
  }

  private var subjectText: String? { clause.subject.isEmpty ? nil : clause.string(clause.subject) }

  private static let pointing: Set<String> = [
    "its", "his", "her", "their", "this", "that", "these", "those", "he", "she", "it", "they", "such",
  ]

  // MARK: Text

  /// The clause as a sentence that stands alone, its pronoun replaced where there is one good candidate.
  private var text: String {
    var text = clause.standalone(subject: antecedent?.text)
    while let last = text.unicodeScalars.last, ".,;:".unicodeScalars.contains(last), !endsWithAbbreviation {
      text.unicodeScalars.removeLast()
    }
    guard let first = text.unicodeScalars.first, first.properties.isLowercase else { return text }
    return String(first).uppercased() + String(text.unicodeScalars.dropFirst())
  }

  private var endsWithAbbreviation: Bool {
    clause.words.last.map { clause[$0].kind != .punctuation } ?? false
  }

  private static func antecedent(_ clause: ClaimClause, _ context: DiscourseContext) -> DiscourseContext.Subject? {
    guard clause.subject.count == 1, let index = clause.subject.first else { return nil }
    guard let candidate = context.subject else { return nil }
    // The names of the document have a veto: two ways to the same antecedent are better than one.
    if let reference = clause.analysis.references.first(where: { $0.range == clause[index].range }),
      candidate.isPerson, !candidate.mentions.contains(where: { $0.key == reference.key })
    {
      return nil
    }
    switch clause[index].form {
    case "he", "she": return candidate.isPerson && !candidate.isPlural ? candidate : nil
    case "they": return candidate.isPlural && candidate.isPlain ? candidate : nil
    case "it":
      guard clause.clause.expletive == nil else { return nil }
      return candidate.isPerson || candidate.isPlural || !candidate.isPlain ? nil : candidate
    default: return nil
    }
  }

  private var isPronoun: Bool {
    clause.subject.count == 1 && clause.subject.first.map { Passage.pronouns.contains(clause[$0].form) } ?? false
  }

  /// A pronoun that nothing explains, or a speaker's "we" without a speaker.
  private var needsContext: Bool {
    guard let first = clause.subject.first else { return false }
    let form = clause[first].form
    if ["we", "i", "you", "our", "my", "your"].contains(form) { return attribution == nil || ownMentions.isEmpty }
    if antecedent != nil { return false }
    return Self.pointing.contains(form) || form == "both" && clause.subject.count <= 2
  }

  // MARK: Features

  private var times: [StatedTime] {
    let stated = clause.analysis.times.filter(\.isCalendar)
    // What happens along with something else happens when that does.
    return (clause.form == .participle ? stated : clause.inside(stated, \.range)).map {
      StatedTime(time: $0, text: clause.text.string(in: $0.range))
    }
  }

  private var features: ClaimFeatures {
    let times = times
    let quantities = clause.inside(clause.analysis.quantities, \.range).filter { !isAddition($0) }
    var covered = ownMentions.flatMap { [$0.range] + ($0.role.map { [$0] } ?? []) }
    covered += times.map(\.time.range) + quantities.map(\.range)
    let isShared = clause.clause.subjectOrigin != .own
    let stems = ((isShared ? clause.subject : []) + clause.words).compactMap { index -> String? in
      let word = clause[index]
      guard word.kind == .word, !covered.contains(where: { $0.overlaps(word.range) }) else { return nil }
      return ContentWords.stem(of: word)
    }
    let antecedentStems = antecedent?.mentions.isEmpty == true ? ContentWords.stems(in: antecedent?.text ?? "") : []
    return ClaimFeatures(
      stems: antecedentStems + stems, entities: mentions.map(\.key),
      quantities: quantities.map { counted($0) }, times: times, verb: skeleton.verbLemma, negations: negations)
  }

  /// The words that turn the claim round; those side by side are one phrase: "not yet".
  private var negations: [String] {
    var phrases: [String] = []
    for (place, index) in event.negators.enumerated() {
      if place > 0, event.negators[place - 1] == index - 1 {
        phrases[phrases.count - 1] += " " + clause[index].form
      } else {
        phrases.append(clause[index].form)
      }
    }
    return phrases
  }

  /// "another two", "a further 41", "two more": comes to a number that is not told here.
  private func isAddition(_ quantity: Quantity) -> Bool {
    let first = clause.analysis.words.partitionPoint { $0.range.end <= quantity.range.start }
    let end = clause.analysis.words.partitionPoint { $0.range.start < quantity.range.end }
    if first > 0, ["another", "further", "additional", "extra"].contains(clause[first - 1].form) { return true }
    return end < clause.analysis.words.count && ["more", "others", "additional", "extra"].contains(clause[end].form)
  }

  private func counted(_ quantity: Quantity) -> CountedQuantity {
    let range = quantity.counted
    let counted = clause.words.filter { range?.overlaps(clause[$0].range) ?? false }
      .compactMap { ContentWords.stem(of: clause[$0]) }
    return CountedQuantity(
      quantity: quantity, counted: counted.reversed(),
      text: clause.text.string(in: TextRange(quantity.range.start, max(quantity.range.end, range?.end ?? 0))))
  }
}
