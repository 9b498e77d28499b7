import Document
import Testing

@testable import Language

struct TimeComparisonTests {
  private func time(_ text: String, on date: String? = nil) throws -> TimeExpression {
    try #require(times(in: DerivedText("It was \(text)."), on: date.flatMap { CalendarDate(iso: $0) }).first)
  }

  @Test(arguments: [
    ("on 7 October 2023", "on 2023-10-07", TimeComparison.equal), ("in October 2023", "on 7 October 2023", .contains),
    ("in 2020", "in 2019-2021", .within), ("in 2018-2020", "in 2019-2021", .overlaps),
    ("in 2018", "in 2020", .disjoint), ("on Oct. 7", "on Oct. 8", .disjoint), ("on Oct. 7", "on Oct. 7", .unknown),
    ("on Oct. 7", "on 7 October 2023", .unknown), ("on Oct. 7", "in November 2023", .disjoint),
    ("on Monday", "in 2020", .unknown), ("at 3:47 a.m.", "at 03:47", .equal),
    ("at 3:47 a.m.", "at 4:47 a.m.", .disjoint),
    ("at 15:00 GMT", "at 17:00 CEST", .equal), ("at 15:00 GMT", "at 15:00", .unknown),
    ("in the 1990s", "in 1995", .contains), ("in the third quarter of 2024", "in August 2024", .contains),
    ("in the first half of 2024", "in the second half of 2024", .disjoint),
    ("in the winter of 2020", "in July 2022", .disjoint), ("in the 19th century", "in 1871", .contains),
    ("for three weeks", "in 2020", .unknown),
  ])
  func comparesBothWays(_ first: String, _ second: String, _ expected: TimeComparison) throws {
    let (a, b) = (try time(first), try time(second))
    #expect(a.compare(to: b) == expected)
    #expect(b.compare(to: a) == expected.reversed)
  }

  @Test func comparesWhatTwoDocumentsResolve() throws {
    let october = try time("in October 2023")
    #expect(october.compare(to: try time("on Oct. 7", on: "2023-11-02")) == .contains)
    #expect(try time("yesterday", on: "2024-06-12").compare(to: time("on Tuesday", on: "2024-06-13")) == .equal)
  }

  @Test func partialSaysSo() throws {
    for text in ["on Monday", "in May", "yesterday", "on 3 June"] {
      let found = try time(text)
      #expect(found.isPartial && !found.isResolved)
      #expect(found.resolve(against: try #require(CalendarDate(iso: "2024-06-12"))).isResolved)
    }
    #expect(try !time("on 3 June 2021").isPartial)
  }

  /// A claim's source date resolves as a document's does; a date known to the month resolves months only.
  @Test(arguments: [
    ("yesterday", nil), ("on Monday", nil), ("last week", nil), ("last month", "2024-05"), ("on Oct. 7", "--10-07"),
  ])
  func monthsResolveLess(_ text: String, _ expected: String?) throws {
    let document = try #require(CalendarDate(iso: "2024-06"))
    let found = try time(text).resolve(against: document)
    #expect(expected == "--10-07" ? found.date?.month == 10 : found.iso == expected)
  }
}
