import Claims
import Lexicons

/// Somebody by name whose words a claim is: a party to a dispute. What "officials" and "local media" say, the source says.
struct NamedSpeaker {
  /// The longer words of the name, in lower case.
  let words: Set<String>

  /// Nil for the source itself and for a speaker without a name: "Officials", "the ministry".
  init?(of statement: Statement) {
    guard let speaker = statement.attribution?.speaker else { return nil }
    let words = speaker.split(separator: " ").map(String.init)
    guard words.dropFirst().contains(where: Self.isCapital) || words.count == 1 && Self.isName(words[0]) else {
      return nil
    }
    self.words = Set(words.filter { $0.utf8.count > 3 }.map { $0.lowercased() })
  }

  /// Whether who says it can be held to it: somebody by name or "the ministry", not "officials" or "an aide".
  static func isParty(_ statement: Statement) -> Bool {
    guard let speaker = statement.attribution?.speaker else { return false }
    let first = speaker.split(separator: " ").first?.lowercased() ?? ""
    return statement.factuality == .denied || ["the", "its", "his", "her", "their"].contains(first)
      || Self(of: statement) != nil
  }

  /// At the start of a sentence "Officials" has a capital, too.
  private static func isName(_ word: String) -> Bool {
    let noun = word.lowercased()
    let nouns = [noun, noun.hasSuffix("s") ? String(noun.dropLast()) : noun]
    return isCapital(word)
      && !nouns.contains { noun in kinds.contains { WordNet().isKind(noun, of: $0, as: .noun) } }
  }

  /// What speakers without a name are.
  private static let kinds = ["person", "group", "medium", "report"]

  private static func isCapital(_ word: String) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase ?? false
  }
}
