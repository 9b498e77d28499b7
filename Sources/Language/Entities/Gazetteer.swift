import Lexicons

/// The tables of names: countries, places and organisations, titles, given names, words that introduce speech.
struct Gazetteer: Sendable {
  enum Sense: Hashable, Sendable {
    case country(String)
    case capital(String)
    case demonym(String)
    /// A house that stands for the government of the country: "the Kremlin".
    case government(String)
    case place
    case organisation(String, kind: String)
  }

  enum TitleKind: Sendable { case office, honorific, role }

  static let shared = Gazetteer()

  private(set) var names = PhraseTable<Sense>()
  /// The longer folded words of each organisation's names, by id.
  private(set) var organisationWords: [String: Set<String>] = [:]
  /// "bloc", "company" and so on, by id.
  private(set) var organisationKinds: [String: String] = [:]
  private(set) var titles = PhraseTable<TitleKind>()
  /// Lower-case base letters.
  private(set) var givenNames: Set<String> = []
  private(set) var familyFirst: Set<String> = []
  /// From the folded key of a spelling to the folded key of the name it is another spelling of.
  private(set) var givenNameVariants: [String: String] = [:]
  /// The words of English in small letters.
  let words = WordList()
  /// What the tables know of single words, by lower-case base letters.
  private(set) var traits = WordTraits.ofNameWords()

  private init() {
    for row in LexiconTable(.countries).rows where row.count >= 7 {
      let id = row[0]
      if !id.isEmpty {
        insert(row[1] + "|" + row[2], .country(id))
        insert(row[3], .capital(id))
        insert(row[4], .demonym(id))
        insert(row[5], .government(id))
      }
      insert(row[6], .place)
    }
    for row in LexiconTable(.organisations).rows where row.count >= 5 {
      insert(row[1] + "|" + row[2] + "|" + row[3], .organisation(row[0], kind: row[4]))
      organisationKinds[row[0]] = row[4]
      let words = foldedKey(row[1] + " " + row[3]).split(separator: " ").filter { $0.utf8.count > 3 }
      organisationWords[row[0]] = Set(words.map(String.init))
    }
    for row in LexiconTable(.titles).rows where row.count >= 2 {
      let kind: TitleKind = row[1] == "office" ? .office : row[1] == "honorific" ? .honorific : .role
      for word in row[0].split(separator: "|") {
        titles.insert(String(word), kind)
        mark(Self.opening(of: word), .opensTitle)
        if kind == .role {
          addCommon(word)
          if !word.utf8.contains(0x20) { mark([String(word)], .role) }
        }
      }
    }
    for row in LexiconTable(.givenNames).rows where row.count >= 3 {
      let name = Self.lower(row[0])
      if row[1] == "family-first" { familyFirst.insert(name) } else { givenNames.insert(name) }
      mark([name], row[1] == "family-first" ? .familyFirst : .givenName)
      for variant in row[2].split(separator: "|") {
        givenNames.insert(Self.lower(variant))
        mark([Self.lower(variant)], .givenName)
        givenNameVariants[foldedKey(variant)] = foldedKey(row[0])
      }
    }
    for row in LexiconTable(.reportingWords).rows where row.count >= 5 {
      for form in row[1].split(separator: "|") {
        if row[4] != "noun" { mark([String(form)], .reportingVerb) }
        addCommon(form)
      }
    }
    for row in LexiconTable(.antonyms).rows where row.count >= 5 {
      for form in (row[3] + "|" + row[4]).split(separator: "|") { addCommon(form) }
    }
    for row in LexiconTable(.polarity).rows where row.count >= 2 {
      for form in row[1].split(separator: "|") { addCommon(form) }
    }
  }

  private mutating func insert(_ phrases: String, _ sense: Sense) {
    for phrase in phrases.split(separator: "|") {
      names.insert(String(phrase), sense)
      mark(Self.opening(of: phrase), .opensName)
    }
  }

  private mutating func mark(_ words: [String], _ trait: WordTraits) {
    for word in words { traits[word, default: []].insert(trait) }
  }

  /// How a phrase begins, in lower case: its first word, and that word up to the first mark in it.
  private static func opening(of phrase: Substring) -> [String] {
    let word = lower(phrase.prefix { $0 != " " })
    let start = word.prefix { $0.isLetter || $0.isNumber }
    return start.isEmpty ? [word] : [word, String(start)]
  }

  private mutating func addCommon(_ phrase: Substring) {
    for word in phrase.split(separator: " ") where word.utf8.count > 1 { mark([String(word)], .common) }
  }

  private static func lower(_ text: some StringProtocol) -> String {
    String(decoding: LatinFolding.lowerCased(LatinFolding.baseLetters(text.utf8)), as: UTF8.self)
  }
}
