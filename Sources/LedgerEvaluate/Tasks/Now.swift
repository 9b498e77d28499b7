import Document
import Language

/// The moment that an item is read at.
struct Now {
  var day: CalendarDate
  var minute: Int
  var second: Int

  /// From "2016-11-07T16:12:00" or a date alone.
  init?(_ text: String) {
    guard let day = CalendarDate(iso: String(text.prefix(10))) else { return nil }
    let parts = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
    self.day = day
    minute = parts.count > 1 ? parts[0] * 60 + parts[1] : 0
    second = parts.count > 2 ? parts[2] : 0
  }

  var written: String { day.iso + "T" + Self.clock(minute, seconds: false) + ":" + Self.two(second) }

  /// As recognizers write it in ranges.
  var spaced: String { day.iso + " " + Self.clock(minute, seconds: false) + ":" + Self.two(second) }

  func moved(bySeconds seconds: Int) -> Now {
    var moved = self
    let total = minute * 60 + second + seconds
    let days = total >= 0 ? total / 86400 : (total - 86399) / 86400
    let rest = total - days * 86400
    (moved.minute, moved.second) = (rest / 60, rest % 60)
    if let number = day.dayNumber { moved.day = DayNumber.date(number + days) }
    return moved
  }

  func moved(by length: CalendarDuration, sign: Int) -> Now? {
    var seconds = 0.0
    for part in length.parts {
      let unit = [.second: 1.0, .minute: 60, .hour: 3600, .day: 86400, .week: 604_800][part.unit] ?? nil
      guard let unit else { return nil }
      seconds += unit * (part.count ?? 3)
    }
    return moved(bySeconds: sign * Int(seconds))
  }

  static func clock(_ minute: Int, seconds: Bool) -> String {
    two(minute / 60) + ":" + two(minute % 60) + (seconds ? ":00" : "")
  }

  static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
