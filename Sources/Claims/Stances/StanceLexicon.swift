import Lexicons

/// The words of `stances.tsv`.
struct StanceLexicon: Sendable {
  static let shared = StanceLexicon()

  enum Part: String, Sendable { case verb, noun, adjective, beside, compound }

  /// Where a word has what it is about, and on which side who uses it stands.
  struct Entry: Sendable {
    /// Prepositions; "object" for the object of a verb.
    var frame: Set<String>
    var side: ClaimStance.Side
  }

  private var entries: [Part: [String: [Entry]]] = [:]

  private init() {
    for row in LexiconTable(.stances).rows {
      guard let part = Part(rawValue: row[0]), let side = ClaimStance.Side(rawValue: row[3]) else { continue }
      let entry = Entry(frame: Set(row[2].split(separator: "|").map(String.init)), side: side)
      for word in row[1].split(separator: "|") { entries[part, default: [:]][String(word), default: []].append(entry) }
    }
    let classes = WordClasses(.stances)
    (voicing, bodies, kinds, partial) = (classes["voicing"], classes["body"], classes["kind"], classes["part"])
  }

  /// What a word says as one part of speech.
  func entries(_ word: String, as part: Part) -> [Entry] { entries[part]?[word] ?? [] }

  /// Verbs whose subject has the stance that their object names.
  let voicing: Set<String>
  /// Nouns that stand for the country before them.
  let bodies: Set<String>
  /// Nouns that only say what kind of thing a name before them is.
  let kinds: Set<String>
  /// Prepositions before some of what a noun means.
  let partial: Set<String>
}
