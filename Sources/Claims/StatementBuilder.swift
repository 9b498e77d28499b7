import Document
import Language

/// Makes a statement of one clause: its text, its parts, how firm it is, and what comparison reads.
struct StatementBuilder {
  let clause: Passage
  let attribution: Attribution?
  let stance: SpeechLexicon.Stance
  private let skeleton: Skeleton
  private let antecedent: DiscourseContext.Subject?

  init(clause: Passage, attribution: Attribution?, stance: SpeechLexicon.Stance, context: DiscourseContext) {
    self.clause = clause
    self.attribution = attribution
    self.stance = stance
    skeleton = Skeleton(clause)
    antecedent = Self.antecedent(skeleton.subject, context)
  }

  var statement: Statement {
    let firmness = Firmness(clause, skeleton)
    let isDenied = stance == .denies
    return Statement(
      text: text, subject: antecedent?.text ?? skeleton.subject?.string,
      predicate: skeleton.predicate?.string, object: skeleton.object?.string,
      polarity: firmness.isNegative != isDenied ? .negative : .affirmative,
      factuality: isDenied ? .denied : firmness.factuality, attribution: attribution,
      date: times(in: core).lazy.compactMap { $0.time.end == nil ? $0.time.date : nil }.first { $0.year != nil },
      needsContext: needsContext, features: features(firmness))
  }

  /// The names of the clause, and those of what its pronoun stands for.
  var mentions: [Mention] { (antecedent?.mentions ?? []) + clause.mentions }

  /// What a pronoun at the start of the next sentence may mean.
  var subjectForNext: DiscourseContext.Subject? {
    if let antecedent { return antecedent }
    guard let subject = skeleton.subject, let last = subject.range.last, !isPronoun(subject) else { return nil }
    let head = subject[last]
    let isPlural = subject.index(of: "and") != nil || head.lemma != head.form && head.form.hasSuffix("s")
    return DiscourseContext.Subject(
      text: subject.string, mentions: subject.mentions, isPerson: isNamed(subject, .person), isPlural: isPlural,
      isPlain: isNamed(subject) || (subject.wordCount <= 4 && !startsWithPronoun(subject)))
  }

  /// Whether the noun phrase ends with a name: "Minister Ada Brandt", but not "Brandt's office".
  private func isNamed(_ subject: Passage, _ kind: EntityKind? = nil) -> Bool {
    guard let mention = subject.mentions.last, let span = subject.textRange else { return false }
    return mention.range.end == span.end && (kind == nil || mention.kind == kind)
  }

  private func startsWithPronoun(_ subject: Passage) -> Bool {
    subject.range.first.map {
      ["its", "his", "her", "their", "this", "that", "these", "those"].contains(subject[$0].form)
    } ?? true
  }

  // MARK: Text

  /// The clause without what only joins it to others, its pronoun replaced where there is one good candidate.
  private var text: String {
    let start = skeleton.start
    var text = unquoted(clause.part(start..<clause.range.upperBound)).string
    if let antecedent, let subject = skeleton.subject, let span = subject.textRange, subject.range.lowerBound == start {
      let length = span.count
      text = antecedent.text + String(decoding: Array(text.utf8).dropFirst(length), as: UTF8.self)
    }
    while let last = text.unicodeScalars.last, ".,;:".unicodeScalars.contains(last), !endsWithAbbreviation {
      text.unicodeScalars.removeLast()
    }
    guard let first = text.unicodeScalars.first, first.properties.isLowercase else { return text }
    return String(first).uppercased() + String(text.unicodeScalars.dropFirst())
  }

  /// Without the marks of a quotation that holds the whole clause: the speaker says as much.
  private func unquoted(_ passage: Passage) -> Passage {
    var range = passage.range
    let (opening, closing) = (["“", "\"", "‘", "``"], ["”", "\"", "’", "''"])
    guard let first = range.first, let last = range.last, opening.contains(passage[first].form) else { return passage }
    range.removeFirst()
    if closing.contains(passage[last].form), !range.isEmpty { range.removeLast() }
    let inner = passage.part(range)
    return inner.range.contains { closing.contains(inner[$0].form) } && !closing.contains(passage[last].form)
      ? passage : inner
  }

  private var endsWithAbbreviation: Bool {
    clause.range.last.map { clause[$0].kind != .punctuation } ?? false
  }

  private static func antecedent(
    _ subject: Passage?, _ context: DiscourseContext
  ) -> DiscourseContext.Subject? {
    guard let subject, subject.count == 1, let index = subject.range.first, let candidate = context.subject else {
      return nil
    }
    switch subject[index].form {
    case "he", "she": return candidate.isPerson && !candidate.isPlural ? candidate : nil
    case "they": return candidate.isPlural && candidate.isPlain ? candidate : nil
    case "it": return candidate.isPerson || candidate.isPlural || !candidate.isPlain ? nil : candidate
    default: return nil
    }
  }

  private func isPronoun(_ subject: Passage) -> Bool {
    subject.count == 1 && subject.range.first.map { Passage.pronouns.contains(subject[$0].form) } ?? false
  }

  /// A pronoun that nothing explains, or a speaker's "we" without a speaker.
  private var needsContext: Bool {
    guard let subject = skeleton.subject, let first = subject.range.first else { return false }
    let form = subject[first].form
    if ["we", "i", "you", "our", "my", "your"].contains(form) { return attribution == nil || clause.mentions.isEmpty }
    if antecedent != nil { return false }
    let pointing = [
      "he", "she", "it", "they", "this", "that", "these", "those", "such", "both", "its", "his", "her", "their",
    ]
    return pointing.contains(form) && (subject.count <= 2 || form != "both")
  }

  // MARK: Features

  private func times(in passage: Passage) -> [StatedTime] {
    passage.inside(passage.analysis.times.filter(\.isCalendar), \.range).map {
      StatedTime(time: $0, text: passage.text.string(in: $0.range))
    }
  }

  /// The clause without the relative clauses behind its verb, which say something else.
  private var core: Passage {
    let verbEnd = skeleton.predicate?.range.upperBound ?? clause.range.lowerBound
    let relative = (verbEnd..<max(verbEnd, clause.range.upperBound - 1)).first { index in
      clause[index].form == "," && Passage.relatives.contains(clause[index + 1].form)
    }
    return relative.map { clause.part(clause.range.lowerBound..<$0) } ?? clause
  }

  private func features(_ firmness: Firmness) -> ClaimFeatures {
    let clause = core
    let times = times(in: clause)
    let mentions = (antecedent?.mentions ?? []) + clause.mentions
    let quantities = clause.inside(clause.analysis.quantities, \.range)
    var covered = clause.mentions.flatMap { [$0.range] + ($0.role.map { [$0] } ?? []) }
    covered += times.map(\.time.range) + quantities.map(\.range)
    let stems = clause.range.compactMap { index -> String? in
      let word = clause[index]
      guard word.kind == .word, !covered.contains(where: { $0.overlaps(word.range) }) else { return nil }
      return ContentWords.stem(of: word)
    }
    let antecedentStems = antecedent?.mentions.isEmpty == true ? ContentWords.stems(in: antecedent?.text ?? "") : []
    return ClaimFeatures(
      stems: antecedentStems + stems, entities: mentions.map(\.key),
      quantities: quantities.map { counted($0) }, times: times, verb: skeleton.verbLemma, negations: firmness.negations)
  }

  private func counted(_ quantity: Quantity) -> CountedQuantity {
    let range = quantity.counted
    let counted = clause.range.filter { range?.overlaps(clause[$0].range) ?? false }
      .compactMap { ContentWords.stem(of: clause[$0]) }
    return CountedQuantity(
      quantity: quantity, counted: counted.reversed(),
      text: clause.text.string(in: TextRange(quantity.range.start, max(quantity.range.end, range?.end ?? 0))))
  }
}
