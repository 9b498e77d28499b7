import Document
import Testing

@testable import Language

struct ClauseTimeTests {
  private static let written = CalendarDate(year: 2024, month: 6, day: 12)

  private func words(of text: String) -> [Word] {
    let text = DerivedText(text)
    let sentences = SentenceSegmenter().sentences(inPlainText: text)
    return DocumentAnalysis(of: text, sentences: sentences).sentences[0].words
  }

  private func predicate(of words: [Word]) throws -> Int { try #require(words.firstIndex { $0.head == nil }) }

  @Test(arguments: [
    ("The minister resigned.", ClauseTense.past), ("The minister has resigned.", .past),
    ("The minister was dismissed.", .past), ("The minister will resign.", .future),
    ("The minister is going to resign.", .future), ("The minister lives in Oslo.", .present),
    ("The minister is in Oslo.", .present), ("The house was white.", .past),
  ])
  func tellsTense(_ text: String, _ expected: ClauseTense) throws {
    let words = words(of: text)
    #expect(ClauseTense(at: try predicate(of: words), in: words) == expected)
  }

  @Test func wouldTellsNothing() throws {
    let words = words(of: "The minister would resign.")
    #expect(ClauseTense(at: try predicate(of: words), in: words) == nil)
  }

  @Test func tenseGivesAnOpenTime() throws {
    let day = try #require(Self.written?.dayNumber)
    let expected: [(String, Int?, Int?)] = [
      ("The minister resigned.", nil, day), ("The minister will resign.", day, nil),
      ("The minister lives in Oslo.", day, nil),
    ]
    for (text, first, last) in expected {
      let words = words(of: text)
      let time = ClauseTime(of: try predicate(of: words), in: words, times: [], document: Self.written)
      #expect(time == ClauseTime(first: first, last: last, origin: .tense))
    }
  }

  @Test func expressionsComeFirst() throws {
    let text = DerivedText("The minister resigned on Monday.")
    let sentences = SentenceSegmenter().sentences(inPlainText: text)
    let sentence = DocumentAnalysis(of: text, sentences: sentences, date: Self.written).sentences[0]
    let index = try predicate(of: sentence.words)
    let time = ClauseTime(of: index, in: sentence.words, times: sentence.times, document: Self.written)
    let monday = try #require(Self.written?.dayNumber) - 2
    #expect(time == ClauseTime(first: monday, last: monday, origin: .resolved))
  }

  @Test func withoutADateTenseTellsNothing() throws {
    let words = words(of: "The minister resigned.")
    #expect(ClauseTime(of: try predicate(of: words), in: words, times: [], document: nil) == nil)
  }

  @Test func openTimesMayMeet() {
    let (before, after) = (
      ClauseTime(first: nil, last: 10, origin: .tense), ClauseTime(first: 11, last: nil, origin: .tense)
    )
    #expect(!before.mayMeet(after) && !after.mayMeet(before) && before.mayMeet(before))
  }
}
