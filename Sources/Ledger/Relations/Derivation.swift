import Comparison
import Document
import Store

/// Two sources of which one is made from the other, or both from a third text.
public struct Derivation: Hashable, Sendable {
  /// What tells which one is made from the other.
  public enum Direction: Hashable, Sendable {
    /// The copy names the other: in these words.
    case credit(String)
    /// The copy is the later one.
    case date
    /// The copy adds little of its own to what it takes.
    case content
    /// The copy is the shorter one: a weak sign.
    case length
    /// Both name the same third: in these words.
    case commonOrigin(String)
    case unknown

    /// Whether it says which of the two is the copy.
    public var isKnown: Bool {
      switch self {
      case .credit, .date, .content, .length: true
      case .commonOrigin, .unknown: false
      }
    }
  }

  /// Source ids; the first is the copy where the direction is known.
  public var first: String
  public var second: String
  public var direction: Direction
  /// What they share, `a` being the first.
  public var kinship: Kinship

  public var copy: String? { direction.isKnown ? first : nil }
  public var original: String? { direction.isKnown ? second : nil }

  /// The other one of the two, nil for a source that is neither.
  public func other(than source: String) -> String? {
    source == first ? second : source == second ? first : nil
  }
}

extension Derivation {
  /// A source with what it is called by others, and whom it names.
  struct Party {
    var source: StoredSource
    var publishers: [PublisherName]
    var credits: [(name: PublisherName, words: String)]

    init(_ source: StoredSource, credits: [CreditLine]) {
      self.source = source
      publishers = source.publishers
      self.credits = credits.map { (PublisherName($0.name), $0.words) }
    }

    func isPublished(by name: PublisherName) -> Bool { publishers.contains { $0.matches(name) } }

    /// The words with which it names another's publisher, and not its own.
    func credit(to other: Party) -> String? {
      credits.first { other.isPublished(by: $0.name) && !isPublished(by: $0.name) }?.words
    }

    /// The agencies that its opening names: "(AP)".
    var agencies: [(name: PublisherName, words: String)] { credits.filter { $0.words.hasPrefix("(") } }
  }

  /// Nil when what two sources share is too little.
  init?(_ a: Party, _ b: Party, _ kinship: Kinship) {
    let credit = (a: a.credit(to: b), b: b.credit(to: a))
    guard kinship.isDerivation || credit.a != nil || credit.b != nil else { return nil }
    let (isCopy, direction) = Self.direction(a, b, kinship, credit)
    let isTurned = isCopy.map { !$0 } ?? (b.source.id < a.source.id)
    self.init(
      first: isTurned ? b.source.id : a.source.id, second: isTurned ? a.source.id : b.source.id, direction: direction,
      kinship: isTurned ? kinship.reversed : kinship)
  }

  /// Whether `a` is the copy, nil when that is not known, and why.
  private static func direction(
    _ a: Party, _ b: Party, _ kinship: Kinship, _ credit: (a: String?, b: String?)
  ) -> (Bool?, Direction) {
    switch credit {
    case (let words?, nil): return (true, .credit(words))
    case (nil, let words?): return (false, .credit(words))
    default: break
    }
    let agencies = b.agencies
    if let common = a.agencies.first(where: { agency in agencies.contains { $0.name.matches(agency.name) } }) {
      return (nil, .commonOrigin(common.words))
    }
    if let first = a.source.metadata.date?.days, let second = b.source.metadata.date?.days, !first.overlaps(second) {
      return (first.first > second.last, .date)
    }
    let (aPart, bPart) = (kinship.containment(ofA: true), kinship.containment(ofA: false))
    // The subset is the copy, else the shorter text; small differences tell nothing.
    if max(aPart, bPart) >= 1.1 * min(aPart, bPart) { return (aPart > bPart, .content) }
    let (aLength, bLength) = (kinship.shingles.a, kinship.shingles.b)
    if max(aLength, bLength) * 20 >= min(aLength, bLength) * 21 { return (aLength < bLength, .length) }
    return (nil, .unknown)
  }
}

extension StoredSource {
  /// The names that others may know it by: its publisher and the site of its address.
  var publishers: [PublisherName] {
    [metadata.publisher.map(PublisherName.init), metadata.url.flatMap { PublisherName(url: $0) }].compactMap(\.self)
  }
}
