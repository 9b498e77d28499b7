import Lexicons

/// The words that introduce what somebody says, thinks or writes: `reporting-words.tsv`, read once.
struct ReportingLexicon: Sendable {
  /// What a word attributes, and how.
  struct Entry: Sendable {
    var kind: AttributionRelation.Kind
    var stance: AttributionRelation.Stance
    var takesClause = false
    var takesObject = false
    var takesInfinitive = false
    /// Whether it may stand beside direct speech.
    var takesQuotation = false
    /// Whether it tells in one word what somebody says of its object: "criticised the plan", unlike "signed the plan".
    var isExpressive = false
    /// Whether it tells what somebody calls its object: "called the plan a hole".
    var isDescriptive = false
    var prepositions: [String] = []
  }

  /// Words that stand before the speaker: "according to".
  struct Phrase: Sendable {
    var words: [String]
    var entry: Entry
  }

  /// What stands around the genitive of a speaker: "from Oslo's perspective".
  struct Genitive: Sendable {
    var preposition: String
    var entry: Entry
  }

  static let shared = ReportingLexicon()

  /// By lemma, with the particle of a verb that has one: "point out".
  private(set) var verbs: [String: Entry] = [:]
  private(set) var nouns: [String: Entry] = [:]
  /// By their first word.
  private(set) var phrases: [String: [Phrase]] = [:]
  /// By the lemma of their noun.
  private(set) var genitives: [String: [Genitive]] = [:]

  private init() {
    for row in LexiconTable(.reportingWords).rows where row.count >= 7 {
      guard let kind = AttributionRelation.Kind(rawValue: row[5]) else { continue }
      let contents = row[6].split(separator: "|").map(String.init)
      var entry = Entry(kind: kind, stance: Self.stance(ofClass: row[2]))
      entry.isExpressive = Self.expressive.contains(row[2])
      entry.isDescriptive = row[2] == "describe"
      for content in contents {
        switch content {
        case "clause": entry.takesClause = true
        case "object": entry.takesObject = true
        case "infinitive": entry.takesInfinitive = true
        default: entry.prepositions.append(content)
        }
      }
      entry.takesQuotation = entry.takesClause && (kind == .speech || kind == .writing)
      switch row[4] {
      case "noun": nouns[row[0]] = entry
      case "phrase":
        let words = row[0].split(separator: " ").map(String.init)
        if let first = words.first { phrases[first, default: []].append(Phrase(words: words, entry: entry)) }
      case "genitive":
        let words = row[0].split(separator: " ").map(String.init)
        if words.count == 2 { genitives[words[1], default: []].append(Genitive(preposition: words[0], entry: entry)) }
      default: verbs[row[0]] = entry
      }
    }
  }

  private static func stance(ofClass name: String) -> AttributionRelation.Stance {
    switch name {
    case "deny": .denies
    case "ask", "demand", "urge", "hope", "order": .asks
    default: .says
    }
  }

  /// Classes whose verbs say something of their object; others tell what somebody does by speaking, as "announce", "order".
  private static let expressive: Set<String> = [
    "say", "explain", "stress", "insist", "claim", "affirm", "confirm", "admit", "deny", "doubt", "urge", "hint",
    "warn",
    "predict", "estimate", "complain", "accuse", "criticise", "praise",
  ]

  /// Verbs whose object is who listens: "told the council that …".
  static let listenerVerbs: Set<String> = ["tell", "remind", "assure", "ask", "warn", "inform", "advise", "notify"]

  /// Nouns of bodies and documents that speak: "it" may mean them, "he" does not.
  static let bodies: Set<String> = [
    "administration", "agency", "alliance", "army", "association", "authority", "bank", "bloc", "board", "cabinet",
    "capital", "city", "coalition", "commission", "committee", "community", "company", "corporation", "council",
    "country", "court", "delegation", "department", "embassy", "establishment", "federation", "firm", "foundation",
    "government", "group", "inspectorate", "institution", "leadership", "management", "military", "ministry", "mission",
    "movement", "municipality", "nation", "newspaper", "office", "opposition", "organisation", "organization",
    "parliament", "party", "police", "presidency", "prosecution", "publication", "regime", "report", "secretariat",
    "senate", "side", "state", "statement", "television", "union", "university",
  ]
}
