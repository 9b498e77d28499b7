import Lexicons

/// What the tables know of a word in lower case and base letters: one look-up a word tells everything.
///
/// The classes of `name-words.tsv` have the same names there; the others come from the tables of titles, given names,
/// reporting words, antonyms and polarity.
struct WordTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  /// Pronouns, determiners, prepositions, conjunctions, auxiliaries and sentence adverbs: no names by themselves.
  static let closedClass = WordTraits(bit: 0)
  /// Days and months: capitalised, never names of somebody or something, save inside a name.
  static let calendar = WordTraits(bit: 1)
  /// Frequent first words of sentences that no other table has.
  static let commonOpeners = WordTraits(bit: 2)
  /// Adjectives of peoples, faiths and regions that no country stands behind.
  static let originAdjectives = WordTraits(bit: 3)
  /// Abbreviations in capitals that name no one.
  static let plainAcronyms = WordTraits(bit: 4)
  /// Last words of names of institutions, singular or plural.
  static let institutionHeads = WordTraits(bit: 5)
  /// First words of names that go on with "of": "Ministry of Trade", "Bay of Pigs".
  static let ofHeads = WordTraits(bit: 6)
  /// First words of names of persons that go on with "of": "Earl of Essex".
  static let personOfHeads = WordTraits(bit: 7)
  static let placeHeads = WordTraits(bit: 8)
  static let placeOpeners = WordTraits(bit: 9)
  static let eventHeads = WordTraits(bit: 10)
  static let eventOpeners = WordTraits(bit: 11)
  static let workHeads = WordTraits(bit: 12)
  /// Nouns that go on with a number: "Article 5", "Title IX".
  static let numberedHeads = WordTraits(bit: 13)
  /// Words between the parts of a person's name.
  static let particles = WordTraits(bit: 14)
  /// Those that only persons have.
  static let personParticles = WordTraits(bit: 15)
  /// Particles that may open a name that stands alone: "bin Salman", "al-Sisi".
  static let openingParticles = WordTraits(bit: 16)
  /// Prepositions that make a capital a place.
  static let placePrepositions = WordTraits(bit: 17)
  /// Nouns that go on with "of" and a place.
  static let siteNouns = WordTraits(bit: 18)
  /// Nouns after a capital or country that make it a place.
  static let placeNouns = WordTraits(bit: 19)
  /// Lemmas of verbs that governments do and places do not: "ratify", "expel".
  static let actingVerbs = WordTraits(bit: 20)
  /// Nouns after a nationality or a country's genitive that mean its government.
  static let governmentNouns = WordTraits(bit: 21)
  /// Nouns of what governments have with each other: "ties with Moscow".
  static let relationNouns = WordTraits(bit: 22)
  /// Lemmas of verbs whose subject or object is a person: "marry", "smile".
  static let personVerbs = WordTraits(bit: 23)
  /// Nouns that persons have: "widow", "hand".
  static let personNouns = WordTraits(bit: 24)
  /// Nouns that say what an organisation is, besides the heads of names: "company", "newspaper".
  static let organisationNouns = WordTraits(bit: 25)
  /// Titles and roles of men and of women.
  static let male = WordTraits(bit: 26)
  static let female = WordTraits(bit: 27)
  /// Lemmas of verbs whose subject is an event: "happen".
  static let eventVerbs = WordTraits(bit: 28)

  /// A single word of a role: "minister", "spokesman".
  static let role = WordTraits(bit: 40)
  static let givenName = WordTraits(bit: 41)
  /// A family name that stands before the given name.
  static let familyFirst = WordTraits(bit: 42)
  static let reportingVerb = WordTraits(bit: 43)
  /// A word that our tables know in lower case, so that a capital at the start of a sentence proves nothing.
  static let common = WordTraits(bit: 44)
  /// First word of a name in the tables.
  static let opensName = WordTraits(bit: 45)
  /// First word of a title or role.
  static let opensTitle = WordTraits(bit: 46)

  /// A noun that many names share, so that it stands for none of them by itself: "Ministry", "River".
  static let generic: WordTraits = [
    .institutionHeads, .ofHeads, .placeHeads, .eventHeads, .workHeads, .placeOpeners, .commonOpeners, .closedClass,
  ]
  /// Words whose capital or small letter says nothing about a heading.
  static let function: WordTraits = [.closedClass, .calendar]

  private static let classes: [String: WordTraits] = [
    "closedClass": .closedClass, "calendar": .calendar, "commonOpeners": .commonOpeners,
    "originAdjectives": .originAdjectives, "plainAcronyms": .plainAcronyms, "institutionHeads": .institutionHeads,
    "ofHeads": .ofHeads, "personOfHeads": .personOfHeads, "placeHeads": .placeHeads, "placeOpeners": .placeOpeners,
    "eventHeads": .eventHeads, "eventOpeners": .eventOpeners, "workHeads": .workHeads,
    "numberedHeads": .numberedHeads, "particles": .particles, "personParticles": .personParticles,
    "openingParticles": .openingParticles, "placePrepositions": .placePrepositions, "siteNouns": .siteNouns,
    "placeNouns": .placeNouns, "actingVerbs": .actingVerbs, "governmentNouns": .governmentNouns,
    "relationNouns": .relationNouns, "personVerbs": .personVerbs, "personNouns": .personNouns,
    "organisationNouns": .organisationNouns, "eventVerbs": .eventVerbs, "male": .male, "female": .female,
  ]

  /// The traits that `name-words.tsv` gives, by word.
  static func ofNameWords() -> [String: WordTraits] {
    var traits: [String: WordTraits] = [:]
    for row in LexiconTable(.nameWords).rows where row.count >= 2 {
      guard let trait = classes[row[0]] else { continue }
      for word in row[1].split(separator: "|") {
        for form in forms(of: String(word), trait) { traits[form, default: []].insert(trait) }
      }
    }
    return traits
  }

  /// The forms of a word that share its trait: "Mondays", "Oct.", "Ministries".
  private static func forms(of word: String, _ trait: WordTraits) -> [String] {
    switch trait {
    case .calendar: [word, word + ".", word.hasSuffix("day") ? word + "s" : word]
    case .institutionHeads where word.hasSuffix("y"): [word, word.dropLast() + "ies"]
    case .institutionHeads, .organisationNouns: [word, word + "s"]
    default: [word]
    }
  }

  func isAny(_ traits: WordTraits) -> Bool { !isDisjoint(with: traits) }
}
