import Document
import Language

/// What a document's descent is told by: computed from its own text alone, small enough to be kept for every document.
public struct DocumentSignature: Hashable, Sendable {
  /// Sorted, unique hashes of word 5-grams outside quotations.
  public var shingles: [Int64]
  /// Hashes of names, numbers, times and rare words, each once, in the order of the text.
  public var specifics: [Int64]
  /// Whom it names as having reported or said something.
  public var credits: [CreditLine]

  public init(shingles: [Int64], specifics: [Int64], credits: [CreditLine] = []) {
    self.shingles = shingles
    self.specifics = specifics
    self.credits = credits
  }

  /// - Parameter text: that of the document which was analysed.
  public init(of analysis: DocumentAnalysis, _ text: DerivedText) {
    self.init(
      shingles: WordShingles.hashes(of: analysis), specifics: Specifics.hashes(of: analysis),
      credits: CreditLine.lines(in: analysis, of: text))
  }

  /// Under what an index finds it: one shingle in four, chosen by its value, and names and numbers that stand close
  /// behind each other.
  public var keys: [Int64] {
    let names = specifics.filter(Specifics.isNamed)
    var keys = Set(shingles.filter { $0 & 3 == 0 })
    for (index, name) in names.enumerated() {
      for other in names[(index + 1)...].prefix(Self.reach) {
        keys.insert((name &* 0x100_0000_01B3 ^ other) | 1)
      }
    }
    return keys.sorted()
  }

  /// How far behind each other the two names of a key stand.
  private static let reach = 3

  /// Whether two documents that share such keys are worth being compared: a shingle, or three neighbourhoods of names.
  public static func mayBeKin(_ sharedKeys: some Sequence<Int64>) -> Bool {
    sharedKeys.reduce(0) { $0 + weight(of: $1) } >= leastWeight
  }

  /// What a key that two documents share counts towards ``leastWeight``.
  public static func weight(of key: Int64) -> Int { key & 1 == 1 ? 1 : leastWeight }

  /// From where on two documents are worth being compared, by the weight of the keys that they share.
  public static let leastWeight = 3
}
