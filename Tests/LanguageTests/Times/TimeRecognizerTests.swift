import Document
import Testing

@testable import Language

/// A sentence whose marked time expressions have these ISO forms ("?" when nothing is known yet).
struct TimeCase: Sendable, CustomTestStringConvertible {
  var text: String
  var expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: String...) { (self.text, self.expected) = (text, expected) }
}

private func check(_ item: TimeCase) {
  let marked = MarkedSentence(item.text)
  let found = TimeRecognizer().times(in: marked.sentence, of: marked.text)
  #expect(found.map { $0.iso ?? "?" } == item.expected)
  #expect(found.map { marked.text.string(in: $0.range) } == marked.marked.map { marked.text.string(in: $0) })
}

struct TimeRecognizerTests {
  @Test(arguments: [
    TimeCase("On ⟦Oct. 7⟧ and ⟦7 October 2023⟧ and ⟦November 30, 2025⟧.", "--10-07", "2023-10-07", "2025-11-30"),
    TimeCase("⟦Thu 16 April 2026⟧, ⟦Friday, March 3rd⟧", "2026-04-16", "--03-03"),
    TimeCase("the ⟦9th of May 1945⟧ and ⟦October 2023⟧ and ⟦Sept. 2019⟧", "1945-05-09", "2023-10", "2019-09"),
    TimeCase(
      "⟦2026-04-14⟧, ⟦14/04/2026⟧, ⟦4/14/2026⟧, ⟦14.04.2026⟧", "2026-04-14", "2026-04-14", "2026-04-14", "2026-04-14"),
    TimeCase("⟦03/04/2026⟧ may be either, ⟦04/04/2026⟧ not", "2026", "2026-04-04"),
    TimeCase("in ⟦2018⟧, since ⟦2020⟧, the ⟦2024⟧ vote, in ⟦1066⟧", "2018", "2020", "2024", "1066"),
    TimeCase("⟦2019-2021⟧, ⟦2019–21⟧, ⟦1914 to 1918⟧, ⟦2026-04⟧", "2019/2021", "2019/2021", "1914/1918", "2026-04"),
    TimeCase(
      "the ⟦1990s⟧, the '⟦80s⟧, the ⟦17th century⟧, the ⟦twentieth century⟧", "1990/1999", "1980/1989", "1601/1700",
      "1901/2000"),
    TimeCase("⟦Sept. 3-5⟧ and ⟦7-9 October 2023⟧", "--09-03/--09-05", "2023-10-07/2023-10-09"),
    TimeCase("In ⟦May⟧ 12 people left in ⟦October⟧.", "--05", "--10"),
    TimeCase("in the mid-⟦2020⟧ plan", "2020"),
  ])
  func readsDates(_ item: TimeCase) { check(item) }

  @Test(arguments: [
    TimeCase("at ⟦3:47 a.m.⟧ or ⟦03:47⟧ or ⟦3.47am⟧ or ⟦3:47:10 AM⟧", "T03:47", "T03:47", "T03:47", "T03:47"),
    TimeCase("⟦12 a.m.⟧ and ⟦12:30 pm⟧ and ⟦5pm⟧", "T00:00", "T12:30", "T17:00"),
    TimeCase("⟦1500 GMT⟧, ⟦15:00 CEST⟧, ⟦9:30 a.m. EST⟧", "T15:00Z", "T15:00+02:00", "T09:30-05:00"),
    TimeCase("⟦6:20 in the morning⟧, ⟦8 in the evening⟧, ⟦9:30 at night⟧", "T06:20", "T20:00", "T21:30"),
    TimeCase("⟦noon⟧, ⟦midnight⟧, ⟦3 o’clock⟧", "T12:00", "T00:00", "T03:00"),
  ])
  func readsClocks(_ item: TimeCase) { check(item) }

  @Test(arguments: [
    TimeCase("Around 2000 people bought 1,990 tickets for 2015 km."),
    TimeCase("You may march, said April to August, in a Mar of Sun."),
    TimeCase("Flight 25:61 and 13 pm and 99:99."),
    TimeCase("The B2020 and 2020% and £2020 and 12020."),
  ])
  func leavesNumbersAlone(_ item: TimeCase) { check(item) }

  @Test(arguments: [
    ("on Monday", "2024-06-10"), ("on Wednesday", "2024-06-12"), ("on Friday", "2024-06-07"),
    ("last Wednesday", "2024-06-05"),
    ("next Monday", "2024-06-17"), ("next Wednesday", "2024-06-19"), ("this Friday", "2024-06-14"),
    ("Tuesday morning", "2024-06-11"),
    ("today", "2024-06-12"), ("yesterday evening", "2024-06-11"), ("tomorrow", "2024-06-13"),
    ("last night", "2024-06-11"),
    ("last week", "2024-06-03/2024-06-09"), ("this week", "2024-06-10/2024-06-16"), ("next month", "2024-07"),
    ("last year", "2023"),
    ("three days ago", "2024-06-09"), ("a year ago", "2023"), ("two decades ago", "2004"), ("last October", "2023-10"),
    ("next May", "2025-05"), ("May 30", "2024-05-30"), ("Dec. 30", "2023-12-30"),
    ("Dec. 3", "2024-12-03"), ("7 October 2023", "2023-10-07"), ("in October", "2024-10"),
  ])
  func resolvesAgainstTheDocument(_ text: String, _ expected: String) throws {
    let marked = MarkedSentence(text)
    let found = try #require(TimeRecognizer().times(in: marked.sentence, of: marked.text).first)
    let document = try #require(CalendarDate(iso: "2024-06-12"))
    #expect(found.resolve(against: document).iso == expected)
    #expect(found.resolve(against: document).isResolved == (text != "7 October 2023"))
  }

  @Test func weekdaysLookAheadInAnnouncements() throws {
    let marked = MarkedSentence("on Friday")
    let found = try #require(TimeRecognizer().times(in: marked.sentence, of: marked.text).first)
    let document = try #require(CalendarDate(iso: "2024-06-12"))
    #expect(found.resolve(against: document, direction: .future).iso == "2024-06-14")
  }

  @Test func staysPartialWithoutADay() throws {
    let document = try #require(CalendarDate(iso: "2024-06"))
    for (text, expected) in [
      ("yesterday", nil), ("on Monday", nil), ("last week", nil), ("last month", "2024-05"), ("Oct. 7", "--10-07"),
    ] {
      let marked = MarkedSentence(text)
      let found = try #require(TimeRecognizer().times(in: marked.sentence, of: marked.text).first)
      #expect(found.resolve(against: document).iso == expected)
    }
  }

  @Test(arguments: [
    ("7 October 2023", "2023-10-07", TimeComparison.equal), ("October 2023", "7 October 2023", .contains),
    ("in 2020", "2019-2021", .within), ("2018-2020", "2019-2021", .overlaps), ("in 2018", "in 2020", .disjoint),
    ("Oct. 7", "Oct. 8", .disjoint), ("Oct. 7", "Oct. 7", .unknown), ("Oct. 7", "7 October 2023", .unknown),
    ("Oct. 7", "in November 2023", .disjoint), ("on Monday", "in 2020", .unknown), ("3:47 a.m.", "03:47", .equal),
    ("3:47 a.m.", "4:47 a.m.", .disjoint), ("15:00 GMT", "17:00 CEST", .equal), ("15:00 GMT", "15:00", .unknown),
    ("the 1990s", "in 1995", .contains),
  ])
  func comparesBothWays(_ first: String, _ second: String, _ expected: TimeComparison) throws {
    let times = try [first, second].map { text in
      let marked = MarkedSentence(text)
      return try #require(TimeRecognizer().times(in: marked.sentence, of: marked.text).first)
    }
    #expect(times[0].compare(to: times[1]) == expected)
    #expect(times[1].compare(to: times[0]) == expected.reversed)
  }
}
