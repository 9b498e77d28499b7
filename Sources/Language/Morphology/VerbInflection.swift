import Lexicons

/// Forms of English verbs, made from their lemmas: regular spelling, and `irregular-forms.tsv` for the rest.
public struct VerbInflection: Sendable {
  public static let english = VerbInflection()

  /// The past of irregular verbs by lemma; the first where there are several.
  private let irregular: [String: String]

  private init() {
    var irregular: [String: String] = ["be": "was", "have": "had", "do": "did", "go": "went"]
    for row in LexiconTable(.irregularForms).rows where row[0] == "verb" && row[2] != "-" {
      irregular[row[1]] = row[2].split(separator: "|").first.map(String.init)
    }
    self.irregular = irregular
  }

  /// "killed" of "kill", "struck" of "strike"; "were" of "be" for plurals.
  public func past(of lemma: String, isPlural: Bool = false) -> String {
    if lemma == "be" { return isPlural ? "were" : "was" }
    if let form = irregular[lemma] { return form }
    let letters = Array(lemma.utf8)
    guard let last = letters.last else { return lemma }
    if last == UInt8(ascii: "e") { return lemma + "d" }
    if last == UInt8(ascii: "y"), letters.count > 1, !Self.isVowel(letters[letters.count - 2]) {
      return String(lemma.dropLast()) + "ied"
    }
    return Self.doublesLast(letters) ? lemma + String(UnicodeScalar(last)) + "ed" : lemma + "ed"
  }

  /// "kills" of "kill", "carries" of "carry"; plurals have the lemma.
  public func present(of lemma: String, isPlural: Bool = false) -> String {
    if lemma == "be" { return isPlural ? "are" : "is" }
    if isPlural { return lemma }
    if lemma == "have" { return "has" }
    let letters = Array(lemma.utf8)
    guard let last = letters.last else { return lemma }
    if last == UInt8(ascii: "y"), letters.count > 1, !Self.isVowel(letters[letters.count - 2]) {
      return String(lemma.dropLast()) + "ies"
    }
    let hisses =
      [UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o")].contains(last)
      || lemma.hasSuffix("ch") || lemma.hasSuffix("sh")
    return lemma + (hisses ? "es" : "s")
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  /// One syllable that ends in a vowel and a consonant: "stop", not "open" or "show".
  private static func doublesLast(_ letters: [UInt8]) -> Bool {
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".utf8.contains(last) else { return false }
    let syllables =
      zip(letters, letters.dropFirst()).filter { !isVowel($0) && isVowel($1) }.count
      + (isVowel(letters[0]) ? 1 : 0)
    return syllables == 1 && isVowel(letters[letters.count - 2]) && !isVowel(letters[letters.count - 3])
  }
}
