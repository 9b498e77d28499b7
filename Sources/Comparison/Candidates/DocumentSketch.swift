import Claims
import Language

/// What an index keeps of a document: the keys that lead to it, and a sketch of each claim.
///
/// Two documents are laid side by side when they share keys enough; then each claim of the one meets each of the other, as
/// sketches. All of it is a function of the two documents alone, so that the order of adding is no matter.
public struct DocumentSketch: Hashable, Sendable {
  public struct Key: Hashable, Sendable {
    public let key: Int64
    /// How much a name says of the document, 1 to 255; 0 for a pair of what a claim speaks of; −1 for a pair of words in a
    /// document that tells no names.
    public let weight: Int

    public init(key: Int64, weight: Int) {
      self.key = key
      self.weight = weight
    }
  }

  public let claims: [ClaimSketch]
  /// In the order of the keys.
  public let keys: [Key]

  /// So many of the names that are told most are keys.
  private static let nameCount = 16

  /// - Parameter claims: those of one document, with the numbers by which the index knows them.
  public init(_ claims: [(claim: ComparableClaim, number: Int64)]) {
    // What cannot stand alone or is only supposed is never compared.
    let compared = claims.filter { $0.claim.isComparable }
    let keys = compared.map { CandidateKeys($0.claim) }
    self.claims = zip(compared, keys).map { ClaimSketch($0.claim, $1, number: $0.number) }
    var weights: [Int64: Int] = [:]
    if let profile = claims.first?.claim.document {
      for name in profile.mostToldNames(Self.nameCount) {
        weights[CandidateKeys.key(name)] = max(1, Int((255 * profile.share(of: name)).rounded()))
      }
    }
    let isNameless = weights.isEmpty
    for pair in keys.flatMap(\.pairs) where weights[pair] == nil { weights[pair] = 0 }
    // Remarks are compared in one story only, which is known by its names.
    let telling = zip(self.claims, keys).filter { $0.0.hold < .remark }.map(\.1)
    for pair in isNameless ? telling.flatMap(\.wordPairs) : [] where weights[pair] == nil { weights[pair] = -1 }
    self.keys = weights.map { Key(key: $0.key, weight: $0.value) }.sorted { $0.key < $1.key }
  }
}

/// What two documents share, counted key by key.
public struct SharedKeys: Hashable, Sendable {
  /// From where on documents are about the same.
  static let leastLikeness = 0.1
  /// From where on what names nothing may be told of the same.
  static let leastStoryLikeness = 0.2
  /// From where on remarks may be, which stand in many articles word for word: above one name of four in common.
  static let leastRemarkLikeness = 0.28

  /// From where on claims of two documents are compared, by what they are held to.
  static func leastLikeness(_ a: ClaimSketch.Hold, _ b: ClaimSketch.Hold) -> Double {
    switch (a, b) {
    case (.anchored, .anchored): 0
    case (.remark, .remark): leastRemarkLikeness
    default: leastStoryLikeness
    }
  }

  private var product = 0
  private var pairCount = 0
  /// Neither document tells a name.
  private(set) var areNameless = false

  public init() {}

  /// A key that both have, with its weight in each.
  public mutating func add(_ a: Int, _ b: Int) {
    product += max(a, 0) * max(b, 0)
    if a <= 0, b <= 0 { pairCount += a < 0 && b < 0 ? 2 : 1 }
    areNameless = areNameless || a < 0 && b < 0
  }

  /// How much the documents are about the same: ``DocumentProfile/likeness(to:)`` by the names told most, 0 to 1.
  public var likeness: Double { min(1, Double(product) / (255 * 255)) }

  /// Whether their claims are worth a look: they are about the same, or claims of them speak of the same pairs of things.
  public var isEnough: Bool { likeness >= Self.leastLikeness || pairCount >= 2 }
}
