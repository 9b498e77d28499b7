import Testing

@testable import LedgerCommand

@Suite struct QuoteDifferenceTests {
  /// The words of a quote, those that differ from the other in brackets.
  private func marked(_ quote: String, _ other: String, value: String? = nil) -> String {
    let difference = QuoteDifference(quote, against: other, value: value)
    return quote.split(separator: " ").enumerated()
      .map { difference.words.contains($0) ? "[\($1)]" : String($1) }.joined(separator: " ")
  }

  @Test func wordsThatTheOtherLacksAreMarked() {
    #expect(
      marked("“The dam will cost $4 billion”", "“The dam will cost $6 billion.”") == "“The dam will cost [$4] billion”")
    #expect(marked("“Bakers oppose the tax”", "“BAKERS support the tax,”") == "“Bakers [oppose] the tax”")
  }

  @Test func aWordThatStandsOnceMoreIsMarked() {
    #expect(marked("a dam and a dam", "a dam and a wall") == "a dam and a [dam]")
  }

  @Test func ofOtherWordingOnlyTheValueIsMarked() {
    let other = "Whoever pays for it must find six billion"
    #expect(
      marked("the new dam costs $4 billion a year", other, value: "$4 billion")
        == "the new dam costs [$4] [billion] a year")
    #expect(marked("the new dam costs much", other) == "the new dam costs much")
  }

  @Test func emptyQuotesHaveNone() {
    #expect(QuoteDifference("", against: "a b", value: "a b").words.isEmpty)
    #expect(QuoteDifference("a", against: "", value: nil).words.isEmpty)
    #expect(QuoteDifference("“ ” —", against: "x", value: "—").words.isEmpty)
  }
}
