import Document
import Language

/// A statement with the part of the derived text that says it.
public struct FoundStatement: Hashable, Sendable {
  public var statement: Statement
  public var range: TextRange
  public var block: Block
  public var mentions: [Mention]
  /// Where its parts stand.
  public var parts: [StatementPart]
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
  public static let origin = "clauses/7"

  /// Whether words that somebody chose are a claim as they stand: "US and UK in pact on oil stocks".
  private let readsFragments: Bool

  /// - Parameter readsFragments: for texts of which a person says that they claim something; in an article a fragment is a
  ///   heading or the rest of something.
  public init(readsFragments: Bool = false) { self.readsFragments = readsFragments }

  public func statements(in analysis: DocumentAnalysis, of text: DerivedText) -> [FoundStatement] {
    let trees = analysis.sentences.map { WordTree($0.words) }
    let voices = Voices(analysis, text, trees)
    let antecedents = Antecedents(analysis.sentences, text)
    return analysis.sentences.indices.flatMap { index in
      statements(in: analysis.sentences[index], index, of: text, trees[index], voices, antecedents)
    }
  }

  private func statements(
    in sentence: SentenceAnalysis, _ index: Int, of text: DerivedText, _ tree: WordTree, _ voices: Voices,
    _ antecedents: Antecedents
  ) -> [FoundStatement] {
    let passage = withoutListMark(Passage(analysis: sentence, text: text, range: sentence.words.indices))
    guard sentence.block.kind.givesClaims, !isQuestion(passage),
      passage.wordCount >= 3 || labelEnd(of: passage) != nil
    else { return [] }
    let finder = ClaimClauseFinder(sentence, text, tree)
    let factuality = FactualityFinder(finder.tree)
    var found: [FoundStatement] = []
    for part in voices.parts(of: index, passage.range) where part.stance != .asks {
      for clause in clauses(of: passage, part, finder) {
        guard let range = clause.range else { continue }
        let attribution = part.attribution(of: clause.clause.root)
        let builder = StatementBuilder(
          clause: clause, event: factuality.factuality(of: clause.clause), attribution: attribution,
          stance: part.stance,
          references: ClaimReferences(
            of: clause, antecedents, sentence: index, speakers: attribution?.isQuoted == true ? part.speakers : []))
        found.append(
          FoundStatement(
            statement: builder.statement, range: range, block: sentence.block, mentions: builder.mentions,
            parts: builder.parts))
      }
    }
    // A clause before what it says of one of its nouns, which is quoted from the noun on.
    return found.sorted { ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end) }
  }

  /// The clauses of what one voice says; in lists and captions a number will do where there is no verb.
  private func clauses(of passage: Passage, _ part: Voices.Part, _ finder: ClaimClauseFinder) -> [ClaimClause] {
    let clauses = finder.clauses(in: part)
    guard clauses.isEmpty else {
      return clauses.filter {
        isStatement($0) && !part.cues.contains($0.clause.root) && !part.cues.contains($0.clause.verb)
      }
    }
    if let end = labelEnd(of: passage) {
      return [finder.fragment(part.words, label: passage.range.lowerBound..<end)].compactMap(\.self)
    }
    return readsFragments || isWhole(passage, part) ? [finder.fragment(part.words)].compactMap(\.self) : []
  }

  /// The colon of a list item "Seats: 18 400", "Completion: March 2027": what is named before it has the number or date behind it.
  private func labelEnd(of passage: Passage) -> Int? {
    let analysis = passage.analysis
    guard case .listItem = analysis.block.kind, !passage.hasFiniteVerb,
      let colon = passage.range.prefix(Self.longestLabel).first(where: { passage[$0].form == ":" }),
      colon > passage.range.lowerBound, passage[colon - 1].kind == .word
    else { return nil }
    let value = passage.part(colon + 1..<passage.range.upperBound)
    return value.inside(analysis.quantities, \.range).isEmpty && value.inside(analysis.times, \.range).isEmpty
      ? nil : colon
  }

  /// In words, the colon among them.
  private static let longestLabel = 8

  /// Whether words are a claim as they stand, though the tree shows none.
  private func isWhole(_ passage: Passage, _ part: Voices.Part) -> Bool {
    guard passage.wordCount >= 3 else { return false }
    let analysis = passage.analysis
    let kind = analysis.block.kind
    guard passage.hasFiniteVerb else {
      let isDated = kind == .caption && !passage.inside(analysis.times, \.range).isEmpty
      return kind == .listItem || kind == .caption
        ? isDated || !passage.inside(analysis.quantities, \.range).isEmpty : false
    }
    // A parser's error: a subject and a verb behind it are a statement.
    guard part.words.isDisjoint(with: part.cues), part.words.count >= 5,
      let verb = part.words.filter({ passage[$0].isFinite }).min()
    else { return false }
    return part.words.contains { $0 < verb && passage[$0].relation.universal == .nominalSubject }
  }

  /// Not a call: "Keep in mind …".
  private func isStatement(_ clause: ClaimClause) -> Bool {
    guard clause.words.count >= 2, let first = clause.words.first, !isRemainder(clause) else { return false }
    guard clause.form == .finite, clause.clause.subject == nil, clause.clause.expletive == nil else { return true }
    let word = clause[first]
    // "(times are rough, so is the spelling)": a question, or without its subject.
    if word.tag == .auxiliary { return false }
    return !(word.tag == .verb && word.lemma == word.form) && word.form != "let"
  }

  /// What a cut through the sentence leaves: "nine were", "who got", "it stands", "so it has".
  private func isRemainder(_ clause: ClaimClause) -> Bool {
    guard clause.form == .finite else { return false }
    if let first = clause.words.first, ["who", "which"].contains(clause[first].form), clause[first].tag == .pronoun {
      return true
    }
    let words = clause.words.filter { clause[$0].kind != .punctuation }
    guard words.count <= 3, clause.clause.complement == nil, clause.clause.contents.isEmpty else { return false }
    let isElliptic = clause.clause.predicate.allSatisfy { clause[$0].tag == .auxiliary }
    let isBare = words.count == 2 && clause.clause.subject.map { clause[$0].tag == .pronoun } ?? false
    return (isElliptic || isBare) && !words.contains { clause[$0].kind == .number }
  }

  /// Without the bullet, number or letter of a list, or the label of a caption: "Photo:".
  private func withoutListMark(_ passage: Passage) -> Passage {
    var start = passage.range.lowerBound
    if passage.count > 2, passage[start].kind == .number, passage[start + 1].form == "." { start += 2 }
    if passage.count > 2, isOrdinalMark(passage[start]) || isClockTime(passage[start], before: passage[start + 1]) {
      start += 1
    }
    if case .caption = passage.analysis.block.kind,
      let label = passage.range.prefix(4).last(where: { passage[$0].form == ":" })
    {
      start = label + 1
    }
    guard case .listItem = passage.analysis.block.kind else { return passage.part(start..<passage.range.upperBound) }
    while start < passage.range.upperBound, passage[start].kind != .word || isLabel(start, passage) { start += 1 }
    return passage.part(start..<passage.range.upperBound)
  }

  /// The "2." of a numbered paragraph.
  private func isOrdinalMark(_ word: Word) -> Bool {
    word.form.utf8.last == UInt8(ascii: ".") && word.form.utf8.count <= 4 && word.form.utf8.count > 1
      && word.form.utf8.dropLast().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The "20:40" of a live report, before a sentence with a capital.
  private func isClockTime(_ word: Word, before next: Word) -> Bool {
    let form = Array(word.form.utf8)
    return (4...5).contains(form.count) && form[form.count - 3] == UInt8(ascii: ":") && word.kind == .number
      && [.determiner, .noun, .properNoun, .pronoun].contains(next.tag)
  }

  /// The letter of "(a)" or "b)".
  private func isLabel(_ index: Int, _ passage: Passage) -> Bool {
    passage[index].form.utf8.count == 1 && index + 1 < passage.range.upperBound && passage[index + 1].form == ")"
  }

  private func isQuestion(_ passage: Passage) -> Bool {
    passage.range.suffix(2).contains { passage[$0].form.hasPrefix("?") }
  }
}
