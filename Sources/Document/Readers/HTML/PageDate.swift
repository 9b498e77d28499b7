import Lexicons

/// Dates as pages write them.
enum PageDate {
  private static let months = Dictionary(
    LexiconTable(.calendar).rows.filter { $0[0] == "month" || $0[0] == "abbreviatedMonth" }
      .compactMap { row in Int(row[2]).map { (row[1], $0) } }, uniquingKeysWith: { first, _ in first })
  /// A date stands near the beginning of what is a date.
  private static let limit = 120

  /// The first full date in a text: "2019-11-19T08:00:00Z", "Nov. 19, 2019", "19 November 2019", "20191119"; numbers in
  /// another order only when they can be read in one way.
  static func first(in text: String) -> CalendarDate? {
    let words = Array(text.lowercased().utf8.prefix(limit)).split { !isWord($0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    for index in words.indices {
      if let date = compact(words[index]) ?? date(Array(words[index...].prefix(3))) { return date }
    }
    return nil
  }

  /// The date in the path of an address: "/2019/11/19/", "/2019-11-19-", "/2019/nov/19/".
  static func first(inAddress address: String) -> CalendarDate? {
    let parts = address.lowercased().split { "/-_?.".contains($0) }.map(String.init)
    for index in parts.indices where parts[index].utf8.count == 4 {
      if let date = date(Array(parts[index...].prefix(3))) { return date }
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    HTMLTokenizer.isLetter(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }

  /// Three words in one of the usual orders.
  private static func date(_ words: [String]) -> CalendarDate? {
    guard words.count == 3 else { return nil }
    let (a, b) = (number(words[0]), number(words[1]))
    // "19t08" is the day of an ISO date with its time.
    let c = number(words[2]) ?? number(String(words[2].prefix { $0 != "t" }))
    if let year = a, isYear(year, words[0]), let month = b ?? months[words[1]], let day = c {
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let year = c, isYear(year, words[2]) else { return nil }
    if let month = months[words[0]], let day = b { return CalendarDate(year: year, month: month, day: day) }
    if let month = months[words[1]], let day = a { return CalendarDate(year: year, month: month, day: day) }
    guard let a, let b, a > 12 || b > 12 || a == b else { return nil }
    return a > 12 ? CalendarDate(year: year, month: b, day: a) : CalendarDate(year: year, month: a, day: b)
  }

  private static func compact(_ word: String) -> CalendarDate? {
    let digits = Array(word.utf8)
    guard digits.count == 8, let number = Int(word), isYear(number / 10_000, "0000") else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func isYear(_ year: Int, _ word: String) -> Bool {
    word.utf8.count == 4 && (1900...2100).contains(year)
  }

  /// "19", "19th".
  private static func number(_ word: String) -> Int? {
    if let number = Int(word) { return number }
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { return Int(word.dropLast(2)) }
    return nil
  }
}
