import Claims
import Language

/// What two claims say of where one party stands towards one thing.
struct SharedStance {
  let a: ClaimStance
  let b: ClaimStance

  /// The first that both speak of; nil when they speak of none.
  init?(_ pair: ClaimPair) {
    guard let first = pair.a.statement.features.stances, let second = pair.b.statement.features.stances else {
      return nil
    }
    for a in first {
      for b in second where Self.areOne(a, b, isOneStory: pair.areOneStory) {
        (self.a, self.b) = (a, b)
        return
      }
    }
    return nil
  }

  /// For it in one, and not for it in the other.
  var isOpposed: Bool { (a.side == .support) != (b.side == .support) }

  /// The sides, in the order of the claims.
  var values: (String, String) { (a.side.rawValue, b.side.rawValue) }

  private static func areOne(_ a: ClaimStance, _ b: ClaimStance, isOneStory: Bool) -> Bool {
    guard isOneThing(a, b, isOneStory: isOneStory) else { return false }
    return NameKey(a.holder).fits(NameKey(b.holder))
  }

  /// One name, or one noun with the same names before it; a noun alone means one thing in one story.
  private static func isOneThing(_ a: ClaimStance, _ b: ClaimStance, isOneStory: Bool) -> Bool {
    if let name = a.name, let other = b.name { return NameKey(name).fits(NameKey(other)) }
    guard a.name == nil, b.name == nil, ComparisonWords.canonical(a.head) == ComparisonWords.canonical(b.head),
      Set(a.names.map(NameKey.canonical)) == Set(b.names.map(NameKey.canonical))
    else { return false }
    return !a.names.isEmpty || isOneStory && Set(a.stems) == Set(b.stems)
  }
}
