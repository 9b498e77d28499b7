/// Finds the place in a text that is most like a pattern, by the fewest bytes changed, inserted or left out.
///
/// Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", JACM 46, 1999, in
/// the form of Hyyrö 2003: text length times pattern length / 64 steps.
struct ApproximateSearch {
  struct Match: Hashable {
    var range: Range<Int>
    var errors: Int
  }

  private let pattern: [UInt8]

  /// - Parameter pattern: not empty.
  init(_ pattern: [UInt8]) { self.pattern = pattern }

  /// One of the best places with at most so many errors, nil when there is none: the first that ends as the pattern does,
  /// else the first.
  func best(in text: [UInt8], errors limit: Int) -> Match? {
    let ends = Self.ends(of: pattern, in: text[...], limit)
    guard let end = ends.first(where: { text[$0.place - 1] == pattern.last }) ?? ends.first else { return nil }
    // From its end the same search runs backwards; of equal ones the one that begins as the
    // pattern does and is nearest to its length is meant.
    let window = text[max(0, end.place - pattern.count - limit)..<end.place]
    let starts = Self.ends(of: pattern.reversed(), in: Array(window.reversed())[...], limit)
    let like = starts.filter { text[end.place - $0.place] == pattern.first }
    let length = (like.isEmpty ? starts : like).map(\.place)
      .min { abs($0 - pattern.count) < abs($1 - pattern.count) }
    return length.map { Match(range: end.place - $0..<end.place, errors: end.errors) }
  }

  /// Where the best matches end, and their errors; none when all have more than the limit.
  private static func ends(
    of pattern: [UInt8], in text: ArraySlice<UInt8>, _ limit: Int
  ) -> [(place: Int, errors: Int)] {
    let words = (pattern.count + 63) / 64
    var equal = Array(repeating: UInt64(0), count: 256 * words)
    for (index, byte) in pattern.enumerated() { equal[Int(byte) * words + index / 64] |= 1 << UInt64(index % 64) }
    let top: UInt64 = 1 << UInt64((pattern.count - 1) % 64)
    var plus = Array(repeating: ~UInt64(0), count: words)
    var minus = Array(repeating: UInt64(0), count: words)
    var (errors, best) = (pattern.count, limit)
    var found: [(place: Int, errors: Int)] = []
    for (index, byte) in text.enumerated() {
      // A match may begin anywhere: the row above the pattern is zero.
      var (carryPlus, carryMinus): (UInt64, UInt64) = (0, 0)
      for word in 0..<words {
        let row = equal[Int(byte) * words + word]
        let vertical = row | minus[word]
        let seen = row | carryMinus
        let diagonal = (((seen & plus[word]) &+ plus[word]) ^ plus[word]) | seen
        var up = minus[word] | ~(diagonal | plus[word])
        var down = plus[word] & diagonal
        let edge = word == words - 1 ? top : 1 << 63
        let (nextPlus, nextMinus): (UInt64, UInt64) = (up & edge == 0 ? 0 : 1, down & edge == 0 ? 0 : 1)
        if word == words - 1 { errors += Int(nextPlus) - Int(nextMinus) }
        up = up << 1 | carryPlus
        down = down << 1 | carryMinus
        plus[word] = down | ~(vertical | up)
        minus[word] = up & vertical
        (carryPlus, carryMinus) = (nextPlus, nextMinus)
      }
      guard errors <= best else { continue }
      if errors < best || found.isEmpty { found = [] }
      best = errors
      found.append((index + 1, errors))
    }
    return found
  }
}
