import Document
import Testing

struct CalendarDateTests {
  /// Law: every day from 1600 to 2400 has its own number, the next one of the day before, and comes back from it.
  @Test func dayNumbersRoundTrip() {
    var expected = DayNumber.of(year: 1600, month: 1, day: 1)
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...DayNumber.days(inMonth: month, of: year) {
          let number = DayNumber.of(year: year, month: month, day: day)
          let back = DayNumber.date(number)
          guard number == expected, back == CalendarDate(year: year, month: month, day: day) else {
            Issue.record("\(year)-\(month)-\(day): \(number), \(back.iso)")
            return
          }
          expected += 1
        }
      }
    }
  }

  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 3, 1, 11017, 3), (1969, 12, 31, -1, 3), (2024, 2, 29, 19782, 4), (2026, 4, 16, 20559, 4),
    (1600, 1, 1, -135_140, 6), (1, 1, 1, -719_162, 1),
  ])
  func knowsNumbersAndWeekdays(_ year: Int, _ month: Int, _ day: Int, _ number: Int, _ weekday: Int) {
    #expect(DayNumber.of(year: year, month: month, day: day) == number)
    #expect(DayNumber.weekday(of: number) == weekday)
  }

  @Test(arguments: ["2024", "2024-06", "2024-06-14", "--06", "--06-14", "0007-01-01"])
  func isoRoundTrips(_ text: String) throws { #expect(try #require(CalendarDate(iso: text)).iso == text) }

  @Test(arguments: [
    "", "-", "--", "2023-02-29", "2024-02-31", "2024-13", "2024-00", "0000", "2024-6", "24-06-14", "2024-06-14-1",
    "2024-06-",
    "--13", "---14", "abcd", "2024/06",
  ])
  func refusesWhatIsNoDate(_ text: String) { #expect(CalendarDate(iso: text) == nil) }

  @Test func partialDates() throws {
    #expect(CalendarDate(month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2024, day: 3) == nil)
    #expect(CalendarDate() == nil)
    #expect(try #require(CalendarDate(year: 2024)).days?.count == 366)
    #expect(try #require(CalendarDate(year: 2023, month: 2)).days?.count == 28)
    #expect(try #require(CalendarDate(month: 2)).days == nil)
    let dates = ["--06", "2023", "2023-06", "2023-06-14", "2023-07", "2024"].compactMap(CalendarDate.init(iso:))
    #expect(dates.count == 6 && dates.sorted() == dates)
  }
}
