import LedgerTestSupport
import Testing

@testable import Language

/// The decoder against all trees of small sentences.
struct TreeDecoderTests {
  /// The sum of the best single-rooted tree, by trying every choice of heads.
  private func bestSum(_ scores: [Int32], words: Int) -> Int64 {
    var best = Int64.min
    var heads = [Int](repeating: -1, count: words)
    func tryAll(_ word: Int) {
      guard word < words else {
        if isTree(heads) { best = max(best, sum(scores, heads)) }
        return
      }
      for head in -1..<words where head != word {
        heads[word] = head
        tryAll(word + 1)
      }
    }
    tryAll(0)
    return best
  }

  private func sum(_ scores: [Int32], _ heads: [Int]) -> Int64 {
    heads.enumerated().reduce(0) { sum, item in
      let column = item.element < 0 ? heads.count : item.element
      return sum + Int64(scores[item.offset * (heads.count + 1) + column])
    }
  }

  private func isTree(_ heads: [Int]) -> Bool {
    guard heads.count(where: { $0 < 0 }) == 1 else { return false }
    return heads.indices.allSatisfy { word in
      var node = word
      for _ in heads.indices where node >= 0 { node = heads[node] }
      return node < 0
    }
  }

  @Test(arguments: 1...5) func findsTheBestTree(words: Int) {
    var random = SeededGenerator(seed: UInt64(words))
    for _ in 0..<(words < 5 ? 300 : 40) {
      let scores = (0..<words * (words + 1)).map { _ in Int32.random(in: -20...20, using: &random) }
      let heads = TreeDecoder.heads(scores, words: words)
      #expect(isTree(heads), "\(scores) gave \(heads)")
      #expect(sum(scores, heads) == bestSum(scores, words: words), "\(scores) gave \(heads)")
    }
  }

  @Test func longSentencesGiveTrees() {
    var random = SeededGenerator(seed: 7)
    for words in [30, 90, 200] {
      let scores = (0..<words * (words + 1)).map { _ in Int32.random(in: -1_000_000...1_000_000, using: &random) }
      #expect(isTree(TreeDecoder.heads(scores, words: words)))
    }
  }

  @Test func equalScoresGiveATree() {
    #expect(isTree(TreeDecoder.heads([Int32](repeating: 0, count: 12 * 13), words: 12)))
    #expect(isTree(TreeDecoder.heads([Int32](repeating: .min, count: 6 * 7), words: 6)))
  }

  @Test func noWordsNoHeads() { #expect(TreeDecoder.heads([], words: 0).isEmpty) }
}
