import Lexicons

/// The table `name-variants.tsv`: what no rule of spelling brings together, and the origin of given names.
struct NameVariants: Sendable {
  static let shared = NameVariants()

  /// The rows a spelling stands in, by kind and ``key(_:)``.
  private var rows: [String: [String: Set<Int>]] = [:]
  private var apart: [Set<String>] = []
  private(set) var honorifics: Set<String> = []
  private(set) var legalForms: Set<String> = []
  /// The usual spelling of a word of institutions and places.
  private(set) var words: [String: String] = [:]
  /// Given names of languages that write other scripts, and of those whose names have two family names.
  private var easternNames: Set<String> = []
  private var iberianNames: Set<String> = []
  private var westernNames: Set<String> = []

  private init() {
    for (index, row) in LexiconTable(.nameVariants).rows.enumerated() where row.count >= 2 {
      let names = row[1].split(separator: "|").map(Self.key)
      switch row[0] {
      case "honorific": honorifics.formUnion(names)
      case "legal-form": legalForms.formUnion(names)
      case "word": for name in names { words[name] = names[0] }
      case "apart": apart.append(Set(row[1].split(separator: "|").map(Self.plain)))
      default: for name in names { rows[row[0], default: [:]][name, default: []].insert(index) }
      }
    }
    for row in LexiconTable(.givenNames).rows where row.count >= 3 {
      let names = ([row[0]] + row[2].split(separator: "|").map(String.init)).map(Self.key)
      switch row[1] {
      case "arabic", "persian", "slavic", "hebrew", "turkic-caucasian", "south-asian", "greek-balkan", "african":
        easternNames.formUnion(names)
      case "iberian": iberianNames.formUnion(names)
      case "family-first": break
      default: westernNames.formUnion(names)
      }
    }
    for name in (rows["form"] ?? [:]).keys where !westernNames.contains(name) { easternNames.insert(name) }
  }

  /// The folded words without blanks; a folded key has the same key as the name it was made of.
  static func key(_ name: some StringProtocol) -> String {
    if name == "&" { return "&" }
    return foldedKey(name).split(separator: " ").joined()
  }

  /// Whether a row of a kind has both spellings, given as keys.
  func join(_ a: String, _ b: String, as kind: String) -> Bool {
    guard let table = rows[kind], let first = table[a], let second = table[b] else { return false }
    return !first.isDisjoint(with: second)
  }

  /// Whether two spellings must stay apart although they sound alike.
  func part(_ a: String, _ b: String) -> Bool { a != b && apart.contains { $0.contains(a) && $0.contains(b) } }

  private static func plain(_ name: some StringProtocol) -> String {
    String(decoding: LatinFolding.lowerCased(LatinFolding.baseLetters(name.utf8)), as: UTF8.self)
  }

  /// The rows of a kind that have a key.
  func rows(of key: String, as kind: String) -> Set<Int> { rows[kind]?[key] ?? [] }

  /// How much the spellings of a person's other names may differ, judged by the language of the given name.
  func tolerance(givenName key: String) -> SpellingComparison.Tolerance {
    if easternNames.contains(key) { return .lenient }
    return westernNames.contains(key) || iberianNames.contains(key) ? .strict : .careful
  }

  /// Whether a given name is Spanish or Portuguese, so that a second family name may follow the first.
  func isIberian(givenName key: String) -> Bool { iberianNames.contains(key) }
}
