import Document
import Language

/// Who says what in a document: all attributions, and which of them governs a word.
///
/// Method: words of `reporting-words.tsv` are cues where their place in the dependency tree gives them a content; the tree
/// gives source and content, quotation marks correct and extend it over sentences and paragraphs.
public struct Attributions: Sendable {
  /// In the order of their cues.
  public let relations: [AttributionRelation]
  /// For each sentence the relations whose content reaches into it, the smallest content first.
  private let bySentence: [[Int]]

  public init(of analysis: DocumentAnalysis) {
    self.init(analysis.sentences, analysis.sentences.map { WordTree($0.words) })
  }

  /// Reads sentences whose trees are known.
  init(_ sentences: [SentenceAnalysis], _ trees: [WordTree]) {
    var finder = AttributionPass(sentences, trees)
    for index in sentences.indices { finder.read(index) }
    finder.extendQuotations()
    SpeakerResolver(sentences).resolve(&finder.relations)
    relations = finder.relations
    var bySentence = [[Int]](repeating: [], count: sentences.count)
    let sizes = relations.map { $0.content.reduce(0) { $0 + $1.words.count } }
    for (index, relation) in relations.enumerated() {
      for sentence in Set(relation.content.map(\.sentence)) { bySentence[sentence].append(index) }
    }
    self.bySentence = bySentence.map { $0.sorted { (sizes[$0], $1) < (sizes[$1], $0) } }
  }

  /// The relations whose content holds a word, innermost first: "officials" before "Reuters" in "Reuters quoted officials
  /// as saying that …".
  public func governing(word: Int, of sentence: Int) -> [AttributionRelation] {
    guard bySentence.indices.contains(sentence) else { return [] }
    return bySentence[sentence].lazy.map { relations[$0] }.filter { $0.holds(word: word, of: sentence) }
  }

  /// The relations whose content reaches into a sentence.
  public func relations(in sentence: Int) -> [AttributionRelation] {
    bySentence.indices.contains(sentence) ? bySentence[sentence].map { relations[$0] } : []
  }
}

/// Reads a document sentence by sentence and collects its attributions.
struct AttributionPass {
  private let sentences: [SentenceAnalysis]
  private let trees: [WordTree]
  private let quotations: Quotations
  var relations: [AttributionRelation] = []

  /// A "sentence" of more words is a table or a list, which nobody says.
  private static let longestSentence = 2_000

  init(_ sentences: [SentenceAnalysis], _ trees: [WordTree]) {
    self.sentences = sentences
    self.trees = trees
    quotations = Quotations(sentences)
  }

  mutating func read(_ index: Int) {
    let words = sentences[index].words
    guard words.count <= Self.longestSentence, words.contains(where: Self.mayAttribute) else { return }
    let tree = PhraseTree(trees[index])
    let contents = ContentFinder(tree: tree, sentence: index, quotations: quotations)
    let utterances = UtteranceReader(sentence: sentences[index], tree: tree, quoted: quotations.quoted[index])
    for phrase in SpeakerPhraseFinder(tree: tree, quoted: quotations.quoted[index]).found {
      var found = relation(
        phrase.entry, .phrase, in: index, head: phrase.head, source: phrase.source, speaker: phrase.speaker,
        cue: phrase.cue, content: phrase.content)
      found.isCueQuoted = quotations.quoted[index][phrase.head] != nil
      relations.append(found)
    }
    for cue in CueFinder(tree, quoted: quotations.quoted[index]).cues {
      guard let frame = contents.frame(of: cue) else { continue }
      var words = RangeSet<Int>()
      for word in cue.words where !frame.content.contains(word) { words.insert(contentsOf: word..<word + 1) }
      var found = relation(
        cue.entry, frame.construction, in: index, head: cue.word, source: frame.source, speaker: frame.speaker,
        cue: words, content: frame.content)
      found.isNegated = cue.words.contains { ClauseFinder.negations.contains(tree[$0].form) }
      found.isModal = cue.words.contains { tree[$0].tag == .auxiliary && Self.modals.contains(tree[$0].form) }
      found.isCueQuoted = quotations.quoted[index][cue.word] != nil
      if !found.isNegated, !found.isModal { found.utterance = utterances.utterance(cue, frame) }
      found.isPosition = utterances.isPosition(cue, frame)
      found.antecedent = frame.antecedent.map { WordSpan(sentence: index, words: $0) }
      if let following = frame.followingQuotation {
        found.content = [WordSpan(sentence: index + 1, words: quotations.words(of: following, in: index + 1))]
      }
      relations.append(found)
    }
  }

  private static let modals: Set<String> = ["could", "may", "might", "should", "will", "'ll", "would", "shall"]

  private static func mayAttribute(_ word: Word) -> Bool {
    let lexicon = ReportingLexicon.shared
    switch word.tag {
    case .verb: return true
    case .noun: return lexicon.nouns[word.lemma] != nil
    default: return lexicon.phrases[word.form] != nil
    }
  }

  private func relation(
    _ entry: ReportingLexicon.Entry, _ construction: AttributionRelation.Construction, in sentence: Int, head: Int,
    source: Range<Int>?, speaker: Range<Int>?, cue: RangeSet<Int>, content: RangeSet<Int>
  ) -> AttributionRelation {
    func spans(_ set: RangeSet<Int>) -> [WordSpan] { set.ranges.map { WordSpan(sentence: sentence, words: $0) } }
    let words = sentences[sentence].words
    return AttributionRelation(
      kind: entry.kind, stance: entry.stance, construction: construction, isNegated: false,
      source: source.map { WordSpan(sentence: sentence, words: $0) },
      speaker: speaker.map { WordSpan(sentence: sentence, words: $0) }, cue: spans(cue), content: spans(content),
      head: head,
      isQuoted: content.ranges.allSatisfy { range in
        range.allSatisfy { words[$0].kind == .punctuation || quotations.quoted[sentence][$0] != nil }
      })
  }

  // MARK: Quotations over sentences

  /// Gives each speaker the whole of the quotations that his content touches, and those that follow at once.
  mutating func extendQuotations() {
    var speakingSentences: Set<Int> = []
    for relation in relations where Self.canContinue(relation) {
      if let cue = relation.cue.first, quotations.quoted[cue.sentence][cue.words.lowerBound] == nil {
        speakingSentences.insert(cue.sentence)
      }
    }
    for index in relations.indices where Self.canContinue(relations[index]) {
      extend(&relations[index], speakingSentences)
    }
  }

  private static func canContinue(_ relation: AttributionRelation) -> Bool {
    guard relation.kind == .speech || relation.kind == .writing else { return false }
    switch relation.construction {
    case .clause, .quotation, .phrase: return true
    case .noun, .predication, .object, .infinitive, .preposition: return false
    }
  }

  private func extend(_ relation: inout AttributionRelation, _ speakingSentences: Set<Int>) {
    guard let cue = relation.cue.first else { return }
    let around = quotations.quoted[cue.sentence][cue.words.lowerBound]
    var spoken: [Int] = []
    for span in relation.content {
      for word in span.words {
        if let quotation = quotations.quoted[span.sentence][word], quotation != around, spoken.last != quotation {
          spoken.append(quotation)
        }
      }
    }
    guard let last = spoken.last else { return }
    for quotation in spoken { add(quotation, to: &relation) }
    var next = max(quotations.quotations[last].end.sentence, cue.sentence) + 1
    let block = sentences[cue.sentence].block.range
    while next < sentences.count, sentences[next].block.range == block, !speakingSentences.contains(next),
      let quotation = quotations.quoted[next].first ?? nil, quotations.quotations[quotation].start.sentence == next,
      fills(quotation, next)
    {
      add(quotation, to: &relation)
      next = quotations.quotations[quotation].end.sentence + 1
    }
    relation.content.sort { ($0.sentence, $0.words.lowerBound) < ($1.sentence, $1.words.lowerBound) }
  }

  /// Adds what a quotation has in other sentences than those that the content has words of.
  private func add(_ quotation: Int, to relation: inout AttributionRelation) {
    let known = Set(relation.content.map(\.sentence))
    let (start, end) = (quotations.quotations[quotation].start, quotations.quotations[quotation].end)
    for sentence in start.sentence...end.sentence where !known.contains(sentence) {
      let words = sentences[sentence].words
      let spoken = quotations.words(of: quotation, in: sentence).filter { words[$0].kind != .punctuation }
      guard let first = spoken.first, let last = spoken.last else { continue }
      relation.content.append(WordSpan(sentence: sentence, words: first..<last + 1))
    }
  }

  /// Whether a quotation that begins a sentence goes to its end.
  private func fills(_ quotation: Int, _ sentence: Int) -> Bool {
    quotations.words(of: quotation, in: sentence).upperBound + 1 >= sentences[sentence].words.count
  }
}
