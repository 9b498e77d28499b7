import Lexicons

/// Lines and openings that say where and when a text was written.
enum Dateline {
  private static let monthNames = names(["month", "abbreviatedMonth"])
  private static let weekdayNames = names(["weekday", "abbreviatedWeekday"])

  /// The phrases of `calendar.tsv` of these kinds.
  private static func names(_ kinds: Set<String>) -> Set<String> {
    Set(LexiconTable(.calendar).rows.filter { kinds.contains($0[0]) }.map { $0[1] })
  }

  /// Whether a paragraph is a line with a date and no sentence: "Jun 14, 2024", "Tirana, 15 April 2026, 18:00".
  static func isLine(_ paragraph: ParagraphFeatures) -> Bool {
    guard paragraph.words.count <= 14, !paragraph.endsWithStop || paragraph.words.count <= 4 else { return false }
    let words = paragraph.words.map(bare)
    guard words.contains(where: isYear) || words.contains(where: isNumericDate) else { return false }
    return words.contains { monthNames.contains($0) } || words.contains(where: isNumericDate)
  }

  /// Whether a line is a time stamp of live updates, with or without a title behind it: "THU 16 APR, 10:05 — Toll climbs".
  static func isTimeStamp(_ paragraph: ParagraphFeatures) -> Bool {
    guard paragraph.words.count <= 16, !paragraph.endsWithStop else { return false }
    let words = paragraph.words.prefix(5).map(bare)
    guard let first = words.first else { return false }
    let hasDate = words.contains { monthNames.contains($0) } && words.contains { Int($0) != nil }
    let isWeekday = weekdayNames.contains(first) || first.allSatisfy(\.isNumber)
    return isWeekday && (hasDate || isClockTime(paragraph.words[0]))
      && (isClockTime(paragraph.words[0]) ? paragraph.words.count <= 12 : true)
  }

  /// Where the opening of a report ends that says place, date or agency: "GUREZ, Albania, April 14 (Adria Wire) - ".
  static func end(in text: DerivedText, _ range: TextRange) -> Int? {
    let head = text.string(in: TextRange(range.start, min(range.end, range.start + 160)))
    var length = 0
    for (dash, width) in [(" — ", 5), (" – ", 5), (" - ", 3), (" -- ", 4)] {
      guard let found = offset(of: dash, in: head), length == 0 || found + width < length else { continue }
      length = found + width
    }
    guard length > 0, isOpening(String(decoding: Array(head.utf8).prefix(length), as: UTF8.self)) else { return nil }
    return range.start + length
  }

  private static func isOpening(_ opening: String) -> Bool {
    let words = opening.split { $0.isWhitespace }
    guard let first = words.first, words.count <= 14 else { return false }
    let place = first.filter(\.isLetter)
    let isUppercasePlace = place.count >= 3 && String(place) == place.uppercased()
    let hasDate = words.contains { monthNames.contains(bare($0)) } && words.contains { Int(bare($0)) != nil }
    let hasAgency = opening.contains("(") && opening.contains(")")
    let isCapitalised = words.allSatisfy { word in
      let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
      return letters.first.map { $0.properties.isUppercase } ?? true
    }
    return (isUppercasePlace && isCapitalised) || (hasDate && hasAgency)
      || (hasDate && isCapitalised && words.count <= 8)
  }

  private static func offset(of pattern: String, in text: String) -> Int? {
    let (text, pattern) = (Array(text.utf8), Array(pattern.utf8))
    guard text.count >= pattern.count else { return nil }
    return (0...(text.count - pattern.count)).first { text[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }

  /// The word in lower case without what is no letter or digit at its ends.
  private static func bare(_ word: Substring) -> String {
    var word = word.lowercased()[...]
    while let last = word.last, !last.isLetter, !last.isNumber { word = word.dropLast() }
    while let first = word.first, !first.isLetter, !first.isNumber { word = word.dropFirst() }
    return String(word)
  }

  private static func isYear(_ word: String) -> Bool {
    guard word.utf8.count == 4, let year = Int(word) else { return false }
    return (1900...2100).contains(year)
  }

  private static func isNumericDate(_ word: String) -> Bool {
    let parts = word.split { ".-/".contains($0) }.map { Int($0) }
    return parts.count == 3 && parts.allSatisfy { $0 != nil } && (6...10).contains(word.utf8.count)
  }

  private static func isClockTime(_ word: Substring) -> Bool {
    let parts = word.split { $0 == ":" || $0 == "." }
    return parts.count == 2 && parts.allSatisfy { $0.count <= 2 && Int($0) != nil } && parts[1].count == 2
  }
}
