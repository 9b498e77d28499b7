import Lexicons

/// The words that two claims share, by weight: a rare word weighs 1, the most frequent about 0.3.
struct WordOverlap: Sendable {
  let weight: Double
  /// The share in the words of both together, 0 to 1.
  let ofAll: Double
  /// The share in the words of the one that has less, 0 to 1; 0 where one has none.
  let ofShorter: Double

  init(_ a: Set<String>, _ b: Set<String>) {
    weight = Self.weight(a.intersection(b))
    let (left, right) = (Self.weight(a.subtracting(b)), Self.weight(b.subtracting(a)))
    ofAll = weight / max(weight + left + right, 0.1)
    ofShorter = a.isEmpty || b.isEmpty ? 0 : weight / max(min(weight + left, weight + right), 0.1)
  }

  private static let words = WordList()
  private static let weights = Remembered<Double>()

  /// The sum of the weights of words.
  static func weight(_ stems: Set<String>) -> Double {
    stems.sorted().reduce(0) { $0 + weights.value(of: $1, weight) }
  }

  private static func weight(_ stem: String) -> Double {
    let count = words[stem]?.count ?? 0
    return max(0.3, 1 - Double(count.bitWidth - count.leadingZeroBitCount) / 16)
  }
}
