import Document
import Language

/// Somebody or something that a document speaks of, and how a claim calls it.
struct DiscourseEntity: Sendable {
  /// The words of the article by which it can be called, nil where they do not stand alone ("his plan", "a few").
  var name: Name?
  var isMale: Bool?
  /// "they" was used of it although it is one: a band, a team.
  var takesThey = false
  /// The names of the article in its phrase.
  var mentions: [Mention] = []
  /// Its name has a plural verb: "Republicans".
  var hasPluralName = false
  /// The stems of its phrase, where it has no name, and the lemma of its head.
  var stems: [String] = []
  var head: String?

  struct Name: Hashable, Sendable {
    /// As it stands within a sentence: "the two ministers".
    var text: String
    var range: TextRange

    /// Whether it has more than a noun and its article.
    var saysMore: Bool {
      text.utf8.count(where: { $0 == UInt8(ascii: " ") }) > (text.hasPrefix("the ") ? 1 : 0)
    }
  }
}

/// A place where a sentence speaks of an entity: a noun phrase, or a pronoun.
struct Referent {
  enum Role { case other, object, subject }

  var entity: Int
  /// The head of the phrase.
  var word: Int
  var role: Role
  /// Whether the verb that it hangs on is that of a main clause.
  var isMain: Bool
  var sense: AgreementLexicon.Sense
  var isPlural: Bool
  var isNamed: Bool
  /// Whether its phrase brings in something new: "a ferry".
  var isIndefinite = false
  /// Whether it is a pronoun.
  var isPronoun = false
  /// Whether it is the subject of a verb of speech or thought.
  var isSpeaker = false
  /// What it hangs on: the verb of a subject or object.
  var governor: Int?
  /// The quotation that it stands in.
  var quotation: Int?

  var isPerson: Bool { if case .person = sense { true } else { false } }
  var isSubject: Bool { role == .subject }
  var isMainSubject: Bool { role == .subject && isMain }
  /// Somebody who can act.
  var isAgent: Bool { sense != .thing }
}

/// A word that stands for an entity, to be replaced where a claim does not name the entity before.
struct Link: Sendable {
  /// The pronoun, or the words of the description.
  var words: Range<Int>
  var entity: Int
  var isPossessive: Bool
  /// The pronoun has a plural verb and what it stands for a singular one.
  var isCollective: Bool
  /// It goes on about a label that stands before it in the sentence.
  var isLabelled = false
}
