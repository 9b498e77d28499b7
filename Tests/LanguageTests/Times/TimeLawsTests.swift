import Document
import LedgerTestSupport
import Testing

@testable import Language

/// What holds for every text, however odd.
struct TimeLawsTests {
  private static let pieces = [
    "3", "31", "45", "2024", "99999", "10^400", "1,2,3,4", "31 February", "Feb. 30", "the", "of", "last", "next",
    "three",
    "weeks", "ago", "year", "Monday", "May", "May", "to", "-", "–", "and", "between", "from", "at", "p.m.", ":",
    "00:60",
    "quarter", "century", "half", "every", "day", "end", "early", "1990s", "'", "s", "Q3", "BC", "\u{0}", "é", "٣",
    "1e9",
    "later", "earlier", "two", "thousand", "million", "decades", "12/31/0000", "9999-12-31", "0001-01-01", "week",
  ]

  /// Found in order, inside the text, without overlaps; resolving keeps places and what was stated.
  @Test func oddTextsKeepTheLaws() throws {
    var random = SeededGenerator(seed: 11)
    let dates = [nil, CalendarDate(iso: "0001-01-01"), CalendarDate(iso: "9999-12-31"), CalendarDate(iso: "2024-06")]
    for _ in 0..<4000 {
      let words = (0..<Int(random.next() % 12 + 1)).map { _ in
        Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
      }
      let text = DerivedText(words.joined(separator: random.next() % 4 == 0 ? "" : " "))
      let sentence = Sentence(range: text.range, tokens: [])
      let stated = TimeRecognizer().expressions(in: sentence, of: text)
      #expect(stated.allSatisfy { text.range.contains($0.range) && $0.range.start < $0.range.end })
      #expect(zip(stated, stated.dropFirst()).allSatisfy { $0.range.end <= $1.range.start })
      for date in dates {
        var resolver = TimeResolver(document: date, expressions: stated)
        let resolved = resolver.resolve(stated, words: [])
        #expect(resolved.map(\.range) == stated.map(\.range))
        for (before, after) in zip(stated, resolved) where before.relation == nil && before.ends.isEmpty {
          #expect(before.date == nil || after.date == before.date)
        }
      }
    }
  }

  @Test func absurdCountsHaveNoDate() throws {
    let date = try #require(CalendarDate(iso: "2024-06-12"))
    for text in ["It began 99999 centuries ago.", "It began 123456789012 years ago.", "It ends 900000 days later."] {
      #expect(times(in: DerivedText(text), on: date).allSatisfy { $0.date == nil })
    }
  }

  /// Long sentences cost what they are long.
  @Test func costIsLinear() {
    func steps(_ count: Int) -> Duration {
      let text = DerivedText(String(repeating: "the last of the three early 2024 May to and from 5 ", count: count))
      let sentence = Sentence(range: text.range, tokens: [])
      return ContinuousClock().measure { _ = TimeRecognizer().expressions(in: sentence, of: text) }
    }
    _ = steps(100)
    let (short, long) = (steps(300), steps(2400))
    #expect(long < short * 40)
  }
}
