import Document

extension CalendarDate {
  /// "25 January 2024", "January 2024", "2024".
  public var written: String {
    [day.map { String($0) }, monthName, year.map { String($0) }].compactMap { $0 }.joined(separator: " ")
  }

  /// "January 25, 2024", "January 2024", "2024".
  var writtenInAmerican: String {
    let monthAndDay = [monthName, day.map { String($0) }].compactMap { $0 }.joined(separator: " ")
    guard let year else { return monthAndDay }
    return monthAndDay.isEmpty ? String(year) : monthAndDay + (day == nil ? " " : ", ") + String(year)
  }

  var monthName: String? {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return month.map { names[$0 - 1] }
  }
}
