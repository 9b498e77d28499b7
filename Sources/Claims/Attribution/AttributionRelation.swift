import Document
import Language

/// Consecutive words of one sentence of a document.
public struct WordSpan: Hashable, Sendable {
  /// Index in `DocumentAnalysis.sentences`.
  public var sentence: Int
  /// Indices of the sentence's words.
  public var words: Range<Int>

  public init(sentence: Int, words: Range<Int>) {
    self.sentence = sentence
    self.words = words
  }

  public func contains(word: Int, of sentence: Int) -> Bool { self.sentence == sentence && words.contains(word) }
}

/// Who says, thinks or wants what, in the three parts that the field names: source, cue and content.
public struct AttributionRelation: Hashable, Sendable {
  /// What the cue tells of the source.
  public enum Kind: String, Sendable, CaseIterable {
    case speech, writing
    /// Beliefs, feelings, knowledge.
    case thought
    /// Plans, votes, refusals.
    case wish
    /// Documents and figures that show something.
    case evidence
  }

  /// What the source does with the content.
  public enum Stance: String, Sendable, CaseIterable { case says, denies, asks }

  /// How cue and content stand to each other.
  public enum Construction: String, Sendable, CaseIterable {
    /// A clause: "said that …", "…, she said", "As she said, …".
    case clause
    /// A quotation beside the cue that the tree does not join to it.
    case quotation
    /// A phrase before the speaker: "according to …".
    case phrase
    /// The clause of a noun: "the claim that …".
    case noun
    /// "called the plan a mistake", "described it as safe".
    case predication
    /// "criticised the plan".
    case object
    /// "vowed to leave".
    case infinitive
    /// "spoke about the plan".
    case preposition
  }

  public var kind: Kind
  public var stance: Stance
  public var construction: Construction
  /// Whether the cue is negated: "did not say that …".
  public var isNegated: Bool
  /// Whether the cue is only possible or to come: "could argue that …", "will announce that …".
  public var isModal = false
  /// The noun phrase of the source in full; nil when nobody is named ("it was said that …").
  public var source: WordSpan?
  /// The source without appositions and relative clauses: "Ada Brandt" of "Ada Brandt, the mayor,".
  public var speaker: WordSpan?
  /// The words that attribute, with auxiliaries and negation, in order.
  public var cue: [WordSpan]
  /// What is attributed, in order, several spans where the cue stands inside; with the conjunction "that".
  public var content: [WordSpan]
  /// The word that the cue hangs on: its verb, its noun or the first word of its phrase, in the sentence of the cue.
  public var head: Int
  /// Whether all of the content stands in quotation marks.
  public var isQuoted: Bool
  /// The verb of the cue, where it tells in one word what the source said ("criticised the delay"), and all that it
  /// quotes; words of the cue's sentence.
  public var utterance: [Int] = []
  /// Whether it is what the article sees as the position of a country: "Norway believes that …".
  public var isPosition = false
  /// Whether the cue stands in a quotation itself: somebody quoted speaks of what others say.
  public var isCueQuoted = false
  /// What a pronoun as speaker stands for: the noun before "who", or for "he" whom an earlier relation or sentence names;
  /// nil where the speaker is a name or nothing explains the pronoun.
  public var antecedent: WordSpan?

  /// Whether the source puts the content forward as a statement of its own: spoken or written, and not merely mentioned.
  public var isStatement: Bool {
    guard kind == .speech || kind == .writing, !isNegated, !isModal else { return false }
    switch construction {
    case .clause, .quotation, .phrase, .noun, .predication: return stance != .asks
    case .object, .infinitive, .preposition: return false
    }
  }

  /// The name of the speaker where there is one: the antecedent of a pronoun, else the speaker as written.
  public var resolvedSpeaker: WordSpan? { antecedent ?? speaker }

  func holds(word: Int, of sentence: Int) -> Bool { content.contains { $0.contains(word: word, of: sentence) } }
}

extension WordSpan {
  /// From the first to the last word: UTF-8 bytes of the derived text.
  public func textRange(in analysis: DocumentAnalysis) -> TextRange { textRange(in: analysis.sentences) }

  func textRange(in sentences: [SentenceAnalysis]) -> TextRange {
    let words = sentences[sentence].words[words]
    return TextRange(words.first?.range.start ?? 0, words.last?.range.end ?? 0)
  }
}

extension [WordSpan] {
  /// The text of spans in order, joined where only punctuation stands between them: a quotation over sentences is one.
  public func textRanges(in analysis: DocumentAnalysis) -> [TextRange] {
    var ranges: [TextRange] = []
    var last: WordSpan?
    for span in self {
      let range = span.textRange(in: analysis)
      if let last, span.follows(last, in: analysis.sentences) {
        ranges[ranges.count - 1].end = range.end
      } else {
        ranges.append(range)
      }
      last = span
    }
    return ranges
  }
}

extension WordSpan {
  /// Whether nothing but punctuation stands between the end of another span and this one, in the same or next sentence.
  fileprivate func follows(_ other: WordSpan, in sentences: [SentenceAnalysis]) -> Bool {
    func isPunctuation(_ range: Range<Int>, _ sentence: Int) -> Bool {
      sentences[sentence].words[range].allSatisfy { $0.kind == .punctuation }
    }
    if sentence == other.sentence {
      return other.words.upperBound <= words.lowerBound
        && isPunctuation(other.words.upperBound..<words.lowerBound, sentence)
    }
    return sentence == other.sentence + 1
      && isPunctuation(other.words.upperBound..<sentences[other.sentence].words.count, other.sentence)
      && isPunctuation(0..<words.lowerBound, sentence)
  }
}
