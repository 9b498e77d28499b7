import Document
import Testing

@testable import Language

/// A sentence whose marked quantities have these canonical values and bounds.
struct QuantityCase: Sendable, CustomTestStringConvertible {
  var text: String
  var expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: String...) { (self.text, self.expected) = (text, expected) }
}

private func check(_ item: QuantityCase) {
  let marked = MarkedSentence(item.text)
  let found = QuantityRecognizer().quantities(in: marked.sentence, of: marked.text)
  let described = found.map { ($0.bound == .exactly ? "" : $0.bound.rawValue + " ") + $0.canonical }
  #expect(described == item.expected)
  #expect(found.map { marked.text.string(in: $0.range) } == marked.marked.map { marked.text.string(in: $0) })
  #expect(found.map(\.range) == marked.marked)
}

struct QuantityRecognizerTests {
  @Test(arguments: [
    QuantityCase("The clerk counted ⟦1,250.5⟧ loads.", "1250.5"),
    QuantityCase("⟦12,34,567⟧ voters and ⟦1,234,567⟧ others.", "1234567", "1234567"),
    QuantityCase("A crowd of ⟦12\u{202F}500⟧ sang, then ⟦3 000 000⟧ more.", "12500", "3000000"),
    QuantityCase("The model has ⟦30B⟧ weights, the other ⟦30 bn⟧.", "30000000000", "30000000000"),
    QuantityCase("Some say ⟦3 lakh⟧ homes or ⟦2.5 crore⟧.", "300000", "25000000"),
    QuantityCase("⟦7k⟧ fans, ⟦43m⟧ people, a ⟦400m⟧ race.", "7000", "43000000", "400 m"),
    QuantityCase("He scored ⟦.5⟧ on the scale.", "0.5"),
    QuantityCase("It lost ⟦2½⟧ rows and ⟦2 1/2⟧ columns and ⟦3/4⟧ of a page.", "2.5", "2.5", "0.75"),
  ])
  func readsDigits(_ item: QuantityCase) { check(item) }

  @Test(arguments: [
    QuantityCase("⟦Nineteen⟧ ships, ⟦twenty-one⟧ boats, ⟦one hundred and six⟧ rafts.", "19", "21", "106"),
    QuantityCase("⟦thirty billion⟧ stars and ⟦a million⟧ moons", "30000000000", "1000000"),
    QuantityCase("⟦three thousand five hundred⟧ steps, ⟦two and a half million⟧ stones", "3500", "2500000"),
    QuantityCase("⟦A dozen⟧ eggs, ⟦two dozen⟧ hens, ⟦half a dozen⟧ ducks", "12", "24", "6"),
    QuantityCase("⟦half a million⟧ leaves, ⟦a quarter of a million⟧ trees", "500000", "250000"),
    QuantityCase("⟦five hundred thousand million⟧ grains", "500000000000"),
    QuantityCase("⟦two point five million⟧ birds", "2500000"),
    QuantityCase(
      "They won ⟦four fifths⟧ of it, ⟦one-third⟧ of that, ⟦a third⟧ of this.", "0.8", "0.333333333333", "0.333333333333"
    ),
    QuantityCase("⟦two⟧ hens, ⟦three⟧ cows", "2", "3"),
  ])
  func readsWords(_ item: QuantityCase) { check(item) }

  @Test(arguments: [
    QuantityCase("⟦Dozens⟧ of goats", "about 24..99"),
    QuantityCase("⟦tens of thousands⟧ of bees", "about 20000..99999"),
    QuantityCase("⟦several hundred⟧ sheep and ⟦a few thousand⟧ ants", "about 300..900", "about 2000..9000"),
    QuantityCase("⟦millions of dollars⟧ and ⟦at least hundreds⟧", "about 2000000..99000000 USD", "atLeast 200..999"),
  ])
  func readsVagueWords(_ item: QuantityCase) {
    check(item)
    let marked = MarkedSentence(item.text)
    #expect(QuantityRecognizer().quantities(in: marked.sentence, of: marked.text).allSatisfy { $0.isVague })
  }

  @Test(arguments: [
    QuantityCase(
      "⟦$30 billion⟧, ⟦US$30,000 million⟧, ⟦$30bn⟧", "30000000000 USD", "30000000000 USD", "30000000000 USD"),
    QuantityCase("⟦€43m⟧ and ⟦£1.2bn⟧ and ⟦USD 5⟧", "43000000 EUR", "1200000000 GBP", "5 USD"),
    QuantityCase("⟦thirty billion dollars⟧ or ⟦100,000 Turkish liras⟧", "30000000000 USD", "100000 TRY"),
    QuantityCase("⟦5 million pounds⟧ for ⟦5 pounds⟧ of tea", "5000000 GBP", "2.26796185 kg"),
    QuantityCase("⟦50 cents⟧, ⟦300 pesos⟧, ⟦A$20⟧, ⟦Rs500 crore⟧", "0.5 USD", "300 peso", "20 AUD", "5000000000 rupee"),
    QuantityCase(
      "⟦$20-30 million⟧ to ⟦$40 million to $50 million⟧", "20000000..30000000 USD", "40000000..50000000 USD"),
    QuantityCase("a ⟦30-billion-dollar⟧ plan", "30000000000 USD"),
  ])
  func readsMoney(_ item: QuantityCase) { check(item) }

  @Test(arguments: [
    QuantityCase("⟦45%⟧, ⟦45 per cent⟧, ⟦45 pct⟧", "45 %", "45 %", "45 %"),
    QuantityCase("up ⟦0.5 percentage points⟧ or ⟦50 basis points⟧", "0.5 pp", "0.5 pp"),
    QuantityCase("⟦6 km⟧, a ⟦6km⟧ road, ⟦six kilometers⟧", "6000 m", "6000 m", "6000 m"),
    QuantityCase("⟦5 sq km⟧ of land, ⟦12 m²⟧, ⟦9 square miles⟧", "5000000 m²", "12 m²", "23309892.993 m²"),
    QuantityCase("⟦-5 °C⟧ is ⟦23 degrees Fahrenheit⟧", "268.15 K", "268.15 K"),
    QuantityCase("⟦90 km/h⟧ is ⟦25 m/s⟧ in a ⟦40 MW⟧ train", "25 m/s", "25 m/s", "40000000 W"),
    QuantityCase("a ⟦three-day⟧ trip of ⟦2 1/2 hours⟧", "259200 s", "9000 s"),
    QuantityCase("⟦six feet two inches⟧, ⟦2 hours and 30 minutes⟧", "1.8796 m", "9000 s"),
    QuantityCase("⟦13 dollars and 45 cents⟧ at ⟦minus five degrees⟧", "13.45 USD", "-5 °"),
    QuantityCase("⟦$16.4 million⟧ for ⟦five and a quarter miles⟧", "16400000 USD", "8449.056 m"),
    QuantityCase("a ⟦450⟧-seat house, ⟦a half-hour⟧ walk", "450", "1800 s"),
  ])
  func readsMeasures(_ item: QuantityCase) { check(item) }

  @Test(arguments: [
    QuantityCase("⟦Some 40,000⟧ fled, ⟦at least 41⟧ stayed", "about 40000", "atLeast 41"),
    QuantityCase("⟦more than a dozen⟧ and ⟦no fewer than 12⟧", "moreThan 12", "atLeast 12"),
    QuantityCase("⟦up to 5,000⟧ tents for ⟦nearly 90 percent⟧", "upTo 5000", "nearly 90 %"),
    QuantityCase(
      "⟦300 or more⟧ cars, ⟦300+⟧ bikes, ⟦~40⟧ carts",
      "atLeast 300", "atLeast 300", "about 40"),
    QuantityCase("⟦between 20 and 30 percent⟧ and ⟦20 to 30⟧ and ⟦20–30 km⟧", "20..30 %", "20..30", "20000..30000 m"),
    QuantityCase("It rose from ⟦20⟧ to ⟦30⟧, then by ⟦4 percent⟧ to ⟦31⟧.", "20", "30", "4 %", "31"),
  ])
  func readsBoundsAndRanges(_ item: QuantityCase) { check(item) }

  @Test(arguments: [
    QuantityCase("In 2023 and on Oct. 7 at 3:47 a.m. they met."),
    QuantityCase("Section 4 of Resolution 2803 names No. 5."),
    QuantityCase("The G20, COVID-19, an F-16 and 3G."),
    QuantityCase("The 3+3 talks ended 2-1 after 24/7 work on 9/11."),
    QuantityCase("Dial (555) 123-4567 or 555-1234."),
    QuantityCase("1. Open the lid."), QuantityCase("Shut it. • 2."), QuantityCase("One remains at half-time."),
    QuantityCase("One of the men and no one else left; another one stayed."),
    QuantityCase("The ship Aurora 11 sank."), QuantityCase("They fell to 15-17 (5-10) on Web 2.0 in week 16."),
    QuantityCase("See https://example.org/41 now."),
    QuantityCase("Lists like 1,2,3,4 and versions like 2.0.1 and 10^400."),
  ])
  func leavesNamesAlone(_ item: QuantityCase) { check(item) }

  @Test func readsAges() {
    check(QuantityCase("Ana Lopes, ⟦45⟧, and a boy aged ⟦6⟧ sang.", "1420092000 s", "189345600 s"))
    check(QuantityCase("He brought Vistas, ⟦7⟧, ⟦8⟧ and some bread, ⟦9⟧.", "7", "8", "9"))
  }

  @Test func readsOrdinals() {
    check(QuantityCase("the ⟦third⟧, ⟦21st⟧, ⟦twenty-second⟧ and ⟦112th⟧ guest", "3rd", "21st", "22nd", "112th"))
    check(QuantityCase("⟦Two seconds⟧ passed.", "2 s"))
  }

  @Test(arguments: [
    ("⟦41⟧ people fled", "people"), ("⟦450⟧ new tariff lines", "new tariff lines"),
    ("⟦dozens⟧ of hungry wolves", "hungry wolves"),
    ("⟦two-thirds⟧ of the voters", "voters"), ("⟦one⟧ senior official said", "senior official"),
    ("a ⟦450⟧-seat house", "seat"),
    ("⟦900⟧ U.S. troops", "U.S. troops"), ("⟦41⟧ died", ""), ("⟦57⟧ killed", "killed"),
    ("⟦half⟧ of the town’s bakers", "town’s bakers"), ("a ⟦three⟧-and-out", ""),
    ("there were ⟦41⟧.", ""), ("⟦41⟧ of them", ""),
  ])
  func guessesWhatIsCounted(_ text: String, _ expected: String) {
    let marked = MarkedSentence(text)
    let found = QuantityRecognizer().quantities(in: marked.sentence, of: marked.text)
    #expect(found.map { $0.counted.map { marked.text.string(in: $0) } ?? "" } == [expected])
  }

  @Test(arguments: [
    ("$30 billion", 5e8), ("1.25 tonnes", 5), ("40,312", 0.5), ("40,000", 500), ("300", 5), ("forty thousand", 500),
    ("half a million", 50_000), ("6 km", 500), ("1.50", 0.005), ("the 3rd", 0),
  ])
  func knowsPrecision(_ text: String, _ expected: Double) throws {
    let marked = MarkedSentence(text)
    let found = try #require(QuantityRecognizer().quantities(in: marked.sentence, of: marked.text).first)
    #expect(abs(found.precision - expected) <= expected * 1e-9)
  }

  @Test func skipsNumbersInKnownTimes() {
    let marked = MarkedSentence("about 1844 of 2000 pages")
    let year = TimeExpression(range: TextRange(6, 10), kind: .date)
    let found = QuantityRecognizer().quantities(in: marked.sentence, of: marked.text, besides: [year])
    #expect(found.map(\.canonical) == ["2000"])
  }
}
