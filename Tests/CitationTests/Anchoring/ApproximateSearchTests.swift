import LedgerTestSupport
import Testing

@testable import Citation

@Suite("Approximate search")
struct ApproximateSearchTests {
  @Test("finds as few errors as the table of all distances, patterns of more than a machine word, too")
  func distances() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let letters = Array("abc".utf8)
      let text = (0..<Int.random(in: 1...260, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0 }
      var pattern = (0..<Int.random(in: 1...150, using: &random)).map { _ in letters.randomElement(using: &random) ?? 0
      }
      // Half of them are like a part of the text.
      if Bool.random(using: &random), text.count > 4 {
        pattern = Array(text[(text.count / 4)..<(text.count * 3 / 4)])
        pattern[pattern.count / 2] = UInt8(ascii: "d")
      }
      let errors = leastErrors(pattern, text)
      let match = ApproximateSearch(pattern).best(in: text, errors: pattern.count)
      #expect(match?.errors == errors)
      if let match { #expect(leastErrors(pattern, Array(text[match.range])) == errors) }
      #expect(ApproximateSearch(pattern).best(in: text, errors: errors - 1) == nil)
    }
  }

  /// Sellers' table (1980): the fewest errors with which the pattern stands anywhere in the text.
  private func leastErrors(_ pattern: [UInt8], _ text: [UInt8]) -> Int {
    var column = Array(0...pattern.count)
    var best = pattern.count
    for byte in text {
      var diagonal = column[0]
      for row in 1...pattern.count {
        let next = min(column[row] + 1, column[row - 1] + 1, diagonal + (pattern[row - 1] == byte ? 0 : 1))
        (diagonal, column[row]) = (column[row], next)
      }
      best = min(best, column[pattern.count])
    }
    return best
  }
}
