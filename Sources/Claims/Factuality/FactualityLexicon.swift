import Lexicons

/// The words of `polarity.tsv`, and those of `reporting-words.tsv` that govern a clause, by their forms.
struct FactualityLexicon: Sendable {
  /// What follows for an event.
  enum Outcome: String, Sendable {
    case yes, likely, open, unlikely, no

    var isNegative: Bool { self == .no || self == .unlikely }

    var certainty: EventFactuality.Certainty {
      switch self {
      case .yes, .no: .certain
      case .likely, .unlikely: .probable
      case .open: .open
      }
    }
  }

  /// What a word says about an event, when the word itself is affirmed and when it is negated.
  struct Signature: Sendable {
    var affirmed: Outcome
    var negated: Outcome
    var status: Statement.Factuality?

    /// The event is taken for granted either way.
    var isFactive: Bool { affirmed == .yes && negated == .yes }
  }

  enum Part: String, Sendable { case auxiliary, adverb, negation, marker, phrase, verb, noun, adjective }

  enum Frame: String, Sendable {
    case head, verb, determiner, argument, clause, condition, outer, excess, that, to, ing, np, noun
  }

  /// A word or phrase that stands beside what it speaks about.
  struct Operator: Sendable {
    var words: [String]
    var part: Part
    var frame: Frame
    var signature: Signature
  }

  /// A word that governs what it speaks about, with the particle or preposition that belongs to it.
  struct Governor: Sendable {
    var particle: String?
    var part: Part
    var frame: Frame
    var signature: Signature
  }

  /// What begins with a form: operators from the longest to the shortest.
  struct Entry: Sendable {
    var operators: [Operator] = []
    var governors: [Governor] = []
    /// Whether it tells what somebody says or thinks.
    var isReporting = false
  }

  static let shared = FactualityLexicon()

  private let entries: [String: Entry]

  subscript(form: String) -> Entry? { entries[form] }

  private init() {
    var entries: [String: Entry] = [:]
    for row in LexiconTable(.polarity).rows { Self.add(row, to: &entries) }
    Self.addReportingWords(to: &entries)
    entries = entries.mapValues { entry in
      var entry = entry
      entry.operators.sort { $0.words.count > $1.words.count }
      return entry
    }
    self.entries = entries
  }

  private static func add(_ row: [String], to entries: inout [String: Entry]) {
    guard row.count >= 7, let part = Part(rawValue: row[2]), let affirmed = Outcome(rawValue: row[4]),
      let negated = Outcome(rawValue: row[5])
    else { return }
    let signature = Signature(
      affirmed: affirmed, negated: negated, status: Statement.Factuality(rawValue: row[6]))
    for frame in row[3].split(separator: "|").compactMap({ Frame(rawValue: String($0)) }) {
      for form in row[1].split(separator: "|") {
        let words = form.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        switch part {
        case .verb, .noun, .adjective:
          entries[first, default: Entry()].governors.append(
            Governor(
              particle: words.count > 1 ? words.dropFirst().joined(separator: " ") : nil, part: part, frame: frame,
              signature: signature))
        default:
          entries[first, default: Entry()].operators.append(
            Operator(words: words, part: part, frame: frame, signature: signature))
        }
      }
    }
  }

  /// Words of speech and thought that `polarity.tsv` does not have, by their class and factivity.
  private static func addReportingWords(to entries: inout [String: Entry]) {
    let table = LexiconTable(.reportingWords)
    guard let forms = table.columns.firstIndex(of: "forms"), let kind = table.columns.firstIndex(of: "class"),
      let factivity = table.columns.firstIndex(of: "factivity"), let pattern = table.columns.firstIndex(of: "pattern")
    else { return }
    for row in table.rows {
      let signature = signature(class: row[kind], factivity: row[factivity])
      for pattern in row[pattern].split(separator: "|") where pattern != "verb-quote" {
        let part = pattern == "noun" ? Part.noun : .verb
        for form in row[forms].split(separator: "|") where !form.contains(" ") {
          var entry = entries[String(form)] ?? Entry()
          if part == .verb { entry.isReporting = true }
          for frame in [Frame.that, .to]
          where !entry.governors.contains(where: { $0.part == part && $0.frame == frame && $0.particle == nil })
            && (frame == .that || part == .verb)
          {
            entry.governors.append(Governor(particle: nil, part: part, frame: frame, signature: signature))
          }
          entries[String(form)] = entry
        }
      }
    }
  }

  private static func signature(class: String, factivity: String) -> Signature {
    switch (factivity, `class`) {
    case ("factive", _): Signature(affirmed: .yes, negated: .yes, status: nil)
    case ("denying", _): Signature(affirmed: .no, negated: .open, status: .denied)
    case (_, "demand"), (_, "urge"): Signature(affirmed: .open, negated: .open, status: .planned)
    case (_, "ask"), (_, "hope"), (_, "fear"), (_, "propose"):
      Signature(affirmed: .open, negated: .open, status: .possible)
    case (_, "promise"): Signature(affirmed: .likely, negated: .unlikely, status: .planned)
    case ("doubting", _), (_, "predict"), (_, "estimate"), (_, "think"):
      Signature(affirmed: .likely, negated: .open, status: .possible)
    default: Signature(affirmed: .likely, negated: .open, status: .reported)
    }
  }
}
