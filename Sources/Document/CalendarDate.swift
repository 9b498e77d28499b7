/// A date of the Gregorian calendar of which only a part may be known: "2024", "October", "7 October", "2024-06-14".
public struct CalendarDate: Hashable, Sendable, Codable {
  public let year: Int?
  public let month: Int?
  public let day: Int?

  /// Nil when no such date exists: 31 February, month 13, a day of a year without its month, year 0 and below.
  public init?(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    if let year, !(1...9999).contains(year) { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month else { return nil }
      guard day >= 1, day <= DayNumber.days(inMonth: month, of: year) else { return nil }
    }
    guard year != nil || month != nil else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A full date that is known to exist.
  init(unchecked year: Int, _ month: Int, _ day: Int) { (self.year, self.month, self.day) = (year, month, day) }

  /// The number of the day, nil unless year, month and day are known.
  public var dayNumber: Int? {
    guard let year, let month, let day else { return nil }
    return DayNumber.of(year: year, month: month, day: day)
  }

  /// All days that the date may mean, nil when the year is not known.
  public var days: DayInterval? {
    guard let year else { return nil }
    guard let month else {
      return DayInterval(
        DayNumber.of(year: year, month: 1, day: 1), DayNumber.of(year: year, month: 12, day: 31))
    }
    let last = day ?? DayNumber.days(inMonth: month, of: year)
    return DayInterval(
      DayNumber.of(year: year, month: month, day: day ?? 1), DayNumber.of(year: year, month: month, day: last))
  }

  /// The same date in a year, nil when it does not exist there.
  public func inYear(_ year: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }
}

extension CalendarDate: Comparable {
  /// By year, month, day; what is not known comes first.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year ?? 0, a.month ?? 0, a.day ?? 0) < (b.year ?? 0, b.month ?? 0, b.day ?? 0)
  }
}

extension CalendarDate {
  /// ISO 8601: "2024", "2024-06", "2024-06-14"; without a year "--06" and "--06-14" (ISO 8601:2000).
  public var iso: String {
    var text = year.map { padded($0, to: 4) } ?? "-"
    if let month { text += "-" + padded(month, to: 2) }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }

  /// Reads the forms that ``iso`` writes; nil for others and for dates that do not exist.
  public init?(iso: String) {
    let bytes = Array(iso.utf8)
    let hasYear = bytes.first != UInt8(ascii: "-")
    let rest = hasYear ? bytes : Array(bytes.dropFirst(2))
    if !hasYear, !iso.utf8.starts(with: "--".utf8) { return nil }
    let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let widths = hasYear ? [4, 2, 2] : [2, 2]
    guard parts.count <= widths.count,
      zip(parts, widths).allSatisfy({ $0.count == $1 && $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) } + [nil, nil, nil]
    if hasYear {
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    } else {
      self.init(month: numbers[0], day: numbers[1])
    }
  }
}

/// A number with zeros in front.
package func padded(_ number: Int, to width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
