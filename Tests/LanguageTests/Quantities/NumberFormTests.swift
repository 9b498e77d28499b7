import Document
import LedgerTestSupport
import Lexicons
import Testing

@testable import Language

struct NumberFormTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (41, "41"), (3e10, "30000000000"), (1e16, "10000000000000000"), (0.1 + 0.2, "0.3"),
    (8046.72, "8046.72"), (0.00125, "0.00125"), (-268.15, "-268.15"), (999_999_999_999.96, "1000000000000"),
    (1e21, "1e21"), (1.5e300, "1.5e300"), (1e20, "100000000000000000000"), (123_456_789.123456, "123456789.123"),
    (.infinity, "inf"), (1.0 / 3, "0.333333333333"),
  ])
  func writesDecimals(_ value: Double, _ expected: String) { #expect(decimal(value) == expected) }

  /// Law: a number of at most twelve digits survives writing and reading; writing it again changes nothing.
  @Test func decimalsAreStable() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let digits = Double(random.next() % 1_000_000_000_000)
      let value = digits / power(of: 10, Int(random.next() % 16))
      let read = try #require(Double(decimal(value)))
      #expect(abs(read - value) <= 1e-15 * value)
      #expect(decimal(read) == decimal(value))
    }
  }

  @Test(arguments: ["1,2,3,4", "2.0.1", "3:47", "12,34", "1,23,4", "1,,000", "1.2,3"])
  func refusesWhatIsNoNumber(_ text: String) { #expect(DigitNumber(text) == nil) }

  @Test func surviveAbsurdInput() {
    let nines = String(repeating: "9", count: 400)
    let pieces = [
      nines, "1." + nines, "10^400", "1,2,3,4", "⟦", "$", "$$$$", "€ -", "--5--", "half", "a a a", "one one one",
      "and a half",
      "between", "between 5", "from", "to to", "1/2/3", "1/0", "0/0", "½½", "%", "th", "7th7th", "dozens of dozens of",
      "°", "\u{FEFF}",
      "hundred hundred", "million million million million million", "point five", "9:99", "99:99:99", "0000-00-00",
      "31/31/0000",
      "2019-2019-2019", "May", "May May 99999", "Feb. 30", "in 0000", "1000s", "century", "0th century", "'90s",
      "\u{0}", "é٣३",
    ]
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      let words = (0..<Int(random.next() % 7 + 1)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
      let text = DerivedText(words.joined(separator: random.next() % 2 == 0 ? " " : ""))
      let sentence = Sentence(range: text.range, tokens: [])
      let found = QuantityRecognizer().quantities(in: sentence, of: text)
      #expect(found.allSatisfy { $0.value.isFinite && text.range.contains($0.range) && $0.precision >= 0 })
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
      let times = TimeRecognizer().times(in: sentence, of: text)
      #expect(zip(times, times.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
      #expect(found.allSatisfy { quantity in times.allSatisfy { !$0.range.overlaps(quantity.range) } })
    }
  }

  /// Long rows of what could go on and on are read in time that grows with their length.
  @Test(arguments: [
    "1 m ", "3 hundred ", "one hundred and ", "5° ", "8\" ", "one in ", "half a ", "$5 and ", "1-", "million ",
    "between 5 and ", "7- ", "one hundred and five thousand and ",
  ])
  func readsEndlessRows(_ piece: String) {
    let text = DerivedText(String(repeating: piece, count: 4000))
    let found = QuantityRecognizer().quantities(in: Sentence(range: text.range, tokens: []), of: text, besides: [])
    #expect(found.allSatisfy { $0.value.isFinite && text.range.contains($0.amount) })
  }

  @Test(arguments: [LexiconSource.numberWords, .units, .currencies, .calendar])
  func tablesAreWhole(_ source: LexiconSource) {
    let table = LexiconTable(source)
    #expect(table.rows.count > 50)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test func tablesNameKnownThings() {
    for row in LexiconTable(.units).rows {
      #expect(["percent", "percentagePoint", "share"].contains(row[0]) || Dimension(rawValue: row[0]) != nil, "\(row)")
      #expect((Double(row[2]) ?? 0) > 0, "\(row)")
    }
    for row in LexiconTable(.numberWords).rows where ["before", "after"].contains(row[0]) {
      #expect(Quantity.Bound(rawValue: row[2]) != nil, "\(row)")
    }
    let codes = LexiconTable(.currencies).rows.map { $0[0] }
    #expect(Set(codes).count == codes.count)
  }
}
