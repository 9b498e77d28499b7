import Document
import Language

/// Makes a statement of one clause: its text, its parts, how firm it is, and what comparison reads.
struct StatementBuilder {
  let clause: ClaimClause
  let attribution: Attribution?
  let stance: AttributionRelation.Stance
  private let event: EventFactuality
  private let skeleton: Skeleton
  private let references: ClaimReferences
  private let ownMentions: [Mention]
  private let arguments: [FoundArgument]

  init(
    clause: ClaimClause, event: EventFactuality, attribution: Attribution?, stance: AttributionRelation.Stance,
    references: ClaimReferences
  ) {
    var clause = clause
    clause.written = references.written
    self.clause = clause
    self.event = event
    self.attribution = attribution
    self.stance = stance
    skeleton = Skeleton(clause)
    self.references = references
    ownMentions = clause.mentions
    arguments = clause.arguments
  }

  var statement: Statement {
    // The tree has read a denial where it hangs on one.
    let isDenied = stance == .denies && event.status != .denied
    return Statement(
      text: text, subject: clause.subject.isEmpty ? nil : clause.string(clause.subject),
      predicate: skeleton.predicate?.string, object: skeleton.object?.string,
      polarity: (event.polarity == .negative) != isDenied ? .negative : .affirmative,
      factuality: isDenied ? .denied : event.status, attribution: attribution,
      date: times.lazy.compactMap { $0.time.end == nil ? $0.time.date : nil }.first { $0.year != nil },
      needsContext: needsContext, replacements: references.replacements, features: features)
  }

  /// The names of the clause, and those of what its pronouns stand for.
  var mentions: [Mention] { references.entities.flatMap(\.mentions) + ownMentions }

  /// Where its parts stand, speaker and cue among them.
  var parts: [StatementPart] { clause.parts(arguments) + (attribution?.parts ?? []) }

  private static let pointing: Set<String> = [
    "its", "his", "her", "their", "this", "that", "these", "those", "he", "she", "it", "they", "such",
  ]

  // MARK: Text

  /// The clause as a sentence that stands alone, its pronouns replaced where there is one good candidate.
  private var text: String {
    var text = denial ?? clause.standalone
    while let last = text.unicodeScalars.last, ".,;:".unicodeScalars.contains(last), !endsWithAbbreviation {
      text.unicodeScalars.removeLast()
    }
    guard let first = text.unicodeScalars.first, first.properties.isLowercase else { return text }
    return String(first).uppercased() + String(text.unicodeScalars.dropFirst())
  }

  /// "The bank denies that it uses them": what is denied would read as said without its frame.
  private var denial: String? {
    guard stance == .denies, let attribution, let frame = clause.frame else { return nil }
    let says = attribution.speaker + " " + clause.string(frame.predicate)
    // "denied having signed it"
    if clause.clause.subjectOrigin == .controlled, clause.form == .finite {
      return says + " " + clause.string(clause.words)
    }
    return says + " that " + clause.standalone
  }

  private var endsWithAbbreviation: Bool {
    clause.words.last.map { clause[$0].kind != .punctuation } ?? false
  }

  /// A pronoun that nothing explains, or a speaker's "we" without a speaker.
  private var needsContext: Bool {
    if hasOpenObject { return true }
    guard let first = clause.subject.first, clause.written[first] == nil, !references.explained.contains(first) else {
      return false
    }
    let form = clause[first].form
    if ["we", "i", "you", "our", "my", "your"].contains(form) { return attribution == nil || ownMentions.isEmpty }
    // "This Mortal Coil" is a name.
    if clause.clause.subject.map({ clause[$0].tag == .properNoun }) ?? false, clause[first].tag == .determiner {
      return false
    }
    return Self.pointing.contains(form) || form == "both" && clause.subject.count <= 2
  }

  /// "Markets liked it", "nobody has sent it the text": a short claim with an object that nothing before it explains. What
  /// stands beside the pronoun at the same verb is not what it means.
  private var hasOpenObject: Bool {
    guard clause.words.count <= 6, clause.inside(clause.analysis.quantities, \.range).isEmpty else { return false }
    let told = (clause.subject + clause.words).filter { [.noun, .properNoun].contains(clause[$0].tag) }
    return clause.words.contains { index in
      let word = clause[index]
      guard ["it", "him", "her", "them"].contains(word.form), word.tag == .pronoun, clause.written[index] == nil,
        word.relation == .object || word.relation == .indirectObject, let verb = word.head
      else { return false }
      return !told.contains { $0 < index && clause[$0].head != verb }
    }
  }

  // MARK: Features

  private var times: [StatedTime] {
    let stated = clause.analysis.times.filter { $0.isCalendar && !isComparedWith($0) }
    // What happens along with something else happens when that does.
    let own = clause.form == .participle ? stated : clause.inside(stated, \.range)
    return ([clause.antecedentTime].compactMap(\.self) + own).map {
      StatedTime(time: $0, text: clause.text.string(in: $0.range))
    }
  }

  /// "down by 4 million on the month": what it was a month before is meant, not when it is so.
  private func isComparedWith(_ time: TimeExpression) -> Bool {
    guard case .unit(let unit, 0) = time.relation, [.week, .month, .quarter, .year].contains(unit) else { return false }
    let first = clause.analysis.words.partitionPoint { $0.range.end <= time.range.start }
    return first > 0 && clause[first - 1].form == "on" && clause[first].form == "the"
  }

  private var features: ClaimFeatures {
    let times = times
    let told = clause.inside(clause.analysis.quantities, \.range)
    var quantities = told.filter { !isAddition($0) && !isPart($0) }
    // "90 here and 14 more elsewhere": 90 are not all.
    if quantities.count < told.count, let last = told.last, isAddition(last) {
      for index in quantities.indices where quantities[index].unit == .count && quantities[index].bound == .exactly {
        quantities[index].bound = .atLeast
      }
    }
    var covered = ownMentions.flatMap { [$0.range] + ($0.role.map { [$0] } ?? []) }
    covered += times.map(\.time.range) + quantities.map(\.range)
    let isShared = clause.clause.subjectOrigin != .own
    let stems = ((isShared ? clause.subject : []) + clause.words).compactMap { index -> String? in
      let word = clause[index]
      guard word.kind == .word, !covered.contains(where: { $0.overlaps(word.range) }) else { return nil }
      return ContentWords.stem(of: word)
    }
    let antecedentStems = references.entities.flatMap { $0.mentions.isEmpty ? $0.stems : [] }
    return ClaimFeatures(
      stems: antecedentStems + stems, entities: mentions.map(\.key),
      quantities: quantities.map { counted($0) }, times: times, verb: skeleton.verbLemma, negations: negations,
      arguments: arguments.map { argument($0, quantities, besides: covered) },
      tense: ClauseTense(at: clause.clause.root, in: clause.analysis.words), stances: stances)
  }

  private var stances: [ClaimStance]? {
    let found = StanceFinder(clause, references, event).stances
    return found.isEmpty ? nil : found
  }

  private func argument(
    _ found: FoundArgument, _ quantities: [Quantity], besides covered: [TextRange]
  ) -> ClaimArgument {
    let first = clause[found.words[0]].range.start
    let last = clause[found.words[found.words.count - 1]].range.end
    let words = Set(found.words)
    func isInside(_ range: TextRange) -> Bool {
      range.start < last && range.end > first
        && words.contains(clause.analysis.words.partitionPoint { $0.range.end <= range.start })
    }
    let told = zip(references.replacements, references.entities).filter { isInside($0.0.range) }
    let named = told.flatMap(\.1.mentions) + ownMentions.filter { isInside($0.range) }
    let meant = told.first { $0.0.range.overlaps(clause[found.head].range) }?.1
    let name = meant?.mentions.first ?? named.first { $0.range.overlaps(clause[found.head].range) }
    return ClaimArgument(
      role: found.role, marker: found.marker.map { clause[$0].form }, head: meant?.head ?? clause[found.head].lemma,
      name: name?.key,
      stems: (meant?.mentions.isEmpty == true ? meant?.stems ?? [] : [])
        + found.words.compactMap { index in
          covered.contains { $0.overlaps(clause[index].range) } ? nil : ContentWords.stem(of: clause[index])
        }, names: named.map(\.key),
      quantities: quantities.indices.filter { isInside(quantities[$0].range) })
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

  /// "another two", "a further 41", "two more": comes to a number that is not told here. A sum is told all the same: "an
  /// additional €4 million".
  private func isAddition(_ quantity: Quantity) -> Bool {
    guard quantity.unit == .count else { return false }
    let first = clause.analysis.words.partitionPoint { $0.range.end <= quantity.range.start }
    let end = clause.analysis.words.partitionPoint { $0.range.start < quantity.range.end }
    if first > 0, ["another", "further", "additional", "extra"].contains(clause[first - 1].form) { return true }
    return end < clause.analysis.words.count && ["more", "others", "additional", "extra"].contains(clause[end].form)
  }

  /// "1,040 were treated, of whom 212 are in hospital": the number of the main clause is the other one.
  private func isPart(_ quantity: Quantity) -> Bool {
    let first = clause.analysis.words.partitionPoint { $0.range.end <= quantity.range.start }
    return clause.form == .finite && first > 1 && clause[first - 2].form == "of"
      && ["whom", "which"].contains(clause[first - 1].form)
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
