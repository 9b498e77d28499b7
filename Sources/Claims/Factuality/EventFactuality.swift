/// How firmly a sentence puts an event forward: whether it happened, how sure that is, and the words that decide it.
///
/// Words are indices of the sentence.
public struct EventFactuality: Hashable, Sendable {
  /// How far the sentence commits itself (after Saurí and Pustejovsky 2009, FactBank).
  public enum Certainty: Int, Sendable, Comparable, CaseIterable {
    /// It may be so or not.
    case open
    /// Put forward, but not as certain: said by somebody, expected, inferred.
    case probable
    case certain

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Negative when the event is said not to happen: "did not sign", "failed to sign", "denied signing".
  public var polarity: Statement.Polarity = .affirmative
  public var certainty = Certainty.certain
  /// The first that applies of denied, hypothetical, planned, possible, reported, asserted.
  public var status: Statement.Factuality = .asserted
  /// The words that turn the event round.
  public var negators: [Int] = []
  /// All words that made it other than plainly asserted, in order, negators among them.
  public var reasons: [Int] = []

  public init() {}

  var isNegative: Bool { polarity == .negative }

  /// What stays when an event is taken for granted: that somebody else tells it.
  var presupposed: EventFactuality {
    guard status == .reported else { return EventFactuality() }
    var result = EventFactuality()
    result.status = .reported
    result.certainty = .probable
    result.reasons = reasons
    return result
  }

  /// Takes the weaker of two ways to put an event forward.
  mutating func weaken(to certainty: Certainty, _ status: Statement.Factuality? = nil) {
    self.certainty = min(self.certainty, certainty)
    if let status, status.rank > self.status.rank { self.status = status }
  }

  /// Turns the event round.
  mutating func negate(by words: [Int]) {
    polarity = isNegative ? .affirmative : .negative
    negators += words
  }

  mutating func decided(by words: some Sequence<Int>) {
    for word in words where !reasons.contains(word) { reasons.append(word) }
    reasons.sort()
  }
}

extension Statement.Factuality {
  /// Which of two statuses an event has: the one of higher rank.
  fileprivate var rank: Int {
    switch self {
    case .asserted: 0
    case .reported: 1
    case .possible: 2
    case .planned: 3
    case .hypothetical: 4
    case .denied: 5
    }
  }
}
