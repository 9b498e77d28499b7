import Lexicons

/// The words of `name-words.tsv`: grammar and word formation that decide where a name begins, goes on and ends.
enum NameWords {
  private static let classes = WordClasses(.nameWords)

  /// Pronouns, determiners, prepositions, conjunctions, auxiliaries and sentence adverbs: no names by themselves.
  static let closedClass = classes["closedClass"]

  /// Days and months: capitalised, never names of somebody or something, save inside a name.
  static let calendar = classes["calendar"]

  /// Frequent first words of sentences that no other table has.
  static let commonOpeners = classes["commonOpeners"]

  /// Adjectives of peoples, faiths and regions that no country stands behind.
  static let originAdjectives = classes["originAdjectives"]

  /// Abbreviations in capitals that name no one.
  static let plainAcronyms = classes["plainAcronyms"]

  /// Last words of names of institutions.
  static let institutionHeads = classes["institutionHeads"]

  /// First words of names that go on with "of": "Ministry of Trade", "Bay of Pigs".
  static let ofHeads = classes["ofHeads"]

  /// First words of names of persons that go on with "of": "Earl of Essex".
  static let personOfHeads = classes["personOfHeads"]

  static let placeHeads = classes["placeHeads"]
  static let placeOpeners = classes["placeOpeners"]

  static let eventHeads = classes["eventHeads"]
  static let eventOpeners = classes["eventOpeners"]
  static let workHeads = classes["workHeads"]

  /// Words between the parts of a person's name.
  static let particles = classes["particles"]
  /// Those that only persons have.
  static let personParticles = classes["personParticles"]
  /// Particles that may open a name that stands alone: "bin Salman", "al-Sisi".
  static let openingParticles = classes["openingParticles"]

  /// Prepositions that make a capital a place.
  static let placePrepositions = classes["placePrepositions"]
  /// Nouns that go on with "of" and a place.
  static let siteNouns = classes["siteNouns"]
  /// Nouns after a capital or country that make it a place.
  static let placeNouns = classes["placeNouns"]
  /// Auxiliaries of somebody who decides.
  static let actingAuxiliaries = classes["actingAuxiliaries"]
  /// Nouns after a nationality or a country's genitive that mean its government.
  static let governmentNouns = classes["governmentNouns"]

  /// A noun that many names share, so that it stands for none of them by itself: "Ministry", "River", "President".
  static func isGeneric(_ word: String) -> Bool {
    institutionHeads.contains(word) || ofHeads.contains(word) || placeHeads.contains(word) || eventHeads.contains(word)
      || workHeads.contains(word) || placeOpeners.contains(word) || commonOpeners.contains(word)
      || closedClass.contains(word)
  }

  /// A word whose capital or small letter says nothing about a heading.
  static func isFunction(_ word: String) -> Bool { closedClass.contains(word) || isCalendar(word) }

  static func isCalendar(_ word: String) -> Bool {
    calendar.contains(word) || word.hasSuffix(".") && calendar.contains(String(word.dropLast()))
      || word.hasSuffix("days") && calendar.contains(String(word.dropLast()))
  }

  /// A noun for an institution, singular or plural.
  static func isInstitution(_ word: String) -> Bool {
    if institutionHeads.contains(word) { return true }
    guard word.hasSuffix("s") else { return false }
    let stem = String(word.dropLast())
    return institutionHeads.contains(stem) || word.hasSuffix("ies") && institutionHeads.contains(stem.dropLast(2) + "y")
  }
}
