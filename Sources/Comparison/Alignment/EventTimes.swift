import Claims
import Language

/// Which times of a claim say when it happens, so that two of them can exclude each other.
struct EventTimes {
  private let words: [String]

  /// - Parameter text: of the claim.
  init(_ text: String) { words = Self.words(of: text.lowercased()) }

  /// Not "the 11 March attack", whose day is the attack's, nor "as of 4 p.m.", by when it had happened.
  func contains(_ stated: StatedTime) -> Bool {
    let told = Self.words(of: stated.text.lowercased())
    guard let start = words.indices.first(where: { words[$0...].starts(with: told) }) else { return true }
    let before = words[..<start].suffix(2)
    if before.suffix(2) == ["as", "of"] { return false }
    return before.last != "the" || stated.time.date?.day == nil || stated.time.weekday != nil
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension StatedTime {
  /// Whether both are written alike and neither tells its year: "April 9" in articles of two years, "3pm" of whatever day they
  /// speak of. That they differ comes of what is held for their day, not of what they say.
  func isWritten(like other: StatedTime) -> Bool {
    guard text.lowercased() == other.text.lowercased() else { return false }
    return !text.split { !$0.isNumber }.contains { $0.utf8.count == 4 }
  }

  /// "3pm", "the night": a time of the day, whose day other words tell.
  var isOfAnyDay: Bool {
    guard time.minute != nil || time.part != nil else { return false }
    return text.lowercased().split { !$0.isLetter }.allSatisfy(Self.clock.contains)
  }

  /// The words of times of the day.
  private static let clock: Set<Substring> = [
    "a", "p", "m", "am", "pm", "o", "clock", "gmt", "local", "time", "noon", "midday", "midnight", "morning",
    "afternoon", "evening", "night", "dawn", "dusk", "sunrise", "sunset", "early", "late", "the", "this", "that",
    "same", "at", "in", "about", "around", "just", "before", "after", "shortly",
  ]
}
