import Document
import Lexicons
import Testing

@testable import Language

struct HolidayTests {
  @Test(arguments: [
    (1961, "1961-04-02"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2024, "2024-03-31"),
    (2025, "2025-04-20"), (2038, "2038-04-25"),
  ])
  func easterMoves(_ year: Int, _ expected: String) {
    #expect(Holiday.easter(days: 0).date(in: year)?.iso == expected)
  }

  @Test(arguments: [(2021, "2021-05-02"), (2024, "2024-05-05"), (2025, "2025-04-20"), (1950, "1950-04-09")])
  func orthodoxEasterMoves(_ year: Int, _ expected: String) {
    #expect(Holiday.orthodoxEaster(days: 0).date(in: year)?.iso == expected)
  }

  @Test func weekdaysOfAMonth() {
    #expect(Holiday.weekday(month: 11, weekday: 4, nth: 4, days: 0).date(in: 2023)?.iso == "2023-11-23")
    #expect(Holiday.weekday(month: 5, weekday: 1, nth: -1, days: 0).date(in: 2024)?.iso == "2024-05-27")
    #expect(Holiday.weekday(month: 2, weekday: 4, nth: 5, days: 0).date(in: 2023) == nil)
    #expect(Holiday.fixed(month: 2, day: 29).date(in: 2023) == nil)
    #expect(Holiday.easter(days: 0).date(in: 0) == nil)
  }

  /// Every row of the table gives a day in every ordinary year.
  @Test func theTableIsSound() throws {
    let rows = LexiconTable(.holidays).rows
    #expect(rows.count > 40)
    for row in rows {
      let holiday = try #require(Holiday(rule: row[1]), "\(row)")
      for year in [1950, 2023, 2024, 2100] { #expect(holiday.date(in: year)?.year == year, "\(row)") }
    }
  }

  @Test func wordsOfTheCalendarAreKnown() {
    for row in LexiconTable(.calendar).rows {
      switch row[0] {
      case "unit", "units", "frequency": #expect(CalendarUnit(rawValue: row[2]) != nil, "\(row)")
      case "season": #expect(TimeExpression.Season(rawValue: row[2]) != nil, "\(row)")
      case "part": #expect(TimeExpression.DayPart(rawValue: row[2]) != nil, "\(row)")
      case "position", "bound": #expect(TimeExpression.Modifier(rawValue: row[2]) != nil, "\(row)")
      case "reference": #expect(TimeExpression.Reference(rawValue: row[2]) != nil, "\(row)")
      default: break
      }
    }
  }
}
