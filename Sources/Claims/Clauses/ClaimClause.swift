import Document
import Language

/// The part of a sentence that makes one claim: a clause with what belongs to it and nothing that is a claim of its own.
struct ClaimClause {
  /// How the clause becomes a sentence that stands alone.
  enum Form: Sendable {
    /// It has a finite verb.
    case finite
    /// "who owns the ground", "whose price has doubled", "to which both agreed": the pronoun stands for a noun.
    case relative
    /// "killing 41 people", "launched last week": its verb needs a tense.
    case participle
    /// "Gurez, a market town": two noun phrases, the one is the other.
    case apposition
    /// A list item or caption without a verb.
    case fragment
  }

  let analysis: SentenceAnalysis
  let text: DerivedText
  let tree: WordTree
  var clause: Clause
  var form: Form
  /// Its own words in order, those of a subject that stands elsewhere left out.
  var words: [Int]
  /// The words of the subject, wherever it stands.
  var subject: [Int]
  /// The words that a relative pronoun inside the clause stands for, and the pronoun.
  var antecedent: [Int] = []
  var pronoun: Int?
  /// The clause of speech that it is the content of, where the quote would mislead or say little without it.
  var frame: Frame?

  /// "the bank denies", "it is believed": subject and verb group.
  struct Frame {
    var subject: [Int]
    var predicate: [Int]
  }
  /// The condition or time before a clause that this one is coordinated with, which holds for both.
  var premise: [Int] = []
  /// Words that its text has in another form, by index: names for pronouns; empty where a word falls away.
  var written: [Int: String] = [:]

  subscript(index: Int) -> Word { analysis.words[index] }

  /// From its first to its last own word, with the noun before it that it tells something about ("the quake, which took
  /// 38 lives") and the clause of speech around it.
  var range: TextRange? {
    guard var first = words.first, var last = words.last else { return nil }
    if let noun = describedNoun, let start = noun.first { first = min(first, start) }
    if let start = premise.first { first = min(first, start) }
    if let frame {
      first = min(first, (frame.subject + frame.predicate).min() ?? first)
      last = max(last, (frame.subject + frame.predicate).max() ?? last)
    }
    return TextRange(self[first].range.start, self[last].range.end)
  }

  /// The words of the noun that it describes, when nothing but a comma, an age and a pronoun stands between
  /// them.
  private var describedNoun: [Int]? {
    let noun = pronoun == nil ? subject : antecedent
    guard form != .finite, let last = noun.last, let first = words.first, last < first else { return nil }
    guard pronoun != nil || clause.subjectOrigin == .antecedent else { return nil }
    let between = (last + 1..<first).allSatisfy { self[$0].kind != .word || self[$0].tag == .pronoun }
    return between ? noun : nil
  }

  /// The words from the first to the last own one, with what stands between them.
  var passage: Passage {
    let range = words.first.map { $0..<(words.last ?? $0) + 1 } ?? 0..<0
    return Passage(analysis: analysis, text: text, range: range)
  }

  /// What was found in the clause or its subject, in order.
  func inside<Finding>(_ findings: [Finding], _ range: KeyPath<Finding, TextRange>) -> [Finding] {
    let own = Set(words).union(subject).union(premise)
    guard let first = own.min(), let last = own.max() else { return [] }
    let (start, end) = (self[first].range.start, self[last].range.end)
    let lower = findings.partitionPoint { $0[keyPath: range].start < start }
    return findings[lower...].prefix { $0[keyPath: range].start < end }.filter { finding in
      let span = finding[keyPath: range]
      let word = analysis.words.partitionPoint { $0.range.end <= span.start }
      return span.end <= end && own.contains(word)
    }
  }

  /// The time that its "when" stands for.
  var antecedentTime: TimeExpression? {
    guard let pronoun, self[pronoun].form == "when", let first = antecedent.first else { return nil }
    return analysis.times.first { $0.range.overlaps(self[first].range) }
  }

  /// Whether it depends on no other clause of what is said.
  var isMain: Bool { ![.adverbialClause, .relativeClause, .clausalModifier].contains(self[clause.root].relation) }

  /// Its names; the "U.S." of dollars says nothing of the country.
  var mentions: [Mention] {
    let sums = analysis.quantities.filter { if case .currency = $0.unit { true } else { false } }.map(\.range)
    return inside(analysis.mentions, \.range).filter { name in !sums.contains { $0.contains(name.range) } }
  }

  /// Words as they stand in the text, or as they are written in their place: white space where the text has it or where words were left out.
  func string(_ words: some Sequence<Int>) -> String {
    var result: [UInt8] = []
    var previous: Int?
    for index in words {
      defer { previous = index }
      if written[index] == "" { continue }
      if let previous {
        let isGap = index != previous + 1 || self[previous].range.end < self[index].range.start
        if isGap, !Self.closes(self[index]), !result.isEmpty { result.append(UInt8(ascii: " ")) }
      }
      if let form = written[index] {
        result += form.utf8
      } else {
        result += text.utf8[self[index].range.start..<self[index].range.end]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func closes(_ word: Word) -> Bool {
    [",", ".", ";", ":", ")", "]", "”", "%", "'s", "’s", "?", "!"].contains(word.form)
  }
}
