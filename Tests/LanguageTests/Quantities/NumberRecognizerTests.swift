import Document
import LedgerTestSupport
import Testing

@testable import Language

struct NumberRecognizerTests {
  @Test func readsNumbers() throws {
    for row in try rows(of: "numbers.tsv") {
      let sentence = try AnalyzedSentence(MarkedText(row[0]).text)
      let found = NumberRecognizer().numbers(
        in: sentence.analysis.sentence, of: sentence.text, words: sentence.analysis.words)
      #expect(marking(found.map(\.range), in: sentence.text) == row[0])
      #expect(found.map { decimal($0.value) }.joined(separator: " | ") == row[1], "\(row[0])")
    }
  }

  /// Law: a whole number in words is read as it was built.
  @Test func wordsAreReadAsBuilt() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let number = random.next() % [100, 10_000, 1_000_000, 1_000_000_000_000][Int(random.next() % 4)]
      let text = DerivedText(Self.words(of: number))
      let sentence = Sentence(range: text.range, tokens: [])
      let found = NumberRecognizer().numbers(in: sentence, of: text)
      #expect(found.map(\.value) == [Double(number)], "\(number) \(Self.words(of: number))")
    }
  }

  private static func words(of number: UInt64) -> String {
    let units = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    if number < 20 { return units[Int(number)] }
    if number < 100 { return tens[Int(number / 10)] + (number % 10 == 0 ? "" : "-" + units[Int(number % 10)]) }
    let factors: [(UInt64, String)] = [
      (1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred"),
    ]
    for (factor, name) in factors where number >= factor {
      let rest = number % factor
      let joint = rest == 0 ? "" : rest < 100 ? " and " : " "
      return words(of: number / factor) + " " + name + joint + (rest == 0 ? "" : words(of: rest))
    }
    return ""
  }
}
