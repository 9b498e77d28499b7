import Document
import Foundation
import LedgerTestSupport
import Testing

@testable import Language

/// The same value out of JSON.
func decoded<Value: Codable>(_ value: Value) throws -> Value {
  try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
}

private func quantity(_ text: String) throws -> Quantity {
  try #require(AnalyzedSentence(text).analysis.quantities.first, "\(text)")
}

struct QuantityComparisonTests {
  @Test func compares() throws {
    for row in try rows(of: "comparisons.tsv") {
      let (a, b) = (try quantity(row[0]), try quantity(row[1]))
      let result = a.compare(to: b)
      #expect(
        result.outcome.rawValue == row[2] && result.cause.rawValue == row[3], "\(row) \(a.described) \(b.described)")
      #expect(!result.reason.isEmpty)
    }
  }

  @Test func reasonNamesBothValues() throws {
    let reason = try quantity("at least 41").compare(to: quantity("57")).reason
    #expect(reason.contains("at least 41") && reason.contains("57"))
  }

  /// Law: outcome and cause are the same in both orders, and each quantity is the same as itself.
  @Test func isSymmetricAndReflexive() {
    let units: [Language.Unit] = [.count, .fraction, .percent, .currency("USD"), .measure(.length), .age, .ordinal]
    let rates: [Quantity.Rate?] = [
      nil, nil, nil, .init(base: .measure(.time), size: 604_800, name: "week"),
      .init(base: .measure(.time), size: 86_400, name: "day"), .init(base: .thing("share"), name: "share"),
    ]
    let changes: [Quantity.Change?] = [nil, nil, .init(.up, .difference), .init(.down, .difference), .init(.up, .end)]
    var random = SeededGenerator(seed: 41)
    let quantities = (0..<150).map { _ in
      let value = Double(random.next() % 60)
      return Quantity(
        range: TextRange(0, 1), value: value, upper: random.next() % 4 == 0 ? value + 5 : nil,
        unit: units[Int(random.next() % 7)], bound: Quantity.Bound.allCases[Int(random.next() % 8)],
        precision: Double(random.next() % 3) / 2, isVague: random.next() % 5 == 0,
        isPartitive: random.next() % 9 == 0, change: changes[Int(random.next() % 5)],
        rate: rates[Int(random.next() % 6)])
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
