import Lexicons

/// What words tell of whom or what a pronoun may stand for: `agreement.tsv`, with the roles and bodies of the other tables.
public struct AgreementLexicon: Sendable {
  /// What a noun stands for, as far as pronouns agree with it.
  public enum Sense: Hashable, Sendable {
    /// "he" or "she"; which, where the noun tells.
    case person(isMale: Bool?)
    /// A group that acts as one: "it" or "they".
    case body
    case thing
  }

  public static let shared = AgreementLexicon()

  private let male: Set<String>
  private let female: Set<String>
  private let persons: Set<String>
  private let bodies: Set<String>
  private let thoughts: Set<String>
  private let empty: Set<String>

  private init() {
    let words = WordClasses(.agreement)
    (male, female, persons) = (words["male"], words["female"], words["person"])
    (bodies, thoughts, empty) = (words["body"], words["thought"], words["empty"])
  }

  /// The sense of a noun by its lemma.
  public func sense(ofNoun lemma: String) -> Sense {
    let traits = Gazetteer.shared.traits[lemma] ?? []
    if traits.isAny(.male) { return .person(isMale: true) }
    if traits.isAny(.female) { return .person(isMale: false) }
    if bodies.contains(lemma) { return .body }
    if traits.isAny(.role) || persons.contains(lemma) { return .person(isMale: nil) }
    return traits.isAny([.organisationNouns, .institutionHeads]) ? .body : .thing
  }

  /// Whether a title or a given name, in lower case, is a man's or a woman's; nil when it may be either's or is not known.
  public func isMale(_ word: String) -> Bool? {
    let traits = Gazetteer.shared.traits[word] ?? []
    if male.contains(word) || traits.isAny(.male) { return true }
    return female.contains(word) || traits.isAny(.female) ? false : nil
  }

  /// Whether only persons and bodies do what a verb says, by its lemma; verbs of speech have a table of their own.
  public func isAct(_ lemma: String) -> Bool { thoughts.contains(lemma) }

  /// Whether a verb often has a subject "it" that stands for nothing, by its lemma.
  public func takesEmptySubject(_ lemma: String) -> Bool { empty.contains(lemma) }
}
