import Claims

/// Two claims that are the same but for one word or name.
///
/// Of somebody who is named or pointed at they exclude each other; of "a man" and "a man" nothing follows.
struct ExchangeRule: ComparisonRule {
  let slot = Evidence.Slot.names
  let leastAboutness = 0.5

  func verdict(_ pair: ClaimPair) -> Verdict? {
    guard let exchange = pair.exchange, pair.haveSamePolarity, pair.areEquallyFirm,
      !pair.areIndefinite || exchange.isVerbatim && !exchange.isName,
      !pair.alignment.numbers.contrast, !pair.alignment.times.areDisjoint,
      // Without a time or a number both may be true, of two events.
      pair.alignment.times.meet || pair.alignment.times.areSameNews || pair.alignment.numbers.agree
        || exchange.isVerbatim && !exchange.isName
    else { return nil }
    return Verdict(
      kind: .conflict, cause: exchange.isName ? .entity : .antonym, rule: "exchange",
      reason: "the same but for “\(exchange.a)” and “\(exchange.b)”", values: (exchange.a, exchange.b), slot: slot,
      certainty: 0.9)
  }
}
