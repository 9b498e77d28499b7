import Document
import LedgerTestSupport
import Testing

@testable import Language

private func quantity(_ text: String) throws -> Quantity {
  let marked = MarkedSentence(text)
  return try #require(QuantityRecognizer().quantities(in: marked.sentence, of: marked.text).first)
}

struct QuantityComparisonTests {
  @Test(arguments: [
    ("41 goats", "forty-one goats", QuantityComparison.Outcome.same, QuantityComparison.Cause.value),
    ("$30bn", "US$30,000 million", .same, .value),
    ("2 hours", "120 minutes", .same, .conversion),
    ("-5 °C", "23 °F", .same, .conversion),
    ("some 40,000 tents", "40,312 tents", .compatible, .approximation),
    ("40,000 tents", "40,312 tents", .compatible, .rounding),
    ("more than 300", "320", .compatible, .bound),
    ("at least 41", "57", .compatible, .bound),
    ("up to 5,000", "4,200", .compatible, .bound),
    ("30 miles", "48 km", .compatible, .conversion),
    ("20 to 30 percent", "25 percent", .compatible, .range),
    ("dozens of goats", "57 goats", .compatible, .approximation),
    ("a third of it", "33 percent", .compatible, .conversion),
    ("nearly 90 percent", "89.2 percent", .compatible, .approximation),
    ("41 goats", "42 goats", .different, .value),
    ("40,000", "41,000", .different, .value),
    ("1.2 million", "1.3 million", .different, .value),
    ("more than 300", "280", .different, .value),
    ("fewer than 40", "at least 50", .different, .value),
    ("the third", "the 4th", .different, .value),
    ("dozens of goats", "3,000 goats", .different, .value),
    ("30 dollars", "30 euros", .notComparable, .unit),
    ("30 percent", "30 goats", .notComparable, .unit),
    ("5 percent", "5 percentage points", .notComparable, .unit),
    ("5 km", "5 kg", .notComparable, .unit),
  ])
  func compares(
    _ a: String, _ b: String, _ outcome: QuantityComparison.Outcome, _ cause: QuantityComparison.Cause
  ) throws {
    let result = try quantity(a).compare(to: quantity(b))
    #expect(result.outcome == outcome)
    #expect(result.cause == cause)
    #expect(!result.reason.isEmpty)
  }

  @Test func reasonNamesBothValues() throws {
    let reason = try quantity("at least 41").compare(to: quantity("57")).reason
    #expect(reason.contains("at least 41") && reason.contains("57"))
  }

  /// Law: outcome and cause are the same in both orders, and each quantity is the same as itself.
  @Test func isSymmetricAndReflexive() {
    let units: [Unit] = [.count, .fraction, .percent, .currency("USD"), .measure(.length), .ordinal]
    var random = SeededGenerator(seed: 41)
    let quantities = (0..<120).map { _ in
      let value = Double(random.next() % 60)
      return Quantity(
        range: TextRange(0, 1), value: value, upper: random.next() % 4 == 0 ? value + 5 : nil,
        unit: units[Int(random.next() % 6)], bound: Quantity.Bound.allCases[Int(random.next() % 8)],
        precision: Double(random.next() % 3) / 2, isVague: random.next() % 5 == 0)
    }
    for a in quantities {
      #expect(a.compare(to: a).outcome == .same)
      for b in quantities {
        let (there, back) = (a.compare(to: b), b.compare(to: a))
        #expect(there.outcome == back.outcome && there.cause == back.cause, "\(a) \(b)")
      }
    }
  }
}
