import Document
import Language

/// A statement with the part of the derived text that says it.
public struct FoundStatement: Hashable, Sendable {
  public var statement: Statement
  public var range: TextRange
  public var block: Block
  public var mentions: [Mention]
}

/// Reads the claims of a text.
public protocol ClaimExtractor: Sendable {
  /// The name and version that claims carry as their origin; another version may give other claims.
  static var origin: String { get }

  /// The statements of a text in order.
  func statements(in analysis: DocumentAnalysis, of text: DerivedText) -> [FoundStatement]
}

/// Claims by clause: one for each clause of the tree that puts something forward on its own, given to who says it.
///
/// A fragment without a verb counts only in lists and captions, and only with a number; questions and calls are no claims.
public struct ClauseClaimExtractor: ClaimExtractor {
  public static let origin = "clauses/2"

  public init() {}

  public func statements(in analysis: DocumentAnalysis, of text: DerivedText) -> [FoundStatement] {
    let voices = Voices(analysis, text)
    var context = DiscourseContext()
    return analysis.sentences.indices.flatMap { index in
      statements(in: analysis.sentences[index], index, of: text, voices, &context)
    }
  }

  private func statements(
    in sentence: SentenceAnalysis, _ index: Int, of text: DerivedText, _ voices: Voices,
    _ context: inout DiscourseContext
  ) -> [FoundStatement] {
    context.enter(sentence.block.range)
    let passage = withoutListMark(Passage(analysis: sentence, text: text, range: sentence.words.indices))
    guard sentence.block.kind.givesClaims, !isQuestion(passage), passage.wordCount >= 3 else { return [] }
    let finder = ClaimClauseFinder(sentence, text)
    let factuality = FactualityFinder(finder.tree)
    var found: [FoundStatement] = []
    for part in voices.parts(of: index, passage.range) where part.stance != .asks {
      for clause in clauses(of: passage, part, finder) {
        guard let range = clause.range else { continue }
        let builder = StatementBuilder(
          clause: clause, event: factuality.factuality(of: clause.clause), attribution: part.attribution,
          stance: part.stance, context: context)
        found.append(
          FoundStatement(
            statement: builder.statement, range: range, block: sentence.block, mentions: builder.mentions))
        if let subject = builder.subjectForNext { context.subject = subject }
      }
    }
    return found.sorted { $0.range < $1.range }
  }

  /// The clauses of what one voice says; in lists and captions a number will do where there is no verb.
  private func clauses(of passage: Passage, _ part: Voices.Part, _ finder: ClaimClauseFinder) -> [ClaimClause] {
    let clauses = finder.clauses(in: part.words).filter { isStatement($0) && !part.cues.contains($0.clause.root) }
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
}
