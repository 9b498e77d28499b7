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
  private(set) var titles = PhraseTable<TitleKind>()
  /// Lower-case base letters.
  private(set) var givenNames: Set<String> = []
  private(set) var familyFirst: Set<String> = []
  /// From the folded key of a spelling to the folded key of the name it is another spelling of.
  private(set) var givenNameVariants: [String: String] = [:]
  private(set) var reportingVerbs: Set<String> = []
  /// Words that our tables know in lower case, so that a capital at the start of a sentence proves nothing.
  private(set) var commonWords: Set<String> = []

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
      let words = foldedKey(row[1] + " " + row[3]).split(separator: " ").filter { $0.utf8.count > 3 }
      organisationWords[row[0]] = Set(words.map(String.init))
    }
    for row in LexiconTable(.titles).rows where row.count >= 2 {
      let kind: TitleKind = row[1] == "office" ? .office : row[1] == "honorific" ? .honorific : .role
      for word in row[0].split(separator: "|") {
        titles.insert(String(word), kind)
        if kind == .role { addCommon(word) }
      }
    }
    for row in LexiconTable(.givenNames).rows where row.count >= 3 {
      let name = Self.lower(row[0])
      if row[1] == "family-first" { familyFirst.insert(name) } else { givenNames.insert(name) }
      for variant in row[2].split(separator: "|") {
        givenNames.insert(Self.lower(variant))
        givenNameVariants[foldedKey(variant)] = foldedKey(row[0])
      }
    }
    for row in LexiconTable(.reportingWords).rows where row.count >= 5 {
      for form in row[1].split(separator: "|") {
        if row[4] != "noun" { reportingVerbs.insert(String(form)) }
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
    for phrase in phrases.split(separator: "|") { names.insert(String(phrase), sense) }
  }

  private mutating func addCommon(_ phrase: Substring) {
    for word in phrase.split(separator: " ") where word.utf8.count > 1 { commonWords.insert(String(word)) }
  }

  private static func lower(_ text: some StringProtocol) -> String {
    String(decoding: LatinFolding.lowerCased(LatinFolding.baseLetters(text.utf8)), as: UTF8.self)
  }
}
