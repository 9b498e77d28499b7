import Claims
import Language

/// How a claim tells what it tells within its article: as it was before, or as it is since.
///
/// "was to open in May", "was put at €68 million in 2022" and "now stands at €91 million", "has climbed to €91 million".
enum ToldState {
  case before, since

  /// Nil for what says neither, or both.
  init?(_ claim: ComparableClaim) {
    let standing = Standing(claim.statement.text)
    let isBefore = standing == .former || Self.isPast(claim)
    let isSince = standing == .present || Self.direction(claim) != nil
    guard isBefore != isSince else { return nil }
    self = isBefore ? .before : .since
  }

  /// It was a plan then, or it says when, and that was over long before the article was written; of an article without a date a
  /// year will do.
  private static func isPast(_ claim: ComparableClaim) -> Bool {
    guard claim.statement.features.tense == .past else { return false }
    if claim.statement.factuality == .planned || TimeAlignment(claim, claim).isPast(true) { return true }
    let times = claim.statement.features.times
    return claim.sourceDate == nil && !times.isEmpty
      && times.allSatisfy { $0.time.date?.year != nil && $0.time.date?.month == nil }
  }

  /// Whether a number went up or down to what the claim tells: "has climbed to 91", "was cut to 4"; nil for a claim that tells of
  /// no such way.
  static func direction(_ claim: ComparableClaim) -> Quantity.Change.Direction? {
    claim.statement.features.quantities.compactMap(\.quantity.change).first { $0.part == .end }?.direction
  }
}
