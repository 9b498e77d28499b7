import Claims

/// Two claims that are the same but for one word or name.
///
/// Of somebody who is named or pointed at they exclude each other; of "a man" and "a man" nothing follows.
struct ExchangeRule: ComparisonRule {
  let slot = Evidence.Slot.names
  let leastAboutness = 0.1

  /// What two claims that may be two texts must come to.
  private static let plainAboutness = 0.5
  private static let certainty = 0.9
  /// The same of names: whom a "he" stands for, and which names are one, is the less sure part of a claim.
  private static let nameCertainty = 0.75
  /// What one text comes to, however unlike the exchanged words make it.
  private static let leastScore = 0.75

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard let exchange = pair.exchange, pair.haveSamePolarity || exchange.kind == .negation, pair.areEquallyFirm,
      exchange.kind == .ordinal || !pair.alignment.numbers.contrast,
      !pair.alignment.times.areDisjoint, !pair.areConverse
    else { return nil }
    let (isOneText, aboutness) = (isOneText(exchange, pair), pair.aboutness(apartFrom: slot))
    // Without a time or a number both may be true, of two events.
    let isOneEvent = pair.alignment.times.meet || pair.alignment.times.areSameNews || pair.alignment.numbers.agree
    guard isOneText || aboutness >= Self.plainAboutness && !pair.areIndefinite && isOneEvent else { return nil }
    let least = isOneText ? Self.leastScore : 0
    let certainty = exchange.kind == .name ? Self.nameCertainty : Self.certainty
    return Verdict(
      kind: .conflict, cause: exchange.cause, rule: "exchange", reason: exchange.reason,
      values: (exchange.a, exchange.b), slot: slot,
      certainty: certainty, support: max(0, least - certainty * aboutness))
  }

  /// Whether nobody writes so much alike by chance of two matters.
  private func isOneText(_ exchange: Exchange, _ pair: ClaimPair) -> Bool {
    exchange.isOneText && (exchange.isLongText || !pair.areIndefinite) && pair.mayBeOneStory
  }
}
