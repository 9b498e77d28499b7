import Document
import Language

extension ReferentFinder {
  /// What a sentence says of the word: its place in the tree and what its name is.
  struct Context {
    let analysis: SentenceAnalysis
    let tree: WordTree
    let phrases: Phrases
    let sentence: Int
    /// For each word the index of the name that it is part of.
    let mentionOfWord: [Int?]
    /// For each word the index of the name that it is a title or role of.
    let roleOfWord: [Int?]
    /// For each word whether it says when or how long.
    let isTime: [Bool]

    init(_ analysis: SentenceAnalysis, sentence: Int) {
      self.analysis = analysis
      self.sentence = sentence
      tree = WordTree(analysis.words)
      phrases = Phrases(tree: tree)
      var mentions = [Int?](repeating: nil, count: analysis.words.count)
      var roles = mentions
      for (index, mention) in analysis.mentions.enumerated() {
        for word in Self.words(in: mention.range, of: analysis) { mentions[word] = index }
        guard let role = mention.role else { continue }
        for word in Self.words(in: role, of: analysis) { roles[word] = index }
      }
      roleOfWord = roles
      mentionOfWord = mentions
      var times = [Bool](repeating: false, count: analysis.words.count)
      for time in analysis.times {
        for word in Self.words(in: time.range, of: analysis) { times[word] = true }
      }
      isTime = times
    }

    private static func words(in range: TextRange, of analysis: SentenceAnalysis) -> Range<Int> {
      let first = analysis.words.partitionPoint { $0.range.end <= range.start }
      return first..<max(first, analysis.words.partitionPoint { $0.range.start < range.end })
    }

    func mention(of word: Int) -> Mention? { mentionOfWord[word].map { analysis.mentions[$0] } }
  }
}
