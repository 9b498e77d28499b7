import Document
import Language

/// A statement with the part of the derived text that says it.
public struct FoundStatement: Hashable, Sendable {
  public var statement: Statement
  public var range: TextRange
  public var block: Block
  public var mentions: [Mention]
}

/// Reads claims sentence by sentence.
public protocol ClaimExtractor: Sendable {
  /// The name and version that claims carry as their origin; another version may give other claims.
  static var origin: String { get }

  /// The statements of a sentence; the context carries what earlier sentences of the document said.
  func statements(in sentence: SentenceAnalysis, of text: DerivedText, _ context: inout DiscourseContext)
    -> [FoundStatement]
}

/// What earlier sentences leave to be referred to.
public struct DiscourseContext: Sendable {
  /// Who spoke last, as named.
  var speaker: String?
  /// Where that was.
  var speakerBlock: TextRange?
  /// The subject of the sentence before, for pronouns at the start of the next.
  var subject: Subject?
  var block: TextRange?

  struct Subject: Sendable {
    var text: String
    var mentions: [Mention]
    var isPerson: Bool
    var isPlural: Bool
    /// A name, or a phrase so short that "it" or "they" may well mean it.
    var isPlain: Bool
  }

  public init() {}
}

/// Claims by clause: one for each clause of the tree that puts something forward on its own.
///
/// A fragment without a verb counts only in lists and captions, and only with a number; questions and calls are no claims.
public struct ClauseClaimExtractor: ClaimExtractor {
  public static let origin = "clauses/2"

  public init() {}

  public func statements(
    in sentence: SentenceAnalysis, of text: DerivedText, _ context: inout DiscourseContext
  ) -> [FoundStatement] {
    if context.block != sentence.block.range {
      context.subject = nil
      context.block = sentence.block.range
    }
    let passage = withoutListMark(Passage(analysis: sentence, text: text, range: sentence.words.indices))
    guard sentence.block.kind.givesClaims, !isQuestion(passage), passage.wordCount >= 3 else { return [] }
    let finder = ClaimClauseFinder(sentence, text)
    let factuality = FactualityFinder(WordTree(sentence.words))
    var found: [FoundStatement] = []
    for content in AttributionFinder(passage).contents where content.stance != .asks {
      let attribution = attribution(of: content, &context) ?? continuedSpeech(content.passage, context)
      for clause in clauses(of: content.passage.trimmed, finder) {
        guard let range = clause.range else { continue }
        let builder = StatementBuilder(
          clause: clause, event: factuality.factuality(of: clause.clause), attribution: attribution,
          stance: content.stance, context: context)
        let statement = builder.statement
        found.append(
          FoundStatement(statement: statement, range: range, block: sentence.block, mentions: builder.mentions))
        if let subject = builder.subjectForNext {
          context.subject = subject
          if subject.isPerson, !subject.isPlural { context.speaker = subject.text }
        }
      }
    }
    return found
  }

  /// The clauses of a content; in lists and captions a number will do where there is no verb.
  private func clauses(of passage: Passage, _ finder: ClaimClauseFinder) -> [ClaimClause] {
    let clauses = finder.clauses(in: passage.range).filter(isStatement)
    let kind = passage.analysis.block.kind
    guard clauses.isEmpty, !passage.hasFiniteVerb, kind == .listItem || kind == .caption, passage.wordCount >= 3,
      !passage.inside(passage.analysis.quantities, \.range).isEmpty
    else { return clauses }
    return [finder.fragment(passage.range)].compactMap(\.self)
  }

  /// Not a call: "Keep in mind …".
  private func isStatement(_ clause: ClaimClause) -> Bool {
    guard clause.words.count >= 2, let first = clause.words.first else { return false }
    guard clause.form == .finite, clause.clause.subject == nil, clause.clause.expletive == nil else { return true }
    let word = clause[first]
    return !(word.tag == .verb && word.lemma == word.form) && word.form != "let"
  }

  /// Without the bullet, number or letter of a list.
  private func withoutListMark(_ passage: Passage) -> Passage {
    var start = passage.range.lowerBound
    if passage.count > 2, passage[start].kind == .number, passage[start + 1].form == "." { start += 2 }
    guard case .listItem = passage.analysis.block.kind else { return passage.part(start..<passage.range.upperBound) }
    while start < passage.range.upperBound, passage[start].kind != .word || isLabel(start, passage) { start += 1 }
    return passage.part(start..<passage.range.upperBound)
  }

  /// The letter of "(a)" or "b)".
  private func isLabel(_ index: Int, _ passage: Passage) -> Bool {
    passage[index].form.utf8.count == 1 && index + 1 < passage.range.upperBound && passage[index + 1].form == ")"
  }

  private func isQuestion(_ passage: Passage) -> Bool {
    passage.range.suffix(2).contains { passage[$0].form == "?" }
  }

  /// A sentence that stands in quotation marks throughout goes on with what the speaker before it said.
  private func continuedSpeech(_ passage: Passage, _ context: DiscourseContext) -> Attribution? {
    guard let speaker = context.speaker, context.speakerBlock == passage.analysis.block.range,
      passage.range.allSatisfy({ passage.analysis.isQuoted[$0] })
    else { return nil }
    return Attribution(speaker: speaker, cue: "“ ”", isQuoted: true)
  }

  /// The speaker of a content by name where an earlier sentence gives it, nil for the article's own voice.
  private func attribution(
    of content: AttributionFinder.Content, _ context: inout DiscourseContext
  ) -> Attribution? {
    guard let speaker = content.speaker else { return nil }
    var name = speaker.string
    let first = speaker.range.first.map { speaker[$0].form } ?? ""
    if speaker.count == 1, Passage.personalPronouns.contains(first) {
      name = context.speaker ?? name
    } else {
      context.speaker = name
    }
    context.speakerBlock = speaker.analysis.block.range
    return Attribution(speaker: name, cue: content.cue, isQuoted: content.isQuoted)
  }
}
