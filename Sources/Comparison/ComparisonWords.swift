import Lexicons

/// The words of `comparison.tsv`: synonyms, verbs that say little, counts that grow.
struct ComparisonWords: Sendable {
  static let shared = ComparisonWords()

  private var heads: [String: String] = [:]
  private let light: Set<String>
  private let growing: Set<String>
  /// Words that say nothing of what is counted: "a total of".
  let empty: Set<String>
  private let sequential: Set<String>
  private let mutual: Set<String>
  private let persons: Set<String>
  private let aims: Set<String>
  private let harm: Set<String>

  private init() {
    for row in LexiconTable(.comparison).rows where row[0] == "synonyms" {
      let words = row[1].split(separator: "|").map(String.init)
      for word in words { heads[word] = words[0] }
    }
    let classes = WordClasses(.comparison)
    (light, growing, empty) = (classes["light"], classes["growing"], classes["empty"])
    sequential = classes["sequential"]
    mutual = classes["mutual"]
    persons = classes["persons"]
    aims = classes["aims"]
    harm = classes["harm"]
  }

  /// The word that stands for a stem and its synonyms.
  static func canonical(_ stem: String) -> String { shared.heads[stem] ?? stem }

  /// Whether a verb says so little that another may stand in its place.
  static func isLight(_ verb: String) -> Bool { shared.light.contains(verb) }

  /// Whether a word counts the dead and the injured alike.
  static func isAnyHarm(_ stem: String) -> Bool { shared.harm.contains(stem) }

  /// Whether what a word counts only grows while an event is reported: the dead, the injured, the displaced.
  static func isGrowing(_ stem: String) -> Bool { shared.growing.contains(canonical(stem)) }

  /// Whether a word counts people, whoever they are.
  static func isPerson(_ stem: String) -> Bool { shared.persons.contains(canonical(stem)) }

  /// Whether a word makes a number one that is aimed at or expected.
  static func isAim(_ stem: String) -> Bool { shared.aims.contains(stem) }

  /// Whether both of two counted nouns are people.
  static func arePersons(_ a: [String], _ b: [String]) -> Bool {
    [a.first, b.first].allSatisfy { $0.map(isPerson) ?? false }
  }

  /// Whether a verb says of both sides what it says of one: who meets somebody is met.
  static func isMutual(_ verb: String) -> Bool { shared.mutual.contains(verb) }

  /// Whether a verb often follows its opposite: hired one year, fired the next.
  static func isSequential(_ verb: String) -> Bool { shared.sequential.contains(verb) }
}
