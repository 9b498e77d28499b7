import Document
import Lexicons

/// Tells whether a text is English, by the share of its most frequent small words.
public struct LanguageIdentifier: Sendable {
  public init() {}

  /// The language that most small words speak for (BCP 47), "und" when none does, nil for texts too short to tell.
  ///
  /// Running English has about four of ten words among its small words; lists of names in English text at least one.
  public func language(of text: DerivedText) -> String? {
    var counts: [String: Int] = [:]
    var total = 0
    // The beginning tells enough; a character cut in two at its end is no word of any list.
    let head = String(decoding: text.utf8.prefix(40_000), as: UTF8.self).lowercased()
    for word in head.split(whereSeparator: { !$0.isLetter }) {
      total += 1
      for language in Self.languages where language.words.contains(String(word)) {
        counts[language.code, default: 0] += 1
      }
    }
    guard total >= 20 else { return nil }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value * 12 >= total else { return "und" }
    return best.key
  }

  /// The name of a language in English.
  public static func name(of code: String) -> String {
    languages.first { $0.code == code }?.name ?? "another language"
  }

  private struct Language {
    var code: String
    var name: String
    var words: Set<String>
  }

  private static let languages = LexiconTable(.languages).rows.map { row in
    Language(code: row[0], name: row[1], words: Set(row[2].split(separator: "|").map(String.init)))
  }
}
