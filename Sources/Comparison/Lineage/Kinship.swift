/// What two documents share, as far as it tells that one is made from the other, or both from a third.
///
/// A function of the two documents alone. There are two kinds of evidence:
/// - *wording*: 5-grams outside quotations that both have;
/// - *order*: names, numbers and rare words that both have and that follow each other in the same order, which is how a
///   retelling in other words gives itself away. Two reporters of one event share them too, but not their order.
public struct Kinship: Hashable, Sendable {
  /// Of all shingles, specifics or names: those of each side, those of both, those of both in the same order.
  public struct Share: Hashable, Sendable {
    public var a: Int
    public var b: Int
    public var shared: Int
    /// The longest common subsequence; 0 where order is not asked for.
    public var ordered: Int

    public init(a: Int, b: Int, shared: Int, ordered: Int = 0) {
      self.a = a
      self.b = b
      self.shared = shared
      self.ordered = ordered
    }

    /// Those of the side that has fewer.
    public var fewer: Int { min(a, b) }
    /// How much of the smaller side is shared, from 0 to 100.
    public var percent: Int { fewer == 0 ? 0 : (100 * shared + fewer / 2) / fewer }
  }

  public var shingles: Share
  /// Names, numbers, times and rare words.
  public var specifics: Share
  /// Names, numbers and times alone.
  public var names: Share

  public init(shingles: Share, specifics: Share, names: Share) {
    self.shingles = shingles
    self.specifics = specifics
    self.names = names
  }

  public init(_ a: DocumentSignature, _ b: DocumentSignature) { self = KinshipSearch(a).kinship(with: b) }

  /// The length of the longest increasing subsequence. Method: patience sorting, n log n.
  fileprivate static func longestRise(_ values: [Int]) -> Int {
    var ends: [Int] = []
    for value in values {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < value { low = middle + 1 } else { high = middle }
      }
      if low < ends.count { ends[low] = value } else { ends.append(value) }
    }
    return ends.count
  }

  /// One is made from the other, or both from a third.
  public var isDerivation: Bool { sharesWording || order >= Self.certainOrder }

  /// The same, where one of them names the other as its source.
  public var isDerivationWithCredit: Bool { sharesSomeWording || order >= Self.creditedOrder }

  /// They share 12 shingles and 8 % of those of the shorter text, or 2 % and something of the order, too.
  ///
  /// Less, without order, is what two reports share that both took a sentence from one release. Measured: close copies
  /// share 15 shingles and 6 % of the shorter text or more, articles of different events at most 10 and 5 %.
  public var sharesWording: Bool {
    sharesSomeWording && (shingles.shared * 100 >= shingles.fewer * 8 || order >= Self.supportingOrder)
  }

  /// Who takes over sentences takes over a name, a number or a time with them, or half of the shorter text; what stands in
  /// many texts ("A spokesperson declined to comment") has none. Measured: 29,600 of 30,400 pairs of made-up articles with
  /// so much wording in common share no name, and none of them is a copy; each of 373 copies shares one.
  private var sharesSomeWording: Bool {
    shingles.shared >= Self.leastShingles && shingles.shared * 50 >= shingles.fewer
      && (names.shared > 0 || shingles.shared * 2 >= shingles.fewer)
  }

  /// How strongly the order of specifics tells of descent: those in the same order, times the share of the shorter
  /// text's names that stand in that order, times the share of the common names that do.
  ///
  /// Measured: paraphrases 16 to 22 (one that shares wording, too: 10), independent reports of one event at most 11, of
  /// two events of one kind at most 4.
  var order: Double {
    guard names.shared > 0 else { return 0 }
    let inOrder = Double(names.ordered)
    return Double(specifics.ordered) * inOrder / Double(names.fewer) * inOrder / Double(names.shared)
  }

  fileprivate static let leastShingles = 12
  private static let certainOrder = 13.5
  fileprivate static let creditedOrder = 7.0
  private static let supportingOrder = 4.0

  /// How much of one side's specifics stand in the other, from 0 to 1, or of its shingles where they share hardly any
  /// specifics: what adds nothing of its own is the copy.
  public func containment(ofA isA: Bool) -> Double {
    let share = specifics.shared >= 5 ? specifics : shingles
    let all = isA ? share.a : share.b
    return all == 0 ? 0 : Double(share.shared) / Double(all)
  }

  /// The same with the sides exchanged.
  public var reversed: Kinship {
    func turned(_ share: Share) -> Share {
      Share(a: share.b, b: share.a, shared: share.shared, ordered: share.ordered)
    }
    return Kinship(shingles: turned(shingles), specifics: turned(specifics), names: turned(names))
  }
}

/// Lays one document beside many others; its own side is made ready once.
public struct KinshipSearch: Sendable {
  private let signature: DocumentSignature
  private let nameCount: Int
  /// Where its specifics stand.
  private let places: HashPlaces

  public init(_ signature: DocumentSignature) {
    self.signature = signature
    nameCount = signature.specifics.count(where: Specifics.isNamed)
    places = HashPlaces(signature.specifics)
  }

  /// What it shares with another document, `a` being its own side.
  public func kinship(with other: DocumentSignature) -> Kinship {
    kinship(with: other, sharing: WordShingles.sharedCount(signature.shingles, other.shingles))
  }

  /// The same, nil where the documents share too little to be kin even with a credit.
  ///
  /// Most that share a phrase are none: of them no more is asked than how many shingles and specifics they share.
  public func derivation(with other: DocumentSignature) -> Kinship? {
    let shingles = WordShingles.sharedCount(signature.shingles, other.shingles)
    let least = (shingles: Kinship.leastShingles, specifics: Int(Kinship.creditedOrder.rounded(.up)))
    guard shingles >= least.shingles || other.specifics.count(where: { places[$0] != nil }) >= least.specifics else {
      return nil
    }
    let kinship = kinship(with: other, sharing: shingles)
    return kinship.isDerivationWithCredit ? kinship : nil
  }

  private func kinship(with other: DocumentSignature, sharing shingles: Int) -> Kinship {
    let common = other.specifics.filter { places[$0] != nil }
    let names = common.filter(Specifics.isNamed)
    return Kinship(
      shingles: Kinship.Share(a: signature.shingles.count, b: other.shingles.count, shared: shingles),
      specifics: share(common, of: (signature.specifics.count, other.specifics.count)),
      names: share(names, of: (nameCount, other.specifics.count(where: Specifics.isNamed))))
  }

  private func share(_ common: [Int64], of counts: (Int, Int)) -> Kinship.Share {
    Kinship.Share(
      a: counts.0, b: counts.1, shared: common.count, ordered: Kinship.longestRise(common.compactMap { places[$0] }))
  }
}

/// The first places of hashes in a list: as `Dictionary`, with less done to spread what is a hash already.
private struct HashPlaces: Sendable {
  /// Another one in each run, so that nobody can write words that all fall to one slot.
  private static let factor = UInt64.random(in: 0...UInt64.max) | 1

  /// Where a hash stands in the list, -1 for a slot that is free; at least half of them are.
  private var slots: [Int32]
  private let hashes: [Int64]
  private let mask: Int

  init(_ hashes: [Int64]) {
    self.hashes = hashes
    var width = 4
    while width < 2 * hashes.count { width *= 2 }
    (slots, mask) = (Array(repeating: -1, count: width), width - 1)
    for (place, hash) in hashes.enumerated() {
      let slot = slot(of: hash)
      if slots[slot] < 0 { slots[slot] = Int32(truncatingIfNeeded: place) }
    }
  }

  subscript(hash: Int64) -> Int? {
    let place = slots[slot(of: hash)]
    return place < 0 ? nil : Int(place)
  }

  /// The slot that has a hash, or the free one where it would stand.
  private func slot(of hash: Int64) -> Int {
    var slot = Int((UInt64(bitPattern: hash) &* Self.factor) >> 32) & mask
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
