import Document
import LedgerTestSupport
import Testing

@testable import Language

struct QuantityRecognizerTests {
  @Test(arguments: [
    "digits", "words", "vague", "money", "units", "bounds", "ranges", "ages", "rates", "changes", "counted", "ordinals",
    "names",
  ])
  func reads(_ topic: String) throws {
    let rows = try rows(of: "quantities.tsv").filter { $0[0] == topic }
    #expect(!rows.isEmpty)
    for row in rows {
      let sentence = try AnalyzedSentence(MarkedText(row[1]).text)
      let found = sentence.analysis.quantities
      #expect(marking(found.map(\.range), in: sentence.text) == row[1])
      #expect(found.map(\.described).joined(separator: " | ") == row[2], "\(row[1])")
    }
  }

  @Test(arguments: [
    ("At least ⟦40,000⟧ fled.", "40,000"), ("It takes up to ⟦5 km⟧ a day.", "5 km"),
    ("They paid about ⟦$20–30 million⟧ or so.", "$20–30 million"), ("He is over ⟦41 years old⟧ now.", "41 years old"),
    ("Between ⟦20 and 30 percent⟧ of it went.", "20 and 30 percent"),
    ("Give ⟦forty-five (45) days⟧.", "forty-five (45) days"),
  ])
  func amountLeavesWordsOfBoundsOut(_ marked: String, _ amount: String) throws {
    let sentence = try AnalyzedSentence(MarkedText(marked).text)
    let found = try #require(sentence.analysis.quantities.first)
    #expect(marking([found.amount], in: sentence.text) == marked)
    #expect(sentence.text.string(in: found.amount) == amount)
    #expect(found.range.contains(found.amount))
  }

  @Test(arguments: [
    ("⟦new tariff lines⟧", "The list has 450 new tariff lines."), ("⟦hungry wolves⟧", "Dozens of hungry wolves came."),
    ("⟦voters⟧", "Two-thirds of the voters left."), ("⟦seat⟧", "He built a 450-seat house."),
    ("⟦copper⟧", "They bought 30 tonnes of copper."), ("", "Of them, 41 died."), ("", "A three-and-out it was."),
  ])
  func knowsWhatIsCounted(_ counted: String, _ text: String) throws {
    let sentence = try AnalyzedSentence(text)
    let range = sentence.analysis.quantities.first?.counted
    #expect(range.map { "⟦" + sentence.text.string(in: $0) + "⟧" } ?? "" == counted)
  }

  @Test(arguments: [
    ("$30 billion", 5e8), ("1.25 tonnes", 5), ("40,312", 0.5), ("40,000", 500), ("300", 5), ("forty thousand", 500),
    ("half a million", 50_000), ("6 km", 500), ("1.50", 0.005), ("the 3rd", 0), ("aged 41", 0.5),
  ])
  func knowsPrecision(_ text: String, _ expected: Double) throws {
    let found = try #require(AnalyzedSentence(text).analysis.quantities.first)
    #expect(abs(found.precision - expected) <= expected * 1e-9)
  }

  @Test func skipsNumbersInKnownTimes() {
    let marked = MarkedSentence("about 1844 of 2000 pages")
    let year = TimeExpression(range: TextRange(6, 10), kind: .date)
    let found = QuantityRecognizer().quantities(in: marked.sentence, of: marked.text, besides: [year])
    #expect(found.map(\.canonical) == ["2000"])
  }

  @Test func survivesCoding() throws {
    for row in try rows(of: "quantities.tsv").prefix(60) {
      for quantity in try AnalyzedSentence(MarkedText(row[1]).text).analysis.quantities {
        #expect(try decoded(quantity) == quantity)
      }
    }
  }

  @Test func namesUnitsWithoutNumbers() throws {
    let sentence = try AnalyzedSentence("Make 20 Celsius into Fahrenheit and a percentage of the dollar.")
    let found = QuantityRecognizer().units(
      in: sentence.analysis.sentence, of: sentence.text, besides: sentence.analysis.quantities)
    #expect(found.map { sentence.text.string(in: $0.range) } == ["Fahrenheit", "percentage", "dollar"])
    #expect(found.map(\.unitName) == ["degree Fahrenheit", "percent", "USD"])
  }
}
